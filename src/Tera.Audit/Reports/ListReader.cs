using System.Globalization;
using System.Text.RegularExpressions;

namespace Tera.Audit.Reports;

/// <summary>The label of a list item.</summary>
/// <param name="Kind">"1.", "1)", "a.", "a)", "A.".</param>
/// <param name="Value">Its position: 1 for 1, a and A.</param>
/// <param name="Text">As printed.</param>
internal sealed record ListMarker(string Kind, int Value, string Text);

/// <summary>Reads labels of list items.</summary>
internal static partial class ListReader
{
    internal static ListMarker? Marker(string text)
    {
        var match = Label().Match(text);
        if (!match.Success)
            return null;
        var (label, end) = (match.Groups["l"].Value, match.Groups["e"].Value);
        if (char.IsAsciiDigit(label[0]))
            return new ListMarker("1" + end, int.Parse(label, NumberStyles.None, CultureInfo.InvariantCulture), label + end);
        return char.IsAsciiLetterUpper(label[0]) ? new ListMarker("A" + end, label[0] - 'A' + 1, label + end) : new ListMarker("a" + end, label[0] - 'a' + 1, label + end);
    }

    /// <summary>The items of the list that begins at a line, as far as it counts on; items of other lists inside it are passed over.</summary>
    internal static List<ListMarker> Items(IReadOnlyList<Line> lines, int start)
    {
        var items = new List<ListMarker>();
        foreach (var line in lines.Skip(start).Take(60))
        {
            if (Marker(line.Text) is not { } marker)
                break;
            if (items.Count == 0 ? marker.Value == 1 : marker.Kind == items[0].Kind && marker.Value == items.Count + 1)
                items.Add(marker);
            else if (items.Count == 0 || marker.Kind == items[0].Kind)
                break;
        }

        return items;
    }

    [GeneratedRegex(@"^\s*(-\s+)?(?<l>\d{1,3}|[a-zA-Z])(?<e>[.)])\s+\S", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();
}
