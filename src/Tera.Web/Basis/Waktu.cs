using System.Globalization;
using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>Days and hours as an Indonesian office writes them.</summary>
public static class Waktu
{
    public static string Cetak(DateTimeOffset waktu)
    {
        var w = Penanggalan.WaktuSetempat(waktu);
        return string.Create(CultureInfo.InvariantCulture, $"{Cetak(DateOnly.FromDateTime(w))} pukul {w:HH.mm} WIB");
    }

    public static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
