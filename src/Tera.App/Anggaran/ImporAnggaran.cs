using System.Text.Json;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;

namespace Tera.App.Anggaran;

/// <summary>How a budget file is to be read and applied.</summary>
/// <param name="Hapus">Whether lines that the file does not have are removed.</param>
public sealed record CaraBaca(PemetaanAnggaran Pemetaan, bool Hapus);

/// <summary>Where a mapping comes from.</summary>
public enum AsalPemetaan
{
    Diusulkan,
    Diingat,
    Dipilih,
}

/// <summary>A budget file as it would be applied.</summary>
public sealed record BacaanAnggaran
{
    public required string Nama { get; init; }

    /// <summary>Names of its sheets.</summary>
    public required IReadOnlyList<string> Lembar { get; init; }

    public required CaraBaca Cara { get; init; }

    public required AsalPemetaan Asal { get; init; }

    public required IReadOnlyList<PemetaanAnggaran.KolomTampak> Kolom { get; init; }

    /// <summary>What the mapping lacks; nothing was read then.</summary>
    public required IReadOnlyList<string> Kurang { get; init; }

    public AnggaranTerbaca? Terbaca { get; init; }

    /// <summary>What must be mended before anything is applied.</summary>
    public IReadOnlyList<PesanAnggaran> Kesalahan { get; init; } = [];

    public IReadOnlyList<PesanAnggaran> Peringatan { get; init; } = [];

    /// <summary>Sum of the lowest lines of the file, by role.</summary>
    public IReadOnlyList<(PeranKolom Peran, decimal Jumlah)> Jumlah { get; init; } = [];

    public IReadOnlyList<BedaButir> Beda { get; init; } = [];
}

/// <summary>Budget files: uploaded, read by a mapping that is proposed or remembered, shown as a difference, applied.</summary>
public sealed class ImporAnggaran(TeraDb db, GudangUnggahan gudang, TerapkanBeda terapkan, NamaNomenklatur nama, TimeProvider waktu)
{
    private const string Tujuan = "anggaran";

    /// <returns>Its id, or why it cannot be read.</returns>
    public async Task<(Guid? Id, string? Sebab)> UnggahAsync(Guid instansi, int tahun, Guid oleh, string namaBerkas, byte[] isi, CancellationToken cancel = default) =>
        PembacaLembar.Baca(isi).Sebab is { } sebab ? (null, sebab) : (await gudang.SimpanAsync(instansi, tahun, oleh, Tujuan, namaBerkas, isi, cancel), null);

    /// <summary>None where the upload is not there any more.</summary>
    public async Task<BacaanAnggaran?> BacaAsync(Guid id, Guid oleh, Guid instansi, BerkasTermuat berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        if (await gudang.AmbilAsync(id, instansi, berkas.Berkas.Tahun, oleh, Tujuan, cancel) is not { } unggahan)
            return null;
        var semua = (await GiliranOlah.BerkasAsync(() => PembacaLembar.Baca(unggahan.Isi), cancel)).Lembar;
        var (cara, asal) = await CaraAsync(unggahan, semua, cancel);
        var lembar = semua.First(l => l.Nama == cara.Pemetaan.Lembar);
        var bacaan = new BacaanAnggaran
        {
            Nama = unggahan.Nama, Lembar = [.. semua.Select(l => l.Nama)], Cara = cara, Asal = asal,
            Kolom = UsulPemetaan.Kolom(lembar, cara.Pemetaan.BarisData), Kurang = cara.Pemetaan.Kurang(),
        };
        if (bacaan.Kurang.Count > 0)
            return bacaan;

        var terbaca = PembacaAnggaran.Baca(lembar, cara.Pemetaan);
        var baku = await nama.CariAsync(terbaca.Baris.SelectMany(b => KodeRekening.Atasan(b.Kode)), cancel);
        var kini = berkas.Berkas.Anggaran;
        var tersusun = SusunAnggaran.Susun(terbaca, cara.Pemetaan, berkas.Berkas.Organisasi, kini, k => baku.GetValueOrDefault(k), cara.Hapus);
        var kesalahan = terbaca.Kesalahan.Concat(tersusun.Kesalahan).ToList();
        if (terbaca.Baris.Count == 0 && kesalahan.Count == 0)
            kesalahan.Add(new(cara.Pemetaan.BarisData, $"baris {cara.Pemetaan.BarisData}", "Sejak baris ini tidak ada satu pun kode program, kegiatan, atau sub kegiatan. Periksa kolom kode dan baris pertama data."));
        return bacaan with
        {
            Terbaca = terbaca,
            Kesalahan = [.. kesalahan.OrderBy(k => k.Baris)],
            Peringatan = tersusun.Peringatan,
            Jumlah = PeriksaJumlah.Terendah(terbaca.Baris),
            Beda = kesalahan.Count > 0 ? [] : BedaBerkas.Bandingkan(
                [.. berkas.Butir.Values.Where(b => b.Jenis == JenisButir.Program)],
                [.. Pemecah.Pecah(berkas.Berkas with { Anggaran = tersusun.Anggaran }).Where(b => b.Jenis == JenisButir.Program)], hapus: true),
        };
    }

    /// <summary>Another mapping for an upload; the proposal for a sheet where another sheet is chosen.</summary>
    public async Task PetakanAsync(Guid id, Guid oleh, Guid instansi, int tahun, CaraBaca cara, string lembar, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(cara);
        if (await gudang.AmbilAsync(id, instansi, tahun, oleh, Tujuan, cancel) is not { } unggahan)
            return;
        if (lembar != cara.Pemetaan.Lembar && PembacaLembar.Baca(unggahan.Isi).Lembar.FirstOrDefault(l => l.Nama == lembar) is { } lain)
            cara = cara with { Pemetaan = UsulPemetaan.Buat(lain) };
        await gudang.AturAsync(id, JsonSerializer.SerializeToNode(cara, IngatanPemetaan.Opsi), cancel);
    }

    /// <summary>Applies the chosen programmes and remembers the mapping.</summary>
    public async Task<HasilSimpan> TerapkanAsync(Guid id, Pelaku pelaku, InstansiTerdaftar instansi, BerkasTermuat berkas, BacaanAnggaran bacaan, IReadOnlySet<string> pilihan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(bacaan);
        var tahun = berkas.Berkas.Tahun;
        var hasil = await terapkan.JalankanAsync(instansi, tahun, pelaku, bacaan.Beda, pilihan, $"Impor anggaran dari {bacaan.Nama}", cancel);
        if (!hasil.Berhasil || await gudang.AmbilAsync(id, instansi.Id, tahun, pelaku.Id ?? Guid.Empty, Tujuan, cancel) is not { } unggahan)
            return hasil;
        var lembar = PembacaLembar.Baca(unggahan.Isi).Lembar.First(l => l.Nama == bacaan.Cara.Pemetaan.Lembar);
        await IngatanPemetaan.IngatAsync(db, instansi.Id, lembar, bacaan.Cara.Pemetaan, waktu.GetUtcNow(), cancel);
        await gudang.HapusAsync(id, cancel);
        return hasil;
    }

    private async Task<(CaraBaca, AsalPemetaan)> CaraAsync(UnggahanImpor unggahan, IReadOnlyList<LembarMasukan> lembar, CancellationToken cancel)
    {
        if (unggahan.Pengaturan is { } isi && JsonSerializer.Deserialize<CaraBaca>(isi, IngatanPemetaan.Opsi) is { } dipilih && lembar.Any(l => l.Nama == dipilih.Pemetaan.Lembar))
            return (dipilih, AsalPemetaan.Dipilih);
        return await IngatanPemetaan.CariAsync(db, unggahan.InstansiId, lembar, cancel) is { } diingat
            ? (new(diingat, false), AsalPemetaan.Diingat)
            : (new(UsulPemetaan.Buat(lembar), false), AsalPemetaan.Diusulkan);
    }
}
