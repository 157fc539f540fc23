using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pelaporan;

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

    /// <summary>An answer that was not kept, as it was typed; none where none was refused.</summary>
    public (int Nomor, string? Jawaban, string Sebab)? Ditolak { get; private set; }

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
    public async Task<IActionResult> OnPostAsync(Guid id, int nomor, string? jawaban, long? dilihat, CancellationToken cancel)
    {
        if (await audit.JawabAsync(Instansi.Id, Tahun, Pelaku, id, nomor, jawaban, dilihat, cancel) is { } sebab)
        {
            Ditolak = (nomor, jawaban, sebab);
            return await OnGetAsync(id, cancel);
        }

        TempData["Kabar"] = $"Jawaban atas temuan {nomor} disimpan.";
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
