using Tera.Documents.Writing;

namespace Tera.Documents.Reading;

/// <summary>A page of a PDF as a picture.</summary>
/// <param name="Jpeg">The file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PdfPicture(byte[] Jpeg, int Width, int Height)
{
    /// <summary>Draws one page through poppler; none where it has no such page, or poppler is missing or refuses the file.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">1-based page.</param>
    /// <param name="dpi">Pixels an inch, 36 to 200; a point of the page is dpi/72 pixels.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static PdfPicture? Draw(byte[] pdf, int page, int dpi, CancellationToken cancellation = default)
    {
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var resolution = Math.Clamp(dpi, 36, 200).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var drawn = Poppler.Run("pdftoppm", pdf, ["-f", number, "-l", number, "-r", resolution, "-jpeg", "-jpegopt", "quality=55", "-"], ReadAll, cancellation).Output;
        return drawn is { Length: > 0 } && JpegReader.Read(drawn) is { } info ? new(drawn, info.Width, info.Height) : null;
    }

    private static byte[] ReadAll(Stream output)
    {
        using var memory = new MemoryStream();
        output.CopyTo(memory);
        return memory.ToArray();
    }
}
