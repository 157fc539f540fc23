using System.Globalization;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Organisasi;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>What an agency's first year needs before anything else can be typed.</summary>
/// <param name="Pemerintah">"Kabupaten Belitung Timur", as on the letterhead.</param>
/// <param name="Tempat">Where documents are signed.</param>
/// <param name="Jabatan">Post of the head.</param>
public sealed record IsianAwal(string? Pemerintah, string? Tempat, string? Jabatan, int? TahunAwal, int? TahunAkhir);

/// <summary>Begins an agency's first year by typing: its name and its Renstra's years, the rest comes on the pages.</summary>
public sealed class MulaiKosong(SimpanButir simpan, DaftarInstansi daftar)
{
    private const int RenstraTerpanjang = 10;

    /// <summary>What is missing or cannot be, all at once.</summary>
    public static IReadOnlyList<string> Salah(IsianAwal isian, int tahun)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var salah = new List<string>();
        if (string.IsNullOrWhiteSpace(isian.Pemerintah))
            salah.Add("Isi nama pemerintah daerah, misalnya Kabupaten Belitung Timur.");
        if (string.IsNullOrWhiteSpace(isian.Tempat))
            salah.Add("Isi tempat penetapan, yaitu kota tempat dokumen ditandatangani.");
        if (string.IsNullOrWhiteSpace(isian.Jabatan))
            salah.Add("Isi jabatan kepala.");
        if (isian is not { TahunAwal: { } awal, TahunAkhir: { } akhir })
            salah.Add("Isi tahun awal dan tahun akhir Renstra dengan empat angka.");
        else if (awal > tahun || akhir < tahun || akhir - awal >= RenstraTerpanjang)
            salah.Add(string.Create(CultureInfo.InvariantCulture, $"Renstra {awal}-{akhir} tidak memuat tahun {tahun}, atau lebih panjang dari {RenstraTerpanjang} tahun. Periksa tahun awal dan akhirnya."));
        return salah;
    }

    public async Task<HasilSimpan> JalankanAsync(InstansiTerdaftar instansi, int tahun, Pelaku pelaku, IsianAwal isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(isian);
        var pemda = instansi.Jenis == JenisInstansi.PemerintahDaerah;
        var pemerintah = isian.Pemerintah!.Trim();
        if (pemerintah.StartsWith("Pemerintah ", StringComparison.OrdinalIgnoreCase))
            pemerintah = pemerintah["Pemerintah ".Length..].TrimStart();
        var berkas = new BerkasKinerja
        {
            Versi = BerkasKinerja.VersiFormat,
            Tahun = tahun,
            Organisasi = new()
            {
                Jenis = instansi.Jenis, Nama = instansi.Nama, Singkatan = instansi.Singkatan, Pemerintah = pemerintah, TempatPenetapan = isian.Tempat!.Trim(),
                Tingkat = pemerintah.Contains("Provinsi", StringComparison.OrdinalIgnoreCase) ? TingkatPemerintahan.Provinsi : pemerintah.StartsWith("Kota ", StringComparison.OrdinalIgnoreCase) ? TingkatPemerintahan.Kota : TingkatPemerintahan.Kabupaten,
                Kepala = new() { Jabatan = isian.Jabatan!.Trim() },
            },
            Perencanaan = new()
            {
                Renstra = new() { Nama = string.Create(CultureInfo.InvariantCulture, $"{(pemda ? "RPJMD" : "Renstra")} {isian.TahunAwal}–{isian.TahunAkhir}"), TahunAwal = isian.TahunAwal!.Value, TahunAkhir = isian.TahunAkhir!.Value },
            },
        };
        var hasil = await simpan.JalankanAsync(instansi.Id, tahun, pelaku, [.. Pemecah.Pecah(berkas).Select(b => new PerubahanButir(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, b.Urutan))], "Tahun pertama dimulai.", cancel: cancel);
        if (hasil.Berhasil)
            daftar.Lupakan(instansi.Slug);
        return hasil;
    }
}
