using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Audit.Output;

/// <summary>The findings as a sheet that an auditor signs and the agency answers; any writer prints it.</summary>
public static class ReviewSheet
{
    /// <summary>Composes the sheet: findings by weight, each cause with what follows from it, what was checked, room for answers and signatures.</summary>
    /// <param name="result">What the audit found.</param>
    public static Document Compose(AuditResult result)
    {
        List<Block> blocks =
        [
            Paragraph.Of("LEMBAR REVIU LAPORAN KINERJA", ParagraphStyle.Title, Align.Center),
            Paragraph.Of($"Berkas yang diperiksa: {string.Join(", ", result.Files)}"),
            Paragraph.Of(string.Create(CultureInfo.InvariantCulture, $"{result.Findings.Count} temuan dari penghitungan ulang; {result.Confirmed.Count} angka dihitung ulang dan cocok. Temuan \"mungkin\" memerlukan pertimbangan pereviu.")),
            .. result.Unfinished.Select(u => Paragraph.Of($"Belum diperiksa sampai selesai: {PlaceText.Of(u)}. {u.Reason}")),
            Findings(result),
            Counts(result),
            Paragraph.Of("Reviu ini menguji angka dan keselarasan isi laporan, bukan kebenaran data sumbernya.") with { KeepWithNext = true },
            Signatures(),
        ];
        return new Document { Title = "Lembar Reviu Laporan Kinerja", Sections = [new Section { Landscape = true, Blocks = blocks }] };
    }

    private static Table Findings(AuditResult result)
    {
        string[] heads = ["No", "Kode", "Tempat", "Tertulis", "Seharusnya", "Alasan", "Tingkat / keyakinan", "Jawaban instansi"];
        decimal[] weights = [1, 2, 6, 3, 3, 7, 2, 4];
        var rows = FindingGroups.Of(result.Findings).OrderBy(g => g[0].Severity).SelectMany((g, i) => g.Select((f, n) => Line(
            (i + 1).ToString(CultureInfo.InvariantCulture) + (n == 0 ? "" : "." + n.ToString(CultureInfo.InvariantCulture)),
            f.Code.ToString(),
            (result.Files.Count > 1 ? f.Shown.File + ", " : "") + PlaceText.Of(f),
            PlaceText.Short(f.Stated, 160),
            PlaceText.Short(f.Expected, 160),
            f.Reason,
            $"{f.Severity.ToString().ToLowerInvariant()} / {f.Certainty.ToString().ToLowerInvariant()}",
            ""))).ToList();
        return new Table
        {
            Id = "Temuan",
            Caption = $"Tabel 1 Temuan pada {string.Join(", ", result.Files)}",
            Columns = [.. weights.Select(w => new Column(w, Align.Left))],
            Header = [Line(heads)],
            Rows = rows.Count > 0 ? rows : [Line("–", "", "", "", "", result.Empty ? AuditResult.NothingToCheck : "Tidak ada temuan.", "", "")],
        };
    }

    private static Table Counts(AuditResult result) => new()
    {
        Id = "Yang diperiksa",
        Caption = "Tabel 2 Yang diperiksa",
        Columns = [new Column(3), new Column(6, Align.Left), new Column(2, Align.Right), new Column(2, Align.Right)],
        Header = [Line("Kode", "Yang diperiksa", "Cocok", "Salah")],
        Rows = [.. Enum.GetValues<CheckCode>().Where(c => result.Confirmed.Any(x => x.Code == c) || result.Findings.Any(x => x.Code == c)).Select(c => Line(
            c.ToString(),
            Meaning(c),
            result.Confirmed.Count(x => x.Code == c).ToString(CultureInfo.InvariantCulture),
            result.Findings.Count(x => x.Code == c).ToString(CultureInfo.InvariantCulture)))],
    };

    private static string Meaning(CheckCode code) => code switch
    {
        CheckCode.PCT => "Persentase terhadap kedua angkanya",
        CheckCode.DIFF => "Selisih, sisa, kenaikan, dan penurunan",
        CheckCode.SUM => "Jumlah terhadap rinciannya",
        CheckCode.FORMULA => "Rumus yang dihitung di naskah",
        CheckCode.WORDS => "Terbilang; hari dan tanggal",
        CheckCode.SCALE => "Kategori dan predikat terhadap skalanya",
        CheckCode.SCALEGAP => "Skala yang bercelah",
        CheckCode.CROSS => "Satu besaran, satu nilai di semua tempat",
        CheckCode.COUNT => "Jumlah yang disebut terhadap yang didaftar",
        CheckCode.YEAR => "Tahun dan periode",
        CheckCode.NAME => "Nama dan judul yang berubah",
        CheckCode.NUMBERING => "Nomor tabel, bab, dan butir",
        CheckCode.PLACEHOLDER => "Bagian yang belum diisi",
        CheckCode.LOGIC => "Kalimat terhadap angkanya",
        _ => "Cara menulis angka",
    };

    /// <summary>A table with lines, so that a workbook carries it too.</summary>
    private static Table Signatures() => new()
    {
        Id = "Pengesahan",
        Caption = "Tabel 3 Pengesahan",
        Attached = true,
        Columns = [new Column(2, Align.Left), new Column(5), new Column(5)],
        Header = [Line("", "Pereviu", "Penanggung jawab laporan")],
        Rows = [Line("Nama", "", ""), Line("NIP", "", ""), Line("Jabatan", "", ""), Line("Tanggal", "", ""), Line("Tanda tangan", "\n\n\n", "\n\n\n")],
    };

    private static Row Line(params string[] cells) => new([.. cells.Select(Cell.Of)]);
}
