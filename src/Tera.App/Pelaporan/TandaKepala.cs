using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>A mark at the head of every page, of what a document is not.</summary>
internal static class TandaKepala
{
    public const string Konsep = "KONSEP, BELUM DITERBITKAN";

    public static Document Beri(Document dokumen, string tanda) =>
        dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = s.Header.Length == 0 ? tanda : $"{s.Header} · {tanda}" })] };
}
