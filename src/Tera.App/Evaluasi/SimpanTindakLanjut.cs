using System.Globalization;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>An action on a recommendation as it was sent: those that there are in their order, then new ones; a new one in which nothing was written is none.</summary>
/// <param name="Hapus">Whether the agency takes it back.</param>
public sealed record IsianAksi(string? Uraian, string? Target, DateOnly? Tenggat, string? PenanggungJawab, StatusTindakLanjut Status, IReadOnlyList<string?> Triwulan, string? Bukti, bool Hapus = false)
{
    /// <summary>Whether nothing was written.</summary>
    public bool Kosong => Status == StatusTindakLanjut.Belum && Tenggat is null && new[] { Uraian, Target, PenanggungJawab, Bukti }.Concat(Triwulan).All(string.IsNullOrWhiteSpace);
}

/// <summary>What is wrong with an action.</summary>
/// <param name="Nomor">Place of the action as it was sent, from 0.</param>
/// <param name="Isian">Name of the field in <see cref="IsianAksi"/>.</param>
public sealed record SalahAksi(int Nomor, string Isian, string Pesan);

/// <summary>What the evaluator found of an action; no state where it was not looked at.</summary>
public sealed record IsianVerifikasi(StatusTindakLanjut? Status, string? Catatan);

/// <summary>What an agency does about a recommendation, and what the evaluator finds of it.</summary>
public sealed class SimpanTindakLanjut(PemuatBerkas pemuat, SimpanButir simpan, TimeProvider waktu)
{
    private const int Panjang = 2000;
    private const int AksiTerbanyak = 20;

    /// <summary>Actions by the agency. What the evaluator verified stands until it is verified anew: what the agency says since is a claim beside it.</summary>
    public async Task<HasilTindakLanjut> AksiAsync(Guid instansi, int tahun, Pelaku pelaku, string kode, int versi, IReadOnlyList<IsianAksi> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (await CariAsync(instansi, tahun, kode, cancel) is not { } rekomendasi)
            return new([$"Rekomendasi {kode} tidak ada."], versi);
        var aksi = isian.Select((i, n) => (Isian: i, Nomor: n, Lama: rekomendasi.Aksi.ElementAtOrDefault(n))).Where(a => a.Lama is not null || (!a.Isian.Kosong && !a.Isian.Hapus)).ToList();
        List<SalahAksi> salah = [.. aksi.SelectMany(a => Salah(a.Isian, a.Nomor, a.Lama))];
        var tetap = aksi.FindAll(a => !a.Isian.Hapus);
        if (tetap.Count > AksiTerbanyak)
            salah.Add(new(AksiTerbanyak, nameof(IsianAksi.Uraian), "Paling banyak 20 aksi untuk satu rekomendasi."));
        if (salah.Count > 0)
            return new([.. salah.Select(s => s.Pesan)], versi) { Aksi = salah };
        // What the form did not show, of whoever wrote it, stays as it is.
        var baru = rekomendasi with { Aksi = [.. tetap.Select(a => Aksi(a.Isian, a.Lama)), .. rekomendasi.Aksi.Skip(isian.Count)] };
        return await TulisAsync(instansi, tahun, pelaku, baru, versi, null, cancel);
    }

    /// <summary>Findings by the evaluator, one an action in order.</summary>
    public async Task<HasilTindakLanjut> VerifikasiAsync(Guid instansi, int tahun, Pelaku pelaku, string kode, int versi, IReadOnlyList<IsianVerifikasi> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (await CariAsync(instansi, tahun, kode, cancel) is not { } rekomendasi)
            return new([$"Rekomendasi {kode} tidak ada."], versi);
        if (isian.Any(i => i.Status is StatusTindakLanjut.Belum or StatusTindakLanjut.DalamProses && string.IsNullOrWhiteSpace(i.Catatan)))
            return new(["Tulis catatan bagi aksi yang belum Anda nyatakan selesai: apa yang masih kurang."], versi);
        if (isian.Any(i => i.Catatan?.Length > Panjang))
            return new(["Catatan paling banyak 2.000 huruf."], versi);
        var hari = waktu.HariIni();
        var baru = rekomendasi with { Aksi = [.. rekomendasi.Aksi.Select((a, n) => n < isian.Count ? Verifikasi(a, isian[n], new Tanggal(hari.Year, hari.Month, hari.Day)) : a)] };
        return await TulisAsync(instansi, tahun, pelaku, baru, versi, "Verifikasi tindak lanjut", cancel);
    }

    private async Task<Rekomendasi?> CariAsync(Guid instansi, int tahun, string kode, CancellationToken cancel) =>
        (await pemuat.MuatAsync(instansi, tahun, cancel))?.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == kode);

    private async Task<HasilTindakLanjut> TulisAsync(Guid instansi, int tahun, Pelaku pelaku, Rekomendasi rekomendasi, int versi, string? alasan, CancellationToken cancel)
    {
        var hasil = await simpan.JalankanAsync(instansi, tahun, pelaku, [new(JenisButir.Rekomendasi, rekomendasi.Kode, versi, BerkasJson.TulisBagian(rekomendasi))], alasan, cancel: cancel);
        return hasil switch
        {
            { Berhasil: true } => new([], hasil.Versi[0]),
            { Bentrok.Count: > 0 } => new([$"{hasil.Bentrok[0].Oleh} baru saja mengubah rekomendasi ini. Isian Anda masih di bawah; periksa dengan yang sudah tersimpan, lalu simpan lagi."], hasil.Bentrok[0].VersiKini),
            { Terkunci: { } sebab } => new([sebab], versi),
            _ => new([.. hasil.Kesalahan.Select(k => k.Pesan)], versi),
        };
    }

    private static IEnumerable<SalahAksi> Salah(IsianAksi i, int nomor, AksiTindakLanjut? lama)
    {
        var aksi = $"Aksi {(nomor + 1).ToString(CultureInfo.InvariantCulture)}";
        if (i.Hapus)
        {
            if (lama?.StatusVerifikasi is not null)
                yield return new(nomor, nameof(i.Hapus), $"{aksi} sudah diverifikasi evaluator dan tidak dapat dihapus.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(i.Uraian))
            yield return new(nomor, nameof(i.Uraian), $"{aksi}: tulis aksinya{(lama is null ? ", atau kosongkan isian lainnya" : "; untuk menghapusnya, centang Hapus aksi ini")}.");
        else if (lama?.StatusVerifikasi is not null && lama.Uraian != i.Uraian.Trim())
            yield return new(nomor, nameof(i.Uraian), $"{aksi} sudah diverifikasi evaluator; bunyinya tetap \"{lama.Uraian}\". Tulis yang lain sebagai aksi baru.");
        if (new[] { i.Uraian, i.Target, i.PenanggungJawab, i.Bukti }.Concat(i.Triwulan).Any(t => t?.Length > Panjang))
            yield return new(nomor, nameof(i.Uraian), $"{aksi}: isian paling banyak 2.000 huruf.");
        // What an evaluator found done needs no more of it.
        if (i.Status == StatusTindakLanjut.Selesai && string.IsNullOrWhiteSpace(i.Bukti) && lama?.StatusVerifikasi != StatusTindakLanjut.Selesai)
            yield return new(nomor, nameof(i.Bukti), $"{aksi}: yang selesai memerlukan bukti. Isi tautan atau nama dokumennya; hasil triwulan saja belum membuktikan.");
        if (i.Tenggat is null && i.Status != StatusTindakLanjut.Selesai)
            yield return new(nomor, nameof(i.Tenggat), $"{aksi}: isi tenggatnya.");
    }

    private static AksiTindakLanjut Aksi(IsianAksi i, AksiTindakLanjut? lama)
    {
        var triwulan = i.Triwulan.Select(Teks).ToList();
        while (triwulan.Count > 0 && triwulan[^1] is null)
            triwulan.RemoveAt(triwulan.Count - 1);
        return (lama ?? new() { Uraian = "" }) with
        {
            Uraian = i.Uraian!.Trim(),
            Target = Teks(i.Target),
            PenanggungJawab = Teks(i.PenanggungJawab),
            Status = i.Status,
            Bukti = Teks(i.Bukti),
            Triwulan = triwulan,
            Tenggat = i.Tenggat is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null,
        };
    }

    private static AksiTindakLanjut Verifikasi(AksiTindakLanjut a, IsianVerifikasi i, Tanggal hari) =>
        i.Status == a.StatusVerifikasi && Teks(i.Catatan) == a.CatatanVerifikasi ? a
        : a with { StatusVerifikasi = i.Status, CatatanVerifikasi = Teks(i.Catatan), TanggalVerifikasi = i.Status is null ? null : hari };

    private static string? Teks(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}

/// <summary>What became of it: errors, or the version after the save.</summary>
public sealed record HasilTindakLanjut(IReadOnlyList<string> Kesalahan, int Versi)
{
    /// <summary>The same errors at the fields of actions, as far as they belong to one.</summary>
    public IReadOnlyList<SalahAksi> Aksi { get; init; } = [];
}
