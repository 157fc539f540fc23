using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Web.Basis;

/// <summary>What flowed from an agency, as it is printed.</summary>
public static class TampilanPasokan
{
    public static string Nilai(Asupan asupan)
    {
        ArgumentNullException.ThrowIfNull(asupan);
        return asupan.Nilai switch
        {
            null => "tidak diukur",
            { Angka: { } angka } => Angka.CetakSeadanya(angka),
            { Predikat: { } p, Skor: { } skor } => $"{p} ({Angka.CetakSeadanya(skor)})",
            var nilai => nilai.Predikat!,
        };
    }
}
