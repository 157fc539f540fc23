using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pelaporan;

/// <summary>Audits of the agency's reports: a file of anybody's, or one that Tera made.</summary>
[HakAkses(Hak.LihatInstansi), EnableRateLimiting(BatasLaju.Unggah)]
public sealed class AuditModel(AuditLaporan audit, DaftarDokumen dokumen) : HalamanInstansi
{
    public IReadOnlyList<BarisAudit> Daftar { get; private set; } = [];

    public IReadOnlyList<BarisDokumen> Dokumen { get; private set; } = [];

    /// <summary>Older ones than this.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Sebelum { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Daftar = await audit.DaftarAsync(Instansi.Id, Tahun, Sebelum, cancel);
        Dokumen = [.. (await dokumen.JalankanAsync(Instansi.Id, Tahun, cancel)).DistinctBy(d => d.Nama).OrderBy(d => d.Judul, StringComparer.Ordinal)];
    }

    [HakTindakan(Hak.BuatDokumen)]
    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, Guid? dokumenId, CancellationToken cancel)
    {
        var hasil = dokumenId is { } id ? await audit.DokumenAsync(Instansi.Id, Tahun, Pelaku, id, cancel)
            : berkas is { Length: > 0 and <= AuditLaporan.UkuranTerbesar } ? await audit.UnggahAsync(Instansi.Id, Tahun, Pelaku, berkas.FileName, await IsiAsync(berkas, cancel), cancel: cancel)
            : new(null, $"Pilih berkas DOCX, XLSX, atau PDF, paling besar {AuditLaporan.UkuranTerbesar / 1024 / 1024} MB.");
        if (hasil.Id is { } idAudit)
            return Redirect($"{Pangkal}/audit/{idAudit}");
        TempData["Galat"] = hasil.Sebab;
        return Redirect($"{Pangkal}/audit");
    }

    private static async Task<byte[]> IsiAsync(IFormFile berkas, CancellationToken cancel)
    {
        var isi = new byte[berkas.Length];
        await using var aliran = berkas.OpenReadStream();
        await aliran.ReadExactlyAsync(isi, cancel);
        return isi;
    }
}
