using System.Globalization;
using Tera.Audit.Checks;
using Tera.Audit.Reports;
using Tera.Documents.Model;

namespace Tera.Audit;

/// <summary>Recalculates documents and finds every figure that is not what its neighbours say.</summary>
public static class Auditor
{
    /// <summary>Audits documents as one dossier: a figure of one may disagree with another.</summary>
    /// <param name="documents">Documents as read (<see cref="Documents.Reading.DocumentReader"/>) or as composed; the title names the file.</param>
    /// <returns>What was found; a text that no pattern gets through in its time is left out and told of (<see cref="AuditResult.Unfinished"/>), never thrown.</returns>
    public static AuditResult Audit(IReadOnlyList<Document> documents) => SetAside.Examine(documents, Examine);

    private static AuditResult Examine(IReadOnlyList<Document> documents)
    {
        var reports = documents.Select(ReportReader.Read).ToList();
        var ledger = new Ledger(reports);
        PercentCheck.Run(ledger);
        DifferenceCheck.Run(ledger);
        MovementCheck.Run(ledger);
        SumCheck.Run(ledger);
        RowSumCheck.Run(ledger);
        DerivedRowCheck.Run(ledger);
        RowMeanCheck.Run(ledger);
        ProductCheck.Run(ledger);
        ledger.FoldEchoes();
        StatedTotalCheck.Run(ledger);
        ShareCheck.Run(ledger);
        RowQuotientCheck.Run(ledger);
        PartsShareCheck.Run(ledger);
        RatioCheck.Run(ledger);
        GrowthCheck.Run(ledger);
        MeanCheck.Run(ledger);
        CriteriaCheck.Run(ledger);
        SentenceCheck.Run(ledger);
        FormulaCheck.Run(ledger);
        WordsCheck.Run(ledger);
        ScaleCheck.Run(ledger);
        GradeCheck.Run(ledger);
        GradeRowCheck.Run(ledger);
        FormatCheck.Run(ledger);
        NotationCheck.Run(ledger);
        CrossCheck.Run(ledger);
        QuarterTargetCheck.Run(ledger);
        YearSentenceCheck.Run(ledger);
        FigureSentenceCheck.Run(ledger);
        TotalSentenceCheck.Run(ledger);
        MoneyPairCheck.Run(ledger);
        RepeatCheck.Run(ledger);
        CountCheck.Run(ledger);
        TallyCheck.Run(ledger);
        OrdinalCheck.Run(ledger);
        MissionCheck.Run(ledger);
        ProgrammeCheck.Run(ledger);
        YearCheck.Run(ledger);
        NameCheck.Run(ledger);
        NumberingCheck.Run(ledger);
        DecreeCheck.Run(ledger);
        ContentsCheck.Run(ledger);
        SectionCheck.Run(ledger);
        PlaceholderCheck.Run(ledger);
        LogicCheck.Run(ledger);
        ClaimCheck.Run(ledger);
        StatusCheck.Run(ledger);
        return Ordered(ledger, documents);
    }

    /// <summary>What rests on rows and columns that were inferred from the gaps between words is never certain.</summary>
    private static Finding Weighed(Finding finding) =>
        finding.Places.Any(p => p.At.Inferred) && finding.Code is CheckCode.CROSS or CheckCode.SUM or CheckCode.NUMBERING or CheckCode.NAME or CheckCode.FORMAT
            ? finding with { Certainty = Certainty.Mungkin }
            : finding;

    private static AuditResult Ordered(Ledger ledger, IReadOnlyList<Document> documents)
    {
        var files = documents.Select(d => d.Title).ToList();
        var ordered = Roots.Group([.. ledger.Findings.Select(Weighed)])
            .OrderBy(f => files.IndexOf(f.Places[0].File))
            .ThenBy(f => f.Places[0].At.Page)
            .ThenBy(f => f.Places[0].At.Line)
            .ThenBy(f => f.Places[0].At.Part == "document" && int.TryParse(f.Places[0].At.Address, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph) ? paragraph : 0)
            .ThenBy(f => f.Code)
            .ToList();
        return new AuditResult(files, ordered, ledger.Confirmed);
    }
}
