using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Tera.Core.Berkas;

namespace Tera.App.Basis.Arsip;

/// <summary>A file of a package.</summary>
/// <param name="Sidik">SHA-256, in hexadecimal.</param>
public sealed record IsiPaket(string Nama, long Ukuran, string Sidik);

/// <summary>What a package says of itself.</summary>
/// <param name="Kepala">The heads of all chains when it was made.</param>
public sealed record KeteranganArsip(int Versi, int Tahun, DateTimeOffset Dibuat, IReadOnlyList<KepalaTercatat> Kepala, IReadOnlyList<IsiPaket> Berkas);

/// <summary>A year as one ZIP that needs no Tera to be read: data files, history, documents, evidence, and the hash of each.</summary>
public static class PaketArsip
{
    internal const int VersiKini = 1;
    internal const string Keterangan = "arsip.json";
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Looks at every file of a package.</summary>
    /// <returns>What it says of itself, and everything that is not as it says.</returns>
    public static async Task<(KeteranganArsip? Isi, IReadOnlyList<string> Salah)> PeriksaAsync(string berkas, CancellationToken cancel = default)
    {
        try
        {
            using var zip = ZipFile.OpenRead(berkas);
            if (zip.GetEntry(Keterangan) is not { } keterangan)
                return (null, [$"{berkas} bukan paket arsip Tera."]);
            KeteranganArsip? isi;
            await using (var aliran = keterangan.Open())
                isi = await JsonSerializer.DeserializeAsync<KeteranganArsip>(aliran, Opsi, cancel);
            if (isi is not { Versi: VersiKini })
                return (null, [$"{berkas} ditulis oleh versi Tera yang lain."]);
            var salah = new List<string>();
            foreach (var b in isi.Berkas)
            {
                if (zip.GetEntry(b.Nama) is not { } satu)
                    salah.Add($"{b.Nama}: tidak ada.");
                else if (await BacaAsync(satu, cancel) is var data && Sidik(data) != b.Sidik)
                    salah.Add($"{b.Nama}: isinya berubah.");
                else if (b.Nama.EndsWith(".tera.json", StringComparison.Ordinal) && BerkasJson.Baca(data) is { Berkas: null } rusak)
                    salah.AddRange(rusak.Kesalahan.Select(k => $"{b.Nama}: {k}"));
            }

            salah.AddRange(zip.Entries.Select(e => e.FullName).Except(isi.Berkas.Select(b => b.Nama)).Where(n => n != Keterangan).Select(n => $"{n}: tidak tercatat."));
            return (isi, salah);
        }
        catch (Exception galat) when (galat is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return (null, [$"{berkas} tidak terbaca sebagai paket arsip: {galat.Message}"]);
        }
    }

    internal static async Task<byte[]> BacaAsync(ZipArchiveEntry satu, CancellationToken cancel)
    {
        await using var aliran = satu.Open();
        using var isi = new MemoryStream();
        await aliran.CopyToAsync(isi, cancel);
        return isi.ToArray();
    }

    internal static string Sidik(byte[] isi) => Convert.ToHexStringLower(SHA256.HashData(isi));

    internal static async Task<string> SidikBerkasAsync(string berkas, CancellationToken cancel)
    {
        await using var aliran = File.OpenRead(berkas);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(aliran, cancel));
    }

    /// <summary>Writes a package; only the owner may read it.</summary>
    internal sealed class Penulis(string berkas) : IDisposable
    {
        private readonly ZipArchive _zip = new(new FileStream(berkas, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }), ZipArchiveMode.Create);
        private readonly List<IsiPaket> _isi = [];

        public async Task TambahAsync(string nama, byte[] isi, CancellationToken cancel)
        {
            _isi.Add(new(nama, isi.Length, Sidik(isi)));
            await using var aliran = _zip.CreateEntry(nama).Open();
            await aliran.WriteAsync(isi, cancel);
        }

        public async Task TutupAsync(int tahun, DateTimeOffset dibuat, IReadOnlyList<KepalaTercatat> kepala, CancellationToken cancel)
        {
            await using var aliran = _zip.CreateEntry(Keterangan).Open();
            await JsonSerializer.SerializeAsync(aliran, new KeteranganArsip(VersiKini, tahun, dibuat, kepala, _isi), Opsi, cancel);
        }

        public void Dispose() => _zip.Dispose();
    }
}
