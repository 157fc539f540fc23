using System.Text.RegularExpressions;
using System.Xml;

namespace Tera.Documents.Writing;

/// <summary>Text as XML and spreadsheets can carry it.</summary>
internal static partial class XmlText
{
    /// <summary>Without the characters that XML cannot carry.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));

    /// <summary>Clean, and with "_x0041_" guarded, which a spreadsheet reads as an escape.</summary>
    public static string Escape(string text) => Escapes().Replace(Clean(text), "_x005F$0");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escapes();
}
