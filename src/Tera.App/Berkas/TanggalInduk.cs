using System.Text.Json.Nodes;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;

namespace Tera.App.Berkas;

/// <summary>When a changed budget takes the place of the first one, the first one's date stays in a field of its own.</summary>
public static class TanggalInduk
{
    private const string Isian = "tanggalDokumenInduk";

    /// <summary>What is told where the date moved by itself.</summary>
    public static string Kabar(Tanggal pertama) => $"tanggal {pertama.Cetak()} menjadi Tanggal dokumen induk. Ubah bila keliru.";

    /// <summary>Puts the date into a budget that was typed over the earlier one.</summary>
    /// <returns>What is told; null where nothing moved.</returns>
    public static string? Bawa(JsonObject semula, JsonObject isi)
    {
        ArgumentNullException.ThrowIfNull(semula);
        ArgumentNullException.ThrowIfNull(isi);
        var (lama, baru) = (BerkasJson.BacaBagian<AnggaranTahunan>(semula.ToJsonString()), BerkasJson.BacaBagian<AnggaranTahunan>(isi.ToJsonString()));
        if (baru.IndukDari(lama) is not { } pertama)
            return null;
        isi[Isian] = pertama.ToString();
        return $"{lama.Dokumen} menjadi {baru.Dokumen}: {Kabar(pertama)}";
    }
}
