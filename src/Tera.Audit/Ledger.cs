using Tera.Audit.Facts;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit;

/// <summary>What the rules share: the files of the dossier, and the book that they write findings and confirmations in.</summary>
internal sealed class Ledger(IReadOnlyList<Report> reports)
{
    private readonly List<(Finding Finding, Relation? Relation)> _findings = [];
    private readonly List<Relation> _held = [];
    private readonly List<Confirmation> _confirmed = [];

    private PolaritySense? _polarity;

    internal IReadOnlyList<Report> Reports { get; } = reports;

    /// <summary>For which indicators less is better.</summary>
    internal PolaritySense Polarity => _polarity ??= new(Reports);

    /// <summary>Every figure of the tables with its subject, role and year.</summary>
    internal IReadOnlyList<Fact> Facts { get; } = [.. reports.SelectMany(r => r.Grids).SelectMany(FactCollector.From)];

    internal IEnumerable<Finding> Findings => _findings.Select(f => f.Finding);

    internal IReadOnlyList<Confirmation> Confirmed => _confirmed;

    internal void Add(Finding finding, Relation? relation = null) => _findings.Add((finding, relation));

    internal void Holds(CheckCode code, FindingPlace place, string stated, string how, Relation? relation = null)
    {
        _confirmed.Add(new Confirmation(code, place, stated, how));
        if (relation is not null)
            _held.Add(relation);
    }

    /// <summary>Folds the findings so far that one wrong cell explains.</summary>
    internal void FoldEchoes()
    {
        var folded = Echoes.Fold(_findings, _held);
        _findings.Clear();
        _findings.AddRange(folded.Select(f => (f, (Relation?)null)));
        _held.Clear();
    }
}
