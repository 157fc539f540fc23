using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Tera.Core.Berkas;

/// <summary>Bytes that should be one JSON document: refused with one clear reason, or given to who knows what should stand in it.</summary>
internal static class NaskahJson
{
    private const int Kedalaman = 64;

    /// <summary>The reason why the bytes are no JSON; null where <paramref name="lanjut"/> got the document, without byte order mark.</summary>
    public static KesalahanBerkas? Baca(ReadOnlyMemory<byte> json, int terbesar, string terlaluBesar, Action<JsonElement, ReadOnlyMemory<byte>> lanjut)
    {
        if (json.Length > terbesar)
        {
            return new("$", terlaluBesar);
        }

        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        if (json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return new("$", "Berkas kosong.");
        }

        if (!Utf8.IsValid(json.Span))
        {
            return new("$", "Berkas bukan teks UTF-8. Simpan ulang dengan penyandian UTF-8 (bukan UTF-16 atau ANSI).");
        }

        try
        {
            using var dokumen = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Kedalaman });
            lanjut(dokumen.RootElement, json);
            return null;
        }
        catch (JsonException galat)
        {
            return new("$", Pesan.BukanJson(galat), (int?)galat.LineNumber + 1, (int?)galat.BytePositionInLine + 1);
        }
        catch (InvalidOperationException)
        {
            // The only text that UTF-8 may carry and a string may not: half a surrogate pair, "\ud800".
            return new("$", "Berkas memuat huruf yang rusak (\\ud800–\\udfff tanpa pasangannya). Ketik ulang teks di sekitarnya.");
        }
    }

    /// <summary>The same errors with their lines, in the order of the file.</summary>
    public static IReadOnlyList<KesalahanBerkas> Berbaris(IReadOnlyList<KesalahanBerkas> kesalahan, ReadOnlySpan<byte> json)
    {
        var baris = PosisiJson.Cari(json, [.. kesalahan.Select(k => k.Path)], Kedalaman);
        return [.. kesalahan.Select(k => k with { Baris = baris[k.Path] }).OrderBy(k => k.Baris)];
    }
}
