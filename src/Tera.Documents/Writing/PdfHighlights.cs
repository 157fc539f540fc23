using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tera.Documents.Writing;

/// <summary>A highlight on a page of somebody's PDF.</summary>
/// <param name="Page">1-based page.</param>
/// <param name="Box">"x0 y0 x1 y1" in points from the top left, as the reader gives it in <see cref="Model.Place.Address"/>.</param>
/// <param name="Text">What its note says.</param>
public sealed record PdfHighlight(int Page, string Box, string Text);

/// <summary>Puts highlights with notes into a copy of a PDF, through qpdf's JSON.</summary>
public static class PdfHighlights
{
    /// <summary>The copy, or a message where qpdf is missing or refuses the file.</summary>
    public static (byte[]? Pdf, string? Failure) Add(byte[] pdf, IReadOnlyList<PdfHighlight> highlights)
    {
        var folder = Directory.CreateTempSubdirectory("tera-pdf-");
        try
        {
            var (source, update, target) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "u.json"), Path.Combine(folder.FullName, "b.pdf"));
            File.WriteAllBytes(source, pdf);
            if (Run("--json", "--json-key=pages", "--json-key=qpdf", "--json-stream-data=none", source) is not { } described)
                return (null, "qpdf tidak ditemukan atau menolak berkas ini. Pasang paket qpdf untuk menandai PDF.");
            File.WriteAllText(update, Update(JsonNode.Parse(described)!, highlights).ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            return Run(source, "--update-from-json=" + update, target) is not null && File.Exists(target)
                ? (File.ReadAllBytes(target), null)
                : (null, "Penandaan PDF gagal: qpdf menolak perubahannya.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonObject Update(JsonNode described, IReadOnlyList<PdfHighlight> highlights)
    {
        var pages = described["pages"]!.AsArray();
        var (header, objects) = (described["qpdf"]!.AsArray()[0]!, described["qpdf"]!.AsArray()[1]!.AsObject());
        var next = header["maxobjectid"]!.GetValue<int>();
        var changed = new JsonObject();
        foreach (var group in highlights.GroupBy(h => h.Page).Where(g => g.Key > 0 && g.Key <= pages.Count))
        {
            var reference = pages[group.Key - 1]!["object"]!.GetValue<string>();
            var page = objects["obj:" + reference]!["value"]!.DeepClone().AsObject();
            var (height, left) = Size(page, objects);
            var annotations = Resolve(page["/Annots"], objects)?.DeepClone() as JsonArray ?? [];
            foreach (var highlight in group)
            {
                var box = highlight.Box.Split(' ').Select(b => decimal.Parse(b, CultureInfo.InvariantCulture)).ToArray();
                var id = $"{++next} 0 R";
                changed["obj:" + id] = new JsonObject { ["value"] = Annotation([left + box[0], height - box[3], left + box[2], height - box[1]], highlight.Text) };
                annotations.Add(id);
            }

            page["/Annots"] = annotations;
            changed["obj:" + reference] = new JsonObject { ["value"] = page };
        }

        return new JsonObject { ["qpdf"] = new JsonArray(header.DeepClone(), changed) };
    }

    private static JsonObject Annotation(decimal[] r, string text) => new()
    {
        ["/Type"] = "/Annot",
        ["/Subtype"] = "/Highlight",
        ["/Rect"] = new JsonArray(r[0], r[1], r[2], r[3]),
        ["/QuadPoints"] = new JsonArray(r[0], r[3], r[2], r[3], r[0], r[1], r[2], r[1]),
        ["/C"] = new JsonArray(1, 0.85m, 0.2m),
        ["/T"] = "u:Tera",
        ["/F"] = 4,
        ["/Contents"] = "u:" + text,
    };

    /// <summary>Height of the page and its left edge; the box may stand in a parent.</summary>
    private static (decimal Height, decimal Left) Size(JsonObject page, JsonObject objects)
    {
        JsonNode? node = page;
        for (var depth = 0; node is JsonObject o && depth < 20; depth++)
        {
            if (Resolve(o["/CropBox"] ?? o["/MediaBox"], objects) is JsonArray { Count: 4 } box)
                return (box[3]!.GetValue<decimal>(), box[0]!.GetValue<decimal>());
            node = Resolve(o["/Parent"], objects);
        }

        return (842, 0);
    }

    private static JsonNode? Resolve(JsonNode? node, JsonObject objects) =>
        node is JsonValue value && value.TryGetValue<string>(out var reference) && reference.EndsWith(" R", StringComparison.Ordinal) ? objects["obj:" + reference]?["value"] : node;

    private static string? Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("qpdf") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            error.GetAwaiter().GetResult();
            // 3 is success with warnings, which damaged files of the field often give.
            return process.ExitCode is 0 or 3 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
