using Tera.App.Persetujuan;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>A mark at the head of every page, of what a document is not.</summary>
internal static class TandaKepala
{
    public const string Konsep = "KONSEP, BELUM DITERBITKAN";

    public const string Draf = "DRAF – BELUM DITETAPKAN";

    private const string Antara = " · ";

    public static Document Beri(Document dokumen, string tanda) =>
        dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = Gabung(s.Header, tanda) })] };

    /// <summary>What everybody who holds a page of it must know: that it is a draft, and who may read it. A letter that states its class itself states no other beside it.</summary>
    /// <param name="dokumen">As it was composed: what stands at the head of its pages is its own class.</param>
    public static Document Beri(Document dokumen, StatusAlur? status, KelasDokumen kelas)
    {
        var draf = BelumTetap(status) ? Draf : "";
        var sifat = kelas == KelasDokumen.Terbuka ? "" : KelasMenurutJenis.Nama(kelas).ToUpperInvariant();
        return dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = Gabung(draf, s.Header.Length > 0 ? s.Header : sifat) })] };
    }

    private static string Gabung(string awal, string akhir) => awal.Length == 0 ? akhir : akhir.Length == 0 ? awal : awal + Antara + akhir;

    /// <summary>The same for forms without pages: a draft says so in its title.</summary>
    public static Document BeriJudul(Document dokumen, StatusAlur? status) => !BelumTetap(status) ? dokumen : dokumen with
    {
        Title = $"{dokumen.Title} ({Draf})",
        Sections = [dokumen.Sections[0] with { Blocks = [Paragraph.Of(Draf, ParagraphStyle.Compact, Align.Left), .. dokumen.Sections[0].Blocks] }, .. dokumen.Sections.Skip(1)],
    };

    /// <summary>Whether it goes through the workflow and did not come to its end.</summary>
    public static bool BelumTetap(StatusAlur? status) => status is { } s && s != StatusAlur.Ditetapkan;
}
