using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;

namespace Tera.App.Berkas;

/// <summary>Gives a piece another code: its key moves with it, and what stands within it. Only where nothing else names the code and nothing was handed in or fixed under it.</summary>
public sealed class GantiKode(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan)
{
    private const int Disebut = 3;

    /// <summary>Why the code stays as it is; none where it can be another.</summary>
    public async Task<string?> SebabAsync(Guid instansi, BerkasTermuat berkas, string jenis, string kunci, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        if (jenis == JenisButir.Realisasi)
            return $"Realisasi ini milik indikator {kunci}.";
        if (!berkas.Butir.TryGetValue((jenis, kunci), out var butir) || KodeButir.Dari(jenis, JsonNode.Parse(butir.Isi)) is not { Length: > 0 } kode)
            return null;
        var tahun = berkas.Berkas.Tahun;
        if (jenis == JenisButir.Pk && await db.Set<Alur>().AnyAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Pk && a.Kunci == kunci, cancel))
            return $"{NamaDokumen.Dari(DokumenAlur.Pk, kunci)} sudah pernah diajukan dengan kode ini, jadi kodenya tetap.";
        var tertulis = JsonSerializer.Serialize(kode, FormatButir.Opsi);
        var perujuk = berkas.Butir.Values.Where(b => (b.Jenis, b.Kunci) != (jenis, kunci) && b.Isi.Contains(tertulis, StringComparison.Ordinal)).Select(Sebut).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (jenis == JenisButir.Sasaran && await db.Set<KomitmenLintas>().AnyAsync(k => k.PemintaId == instansi && k.Tahun == tahun && k.Sasaran == kode, cancel))
            perujuk.Add("permintaan dukungan lintas perangkat daerah");
        if (jenis == JenisButir.Indikator && await DipasokAsync(instansi, tahun, kode, cancel))
            perujuk.Add("indikator pemerintah daerah yang dipasoknya");
        if (await db.Set<Bukti>().AnyAsync(b => b.InstansiId == instansi && b.Tahun == tahun && (b.Kunci == kode || b.Kunci.StartsWith(kode + "/")), cancel))
            perujuk.Add("bukti");
        return perujuk.Count == 0 ? null
            : $"Kode {kode} sudah dipakai {string.Join(", ", perujuk.Take(Disebut))}{(perujuk.Count > Disebut ? $" dan {perujuk.Count - Disebut} tempat lain" : "")}, jadi tidak dapat diganti.";
    }

    /// <summary>Saves a piece under the code that it bears now.</summary>
    /// <param name="perubahan">Of the piece as it is known: its old key, the version that was seen, and what it becomes.</param>
    /// <param name="baru">Its new key.</param>
    public async Task<HasilSimpan> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, PerubahanButir perubahan, string baru, string? alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(perubahan);
        var (jenis, kunci) = (perubahan.Jenis, perubahan.Kunci);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || !berkas.Butir.TryGetValue((jenis, kunci), out var lama))
            return Tolak("Yang diganti kodenya tidak ada lagi. Muat ulang halaman ini.");
        if (berkas.Versi(jenis, baru) > 0)
            return Tolak($"Kode {baru} sudah ada. Pakai kode lain.");
        // A piece that bears another code than its key already only comes to where everything looks for it.
        if (KodeButir.Sesuai(jenis, kunci, JsonNode.Parse(lama.Isi)) && await SebabAsync(instansi, berkas, jenis, kunci, cancel) is { } sebab)
            return Tolak(sebab);
        // Indicators stand in their tujuan or sasaran, whatever it is called.
        var isi = berkas.Butir.Values.Where(b => b.Jenis == JenisButir.Indikator && jenis is JenisButir.Tujuan or JenisButir.Sasaran && b.Induk == kunci).Select(b => new PerubahanButir(b.Jenis, b.Kunci, b.Versi, b.Isi, baru));
        var hasil = await simpan.DalamGiliranAsync(instansi, tahun, pelaku,
            [new(jenis, kunci, perubahan.Versi, null), new(jenis, baru, 0, perubahan.Isi, lama.Induk, lama.Urutan), .. isi], alasan ?? $"Kode {kunci} menjadi {baru}", periksa: true, cancel);
        if (hasil.Berhasil)
            await transaksi.CommitAsync(cancel);
        return hasil;
    }

    private async Task<bool> DipasokAsync(Guid instansi, int tahun, string kode, CancellationToken cancel)
    {
        var slug = await db.Instansi.Where(i => i.Id == instansi).Select(i => i.Slug).SingleAsync(cancel);
        var pasokan = new JsonObject { ["pasokan"] = new JsonArray(new JsonObject { ["instansi"] = slug, ["indikator"] = kode }) }.ToJsonString(FormatButir.Opsi);
        return await db.Butir.AnyAsync(b => b.Tahun == tahun && b.InstansiId != instansi && b.Jenis == JenisButir.Indikator && EF.Functions.JsonContains(b.Isi, pasokan), cancel);
    }

    private static string Sebut(Butir b) => b.Jenis switch
    {
        JenisButir.Pk => $"Perjanjian Kinerja {b.Kunci}",
        JenisButir.Aksi => $"rencana aksi {b.Kunci}",
        JenisButir.Iku => "keputusan IKU",
        JenisButir.Realisasi or JenisButir.Triwulan => "realisasi",
        JenisButir.Dialog => "dialog kinerja",
        JenisButir.Pelaporan => "narasi laporan",
        JenisButir.Pengukuran => "data pendukung",
        JenisButir.Rencana => "halaman Renstra",
        _ => $"{b.Jenis} {b.Kunci}".TrimEnd(),
    };

    private static HasilSimpan Tolak(string sebab) => new() { Terkunci = sebab };
}
