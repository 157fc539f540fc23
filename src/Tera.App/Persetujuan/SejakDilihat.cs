using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Persetujuan;

/// <summary>What was done with a document since somebody looked at it: a step is taken on what was seen, or not at all.</summary>
public static class SejakDilihat
{
    /// <summary>Why a step that came by post without what was seen is not taken; every page of Tera states it.</summary>
    public const string TanpaVersi = "Belum dilakukan: kiriman ini tidak menyebut keadaan yang Anda lihat, jadi Tera tidak dapat memastikan isinya belum diubah orang lain. Periksa lagi isinya di halaman ini, lalu tekan tombolnya sekali lagi.";

    /// <param name="dilihat">The version of the workflow that the person saw; none where none is stated.</param>
    /// <returns>What happened meanwhile; none where nothing did.</returns>
    internal static async Task<string?> SebabAsync(TeraDb db, Guid instansi, int tahun, string dokumen, string kunci, Alur? alur, int? dilihat, CancellationToken cancel)
    {
        if (dilihat is not { } versi || versi == (alur?.Versi ?? 0))
            return null;
        var jenis = $"alur:{dokumen}";
        var langkah = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Jenis == jenis && r.Kunci == kunci && r.Versi > versi)
            .OrderBy(r => r.Urut).Select(r => new { r.Tindakan, r.Waktu, r.Pelaku }).ToListAsync(cancel);
        var cerita = langkah.Count > 0
            ? string.Join(", lalu ", langkah.Select(l => $"{Kata(l.Tindakan)} {Penanggalan.Sebut(l.Waktu)} oleh {l.Pelaku}"))
            : alur is null ? "berubah" : $"{NamaDokumen.Status(alur.Status)} {Penanggalan.Sebut(alur.Sejak)} oleh {alur.Oleh}";
        return $"Sesudah halaman Anda dibuka, {NamaDokumen.Dari(dokumen, kunci)} {cerita}.";
    }

    private static string Kata(string tindakan) => tindakan switch
    {
        nameof(Langkah.Ajukan) => "diajukan",
        nameof(Langkah.Tarik) => "ditarik kembali",
        nameof(Langkah.Setujui) => "disetujui",
        nameof(Langkah.Kembalikan) => "dikembalikan",
        nameof(Langkah.Tetapkan) => "ditetapkan",
        nameof(Langkah.BukaPerubahan) => "dibuka untuk diubah",
        nameof(Langkah.BatalkanPerubahan) => "dikembalikan ke versi tetapnya",
        _ => "diubah",
    };
}
