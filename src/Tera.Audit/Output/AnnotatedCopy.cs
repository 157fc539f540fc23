using System.Globalization;
using Tera.Documents.Writing;

namespace Tera.Audit.Output;

/// <summary>A copy of the audited file with each finding marked at its place: comments in DOCX, highlights in PDF.</summary>
public static class AnnotatedCopy
{
    /// <summary>The copy, or a message where the kind of file cannot be marked.</summary>
    /// <param name="name">Name under which the file was read.</param>
    /// <param name="content">The file.</param>
    /// <param name="result">The audit.</param>
    /// <param name="time">For the date of comments.</param>
    public static (byte[]? Copy, string? Failure) Make(string name, byte[] content, AuditResult result, TimeProvider time)
    {
        var findings = result.Findings.Where(f => f.Shown.File == name).ToList();
        if (DocxComments.Takes(content) && findings.TrueForAll(f => f.Shown.At.Part is "document" or ""))
        {
            var comments = findings.Where(f => f.Shown.At.Address.Length > 0).Select(f => new DocxComment(int.Parse(f.Shown.At.Address, CultureInfo.InvariantCulture), Text(f))).ToList();
            return (DocxComments.Add(content, comments, "Tera", time.GetUtcNow()), null);
        }

        return content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) >= 0
            ? PdfHighlights.Add(content, [.. findings.Where(f => f.Shown.At.Address.Length > 0).Select(f => new PdfHighlight(f.Shown.At.Page, f.Shown.At.Address, Text(f)))])
            : (null, $"{name}: hanya DOCX dan PDF yang dapat ditandai.");
    }

    private static string Text(Finding f) => $"[{f.Code}, {f.Severity.ToString().ToLowerInvariant()}, {f.Certainty.ToString().ToLowerInvariant()}] {f.Reason} Seharusnya: {f.Expected}";
}
