using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>A moment as pages print it, in western Indonesian time.</summary>
public static class Saat
{
    public static string Cetak(DateTimeOffset saat)
    {
        var wib = Penanggalan.WaktuSetempat(saat);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wib.Day} {Tanggal.NamaBulan(wib.Month)} {wib.Year} pukul {wib:HH.mm} WIB");
    }
}

/// <summary>A browser by the name that its owner knows.</summary>
public static class Peramban
{
    private static readonly (string Tanda, string Nama)[] Dikenal =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Tanda, string Nama)[] Mesin = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string Nama(string? agen) => agen is null ? "Peramban tidak dikenal" : $"{Cari(Dikenal, agen) ?? "Peramban"}{(Cari(Mesin, agen) is { } mesin ? $" di {mesin}" : "")}";

    private static string? Cari((string Tanda, string Nama)[] dari, string agen) => dari.FirstOrDefault(d => agen.Contains(d.Tanda, StringComparison.Ordinal)).Nama;
}
