using System.Globalization;
using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>Days and hours as an Indonesian office writes them.</summary>
public static class Waktu
{
    public static string Cetak(DateTimeOffset waktu) => Penanggalan.Sebut(waktu);

    // A slip of the keyboard is shown as it was typed.
    public static string Cetak(DateOnly hari) => Tanggal.Luar(hari) is not null ? hari.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
