using System.Text.RegularExpressions;
using Shouldly;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Texts made to keep a pattern busy: none may end the audit, and none does; one that would is set aside and told of.</summary>
public class TeksSulitTests
{
    private const int Panjang = 20_000;

    private static readonly string[] Benih =
    [
        " ", "1", "a", "1.", "1 ", "a ", "(", "((1", "- ", "Rp 1", "tahun 2024 ", "dari ", "sebesar 1 ", "Tabel 1", "1% ", "Ab ", "satu ", "1-", "1/", "(1+", "1)*", "..", "…", ". ", "_", "[a", "#",
        "target ", "realisasi 1 ", "Dinas ", "a, ", "a; ", "1) ", "a. ", "meningkat dari 1 ", "menjadi ", "triwulan I ", "Nomor 1 Tahun 2020 ", "program ", "S D A ", "dari target 1 ", "tinggi 1 ", "Sasaran 1 ",
    ];

    [Fact]
    public void Ulangan_sepanjang_dua_puluh_ribu_huruf_diperiksa_sampai_selesai()
    {
        var teks = string.Join('\n', Benih.Select(b => "Capaian indikator x" + Ulang(b) + "dari target 5"));
        var tabel = "Indikator\tTarget\tRealisasi\tCapaian\n" + string.Join('\n', Benih.Select(b => $"Kinerja {Ulang(b.Replace('\t', ' '))}\t2\t1\t50,00"));

        var hasil = Auditor.Audit([TextDocumentReader.Read("sulit.txt", teks + "\n\n" + tabel)]);

        hasil.Unfinished.ShouldBeEmpty();
    }

    [Fact]
    public void Teks_yang_tidak_terselesaikan_disebut_tempatnya_dan_yang_lain_tetap_diperiksa()
    {
        var dokumen = TextDocumentReader.Read("laporan.txt", "Bab satu.\nIni kalimat yang macet di pola.\nIndikator\tTarget\tRealisasi\tCapaian (%)\nJumlah koperasi aktif\t50\t25\t60,00\nJumlah usaha mikro\t40\t20\t50,00");

        var hasil = SetAside.Examine([dokumen], Macet("kalimat yang macet"));

        var tidakSelesai = hasil.Unfinished.ShouldHaveSingleItem();
        tidakSelesai.Place.At.Line.ShouldBe(2);
        tidakSelesai.Quote.ShouldBe("Ini kalimat yang macet di pola.");
        hasil.Findings.ShouldContain(f => f.Code == CheckCode.PCT && f.Stated == "60,00");
        AuditSummary.Lines(hasil).ShouldContain(l => l.StartsWith("TIDAK SELESAI laporan.txt, baris 2", StringComparison.Ordinal));
        AuditJson.Write(hasil).ShouldContain("tidak_selesai");
        ReviewSheet.Compose(hasil).Blocks().OfType<Paragraph>().ShouldContain(p => p.Text.StartsWith("Belum diperiksa sampai selesai: laporan.txt, baris 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Berkas_yang_terus_macet_dilepas_dan_berkas_lain_tetap_diperiksa()
    {
        var macet = TextDocumentReader.Read("macet.txt", string.Join('\n', Enumerable.Range(1, 20).Select(n => $"Kalimat macet {n}.")));
        var baik = TextDocumentReader.Read("baik.txt", "Indikator\tTarget\tRealisasi\tCapaian (%)\nJumlah koperasi aktif\t50\t25\t60,00\nJumlah usaha mikro\t40\t20\t50,00");

        var hasil = SetAside.Examine([macet, baik], Macet("macet"));

        hasil.Files.ShouldBe(["macet.txt", "baik.txt"]);
        hasil.Unfinished.Count.ShouldBe(SetAside.Most + 1);
        hasil.Unfinished.ShouldAllBe(u => u.Place.File == "macet.txt");
        hasil.Findings.ShouldContain(f => f.Code == CheckCode.PCT && f.Places[0].File == "baik.txt");
    }

    private static string Ulang(string benih) => string.Concat(Enumerable.Repeat(benih, Panjang / benih.Length));

    /// <summary>An audit in which a pattern does not get through any sentence that holds the word.</summary>
    private static Func<IReadOnlyList<Document>, AuditResult> Macet(string kata) => dokumen =>
        dokumen.SelectMany(d => d.Blocks()).OfType<Paragraph>().FirstOrDefault(p => p.Text.Contains(kata, StringComparison.Ordinal)) is { } sulit
            ? throw new RegexMatchTimeoutException(sulit.Text, "(a+)+b", TimeSpan.FromSeconds(10))
            : Auditor.Audit(dokumen);
}
