using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis;

/// <summary>A page of one agency's year, "/i/{instansi}/{tahun}/…"; rights were checked before it runs.</summary>
public abstract class HalamanInstansi : PageModel
{
    private Task<BerkasTermuat?>? _berkas;

    public InstansiTerdaftar Instansi => Tempat.Instansi!.Instansi;

    public int Tahun => Tempat.Tahun!.Value;

    public Pelaku Pelaku => new(Tempat.Orang.Id, Tempat.Orang.Nama, Tempat.Orang.Peran.ToString());

    /// <summary>Where the agency's year begins: "/i/disperindag/2024".</summary>
    public string Pangkal => $"/i/{Instansi.Slug}/{Tahun}";

    /// <summary>Where a figure tells where it comes from.</summary>
    public virtual string Asal(string id) => $"{Pangkal}/asal?id={Uri.EscapeDataString(id)}";

    /// <summary>Whether the year is only read from now on.</summary>
    public bool Diarsipkan => Tempat.Arsip is not null;

    private Tempat Tempat => HttpContext.Features.Get<Tempat>()!;

    /// <summary>The file of the year, read once; none where there is none yet.</summary>
    public Task<BerkasTermuat?> BerkasAsync() =>
        _berkas ??= HttpContext.RequestServices.GetRequiredService<PemuatBerkas>().MuatAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);

    /// <summary>Whether to show a button at all: who may, in a year that may still be changed.</summary>
    public bool Boleh(HakApa hak) => !Tempat.Tertutup(hak) && PemeriksaHak.Periksa(Tempat.Orang, hak, Instansi) == Izin.Boleh;
}
