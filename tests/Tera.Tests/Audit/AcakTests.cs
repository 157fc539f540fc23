using System.IO.Compression;
using System.Text;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Tests.Reports;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Real files with bytes changed, cut and repeated: no reader and no rule falls over or stands still. TERA_UJI_PANJANG=1 makes it 26.500 runs.</summary>
public class AcakTests
{
    private static readonly bool Panjang = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1";
    private const string Tanda = " 0123456789.,%()-\t\n<>/\"&;";
    private static readonly TimeSpan Sabar = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("docx", 120, 6000)]
    [InlineData("xlsx", 120, 6000)]
    [InlineData("txt", 120, 6000)]
    [InlineData("spasi", 120, 6000)]
    [InlineData("pdf", 20, 2500)]
    public async Task Berkas_yang_diacak_tidak_menjatuhkan_pembaca_maupun_audit(string bentuk, int pendek, int panjang)
    {
        var acak = new Random(20250101);
        var benih = Benih(bentuk);
        var (dibaca, ditolak) = (0, 0);
        for (var i = 0; i < (Panjang ? panjang : pendek); i++)
        {
            var asli = benih[i % benih.Count];
            var isi = bentuk is "docx" or "xlsx" && acak.Next(3) > 0 ? AcakBagian(asli, acak) : Acak(asli, acak);
            var jalan = Task.Run(() =>
            {
                var hasil = DocumentReader.Read("acak", isi);
                (hasil.Document is null).ShouldBe(hasil.Failure is not null);
                if (hasil.Document is { } dokumen)
                    Auditor.Audit([dokumen]);
                return hasil.Document is not null;
            }, TestContext.Current.CancellationToken);
            if (await Task.WhenAny(jalan, Task.Delay(Sabar, TestContext.Current.CancellationToken)) != jalan)
                Simpan(bentuk, i, isi, "tidak selesai");
            if (await jalan)
                dibaca++;
            else
                ditolak++;
        }

        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".acak", $"{bentuk}: {dibaca + ditolak} jalan, {dibaca} dibaca, {ditolak} ditolak\n");
        dibaca.ShouldBeGreaterThan(0);
    }

    private static void Simpan(string bentuk, int i, byte[] isi, string sebab)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tera-acak-{i}.{bentuk}");
        File.WriteAllBytes(path, isi);
        Assert.Fail($"{path}: {sebab}");
    }

    /// <summary>Documents of both examples, and the texts of the sources where they are at hand.</summary>
    private static List<byte[]> Benih(string bentuk)
    {
        var laporan = LaporanContoh.Contoh.SelectMany(c => LaporanContoh.Laporan(c).Where(l => l.Nama is "pk-pk-2024" or "renstra" or "lkj-triwulan-2" or "iku" or "program")).Select(l => l.Dokumen);
        switch (bentuk)
        {
            case "docx":
                return [.. laporan.Select(Docx)];
            case "xlsx":
                return [.. laporan.Select(d => XlsxWriter.Write(d))];
            case "pdf":
                Assert.SkipUnless(Documents.LibreOffice.Command is not null, "LibreOffice tidak terpasang; PDF tidak diacak.");
                return [.. laporan.Take(Panjang ? 10 : 2).Select(d => DocumentPrinter.Print(d).Pdf!)];
            case "spasi":
                return [.. laporan.Select(d => Encoding.UTF8.GetBytes(TeksSpasi.Dari(d)))];
            default:
                var sumber = Path.GetFullPath(Path.Combine(Kasus.Akar, "..", "shared", "sumber"));
                sumber = Directory.Exists(sumber) ? sumber : Path.GetFullPath(Path.Combine(Kasus.Akar, "..", "..", "shared", "sumber"));
                var emas = Directory.GetFiles(Path.Combine(Kasus.Akar, "tests", "cases", "emas"), "*.txt").Where(f => new FileInfo(f).Length < 40_000);
                return [.. emas.Select(f => File.ReadAllText(f).Replace(" | ", "\t", StringComparison.Ordinal)).Select(Encoding.UTF8.GetBytes), .. Directory.Exists(sumber) ? Directory.GetFiles(sumber, "*.txt").Select(f => File.ReadAllBytes(f)[..40_000]) : []];
        }
    }

    private static byte[] Docx(Tera.Documents.Model.Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return isi.ToArray();
    }

    /// <summary>Some bytes changed, a stretch repeated or left out, the end cut off.</summary>
    private static byte[] Acak(byte[] asli, Random acak)
    {
        var isi = asli.ToList();
        for (var n = acak.Next(1, 20); n > 0 && isi.Count > 0; n--)
        {
            var di = acak.Next(isi.Count);
            var panjang = Math.Min(acak.Next(1, 200), isi.Count - di);
            switch (acak.Next(8))
            {
                case 0:
                    isi.RemoveRange(di, panjang);
                    break;
                case 1:
                    isi.InsertRange(di, isi.GetRange(di, panjang));
                    break;
                default:
                    isi[di] = acak.Next(2) == 0 ? (byte)acak.Next(256) : (byte)Tanda[acak.Next(Tanda.Length)];
                    break;
            }
        }

        return acak.Next(6) == 0 ? [.. isi.Take(acak.Next(isi.Count + 1))] : [.. isi];
    }

    /// <summary>The same inside one part of an archive, so that the archive itself stays whole.</summary>
    private static byte[] AcakBagian(byte[] asli, Random acak)
    {
        using var aliran = new MemoryStream();
        using (var sumber = new ZipArchive(new MemoryStream(asli)))
        using (var tujuan = new ZipArchive(aliran, ZipArchiveMode.Create, leaveOpen: true))
        {
            var kena = acak.Next(sumber.Entries.Count);
            for (var i = 0; i < sumber.Entries.Count; i++)
            {
                using var dibaca = new MemoryStream();
                using (var masuk = sumber.Entries[i].Open())
                    masuk.CopyTo(dibaca);
                using var keluar = tujuan.CreateEntry(sumber.Entries[i].FullName, CompressionLevel.Fastest).Open();
                keluar.Write(i == kena ? Acak(dibaca.ToArray(), acak) : dibaca.ToArray());
            }
        }

        return aliran.ToArray();
    }
}
