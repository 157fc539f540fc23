using Tera.App.Perencanaan;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>A mark at the head of every page, of what a document is not.</summary>
internal static class TandaKepala
{
    public const string Konsep = "KONSEP, BELUM DITERBITKAN";

    public const string Draf = "DRAF – BELUM DITETAPKAN";

    private const string Antara = " · ";

    // A letter that states its class itself does not state it twice.
    public static Document Beri(Document dokumen, string tanda) =>
        dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = string.Join(Antara, s.Header.Split(Antara, StringSplitOptions.RemoveEmptyEntries).Except(tanda.Split(Antara), StringComparer.Ordinal).Append(tanda)) })] };

    /// <summary>What everybody who holds a page of it must know: that it is a draft, and who may read it.</summary>
    public static Document Beri(Document dokumen, StatusAlur? status, KelasDokumen kelas)
    {
        var tanda = string.Join(Antara, new[] { BelumTetap(status) ? Draf : "", kelas == KelasDokumen.Terbuka ? "" : KelasMenurutJenis.Nama(kelas).ToUpperInvariant() }.Where(t => t.Length > 0));
        return tanda.Length == 0 ? dokumen : Beri(dokumen, tanda);
    }

    /// <summary>The same for forms without pages: a draft says so in its title.</summary>
    public static Document BeriJudul(Document dokumen, StatusAlur? status) => !BelumTetap(status) ? dokumen : dokumen with
    {
        Title = $"{dokumen.Title} ({Draf})",
        Sections = [dokumen.Sections[0] with { Blocks = [Paragraph.Of(Draf, ParagraphStyle.Compact, Align.Left), .. dokumen.Sections[0].Blocks] }, .. dokumen.Sections.Skip(1)],
    };

    /// <summary>Whether it goes through the workflow and did not come to its end.</summary>
    public static bool BelumTetap(StatusAlur? status) => status is { } s && s != StatusAlur.Ditetapkan;
}
