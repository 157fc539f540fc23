using System.Globalization;
using System.Text.Json.Nodes;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;

namespace Tera.App.Perencanaan;

/// <summary>What a new IKU decree begins with: the indicators marked as IKU with their Renstra targets; after an earlier decree it is a change.</summary>
public static class MulaiIku
{
    public static JsonObject Kerangka(BerkasTermuat berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var rencana = berkas.Berkas.Perencanaan;
        var keputusan = new KeputusanIku
        {
            Jenis = rencana.Iku.Count == 0 ? JenisDokumen.Induk : JenisDokumen.Perubahan,
            Periode = string.Create(CultureInfo.InvariantCulture, $"{rencana.Renstra.TahunAwal}-{rencana.Renstra.TahunAkhir}"),
            Indikator = [.. rencana.SemuaIndikator().Where(i => i.Iku).Select(i => new TargetIku { Indikator = i.Kode, Target = i.TargetRenstra })],
        };
        return JsonNode.Parse(BerkasJson.TulisBagian(keputusan))!.AsObject();
    }
}
