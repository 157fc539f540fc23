namespace Tera.Audit.Figures;

/// <summary>Numbers in words, for what a finding proposes.</summary>
internal static class Spell
{
    private static readonly string[] Units = ["Nol", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas"];

    internal static string Number(decimal value, int decimals)
    {
        var whole = decimal.Truncate(Math.Abs(value));
        var words = whole == 0 ? "Nol" : Whole(whole);
        var fraction = Math.Abs(value) - whole;
        if (decimals == 0 || fraction == 0)
            return words;
        var digits = (fraction * (1 / Interval.Unit(decimals))).ToString("F0", System.Globalization.CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var rest = digits.TrimStart('0');
        return $"{words} Koma {string.Concat(Enumerable.Repeat("Nol ", zeros))}{(rest.Length == 0 ? "" : Whole(decimal.Parse(rest, System.Globalization.CultureInfo.InvariantCulture)))}".TrimEnd();
    }

    private static string Whole(decimal value)
    {
        foreach (var (size, name) in new[] { (1e12m, "Triliun"), (1e9m, "Miliar"), (1e6m, "Juta"), (1e3m, "Ribu") })
        {
            if (value >= size)
            {
                var head = decimal.Truncate(value / size);
                var front = size == 1e3m && head == 1 ? "Seribu" : $"{Whole(head)} {name}";
                return Join(front, value - (head * size));
            }
        }

        var n = (int)value;
        return n switch
        {
            < 12 => Units[n],
            < 20 => Units[n - 10] + " Belas",
            < 100 => Join(Units[n / 10] + " Puluh", n % 10),
            < 200 => Join("Seratus", n - 100),
            _ => Join(Units[n / 100] + " Ratus", n % 100),
        };
    }

    private static string Join(string front, decimal rest) => rest == 0 ? front : $"{front} {Whole(rest)}";
}
