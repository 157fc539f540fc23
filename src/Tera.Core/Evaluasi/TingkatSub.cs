using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>The grade of a sub-component: by step, by share of criteria met, by mean, or by the evaluator's judgement.</summary>
internal sealed class TingkatSub(
    TemplatLke templat, SubKomponenLke sub, IReadOnlyList<HasilKriteriaLke> kriteria, (JawabanSub Isi, string Jalur)? jawaban, Klausul klausul)
{
    private readonly SkalaJawaban? _skala = templat.CariSkala(templat.SkalaSub);

    /// <summary>A grade that the evaluator gave goes before any calculation.</summary>
    public CaraPenilaian Cara { get; } = string.IsNullOrWhiteSpace(jawaban?.Isi.Nilai) ? sub.Cara : CaraPenilaian.Pertimbangan;

    /// <summary>Mean of the criteria, or share of those met.</summary>
    public Figure Dasar(string id, bool bobotSalah)
    {
        if (sub.Cara == CaraPenilaian.Bagian)
        {
            var met = kriteria.Select(k => (k.Kriteria.Kode, k.Kriteria.Bobot, Nilai: k.Nilai with
            {
                Nilai = k.Terpenuhi is { } terpenuhi ? Hasil.Dari(terpenuhi ? 100 : 0) : k.Nilai.Nilai.Ada ? Hasil.Tanpa(Alasan.BelumDinilai) : k.Nilai.Nilai,
            })).ToList();
            var bagian = RataTertimbang.Dari(met, "terpenuhi", bobotSalah);
            // What is met is no figure of its own: the inputs name the criterion in words.
            return Susun($"{id}/bagian", $"Bagian kriteria {sub.Kode} yang terpenuhi", bagian with { Masukan = [.. bagian.Masukan.Select(m => m with { Id = null, Sumber = m.Id is null ? m.Sumber : $"{m.Id}: terpenuhi = 100" })] });
        }

        return Susun($"{id}/rata", $"Rata-rata nilai kriteria {sub.Kode}", RataTertimbang.Dari([.. kriteria.Select(k => (k.Kriteria.Kode, k.Kriteria.Bobot, k.Nilai))], "kriteria", bobotSalah));
    }

    public Figure Tingkat(string id, Figure dasar)
    {
        var kerangka = new Figure { Id = $"{id}/tingkat", Uraian = $"Tingkat {sub.Kode} {sub.Nama}", Nilai = Hasil.Tanpa(Alasan.BelumDinilai, sub.Kode), Satuan = "%", Klausul = klausul };
        return Cara switch
        {
            CaraPenilaian.Pertimbangan => kerangka with
            {
                Nilai = jawaban?.Isi.Nilai is { Length: > 0 } nilai
                    ? _skala?.Cari(nilai) is { } pilihan && _skala.Penuh() > 0 ? _skala.Persen(pilihan) : Hasil.Tanpa(Alasan.PredikatTidakDikenal, $"{sub.Kode} dinilai {nilai}")
                    : kerangka.Nilai,
                Masukan = jawaban is { } j ? [new("pertimbangan", _skala?.Cari(j.Isi.Nilai) is { } p ? _skala.Persen(p) : kerangka.Nilai, Sumber: $"{j.Jalur}.nilai")] : [],
                Catatan = jawaban?.Isi.Alasan,
            },
            CaraPenilaian.RataRata => kerangka with { Nilai = dasar.Nilai, Rumus = "rata", Masukan = [new("rata", dasar.Nilai, dasar.Id)] },
            CaraPenilaian.Bagian => MenurutBagian(kerangka, dasar),
            _ => MenurutTangga(kerangka, dasar),
        };
    }

    /// <summary>The letter of a grade; none between steps.</summary>
    public string? Predikat(Hasil tingkat) => tingkat.Ada && _skala is not null ? _skala.Jawaban.FirstOrDefault(j => _skala.Persen(j) == tingkat.Angka)?.Kode : null;

    /// <summary>What must be told beside the score.</summary>
    public string? Catatan(Figure dasar)
    {
        if (Cara != CaraPenilaian.Pertimbangan)
        {
            return null;
        }

        var siapa = jawaban is null ? "Dinilai dengan pertimbangan" : jawaban.Value.Isi.Tahap == TahapPenilaian.Mandiri ? "Dinilai instansi dengan pertimbangan" : "Ditetapkan dengan pertimbangan evaluator";
        return dasar.Nilai.Ada ? $"{siapa}; nilai kriterianya {Angka.Cetak(dasar.Nilai, 2)}." : $"{siapa}.";
    }

    private Figure MenurutTangga(Figure kerangka, Figure rata)
    {
        var langkah = _skala?.Jawaban.Select(_skala.Persen).Distinct().OrderDescending().ToList() ?? [];
        if (langkah.Count == 0)
        {
            return kerangka with { Nilai = Hasil.Tanpa(Alasan.BobotTidakSesuai, templat.SkalaSub) };
        }

        // Compared as printed, to two decimals; below the lowest step there is only 0.
        var cetak = Aritmetika.Bulatkan(rata.Nilai, 2);
        return kerangka with
        {
            Nilai = cetak.Ada ? langkah.FirstOrDefault(l => l <= cetak.Angka) : cetak,
            Rumus = $"maks({string.Join("; ", langkah.Select(l => $"jika(bulat(rata; 2) >= {Tulis(l)}; {Tulis(l)}; 0)"))})",
            Masukan = [new("rata", rata.Nilai, rata.Id)],
        };
    }

    private Figure MenurutBagian(Figure kerangka, Figure bagian)
    {
        var bertahan = sub.HitungBertahan ? jawaban?.Isi.Bertahan ?? 0 : 0;
        var pita = templat.Bagian
            .Select(b => (Bagian: b, Nilai: _skala?.Cari(b.Nilai) is { } pilihan ? _skala.Persen(pilihan) : 0))
            .Where(b => b.Bagian.Bertahan is null || sub.HitungBertahan).ToList();
        if (pita.Count == 0)
        {
            return kerangka with { Nilai = Hasil.Tanpa(Alasan.BobotTidakSesuai, "tabel bagian") };
        }

        return kerangka with
        {
            Nilai = bagian.Nilai.Ada ? pita.Where(p => p.Bagian.Berlaku(bagian.Nilai.Angka, bertahan)).Select(p => p.Nilai).DefaultIfEmpty().Max() : bagian.Nilai,
            Rumus = $"maks({string.Join("; ", pita.Select(p => Syarat(p.Bagian, p.Nilai)))})",
            Masukan = sub.HitungBertahan
                ? [new("bagian", bagian.Nilai, bagian.Id), new("bertahan", bertahan, Sumber: jawaban is { } j ? $"{j.Jalur}.bertahan" : "belum diisi: dihitung 0 tahun")]
                : [new("bagian", bagian.Nilai, bagian.Id)],
        };
    }

    private static string Syarat(TingkatBagian b, decimal nilai)
    {
        string?[] syarat =
        [
            b.LebihDari is { } lebih ? $"jika(bagian > {Tulis(lebih)}; {Tulis(nilai)}; 0)" : null,
            b.PalingSedikit is { } sedikit ? $"jika(bagian >= {Tulis(sedikit)}; {Tulis(nilai)}; 0)" : null,
            b.Bertahan is { } tahun ? $"jika(bertahan >= {Tulis(tahun)}; {Tulis(nilai)}; 0)" : null,
        ];
        return syarat.OfType<string>().ToList() switch
        {
            [] => Tulis(nilai),
            [var satu] => satu,
            var beberapa => $"min({string.Join("; ", beberapa)})",
        };
    }

    private Figure Susun(string id, string uraian, RataTertimbang rata) =>
        new() { Id = id, Uraian = uraian, Nilai = rata.Nilai, Satuan = "%", Rumus = rata.Rumus, Masukan = rata.Masukan, Klausul = klausul };

    // Numbers of the formula language: a decimal comma and no points.
    private static string Tulis(decimal angka) => angka.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');
}
