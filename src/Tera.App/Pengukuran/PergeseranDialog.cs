using System.Globalization;
using Tera.App.Berkas;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.App.Pengukuran;

/// <summary>Moves of budget that a quarter's decisions ask for and that the budget does not hold.</summary>
public static class PergeseranDialog
{
    /// <summary>A sub kegiatan that is to give more than its pagu.</summary>
    /// <param name="Keputusan">Number of the decision, from 1; the one with which it becomes too much.</param>
    /// <param name="Isian">Its field on the form of the record.</param>
    public sealed record Berlebih(int Keputusan, string Isian, string Pesan);

    /// <summary>Decisions that give from one sub kegiatan count together; one whose pagu is not known is not judged.</summary>
    /// <param name="triwulan">1 to 4.</param>
    public static IReadOnlyList<Berlebih> Periksa(BerkasTermuat berkas, int triwulan)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var pagu = berkas.Hasil.Anggaran.SemuaBaris().Where(b => b.Jenjang == JenjangAnggaran.SubKegiatan).ToLookup(b => b.Kode, b => b.Uang.Pagu.Nilai, StringComparer.Ordinal);
        var diambil = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var hasil = new List<Berlebih>();
        var keputusan = berkas.Berkas.Pengukuran.Dialog.FirstOrDefault(d => d.Triwulan == triwulan)?.Keputusan ?? [];
        for (var n = 0; n < keputusan.Count; n++)
        {
            if (keputusan[n].Pergeseran is not { } geser)
                continue;
            var jumlah = diambil[geser.Dari] = diambil.GetValueOrDefault(geser.Dari) + geser.Jumlah;
            if (pagu[geser.Dari].Any() && pagu[geser.Dari].All(p => p.Ada) && pagu[geser.Dari].Sum(p => p.AngkaAtauKosong ?? 0) is var ada && jumlah > ada)
                hasil.Add(new(n + 1, string.Create(CultureInfo.InvariantCulture, $"keputusan[{n}].pergeseran.jumlah"), $"Pergeseran {Angka.Rupiah(jumlah)} dari sub kegiatan {geser.Dari} melebihi pagunya, {Angka.Rupiah(ada)}. Periksa jumlahnya, atau sub kegiatan asalnya."));
        }

        return hasil;
    }
}
