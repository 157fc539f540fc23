using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>FORMAT of single notations: "Rp Rp", a percentage without its sign, a NIP of 17 digits, two values in a cell, a range without its variable.</summary>
internal static partial class NotationCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            foreach (var passage in report.Passages)
            {
                foreach (Match m in DoubleCurrency().Matches(passage.Text))
                    Add(ledger, passage, m, m.Value.Trim(), "Rp " + m.Groups["n"].Value, "Penanda mata uang ganda");
                foreach (Match m in Nip().Matches(passage.Text))
                    Digits(ledger, passage, m);
                Unsigned(ledger, passage);
            }

            foreach (var grid in report.Grids)
            {
                TwoValues(ledger, grid);
                Ranges(ledger, grid);
                UnitInName(ledger, grid);
            }
        }
    }

    /// <summary>A NIP has 18 digits (date of birth, date of appointment, sex, number).</summary>
    private static void Digits(Ledger ledger, Passage passage, Match m)
    {
        var digits = m.Groups["d"].Value.Count(char.IsAsciiDigit);
        if (digits == 18)
            ledger.Holds(CheckCode.FORMAT, passage.At(m.Index), m.Value, "18 angka");
        else
            Add(ledger, passage, m, m.Value, "NIP 18 angka", $"NIP berisi {digits} angka");
    }

    /// <summary>A figure without % whose words end in "persen", or that stands where the same words precede a percentage.</summary>
    private static void Unsigned(Ledger ledger, Passage passage)
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match m in WordsCheck.Spelled().Matches(passage.Text))
        {
            var phrase = Before(passage.Text, m.Index);
            if (m.Value.Contains('%', StringComparison.Ordinal))
                phrases.Add(phrase);
            else if (NumberReader.Value(m.Groups["n"].ValueSpan) is { Decimals: > 0, Grouped: false } && (m.Groups["w"].Value.TrimEnd().EndsWith("persen", StringComparison.OrdinalIgnoreCase) || phrase.Length > 12 && phrases.Contains(phrase)))
                Add(ledger, passage, m, m.Groups["n"].Value, m.Groups["n"].Value + "%", "Tanda persen hilang");
        }
    }

    private static string Before(string text, int position) =>
        string.Join(' ', Wording.Normal(text[Math.Max(0, position - 60)..position]).Split(' ').TakeLast(4));

    private static void TwoValues(Ledger ledger, Grid grid)
    {
        foreach (var column in grid.Columns.Where(c => c.Role is not (Role.Code or Role.Name or Role.Index)))
        {
            var numbers = grid.Rows.Count(r => r.Cells[column.Index].Number is not null);
            // In a PDF, and wherever cells were inferred from gaps, two cells may have been read as one.
            foreach (var row in grid.Rows.Where(r => r.Place is not { Page: > 0, Line: 0, Part: "" } && !r.Cells[column.Index].Place.Inferred && Pair().IsMatch(r.Cells[column.Index].Text)))
            {
                if (numbers > 0 || row.Cells.Count(c => c.Number is not null) >= 3)
                    FormatCheck.Add(ledger, grid, [(row, column.Index)], row.Cells[column.Index].Text, "satu nilai dalam satu sel", "Dua nilai dalam satu sel");
            }
        }
    }

    private static void Ranges(Ledger ledger, Grid grid)
    {
        foreach (var column in grid.Columns)
        {
            var rows = grid.Rows.Where(r => HalfRange().IsMatch(r.Cells[column.Index].Text)).ToList();
            if (rows.Count > 1)
                FormatCheck.Add(ledger, grid, rows.Select(r => (r, column.Index)), rows[0].Cells[column.Index].Text, "misalnya 91% ≤ x ≤ 100%", "Notasi rentang tidak lengkap (peubahnya hilang)");
        }
    }

    /// <summary>"(persen 8,9 %)" in the name of an indicator: a target and its unit left in the name.</summary>
    private static void UnitInName(Ledger ledger, Grid grid)
    {
        foreach (var column in grid.Columns.Where(c => c.Role == Role.Name))
        {
            var rows = grid.Rows.Where(r => NumberWithUnit().IsMatch(r.Cells[column.Index].Text)).ToList();
            if (rows.Count > 0)
                FormatCheck.Add(ledger, grid, rows.Select(r => (r, column.Index)), string.Join("; ", rows.Select(r => NumberWithUnit().Match(r.Cells[column.Index].Text).Value)), "satuan saja", "Nilai dan satuan bercampur di nama indikator");
        }
    }

    private static void Add(Ledger ledger, Passage passage, Match m, string stated, string expected, string reason) => ledger.Add(new Finding
    {
        Code = CheckCode.FORMAT,
        Places = [passage.At(m.Index)],
        Quote = passage.Around(m.Index, m.Length),
        Stated = stated,
        Expected = expected,
        Reason = $"{reason}: {stated}.",
        Severity = Severity.Rendah,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bRp\.?\s*Rp\.?\s*(?<n>\d[\d.,]*\d)?", Options, 10_000)]
    private static partial Regex DoubleCurrency();

    [GeneratedRegex(@"\bNIP\b\.?\s*:?\s*(?<d>\d[\d ]{12,26}\d)", Options, 10_000)]
    private static partial Regex Nip();

    [GeneratedRegex(@"^\d[\d.,]*\s*\+\s*\d[\d.,]*$|^\d{1,3}([.,]\d+)?%?\s+\d{1,3}([.,]\d+)?%?$", Options, 10_000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^\s*\d[\d.,]*\s*%?\s*[≤<≥>]=?\s*\d[\d.,]*\s*%?\s*$", Options, 10_000)]
    private static partial Regex HalfRange();

    [GeneratedRegex(@"\(\s*([A-Za-z]+|%)\s+\d[\d.,]*\s*(persen|%)?\s*\)", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NumberWithUnit();
}
