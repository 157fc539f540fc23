using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Reports.Buku;

namespace Tera.App.Berkas.Impor;

/// <summary>A data file or workbook as it would be applied.</summary>
/// <param name="Kesalahan">Why it cannot be, each with its place; nothing differs then.</param>
/// <param name="Perhatian">What should be seen first: another year, another agency.</param>
public sealed record BacaanBerkas(string Nama, IReadOnlyList<string> Kesalahan, IReadOnlyList<string> Perhatian, IReadOnlyList<BedaButir> Beda)
{
    /// <summary>Pieces that the file does not have and that stay.</summary>
    public IReadOnlyList<BedaButir> Dibiarkan { get; init; } = [];
}

/// <summary>Data files (*.tera.json) and workbooks (*.xlsx): uploaded, shown as a difference, applied piece by piece.</summary>
public sealed class ImporBerkas(GudangUnggahan gudang, TerapkanBeda terapkan)
{
    /// <summary>Largest file, in bytes; a year of an agency has less than one million.</summary>
    public const int UkuranTerbesar = 16 * 1024 * 1024;

    private const string Tujuan = "berkas";

    /// <returns>Its id, or why it is none of the two.</returns>
    public async Task<(Guid? Id, string? Sebab)> UnggahAsync(Guid instansi, int tahun, Guid oleh, string nama, byte[] isi, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isi);
        return Buku(isi) || Json(isi)
            ? (await gudang.SimpanAsync(instansi, tahun, oleh, Tujuan, nama, isi, cancel), null)
            : (null, "Isi berkas bukan data Tera (.tera.json) dan bukan buku kerja Excel (.xlsx). Buku .xls lama: simpan dahulu sebagai .xlsx.");
    }

    /// <param name="kini">Pieces as they are; none where the year begins with this file.</param>
    /// <param name="hapus">Whether pieces that the file does not have would be removed.</param>
    /// <returns>None where the upload is not there any more.</returns>
    public async Task<BacaanBerkas?> BacaAsync(Guid id, Guid oleh, InstansiTerdaftar instansi, int tahun, BerkasTermuat? kini, bool hapus, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        if (await gudang.AmbilAsync(id, instansi.Id, tahun, oleh, Tujuan, cancel) is not { } unggahan)
            return null;
        var hasil = await GiliranOlah.BerkasAsync(() => Buku(unggahan.Isi) ? BukuKerja.Impor(new MemoryStream(unggahan.Isi, writable: false)) : BerkasJson.Baca(unggahan.Isi), cancel);
        if (hasil.Berkas is not { } berkas)
            return new(unggahan.Nama, [.. hasil.Kesalahan.Select(k => k.ToString())], [], []);
        if (berkas.Tahun != tahun)
            return new(unggahan.Nama, [$"Berkas ini berisi tahun {berkas.Tahun}, sedangkan halaman ini tahun {tahun}. Buka tahun {berkas.Tahun}, lalu unggah di sana."], [], []);
        List<string> perhatian = [];
        var nama = kini?.Berkas.Organisasi.Nama ?? instansi.Nama;
        if (!string.Equals(berkas.Organisasi.Nama, nama, StringComparison.OrdinalIgnoreCase))
            perhatian.Add($"Berkas ini milik {berkas.Organisasi.Nama}, bukan {nama}. Pastikan Anda mengunggah berkas yang benar.");
        if (kini?.Berkas.Anggaran is { } lama && berkas.Anggaran.IndukDari(lama) is { } pertama)
        {
            perhatian.Add($"{lama.Dokumen} menjadi {berkas.Anggaran.Dokumen}: {TanggalInduk.Kabar(pertama)}");
            berkas = berkas with { Anggaran = berkas.Anggaran with { TanggalDokumenInduk = pertama } };
        }

        var baru = Pemecah.Pecah(KomitmenBerlaku.TanpaTanda(berkas, kini?.Berkas.Perencanaan.Crosscutting ?? []));
        if (kini is null)
            return new(unggahan.Nama, [], perhatian, BedaBerkas.Bandingkan([], baru, hapus));
        List<Butir> semua = [.. kini.Butir.Values];
        baru = TambahanTera.Lepas(baru, kini);
        return new(unggahan.Nama, [], perhatian, BedaBerkas.Bandingkan(semua, baru, hapus)) { Dibiarkan = hapus ? [] : BedaBerkas.TidakAda(semua, baru) };
    }

    public async Task<HasilSimpan> TerapkanAsync(Guid id, Pelaku pelaku, InstansiTerdaftar instansi, int tahun, BacaanBerkas bacaan, IReadOnlySet<string> pilihan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(bacaan);
        var hasil = await terapkan.JalankanAsync(instansi, tahun, pelaku, bacaan.Beda, pilihan, $"Impor dari {bacaan.Nama}", cancel);
        if (hasil.Berhasil)
            await gudang.HapusAsync(id, cancel);
        return hasil;
    }

    private static bool Buku(byte[] isi) => isi.AsSpan().StartsWith("PK"u8);

    private static bool Json(byte[] isi) => isi.AsSpan().TrimStart([(byte)0xEF, (byte)0xBB, (byte)0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t']).StartsWith("{"u8);
}
