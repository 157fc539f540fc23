using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>An action on a recommendation as it was sent; without a text it is left out.</summary>
public sealed record IsianAksi(string? Uraian, string? Target, DateOnly? Tenggat, string? PenanggungJawab, StatusTindakLanjut Status, IReadOnlyList<string?> Triwulan, string? Bukti);

/// <summary>What the evaluator found of an action; no state where it was not looked at.</summary>
public sealed record IsianVerifikasi(StatusTindakLanjut? Status, string? Catatan);

/// <summary>What an agency does about a recommendation, and what the evaluator finds of it.</summary>
public sealed class SimpanTindakLanjut(PemuatBerkas pemuat, SimpanButir simpan, TimeProvider waktu)
{
    private const int Panjang = 2000;
    private const int AksiTerbanyak = 20;

    /// <summary>Actions by the agency. What the evaluator verified holds until the agency reports something new about that action.</summary>
    public async Task<HasilTindakLanjut> AksiAsync(Guid instansi, int tahun, Pelaku pelaku, string kode, int versi, IReadOnlyList<IsianAksi> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (await CariAsync(instansi, tahun, kode, cancel) is not { } rekomendasi)
            return new([$"Rekomendasi {kode} tidak ada."], versi);
        var aksi = isian.Where(i => !string.IsNullOrWhiteSpace(i.Uraian)).ToList();
        List<string> salah = [.. aksi.SelectMany((i, n) => Salah(i, n + 1))];
        if (aksi.Count > AksiTerbanyak)
            salah.Add("Paling banyak 20 aksi untuk satu rekomendasi.");
        if (salah.Count > 0)
            return new(salah, versi);
        var baru = rekomendasi with { Aksi = [.. aksi.Select((i, n) => Aksi(i, rekomendasi.Aksi.FirstOrDefault(a => a.Uraian == i.Uraian!.Trim()) ?? rekomendasi.Aksi.ElementAtOrDefault(n)))] };
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

    private static IEnumerable<string> Salah(IsianAksi i, int nomor)
    {
        if (new[] { i.Uraian, i.Target, i.PenanggungJawab, i.Bukti }.Concat(i.Triwulan).Any(t => t?.Length > Panjang))
            yield return $"Aksi {nomor}: isian paling banyak 2.000 huruf.";
        if (i.Status == StatusTindakLanjut.Selesai && string.IsNullOrWhiteSpace(i.Bukti) && i.Triwulan.All(string.IsNullOrWhiteSpace))
            yield return $"Aksi {nomor}: yang selesai memerlukan bukti. Isi tautan bukti atau hasil triwulannya.";
        if (i.Tenggat is null && i.Status != StatusTindakLanjut.Selesai)
            yield return $"Aksi {nomor}: isi tenggatnya.";
    }

    private static AksiTindakLanjut Aksi(IsianAksi i, AksiTindakLanjut? lama)
    {
        var triwulan = i.Triwulan.Select(Teks).ToList();
        while (triwulan.Count > 0 && triwulan[^1] is null)
            triwulan.RemoveAt(triwulan.Count - 1);
        var baru = (lama ?? new() { Uraian = "" }) with
        {
            Uraian = i.Uraian!.Trim(),
            Target = Teks(i.Target),
            PenanggungJawab = Teks(i.PenanggungJawab),
            Status = i.Status,
            Bukti = Teks(i.Bukti),
            Triwulan = triwulan,
            Tenggat = i.Tenggat is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null,
        };
        var sama = lama is not null && (lama.Uraian, lama.Status, lama.Bukti) == (baru.Uraian, baru.Status, baru.Bukti) && lama.Triwulan.SequenceEqual(baru.Triwulan);
        return sama ? baru : baru with { StatusVerifikasi = null, TanggalVerifikasi = null, CatatanVerifikasi = null };
    }

    private static AksiTindakLanjut Verifikasi(AksiTindakLanjut a, IsianVerifikasi i, Tanggal hari) =>
        i.Status == a.StatusVerifikasi && Teks(i.Catatan) == a.CatatanVerifikasi ? a
        : a with { StatusVerifikasi = i.Status, CatatanVerifikasi = Teks(i.Catatan), TanggalVerifikasi = i.Status is null ? null : hari };

    private static string? Teks(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}

/// <summary>What became of it: errors, or the version after the save.</summary>
public sealed record HasilTindakLanjut(IReadOnlyList<string> Kesalahan, int Versi);
