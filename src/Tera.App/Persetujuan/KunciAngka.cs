using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Perencanaan;
using Tera.Reports.Formulir;

namespace Tera.App.Persetujuan;

/// <summary>Figures that a head agreed to with a quarter but that stand in other pieces: the year's realisasi, money spent, outputs and physical progress of the budget's lines, the policy that measures them, and when they were handed in and approved.</summary>
internal static class KunciAngka
{
    private static readonly EqualityComparer<JsonNode> Sama = EqualityComparer<JsonNode>.Create(JsonNode.DeepEquals);

    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal static async Task<Dictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        var diperiksa = perubahan.Where(p => IsianTriwulan.Ada(p.Jenis)).ToList();
        if (diperiksa.Count == 0 || await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel) is not { Count: > 0 } triwulan)
            return sebab;
        var (jenis, kunci) = (diperiksa.ConvertAll(p => p.Jenis), diperiksa.ConvertAll(p => p.Kunci));
        var ada = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && jenis.Contains(b.Jenis) && kunci.Contains(b.Kunci)).ToDictionaryAsync(b => (b.Jenis, b.Kunci), b => b.Isi, cancel);
        foreach (var p in diperiksa)
        {
            if (Berubah(p.Jenis, Baca(ada.GetValueOrDefault((p.Jenis, p.Kunci))), Baca(p.Isi), triwulan) is { } satu)
                sebab[(p.Jenis, p.Kunci)] = satu;
        }

        return sebab;
    }

    /// <summary>Which fields of a piece cannot be changed now, with the reason that a save would give.</summary>
    /// <param name="isi">The piece as it is shown.</param>
    /// <param name="tersimpan">The piece as it is kept; none for a new one.</param>
    internal static async Task<IsianTerkunci> IsianAsync(TeraDb db, Guid instansi, int tahun, string jenis, JsonObject isi, JsonObject? tersimpan, CancellationToken cancel)
    {
        if (!IsianTriwulan.Ada(jenis) || await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel) is not { Count: > 0 } triwulan)
            return IsianTerkunci.Tiada;
        var terisi = IsianTriwulan.Semua(jenis, isi).Select(a => (a.Tempat, Sebab: Pada(a.Milik))).Where(a => a.Sebab is not null).ToList();
        return new([.. IsianTriwulan.Mungkin(jenis).Select(Pada).OfType<string>().Distinct()], t => IsianTriwulan.Milik(jenis, isi, t) is { } milik ? DapatNihil(t) ? null : Pada(milik) : IsianTriwulan.Penanda(isi, t) is { } baris ? Baris(baris) : null, Baris);

        bool DapatNihil(string tempat) => jenis == JenisButir.Program && BarisPerubahan.Baru(isi, tempat) && (tersimpan is null || PembacaKiriman.Ambil(tersimpan, tempat) is null);

        string? Pada(MilikTriwulan milik) => Pengunci(triwulan, milik) is { } a ? Sudah(a, milik) : null;

        string? Baris(string awalan) => terisi.Find(t => t.Tempat.StartsWith(awalan, StringComparison.Ordinal)).Sebab;
    }

    /// <summary>The quarter by which a field of one is locked: its own, or a later one that prints what was reached up to its end.</summary>
    private static Alur? Pengunci(IEnumerable<Alur> terkunci, MilikTriwulan milik) =>
        terkunci.FirstOrDefault(a => milik.Sendiri ? TriwulanTerkunci.Nomor(a) == milik.Triwulan : TriwulanTerkunci.Nomor(a) >= milik.Triwulan);

    private static string Sudah(Alur a, MilikTriwulan milik) =>
        $"{NamaDokumen.Dari(a.Dokumen, a.Kunci)} sudah {NamaDokumen.Status(a.Status)} oleh {a.Oleh} {milik.Dengan}. {NamaDokumen.Jalan(a.Status)}";

    private static string? Berubah(string jenis, JsonObject? lama, JsonObject? baru, List<Alur> triwulan)
    {
        var (semula, menjadi) = (IsianTriwulan.Semua(jenis, lama).ToLookup(a => a.Letak), IsianTriwulan.Semua(jenis, baru).ToLookup(a => a.Letak));
        return semula.Concat(menjadi).DistinctBy(a => a.Key)
            .Where(a => semula.Contains(a.Key) || baru is null || !menjadi[a.Key].All(m => BarisPerubahan.TertulisNihil(baru, m)))
            .Where(a => !semula[a.Key].Select(s => s.Nilai).SequenceEqual(menjadi[a.Key].Select(s => s.Nilai), Sama))
            .SelectMany(a => a).OrderBy(a => a.Milik.Triwulan)
            .Select(a => Pengunci(triwulan, a.Milik) is { } pengunci ? $"{a.Sebutan} berubah, padahal {NamaDokumen.DalamKalimat(Sudah(pengunci, a.Milik))}{(baru is not null && !semula.Contains(a.Letak) && BarisPerubahan.Baru(baru, a.Tempat) ? BarisPerubahan.Nihil : "")}" : null).FirstOrDefault(s => s is not null);
    }

    private static JsonObject? Baca(string? isi) => isi is null ? null : JsonNode.Parse(isi)!.AsObject();
}
