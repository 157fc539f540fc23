namespace Tera.Documents.Writing;

/// <summary>Numbers of front pages: i, ii, iii.</summary>
internal static class RomanNumber
{
    public static string Print(int number)
    {
        (int Value, string Text)[] signs = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
