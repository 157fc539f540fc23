using System.Globalization;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>An action on a recommendation as it was sent; a new one in which nothing was written is none.</summary>
/// <param name="Hapus">Whether the agency takes it back.</param>
/// <param name="Semula">Wording that the form was opened with, by which the action is known; none where it is new.</param>
public sealed record IsianAksi(string? Uraian, string? Target, DateOnly? Tenggat, string? PenanggungJawab, StatusTindakLanjut Status, IReadOnlyList<string?> Triwulan, string? Bukti, bool Hapus = false, string? Semula = null)
{
    /// <summary>Whether nothing was written.</summary>
    public bool Kosong => Status == StatusTindakLanjut.Belum && Tenggat is null && new[] { Uraian, Target, PenanggungJawab, Bukti }.Concat(Triwulan).All(string.IsNullOrWhiteSpace);
}

/// <summary>What is wrong with an action.</summary>
/// <param name="Nomor">Place of the action as it was sent, from 0.</param>
/// <param name="Isian">Name of the field in <see cref="IsianAksi"/>.</param>
public sealed record SalahAksi(int Nomor, string Isian, string Pesan);

/// <summary>What the evaluator found of an action; no state where it was not looked at.</summary>
/// <param name="Semula">Wording of the action that was looked at.</param>
public sealed record IsianVerifikasi(StatusTindakLanjut? Status, string? Catatan, string? Semula);

/// <summary>What an agency does about a recommendation, and what the evaluator finds of it.</summary>
public sealed class SimpanTindakLanjut(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan, AksesVerifikasi akses, TimeProvider waktu)
{
    private const int Panjang = 2000;
    private const int AksiTerbanyak = 20;

    /// <summary>Actions by the agency. What the evaluator verified stands until it is verified anew: what the agency says since is a claim beside it.</summary>
    public async Task<HasilTindakLanjut> AksiAsync(Guid instansi, int tahun, Pelaku pelaku, string kode, int versi, IReadOnlyList<IsianAksi> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (await CariAsync(instansi, tahun, kode, cancel) is not { } rekomendasi)
            return new([$"Rekomendasi {kode} tidak ada."], versi);
        var pasangan = PasanganAksi.Cari(rekomendasi.Aksi, isian.Select(i => i.Semula));
        if (Hilang(isian.Select(i => i.Semula), pasangan) is { Count: > 0 } hilang)
            return new([.. hilang.Select(h => $"Aksi \"{h}\" baru saja dihapus atau diganti bunyinya oleh orang lain. Isian Anda berdiri di bawah sebagai aksi baru: simpan bila masih perlu, atau kosongkan.")], await VersiAsync(instansi, tahun, kode, cancel)) { Bergeser = true };
        var aksi = isian.Select((i, n) => (Isian: i, Nomor: n, Lama: pasangan[n] is { } p ? rekomendasi.Aksi[p] : null)).Where(a => a.Lama is not null || (!a.Isian.Kosong && !a.Isian.Hapus)).ToList();
        List<SalahAksi> salah = [.. aksi.SelectMany(a => Salah(a.Isian, a.Nomor, a.Lama))];
        var tetap = aksi.FindAll(a => !a.Isian.Hapus);
        if (tetap.Count > AksiTerbanyak)
            salah.Add(new(AksiTerbanyak, nameof(IsianAksi.Uraian), "Paling banyak 20 aksi untuk satu rekomendasi."));
        if (salah.Count > 0)
            return new([.. salah.Select(s => s.Pesan)], versi) { Aksi = salah };
        // What the form did not show, of whoever wrote it, stays as it is.
        var baru = rekomendasi with { Aksi = [.. tetap.Select(a => Aksi(a.Isian, a.Lama)), .. rekomendasi.Aksi.Where((_, n) => !pasangan.Contains(n))] };
        return await TulisAsync(instansi, tahun, pelaku, baru, versi, verifikasi: null, cancel);
    }

    /// <summary>Findings by the evaluator.</summary>
    /// <param name="alasan">Why what another found is changed; needed only then.</param>
    public async Task<HasilTindakLanjut> VerifikasiAsync(Guid instansi, int tahun, Pelaku pelaku, string kode, int versi, IReadOnlyList<IsianVerifikasi> isian, string? alasan = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (await CariAsync(instansi, tahun, kode, cancel) is not { } rekomendasi)
            return new([$"Rekomendasi {kode} tidak ada."], versi);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (await akses.SebabAsync(instansi, rekomendasi.Tahun, pelaku.Id, cancel) is { } tanpaHak)
            return new([tanpaHak], versi);
        if (isian.Any(i => i.Status is StatusTindakLanjut.Belum or StatusTindakLanjut.DalamProses && !Ketikan.Berisi(i.Catatan)))
            return new(["Tulis catatan bagi aksi yang belum Anda nyatakan selesai: apa yang masih kurang."], versi);
        if (alasan?.Length > Panjang || isian.Any(i => i.Catatan?.Length > Panjang))
            return new(["Catatan dan alasan paling banyak 2.000 huruf."], versi);
        var pasangan = PasanganAksi.Cari(rekomendasi.Aksi, isian.Select(i => i.Semula));
        if (isian.Where((i, n) => pasangan[n] is null && (i.Status is not null || Teks(i.Catatan) is not null)).ToList() is { Count: > 0 } hilang)
            return new([.. hilang.Select(h => $"Aksi \"{h.Semula}\" baru saja dihapus atau diganti bunyinya oleh instansi, jadi penilaian Anda atasnya tidak disimpan{(Teks(h.Catatan) is { } c ? $" (catatan Anda: {c})" : "")}. Periksa aksinya yang sekarang.")], await VersiAsync(instansi, tahun, kode, cancel)) { Bergeser = true };
        var hari = waktu.HariIni();
        var menjadi = isian.Select((i, n) => (i, n)).Where(x => pasangan[x.n] is not null).ToDictionary(x => pasangan[x.n]!.Value, x => x.i);
        var baru = rekomendasi with { Aksi = [.. rekomendasi.Aksi.Select((a, n) => menjadi.TryGetValue(n, out var i) ? Verifikasi(a, i, new Tanggal(hari.Year, hari.Month, hari.Day)) : a)] };
        foreach (var (lama, _) in rekomendasi.Aksi.Zip(baru.Aksi).Where(a => a.First != a.Second && Teks(alasan) is null))
        {
            if (await akses.PenulisLainAsync(instansi, kode, lama, pelaku.Id, cancel) is { } lain)
                return new([$"Aksi \"{lama.Uraian}\" sudah diverifikasi {lain}. Tulis alasan mengubah verifikasinya; alasan itu tercatat dalam riwayat."], versi);
        }

        return await TulisAsync(instansi, tahun, pelaku, baru, versi, $"Verifikasi tindak lanjut{(Teks(alasan) is { } sebab ? $": {sebab}" : "")}", cancel);
    }

    private async Task<Rekomendasi?> CariAsync(Guid instansi, int tahun, string kode, CancellationToken cancel) =>
        (await pemuat.MuatAsync(instansi, tahun, cancel))?.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == kode);

    private async Task<int> VersiAsync(Guid instansi, int tahun, string kode, CancellationToken cancel) =>
        (await pemuat.MuatAsync(instansi, tahun, cancel))?.Versi(JenisButir.Rekomendasi, kode) ?? 0;

    private static List<string> Hilang(IEnumerable<string?> semula, IReadOnlyList<int?> pasangan) =>
        [.. semula.Where((s, n) => !string.IsNullOrWhiteSpace(s) && pasangan[n] is null).OfType<string>()];

    private async Task<HasilTindakLanjut> TulisAsync(Guid instansi, int tahun, Pelaku pelaku, Rekomendasi rekomendasi, int versi, string? verifikasi, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        // What is open again is this year's to bring to an end.
        if (!rekomendasi.Beres())
            rekomendasi = rekomendasi with { TahunSelesai = null };
        IReadOnlyList<PerubahanButir> perubahan = [new(JenisButir.Rekomendasi, rekomendasi.Kode, versi, BerkasJson.TulisBagian(rekomendasi))];
        // A report that was handed in holds the agency's actions, not what the evaluator finds: its statement of review lapses by it.
        var hasil = verifikasi is not null ? await VerifikasiAsync(instansi, tahun, pelaku, perubahan, verifikasi, cancel)
            : await simpan.DalamGiliranAsync(instansi, tahun, pelaku, perubahan, null, periksa: true, cancel);
        if (hasil.Berhasil)
            await transaksi.CommitAsync(cancel);

        return hasil switch
        {
            { Berhasil: true } => new([], hasil.Versi[0]),
            { Bentrok.Count: > 0 } => new([$"{hasil.Bentrok[0].Oleh} baru saja mengubah rekomendasi ini. Isian Anda masih di bawah, dan yang sudah tersimpan disebut di sampingnya; periksa, lalu simpan lagi."], hasil.Bentrok[0].VersiKini) { Bergeser = true },
            { Terkunci: { } sebab } => new([sebab], versi),
            _ => new([.. hasil.Kesalahan.Select(k => k.Pesan)], versi),
        };
    }

    private async Task<HasilSimpan> VerifikasiAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<PerubahanButir> perubahan, string alasan, CancellationToken cancel)
    {
        var teruskan = new TeruskanTindakLanjut(db, pemuat, simpan);
        var rekomendasi = await teruskan.BacaAsync(instansi, tahun, perubahan, cancel);
        var hasil = await simpan.TulisAsync(instansi, tahun, pelaku, perubahan, alasan, cancel: cancel);
        if (hasil.Berhasil)
            await teruskan.JalankanAsync(instansi, tahun, pelaku, rekomendasi, cancel);
        return hasil;
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
        else if (lama?.StatusVerifikasi is not null && !PasanganAksi.SamaBunyi(lama.Uraian, i.Uraian))
            yield return new(nomor, nameof(i.Uraian), $"{aksi} sudah diverifikasi evaluator; bunyinya tetap \"{lama.Uraian}\". Tulis yang lain sebagai aksi baru.");
        if (new[] { i.Uraian, i.Target, i.PenanggungJawab, i.Bukti }.Concat(i.Triwulan).Any(t => t?.Length > Panjang))
            yield return new(nomor, nameof(i.Uraian), $"{aksi}: isian paling banyak 2.000 huruf.");
        // What an evaluator found done needs no more of it.
        if (i.Status == StatusTindakLanjut.Selesai && !Ketikan.Berisi(i.Bukti) && lama?.StatusVerifikasi != StatusTindakLanjut.Selesai)
            yield return new(nomor, nameof(i.Bukti), $"{aksi}: yang selesai memerlukan bukti. Isi tautan atau nama dokumennya; hasil triwulan saja belum membuktikan.");
        if (i.Tenggat is null && i.Status != StatusTindakLanjut.Selesai)
            yield return new(nomor, nameof(i.Tenggat), $"{aksi}: isi tenggatnya.");
        if (Tanggal.Luar(i.Tenggat) is { } luar)
            yield return new(nomor, nameof(i.Tenggat), $"{aksi}: {luar}");
    }

    private static AksiTindakLanjut Aksi(IsianAksi i, AksiTindakLanjut? lama)
    {
        var triwulan = i.Triwulan.Select(Teks).ToList();
        while (triwulan.Count > 0 && triwulan[^1] is null)
            triwulan.RemoveAt(triwulan.Count - 1);
        return (lama ?? new() { Uraian = "" }) with
        {
            Uraian = lama is not null && PasanganAksi.SamaBunyi(lama.Uraian, i.Uraian) ? lama.Uraian : i.Uraian!.Trim(),
            Target = Teks(i.Target),
            PenanggungJawab = Teks(i.PenanggungJawab),
            Status = i.Status,
            Bukti = Teks(i.Bukti),
            Triwulan = triwulan,
            Tenggat = i.Tenggat is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null,
        };
    }

    private static AksiTindakLanjut Verifikasi(AksiTindakLanjut a, IsianVerifikasi i, Tanggal hari)
    {
        // What was still missing then is no note to an action that is found done now.
        var usang = i.Status == StatusTindakLanjut.Selesai && a.StatusVerifikasi is not (null or StatusTindakLanjut.Selesai) && PasanganAksi.SamaBunyi(i.Catatan, a.CatatanVerifikasi);
        var catatan = usang ? null : Teks(i.Catatan);
        return i.Status == a.StatusVerifikasi && catatan == a.CatatanVerifikasi ? a
            : a with { StatusVerifikasi = i.Status, CatatanVerifikasi = catatan, TanggalVerifikasi = i.Status is null ? null : hari };
    }

    private static string? Teks(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}

/// <summary>What became of it: errors, or the version after the save.</summary>
public sealed record HasilTindakLanjut(IReadOnlyList<string> Kesalahan, int Versi)
{
    /// <summary>The same errors at the fields of actions, as far as they belong to one.</summary>
    public IReadOnlyList<SalahAksi> Aksi { get; init; } = [];

    /// <summary>Whether somebody else saved meanwhile: what is kept now stands beside what was sent.</summary>
    public bool Bergeser { get; init; }
}
