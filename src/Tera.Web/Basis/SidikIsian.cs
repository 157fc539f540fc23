using System.Security.Cryptography;
using System.Text;

namespace Tera.Web.Basis;

/// <summary>A short mark of what fields said when their page was opened: a row that still says it was not touched, whatever others saved meanwhile.</summary>
internal static class SidikIsian
{
    private const int Panjang = 16;

    // Browsers send other line endings than are kept, and nothing for what is empty.
    public static string Dari(params IEnumerable<string?> isian) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', isian.Select(i => (i ?? "").ReplaceLineEndings("\n").Trim())))))[..Panjang];
}
