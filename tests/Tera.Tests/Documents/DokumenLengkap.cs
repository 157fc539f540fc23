using Tera.Documents.Model;

namespace Tera.Tests.Documents;

/// <summary>A document with everything that the model knows, and with the awkward cases.</summary>
internal static class DokumenLengkap
{
    // The smallest PNG: one pixel.
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private const string Panjang = "Laporan ini menguraikan pencapaian sasaran strategis beserta penyebab keberhasilan dan kegagalannya, upaya yang telah dilakukan, serta penggunaan sumber daya untuk mencapainya sebagaimana diatur dalam Peraturan Menteri PANRB Nomor 53 Tahun 2014. ";

    public static Document Buat() => new()
    {
        Title = "Laporan Kinerja <Dinas> & Badan",
        Author = "Dinas Contoh Kabupaten Teladan",
        Sections =
        [
            new Section { Numbering = PageNumbering.None, Cover = true, Blocks = [Gambar(""), Paragraph.Of("LAPORAN KINERJA\nINSTANSI PEMERINTAH", ParagraphStyle.Title), Paragraph.Of("TAHUN 2024", ParagraphStyle.Subtitle), Paragraph.Of("DINAS CONTOH", ParagraphStyle.Subtitle, Align.Center)] },
            new Section { Numbering = PageNumbering.Roman, Restart = true, Header = "LKjIP 2024", Blocks = Depan() },
            new Section { Restart = true, Header = "LKjIP 2024", Blocks = Isi() },
            new Section { Landscape = true, Header = "LKjIP 2024", Blocks = [new Heading(1, "LAMPIRAN") { NewPage = true }, Lebar("Tabel L.1 Matriks", 14)] },
        ],
    };

    public static Picture Gambar(string keterangan) => new() { Content = Png, Caption = keterangan, Alternative = "Lambang <daerah>", WidthCm = 3 };

    private static Block[] Depan() =>
    [
        new Heading(1, "KATA PENGANTAR"),
        Paragraph.Of(Panjang + Panjang),
        new Heading(1, "DAFTAR ISI") { Unlisted = true, NewPage = true }, new GeneratedList(ListKind.Contents),
        new Heading(1, "DAFTAR TABEL") { Unlisted = true, NewPage = true }, new GeneratedList(ListKind.Tables),
        new Heading(1, "DAFTAR GAMBAR") { Unlisted = true, NewPage = true }, new GeneratedList(ListKind.Figures),
    ];

    private static Block[] Isi() =>
    [
        new Heading(1, "BAB I PENDAHULUAN"),
        new Heading(2, "A. Latar Belakang"),
        Paragraph.Of(Panjang + Panjang + Panjang),
        new Paragraph { Marker = "1.", Runs = [new Run(Panjang)] },
        new Paragraph { Marker = "2.", Runs = [new Run("Butir kedua "), new Run("belum diisi") { Missing = true }] },
        new Paragraph { Marker = "a.", Indent = 1, Runs = [new Run(Panjang)] },
        new Heading(2, "B. Struktur Organisasi"),
        Organisasi("Gambar 1.1 Struktur Organisasi", 6, 3),
        new Heading(3, "1. Pohon kinerja"),
        Organisasi("Gambar 1.2 Pohon Kinerja", 2, 2),
        new Heading(1, "BAB II PERENCANAAN KINERJA"),
        new Heading(2, "A. Perjanjian Kinerja"),
        Contoh.Capaian().Blocks().OfType<Table>().First(),
        Uang(),
        new PageBreak(),
        Contoh.Table("polos", "", Contoh.Row(Cell.Of("Nama"), Cell.Of(": A")), Contoh.Row(Cell.Of("Jabatan"), Cell.Of(": B"))) with { Plain = true, Header = [] },
        new Heading(1, "BAB III AKUNTABILITAS KINERJA"),
        Paragraph.Of("Capaian = Realisasi / Target x 100%", ParagraphStyle.Formula),
        Grafik("Gambar 3.1 Target dan Realisasi", ChartKind.Column, 5),
        Grafik("Gambar 3.2 Serapan per Program", ChartKind.Bar, 6),
        Grafik("Gambar 3.3 Perkembangan", ChartKind.Line, 5),
        Paragraph.Of("Tabel berikut memuat rinciannya:") with { KeepWithNext = true },
        Lebar("Tabel 3.1 Rencana Aksi", 12) with { Wide = true },
        Gambar("Gambar 3.4 Kegiatan"),
        new Picture { Content = new byte[] { 1, 2, 3 }, Caption = "Gambar 3.5 Rusak", Alternative = "rusak" },
        new Heading(4, "a) Catatan"),
        Paragraph.Of("Sumber: data", ParagraphStyle.Note),
    ];

    public static BoxTree Organisasi(string keterangan, int bidang, int seksi) => new()
    {
        Id = keterangan,
        Caption = keterangan,
        Roots = [new Box("Kepala Dinas", ["Ir. Contoh"], [.. Enumerable.Range(1, bidang).Select(b => new Box($"Bidang Penempatan Tenaga Kerja {b}", [], [.. Enumerable.Range(1, seksi).Select(s => new Box($"Seksi {b}.{s}", ["Pelatihan dan Produktivitas"], []))]))])],
    };

    /// <summary>Group rows, a total, cells that span, amounts that must not break.</summary>
    public static Table Uang() => new()
    {
        Id = "G1",
        Caption = "Tabel 2.2 Anggaran dan Realisasi",
        Columns = [new Column(1, Align.Center), new Column(4), new Column(2), new Column(2), new Column(1), new Column(2)],
        Header =
        [
            new Row([new Cell { Runs = [new Run("No.")], RowSpan = 2 }, new Cell { Runs = [new Run("Program/Kegiatan")], RowSpan = 2 }, new Cell { Runs = [new Run("Tahun 2024 (Rp)")], ColumnSpan = 2 }, new Cell { Runs = [new Run("%")], RowSpan = 2 }, new Cell { Runs = [new Run("Sisa")], RowSpan = 2 }]),
            Contoh.Row(Cell.Of("Anggaran"), Cell.Of("Realisasi")),
        ],
        Rows =
        [
            new Row([.. Enumerable.Range(1, 6).Select(n => Cell.Of($"{n}"))], RowKind.Numbering),
            new Row([new Cell { Runs = [new Run("Sasaran 1: Meningkatnya kualitas tenaga kerja")], ColumnSpan = 6 }], RowKind.Group),
            .. Enumerable.Range(1, 40).Select(n => Contoh.Row(Cell.Of($"{n}."), new Cell { Runs = [new Run("Program Pelatihan Kerja dan Produktivitas Tenaga Kerja")], Indent = n % 3 }, Contoh.Figure($"a{n}", 8823388740m), Contoh.Figure($"r{n}", 8123388740m), Contoh.Figure($"p{n}", 92.07m, suffix: "%") with { Fill = n % 2 == 0 ? "006100" : "FFEB9C" }, Contoh.Figure($"s{n}", 700000000m))),
            new Row([new Cell { Runs = [new Run("Jumlah")], ColumnSpan = 2 }, Contoh.Figure("ta", 352935549600m), Contoh.Figure("tr", 324935549600m), Contoh.Figure("tp", 92.07m), Contoh.Figure("ts", 28000000000m)], RowKind.Total),
        ],
        Notes = ["Sumber: LRA, diolah."],
    };

    public static Table Lebar(string keterangan, int kolom) => new()
    {
        Id = keterangan,
        Caption = keterangan,
        Columns = [.. Enumerable.Range(0, kolom).Select(i => new Column(i == 0 ? 3 : 1))],
        Header = [new Row([.. Enumerable.Range(1, kolom).Select(i => Cell.Of(i == 1 ? "Indikator Kinerja" : $"Realisasi TW {i}"))])],
        Rows = [.. Enumerable.Range(1, 25).Select(b => new Row([.. Enumerable.Range(1, kolom).Select(i => i == 1 ? new Cell { Runs = [new Run("Persentase pertanggungjawaban " + Panjang[..60])], RowSpan = b % 5 == 1 ? 2 : 1 } : Contoh.Figure($"{b}-{i}", b * i * 1234.5m)).Where((_, i) => i > 0 || b % 5 != 2)]))],
        Notes = ["Keterangan: – belum ada data"],
    };

    public static Chart Grafik(string keterangan, ChartKind jenis, int kategori) => new()
    {
        Id = keterangan,
        Caption = keterangan,
        Kind = jenis,
        Categories = [.. Enumerable.Range(1, kategori).Select(n => jenis == ChartKind.Line ? $"{2019 + n}" : $"Persentase tenaga kerja yang ditempatkan pada perusahaan nomor {n}")],
        Series =
        [
            new ChartSeries("Target", [.. Enumerable.Range(1, kategori).Select(n => (decimal?)(80 + n))]),
            new ChartSeries("Realisasi", [.. Enumerable.Range(1, kategori).Select(n => n == 3 ? null : (decimal?)(75.25m + (n * 2)))]),
        ],
        ValueAxis = "Persen",
    };
}
