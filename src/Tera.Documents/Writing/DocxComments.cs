using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Tera.Documents.Writing;

/// <summary>A comment on a paragraph of somebody's DOCX.</summary>
/// <param name="Paragraph">1-based ordinal of the paragraph, as <see cref="Reading.DocumentReader"/> gives it in <see cref="Model.Place.Address"/>.</param>
/// <param name="Text">What it says.</param>
public sealed record DocxComment(int Paragraph, string Text);

/// <summary>Puts comments into a copy of a DOCX; nothing else of the document changes.</summary>
public static class DocxComments
{
    /// <summary>Whether a file is a Word document: an archive may also be a workbook.</summary>
    public static bool Takes(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return false;
        using var archive = new ZipArchive(new MemoryStream(content, writable: false));
        return archive.GetEntry("word/document.xml") is not null;
    }

    /// <summary>The copy with comments; paragraphs that do not exist are passed over.</summary>
    /// <param name="docx">The document, which the reader has read.</param>
    /// <param name="comments">Comments.</param>
    /// <param name="author">Who makes them.</param>
    /// <param name="when">Their date.</param>
    public static byte[] Add(byte[] docx, IReadOnlyList<DocxComment> comments, string author, DateTimeOffset when)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var file = WordprocessingDocument.Open(stream, true))
        {
            var main = file.MainDocumentPart!;
            var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
            part.Comments ??= new W.Comments();
            var paragraphs = Reading.DocxReader.Paragraphs(main.Document!.Body!).ToList();
            var id = part.Comments.Elements<W.Comment>().Select(c => int.TryParse(c.Id?.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max();
            foreach (var comment in comments.Where(c => c.Paragraph > 0 && c.Paragraph <= paragraphs.Count))
            {
                var key = (++id).ToString(System.Globalization.CultureInfo.InvariantCulture);
                part.Comments.Append(new W.Comment(new W.Paragraph(new W.Run(new W.Text(comment.Text) { Space = SpaceProcessingModeValues.Preserve }))) { Id = key, Author = author, Date = when.UtcDateTime, Initials = "T" });
                Mark(paragraphs[comment.Paragraph - 1], key);
            }
        }

        return stream.ToArray();
    }

    private static void Mark(W.Paragraph paragraph, string id)
    {
        var start = new W.CommentRangeStart { Id = id };
        if (paragraph.ParagraphProperties is { } properties)
            properties.InsertAfterSelf(start);
        else
            paragraph.PrependChild(start);
        paragraph.Append(new W.CommentRangeEnd { Id = id }, new W.Run(new W.CommentReference { Id = id }));
    }
}
