using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>What was uploaded counts as evidence of its quarter like what was typed: in reports, findings and the evaluation.</summary>
internal static class BuktiTriwulan
{
    /// <param name="bukti">Names or addresses by the key of their quarter's piece.</param>
    internal static BerkasKinerja Sertakan(BerkasKinerja berkas, ILookup<string, string> bukti)
    {
        if (bukti.Count == 0)
            return berkas;
        var realisasi = berkas.Pengukuran.Realisasi.ToList();
        foreach (var kunci in bukti.Select(b => b.Key))
        {
            var batas = kunci.LastIndexOf("/TW", StringComparison.Ordinal);
            if (batas < 0 || !int.TryParse(kunci.AsSpan(batas + 3), NumberStyles.None, CultureInfo.InvariantCulture, out var triwulan))
                continue;
            var indikator = kunci[..batas];
            var tempat = realisasi.FindIndex(r => r.Indikator == indikator);
            var satu = tempat < 0 ? new RealisasiIndikator { Indikator = indikator } : realisasi[tempat];
            // What is there keeps its place: findings name it by that.
            satu = satu.Triwulan.Any(t => t.Triwulan == triwulan)
                ? satu with { Triwulan = [.. satu.Triwulan.Select(t => t.Triwulan == triwulan ? t with { Bukti = [.. t.Bukti.Union(bukti[kunci])] } : t)] }
                : satu with { Triwulan = [.. satu.Triwulan, new() { Triwulan = triwulan, Bukti = [.. bukti[kunci]] }] };
            if (tempat < 0)
                realisasi.Add(satu);
            else
                realisasi[tempat] = satu;
        }

        return berkas with { Pengukuran = berkas.Pengukuran with { Realisasi = realisasi } };
    }
}
