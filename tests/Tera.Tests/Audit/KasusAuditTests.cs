using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Cases of tests/cases/audit: a text, what must be found in it and nothing else, and what must hold.</summary>
public class KasusAuditTests
{
    public sealed record Kasus(string Nama, string[] Teks, Diharap[] Temuan, string[] Cocok);

    /// <param name="Keyakinan">"pasti" or "mungkin"; none where it does not matter.</param>
    public sealed record Diharap(string Kode, int Baris, string Tertulis, string? Keyakinan = null);

    public static TheoryData<string, string> Semua()
    {
        var data = new TheoryData<string, string>();
        foreach (var berkas in Directory.GetFiles(Path.Combine(Tests.Kasus.Akar, "tests", "cases", "audit"), "*.json").Order())
        {
            foreach (var kasus in Tests.Kasus.Baca<Kasus[]>(Path.Combine("audit", Path.GetFileName(berkas))))
                data.Add(Path.GetFileName(berkas), kasus.Nama);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public void Yang_salah_ditemukan_dan_hanya_itu(string berkas, string nama)
    {
        var kasus = Tests.Kasus.Baca<Kasus[]>(Path.Combine("audit", berkas)).Single(k => k.Nama == nama);
        var hasil = Auditor.Audit([TextDocumentReader.Read("kasus", string.Join('\n', kasus.Teks))]);
        var uraian = string.Join('\n', hasil.Findings.Select(f => $"{f.Code} {string.Join(',', f.Places.Select(p => p.At.Line))} [{f.Stated}] {f.Reason}"));
        foreach (var t in kasus.Temuan)
            hasil.Findings.ShouldContain(f => f.Code.ToString() == t.Kode && f.Places.Any(p => p.At.Line == t.Baris) && f.Stated.Contains(t.Tertulis) && (t.Keyakinan == null || string.Equals(f.Certainty.ToString(), t.Keyakinan, StringComparison.OrdinalIgnoreCase)), $"{t}\n{uraian}");
        hasil.Findings.ShouldAllBe(f => kasus.Temuan.Any(t => t.Kode == f.Code.ToString() && f.Places.Any(p => p.At.Line == t.Baris)), uraian);
        foreach (var kode in kasus.Cocok)
            hasil.Confirmed.ShouldContain(c => c.Code.ToString() == kode, $"{kode}\n{uraian}");
    }
}
