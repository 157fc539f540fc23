using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>Writes a document as DOCX that officials can edit: styles, captions, native charts, lists with page numbers.</summary>
/// <remarks>The same document gives the same bytes.</remarks>
public static class DocxWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="output">Takes the file; it need not be seekable and stays open.</param>
    /// <param name="pages">Printed page of each bookmark of the generated lists, as <see cref="DocumentPrinter"/> counts them.
    /// Without them the lists carry no numbers and Word fills them in when it opens the file.</param>
    public static void Write(Document document, Stream output, IReadOnlyDictionary<string, string>? pages = null) =>
        Write(document, DocumentPlan.Of(document), output, pages, forPrinting: false);

    internal static void Write(Document document, DocumentPlan plan, Stream output, IReadOnlyDictionary<string, string>? pages, bool forPrinting)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var package = new PackageWriter(output);
        DocxContext? context = null;
        PageFurniture? furniture = null;
        package.Part("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", xml =>
        {
            context = new DocxContext(xml, plan, pages, forPrinting);
            furniture = new PageFurniture(context.Relationships, document.Author, document.Seal);
            new BodyWriter(context).Write(furniture);
        });
        furniture!.WriteParts(package);
        Attachments(package, context!);
        package.Part("word/styles.xml", StylesPart.ContentType, StylesPart.Write);
        context!.Relationships.Add(Relationships.Office + "styles", "styles.xml");
        package.Part("word/settings.xml", SettingsPart.ContentType, SettingsPart.Write);
        context.Relationships.Add(Relationships.Office + "settings", "settings.xml");
        package.Relationships("word/document.xml", context.Relationships);
        FileProperties.Write(package, document);
    }

    private static void Attachments(PackageWriter package, DocxContext context)
    {
        for (var i = 1; i <= context.Charts.Count; i++)
        {
            var chart = context.Charts[i - 1];
            var relationships = new Relationships();
            var workbook = relationships.Add(Relationships.Office + "package", FormattableString.Invariant($"../embeddings/data{i}.xlsx"));
            var path = FormattableString.Invariant($"word/charts/chart{i}.xml");
            package.Part(path, ChartPart.ContentType, xml => new ChartPart(xml, chart).Write(workbook));
            package.Relationships(path, relationships);
            package.Bytes(FormattableString.Invariant($"word/embeddings/data{i}.xlsx"), ChartWorkbook.Of(chart));
        }

        foreach (var (path, content) in context.Media)
            package.Bytes(path, content.Span);
    }
}
