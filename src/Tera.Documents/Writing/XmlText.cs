using System.Xml;

namespace Tera.Documents.Writing;

/// <summary>Text without the characters that XML cannot carry.</summary>
internal static class XmlText
{
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
