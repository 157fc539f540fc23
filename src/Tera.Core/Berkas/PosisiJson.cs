using System.Globalization;
using System.Text.Json;

namespace Tera.Core.Berkas;

/// <summary>Finds the lines of places in a JSON text; run only where there are errors to point at.</summary>
internal static class PosisiJson
{
    /// <summary>Line (from 1) of each path; of a place that is not in the text, that of the nearest place above it.</summary>
    internal static IReadOnlyDictionary<string, int> Cari(ReadOnlySpan<byte> json, IEnumerable<string> path, int kedalaman)
    {
        var dicari = path.SelectMany(Leluhur).ToHashSet(StringComparer.Ordinal);
        var ketemu = new Dictionary<string, int>(StringComparer.Ordinal);
        var pembaca = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = kedalaman });
        var tumpukan = new Stack<(string Path, int Indeks)>();
        string? nama = null;
        var (baris, sampai) = (1, 0);
        while (pembaca.Read())
        {
            var mulai = (int)pembaca.TokenStartIndex;
            baris += json[sampai..mulai].Count((byte)'\n');
            sampai = mulai;
            switch (pembaca.TokenType)
            {
                case JsonTokenType.PropertyName:
                    nama = pembaca.GetString();
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    tumpukan.Pop();
                    break;
                default:
                    var di = Tempat(tumpukan, nama);
                    nama = null;
                    if (dicari.Contains(di))
                    {
                        ketemu.TryAdd(di, baris);
                    }

                    if (pembaca.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        tumpukan.Push((di, pembaca.TokenType == JsonTokenType.StartArray ? 0 : -1));
                    }

                    break;
            }
        }

        return path.Distinct(StringComparer.Ordinal).ToDictionary(p => p, p => Leluhur(p).Select(l => ketemu.GetValueOrDefault(l)).First(b => b > 0), StringComparer.Ordinal);
    }

    /// <summary>The path and those above it, "$.a[1].b", "$.a[1]", "$.a", "$".</summary>
    internal static IEnumerable<string> Leluhur(string path)
    {
        while (path.Length > 0)
        {
            yield return path;
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }
    }

    private static string Tempat(Stack<(string Path, int Indeks)> tumpukan, string? nama)
    {
        if (tumpukan.Count == 0)
        {
            return "$";
        }

        if (nama is not null)
        {
            return $"{tumpukan.Peek().Path}.{nama}";
        }

        var (path, indeks) = tumpukan.Pop();
        tumpukan.Push((path, indeks + 1));
        return string.Create(CultureInfo.InvariantCulture, $"{path}[{indeks}]");
    }
}
