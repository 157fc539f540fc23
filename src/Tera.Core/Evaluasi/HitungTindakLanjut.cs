using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>How many recommendations, and actions on them, are done, under way and not begun.</summary>
internal static class HitungTindakLanjut
{
    public static void Hitung(IReadOnlyList<Rekomendasi> rekomendasi, KumpulanFigure figures)
    {
        List<(string Sebutan, StatusTindakLanjut Status)> aksi = [.. rekomendasi.SelectMany(r => r.Aksi).Select(a => (a.Uraian, a.StatusBerlaku()))];
        Rekap(aksi, "tindak-lanjut", "aksi", "aksi tindak lanjut", figures);
        Rekap([.. rekomendasi.Select(r => (r.Kode, r.Status()))], "tindak-lanjut/rekomendasi", "rekomendasi", "rekomendasi", figures);
    }

    private static void Rekap(List<(string Sebutan, StatusTindakLanjut Status)> butir, string awalan, string satuan, string apa, KumpulanFigure figures)
    {
        if (butir.Count == 0)
        {
            return;
        }

        var jumlah = figures.Catat(Cacah($"{awalan}/jumlah", satuan == "aksi" ? "Jumlah aksi tindak lanjut rekomendasi" : "Jumlah rekomendasi", satuan, butir, _ => true));
        foreach (var status in Enum.GetValues<StatusTindakLanjut>())
        {
            var kunci = $"{awalan}/{status.ToString().ToLowerInvariant()}";
            var sebutan = status switch { StatusTindakLanjut.Selesai => "selesai", StatusTindakLanjut.DalamProses => "dalam proses", _ => "belum dimulai" };
            var cacah = figures.Catat(Cacah(kunci, $"{Kapital(apa)} yang {sebutan}", satuan, butir, s => s == status));
            figures.Catat(new()
            {
                Id = $"{kunci}/persen",
                Uraian = $"Persentase {apa} yang {sebutan}",
                Nilai = Aritmetika.Persen(cacah.Nilai, jumlah.Nilai),
                Satuan = "%",
                Rumus = $"{satuan} / jumlah_{satuan} * 100",
                Masukan = [new(satuan, cacah.Nilai, cacah.Id), new($"jumlah_{satuan}", jumlah.Nilai, jumlah.Id)],
                Klausul = Dasar.Akip,
            });
        }
    }

    private static Figure Cacah(string id, string uraian, string satuan, List<(string Sebutan, StatusTindakLanjut Status)> butir, Func<StatusTindakLanjut, bool> syarat) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = butir.Count(b => syarat(b.Status)),
        Desimal = 0,
        Satuan = satuan,
        Rumus = $"jumlah({satuan})",
        Masukan = [.. butir.Select(b => new Masukan(satuan, syarat(b.Status) ? 1 : 0, Sumber: b.Sebutan))],
        Klausul = Dasar.Akip,
    };

    private static string Kapital(string teks) => char.ToUpperInvariant(teks[0]) + teks[1..];
}
