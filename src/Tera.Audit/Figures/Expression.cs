namespace Tera.Audit.Figures;

/// <summary>A worked expression as printed: "(3.911 + 33.600) / 71.254 × 100%".</summary>
/// <param name="Value">Its value over the printed intervals.</param>
/// <param name="Exact">Its value over the printed values.</param>
/// <param name="Operators">Operators in it.</param>
/// <param name="Hundred">Whether it multiplies by 100.</param>
/// <param name="Numbers">Its numbers in order.</param>
internal sealed record Worked(Interval Value, decimal Exact, int Operators, bool Hundred, IReadOnlyList<Number> Numbers);

/// <summary>Reads arithmetic as reports print it, in plain text or TeX.</summary>
internal sealed class Expression
{
    private const int MaximumDepth = 40;
    private readonly string _text;
    private readonly List<Number> _numbers = [];
    private int _at;
    private int _depth;
    private int _operators;
    private bool _hundred;

    private Expression(string text) => _text = text;

    /// <summary>Null where the text is no arithmetic from end to end.</summary>
    internal static Worked? Read(string text)
    {
        var reader = new Expression(text);
        try
        {
            return reader.Sum() is { } value && reader.Skip() == '\0' ? new Worked(value.Range, value.Exact, reader._operators, reader._hundred, reader._numbers) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>TeX to plain arithmetic: \frac{a}{b} to (a)/(b), \times to ×.</summary>
    internal static string Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal) && !text.Contains('$', StringComparison.Ordinal))
            return text;
        var t = text.Replace("$", "", StringComparison.Ordinal).Replace("\\times", "×", StringComparison.Ordinal).Replace("\\cdot", "×", StringComparison.Ordinal)
            .Replace("\\div", "/", StringComparison.Ordinal).Replace("\\left", "", StringComparison.Ordinal).Replace("\\right", "", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\,", "", StringComparison.Ordinal).Replace("\\ ", " ", StringComparison.Ordinal);
        return t.Replace("\\frac", "", StringComparison.Ordinal).Replace("\\dfrac", "", StringComparison.Ordinal)
            .Replace("}{", ")/(", StringComparison.Ordinal).Replace("} {", ")/(", StringComparison.Ordinal).Replace('{', '(').Replace('}', ')');
    }

    private char Skip()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\u00A0')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private (Interval Range, decimal Exact)? Sum()
    {
        if (++_depth > MaximumDepth || Product() is not { } left)
            return null;
        while (Skip() is '+' or '-' or '−' or '–')
        {
            var minus = _text[_at++] != '+';
            _operators++;
            if (Product() is not { } right)
                return null;
            left = minus ? (left.Range - right.Range, left.Exact - right.Exact) : (left.Range + right.Range, left.Exact + right.Exact);
        }

        _depth--;
        return left;
    }

    private (Interval Range, decimal Exact)? Product()
    {
        if (Factor() is not { } left)
            return null;
        while (Skip() is '*' or '×' or 'x' or 'X' or '/' or ':' or '÷')
        {
            var divide = _text[_at++] is '/' or ':' or '÷';
            _operators++;
            var hundred = IsHundred();
            if (Factor() is not { } right)
                return null;
            _hundred |= hundred && !divide;
            var result = divide ? Interval.Divide(left.Range, right.Range) : Interval.Multiply(left.Range, right.Range);
            if (result is null || divide && right.Exact == 0)
                return null;
            left = (result.Value, divide ? left.Exact / right.Exact : left.Exact * right.Exact);
        }

        return left;
    }

    private bool IsHundred()
    {
        Skip();
        return _text.AsSpan(_at).StartsWith("100") && !(_at + 3 < _text.Length && (char.IsAsciiDigit(_text[_at + 3]) || _text[_at + 3] is '.' && _at + 4 < _text.Length && char.IsAsciiDigit(_text[_at + 4])));
    }

    private (Interval Range, decimal Exact)? Factor()
    {
        switch (Skip())
        {
            case '(' or '[':
                _at++;
                if (Sum() is not { } inner || Skip() is not (')' or ']'))
                    return null;
                _at++;
                return inner;
            case '-' or '−':
                _at++;
                return Factor() is { } negated ? (-negated.Range, -negated.Exact) : null;
        }

        if (_text.AsSpan(_at).StartsWith("Rp", StringComparison.Ordinal))
        {
            _at += 2;
            while (Skip() == '.')
                _at++;
        }

        var length = NumberReader.Digits(_text.AsSpan(_at));
        if (length == 0 || NumberReader.Value(_text.AsSpan(_at, length)) is not { } number)
            return null;
        _at += length;
        if (Skip() == '%')
            _at++;
        _numbers.Add(number);
        return (number.Interval, number.Value);
    }
}
