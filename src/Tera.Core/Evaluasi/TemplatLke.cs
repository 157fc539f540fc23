using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>How a sub-component gets its grade from its criteria.</summary>
public enum CaraPenilaian
{
    /// <summary>Grade of each criterion; the sub-component takes the step of the scale at or below their mean, to two decimals.</summary>
    Tangga,

    /// <summary>Share of criteria that are met, by <see cref="TemplatLke.Bagian"/>.</summary>
    Bagian,

    /// <summary>Mean of the criteria itself, without a step.</summary>
    RataRata,

    /// <summary>The evaluator's own grade with a reason; the criteria are told beside it.</summary>
    Pertimbangan,
}

/// <summary>A worksheet (LKE) as data: a government's variant is a file, never code. Codes of components, sub-components, criteria and evidence are unique among all.</summary>
public sealed record TemplatLke
{
    /// <summary>Code by which a worksheet refers to it, "lke-88-2021".</summary>
    public required string Kode { get; init; }

    /// <summary>Title.</summary>
    public required string Nama { get; init; }

    /// <summary>The regulation that it follows, "Permenpan RB 88/2021".</summary>
    public required string Dasar { get; init; }

    /// <summary>Version of the template, from 1.</summary>
    public int Versi { get; init; } = 1;

    /// <summary>Code of the scale in which sub-components are graded.</summary>
    public required string SkalaSub { get; init; }

    /// <summary>Answer scales.</summary>
    public required IReadOnlyList<SkalaJawaban> Skala { get; init; }

    /// <summary>Grades by share of criteria met, for <see cref="CaraPenilaian.Bagian"/>.</summary>
    public IReadOnlyList<TingkatBagian> Bagian { get; init; } = [];

    /// <summary>Predicates of the total, the highest first.</summary>
    public required IReadOnlyList<PredikatLke> Predikat { get; init; }

    /// <summary>Components.</summary>
    public required IReadOnlyList<KomponenLke> Komponen { get; init; }

    /// <summary>Rules between answers.</summary>
    public IReadOnlyList<LogikaLke> Logika { get; init; } = [];

    /// <summary>Sub-components of all components, in order.</summary>
    public IEnumerable<SubKomponenLke> SemuaSub() => Komponen.SelectMany(k => k.Sub);

    /// <summary>Criteria of all sub-components, in order.</summary>
    public IEnumerable<KriteriaLke> SemuaKriteria() => SemuaSub().SelectMany(s => s.Kriteria);

    /// <summary>The scale of that code; none where there is no such.</summary>
    public SkalaJawaban? CariSkala(string? kode) => Skala.FirstOrDefault(s => s.Kode == kode);

    /// <summary>Predicate of a total, by its printed two decimals; lower bounds are open but for the lowest band, which holds its own. None outside 0 to 100.</summary>
    public PredikatLke? PredikatUntuk(decimal nilai)
    {
        var cetak = Angka.Bulatkan(nilai, 2);
        return cetak is < 0 or > 100 ? null
            : Predikat.OrderByDescending(p => p.LebihDari).FirstOrDefault(p => cetak > p.LebihDari) ?? Predikat.OrderBy(p => p.LebihDari).FirstOrDefault(p => cetak == p.LebihDari);
    }
}

/// <summary>A scale of answers.</summary>
/// <param name="Kode">"Y/T", "A-E", "AA-E".</param>
/// <param name="Jawaban">Its answers, the best first.</param>
public sealed record SkalaJawaban(string Kode, IReadOnlyList<PilihanJawaban> Jawaban)
{
    /// <summary>What the best answer is worth; 0 where there is none.</summary>
    public decimal Penuh() => Jawaban.Select(j => j.Nilai).DefaultIfEmpty().Max();

    /// <summary>The answer of that code, letter case apart; none where the scale has no such.</summary>
    public PilihanJawaban? Cari(string? kode) => Jawaban.FirstOrDefault(j => j.Kode.Equals(kode?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The answer that means no more than "met": the least of those that count so; none where the scale marks none.</summary>
    public PilihanJawaban? Terpenuhi() => Jawaban.Where(j => j.Terpenuhi).MinBy(j => j.Nilai);

    /// <summary>
    /// What a share of conditions comes to: all of them "met", and nothing above it; some of them the best answer below "met" that the share reaches.
    /// None where the scale marks no answer as met, or has none so low.
    /// </summary>
    /// <param name="terpenuhi">Conditions that are met.</param>
    /// <param name="dari">Conditions.</param>
    /// <param name="bagian">Grades by share where the scale has them; by default an answer of so many percent is reached by that share.</param>
    public PilihanJawaban? MenurutBagian(int terpenuhi, int dari, IReadOnlyList<TingkatBagian>? bagian = null)
    {
        if (Terpenuhi() is not { } penuh || dari <= 0)
        {
            return null;
        }

        var share = terpenuhi * 100m / dari;
        var tercapai = bagian is { Count: > 0 } ? bagian.Where(b => b.Berlaku(share, 0)).Select(b => Cari(b.Nilai)).OfType<PilihanJawaban>() : Jawaban.Where(j => Persen(j) <= share || j == penuh);
        return tercapai.Where(j => terpenuhi >= dari ? j.Nilai <= penuh.Nilai : !j.Terpenuhi && j.Nilai < penuh.Nilai).MaxBy(j => j.Nilai);
    }

    /// <summary>An answer in percent of the best, 0 to 100.</summary>
    public decimal Persen(PilihanJawaban jawaban) => Penuh() == 0 ? 0 : jawaban.Nilai * 100 / Penuh();
}

/// <summary>An answer of a scale.</summary>
/// <param name="Kode">"BB".</param>
/// <param name="Nilai">What it is worth, not negative; a scale may run to 1 or to 100.</param>
/// <param name="Terpenuhi">Whether the criterion counts as met.</param>
/// <param name="Arti">What it means.</param>
public sealed record PilihanJawaban(string Kode, decimal Nilai, bool Terpenuhi = false, string? Arti = null);

/// <summary>A grade by share of criteria met; the best grade whose conditions all hold is given.</summary>
public sealed record TingkatBagian
{
    /// <summary>Grade in the scale of sub-components.</summary>
    public required string Nilai { get; init; }

    /// <summary>Share that must be exceeded, percent; none where <see cref="PalingSedikit"/> is the condition.</summary>
    public decimal? LebihDari { get; init; }

    /// <summary>Share that must be reached, percent.</summary>
    public decimal? PalingSedikit { get; init; }

    /// <summary>Years that it must have been kept; only where the sub-component counts years.</summary>
    public int? Bertahan { get; init; }

    /// <summary>Whether its conditions hold.</summary>
    internal bool Berlaku(decimal bagian, int bertahan) => !(bagian <= LebihDari) && !(bagian < PalingSedikit) && !(bertahan < Bertahan);
}

/// <summary>Predicate of a total.</summary>
/// <param name="Predikat">"BB".</param>
/// <param name="LebihDari">Open lower bound, 0 to 100; only the lowest band includes it.</param>
/// <param name="Sebutan">"Sangat Baik".</param>
/// <param name="Uraian">What the decree says of such an agency, for the letter.</param>
public sealed record PredikatLke(string Predikat, decimal LebihDari, string Sebutan, string? Uraian = null);

/// <summary>A component.</summary>
public sealed record KomponenLke
{
    /// <summary>"1".</summary>
    public required string Kode { get; init; }

    /// <summary>"Perencanaan Kinerja".</summary>
    public required string Nama { get; init; }

    /// <summary>Points of 100; all components together 100. None: an error, never 0.</summary>
    public decimal? Bobot { get; init; }

    /// <summary>What the letter says the component is about.</summary>
    public string? Uraian { get; init; }

    /// <summary>Sub-components.</summary>
    public IReadOnlyList<SubKomponenLke> Sub { get; init; } = [];
}

/// <summary>A sub-component.</summary>
public sealed record SubKomponenLke
{
    /// <summary>"1.a".</summary>
    public required string Kode { get; init; }

    /// <summary>"Keberadaan", "Kualitas", "Pemanfaatan" or what the government calls it.</summary>
    public required string Nama { get; init; }

    /// <summary>Points of 100; those of a component sum to its weight. None: an error, never 0.</summary>
    public decimal? Bobot { get; init; }

    /// <summary>How it is graded, unless the evaluator gives a grade of their own.</summary>
    public CaraPenilaian Cara { get; init; }

    /// <summary>Whether years count for A and AA when graded by share (keberadaan only).</summary>
    public bool HitungBertahan { get; init; }

    /// <summary>Criteria.</summary>
    public IReadOnlyList<KriteriaLke> Kriteria { get; init; } = [];
}

/// <summary>A criterion.</summary>
public sealed record KriteriaLke
{
    /// <summary>"1.a.1".</summary>
    public required string Kode { get; init; }

    /// <summary>Wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Code of its answer scale.</summary>
    public required string Skala { get; init; }

    /// <summary>Points; those of a sub-component sum to its weight. None on all of them: they weigh the same.</summary>
    public decimal? Bobot { get; init; }

    /// <summary>Name of the query over the agency's own records that suggests an answer; none where only evidence can tell.</summary>
    public string? Kueri { get; init; }

    /// <summary>What evidence to ask for.</summary>
    public string? MintaBukti { get; init; }

    /// <summary>Evidence items that are answered in its place.</summary>
    public IReadOnlyList<ButirBukti> Butir { get; init; } = [];
}

/// <summary>An evidence item under a criterion.</summary>
/// <param name="Kode">"1.a.1.1".</param>
/// <param name="Uraian">Wording.</param>
/// <param name="Skala">Code of its answer scale.</param>
/// <param name="Bobot">Percent of the criterion; those of a criterion sum to 100. None on all of them: they weigh the same.</param>
public sealed record ButirBukti(string Kode, string Uraian, string Skala, decimal? Bobot = null);

/// <summary>A rule between answers: what is graded may not outrank the mean of what it rests on.</summary>
public sealed record LogikaLke
{
    /// <summary>Code, "L1".</summary>
    public required string Kode { get; init; }

    /// <summary>Code of the criterion or sub-component that may not be higher.</summary>
    public required string Subjek { get; init; }

    /// <summary>Codes of the criteria or sub-components whose mean bounds it.</summary>
    public required IReadOnlyList<string> Acuan { get; init; }

    /// <summary>What to tell the evaluator.</summary>
    public required string Pesan { get; init; }

    /// <summary>What a broken rule does; it holds the worksheet up where nothing is said.</summary>
    public SifatLogika Sifat { get; init; }
}

/// <summary>What a broken rule does to a worksheet.</summary>
public enum SifatLogika
{
    /// <summary>The worksheet does not go on until the answer changes or the answerer writes why it stands.</summary>
    Tolak,

    /// <summary>It is told, and nothing is held up.</summary>
    Peringatan,
}
