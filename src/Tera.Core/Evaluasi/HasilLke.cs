using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>A worksheet calculated, stage by stage.</summary>
public sealed record HasilLke
{
    /// <summary>The worksheet.</summary>
    public required LembarKerjaEvaluasi Lembar { get; init; }

    /// <summary>Its template; none where nobody knows it, and then there is no stage.</summary>
    public TemplatLke? Templat { get; init; }

    /// <summary>What is wrong with the template's weights; empty where they add up.</summary>
    public IReadOnlyList<KesalahanTemplat> KesalahanTemplat { get; init; } = [];

    /// <summary>Stages that have answers, in order; the final one as soon as the evaluator has any.</summary>
    public IReadOnlyList<HasilTahapLke> Tahap { get; init; } = [];

    /// <summary>The latest stage; none where nothing was answered.</summary>
    public HasilTahapLke? Terakhir => Tahap.Count == 0 ? null : Tahap[^1];

    /// <summary>A stage; none where it has no answers.</summary>
    public HasilTahapLke? Pada(TahapPenilaian tahap) => Tahap.FirstOrDefault(t => t.Tahap == tahap);
}

/// <summary>A stage of a worksheet.</summary>
public sealed record HasilTahapLke
{
    /// <summary>Stage.</summary>
    public required TahapPenilaian Tahap { get; init; }

    /// <summary>Components.</summary>
    public required IReadOnlyList<HasilKomponenLke> Komponen { get; init; }

    /// <summary>Total, 0 to 100, with its predicate; the reason where anything is not graded.</summary>
    public required Figure Total { get; init; }

    /// <summary>Predicate of the total with its meaning; none without a total.</summary>
    public required PredikatLke? Predikat { get; init; }

    /// <summary>Rules that the answers break.</summary>
    public required IReadOnlyList<PelanggaranLogika> Pelanggaran { get; init; }

    /// <summary>Criteria in order.</summary>
    public IEnumerable<HasilKriteriaLke> SemuaKriteria() => Komponen.SelectMany(k => k.Sub).SelectMany(s => s.Kriteria);

    /// <summary>The answer that holds for a criterion or evidence item; none where there is none.</summary>
    public JawabanKriteria? Jawaban(string kode) =>
        SemuaKriteria().SelectMany(k => k.Butir.Select(b => (b.Butir.Kode, b.Jawaban)).Prepend((k.Kriteria.Kode, k.Jawaban))).FirstOrDefault(j => j.Kode == kode).Jawaban;

    /// <summary>A sub-component; none where the template has no such.</summary>
    public HasilSubLke? Sub(string kode) => Komponen.SelectMany(k => k.Sub).FirstOrDefault(s => s.Sub.Kode == kode);

    /// <summary>Criteria that have a score.</summary>
    public int Terjawab => SemuaKriteria().Count(k => k.Nilai.Nilai.Ada);

    /// <summary>Criteria of the template.</summary>
    public int Jumlah => SemuaKriteria().Count();
}

/// <summary>A component graded.</summary>
/// <param name="Komponen">The component.</param>
/// <param name="Nilai">Points, 0 to its weight.</param>
/// <param name="Sub">Its sub-components.</param>
public sealed record HasilKomponenLke(KomponenLke Komponen, Figure Nilai, IReadOnlyList<HasilSubLke> Sub);

/// <summary>A sub-component graded.</summary>
public sealed record HasilSubLke
{
    /// <summary>The sub-component.</summary>
    public required SubKomponenLke Sub { get; init; }

    /// <summary>Points, 0 to its weight.</summary>
    public required Figure Nilai { get; init; }

    /// <summary>Grade in percent, 0 to 100.</summary>
    public required Figure Tingkat { get; init; }

    /// <summary>Grade as a letter; none where it is a mean or there is none.</summary>
    public string? Predikat { get; init; }

    /// <summary>Mean of the criteria, or share of criteria met, percent.</summary>
    public required Figure Dasar { get; init; }

    /// <summary>How it was graded in fact.</summary>
    public required CaraPenilaian Cara { get; init; }

    /// <summary>What was said of it.</summary>
    public JawabanSub? Jawaban { get; init; }

    /// <summary>Criteria.</summary>
    public required IReadOnlyList<HasilKriteriaLke> Kriteria { get; init; }
}

/// <summary>A criterion graded.</summary>
public sealed record HasilKriteriaLke
{
    /// <summary>The criterion.</summary>
    public required KriteriaLke Kriteria { get; init; }

    /// <summary>Score, percent of the best answer.</summary>
    public required Figure Nilai { get; init; }

    /// <summary>Whether it counts as met; none while it is not answered.</summary>
    public required bool? Terpenuhi { get; init; }

    /// <summary>The answer that holds at this stage, perhaps of an earlier one; none where there is none or evidence items answer.</summary>
    public JawabanKriteria? Jawaban { get; init; }

    /// <summary>Evidence items.</summary>
    public IReadOnlyList<HasilButirLke> Butir { get; init; } = [];
}

/// <summary>An evidence item graded.</summary>
/// <param name="Butir">The item.</param>
/// <param name="Nilai">Percent of the best answer.</param>
/// <param name="Jawaban">The answer that holds.</param>
public sealed record HasilButirLke(ButirBukti Butir, Figure Nilai, JawabanKriteria? Jawaban);

/// <summary>A broken rule.</summary>
/// <param name="Logika">The rule.</param>
/// <param name="Nilai">Score of its subject, percent.</param>
/// <param name="Batas">Mean that it may not exceed, percent.</param>
/// <param name="Alasan">Why the answer stands nevertheless, as the answerer wrote; none where nobody did.</param>
public sealed record PelanggaranLogika(LogikaLke Logika, decimal Nilai, decimal Batas, string? Alasan = null)
{
    /// <summary>Whether the worksheet cannot go on: the rule refuses, and nobody wrote why the answer stands.</summary>
    public bool Menahan => Logika.Sifat == SifatLogika.Tolak && Alasan is null;

    /// <summary>The rule and the criteria with their scores.</summary>
    public string Sebab =>
        $"Aturan {Logika.Kode}: {Logika.Pesan} Nilai {Logika.Subjek} {Angka.Cetak(Nilai, 2)}, sedangkan {(Logika.Acuan.Count > 1 ? "rata-rata " : "")}{Rangkai.Dan(Logika.Acuan)} {Angka.Cetak(Batas, 2)}.";

    /// <summary>The same, and what was or can be done about it, in one paragraph.</summary>
    public string Kalimat => Sebab + " "
        + (Alasan is not null ? $"Dipertahankan dengan alasan: {Alasan}" : Menahan ? $"Ubah jawabannya, atau tulis pada {Logika.Subjek} mengapa jawabannya dipertahankan." : "Periksa lagi jawabannya.");
}

/// <summary>The result of one evaluation: from the worksheet where there is one, else as the letter says.</summary>
public sealed record HasilLhe
{
    /// <summary>The evaluated year.</summary>
    public required int Tahun { get; init; }

    /// <summary>The letter's data; none where only the worksheet was fixed.</summary>
    public HasilEvaluasi? Data { get; init; }

    /// <summary>The worksheet that gives the scores; none where they were entered.</summary>
    public HasilLke? Lke { get; init; }

    /// <summary>The template whose predicates hold: its worksheet's, or the one that its data name; none for those of the decree.</summary>
    public TemplatLke? Templat { get; init; }

    /// <summary>Components.</summary>
    public required IReadOnlyList<KomponenLhe> Komponen { get; init; }

    /// <summary>Total.</summary>
    public required Figure Total { get; init; }

    /// <summary>Total minus that of the year before; none where there is no such.</summary>
    public Figure? Selisih { get; init; }

    /// <summary>Whether the year before was graded by other components or weights: then nothing but the totals is compared.</summary>
    public bool LainSusunan { get; init; }

    /// <summary>Whether its components can stand beside those of another year: the same, with the same weights. By another template a component of the same name is another one.</summary>
    public bool Sekomponen(HasilLhe lain)
    {
        ArgumentNullException.ThrowIfNull(lain);
        return Komponen.Select(k => (k.Kunci, k.Bobot)).ToHashSet().SetEquals(lain.Komponen.Select(k => (k.Kunci, k.Bobot)));
    }

    /// <summary>The component of that name, however it is spaced or capitalised; none where there is no such.</summary>
    public KomponenLhe? Cari(KomponenLhe komponen)
    {
        ArgumentNullException.ThrowIfNull(komponen);
        return Komponen.FirstOrDefault(k => k.Kunci == komponen.Kunci);
    }
}

/// <summary>A component of a result.</summary>
/// <param name="Nama">Name.</param>
/// <param name="Bobot">Weight.</param>
/// <param name="Nilai">Points.</param>
/// <param name="Selisih">Points minus those of the year before; none where there are none.</param>
public sealed record KomponenLhe(string Nama, decimal Bobot, Figure Nilai, Figure? Selisih)
{
    /// <summary>The name as it is compared: letters of a name typed from a letter may be larger, and its words further apart.</summary>
    internal string Kunci => Samakan(Nama);

    /// <summary>A name as it is compared.</summary>
    internal static string Samakan(string nama) => string.Join(' ', nama.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
