namespace Tera.Documents.Writing.Docx;

/// <summary>An A4 or A3 page and its margins in twips (1/20 point): 3 cm at the bound edge, 2,5 cm elsewhere; 1,5 cm beside what needs the width of A3.</summary>
internal sealed record PageSize(int Width, int Height, int Top, int Left, int Right, bool Landscape)
{
    public const int Cm = 567;
    public const int EmuPerTwip = 635;
    private const int Bound = 1701;
    private const int Margin = 1417;
    private const int Narrow = 850;

    public static readonly PageSize Portrait = new(11906, 16838, Margin, Bound, Margin, Landscape: false);

    public static readonly PageSize OnSide = new(16838, 11906, Bound, Margin, Margin, Landscape: true);

    public static readonly PageSize A3OnSide = new(23811, 16838, Bound, Narrow, Narrow, Landscape: true);

    public static int Bottom => Margin;

    public int TextWidth => Width - Left - Right;

    public int TextHeight => Height - Top - Margin;

    public static PageSize Of(bool landscape, bool large) => (landscape, large) switch { (true, true) => A3OnSide, (true, false) => OnSide, _ => Portrait };
}
