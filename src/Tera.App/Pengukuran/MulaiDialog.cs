using System.Text.Json.Nodes;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>What a quarter's decision record begins with: the heads of all units are invited.</summary>
public static class MulaiDialog
{
    /// <summary>Quarter that a key names; none where it is none.</summary>
    public static int? Triwulan(string kunci) => kunci is ['1' or '2' or '3' or '4'] ? kunci[0] - '0' : null;

    public static JsonObject Kerangka(BerkasTermuat berkas, int triwulan)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var o = berkas.Berkas.Organisasi;
        var diundang = o.Unit.Select(u => u.Pimpinan).Prepend(o.Kepala).OfType<Core.Organisasi.Pejabat>().Where(p => !string.IsNullOrWhiteSpace(p.Nama)).DistinctBy(p => p.Nama)
            .Select(p => new PesertaDialog { Nama = p.Nama!, Jabatan = p.Jabatan });
        return JsonNode.Parse(BerkasJson.TulisBagian(new DialogKinerja { Triwulan = triwulan, Peserta = [.. diundang] }))!.AsObject();
    }
}
