using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Buku;
using Tera.Reports.Tabel;

namespace Tera.Reports.Evaluasi;

/// <summary>E1: the worksheet at a stage, every criterion with answer, score, note and evidence.</summary>
public static class TabelLke
{
    public const string Id = "E1";

    internal static Table Susun(HasilLke lke, HasilTahapLke tahap)
    {
        // A column that nobody has filled in leaves its room to the others.
        var berbukti = tahap.SemuaKriteria().Any(k => k.Jawaban?.Bukti.Count > 0 || k.Butir.Any(b => b.Jawaban?.Bukti.Count > 0));
        // Of yes and no the share that is met is their mean; of grades it is another figure, and stands in a column of its own.
        var bagian = tahap.Komponen.SelectMany(k => k.Sub).Where(s => s.Sub.Cara == CaraPenilaian.Bagian).SelectMany(s => s.Kriteria)
            .Any(k => k.Butir.Count > 0 || (lke.Templat!.CariSkala(k.Kriteria.Skala) is { } s && s.Jawaban.Any(j => s.Persen(j) is not (0 or 100))));
        var t = new TableBuilder(Id, $"Lembar Kerja Evaluasi AKIP Tahun {lke.Lembar.Tahun.ToString(CultureInfo.InvariantCulture)}: {Sebutan(tahap.Tahap)}") { Wide = true }
            .Column("Kode", 7).Column("Komponen, sub komponen, dan kriteria", berbukti ? 40 : 54, Align.Left).Column("Bobot", 8).Column("Jawaban", 9, Align.Center)
            .Column("Nilai kriteria (%)", 10);
        if (bagian)
        {
            t.Column("Bagian terpenuhi (%)", 10);
        }

        t.Column("Tingkat (%)", 10).Column("Nilai", 9).Column("Catatan", berbukti ? 30 : 34, Align.Left);
        if (berbukti)
        {
            t.Column("Bukti", 18, Align.Left);
        }

        foreach (var komponen in tahap.Komponen)
        {
            t.Row(RowKind.Group, [
                Sel.Teks(komponen.Komponen.Kode), Sel.Teks(komponen.Komponen.Nama), Bobot(tahap, komponen.Komponen.Kode, komponen.Komponen.Bobot), Sel.Kosong, Sel.Kosong, .. Bila(bagian), Sel.Kosong,
                Nilai(t, komponen.Nilai), Sel.Kosong, .. Bukti(berbukti, null),
            ]);
            foreach (var sub in komponen.Sub)
            {
                Sub(t, tahap, sub, bagian, berbukti);
            }
        }

        var butirBerbobot = tahap.SemuaKriteria().Any(k => k.Kriteria.Butir.Any(b => b.Bobot is not null));
        return t.Row(RowKind.Total, [
            Sel.Teks("Nilai akhir") with { ColumnSpan = 2 }, Sel.Bobot($"{Alamat(tahap)}/bobot", tahap.Komponen.Sum(k => k.Komponen.Bobot ?? 0)), Sel.Tengah(tahap.Predikat?.Predikat),
            Sel.Kosong, .. Bila(bagian), Sel.Kosong, Nilai(t, tahap.Total), Sel.Teks(tahap.Predikat?.Sebutan), .. Bukti(berbukti, null),
            ])
            .Note(tahap.Terjawab < tahap.Jumlah ? "Tanda – pada nilai kriteria berarti kriteria itu belum dinilai." : null)
            .Note(Berbeda(tahap) ? Pembulatan.CatatanJumlah : null)
            .Notes(Skala(lke.Templat!))
            .Note(butirBerbobot ? "Bobot butir bukti adalah persen dari kriterianya; bobot yang lain adalah angka dari 100." : null).Build();
    }

    /// <summary>The stage in words.</summary>
    public static string Sebutan(TahapPenilaian tahap) => tahap switch
    {
        TahapPenilaian.Mandiri => "Penilaian Mandiri",
        TahapPenilaian.Verifikasi => "Verifikasi Evaluator",
        TahapPenilaian.PenjaminanKualitas => "Penjaminan Kualitas",
        _ => "Hasil Akhir",
    };

    private static void Sub(TableBuilder t, HasilTahapLke tahap, HasilSubLke sub, bool bagian, bool berbukti)
    {
        var catatan = string.Join(' ', new[] { sub.Nilai.Catatan, sub.Cara == CaraPenilaian.Pertimbangan ? sub.Jawaban?.Alasan : null, sub.Jawaban?.AlasanLogika is { } logika ? $"Alasan dipertahankan: {logika}" : null, sub.Jawaban?.Catatan }.OfType<string>());
        t.Row(RowKind.Group, [
            Sel.Teks(sub.Sub.Kode), Sel.Teks(sub.Sub.Nama) with { Indent = 1 }, Bobot(tahap, sub.Sub.Kode, sub.Sub.Bobot), Sel.Tengah(sub.Predikat ?? "–"),
            .. Dasar(t, sub, bagian), Nilai(t, sub.Tingkat), Nilai(t, sub.Nilai), Sel.Kosong, .. Bukti(berbukti, null),
        ]);
        if (catatan.Length > 0)
        {
            t.Row(Sel.Kosong, new Cell { Runs = [new Run(catatan, Italic: true)], ColumnSpan = 7 + (bagian ? 1 : 0) + (berbukti ? 1 : 0) });
        }

        foreach (var k in sub.Kriteria)
        {
            t.Row([
                Sel.Teks(k.Kriteria.Kode), Sel.Teks(k.Kriteria.Uraian) with { Indent = 2 }, k.Kriteria.Bobot is null ? Sel.Kosong : Bobot(tahap, k.Kriteria.Kode, k.Kriteria.Bobot), Sel.Tengah(k.Jawaban?.Jawaban ?? (k.Butir.Count > 0 ? "" : "–")),
                Kriteria(t, k.Nilai), .. Bila(bagian), Sel.Kosong, Sel.Kosong, Catatan(k.Jawaban), .. Bukti(berbukti, k.Jawaban),
            ]);
            foreach (var b in k.Butir)
            {
                t.Row([
                    Sel.Teks(b.Butir.Kode), Sel.Teks(b.Butir.Uraian) with { Indent = 3 }, b.Butir.Bobot is { } persen ? Sel.Tengah($"{Angka.CetakSeadanya(persen)}%") : Sel.Kosong, Sel.Tengah(b.Jawaban?.Jawaban ?? "–"),
                    Kriteria(t, b.Nilai), .. Bila(bagian), Sel.Kosong, Sel.Kosong, Catatan(b.Jawaban), .. Bukti(berbukti, b.Jawaban),
                ]);
            }
        }
    }

    // What an answer is worth, where it may be worth something else than in the decree's scale: D is 30 in AA–E and 0 in A–D.
    private static IEnumerable<string> Skala(TemplatLke templat)
    {
        var baku = TemplatLkeJson.Bawaan[0];
        var dipakai = templat.SemuaKriteria().SelectMany(k => k.Butir.Count > 0 ? k.Butir.Select(b => b.Skala) : [k.Skala]).Distinct(StringComparer.Ordinal).Select(templat.CariSkala).OfType<SkalaJawaban>()
            .Where(s => s.Jawaban.Any(j => s.Persen(j) is not (0 or 100))).ToList();
        return dipakai is [] || (dipakai is [var satu] && Isi(satu) == Isi(baku.CariSkala(baku.SkalaSub)!)) ? [] : dipakai.Select(s => $"Skala {s.Kode}: {Isi(s)}.");

        static string Isi(SkalaJawaban skala) => string.Join("; ", skala.Jawaban.Select(j => $"{j.Kode} = {Angka.Cetak(skala.Persen(j), 2)}"));
    }

    /// <summary>Whether components as they are printed do not add up to the total.</summary>
    internal static bool Berbeda(HasilTahapLke tahap) => Pembulatan.JumlahBerbeda([.. tahap.Komponen.Select(k => k.Nilai)], tahap.Total);

    private static Cell[] Bila(bool bagian) => bagian ? [Sel.Kosong] : [];

    // A mean that is the grade itself stands there once.
    private static Cell[] Dasar(TableBuilder t, HasilSubLke sub, bool bagian) =>
        sub.Cara == CaraPenilaian.RataRata ? [Sel.Kosong, .. Bila(bagian)]
        : sub.Sub.Cara == CaraPenilaian.Bagian && bagian ? [Sel.Kosong, Kriteria(t, sub.Dasar)]
        : [Kriteria(t, sub.Dasar), .. Bila(bagian)];

    private static Cell[] Bukti(bool berbukti, JawabanKriteria? jawaban) => berbukti ? [Sel.Daftar(jawaban?.Bukti ?? [])] : [];

    /// <summary>The note, with the reasons why the answer is not what data or rules say.</summary>
    private static Cell Catatan(JawabanKriteria? jawaban) => Sel.Teks(string.Join('\n', new[]
    {
        jawaban?.Catatan, jawaban?.AlasanBerbeda is { } beda ? $"Alasan berbeda dari saran data: {beda}" : null, jawaban?.AlasanLogika is { } logika ? $"Alasan dipertahankan: {logika}" : null,
    }.OfType<string>()));

    // One reason for all that is not graded: the row says which it is. Grade and note stand in columns of their own.
    private static Cell Nilai(TableBuilder t, Figure figure) =>
        figure.Nilai.Ada ? t.Figure(figure with { Predikat = null, Catatan = null }) : t.Value(figure.Id, null, 2, KalimatAlasan.Untuk(figure.Nilai.Alasan));

    // Eighty rows may lack a score while the worksheet is filled in: one note tells it.
    private static Cell Kriteria(TableBuilder t, Figure figure) =>
        figure.Nilai.Ada ? t.Figure(figure with { Catatan = null }) : Sel.Tengah("–") with { Figure = new CellFigure(figure.Id, null, 2) };

    internal static Cell Bobot(HasilTahapLke tahap, string kode, decimal? bobot) => Sel.Bobot($"{Alamat(tahap)}/{kode}/bobot", bobot);

    internal static string Alamat(HasilTahapLke tahap) => tahap.Total.Id[..tahap.Total.Id.LastIndexOf('/')];
}

/// <summary>Scores of a worksheet at each stage beside each other.</summary>
public static class TabelTahapLke
{
    public const string Id = "E1-tahap";

    public static Table Susun(HasilLke lke)
    {
        var t = new TableBuilder(Id, $"Nilai Evaluasi AKIP Tahun {lke.Lembar.Tahun.ToString(CultureInfo.InvariantCulture)} Menurut Tahap").Column("No", 6).Column("Komponen", 40, Align.Left).Column("Bobot", 10);
        foreach (var tahap in lke.Tahap)
        {
            t.Column(TabelLke.Sebutan(tahap.Tahap), 14);
        }

        for (var k = 0; k < lke.Templat!.Komponen.Count; k++)
        {
            var komponen = lke.Templat.Komponen[k];
            t.Row([Sel.Nomor(k + 1), Sel.Teks(komponen.Nama), TabelLke.Bobot(lke.Tahap[^1], komponen.Kode, komponen.Bobot), .. lke.Tahap.Select(x => t.Figure(x.Komponen[k].Nilai))]);
        }

        return t
            .Row(RowKind.Total, [Sel.Teks("Nilai akhir") with { ColumnSpan = 2 }, Sel.Bobot($"{TabelLke.Alamat(lke.Tahap[^1])}/bobot", lke.Templat.Komponen.Sum(k => k.Bobot ?? 0)), .. lke.Tahap.Select(x => t.Figure(x.Total with { Predikat = null, Catatan = null }))])
            .Row(RowKind.Total, [Sel.Teks("Predikat") with { ColumnSpan = 3 }, .. lke.Tahap.Select(x => Sel.Tengah(x.Predikat?.Predikat ?? "–"))])
            .Note(SkalaPredikat.Catatan(lke.Templat)).Note(lke.Tahap.Any(TabelLke.Berbeda) ? Pembulatan.CatatanJumlah : null).Build();
    }
}

/// <summary>What the agency's own records suggest for each criterion, and what would raise it.</summary>
public static class TabelSaranLke
{
    public const string Id = "E1-saran";
    private const int Terbanyak = 5;
    private const int BuktiTerbanyak = 3;

    public static Table Susun(HasilBerkas hasil, TemplatLke templat)
    {
        var t = new TableBuilder(Id, $"Saran Jawaban {templat.Nama} Tahun {hasil.Berkas.Tahun.ToString(CultureInfo.InvariantCulture)} dari Data Instansi") { Wide = true }
            .Column("Kode", 7).Column("Kriteria", 32, Align.Left).Column("Saran", 8, Align.Center).Column("Dasar dan buktinya", 70, Align.Left).Column("Yang menaikkannya", 36, Align.Left);
        var saran = SaranEvaluasi.Untuk(hasil, templat).ToDictionary(s => s.Kriteria.Kode, StringComparer.Ordinal);
        var tempat = new TempatBerkas(hasil.Berkas);
        foreach (var sub in templat.Komponen.SelectMany(k => k.Sub.Select(s => (Komponen: k, Sub: s))))
        {
            t.Row(RowKind.Group, Sel.Teks(sub.Sub.Kode), Sel.Teks($"{sub.Komponen.Nama}: {sub.Sub.Nama}") with { ColumnSpan = 4 });
            foreach (var s in sub.Sub.Kriteria.Select(k => saran[k.Kode]))
            {
                t.Row(Sel.Teks(s.Kriteria.Kode), Sel.Teks(s.Kriteria.Uraian), Sel.Tengah(s.Jawaban ?? "–"), Sel.Teks(string.Join('\n', Dasar(s, tempat))), Sel.Daftar(Sebagian([.. s.Perbaikan], Terbanyak)));
            }
        }

        return t.Note("Saran dihitung dari data yang diisi instansi; orang yang memutuskan, dan jawaban yang berbeda disertai alasan. Nilai di atas \"terpenuhi\" tidak pernah disarankan: itu pertimbangan evaluator.")
            .Note("Tanda ✓ berarti syarat terpenuhi, ✗ belum; dalam kurung siku letaknya dalam buku kerja, di bawahnya halaman aplikasi web tempat mengisinya.").Build();
    }

    /// <summary>What the suggestion rests on, what is lacking first, each with its place in the workbook; and the pages where it is entered.</summary>
    private static IEnumerable<string> Dasar(SaranLke s, TempatBerkas tempat)
    {
        yield return s.Alasan;
        foreach (var bukti in Sebagian([.. s.Syarat.OrderBy(x => x.Terpenuhi).Select(x => $"{(x.Terpenuhi ? "✓" : "✗")} {x.Bukti.Uraian} [{tempat.Sebut(x.Bukti.Path)}]")], BuktiTerbanyak))
        {
            yield return bukti;
        }

        if (s.Syarat.Count > 0)
        {
            yield return $"Halaman: {string.Join(", ", s.Syarat.Select(x => LetakBukti.Halaman(x.Bukti.Path).Nama).Distinct(StringComparer.Ordinal))}";
        }
    }

    private static IReadOnlyList<string> Sebagian(List<string> butir, int terbanyak) =>
        butir.Count <= terbanyak ? butir : [.. butir.Take(terbanyak), $"dan {(butir.Count - terbanyak).ToString(CultureInfo.InvariantCulture)} lainnya"];
}
