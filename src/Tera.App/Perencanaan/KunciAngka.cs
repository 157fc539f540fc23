using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;

namespace Tera.App.Perencanaan;

/// <summary>Figures that a head agreed to with a quarter but that stand in other pieces: the year's realisasi, which goes before the quarters, and the money spent. So do results that were published.</summary>
internal static class KunciAngka
{
    private static readonly string[] Setahun = ["nilai", "variabel"];

    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal static async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        if (await HasilTerbit.SebabAsync(db, instansi, tahun, perubahan, cancel) is { } terbit)
            sebab[(JenisButir.Evaluasi, "")] = terbit;
        var diperiksa = perubahan.Where(p => p.Jenis is JenisButir.Realisasi or JenisButir.Program).ToList();
        if (diperiksa.Count == 0)
            return sebab;
        var triwulan = (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).OrderBy(a => a.Kunci).ToListAsync(cancel)).FindAll(a => DokumenAlur.Terkunci(a.Status));
        if (triwulan.Count == 0)
            return sebab;
        var kunci = diperiksa.ConvertAll(p => p.Kunci);
        var ada = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && (b.Jenis == JenisButir.Realisasi || b.Jenis == JenisButir.Program) && kunci.Contains(b.Kunci)).ToDictionaryAsync(b => (b.Jenis, b.Kunci), b => b.Isi, cancel);
        foreach (var p in diperiksa)
        {
            var lama = ada.GetValueOrDefault((p.Jenis, p.Kunci));
            if ((p.Jenis == JenisButir.Program ? Uang(lama, p.Isi, triwulan) : Realisasi(p.Kunci, lama, p.Isi, triwulan)) is { } satu)
                sebab[(p.Jenis, p.Kunci)] = satu;
        }

        return sebab;
    }

    // The year's own value belongs to the last quarter: with it the head agrees to the year.
    private static string? Realisasi(string indikator, string? lama, string? baru, List<Alur> triwulan) =>
        triwulan.Find(a => a.Kunci == "4") is { } akhir && Setahun.Any(f => !JsonNode.DeepEquals(Isian(lama, f), Isian(baru, f)))
            ? $"Realisasi setahun {indikator} berubah, padahal {Sudah(akhir)}"
            : null;

    private static string? Uang(string? lama, string? baru, List<Alur> triwulan)
    {
        // A quarter prints what was spent up to its end.
        var (semula, menjadi) = (Terpakai(lama), Terpakai(baru));
        foreach (var a in triwulan)
        {
            var n = Nomor(a);
            if (semula.Keys.Union(menjadi.Keys).Where(k => k.Triwulan <= n && semula.GetValueOrDefault(k) != menjadi.GetValueOrDefault(k)).Select(k => k.Triwulan).Order().FirstOrDefault() is var berubah and > 0)
                return $"Realisasi anggaran triwulan {Romawi.Cetak(berubah)} berubah, padahal {Sudah(a)}";
        }

        return null;
    }

    private static string Sudah(Alur a) =>
        $"{NamaDokumen.Dari(a.Dokumen, a.Kunci)[..1].ToLowerInvariant()}{NamaDokumen.Dari(a.Dokumen, a.Kunci)[1..]} sudah {NamaDokumen.Status(a.Status)} oleh {a.Oleh} dengan angka itu. {NamaDokumen.Jalan(a.Status)}";

    private static Dictionary<(string Baris, string Apa, int Triwulan), decimal?> Terpakai(string? isi)
    {
        var uang = new Dictionary<(string, string, int), decimal?>();
        if (isi is null)
            return uang;
        var program = BerkasJson.BacaBagian<Program>(isi);
        Catat("", program.Pagu);
        foreach (var k in program.Kegiatan)
        {
            Catat($"{k.Kode} {k.Nama}", k.Pagu);
            foreach (var s in k.SubKegiatan)
                Catat($"{k.Kode} {s.Kode} {s.Nama}", s.Pagu);
        }

        return uang;

        void Catat(string baris, Pagu? pagu)
        {
            for (var n = 0; n < (pagu?.RealisasiTriwulan.Count ?? 0); n++)
                uang[(baris, "triwulan", n + 1)] = pagu!.RealisasiTriwulan[n];
            foreach (var b in pagu?.Bulanan ?? [])
                uang[(baris, string.Create(CultureInfo.InvariantCulture, $"bulan {b.Bulan}"), (b.Bulan + 2) / 3)] = b.Keuangan;
            uang[(baris, "setahun", 4)] = pagu?.Realisasi;
        }
    }

    private static JsonNode? Isian(string? isi, string nama) => isi is null ? null : JsonNode.Parse(isi)?[nama];

    private static int Nomor(Alur a) => int.Parse(a.Kunci, CultureInfo.InvariantCulture);
}
