using Tera.Documents.Model;

namespace Tera.Audit;

/// <summary>What a rule looks at; docs/audit.md explains each with an example.</summary>
public enum CheckCode
{
    /// <summary>A percentage against the two figures beside it.</summary>
    PCT,

    /// <summary>A difference against its two terms.</summary>
    DIFF,

    /// <summary>A total against its parts.</summary>
    SUM,

    /// <summary>A formula worked out in the text.</summary>
    FORMULA,

    /// <summary>A number in words, a day of the week beside a date.</summary>
    WORDS,

    /// <summary>A category or grade against the scale.</summary>
    SCALE,

    /// <summary>A scale with gaps between its bands.</summary>
    SCALEGAP,

    /// <summary>One quantity with two values.</summary>
    CROSS,

    /// <summary>A count against what is listed.</summary>
    COUNT,

    /// <summary>A year against its surroundings.</summary>
    YEAR,

    /// <summary>One thing under two names.</summary>
    NAME,

    /// <summary>Numbers of tables, headings and lists.</summary>
    NUMBERING,

    /// <summary>Something left unfilled.</summary>
    PLACEHOLDER,

    /// <summary>A sentence against its figures.</summary>
    LOGIC,

    /// <summary>How a figure is written.</summary>
    FORMAT,
}

/// <summary>How sure a finding is.</summary>
public enum Certainty
{
    /// <summary>No value inside the printed figures' intervals gives the printed result.</summary>
    Pasti,

    /// <summary>There is an explanation that an auditor should weigh (rounding, another polarity, another scope).</summary>
    Mungkin,
}

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>A figure that decides something.</summary>
    Tinggi,

    /// <summary>A wrong figure or statement of less weight.</summary>
    Sedang,

    /// <summary>Form.</summary>
    Rendah,
}

/// <summary>A place in one of the audited files.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="At">Page, line, sheet and cell as far as known.</param>
/// <param name="Table">Number or title of the table; empty in running text.</param>
/// <param name="Row">Label of the row; empty in running text.</param>
/// <param name="Column">Heading of the column; empty in running text.</param>
public sealed record FindingPlace(string File, Place At, string Table = "", string Row = "", string Column = "");

/// <summary>A figure, word or mark that is not what its neighbours say.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required CheckCode Code { get; init; }

    /// <summary>Where; the first place is the one to correct, the others are what it disagrees with.</summary>
    public required IReadOnlyList<FindingPlace> Places { get; init; }

    /// <summary>The text around it, as printed.</summary>
    public required string Quote { get; init; }

    /// <summary>What is written.</summary>
    public required string Stated { get; init; }

    /// <summary>What it should be.</summary>
    public required string Expected { get; init; }

    /// <summary>Why, in one Indonesian sentence with both values.</summary>
    public required string Reason { get; init; }

    /// <summary>Weight.</summary>
    public Severity Severity { get; init; } = Severity.Sedang;

    /// <summary>Certainty.</summary>
    public Certainty Certainty { get; init; } = Certainty.Pasti;

    /// <summary>Whether truncation, hidden decimals or one unit of the last digit would explain it.</summary>
    public bool Rounding { get; init; }

    /// <summary>Findings with the same root have one cause; empty where a finding stands alone.</summary>
    public string Root { get; init; } = "";

    /// <summary>Whether it fails only because another finding of its root does: with that one corrected it holds.</summary>
    public bool Follows { get; init; }

    /// <summary>Where it is shown: the figure that it is about. The first of <see cref="Places"/> is the one to correct.</summary>
    public FindingPlace Shown => Follows && Places.Count > 1 ? Places[1] : Places[0];
}

/// <summary>A figure that was recalculated and holds.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Place">Where.</param>
/// <param name="Stated">What is written.</param>
/// <param name="How">How it was recalculated.</param>
public sealed record Confirmation(CheckCode Code, FindingPlace Place, string Stated, string How);

/// <summary>A place that could not be examined to the end; everything else was.</summary>
/// <param name="Place">Where; without line, page and address it is the whole file.</param>
/// <param name="Quote">How the text there begins; empty for a whole file.</param>
/// <param name="Reason">Why, and what to do, in Indonesian.</param>
public sealed record Unfinished(FindingPlace Place, string Quote, string Reason);

/// <summary>What an audit found, and what it confirmed.</summary>
/// <param name="Files">Names of the audited files.</param>
/// <param name="Findings">Findings, in the order of the documents.</param>
/// <param name="Confirmed">Figures that were recalculated and hold.</param>
public sealed record AuditResult(IReadOnlyList<string> Files, IReadOnlyList<Finding> Findings, IReadOnlyList<Confirmation> Confirmed)
{
    /// <summary>Places that could not be examined to the end; as a rule none.</summary>
    public IReadOnlyList<Unfinished> Unfinished { get; init; } = [];

    /// <summary>Whether nothing was recalculated at all: then nothing is confirmed either, and no finding is no praise.</summary>
    public bool Empty => Findings.Count == 0 && Confirmed.Count == 0;

    /// <summary>What is said of a report in which nothing could be recalculated.</summary>
    public const string NothingToCheck = "Tidak ada angka yang dapat dihitung ulang, jadi tidak ada yang dinyatakan cocok. Pastikan berkasnya laporan yang hendak diperiksa.";
}
