using Tera.Core.Pengukuran;

namespace Tera.Web.Basis;

/// <summary>What flowed from an agency, as it is printed.</summary>
public static class TampilanPasokan
{
    public static string Nilai(Asupan asupan)
    {
        ArgumentNullException.ThrowIfNull(asupan);
        return asupan.Nilai is { } nilai ? CetakAngka.Dari(nilai) : "tidak diukur";
    }
}
