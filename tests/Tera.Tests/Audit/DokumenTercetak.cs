using Tera.Documents.Model;

namespace Tera.Tests.Audit;

/// <summary>A document as it was read back from its PDF, with the cells and paragraphs of the composed one found again by their text and order: a change is made in what was read, without printing it anew.</summary>
internal sealed class DokumenTercetak
{
    // A header that a page repeats stands between two cells that follow each other.
    private const int Jangkauan = 60;

    private readonly Document _dibaca;
    private readonly Dictionary<int, Cell> _sel = [];
    private readonly Dictionary<int, Paragraph> _kalimat = [];

    public DokumenTercetak(Document asli, Document dibaca)
    {
        _dibaca = dibaca;
        var tercetak = Sel(dibaca).ToList();
        var di = 0;
        foreach (var sel in Sel(asli))
        {
            var ketemu = tercetak.FindIndex(di, Math.Min(Jangkauan, tercetak.Count - di), c => Rapat(c.Text) == Rapat(sel.Text));
            if (ketemu < 0)
                continue;
            _sel[sel.Place!.Line] = tercetak[ketemu];
            di = ketemu + 1;
        }

        var kalimat = dibaca.Blocks().OfType<Paragraph>().ToLookup(p => Rapat(p.Text));
        foreach (var p in asli.Blocks().OfType<Paragraph>().Where(p => kalimat[Rapat(p.Text)].Count() == 1))
            _kalimat[p.Place!.Line] = kalimat[Rapat(p.Text)].Single();
    }

    /// <summary>What was read with one change; none where its place was not found again.</summary>
    public Document? Dengan(Ubahan u)
    {
        var sel = _sel.GetValueOrDefault(u.Nomor);
        var kalimat = _kalimat.GetValueOrDefault(u.Nomor);
        return sel is null && kalimat is null ? null : _dibaca with
        {
            Sections = [.. _dibaca.Sections.Select(s => s with
            {
                Blocks = [.. s.Blocks.Select(b => b switch
                {
                    Paragraph p when ReferenceEquals(p, kalimat) => p with { Runs = [new Run(u.Sesudah)] },
                    Table t when sel is not null => t with { Header = Baris(t.Header, sel, u), Rows = Baris(t.Rows, sel, u) },
                    _ => b,
                })],
            })],
        };
    }

    private static List<Row> Baris(IReadOnlyList<Row> baris, Cell sel, Ubahan u) =>
        [.. baris.Select(r => r with { Cells = [.. r.Cells.Select(c => ReferenceEquals(c, sel) ? c with { Runs = [new Run(u.Sesudah)] } : c)] })];

    private static IEnumerable<Cell> Sel(Document dokumen) =>
        dokumen.Blocks().OfType<Table>().SelectMany(t => t.Header.Concat(t.Rows)).SelectMany(r => r.Cells).Where(c => Rapat(c.Text).Length > 0);

    private static string Rapat(string teks) => string.Concat(teks.Where(c => !char.IsWhiteSpace(c)));
}
