using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Who did what, when, and why.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class RiwayatInstansiModel(DaftarRiwayat daftar) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string? Dokumen { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kunci { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Sebelum { get; set; }

    public IReadOnlyList<BarisRiwayat> Baris { get; private set; } = [];

    public async Task OnGetAsync() => Baris = await daftar.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Dokumen, Kunci, Sebelum ?? long.MaxValue, HttpContext.RequestAborted);
}
