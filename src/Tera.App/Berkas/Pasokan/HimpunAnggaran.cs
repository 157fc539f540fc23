using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.App.Berkas.Pasokan;

/// <summary>The agencies' programmes as the government's own: pagu and targets as they stand, what was spent and reached up to the quarter that the agency's head has approved.</summary>
internal static class HimpunAnggaran
{
    /// <param name="aktif">Names in addresses of all agencies that there still are.</param>
    /// <param name="terkunci">Quarters that the government has handed in or fixed: their money stays as it was then.</param>
    /// <param name="tertahan">Whether one of them waits for approval: until it is fixed, and kept as it is, programmes, pagu and targets stand as they were handed in.</param>
    public static IEnumerable<PerubahanButir> Susun(BerkasTermuat pemda, IReadOnlyList<Pemasok> pemasok, IReadOnlySet<string> aktif, IReadOnlySet<int> terkunci, bool tertahan)
    {
        var unit = pemda.Berkas.Organisasi.Unit.ToList();
        var dikenal = unit.Select(u => u.Kode).ToHashSet(StringComparer.Ordinal);
        var ada = pemda.Berkas.Anggaran.Program.ToDictionary(p => (p.Kode, p.Nama, p.Unit));
        var perubahan = new List<PerubahanButir>();
        var tersisa = pemda.Butir.Values.Where(b => b.Jenis == JenisButir.Program && BerkasJson.BacaBagian<Program>(b.Isi).Sumber is not null).Select(b => b.Kunci).ToHashSet(StringComparer.Ordinal);
        foreach (var p in pemasok)
        {
            foreach (var baris in p.Berkas.Hasil.Anggaran.Program)
            {
                var kode = KodeUnit(p, baris.Unit);
                var kunci = $"{(baris.Kode.Length > 0 ? baris.Kode : baris.Nama)}@{kode}";
                tersisa.Remove(kunci);
                ada.TryGetValue((baris.Kode, baris.Nama, kode), out var lama);
                if (tertahan && lama is null)
                    continue;
                if (dikenal.Add(kode))
                    unit.Add(Unit(p, baris.Unit, kode, dikenal));
                // What the government says of the programme itself stays: which of its sasaran it serves.
                var baru = (lama ?? new() { Kode = baris.Kode, Nama = baris.Nama, Unit = kode }) with
                {
                    Penunjang = baris.Penunjang,
                    SumberDana = baris.SumberDana,
                    Sumber = new(p.Instansi.Slug, baris.Kunci),
                    Pagu = Pagu(p, baris, lama?.Pagu, terkunci, tertahan),
                    Indikator = tertahan
                        ? [.. lama!.Indikator.Select(i => baris.Indikator.FirstOrDefault(k => k.Indikator.Nama == i.Nama) is { } k ? Keluaran(p, k.Indikator, i, terkunci) with { Target = i.Target } : i)]
                        : [.. baris.Indikator.Select(k => Keluaran(p, k.Indikator, lama?.Indikator.FirstOrDefault(i => i.Nama == k.Indikator.Nama), terkunci))],
                };
                var isi = BerkasJson.TulisBagian(baru with { Kegiatan = [] });
                pemda.Butir.TryGetValue((JenisButir.Program, kunci), out var butir);
                if (butir is null || isi != BerkasJson.TulisBagian(BerkasJson.BacaBagian<Program>(butir.Isi)))
                    perubahan.Add(new(JenisButir.Program, kunci, butir?.Versi ?? 0, isi));
            }
        }

        if (unit.Count != pemda.Berkas.Organisasi.Unit.Count && pemda.Butir.TryGetValue((JenisButir.Organisasi, ""), out var organisasi))
            yield return new(JenisButir.Organisasi, "", organisasi.Versi, BerkasJson.TulisBagian(BerkasJson.BacaBagian<Instansi>(organisasi.Isi) with { Unit = unit }));
        foreach (var p in perubahan)
            yield return p;
        // Of agencies that were looked at or are no more: one that is being written to keeps what it gave.
        var dilihat = pemasok.Select(p => p.Instansi.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var kunci in tersisa)
        {
            var butir = pemda.Butir[(JenisButir.Program, kunci)];
            var lama = BerkasJson.BacaBagian<Program>(butir.Isi);
            if (!tertahan && (dilihat.Contains(lama.Sumber!.Instansi) || !aktif.Contains(lama.Sumber.Instansi)) && !terkunci.Any(n => lama.Pagu?.RealisasiTriwulan.ElementAtOrDefault(n - 1) is not null))
                yield return new(JenisButir.Program, kunci, butir.Versi, null);
        }
    }

    private static string KodeUnit(Pemasok p, string? unit) => unit is null ? p.Instansi.Slug : $"{p.Instansi.Slug}-{unit}";

    private static Unit Unit(Pemasok p, string? unit, string kode, HashSet<string> dikenal) => unit is null
        ? new() { Kode = kode, Nama = p.Instansi.Nama }
        : new() { Kode = kode, Nama = p.Berkas.Berkas.Organisasi.Unit.FirstOrDefault(u => u.Kode == unit)?.Nama ?? unit, Induk = dikenal.Contains(p.Instansi.Slug) ? p.Instansi.Slug : null };

    // As money does, a quarter flows once it is approved; what stands in a quarter that is locked, or whose change is being prepared, stays.
    private static IndikatorKeluaran Keluaran(Pemasok p, IndikatorKeluaran kini, IndikatorKeluaran? lama, IReadOnlySet<int> terkunci)
    {
        var triwulan = Enumerable.Range(1, 4).Select(n => Pilih(n, kini.RealisasiTriwulan.ElementAtOrDefault(n - 1), lama?.RealisasiTriwulan.ElementAtOrDefault(n - 1))).ToList();
        return kini with
        {
            RealisasiTriwulan = [.. triwulan.Take(triwulan.FindLastIndex(t => t is not null) + 1)],
            Realisasi = Pilih(4, kini.Realisasi, lama?.Realisasi),
        };

        NilaiKinerja? Pilih(int n, NilaiKinerja? baru, NilaiKinerja? dulu) =>
            terkunci.Contains(n) ? dulu : p.Disahkan(n) ? baru : p.Versi[n - 1] > 0 ? dulu : null;
    }

    private static Pagu Pagu(Pemasok p, BarisAnggaran baris, Pagu? lama, IReadOnlySet<int> terkunci, bool tertahan)
    {
        var (murni, pagu) = (baris.Uang.Murni.Nilai.AngkaAtauKosong, baris.Uang.Pagu.Nilai.AngkaAtauKosong);
        var triwulan = new List<decimal>();
        var sampai = 0m;
        for (var n = 1; n <= 4; n++)
        {
            var dulu = lama?.RealisasiTriwulan.ElementAtOrDefault(n - 1);
            // What changed after the government's own quarter was handed in counts from the next one on; what was not there then stands where it was spent, once that quarter is fixed.
            var tetap = terkunci.Contains(n) && (dulu is not null || tertahan);
            if ((tetap ? dulu
                : p.Disahkan(n) && p.Sampai(baris, n) is { } kini ? kini - sampai
                // What flowed with a fixed version stands while its change is being prepared.
                : p.Versi[n - 1] > 0 ? dulu : null) is not { } nilai)
            {
                break;
            }

            triwulan.Add(nilai);
            sampai += nilai;
        }

        return new()
        {
            Murni = tertahan ? lama!.Murni : murni,
            Perubahan = tertahan ? lama!.Perubahan : pagu == murni ? null : pagu,
            RealisasiTriwulan = [.. triwulan],
            // Who does not know the quarters knows the year when the last of them is approved.
            Realisasi = terkunci.Contains(4) ? lama?.Realisasi : triwulan.Count == 4 || !p.Disahkan(4) ? null : p.Setahun(baris),
        };
    }
}
