using Tera.Audit.Facts;
using Tera.Audit.Reports;

namespace Tera.Audit;

/// <summary>What the rules share: the files of the dossier, and the book that they write findings and confirmations in.</summary>
internal sealed class Ledger(IReadOnlyList<Report> reports)
{
    private readonly List<Finding> _findings = [];
    private readonly List<Confirmation> _confirmed = [];

    internal IReadOnlyList<Report> Reports { get; } = reports;

    /// <summary>Every figure of the tables with its subject, role and year.</summary>
    internal IReadOnlyList<Fact> Facts { get; } = [.. reports.SelectMany(r => r.Grids).SelectMany(FactCollector.From)];

    internal IReadOnlyList<Finding> Findings => _findings;

    internal IReadOnlyList<Confirmation> Confirmed => _confirmed;

    internal void Add(Finding finding) => _findings.Add(finding);

    internal void Holds(CheckCode code, FindingPlace place, string stated, string how) => _confirmed.Add(new Confirmation(code, place, stated, how));
}
