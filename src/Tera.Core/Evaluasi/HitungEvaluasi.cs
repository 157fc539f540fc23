using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Core.Evaluasi;

/// <summary>What evaluation calculates.</summary>
/// <param name="Lke">Worksheets.</param>
/// <param name="Lhe">Results, the earliest year first.</param>
internal sealed record HasilHitungEvaluasi(IReadOnlyList<HasilLke> Lke, IReadOnlyList<HasilLhe> Lhe);

/// <summary>Worksheets, the result of each evaluated year with total, grade and change.</summary>
internal static class HitungEvaluasi
{
    public static HasilHitungEvaluasi Hitung(DataEvaluasi data, IReadOnlyList<TemplatLke> templat, KumpulanFigure figures)
    {
        var lke = data.Lke.Select((l, i) => HitungLke.Hitung(l, i, templat, figures)).ToList();
        var lhe = new List<HasilLhe>();
        foreach (var (tahun, hasil, urutan, lembar) in Tahun(data, lke))
        {
            var lalu = lhe.Find(l => l.Tahun == tahun - 1);
            var awalan = figures.Awalan(Teks(tahun), "lhe/");
            lhe.Add(hasil?.Komponen.Count > 0 || lembar?.Pada(TahapPenilaian.Final) is not { } akhir
                ? Diisi(hasil!, templat, awalan, $"$.evaluasi.hasil[{Teks(urutan)}]", lalu, figures)
                : DariLke(tahun, hasil, lembar, akhir, awalan, lalu, figures));
        }

        return new(lke, lhe);
    }

    // A worksheet is a result once it is fixed, or once a letter of its year exists.
    private static IEnumerable<(int Tahun, HasilEvaluasi? Hasil, int Urutan, HasilLke? Lke)> Tahun(DataEvaluasi data, List<HasilLke> lke)
    {
        var semua = data.Hasil.Select((h, i) => (h.Tahun, Hasil: (HasilEvaluasi?)h, Urutan: i, Lke: lke.Find(l => l.Lembar.Tahun == h.Tahun)))
            .Concat(lke.Where(l => l.Lembar.Ditetapkan is not null && l.Pada(TahapPenilaian.Final) is not null && data.Hasil.All(h => h.Tahun != l.Lembar.Tahun))
                .Select(l => (l.Lembar.Tahun, Hasil: (HasilEvaluasi?)null, Urutan: -1, Lke: (HasilLke?)l)));
        return semua.OrderBy(s => s.Tahun);
    }

    private static HasilLhe Diisi(HasilEvaluasi hasil, IReadOnlyList<TemplatLke> templat, string awalan, string jalur, HasilLhe? lalu, KumpulanFigure figures)
    {
        var komponen = hasil.Komponen.Select((k, n) => (k.Nama, k.Bobot, Nilai: figures.Catat(Komponen(k, $"{awalan}/{Teks(n + 1)}", $"{jalur}.komponen[{Teks(n)}]", figures)))).ToList();
        var nilai = Jumlah(hasil, komponen);
        var menurut = hasil.Templat is { } kode ? templat.FirstOrDefault(t => t.Kode == kode) : null;
        var tingkat = nilai.Ada ? Tingkat(hasil, nilai.Angka, menurut) : null;
        var total = figures.Catat(new()
        {
            Id = $"{awalan}/total",
            Uraian = $"Nilai hasil evaluasi AKIP {Teks(hasil.Tahun)}",
            Nilai = nilai,
            Rumus = "jumlah(komponen)",
            Masukan = komponen.ConvertAll(k => new Masukan("komponen", k.Nilai.Nilai, k.Nilai.Id)),
            Klausul = Dasar.Akip,
            Predikat = tingkat?.Predikat,
            Catatan = tingkat?.Sebutan,
        });
        return Bandingkan(new() { Tahun = hasil.Tahun, Data = hasil, Templat = menurut, Komponen = [], Total = total }, komponen, n => $"{jalur}.komponen[{Teks(n)}].bobot", awalan, lalu, figures);
    }

    /// <summary>By the predicates of its own template; none by one that nobody knows.</summary>
    private static (string Predikat, string? Sebutan)? Tingkat(HasilEvaluasi hasil, decimal nilai, TemplatLke? templat)
    {
        if (hasil.Templat is null)
        {
            return SkalaPredikatDikenal.UntukAkip(nilai) is { } akip ? (akip.Predikat, akip.Sebutan) : null;
        }

        return templat?.PredikatUntuk(nilai) is { } predikat ? (predikat.Predikat, predikat.Sebutan) : null;
    }

    /// <summary>The sum of all components: where one is missing or has no score, what the others come to is no result.</summary>
    private static Hasil Jumlah(HasilEvaluasi hasil, List<(string Nama, decimal Bobot, Figure Nilai)> komponen)
    {
        var bobot = Aritmetika.Jumlah(komponen.Select(k => Hasil.Dari(k.Bobot)));
        if (!bobot.Ada || bobot.Angka != 100)
        {
            return bobot.Ada ? Hasil.Tanpa(Alasan.BobotTidakSesuai, $"komponen hasil evaluasi {Teks(hasil.Tahun)} tidak berjumlah 100") : bobot;
        }

        var kosong = komponen.FindAll(k => !k.Nilai.Nilai.Ada);
        return kosong.Count == 0 ? Aritmetika.Jumlah(komponen.Select(k => k.Nilai.Nilai))
            : kosong[0].Nilai.Nilai.Alasan == Alasan.BelumDinilai ? Hasil.Tanpa(Alasan.BelumDinilai, $"{string.Join(", ", kosong.Select(k => k.Nama))} ({Teks(hasil.Tahun)})") : kosong[0].Nilai.Nilai;
    }

    private static HasilLhe DariLke(int tahun, HasilEvaluasi? hasil, HasilLke lembar, HasilTahapLke akhir, string awalan, HasilLhe? lalu, KumpulanFigure figures)
    {
        var komponen = akhir.Komponen.Select((k, n) =>
        {
            for (var s = 0; s < k.Sub.Count; s++)
            {
                figures.Catat(Salinan($"{awalan}/{Teks(n + 1)}/{Teks(s + 1)}", $"{k.Komponen.Nama}: {k.Sub[s].Sub.Nama}", k.Sub[s].Nilai));
            }

            return (k.Komponen.Nama, Bobot: k.Komponen.Bobot ?? 0, Nilai: figures.Catat(Salinan($"{awalan}/{Teks(n + 1)}", k.Komponen.Nama, k.Nilai)));
        }).ToList();
        var total = figures.Catat(Salinan($"{awalan}/total", $"Nilai hasil evaluasi AKIP {Teks(tahun)}", akhir.Total) with { Predikat = akhir.Predikat?.Predikat, Catatan = akhir.Predikat?.Sebutan });
        return Bandingkan(new() { Tahun = tahun, Data = hasil, Lke = lembar, Templat = lembar.Templat, Komponen = [], Total = total }, komponen, n => $"{lembar.Templat!.Nama}: bobot {akhir.Komponen[n].Komponen.Kode}", awalan, lalu, figures);
    }

    private static HasilLhe Bandingkan(HasilLhe hasil, List<(string Nama, decimal Bobot, Figure Nilai)> komponen, Func<int, string> letakBobot, string awalan, HasilLhe? lalu, KumpulanFigure figures)
    {
        hasil = hasil with { Komponen = [.. komponen.Select(k => new KomponenLhe(k.Nama, k.Bobot, k.Nilai, null))] };
        Bobot(komponen, letakBobot, awalan, figures);
        var sebanding = lalu is not null && hasil.Sekomponen(lalu);
        // Where one of the two has no total, nothing is compared at all.
        var lain = lalu is { Total.Nilai.Ada: true } && hasil.Total.Nilai.Ada && !sebanding;
        return hasil with
        {
            Komponen = [.. hasil.Komponen.Select((k, n) => k with
            {
                Selisih = sebanding ? Selisih($"{awalan}/{Teks(n + 1)}/selisih", k.Nama, k.Nilai, lalu!.Cari(k)!.Nilai, figures) : null,
            })],
            LainSusunan = lain,
            Selisih = Selisih($"{awalan}/selisih", $"nilai hasil evaluasi AKIP {Teks(hasil.Tahun)}", hasil.Total, lalu?.Total, figures, !lain ? null : $"Tahun {Teks(lalu!.Tahun)} dinilai menurut komponen atau bobot lain; yang dibandingkan hanya nilai akhirnya."),
        };
    }

    private static void Bobot(List<(string Nama, decimal Bobot, Figure Nilai)> komponen, Func<int, string> letak, string awalan, KumpulanFigure figures)
    {
        var bobot = komponen.Select((k, n) => figures.Catat(new() { Id = $"{awalan}/{Teks(n + 1)}/bobot", Uraian = $"Bobot {k.Nama}", Nilai = k.Bobot, Masukan = [new("bobot", k.Bobot, Sumber: letak(n))] })).ToList();
        if (bobot.Count > 0)
        {
            figures.Catat(new() { Id = $"{awalan}/bobot", Uraian = "Jumlah bobot komponen", Nilai = Aritmetika.Jumlah(bobot.Select(b => b.Nilai)), Rumus = "jumlah(bobot)", Masukan = bobot.ConvertAll(b => new Masukan("bobot", b.Nilai, b.Id)), Klausul = Dasar.Akip });
        }
    }

    private static Figure? Selisih(string id, string uraian, Figure kini, Figure? lalu, KumpulanFigure figures, string? catatan = null) => lalu is null ? null : figures.Catat(new()
    {
        Id = id,
        Uraian = $"Kenaikan (penurunan) {uraian} dari tahun sebelumnya",
        Nilai = Aritmetika.Kurang(kini.Nilai, lalu.Nilai),
        Satuan = "poin",
        Rumus = "nilai - nilai_lalu",
        Masukan = [new("nilai", kini.Nilai, kini.Id), new("nilai_lalu", lalu.Nilai, lalu.Id)],
        Klausul = Dasar.Akip,
        Catatan = catatan,
    });

    private static Figure Salinan(string id, string uraian, Figure asal) =>
        new() { Id = id, Uraian = uraian, Nilai = asal.Nilai, Rumus = "nilai", Masukan = [new("nilai", asal.Nilai, asal.Id)], Klausul = Dasar.Akip };

    private static Figure Komponen(NilaiKomponen komponen, string id, string jalur, KumpulanFigure figures)
    {
        var sub = komponen.Sub.Select((s, n) => figures.Catat(new()
        {
            Id = $"{id}/{Teks(n + 1)}",
            Uraian = $"{komponen.Nama}: {s.Nama}",
            Nilai = s.Nilai,
            Masukan = [new("nilai", s.Nilai, Sumber: $"{jalur}.sub[{Teks(n)}].nilai")],
        })).ToList();
        if (sub.Count == 0)
        {
            return new()
            {
                Id = id,
                Uraian = komponen.Nama,
                Nilai = komponen.Nilai is { } nilai ? nilai : Hasil.Tanpa(Alasan.BelumDinilai, komponen.Nama),
                Masukan = komponen.Nilai is { } isi ? [new("nilai", isi, Sumber: $"{jalur}.nilai")] : [],
            };
        }

        var bobot = Aritmetika.Jumlah(komponen.Sub.Select(s => Hasil.Dari(s.Bobot)));
        return new()
        {
            Id = id,
            Uraian = komponen.Nama,
            // A sub-component that is missing is no zero either.
            Nilai = !bobot.Ada || bobot.Angka == komponen.Bobot ? Aritmetika.Jumlah(sub.Select(s => s.Nilai))
                : Hasil.Tanpa(Alasan.BobotTidakSesuai, $"sub komponen {komponen.Nama} tidak berjumlah bobotnya"),
            Rumus = "jumlah(sub_komponen)",
            Masukan = sub.ConvertAll(s => new Masukan("sub_komponen", s.Nilai, s.Id)),
            Klausul = Dasar.Akip,
        };
    }

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
