using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Scores of a worksheet at each stage (Permenpan RB 88/2021): criteria, sub-components, components, total. Nothing that is missing counts as zero.</summary>
internal sealed class HitungLke
{
    private readonly TemplatLke _templat;
    private readonly KumpulanFigure _figures;
    private readonly HashSet<string> _salah;

    private HitungLke(TemplatLke templat, KumpulanFigure figures, IEnumerable<KesalahanTemplat> salah) =>
        (_templat, _figures, _salah) = (templat, figures, salah.Select(s => s.Kode).ToHashSet(StringComparer.Ordinal));

    public static HasilLke Hitung(LembarKerjaEvaluasi lembar, int urutan, IReadOnlyList<TemplatLke> dikenal, KumpulanFigure figures)
    {
        if (dikenal.FirstOrDefault(t => t.Kode == lembar.Templat) is not { } templat)
        {
            return new() { Lembar = lembar };
        }

        var salah = KesesuaianTemplat.Periksa(templat);
        if (KesesuaianTemplat.KodeRangkap(templat).Any())
        {
            return new() { Lembar = lembar, Templat = templat, KesalahanTemplat = salah };
        }

        var hitung = new HitungLke(templat, figures, salah);
        var awalan = figures.Awalan(Teks(lembar.Tahun), "lke/");
        var tahap = JawabanTahap.Semua(lembar, $"$.evaluasi.lke[{Teks(urutan)}]").Select(t => hitung.Tahap(t.Tahap, t.Jawaban, $"{awalan}/{Nama(t.Tahap)}", lembar.Tahun));
        return new() { Lembar = lembar, Templat = templat, KesalahanTemplat = salah, Tahap = [.. tahap] };
    }

    /// <summary>The stage in ids: "mandiri", "penjaminan-kualitas".</summary>
    public static string Nama(TahapPenilaian tahap) => tahap == TahapPenilaian.PenjaminanKualitas ? "penjaminan-kualitas" : tahap.ToString().ToLowerInvariant();

    private HasilTahapLke Tahap(TahapPenilaian tahap, JawabanTahap jawaban, string awalan, int tahun)
    {
        var komponen = _templat.Komponen.Select(k => Komponen(k, jawaban, awalan)).ToList();
        var bobot = _templat.Komponen.Select(k => Bobot(awalan, k.Kode, k.Nama, k.Bobot)).ToList();
        _figures.Catat(new() { Id = $"{awalan}/bobot", Uraian = "Jumlah bobot komponen", Nilai = Aritmetika.Jumlah(bobot.Select(b => b.Nilai)), Rumus = "jumlah(bobot)", Masukan = bobot.ConvertAll(b => new Masukan("bobot", b.Nilai, b.Id)), Klausul = Klausul });
        var kosong = komponen.Find(k => !k.Nilai.Nilai.Ada);
        var nilai = _salah.Contains(_templat.Kode) ? Hasil.Tanpa(Alasan.BobotTidakSesuai, $"komponen templat {_templat.Kode}") : kosong?.Nilai.Nilai ?? Aritmetika.Jumlah(komponen.Select(k => k.Nilai.Nilai));
        var predikat = nilai.Ada ? _templat.PredikatUntuk(nilai.Angka) : null;
        return new()
        {
            Tahap = tahap,
            Komponen = komponen,
            Predikat = predikat,
            Pelanggaran = LogikaJawaban.Periksa(_templat, komponen),
            Total = _figures.Catat(new()
            {
                Id = $"{awalan}/total",
                Uraian = $"Nilai evaluasi AKIP {Teks(tahun)}, {Sebutan(tahap)}",
                Nilai = nilai,
                Rumus = "jumlah(komponen)",
                Masukan = komponen.ConvertAll(k => new Masukan("komponen", k.Nilai.Nilai, k.Nilai.Id)),
                Klausul = Klausul,
                Predikat = predikat?.Predikat,
                Catatan = predikat?.Sebutan,
            }),
        };
    }

    private HasilKomponenLke Komponen(KomponenLke komponen, JawabanTahap jawaban, string awalan)
    {
        var sub = komponen.Sub.Select(s => Sub(s, jawaban, awalan)).ToList();
        var kosong = sub.Find(s => !s.Nilai.Nilai.Ada);
        var figure = _figures.Catat(new()
        {
            Id = $"{awalan}/{komponen.Kode}",
            Uraian = komponen.Nama,
            Nilai = komponen.Bobot is null || _salah.Contains(komponen.Kode)
                ? Hasil.Tanpa(Alasan.BobotTidakSesuai, komponen.Nama) : kosong?.Nilai.Nilai ?? Aritmetika.Jumlah(sub.Select(s => s.Nilai.Nilai)),
            Rumus = "jumlah(sub_komponen)",
            Masukan = sub.ConvertAll(s => new Masukan("sub_komponen", s.Nilai.Nilai, s.Nilai.Id)),
            Klausul = Klausul,
        });
        return new(komponen, figure, sub);
    }

    private HasilSubLke Sub(SubKomponenLke sub, JawabanTahap jawaban, string awalan)
    {
        var id = $"{awalan}/{sub.Kode}";
        var kriteria = sub.Kriteria.Select(k => Kriteria(k, jawaban, awalan)).ToList();
        var dijawab = jawaban.Sub(sub.Kode);
        var tingkat = new TingkatSub(_templat, sub, kriteria, dijawab, Klausul);
        var dasar = _figures.Catat(tingkat.Dasar(id, _salah.Contains(sub.Kode)));
        var nilaiTingkat = _figures.Catat(tingkat.Tingkat(id, dasar));
        var bobot = Bobot(awalan, sub.Kode, sub.Nama, sub.Bobot);
        return new()
        {
            Sub = sub,
            Dasar = dasar,
            Tingkat = nilaiTingkat,
            Predikat = tingkat.Predikat(nilaiTingkat.Nilai),
            Cara = tingkat.Cara,
            Jawaban = dijawab?.Isi,
            Kriteria = kriteria,
            Nilai = _figures.Catat(new()
            {
                Id = id,
                Uraian = $"{sub.Kode} {sub.Nama}",
                Nilai = Aritmetika.Dua(bobot.Nilai, nilaiTingkat.Nilai, (satu, persen) => persen * satu / 100),
                Rumus = "tingkat / 100 * bobot",
                Masukan = [new("tingkat", nilaiTingkat.Nilai, nilaiTingkat.Id), new("bobot", bobot.Nilai, bobot.Id)],
                Klausul = Klausul,
                Catatan = tingkat.Catatan(dasar),
            }),
        };
    }

    /// <summary>A weight as the template gives it.</summary>
    private Figure Bobot(string awalan, string kode, string nama, decimal? bobot)
    {
        var nilai = bobot is { } b ? b : Hasil.Tanpa(Alasan.BobotTidakSesuai, kode);
        return _figures.Catat(new() { Id = $"{awalan}/{kode}/bobot", Uraian = $"Bobot {kode} {nama}", Nilai = nilai, Masukan = [new("bobot", nilai, Sumber: $"{_templat.Nama}: bobot {kode}")] });
    }

    private HasilKriteriaLke Kriteria(KriteriaLke kriteria, JawabanTahap jawaban, string awalan)
    {
        if (kriteria.Bobot is { } bobot)
        {
            Bobot(awalan, kriteria.Kode, kriteria.Uraian, bobot);
        }

        var id = $"{awalan}/{kriteria.Kode}";
        var dijawab = jawaban.Kriteria(kriteria.Kode);
        if (kriteria.Butir.Count == 0)
        {
            var (figure, pilihan) = Jawaban(id, kriteria.Kode, kriteria.Uraian, kriteria.Skala, dijawab);
            return new() { Kriteria = kriteria, Nilai = _figures.Catat(figure), Terpenuhi = pilihan?.Terpenuhi, Jawaban = dijawab?.Isi };
        }

        var butir = kriteria.Butir.Select(b =>
        {
            var isi = jawaban.Kriteria(b.Kode);
            if (b.Bobot is { } satu)
            {
                Bobot(awalan, b.Kode, b.Uraian, satu);
            }

            var (figure, pilihan) = Jawaban($"{awalan}/{b.Kode}", b.Kode, b.Uraian, b.Skala, isi);
            return (Hasil: new HasilButirLke(b, _figures.Catat(figure), isi?.Isi), pilihan?.Terpenuhi);
        }).ToList();
        var rata = RataTertimbang.Dari(butir.ConvertAll(b => (b.Hasil.Butir.Kode, b.Hasil.Butir.Bobot, b.Hasil.Nilai)), "butir", _salah.Contains(kriteria.Kode));
        return new()
        {
            Kriteria = kriteria,
            Nilai = _figures.Catat(new() { Id = id, Uraian = $"{kriteria.Kode} {kriteria.Uraian}", Nilai = rata.Nilai, Rumus = rata.Rumus, Masukan = rata.Masukan, Klausul = Klausul }),
            Terpenuhi = butir.Exists(b => b.Terpenuhi is null) ? null : butir.TrueForAll(b => b.Terpenuhi == true),
            // Its items answer it: what was answered in their place counts for nothing and is printed nowhere; note and reason stay.
            Jawaban = dijawab is { } d ? d.Isi with { Jawaban = null } : null,
            Butir = butir.ConvertAll(b => b.Hasil),
        };
    }

    private (Figure Figure, PilihanJawaban? Pilihan) Jawaban(string id, string kode, string uraian, string skala, (JawabanKriteria Isi, string Jalur)? dijawab)
    {
        var dikenal = _templat.CariSkala(skala);
        var pilihan = dijawab?.Isi.Jawaban is { } isi ? dikenal?.Cari(isi) : null;
        var nilai = pilihan is null
            ? Hasil.Tanpa(dijawab?.Isi.Jawaban is not null ? Alasan.PredikatTidakDikenal : Alasan.BelumDinilai, dijawab?.Isi.Jawaban is { } j ? $"{kode} dijawab {j}" : kode)
            : pilihan.Nilai;
        return (new()
        {
            Id = id,
            Uraian = $"{kode} {uraian}",
            Nilai = pilihan is null ? nilai : dikenal!.Penuh() == 0 ? Hasil.Tanpa(Alasan.PembagiNol, skala) : dikenal.Persen(pilihan),
            Rumus = "nilai / penuh * 100",
            Masukan = [new("nilai", nilai, Sumber: dijawab?.Jalur is { } jalur ? $"{jalur}.jawaban" : null), new("penuh", dikenal?.Penuh() ?? 0, Sumber: $"skala {skala}")],
            Klausul = Klausul,
        }, pilihan);
    }

    private Klausul Klausul => new(_templat.Dasar, "lembar kerja evaluasi");

    private static string Sebutan(TahapPenilaian tahap) => tahap switch
    {
        TahapPenilaian.Mandiri => "penilaian mandiri",
        TahapPenilaian.Verifikasi => "verifikasi evaluator",
        TahapPenilaian.PenjaminanKualitas => "penjaminan kualitas",
        _ => "hasil akhir",
    };

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
