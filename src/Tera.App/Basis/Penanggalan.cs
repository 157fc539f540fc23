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

    /// <summary>When something was made, in the name of a file: "22-november-2026-1752-wib".</summary>
    public static string DalamNama(DateTimeOffset waktu)
    {
        var setempat = WaktuSetempat(waktu);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new Core.Nilai.Tanggal(setempat.Year, setempat.Month, setempat.Day).Cetak().Replace(' ', '-').ToLowerInvariant()}-{setempat:HHmm}-wib");
    }

    /// <summary>Day and hour in a sentence: "22 November 2026 pukul 17.52 WIB".</summary>
    public static string Sebut(DateTimeOffset waktu)
    {
        var w = WaktuSetempat(waktu);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{new Core.Nilai.Tanggal(w.Year, w.Month, w.Day).Cetak()} pukul {w:HH.mm} WIB");
    }

    public static DateTime WaktuSetempat(DateTimeOffset waktu) => waktu.ToOffset(Wib).DateTime;
}
