using Microsoft.AspNetCore.Mvc;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pelaporan;

/// <summary>What other systems ask for, made with one click and kept.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class PaketModel(DaftarPaket daftar) : HalamanInstansi
{
    public IReadOnlyList<BarisPaket> Paket { get; private set; } = [];

    public IReadOnlyList<PekerjaanLatar> Pekerjaan { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => (Paket, Pekerjaan) = await daftar.JalankanAsync(Instansi.Id, Tahun, cancel);

    [HakTindakan(Hak.BuatDokumen)]
    public async Task<IActionResult> OnPostAsync(string? jenis, CancellationToken cancel)
    {
        if ((await daftar.MintaAsync(Instansi.Id, Tahun, Pelaku, jenis, cancel)).Sebab is { } sebab)
            TempData["Galat"] = sebab;
        return Redirect($"{Pangkal}/laporan/paket");
    }

    internal static async Task<IResult> KirimAsync(Guid id, HttpContext konteks, DaftarPaket daftar)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        return await daftar.IsiAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, id, konteks.RequestAborted) is { } berkas ? Results.File(berkas.Isi, berkas.Tipe, berkas.Nama) : Results.NotFound();
    }
}
