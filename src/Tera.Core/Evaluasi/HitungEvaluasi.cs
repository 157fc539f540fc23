using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Core.Evaluasi;

/// <summary>Scores of each AKIP evaluation with total and grade, and how far recommendations were followed.</summary>
internal static class HitungEvaluasi
{
    public static void Hitung(DataEvaluasi data, KumpulanFigure figures)
    {
        for (var i = 0; i < data.Hasil.Count; i++)
        {
            Lhe(data.Hasil[i], figures.Awalan(Teks(data.Hasil[i].Tahun), "lhe/"), $"$.evaluasi.hasil[{Teks(i)}]", figures);
        }

        TindakLanjut([.. data.Rekomendasi.SelectMany(r => r.Aksi)], figures);
    }

    private static void Lhe(HasilEvaluasi hasil, string awalan, string jalur, KumpulanFigure figures)
    {
        var komponen = hasil.Komponen.Select((k, n) => figures.Catat(Komponen(k, $"{awalan}/{Teks(n + 1)}", $"{jalur}.komponen[{Teks(n)}]", figures))).ToList();
        var ada = komponen.FindAll(k => Aritmetika.Terhitung(k.Nilai));
        var nilai = Aritmetika.Jumlah(ada.Select(k => k.Nilai));
        var tingkat = nilai.Ada && ada.Count == komponen.Count ? SkalaPredikatDikenal.UntukAkip(nilai.Angka) : null;
        figures.Catat(new()
        {
            Id = $"{awalan}/total",
            Uraian = $"Nilai hasil evaluasi AKIP {Teks(hasil.Tahun)}",
            Nilai = nilai,
            Rumus = "jumlah(komponen)",
            Masukan = ada.ConvertAll(k => new Masukan("komponen", k.Nilai, k.Id)),
            Klausul = Dasar.Akip,
            Predikat = tingkat?.Predikat,
            Catatan = ada.Count < komponen.Count ? "Sebagian komponen belum bernilai sehingga predikat belum dapat ditentukan." : tingkat?.Sebutan,
        });
    }

    private static Figure Komponen(NilaiKomponen komponen, string id, string jalur, KumpulanFigure figures)
    {
        var sub = komponen.Sub.Select((s, n) => figures.Catat(new()
        {
            Id = $"{id}/{Teks(n + 1)}",
            Uraian = $"{komponen.Nama}: {s.Nama}",
            Nilai = s.Nilai,
            Masukan = [new("nilai", s.Nilai, Sumber: $"{jalur}.sub[{Teks(n)}].nilai")],
        })).ToList();
        return sub.Count > 0
            ? new()
            {
                Id = id,
                Uraian = komponen.Nama,
                Nilai = Aritmetika.Jumlah(sub.Select(s => s.Nilai)),
                Rumus = "jumlah(sub_komponen)",
                Masukan = sub.ConvertAll(s => new Masukan("sub_komponen", s.Nilai, s.Id)),
                Klausul = Dasar.Akip,
            }
            : new()
            {
                Id = id,
                Uraian = komponen.Nama,
                Nilai = komponen.Nilai is { } nilai ? nilai : Hasil.Tanpa(Alasan.TidakAdaData),
                Masukan = komponen.Nilai is { } isi ? [new("nilai", isi, Sumber: $"{jalur}.nilai")] : [],
            };
    }

    private static void TindakLanjut(IReadOnlyList<AksiTindakLanjut> aksi, KumpulanFigure figures)
    {
        if (aksi.Count == 0)
        {
            return;
        }

        var jumlah = figures.Catat(Cacah("tindak-lanjut/jumlah", "Jumlah aksi tindak lanjut rekomendasi", aksi, _ => true));
        foreach (var status in Enum.GetValues<StatusTindakLanjut>())
        {
            var kunci = $"tindak-lanjut/{status.ToString().ToLowerInvariant()}";
            var sebutan = status switch { StatusTindakLanjut.Selesai => "selesai", StatusTindakLanjut.DalamProses => "dalam proses", _ => "belum dimulai" };
            var cacah = figures.Catat(Cacah(kunci, $"Aksi tindak lanjut yang {sebutan}", aksi, a => a.Status == status));
            figures.Catat(new()
            {
                Id = $"{kunci}/persen",
                Uraian = $"Persentase aksi tindak lanjut yang {sebutan}",
                Nilai = Aritmetika.Persen(cacah.Nilai, jumlah.Nilai),
                Satuan = "%",
                Rumus = "aksi / jumlah_aksi * 100",
                Masukan = [new("aksi", cacah.Nilai, cacah.Id), new("jumlah_aksi", jumlah.Nilai, jumlah.Id)],
                Klausul = Dasar.Akip,
            });
        }
    }

    private static Figure Cacah(string id, string uraian, IReadOnlyList<AksiTindakLanjut> aksi, Func<AksiTindakLanjut, bool> syarat) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = aksi.Count(syarat),
        Desimal = 0,
        Satuan = "aksi",
        Rumus = "jumlah(aksi)",
        Masukan = [.. aksi.Select(a => new Masukan("aksi", syarat(a) ? 1 : 0, Sumber: a.Uraian))],
        Klausul = Dasar.Akip,
    };

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
