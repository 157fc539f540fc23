using System.Globalization;

namespace Tera.Documents.Writing;

/// <summary>Numbers as Indonesian documents print them: 1.234.567,89, rounded half away from zero.</summary>
internal static class Printed
{
    private static readonly NumberFormatInfo Indonesian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static string Number(decimal value, int decimals)
    {
        var places = Math.Clamp(decimals, 0, 28);
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("N" + places.ToString(CultureInfo.InvariantCulture), Indonesian);
    }
}
