using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.Web.Basis;

/// <summary>Days and hours as an Indonesian office writes them.</summary>
public static class Waktu
{
    public static string Cetak(DateTimeOffset waktu) => Penanggalan.Sebut(waktu);

    public static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
