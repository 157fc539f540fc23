namespace Tera.Documents.Model;

/// <summary>Kind of chart.</summary>
public enum ChartKind
{
    /// <summary>Upright bars.</summary>
    Column,

    /// <summary>Lying bars, for long labels.</summary>
    Bar,

    /// <summary>Lines over time.</summary>
    Line,
}

/// <summary>A native chart with its data.</summary>
public sealed record Chart : Block
{
    /// <summary>Stable name.</summary>
    public required string Id { get; init; }

    /// <summary>Caption with its number ("Gambar 3.1 …").</summary>
    public required string Caption { get; init; }

    /// <summary>Kind.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>Labels of the axis.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Series.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Decimals of data labels.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Title of the value axis (its unit).</summary>
    public string ValueAxis { get; init; } = "";
}

/// <summary>A series; gaps are null, never 0.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One a category.</param>
/// <param name="Color">RRGGBB; by order where empty.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, string Color = "");

/// <summary>A chart of boxes: organisation, pohon kinerja.</summary>
public sealed record BoxTree : Block
{
    /// <summary>Stable name.</summary>
    public required string Id { get; init; }

    /// <summary>Caption with its number ("Gambar 1.1 Struktur Organisasi").</summary>
    public required string Caption { get; init; }

    /// <summary>Top boxes.</summary>
    public required IReadOnlyList<Box> Roots { get; init; }
}

/// <summary>A box.</summary>
/// <param name="Title">First line, bold.</param>
/// <param name="Lines">Further lines.</param>
/// <param name="Children">Boxes below.</param>
/// <param name="Fill">RRGGBB; by level where empty.</param>
public sealed record Box(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Box> Children, string Fill = "");

/// <summary>A picture.</summary>
public sealed record Picture : Block
{
    /// <summary>PNG or JPEG.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Caption with its number; none for a letterhead's emblem.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Words for those who cannot see it.</summary>
    public required string Alternative { get; init; }

    /// <summary>Width in centimetres; height keeps the proportion.</summary>
    public decimal WidthCm { get; init; } = 14;
}
