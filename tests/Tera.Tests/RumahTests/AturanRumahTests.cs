using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Tera.Tests.RumahTests;

/// <summary>The rules of docs/arsitektur.md that a compiler does not hold.</summary>
public sealed class AturanRumahTests
{
    private const int BarisTerbanyak = 300;

    /// <summary>Each may use those before it.</summary>
    private static readonly string[] Urutan =
        ["Nilai", "Rumus", "Organisasi", "Anggaran", "Perencanaan", "Pengukuran", "Pelaporan", "Evaluasi", "Berkas"];

    private static readonly Dictionary<string, string[]> BolehMerujuk = new(StringComparer.Ordinal)
    {
        ["Tera.Core"] = [],
        ["Tera.Documents"] = [],
        ["Tera.Reports"] = ["Tera.Core", "Tera.Documents"],
        ["Tera.Audit"] = ["Tera.Core", "Tera.Documents"],
        ["Tera.App"] = ["Tera.Core", "Tera.Documents", "Tera.Reports", "Tera.Audit"],
        ["Tera.Web"] = ["Tera.Core", "Tera.Documents", "Tera.Reports", "Tera.Audit", "Tera.App"],
        ["Tera.Cli"] = ["Tera.Core", "Tera.Documents", "Tera.Reports", "Tera.Audit", "Tera.App", "Tera.Web"],
    };

    [Fact]
    public void Bidang_hanya_memakai_bidang_di_kirinya()
    {
        var kenal = new Regex($@"(?<![\w.])(?:Tera\.Core\.)?(?<bidang>{string.Join('|', Urutan)})(?:;|\.[A-Z])");
        var salah = from berkas in Sumber("src/Tera.Core")
                    let bidang = Path.GetRelativePath(Akar("src/Tera.Core"), berkas.Nama).Split(Path.DirectorySeparatorChar)[0]
                    from cocok in kenal.Matches(berkas.Kode)
                    let dipakai = cocok.Groups["bidang"].Value
                    where Array.IndexOf(Urutan, dipakai) > Array.IndexOf(Urutan, bidang) && IsNamespace(berkas.Kode, cocok)
                    select $"{berkas.Nama}: {bidang} memakai {dipakai}";

        salah.ShouldBeEmpty();
    }

    [Fact]
    public void Setiap_berkas_Core_ada_di_dalam_bidang()
    {
        Directory.GetDirectories(Akar("src/Tera.Core")).Select(Path.GetFileName).ShouldBeSubsetOf(Urutan);
        Directory.GetFiles(Akar("src/Tera.Core"), "*.cs").ShouldBeEmpty();
    }

    [Fact]
    public void Proyek_hanya_merujuk_yang_boleh()
    {
        foreach (var proyek in Directory.GetFiles(Akar("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var rujukan = XDocument.Load(proyek).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            rujukan.ShouldBeSubsetOf(BolehMerujuk[Path.GetFileNameWithoutExtension(proyek)], proyek);
        }
    }

    [Fact]
    public void Core_tanpa_paket_dan_tanpa_akses_berkas()
    {
        File.ReadAllText(Akar("src/Tera.Core/Tera.Core.csproj")).ShouldNotContain("PackageReference");
        Pelanggaran(@"\b(?:File|Directory|FileInfo|FileStream|DirectoryInfo)\.|new File(?:Stream|Info)\(|HttpClient", "src/Tera.Core").ShouldBeEmpty();
    }

    [Fact]
    public void Angka_selalu_decimal() => Pelanggaran(@"\b(?:double|float|Double|Single|Half)\b", "src/Tera.Core", "src/Tera.Audit").ShouldBeEmpty();

    [Fact]
    public void Jam_dan_budaya_mesin_tidak_pernah_dibaca() =>
        Pelanggaran(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|\bCurrent(?:UI)?Culture\b|\bCurrentInfo\b", "src").ShouldBeEmpty();

    [Fact]
    public void Tidak_ada_using_global() => Pelanggaran(@"^\s*global using", "src", "tests", "bench").ShouldBeEmpty();

    [Fact]
    public void Berkas_sumber_pendek() =>
        Sumber("src").Where(b => !b.Nama.EndsWith(".g.cs", StringComparison.Ordinal) && File.ReadLines(b.Nama).Count() > BarisTerbanyak).Select(b => b.Nama).ShouldBeEmpty();

    [Fact]
    public void Setiap_tautan_dokumentasi_punya_tujuan()
    {
        var halaman = Directory.GetFiles(Kasus.Akar, "*.md").Concat(new[] { "docs", "contoh", "tests" }.Select(f => Akar(f)).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f, "*.md", SearchOption.AllDirectories))).ToList();
        var putus = from berkas in halaman
                    from tautan in Regex.Matches(File.ReadAllText(berkas), @"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")
                    let tujuan = Path.Combine(Path.GetDirectoryName(berkas)!, tautan.Groups[1].Value)
                    where !File.Exists(tujuan) && !Directory.Exists(tujuan)
                    select $"{berkas}: {tautan.Groups[1].Value}";

        halaman.Count.ShouldBeGreaterThan(5);
        putus.ShouldBeEmpty();
    }

    [Fact]
    public void Setiap_nama_kode_di_daftar_istilah_ada()
    {
        var kode = string.Join('\n', Sumber("src").Select(b => b.Kode));
        var nama = File.ReadLines(Akar("docs/istilah.md")).Where(b => b.StartsWith('|')).Select(b => b.Split('|')[2])
            .SelectMany(kolom => Regex.Matches(kolom, "`(\\w+)`").Select(n => n.Groups[1].Value)).ToList();

        nama.Count.ShouldBeGreaterThan(40);
        nama.Where(n => !Regex.IsMatch(kode, $@"\b(?:class|record|struct|enum) {n}\b")).ShouldBeEmpty();
    }

    /// <summary>"Anggaran.Total" can be a property; a namespace is meant where it is imported, or named in full or as a type's qualifier.</summary>
    private static bool IsNamespace(string kode, Match cocok) =>
        cocok.Value.StartsWith("Tera.Core.", StringComparison.Ordinal)
        || Directory.EnumerateFiles(Akar($"src/Tera.Core/{cocok.Groups["bidang"].Value}"), "*.cs")
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), @"\b(?:class|record|struct|enum) (?:struct )?(\w+)"))
            .Any(jenis => kode[cocok.Groups["bidang"].Index..].StartsWith($"{cocok.Groups["bidang"].Value}.{jenis.Groups[1].Value}", StringComparison.Ordinal));

    private static IEnumerable<string> Pelanggaran(string pola, params string[] folder) =>
        from berkas in folder.SelectMany(Sumber)
        from cocok in Regex.Matches(berkas.Kode, pola, RegexOptions.Multiline)
        select $"{berkas.Nama}: {cocok.Value}";

    /// <summary>Source files with their code, comments left out.</summary>
    private static IEnumerable<(string Nama, string Kode)> Sumber(string folder) =>
        from nama in Directory.GetFiles(Akar(folder), "*.cs", SearchOption.AllDirectories)
        where !Regex.IsMatch(nama, @"[\\/](?:obj|bin)[\\/]")
        select (nama, Regex.Replace(File.ReadAllText(nama), "//.*", ""));

    private static string Akar(string jalur) => Path.Combine(Kasus.Akar, jalur);
}
