using System.Text;

namespace Tera.Audit.Figures;

/// <summary>Compares wordings: case, marks, numbering and units apart.</summary>
internal static class Wording
{
    /// <summary>Lower case, letters and digits only, words parted by one space, without leading numbers and letters of lists.</summary>
    internal static string Normal(string text)
    {
        var s = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in Label(text))
        {
            if (c == '(')
                depth++;
            else if (c == ')' && depth > 0)
                depth--;
            else if (depth == 0 && char.IsLetterOrDigit(c))
                s.Append(char.ToLowerInvariant(c));
            else if (s.Length > 0 && s[^1] != ' ')
                s.Append(' ');
        }

        return s.ToString().Trim();
    }

    /// <summary>Longest row of one and the same character that patterns are given: leaders, rules and blanks beyond it say nothing more, and cost the square of their length.</summary>
    private const int LongestRow = 100;

    /// <summary>The text with rows of one character cut to a hundred.</summary>
    internal static string Bounded(string text)
    {
        if (text.Length <= LongestRow)
            return text;
        var kept = new StringBuilder(text.Length);
        var row = 0;
        for (var i = 0; i < text.Length; i++)
        {
            row = i > 0 && text[i] == text[i - 1] ? row + 1 : 1;
            if (row <= LongestRow)
                kept.Append(text[i]);
        }

        return kept.Length == text.Length ? text : kept.ToString();
    }

    /// <summary>The text without its list label: "a. ", "1.1 ", "- ", "*".</summary>
    internal static string Label(string text)
    {
        var t = text.TrimStart(' ', '-', '*', '•', '“', '"', '\u00A0');
        var i = 0;
        while (i < t.Length && i < 12 && (char.IsAsciiDigit(t[i]) || t[i] is '.' or ')'))
            i++;
        if (i > 0 && i < t.Length && (t[i] == ' ' || char.IsLetter(t[i]) && t[i - 1] is '.' or ')'))
            return t[i..].TrimStart();
        if (t.Length > 2 && char.IsAsciiLetter(t[0]) && (t[1] is '.' or ')' && t[2] is ' ' || t[1] is ' ' && char.IsAsciiLetterLower(t[0]) && char.IsUpper(t[2])))
            return t[2..].TrimStart();
        return t;
    }

    /// <summary>Edit distance, given up above <paramref name="limit"/>.</summary>
    internal static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                best = Math.Min(best, current[j]);
            }

            if (best > limit)
                return limit + 1;
            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    /// <summary>Words in common over all words (0 to 1), of normalised texts; words that differ by one letter count as common.</summary>
    internal static decimal Overlap(string a, string b)
    {
        var left = Words(a);
        var right = Words(b);
        if (left.Count == 0 || right.Count == 0)
            return 0;
        var common = left.Count(w => right.Contains(w) || (w.Length > 5 && right.Any(v => v.Length > 5 && Distance(w, v, 1) <= 1)));
        return (decimal)common / (left.Count + right.Count - common);
    }

    internal static HashSet<string> Words(string normal) =>
        [.. normal.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w))];

    /// <summary>Whether two normalised wordings name one thing: equal, or apart by a slip of the pen in some words.</summary>
    internal static bool Same(string a, string b)
    {
        if (a == b)
            return true;
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length == 0 || b.Length == 0)
            return false;
        var (x, y) = (a.AsSpan().Count(' '), b.AsSpan().Count(' '));
        if (x != y || x == 0)
            return x > 2 && y > 2 && (Small.Contains(First(a)) || b.Contains(First(a), StringComparison.Ordinal)) && Words(a).SetEquals(Words(b));
        var (i, j) = (0, 0);
        for (var word = 0; word <= x; word++)
        {
            var s = Word(a, ref i);
            var t = Word(b, ref j);
            if (s.SequenceEqual(t))
                continue;
            var slips = Math.Max(s.Length, t.Length) switch { > 9 => 2, > 4 => 1, _ => 0 };
            if (slips == 0 || s.ContainsAnyInRange('0', '9') || Distance(s.ToString(), t.ToString(), slips) > slips)
                return false;
        }

        return true;
    }

    private static string First(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    /// <summary>The word that begins at a position, which moves behind it.</summary>
    private static ReadOnlySpan<char> Word(string text, ref int from)
    {
        var rest = text.AsSpan(from);
        var length = rest.IndexOf(' ') is >= 0 and var end ? end : rest.Length;
        from += length + 1;
        return rest[..length];
    }

    private static readonly HashSet<string> Small = ["dan", "di", "yang", "pada", "dengan", "untuk", "dalam", "atas", "oleh", "serta", "of"];
}
