using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tera.Core.Nilai;

namespace Tera.Cli;

/// <summary>Machine-readable output of commands; numbers are written as the decimals that they are.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Terminal terminal, JsonNode node)
    {
        terminal.Out.WriteLine(node.ToJsonString(Indented));
        terminal.Answered = true;
    }

    /// <summary>What went wrong, where a command that was asked for JSON gave no other answer.</summary>
    public static int Failures(Terminal terminal, int kode)
    {
        if (kode != Application.Selesai && !terminal.Answered && terminal.Failures.Count > 0)
        {
            Write(terminal, new JsonObject { ["kesalahan"] = new JsonArray([.. terminal.Failures.Select(f => (JsonNode)f)]) });
        }

        return kode;
    }

    /// <summary>The one file that a command wrote, as text with the next step or as JSON.</summary>
    public static int File(Terminal terminal, bool json, string path, string text)
    {
        if (json)
        {
            Write(terminal, new JsonObject { ["berkas"] = path });
        }
        else
        {
            terminal.Out.WriteLine(text);
        }

        return Application.Selesai;
    }

    public static JsonObject Figure(Figure f) => new()
    {
        ["id"] = f.Id,
        ["uraian"] = f.Uraian,
        ["nilai"] = f.Nilai.AngkaAtauKosong,
        ["alasan"] = f.Nilai.Ada ? null : KalimatAlasan.Untuk(f.Nilai),
        ["predikat"] = f.Predikat,
        ["cetak"] = Angka.Cetak(f.Nilai, f.Desimal),
        ["satuan"] = f.Satuan,
        ["rumus"] = f.Rumus,
        ["klausul"] = f.Klausul?.ToString(),
        ["catatan"] = f.Catatan,
        ["masukan"] = new JsonArray([.. f.Masukan.Select(m => (JsonNode)new JsonObject { ["nama"] = m.Nama, ["nilai"] = m.Nilai.AngkaAtauKosong, ["id"] = m.Id, ["sumber"] = m.Sumber })]),
    };
}
