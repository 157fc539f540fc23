using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tera.App.Basis.Cadangan;

/// <summary>What a backup says of itself.</summary>
/// <param name="Versi">Of this file's form.</param>
/// <param name="Sidik">SHA-256 of the dump, in hexadecimal.</param>
/// <param name="Kepala">The heads of all chains at the moment of the backup, so that history which is cut or rewritten later shows.</param>
public sealed record KeteranganCadangan(int Versi, DateTimeOffset Dibuat, string Sidik, IReadOnlyList<KepalaTercatat> Kepala);

/// <summary>A backup: PostgreSQL's own dump and a page that says what is in it, in one ZIP.</summary>
public static class BerkasCadangan
{
    internal const int VersiKini = 1;
    private const string Isi = "basis-data.dump";
    private const string Keterangan = "cadangan.json";
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>None where the file is no backup of Tera.</summary>
    public static KeteranganCadangan? Baca(string berkas)
    {
        try
        {
            using var zip = ZipFile.OpenRead(berkas);
            if (zip.GetEntry(Isi) is null || zip.GetEntry(Keterangan) is not { } keterangan)
                return null;
            using var aliran = keterangan.Open();
            return JsonSerializer.Deserialize<KeteranganCadangan>(aliran, Opsi) is { Versi: VersiKini } dibaca ? dibaca : null;
        }
        catch (Exception galat) when (galat is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Only the owner may read it: it holds what the database holds.</summary>
    internal static void Tulis(string berkas, string dump, DateTimeOffset dibuat, IReadOnlyList<KepalaTercatat> kepala)
    {
        var sementara = berkas + ".sebagian";
        // What somebody left there keeps its own rights: it goes first.
        File.Delete(sementara);
        using (var aliran = new FileStream(sementara, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        using (var zip = new ZipArchive(aliran, ZipArchiveMode.Create))
        {
            // The dump is compressed already.
            zip.CreateEntryFromFile(dump, Isi, CompressionLevel.NoCompression);
            using var keterangan = zip.CreateEntry(Keterangan).Open();
            JsonSerializer.Serialize(keterangan, new KeteranganCadangan(VersiKini, dibuat, Sidik(dump), kepala), Opsi);
        }

        File.Move(sementara, berkas);
    }

    /// <returns>Whether the dump is what was written.</returns>
    internal static bool Keluarkan(string berkas, KeteranganCadangan keterangan, string dump)
    {
        using (var zip = ZipFile.OpenRead(berkas))
            zip.GetEntry(Isi)!.ExtractToFile(dump);
        return Sidik(dump) == keterangan.Sidik;
    }

    private static string Sidik(string berkas)
    {
        using var aliran = File.OpenRead(berkas);
        return Convert.ToHexStringLower(SHA256.HashData(aliran));
    }
}
