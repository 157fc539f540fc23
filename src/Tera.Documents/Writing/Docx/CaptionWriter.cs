using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>Captions with a sequence field, so that Word can list and cross-refer to them.</summary>
internal sealed partial class CaptionWriter(DocxContext context)
{
    private readonly Dictionary<ListKind, int> _last = [];

    /// <summary>A chapter begins: the fields count from 1 again.</summary>
    public void Restart() => _last.Clear();

    /// <summary>A caption that stays with what is above or below it; held where signatures follow, which no page carries alone.</summary>
    public void Write(Block block, string caption, ListKind kind, bool held = false)
    {
        ParagraphWriter.Open(context, kind == ListKind.Tables ? "Caption" : "KeteranganGambar", keepNext: held);
        ParagraphWriter.Mark(context, context.Plan.Bookmark(block), _ => Numbered(caption, kind));
        ParagraphWriter.Close(context);
    }

    private void Numbered(string caption, ListKind kind)
    {
        var xml = context.Xml;
        var sequence = kind == ListKind.Tables ? "Tabel" : "Gambar";
        var match = Number().Match(caption);
        if (!match.Success)
        {
            Field(xml, $" SEQ {sequence} \\h ", "");
            ParagraphWriter.Text(xml, caption, "");
            return;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var expected = _last.GetValueOrDefault(kind) + 1;
        _last[kind] = number;
        ParagraphWriter.Text(xml, match.Groups["before"].Value, "");
        var reset = number == expected && number > 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"\\r {number} ");
        Field(xml, $" SEQ {sequence} \\* ARABIC {reset}", match.Groups["number"].Value);
        ParagraphWriter.Text(xml, caption[match.Length..], "");
    }

    private static void Field(Markup xml, string instruction, string result)
    {
        xml.Put($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""");
        ParagraphWriter.Text(xml, result, "");
        xml.Raw("""<w:r><w:fldChar w:fldCharType="end"/></w:r>""");
    }

    [GeneratedRegex(@"^(?<before>\p{L}+ (?:[\p{L}\p{Nd}]+[.\-])*)(?<number>\d{1,4})(?=\D|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
