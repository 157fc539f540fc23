using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>How many recommendations, and actions on them, are verified as done, called done by the agency, under way and not begun.</summary>
internal static class HitungTindakLanjut
{
    public static void Hitung(IReadOnlyList<Rekomendasi> rekomendasi, KumpulanFigure figures)
    {
        List<(string Sebutan, KeadaanTindakLanjut Status)> aksi = [.. rekomendasi.SelectMany(r => r.Aksi).Select(a => (a.Uraian, a.Keadaan()))];
        // Where a recommendation has no action yet, a share of the actions says nothing of all there is to do.
        Rekap(aksi, "tindak-lanjut", "aksi", "aksi tindak lanjut", figures, TanpaAksi(rekomendasi) is { Count: > 0 } tanpa ? $"ada rekomendasi yang belum mempunyai aksi, yaitu {string.Join(", ", tanpa)}" : null);
        Rekap([.. rekomendasi.Select(r => (r.Kode, r.Keadaan()))], "tindak-lanjut/rekomendasi", "rekomendasi", "rekomendasi", figures, null);
    }

    private static List<string> TanpaAksi(IReadOnlyList<Rekomendasi> rekomendasi) => [.. rekomendasi.Where(r => r.Aksi.Count == 0).Select(r => r.Kode)];

    private static void Rekap(List<(string Sebutan, KeadaanTindakLanjut Status)> butir, string awalan, string satuan, string apa, KumpulanFigure figures, string? tanpaPersen)
    {
        if (butir.Count == 0)
        {
            return;
        }

        var jumlah = figures.Catat(Cacah($"{awalan}/jumlah", satuan == "aksi" ? "Jumlah aksi tindak lanjut rekomendasi" : "Jumlah rekomendasi", satuan, butir, _ => true));
        foreach (var status in Enum.GetValues<KeadaanTindakLanjut>())
        {
            var kunci = $"{awalan}/{status.ToString().ToLowerInvariant()}";
            var sebutan = Sebutan(status);
            var cacah = figures.Catat(Cacah(kunci, $"{Kapital(apa)} yang {sebutan}", satuan, butir, s => s == status));
            figures.Catat(new()
            {
                Id = $"{kunci}/persen",
                Uraian = $"Persentase {apa} yang {sebutan}",
                Nilai = tanpaPersen is null ? Aritmetika.Persen(cacah.Nilai, jumlah.Nilai) : Hasil.Tanpa(Alasan.BelumDinilai, tanpaPersen),
                Satuan = "%",
                Rumus = $"{satuan} / jumlah_{satuan} * 100",
                Masukan = [new(satuan, cacah.Nilai, cacah.Id), new($"jumlah_{satuan}", jumlah.Nilai, jumlah.Id)],
                Klausul = Dasar.Akip,
            });
        }
    }

    private static Figure Cacah(string id, string uraian, string satuan, List<(string Sebutan, KeadaanTindakLanjut Status)> butir, Func<KeadaanTindakLanjut, bool> syarat) => new()
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

    private static string Sebutan(KeadaanTindakLanjut keadaan) => keadaan switch
    {
        KeadaanTindakLanjut.Selesai => "selesai dan diverifikasi evaluator",
        KeadaanTindakLanjut.Diakui => "selesai menurut instansi, belum diverifikasi",
        KeadaanTindakLanjut.DalamProses => "dalam proses",
        _ => "belum dimulai",
    };

    private static string Kapital(string teks) => char.ToUpperInvariant(teks[0]) + teks[1..];
}
