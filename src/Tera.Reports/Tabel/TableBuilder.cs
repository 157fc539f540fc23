using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.Reports.Tabel;

/// <summary>Lays rows into a <see cref="Table"/> and gathers under it the reason of every "–".</summary>
internal sealed class TableBuilder(string id, string title)
{
    private const string Superscripts = "¹²³⁴⁵⁶⁷⁸⁹";
    private readonly List<Column> _columns = [];
    private readonly List<Row> _header = [];
    private readonly List<Row> _rows = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _reasons = [];
    private readonly List<(string Catatan, List<string> Angka)> _conventions = [];

    public bool Wide { get; init; }

    /// <summary>Wider than A4 on its side: printed on A3.</summary>
    public bool Large { get; init; }

    public int RowCount => _rows.Count;

    /// <summary>A column with a one-row header.</summary>
    public TableBuilder Column(string header, decimal weight, Align align = Align.Auto)
    {
        _columns.Add(new Column(weight, align));
        if (_header.Count == 0)
        {
            _header.Add(new Row([]));
        }

        _header[0] = new Row([.. _header[0].Cells, Head(header)]);
        return this;
    }

    /// <summary>A column whose header stands in rows of its own; see <see cref="Header"/>.</summary>
    public TableBuilder Columns(params (decimal Weight, Align Align)[] columns)
    {
        _columns.AddRange(columns.Select(c => new Column(c.Weight, c.Align)));
        return this;
    }

    public TableBuilder Header(params Cell[] cells)
    {
        _header.Add(new Row(cells));
        return this;
    }

    /// <summary>The row "1 2 3 …" under the header.</summary>
    public TableBuilder Numbering()
    {
        _header.Add(new Row([.. Enumerable.Range(1, _columns.Count).Select(n => Cell.Of($"({n})") with { Align = Align.Center })], RowKind.Numbering));
        return this;
    }

    public TableBuilder Row(params Cell[] cells) => Row(RowKind.Data, cells);

    public TableBuilder Row(RowKind kind, params Cell[] cells)
    {
        _rows.Add(new Row(cells, kind));
        return this;
    }

    public TableBuilder Note(string? note)
    {
        if (!string.IsNullOrWhiteSpace(note) && !_notes.Contains(note))
        {
            _notes.Add(note);
        }

        return this;
    }

    public TableBuilder Notes(IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            Note(note);
        }

        return this;
    }

    /// <summary>A figure as it prints; "–" with its reason under the table where it has no number.</summary>
    public Cell Figure(Figure figure, bool parentheses = false)
    {
        Convention(figure);
        if (!figure.Nilai.Ada && figure.Predikat is null)
        {
            return Cell.Of("–" + Mark(KalimatAlasan.Untuk(figure.Nilai))) with { Figure = new CellFigure(figure.Id, null, figure.Desimal), Align = Align.Center };
        }

        return Sel.Dari(figure, parentheses);
    }

    /// <summary>An entered value; "–" with the reason under the table where none was entered.</summary>
    public Cell Value(string figureId, NilaiKinerja? value, int decimals, string reason) =>
        value is null ? Sel.Tengah("–" + Mark(reason)) : Sel.Nilai(figureId, value, decimals);

    /// <summary>Money: rupiah without "Rp", negatives in parentheses.</summary>
    public Cell Money(Figure figure) => Figure(figure, parentheses: true);

    /// <summary>The table, on the page that its words need.</summary>
    public Table Build() => PageFit.Turn(Susun());

    private Table Susun() => new()
    {
        Id = id,
        Caption = title,
        Columns = _columns,
        Header = _header,
        Rows = _rows,
        Notes =
        [
            .. _reasons.Select((r, n) => $"{Superscript(n)} {r}"),
            .. _conventions.Select(c => $"{string.Join("; ", c.Angka)}: {c.Catatan}"),
            .. _notes,
        ],
        Wide = Wide,
        Large = Large,
    };

    public static Cell Head(string text, int columns = 1, int rows = 1) =>
        Cell.Of(text) with { ColumnSpan = columns, RowSpan = rows, Align = Align.Center };

    /// <summary>A convention that a figure rests on, told once with all figures that rest on it.</summary>
    private void Convention(Figure figure)
    {
        if (figure.Catatan is not { } catatan)
        {
            return;
        }

        var place = _conventions.FindIndex(c => c.Catatan == catatan);
        if (place < 0)
        {
            _conventions.Add((catatan, [figure.Uraian]));
        }
        else if (!_conventions[place].Angka.Contains(figure.Uraian))
        {
            _conventions[place].Angka.Add(figure.Uraian);
        }
    }

    private string Mark(string reason)
    {
        var place = _reasons.IndexOf(reason);
        if (place < 0)
        {
            place = _reasons.Count;
            _reasons.Add(reason);
        }

        return Superscript(place);
    }

    private static string Superscript(int place) =>
        place < Superscripts.Length ? Superscripts[place].ToString() : Superscript((place / 9) - 1) + Superscripts[place % 9];
}
