using System.Globalization;
using Tera.App.Pengukuran;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>Evidence of one piece, with the fields to add to it where the reader may; they belong to the one form of the page (_FormulirBukti).</summary>
/// <param name="Tertulis">Evidence that was typed into the piece itself; none where links are added like files.</param>
public sealed record TampilanBukti(string Pangkal, string Jenis, string Kunci, IReadOnlyList<BarisBukti> Bukti, bool BolehUbah, IReadOnlyList<string>? Tertulis = null)
{
    /// <summary>Id of the form that the fields belong to.</summary>
    public const string Formulir = "formulir-bukti";

    /// <summary>"berkas|triwulan|S1.1/TW2": what is chosen goes to the place that its field names.</summary>
    public string Nama(string apa) => string.Join(TriwulanModel.Pisah, apa, Jenis, Kunci);

    public string Id(string apa) => TriwulanModel.Jangkar(apa, Jenis, Kunci);

    public string Alamat(BarisBukti bukti)
    {
        ArgumentNullException.ThrowIfNull(bukti);
        return bukti.Tautan ?? $"{Pangkal}/pengukuran/bukti/{bukti.Id}";
    }

    public static string Ukuran(long bita) => bita < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bita / 1024)} KB")
        : Core.Nilai.Angka.Cetak(decimal.Divide(bita, 1024 * 1024), 1) + " MB";
}
