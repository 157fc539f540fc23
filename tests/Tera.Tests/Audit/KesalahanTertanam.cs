using System.Text.RegularExpressions;
using Shouldly;
using Tera.Audit;

namespace Tera.Tests.Audit;

/// <summary>"{{SUM:16|15}}" in an invented report marks a planted error: 16 in the wrong copy, 15 in the right one.</summary>
internal sealed partial record KesalahanTertanam(string Kode, string Salah)
{
    public static IReadOnlyList<KesalahanTertanam> Dalam(string naskah) =>
        [.. Penanda().Matches(naskah).Select(m => new KesalahanTertanam(m.Groups["k"].Value, m.Groups["s"].Value))];

    /// <summary>The copy of a report: "benar" or "salah".</summary>
    public static string Salinan(string naskah, string versi) => Penanda().Replace(naskah, m => m.Groups[versi[..1]].Value);

    public static string Uraian(Finding f) => $"{f.Code} {f.Certainty} [{f.Stated}] => {f.Expected} :: {f.Reason} {f.Root}";

    public bool Kena(Finding f) => f.Code.ToString() == Kode && f.Stated.Contains(Salah, StringComparison.Ordinal);

    /// <summary>Every planted error is found, and nothing else but what it makes fail elsewhere: that names the planted cell, or shares its root.</summary>
    public static void Periksa(IReadOnlyList<KesalahanTertanam> tanda, IReadOnlyList<Finding> temuan)
    {
        tanda.Where(t => !temuan.Any(t.Kena)).ShouldBeEmpty(string.Join('\n', temuan.Select(Uraian)));
        temuan.Where(f => !tanda.Any(t => t.Kena(f) || t.Terbawa(f)) && !(f.Root.Length > 0 && temuan.Any(g => g.Root == f.Root && tanda.Any(t => t.Kena(g))))).Select(Uraian).ShouldBeEmpty();
    }

    private bool Terbawa(Finding f) => Salah.Length > 3 && f.Reason.Contains(Salah, StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{(?<k>[A-Z]+):(?<s>[^|}]*)\|(?<b>[^}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Penanda();
}
