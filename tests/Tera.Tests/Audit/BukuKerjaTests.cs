using System.Globalization;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Workbooks of invented agencies, laid out otherwise than Tera's own (tests/cases/audit/buku-kerja/*.tsv), with planted errors.</summary>
public class BukuKerjaTests
{
    private static string Asal => Path.Combine(Tests.Kasus.Akar, "tests", "cases", "audit", "buku-kerja");

    public static TheoryData<string> Semua => [.. Directory.GetFiles(Asal, "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Semua))]
    public void Buku_kerja_yang_benar_didiamkan(string nama) =>
        Audit(nama, "benar").Select(KesalahanTertanam.Uraian).ShouldBeEmpty();

    [Theory, MemberData(nameof(Semua))]
    public void Kesalahan_yang_ditanam_ditemukan_dan_hanya_itu(string nama)
    {
        var temuan = Audit(nama, "salah");
        var tanda = KesalahanTertanam.Dalam(Naskah(nama));
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".buku-kerja", string.Create(CultureInfo.InvariantCulture, $"{nama}: {tanda.Count(t => temuan.Any(t.Kena))} dari {tanda.Count}\n"));
        KesalahanTertanam.Periksa(tanda, temuan);
    }

    private static string Naskah(string nama) => File.ReadAllText(Path.Combine(Asal, nama + ".tsv"));

    private static IReadOnlyList<Finding> Audit(string nama, string versi) =>
        Auditor.Audit([DocumentReader.Read(nama + ".xlsx", BukuKerjaBuatan.Tulis(KesalahanTertanam.Salinan(Naskah(nama), versi))).Document.ShouldNotBeNull()]).Findings;
}
