using System.Text.RegularExpressions;

namespace Tera.Audit.Figures;

/// <summary>A formula worked out in the text, with its printed result.</summary>
/// <param name="Expression">The arithmetic before the last sign of equality.</param>
/// <param name="Printed">The arithmetic as printed.</param>
/// <param name="Result">The result.</param>
/// <param name="Position">Where it begins in the passage; 0 for TeX.</param>
internal sealed partial record WorkedFormula(Worked Expression, string Printed, Number Result, int Position)
{
    /// <summary>Every worked formula in a text.</summary>
    internal static IEnumerable<WorkedFormula> In(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
            yield break;
        var plain = Figures.Expression.Plain(text);
        for (var equal = plain.IndexOf('=', StringComparison.Ordinal); equal >= 0; equal = plain.IndexOf('=', equal + 1))
        {
            var from = equal;
            while (from > 0 && Arithmetic(plain, from - 1))
                from--;
            var printed = plain[from..equal].Trim(' ', '.', ',', ':');
            var result = Outcome().Match(plain, equal);
            if (printed.Length < 3 || !result.Success || result.Index != equal)
                continue;
            if (NumberReader.Value(result.Groups["n"].ValueSpan, result.Groups["m"].Success) is not { } number || Balanced(printed) is not { } expression)
                continue;
            // "60–85" before a sign of equality is a range, not a difference that would be below nothing; a difference that lost its sign is one.
            if (Range().Match(printed) is { Success: true } range && NumberReader.Value(range.Groups["a"].ValueSpan) is { } a && NumberReader.Value(range.Groups["b"].ValueSpan) is { } b && a.Value < b.Value && !result.Groups["m"].Success && number.Value != b.Value - a.Value)
                continue;
            yield return new WorkedFormula(expression, printed, number with { Percent = result.Groups["p"].Success, Text = (result.Groups["m"].Success ? "-" : "") + result.Groups["n"].Value + (result.Groups["p"].Success ? "%" : "") }, plain == text ? from : 0);
        }
    }

    /// <summary>The longest end of the text that is arithmetic with an operator.</summary>
    private static Worked? Balanced(string printed)
    {
        for (var start = 0; start < printed.Length; start++)
        {
            if (start > 0 && !(printed[start - 1] is ' ' or '(' or ')') || printed[start] is ' ')
                continue;
            if (Figures.Expression.Read(printed[start..]) is { Operators: > 0 } worked)
                return worked;
        }

        return null;
    }

    private static bool Arithmetic(string text, int i)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c) || c is '.' or ',' or '+' or '-' or '−' or '–' or '*' or '×' or '/' or ':' or '÷' or '(' or ')' or '[' or ']' or '%' or ' ' or '\u00A0')
            return true;
        return c is 'x' or 'X' && (i == 0 || !char.IsLetter(text[i - 1])) && (i + 1 >= text.Length || !char.IsLetter(text[i + 1]));
    }

    [GeneratedRegex(@"^\(?(?<a>\d[\d.,]*)\s*%?\s*[-–—]\s*(?<b>\d[\d.,]*)\s*%?\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Range();

    [GeneratedRegex(@"=\s*(Rp\.?\s*)?(?<m>[-−])?(?<n>\d[\d.,]*\d|\d)\s*(?<p>%)?(?!\s*[\d+*×/÷(])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Outcome();
}
