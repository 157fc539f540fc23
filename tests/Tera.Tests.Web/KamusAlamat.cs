using System.Text.RegularExpressions;

namespace Tera.Tests.Web;

/// <summary>The route that an address belongs to, out of the application's own.</summary>
internal sealed partial class KamusAlamat
{
    private readonly Dictionary<string, Regex> _pola;

    private KamusAlamat(IEnumerable<string> pola) => _pola = pola.ToDictionary(p => p, Pola);

    public IEnumerable<string> Semua => _pola.Keys;

    public static async Task<KamusAlamat> BacaAsync(HostUji host) => new((await DaftarAlamat.BacaAsync(host.App)).Where(a => a.Cara == "GET" && a.Penangan is null).Select(a => a.Pola).Distinct());

    /// <summary>The route of an address; of forms that are made from what they edit, each kind by itself. None where there is no such route.</summary>
    public string? Jenis(string alamat)
    {
        var jalan = alamat.Split('?', '#')[0].TrimEnd('/');
        // A page of its own address comes before one that is made from a parameter.
        var cocok = _pola.Where(p => p.Value.IsMatch(jalan.Length == 0 ? "/" : jalan)).Select(p => p.Key).OrderBy(p => p.Count(c => c == '{')).FirstOrDefault();
        return cocok is null ? null
            : cocok.Contains("{jenis}", StringComparison.Ordinal) ? $"{cocok} {jalan.Split('/')[^1]}{(alamat.Contains("baru=true", StringComparison.OrdinalIgnoreCase) ? " baru" : "")}"
            : cocok.Contains("/alur/", StringComparison.Ordinal) ? $"{cocok} {LangkahPola().Match(alamat).Value}"
            : cocok;
    }

    private static Regex Pola(string pola) => new("^" + Parameter().Replace(pola.Replace("/", "\\/", StringComparison.Ordinal), m => m.Value.Contains('?', StringComparison.Ordinal) ? "[^/]*" : "[^/]+").Replace("\\/[^/]*", "(\\/[^/]*)?", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?<=langkah=)[A-Za-z]+")]
    private static partial Regex LangkahPola();
}
