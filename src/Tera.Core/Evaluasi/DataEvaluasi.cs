using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.Core.Evaluasi;

/// <summary>Results of AKIP evaluation and what became of its recommendations (Permenpan RB 88/2021).</summary>
public sealed record DataEvaluasi
{
    /// <summary>Results, one an evaluated year, the latest last.</summary>
    public IReadOnlyList<HasilEvaluasi> Hasil { get; init; } = [];

    /// <summary>Worksheets (LKE), one an evaluated year.</summary>
    public IReadOnlyList<LembarKerjaEvaluasi> Lke { get; init; } = [];

    /// <summary>Recommendations with follow-up.</summary>
    public IReadOnlyList<Rekomendasi> Rekomendasi { get; init; } = [];

    /// <summary>
    /// Those of evaluations published before: of years before that one, or of no year said. The evaluation of a year is made when the year is over (Permenpan RB 88/2021),
    /// so what it recommends stands in that year's file for the letter alone, whether its result is written there or not, and is followed up in the next year's.
    /// </summary>
    public IReadOnlyList<Rekomendasi> Terdahulu(int tahun) => [.. Rekomendasi.Where(r => !(r.Tahun >= tahun))];

    /// <summary>Those followed up in a year: what was done in a year before was counted there.</summary>
    public IReadOnlyList<Rekomendasi> DitindaklanjutiPada(int tahun) => [.. Terdahulu(tahun).Where(r => !r.SelesaiSebelum(tahun))];

    /// <summary>Those that were done before the year began: records, neither asked for nor counted again.</summary>
    public IReadOnlyList<Rekomendasi> SelesaiSebelum(int tahun) => [.. Terdahulu(tahun).Where(r => r.SelesaiSebelum(tahun))];
}

/// <summary>The result of one evaluation (LHE).</summary>
public sealed record HasilEvaluasi
{
    /// <summary>The year that was evaluated.</summary>
    public required int Tahun { get; init; }

    /// <summary>Number of the letter.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the letter.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>Components; where there are none, the worksheet of that year gives them.</summary>
    public IReadOnlyList<NilaiKomponen> Komponen { get; init; } = [];

    /// <summary>Code of the template by which it was graded, whose predicates hold; those of the decree where none is named.</summary>
    public string? Templat { get; init; }

    /// <summary>What the letter says around the scores.</summary>
    public SuratLhe? Surat { get; init; }
}

/// <summary>The letter around the scores of an evaluation.</summary>
public sealed record SuratLhe
{
    /// <summary>Who evaluates, "Inspektorat Daerah Provinsi Kepulauan Bangka Belitung".</summary>
    public string? Evaluator { get; init; }

    /// <summary>Address line of the evaluator's letterhead.</summary>
    public string? Alamat { get; init; }

    /// <summary>Where it is signed.</summary>
    public string? Tempat { get; init; }

    /// <summary>Classification; "Rahasia" where none is given.</summary>
    public string? Sifat { get; init; }

    /// <summary>Number of the assignment (surat tugas).</summary>
    public string? NomorTugas { get; init; }

    /// <summary>Date of the assignment.</summary>
    public Tanggal? TanggalTugas { get; init; }

    /// <summary>Who signs.</summary>
    public Pejabat? Penanda { get; init; }

    /// <summary>Legal basis, one a line; the usual one where empty.</summary>
    public IReadOnlyList<string> DasarHukum { get; init; } = [];

    /// <summary>Who gets a copy, one a line.</summary>
    public IReadOnlyList<string> Tembusan { get; init; } = [];

    /// <summary>The letter that this one corrects and replaces; none where it corrects none.</summary>
    public RalatLhe? Ralat { get; init; }
}

/// <summary>What a letter corrects, and why.</summary>
public sealed record RalatLhe
{
    /// <summary>Number of the letter that is corrected.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the letter that is corrected.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>Why it is corrected.</summary>
    public string? Alasan { get; init; }
}

/// <summary>Score of a component.</summary>
public sealed record NilaiKomponen
{
    /// <summary>"Perencanaan Kinerja".</summary>
    public required string Nama { get; init; }

    /// <summary>Weight, points of 100.</summary>
    public required decimal Bobot { get; init; }

    /// <summary>Score, 0 to the weight; where there are sub-components, their sum.</summary>
    public decimal? Nilai { get; init; }

    /// <summary>Sub-components.</summary>
    public IReadOnlyList<NilaiSubKomponen> Sub { get; init; } = [];
}

/// <summary>Score of a sub-component.</summary>
/// <param name="Nama">"Keberadaan", "Kualitas", "Pemanfaatan".</param>
/// <param name="Bobot">Weight, points of 100.</param>
/// <param name="Nilai">Score, 0 to the weight.</param>
public sealed record NilaiSubKomponen(string Nama, decimal Bobot, decimal Nilai);

/// <summary>State of follow-up.</summary>
public enum StatusTindakLanjut
{
    /// <summary>Not begun.</summary>
    Belum,

    /// <summary>Under way.</summary>
    DalamProses,

    /// <summary>Done.</summary>
    Selesai,
}

/// <summary>How far something is, and by whose word: what only the agency calls done is a claim.</summary>
public enum KeadaanTindakLanjut
{
    /// <summary>Not begun.</summary>
    Belum,

    /// <summary>Under way.</summary>
    DalamProses,

    /// <summary>Done as the agency says; no evaluator has verified it.</summary>
    Diakui,

    /// <summary>Done, verified by an evaluator.</summary>
    Selesai,
}

/// <summary>A recommendation.</summary>
public sealed record Rekomendasi
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Year of the evaluation that gave it.</summary>
    public int? Tahun { get; init; }

    /// <summary>Wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Code of the criterion, sub-component or component that it is about, "2.b.5".</summary>
    public string? Kriteria { get; init; }

    /// <summary>Year in whose file it was done, where that is an earlier one than this; it holds as long as every action is done.</summary>
    public int? TahunSelesai { get; init; }

    /// <summary>Actions.</summary>
    public IReadOnlyList<AksiTindakLanjut> Aksi { get; init; } = [];

    /// <summary>Whether every action is done, by whoever's word.</summary>
    public bool Beres() => Keadaan() is KeadaanTindakLanjut.Diakui or KeadaanTindakLanjut.Selesai;

    /// <summary>Whether it was done in the file of an earlier year and nobody found otherwise since.</summary>
    public bool SelesaiSebelum(int tahun) => TahunSelesai < tahun && Beres();

    /// <summary>Done when all actions are, a claim as soon as one of them is; not begun when none is, or there is none.</summary>
    public KeadaanTindakLanjut Keadaan() =>
        Aksi.Count > 0 && Aksi.All(a => a.StatusBerlaku() == StatusTindakLanjut.Selesai) ? Aksi.Min(a => a.Keadaan())
        : Aksi.Any(a => a.StatusBerlaku() != StatusTindakLanjut.Belum) ? KeadaanTindakLanjut.DalamProses : KeadaanTindakLanjut.Belum;
}

/// <summary>An action on a recommendation.</summary>
public sealed record AksiTindakLanjut
{
    /// <summary>What is done.</summary>
    public required string Uraian { get; init; }

    /// <summary>What it delivers.</summary>
    public string? Target { get; init; }

    /// <summary>When, in words.</summary>
    public string? Waktu { get; init; }

    /// <summary>Last day; an open part counts to its end.</summary>
    public Tanggal? Tenggat { get; init; }

    /// <summary>Post or unit that answers for it.</summary>
    public string? PenanggungJawab { get; init; }

    /// <summary>State as the agency gives it.</summary>
    public StatusTindakLanjut Status { get; init; }

    /// <summary>State as the evaluator verified it; it goes before the agency's.</summary>
    public StatusTindakLanjut? StatusVerifikasi { get; init; }

    /// <summary>When it was verified.</summary>
    public Tanggal? TanggalVerifikasi { get; init; }

    /// <summary>What the evaluator found.</summary>
    public string? CatatanVerifikasi { get; init; }

    /// <summary>What was delivered each quarter, four at most.</summary>
    public IReadOnlyList<string?> Triwulan { get; init; } = [];

    /// <summary>Link to the evidence.</summary>
    public string? Bukti { get; init; }

    /// <summary>Whether the agency now says otherwise than the evaluator verified: a claim, until it is verified anew.</summary>
    public bool DiakuiLain() => StatusVerifikasi is { } diverifikasi && diverifikasi != Status;

    /// <summary>The verified state, else the agency's.</summary>
    public StatusTindakLanjut StatusBerlaku() => StatusVerifikasi ?? Status;

    /// <summary>The state that holds, and whether it is only the agency's word that it is done.</summary>
    public KeadaanTindakLanjut Keadaan() => StatusBerlaku() switch
    {
        StatusTindakLanjut.Selesai => StatusVerifikasi is null ? KeadaanTindakLanjut.Diakui : KeadaanTindakLanjut.Selesai,
        StatusTindakLanjut.DalamProses => KeadaanTindakLanjut.DalamProses,
        _ => KeadaanTindakLanjut.Belum,
    };

    /// <summary>Whether its last day has passed and it is not done.</summary>
    public bool Terlambat(DateOnly hari) =>
        StatusBerlaku() != StatusTindakLanjut.Selesai && Tenggat is { } t && hari > t.Akhir();
}
