using System.Buffers;
using System.Text.RegularExpressions;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>PLACEHOLDER: what was left to fill in, spreadsheet errors, and a missing realisasi printed as 0%.</summary>
internal static partial class PlaceholderCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            foreach (var passage in report.Passages.Where(p => !p.Formula))
            {
                foreach (var m in Found(passage.Text))
                    Add(ledger, passage.At(m.Index), passage.Around(m.Index, m.Length), m.Value.Trim(), "isi yang sebenarnya", $"Bagian ini belum diisi: {m.Value.Trim()}.", Severity.Sedang);
            }

            foreach (var grid in report.Grids)
            {
                foreach (var row in grid.Rows)
                {
                    for (var c = 0; c < row.Cells.Count; c++)
                    {
                        foreach (var m in Found(row.Cells[c].Text))
                            Add(ledger, grid.At(row, c), row.Quote, m.Value.Trim(), "isi yang sebenarnya", $"Sel ini belum diisi atau berisi galat: {m.Value.Trim()}.", Severity.Sedang);
                    }
                }

                Zero(ledger, grid);
            }
        }
    }

    /// <summary>No realisasi is no capaian, not 0% (measurement policy).</summary>
    private static void Zero(Ledger ledger, Grid grid)
    {
        foreach (var percent in grid.Columns.Where(c => c.Role == Role.Percent))
        {
            if (Terms.Of(grid, percent) is not { } terms)
                continue;
            var rows = grid.Rows.Where(r => r.Cells[terms.Dividend].Dash && r.Cells[percent.Index].Number is { Value: 0 } && r.Cells[terms.Divisor].Number is { Value: > 0 }).ToList();
            foreach (var row in rows)
                Add(ledger, grid.At(row, terms.Dividend), row.Quote, $"realisasi \"-\", capaian {row.Cells[percent.Index].Text}", "realisasi diisi, atau capaian \"–\"", $"Realisasi tidak diisi (target {row.Cells[terms.Divisor].Text}) tetapi capaiannya tercetak {row.Cells[percent.Index].Text}.", Severity.Sedang);
        }
    }

    /// <summary>The marks of a text; most texts cannot hold one, which one pass tells.</summary>
    private static Match[] Found(string text) => text.AsSpan().ContainsAny(Hints) ? Marks().Matches(text).ToArray<Match>() : [];

    private static readonly SearchValues<string> Hints = SearchValues.Create(["#", "[", "error!", "lorem", "belum diisi", "tbd", "xxx", "coret yang", "…", "......", "_____"], StringComparison.OrdinalIgnoreCase);

    private static void Add(Ledger ledger, FindingPlace place, string quote, string stated, string expected, string reason, Severity severity) => ledger.Add(new Finding
    {
        Code = CheckCode.PLACEHOLDER,
        Places = [place],
        Quote = quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = severity,
    });

    // Dots after a place, "tanggal" or "nomor", and dots that stand alone, are filled in by hand when it is signed.
    private const string Signed = @"(\b([Nn]omor|[Tt]anggal|NOMOR|TANGGAL)\s*[:.]?|^|\n|\p{Lu}\w+\s*,)\s*[.…_]*";

    // A mark in brackets, a cell or line of these words alone, "Formula: belum diisi", "bagian ini belum diisi". A note that tells why a figure
    // is "–" ("realisasi belum diisi.") is an explanation.
    private const string Unfilled = @"\[\s*[Bb]elum diisi\b[^\]]{0,120}\]?|(?<=^\W*)[Bb]elum diisi\b|(?<=:\s*)belum diisi\b|\b([Bb]agian|[Kk]olom|[Ss]el|[Ii]sian|[Tt]abel) ini belum diisi\b";

    [GeneratedRegex(@"#(REF|DIV/0|N/A|VALUE|NAME|NUM)[!?]?|Error! (Reference source|Bookmark) not|\[(nama|isi|tahun|tanggal|jumlah|nilai|diisi|opd|tempat|lokasi|sebutkan|tuliskan|nomor|uraian|uraikan|alamat|jabatan|hari|bulan|instansi|kepala|jelaskan|…|\.\.\.)[^\]]{0,60}\]|\b[Ll]orem ipsum\b|(" + Unfilled + @")|\bTBD\b|(?<!\w)[xX]{3,}(?!\w)|\b[Cc]oret yang tidak perlu\b|(?<!" + Signed + @")(…{3,}|(?<![\d.…])\.{6,60}(?![.\s]*(\d{1,3}|[ivx]{1,5})?$)|(?<!_)_{5,})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marks();
}
