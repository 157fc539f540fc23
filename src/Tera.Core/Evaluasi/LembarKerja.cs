using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Stage of an evaluation; each has answers and notes of its own.</summary>
public enum TahapPenilaian
{
    /// <summary>The agency's own assessment.</summary>
    Mandiri,

    /// <summary>The evaluator's.</summary>
    Verifikasi,

    /// <summary>Quality assurance: what it says nothing of stays as verified.</summary>
    PenjaminanKualitas,

    /// <summary>As fixed: what it says nothing of stays as assured.</summary>
    Final,
}

/// <summary>A worksheet that is being filled in or was fixed: one evaluated year by one template.</summary>
public sealed record LembarKerjaEvaluasi
{
    /// <summary>Code of the template where a file names none.</summary>
    public const string TemplatBawaan = "lke-88-2021";

    /// <summary>The year that is evaluated.</summary>
    public required int Tahun { get; init; }

    /// <summary>Code of its template.</summary>
    public string Templat { get; init; } = TemplatBawaan;

    /// <summary>When the result was fixed; none while it is worked on.</summary>
    public Tanggal? Ditetapkan { get; init; }

    /// <summary>Answers to criteria and evidence items, one each stage.</summary>
    public IReadOnlyList<JawabanKriteria> Kriteria { get; init; } = [];

    /// <summary>What is said of whole sub-components, one each stage.</summary>
    public IReadOnlyList<JawabanSub> Sub { get; init; } = [];
}

/// <summary>Answer to a criterion, or to an evidence item, at a stage.</summary>
public sealed record JawabanKriteria
{
    /// <summary>Code of the criterion or evidence item.</summary>
    public required string Kode { get; init; }

    /// <summary>Stage.</summary>
    public TahapPenilaian Tahap { get; init; }

    /// <summary>Answer in the scale of the criterion; none while only noted.</summary>
    public string? Jawaban { get; init; }

    /// <summary>Note; it goes into the letter beside the criterion.</summary>
    public string? Catatan { get; init; }

    /// <summary>Evidence: links or file names.</summary>
    public IReadOnlyList<string> Bukti { get; init; } = [];

    /// <summary>Why the answer differs from what the data suggest.</summary>
    public string? AlasanBerbeda { get; init; }

    /// <summary>Why the answer stands though a rule of the template bounds it.</summary>
    public string? AlasanLogika { get; init; }
}

/// <summary>What is said of a sub-component at a stage.</summary>
public sealed record JawabanSub
{
    /// <summary>Code of the sub-component.</summary>
    public required string Kode { get; init; }

    /// <summary>Stage.</summary>
    public TahapPenilaian Tahap { get; init; }

    /// <summary>The evaluator's own grade; it goes before the criteria and is shown as a judgement.</summary>
    public string? Nilai { get; init; }

    /// <summary>Why that grade.</summary>
    public string? Alasan { get; init; }

    /// <summary>Years that all criteria have been kept, for grading by share.</summary>
    public int? Bertahan { get; init; }

    /// <summary>What the letter says of the sub-component.</summary>
    public string? Catatan { get; init; }

    /// <summary>Why the grade stands though a rule of the template bounds it.</summary>
    public string? AlasanLogika { get; init; }
}
