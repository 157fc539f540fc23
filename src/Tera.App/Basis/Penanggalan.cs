namespace Tera.App.Basis;

/// <summary>The day of an Indonesian office; due dates end at its midnight.</summary>
public static class Penanggalan
{
    // WIB; WITA and WIT are one and two hours ahead, and a due date that holds an hour longer there harms nobody.
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    public static DateOnly HariIni(this TimeProvider waktu)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        return DateOnly.FromDateTime(waktu.GetUtcNow().ToOffset(Wib).DateTime);
    }

    public static DateTime WaktuSetempat(DateTimeOffset waktu) => waktu.ToOffset(Wib).DateTime;
}
