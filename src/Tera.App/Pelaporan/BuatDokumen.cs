using System.Globalization;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Pelaporan;
using Tera.Reports.Tabel;

namespace Tera.App.Pelaporan;

/// <summary>A document as it is handed over.</summary>
public sealed record DokumenJadi(string Nama, string Tipe, byte[] Isi);

/// <summary>What became of a request for a document.</summary>
/// <param name="Sebab">Why there is none; none where there is one.</param>
public sealed record HasilDokumen(DokumenJadi? Dokumen, string? Sebab);

/// <summary>A document of an agency's year, made now and not kept.</summary>
public static class BuatDokumen
{
    public static readonly IReadOnlyList<string> Format = ["docx", "xlsx", "pdf", "html"];

    public static async Task<HasilDokumen> TulisAsync(SumberDokumen.Isi isi, string format, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isi);
        var (berkas, satu) = (isi.Berkas, isi.Satu);
        var tercetak = TandaKepala.BeriJudul(satu.Dokumen, isi.Status);
        var berkasNama = string.Create(CultureInfo.InvariantCulture, $"{satu.Nama}-{berkas.Berkas.Tahun}.{format}");
        switch (format)
        {
            case "docx":
                return Jadi(await GiliranOlah.BerkasAsync(Docx, cancel));

            case "xlsx":
                return satu.Dokumen.Blocks().OfType<Table>().Any(t => !t.Plain)
                    ? Jadi(await GiliranOlah.BerkasAsync(() => XlsxWriter.Write(tercetak, Ekspresi.Dari(berkas.Hasil)), cancel))
                    : new(null, $"{satu.Dokumen.Title} tidak memuat tabel angka, sehingga tidak ada bentuk XLSX-nya.");
            case "html":
                return Jadi(System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(tercetak)));
            default:
                var cetak = await PencetakPdf.CetakAsync(satu.Dokumen, cancel);
                return cetak.Pdf is { } pdf ? Jadi(pdf) : new(null, cetak.Problem);
        }

        byte[] Docx()
        {
            using var aliran = new MemoryStream();
            DocxWriter.Write(satu.Dokumen, aliran);
            return aliran.ToArray();
        }

        HasilDokumen Jadi(byte[] bita) => new(new(berkasNama, Tipe(format), bita), null);
    }

    public static string Tipe(string format) => format switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html" => "text/html; charset=utf-8",
        _ => "application/pdf",
    };

    /// <summary>What composers are given.</summary>
    public static BahanLaporan Bahan(BerkasTermuat berkas, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? foto = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return new(berkas.Hasil, KelasMenurutJenis.Kerangka, foto ?? new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
    }

    /// <summary>The documents of a kind that the file holds something for.</summary>
    public static IReadOnlyList<BerkasLaporan> Susun(BerkasTermuat berkas, JenisLaporan jenis, int triwulan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? foto = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(jenis);
        return [.. jenis.Susun(Bahan(berkas, foto), triwulan)];
    }

    /// <summary>The same as they are handed over: the review also rests on an audit of the report itself, which a list of documents does not wait for.</summary>
    internal static IReadOnlyList<BerkasLaporan> SusunUtuh(BerkasTermuat berkas, JenisLaporan jenis, int triwulan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? foto = null) => jenis.Jenis == "reviu"
        ? [.. jenis.Susun(Diaudit(berkas), triwulan)]
        : Susun(berkas, jenis, triwulan, foto);

    private static BahanLaporan Diaudit(BerkasTermuat berkas)
    {
        var (temuan, belumDiisi) = AuditTerpisah(berkas);
        return Bahan(berkas) with { TemuanAudit = temuan, BelumDiisi = belumDiisi };
    }

    /// <summary>Findings of an audit of the LKjIP as it would be written now; what is not filled in yet is told elsewhere.</summary>
    public static IReadOnlyList<string> Audit(BerkasTermuat berkas) => AuditTerpisah(berkas).Temuan;

    /// <summary>The same, and how many places the report says are not filled in yet: an audit of a kept document counts both.</summary>
    public static (IReadOnlyList<string> Temuan, int BelumDiisi) AuditTerpisah(BerkasTermuat berkas)
    {
        var semua = AuditLkjip(berkas);
        return ([.. semua.Where(f => f.Code != CheckCode.PLACEHOLDER).Select(f => f.Reason)], semua.Count(f => f.Code == CheckCode.PLACEHOLDER));
    }

    internal static IReadOnlyList<Finding> AuditLkjip(BerkasTermuat berkas) =>
        Auditor.Audit([.. Susun(berkas, DaftarLaporan.Semua.First(j => j.Jenis == "lkjip"), 0).Select(l => l.Dokumen)]).Findings;
}
