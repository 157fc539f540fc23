using System.Text.Json.Nodes;
using Tera.Cli;

namespace Tera.Tests.Cli;

/// <summary>An official's folder: files go in, a command is given, and what it said and left behind is looked at.</summary>
internal sealed class Meja : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tera-cli-");

    public string Folder => _folder.FullName;

    /// <summary>Files in the folder, beside those that were put there.</summary>
    public IReadOnlyList<string> Tertulis => [.. Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Except(_taruhan).Order(StringComparer.Ordinal)];

    private readonly HashSet<string> _taruhan = new(StringComparer.Ordinal);

    /// <summary>A sound small data file as a tree to be spoilt.</summary>
    public static JsonObject Berkas() => JsonNode.Parse(File.ReadAllText(Path.Combine(Kasus.Akar, "tests", "cases", "buku-kecil.tera.json")))!.AsObject();

    public string Taruh(string nama, string isi) => Taruh(nama, System.Text.Encoding.UTF8.GetBytes(isi));

    public string Taruh(string nama, byte[] isi)
    {
        File.WriteAllBytes(Di(nama), isi);
        _taruhan.Add(nama);
        return Di(nama);
    }

    public string Di(string nama) => Path.Combine(Folder, nama);

    public static Jawaban Jalankan(params string[] argumen)
    {
        using var keluaran = new StringWriter();
        using var galat = new StringWriter();
        var kode = Application.Run(argumen, new Terminal(keluaran, galat));
        return new(kode, keluaran.ToString(), galat.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a command answered.</summary>
internal sealed record Jawaban(int Kode, string Keluaran, string Galat);
