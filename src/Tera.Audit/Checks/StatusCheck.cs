using System.Text.RegularExpressions;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>LOGIC of a column that says "Tercapai" or "Belum tercapai" beside the capaian, where nearly all rows follow 100.</summary>
internal static partial class StatusCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids).Where(g => g.Rows.Count > 2))
        {
            foreach (var status in grid.Columns.Where(c => grid.Rows.Count(r => Said(r, c) is not null) > 2))
            {
                if (grid.Columns.LastOrDefault(c => c is { Role: Role.Percent, Money: false, Numeric: > 0.5m } && c.Index < status.Index && c.Group == status.Group) is { } achieved && Follows(achieved))
                    Column(ledger, grid, status, achieved);
            }
        }
    }

    /// <summary>True for reached, false for missed, null where it says neither.</summary>
    private static bool? Said(GridRow row, GridColumn column) =>
        row.Total ? null : Reached().IsMatch(row.Cells[column.Index].Text) ? true : Missed().IsMatch(row.Cells[column.Index].Text) ? false : null;

    private static bool Follows(GridColumn achieved) => Capaian().IsMatch(achieved.Heading);

    private static void Column(Ledger ledger, Grid grid, GridColumn status, GridColumn achieved)
    {
        var rows = grid.Rows.Where(r => Said(r, status) is not null && r.Cells[achieved.Index].Number is not null).ToList();
        var wrong = rows.FindAll(r => Said(r, status) != r.Cells[achieved.Index].Number!.Value >= 100);
        // Missed ones must be told as missed somewhere: a report may call all of them reached from 90 on.
        if (rows.Count < 4 || wrong.Count * 4 > rows.Count || wrong.Exists(r => Said(r, status) == true) && !rows.Except(wrong).Any(r => Said(r, status) == false))
            return;
        var reachedWrong = wrong.FindAll(r => Said(r, status) == true);
        var missed = rows.FindAll(r => Said(r, status) == false);
        if (reachedWrong.Count > 1 && missed.TrueForAll(m => reachedWrong.TrueForAll(r => r.Cells[achieved.Index].Number!.Value > m.Cells[achieved.Index].Number!.Value)))
            return;
        foreach (var row in rows.Except(wrong))
            ledger.Holds(CheckCode.LOGIC, grid.At(row, status.Index), row.Cells[status.Index].Text, row.Cells[achieved.Index].Text);
        foreach (var row in wrong)
        {
            var reached = Said(row, status) == true;
            ledger.Add(new Finding
            {
                Code = CheckCode.LOGIC,
                Places = [grid.At(row, status.Index), grid.At(row, achieved.Index)],
                Quote = row.Quote,
                Stated = row.Cells[status.Index].Text,
                Expected = reached ? "belum tercapai" : "tercapai",
                Reason = $"Capaian {row.Cells[achieved.Index].Text} tertulis \"{row.Cells[status.Index].Text}\"; baris lain yang capaiannya {(reached ? "di bawah" : "sampai atau di atas")} 100 tertulis lain.",
                Severity = Severity.Sedang,
                Certainty = Certainty.Mungkin,
            });
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^((telah|sudah|target)\s+)?(tercapai|terlampaui|melampaui|memenuhi|terpenuhi)(\s+target)?$", Options, 10_000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"^(target\s+)?(belum|tidak)\s+(tercapai|terlampaui|mencapai|memenuhi|terpenuhi)(\s+target)?$", Options, 10_000)]
    private static partial Regex Missed();

    [GeneratedRegex(@"capaian|^c\b|/ c\b|/ %|^\W*%\W*$", Options, 10_000)]
    private static partial Regex Capaian();
}
