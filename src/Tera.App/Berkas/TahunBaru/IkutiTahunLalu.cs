using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>Keeps what a year says of those before it as they say it themselves, once it was begun from them. What somebody typed instead stays. Asked twice it writes once.</summary>
public sealed class IkutiTahunLalu(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan)
{
    private const string Mengikuti = "Mengikuti angka tahun ";

    /// <param name="tahun">The year that may have changed.</param>
    /// <returns>How many pieces of the year after were written.</returns>
    public async Task<int> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var (berikut, disalin) = (tahun + 1, SalinTahun.Alasan(tahun));
        if (!await db.Riwayat.AnyAsync(r => r.InstansiId == instansi && r.Tahun == berikut && r.Jenis == JenisButir.Organisasi && r.Kunci == "" && r.Alasan == disalin, cancel) || await pemuat.MuatAsync(instansi, tahun, cancel) is not { } lama)
            return 0;
        if (await db.Set<TahunArsip>().AnyAsync(t => t.Tahun == berikut, cancel))
            return 0;
        var seharusnya = SalinanPengukuran.Susun(lama.Hasil, berikut).Realisasi;
        var satuan = lama.Berkas.Perencanaan.SemuaIndikator().DistinctBy(i => i.Kode).ToDictionary(i => i.Kode, i => i.Satuan, StringComparer.Ordinal);

        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        // What the year after has handed in or fixed stays as it was then.
        if (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == berikut && a.Dokumen == DokumenAlur.Lkjip).FirstOrDefaultAsync(cancel) is { } laporan && DokumenAlur.Terkunci(laporan.Status))
            return 0;
        var terkunci = (await TriwulanTerkunci.BacaAsync(db, instansi, berikut, cancel)).Select(TriwulanTerkunci.Nomor).ToHashSet();
        var kini = (await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == berikut && (b.Jenis == JenisButir.Realisasi || b.Jenis == JenisButir.Triwulan || b.Jenis == JenisButir.Indikator)).ToListAsync(cancel)).ToDictionary(b => (b.Jenis, b.Kunci));
        var ditulis = await DitulisAsync(instansi, berikut, cancel);
        var perubahan = seharusnya
            // Of an indicator that is counted otherwise now, the old figure says nothing here.
            .Where(r => kini.TryGetValue((JenisButir.Indikator, r.Indikator), out var i) && BerkasJson.BacaBagian<Indikator>(i.Isi).Satuan == satuan.GetValueOrDefault(r.Indikator))
            .SelectMany(r => Ikuti(r, berikut, kini, ditulis, terkunci)).ToList();
        if (perubahan.Count == 0 || !(await simpan.TulisAsync(instansi, berikut, Pelaku.Sistem, perubahan, string.Create(CultureInfo.InvariantCulture, $"{Mengikuti}{tahun}"), cancel: cancel)).Berhasil)
            return 0;
        await transaksi.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return perubahan.Count;
    }

    // What Tera itself wrote last, of each indicator and quarter: whatever differs from it was typed.
    private async Task<Dictionary<(string Jenis, string Kunci), JsonNode>> DitulisAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        var baris = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && (r.Jenis == JenisButir.Realisasi || r.Jenis == JenisButir.Triwulan) && r.Isi != null && (r.Alasan!.StartsWith(SalinTahun.Disalin) || r.Alasan.StartsWith(Mengikuti)))
            .GroupBy(r => new { r.Jenis, r.Kunci }).Select(g => g.OrderByDescending(r => r.Urut).Select(r => new { r.Jenis, r.Kunci, r.Isi }).First()).ToListAsync(cancel);
        return baris.ToDictionary(b => (b.Jenis, b.Kunci), b => JsonNode.Parse(b.Isi!)!);
    }

    private static IEnumerable<PerubahanButir> Ikuti(RealisasiIndikator seharusnya, int tahun, Dictionary<(string Jenis, string Kunci), Butir> semua, Dictionary<(string Jenis, string Kunci), JsonNode> ditulis, HashSet<int> terkunci)
    {
        var tempat = (JenisButir.Realisasi, seharusnya.Indikator);
        var (butir, dahulu) = (semua.GetValueOrDefault(tempat), ditulis.GetValueOrDefault(tempat));
        var isi = butir is null ? new JsonObject { ["indikator"] = seharusnya.Indikator } : JsonNode.Parse(butir.Isi)!.AsObject();
        var berubah = IsianLalu.Ikuti(isi, "riwayat", seharusnya.Riwayat, dahulu, r => r.Tahun, r => r.Tahun, tahun);
        // The year's own value is of the last quarter.
        if (!terkunci.Contains(4))
            berubah |= IsianLalu.Ikuti(isi, VariabelTriwulan.Isian, [.. seharusnya.Variabel.Where(v => v.Triwulan is null)], dahulu, v => (v.Nama, v.Tahun), v => v.Tahun, tahun);
        var triwulan = Enumerable.Range(1, 4).Where(n => !terkunci.Contains(n)).Select(n => Triwulan(seharusnya, n, tahun, semua, ditulis)).OfType<PerubahanButir>().ToList();
        if (berubah || (butir is null && triwulan.Count > 0))
            yield return new(JenisButir.Realisasi, seharusnya.Indikator, butir?.Versi ?? 0, isi.ToJsonString(FormatButir.Opsi));
        foreach (var t in triwulan)
            yield return t;
    }

    private static PerubahanButir? Triwulan(RealisasiIndikator seharusnya, int n, int tahun, Dictionary<(string Jenis, string Kunci), Butir> semua, Dictionary<(string Jenis, string Kunci), JsonNode> ditulis)
    {
        var tempat = (JenisButir.Triwulan, JenisButir.KunciTriwulan(seharusnya.Indikator, n));
        var butir = semua.GetValueOrDefault(tempat);
        var isi = butir is null ? new JsonObject { ["triwulan"] = n } : JsonNode.Parse(butir.Isi)!.AsObject();
        return IsianLalu.Ikuti(isi, VariabelTriwulan.Isian, [.. seharusnya.Variabel.Where(v => v.Triwulan == n)], ditulis.GetValueOrDefault(tempat), v => (v.Nama, v.Tahun), v => v.Tahun, tahun)
            ? new(tempat.Item1, tempat.Item2, butir?.Versi ?? 0, isi.ToJsonString(FormatButir.Opsi), butir is null ? seharusnya.Indikator : null, butir is null ? n : null)
            : null;
    }
}
