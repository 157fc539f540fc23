using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Dokumen;

/// <summary>The body of a decree of the head: menimbang, mengingat, memutuskan.</summary>
internal sealed record Keputusan
{
    public required Instansi Instansi { get; init; }

    public string? Nomor { get; init; }

    public Tanggal? Tanggal { get; init; }

    /// <summary>What it is about, in capitals.</summary>
    public required string Tentang { get; init; }

    public required IReadOnlyList<string> Menimbang { get; init; }

    public required IReadOnlyList<string> Mengingat { get; init; }

    public required IReadOnlyList<Diktum> Diktum { get; init; }

    private const string Titik = "....................";
    private static readonly string[] Urutan = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"];

    public IEnumerable<Block> Susun()
    {
        foreach (var blok in KopSurat.Susun(Instansi))
        {
            yield return blok;
        }

        var pejabat = Instansi.Kepala.Jabatan.ToUpperInvariant();
        yield return KopSurat.Judul($"KEPUTUSAN {pejabat}");
        yield return new Paragraph { Runs = [new Run("NOMOR: "), Nomor is { } n ? new Run(n) : Sel.Belum("nomor keputusan")], Align = Align.Center };
        yield return KopSurat.Judul("TENTANG");
        yield return KopSurat.Judul(Tentang);
        yield return KopSurat.Judul($"{pejabat},");
        yield return Pertimbangan();
        yield return KopSurat.Judul("MEMUTUSKAN:");
        yield return Isi();
        yield return Penetapan();
    }

    /// <summary>What stands above the annex.</summary>
    public Paragraph KepalaLampiran() => Paragraph.Of(
        $"LAMPIRAN\nKEPUTUSAN {Instansi.Kepala.Jabatan.ToUpperInvariant()}\nNOMOR: {Nomor ?? Titik}\nTANGGAL: {Tanggal?.Cetak() ?? Titik}\nTENTANG {Tentang}", ParagraphStyle.Compact, Align.Left) with
    {
        KeepWithNext = true,
    };

    /// <summary>Place, date and signature, below the decree and below its annex.</summary>
    public Table Penetapan() => new()
    {
        Id = "penetapan",
        Plain = true,
        Columns = [new Column(1), new Column(1)],
        Rows =
        [
            new Row([Sel.Kosong, Cell.Of($"Ditetapkan di {Instansi.TempatPenetapan}\npada tanggal {Tanggal?.Cetak() ?? Titik}\n") with { Align = Align.Left }]),
            .. TandaTangan.Pejabat(Instansi.Kepala).Rows,
        ],
    };

    private Table Pertimbangan() => Daftar("pertimbangan",
    [
        .. Baris("Menimbang", Menimbang, n => $"{Abjad.Kecil(n)}."),
        .. Baris("Mengingat", Mengingat.Count > 0 ? Mengingat : [""], n => $"{n + 1}."),
    ]);

    private Table Isi() => Daftar("diktum",
    [
        new Row([Sel.Teks("Menetapkan"), Sel.Teks(":"), Sel.Kosong, Sel.Tebal($"KEPUTUSAN {Instansi.Kepala.Jabatan.ToUpperInvariant()} TENTANG {Tentang}.")]),
        .. Diktum.SelectMany((d, n) => d.Butir.Select((b, i) => new Row([Sel.Kosong, Sel.Kosong, Sel.Teks($"{Abjad.Kecil(i)}."), Sel.Teks(b)]))
            .Prepend(new Row([Sel.Tebal(Urutan[n]), Sel.Teks(":"), Sel.Kosong, Sel.Teks(d.Isi)]))),
    ]);

    private static IEnumerable<Row> Baris(string label, IReadOnlyList<string> butir, Func<int, string> penanda) => butir.Select((b, n) => new Row(
    [
        Sel.Teks(n == 0 ? label : ""), Sel.Teks(n == 0 ? ":" : ""),
        Sel.Teks(penanda(n)), b.Length == 0 ? Sel.TeksAtauBelum(null, "dasar hukum") : Sel.Teks(b),
    ]));

    private static Table Daftar(string id, IReadOnlyList<Row> baris) => new()
    {
        Id = id,
        Plain = true,
        Columns = [new Column(17, Align.Left), new Column(2, Align.Left), new Column(4, Align.Left), new Column(77, Align.Justify)],
        Rows = baris,
    };
}

/// <summary>A dictum, with what it lists.</summary>
internal sealed record Diktum(string Isi, params IReadOnlyList<string> Butir);
