using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tera.Audit.Output;

/// <summary>The result of an audit as JSON; its shape is described in docs/audit.md and does not change silently.</summary>
public static class AuditJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole result.</summary>
    /// <param name="result">What the audit found.</param>
    /// <param name="all">Whether figures that hold are listed too.</param>
    public static string Write(AuditResult result, bool all = false)
    {
        var root = new JsonObject
        {
            ["berkas"] = new JsonArray([.. result.Files.Select(f => (JsonNode)f)]),
            ["temuan"] = new JsonArray([.. result.Findings.Select(f => (JsonNode)Of(f))]),
            ["diperiksa"] = Checked(result),
        };
        if (result.Unfinished.Count > 0)
            root["tidak_selesai"] = new JsonArray([.. result.Unfinished.Select(u => (JsonNode)new JsonObject { ["berkas"] = u.Place.File, ["tempat"] = Filled(PlaceText.Of(u.Place)), ["kutipan"] = Filled(u.Quote), ["alasan"] = u.Reason })]);
        if (all)
            root["cocok"] = new JsonArray([.. result.Confirmed.Select(c => (JsonNode)Of(c))]);
        return root.ToJsonString(Indented);
    }

    private static JsonObject Of(Finding finding)
    {
        var first = finding.Places[0];
        return new JsonObject
        {
            ["kode"] = finding.Code.ToString(),
            ["berkas"] = first.File,
            ["baris"] = Lines(finding.Places.Where(p => p.File == first.File)),
            ["halaman"] = first.At.Page > 0 ? first.At.Page : null,
            ["halaman_tercetak"] = Filled(first.At.Printed),
            ["lembar"] = first.At.Part.Length > 0 && first.At.Part != "document" ? first.At.Part : null,
            ["sel"] = first.At.Part.Length > 0 && first.At.Part != "document" ? first.At.Address : null,
            ["bagian"] = Filled(first.At.Section),
            ["tabel"] = Filled(first.Table),
            ["baris_tabel"] = Filled(first.Row),
            ["kolom"] = Filled(first.Column),
            ["kutipan"] = finding.Quote,
            ["tertulis"] = finding.Stated,
            ["seharusnya"] = finding.Expected,
            ["alasan"] = finding.Reason,
            ["tingkat"] = finding.Severity.ToString().ToLowerInvariant(),
            ["keyakinan"] = finding.Certainty.ToString().ToLowerInvariant(),
            ["pembulatan"] = finding.Rounding,
            ["akar"] = Filled(finding.Root),
        };
    }

    private static JsonObject Of(Confirmation c) => new()
    {
        ["kode"] = c.Code.ToString(),
        ["berkas"] = c.Place.File,
        ["baris"] = Lines([c.Place]),
        ["halaman"] = c.Place.At.Page > 0 ? c.Place.At.Page : null,
        ["tabel"] = Filled(c.Place.Table),
        ["tertulis"] = c.Stated,
        ["dihitung_dari"] = c.How,
    };

    private static JsonObject Checked(AuditResult result)
    {
        var counts = new JsonObject();
        foreach (var code in Enum.GetValues<CheckCode>())
        {
            var (holds, wrong) = (result.Confirmed.Count(c => c.Code == code), result.Findings.Count(f => f.Code == code));
            if (holds + wrong > 0)
                counts[code.ToString()] = new JsonObject { ["cocok"] = holds, ["salah"] = wrong };
        }

        return counts;
    }

    private static JsonArray Lines(IEnumerable<FindingPlace> places) =>
        new([.. places.Select(p => p.At.Line).Where(l => l > 0).Distinct().Select(l => (JsonNode)l)]);

    private static string? Filled(string text) => text.Length > 0 ? text : null;
}
