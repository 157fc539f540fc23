using System.Globalization;
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

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Daftar = await audit.DaftarAsync(Instansi.Id, Tahun, cancel);
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

/// <summary>One audit: findings in the order of the pages, filtered, answered.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AuditSatuModel(AuditLaporan audit) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string? Tingkat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kode { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Terbuka { get; set; }

    public Guid Id { get; private set; }

    public IsiAudit Audit { get; private set; } = null!;

    public IReadOnlyList<TemuanAudit> Tersaring => [.. (Audit.Temuan ?? []).Where(t =>
        (string.IsNullOrEmpty(Tingkat) || t.Tingkat == Tingkat) && (string.IsNullOrEmpty(Kode) || t.Kode == Kode) && (!Terbuka || !Audit.Jawaban.ContainsKey(t.Nomor)))];

    /// <summary>Findings by page, those that stand on none last.</summary>
    public IEnumerable<IGrouping<int, TemuanAudit>> PerHalaman => Tersaring.GroupBy(t => t.Letak is not null && Audit.Halaman.ContainsKey(t.Halaman) ? t.Halaman : 0).OrderBy(g => g.Key == 0).ThenBy(g => g.Key);

    /// <summary>Place of a finding on its picture, in pixels; none where that is not known.</summary>
    public static (decimal X, decimal Y, decimal Lebar, decimal Tinggi)? Kotak(TemuanAudit temuan)
    {
        ArgumentNullException.ThrowIfNull(temuan);
        if (temuan.Letak?.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture) * HalamanAudit.Dpi / 72).ToArray() is not [var x0, var y0, var x1, var y1])
            return null;
        return (decimal.Round(x0, 1), decimal.Round(y0, 1), decimal.Round(x1 - x0, 1), decimal.Round(y1 - y0, 1));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await audit.SatuAsync(Instansi.Id, Tahun, id, cancel) is not { } isi)
            return NotFound();
        (Id, Audit) = (id, isi);
        return Page();
    }

    [HakTindakan(Hak.UbahNarasi)]
    public async Task<IActionResult> OnPostAsync(Guid id, int nomor, string? jawaban, CancellationToken cancel)
    {
        var sebab = await audit.JawabAsync(Instansi.Id, Tahun, Pelaku, id, nomor, jawaban, cancel);
        TempData[sebab is null ? "Kabar" : "Galat"] = sebab ?? $"Jawaban atas temuan {nomor} disimpan.";
        return Redirect($"{Pangkal}/audit/{id}#t-{nomor}");
    }

    internal static async Task<IResult> HalamanAsync(Guid id, int nomor, HttpContext konteks, AuditLaporan audit)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        if (await audit.HalamanAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, id, nomor, konteks.RequestAborted) is not { } gambar)
            return Results.NotFound();
        // What was audited never changes.
        konteks.Response.Headers.CacheControl = "private, max-age=604800, immutable";
        return Results.File(gambar, "image/jpeg");
    }

    internal static async Task<IResult> BerkasAsync(Guid id, string apa, HttpContext konteks, AuditLaporan audit)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        return await audit.BerkasAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, id, apa, konteks.RequestAborted) is { } berkas ? Results.File(berkas.Isi, berkas.Tipe, berkas.Nama) : Results.NotFound();
    }
}
