using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Anggaran;

/// <summary>G2: laporan realisasi anggaran per jenis belanja; lebih/(kurang) is realisasi minus anggaran on every line.</summary>
public static class TabelLra
{
    public const string Id = "G2";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Anggaran.Lra.Count == 0)
        {
            return null;
        }

        var (pendapatan, pembiayaan) = (Berakun(hasil, '4'), Berakun(hasil, '6'));
        var t = new TableBuilder(Id, $"{(pendapatan || pembiayaan ? "Rincian Laporan Realisasi Anggaran" : "Rincian Anggaran dan Realisasi per Jenis Belanja")} Tahun Anggaran {hasil.Berkas.Tahun}")
            .Columns((12, Align.Left), (36, Align.Left), (18, Align.Auto), (18, Align.Auto), (9, Align.Auto), (18, Align.Auto))
            .Header(Head("Kode", rows: 2), Head("Uraian", rows: 2), Head("Anggaran (Rp)", rows: 2), Head("Realisasi", columns: 2), Head("Lebih/(kurang) (Rp)", rows: 2))
            .Header(Head("Jumlah (Rp)"), Head("%"));
        foreach (var baris in hasil.Anggaran.Lra)
        {
            Tambah(t, baris, baris.Jenjang == 1 ? RowKind.Group : RowKind.Data);
        }

        // Of an agency that only spends, surplus says no more than its spending with a minus sign; SILPA needs pembiayaan (account 6).
        foreach (var akhir in new[] { pendapatan || pembiayaan ? hasil.Anggaran.Surplus : null, pembiayaan ? hasil.Anggaran.Silpa : null }.OfType<HasilLra>())
        {
            Tambah(t, akhir, RowKind.Total);
        }

        return t.Note("Lebih/(kurang) = realisasi dikurangi anggaran.").Note(hasil.Berkas.Anggaran.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }

    private static bool Berakun(HasilBerkas hasil, char akun) => hasil.Anggaran.Lra.Any(l => l.Kode.StartsWith(akun));

    private static void Tambah(TableBuilder t, HasilLra baris, RowKind jenis) => t.Row(
        jenis, Sel.Teks(baris.Kode), Sel.Teks(baris.Uraian) with { Indent = Math.Max(0, baris.Jenjang - 1) },
        t.Money(baris.Anggaran), t.Money(baris.Realisasi), t.Figure(baris.Persen), t.Money(baris.LebihKurang));
}

/// <summary>G6: two years by kind of spending.</summary>
public static class TabelDuaTahunBelanja
{
    public const string Id = "G6";

    public static Table? Susun(HasilBerkas hasil)
    {
        var baris = hasil.Anggaran.Lra.Where(l => l.Kode.StartsWith('5') && l.Jenjang <= 2).ToList();
        if (!baris.Exists(l => l.RealisasiTahunLalu.Nilai.Ada))
        {
            return null;
        }

        var tahun = hasil.Berkas.Tahun;
        var t = new TableBuilder(Id, $"Realisasi Belanja Tahun {tahun - 1} dan {tahun} per Jenis Belanja");
        var anggaran = baris.Exists(l => l.AnggaranTahunLalu.Nilai.Ada);
        if (anggaran)
        {
            t.Columns((7, Align.Left), (25, Align.Left), (17, Align.Auto), (17, Align.Auto), (17, Align.Auto), (17, Align.Auto))
                .Header(Head("Kode", rows: 2), Head("Jenis belanja", rows: 2), Head($"Tahun {tahun - 1}", columns: 2), Head($"Tahun {tahun}", columns: 2))
                .Header(Head("Anggaran (Rp)"), Head("Realisasi (Rp)"), Head("Anggaran (Rp)"), Head("Realisasi (Rp)"));
        }
        else
        {
            t.Column("Kode", 10, Align.Left).Column("Jenis belanja", 36, Align.Left).Column($"Realisasi {tahun - 1} (Rp)", 20).Column($"Realisasi {tahun} (Rp)", 20);
        }

        foreach (var l in baris)
        {
            Cell[] uang = anggaran
                ? [t.Money(l.AnggaranTahunLalu), t.Money(l.RealisasiTahunLalu), t.Money(l.Anggaran), t.Money(l.Realisasi)]
                : [t.Money(l.RealisasiTahunLalu), t.Money(l.Realisasi)];
            t.Row(l.Jenjang == 1 ? RowKind.Total : RowKind.Data, [Sel.Teks(l.Kode), Sel.Teks(l.Uraian), .. uang]);
        }

        return t.Note(BelumDiisi(hasil, $"Realisasi tahun {tahun - 1}", l => l.RealisasiTahunLalu))
            .Note(anggaran ? BelumDiisi(hasil, $"Anggaran tahun {tahun - 1}", l => l.AnggaranTahunLalu) : null)
            .Note(BelumDiisi(hasil, $"Realisasi tahun {tahun}", l => l.Realisasi)).Build();
    }

    /// <summary>Accounts without a figure, which no sum above them holds; none where all have one.</summary>
    private static string? BelumDiisi(HasilBerkas hasil, string apa, Func<HasilLra, Figure> angka)
    {
        var belanja = hasil.Anggaran.Lra.Where(l => l.Kode.StartsWith('5')).ToList();
        var kosong = belanja.Where(l => !angka(l).Nilai.Ada && !belanja.Exists(x => x.Kode.StartsWith(l.Kode + ".", StringComparison.Ordinal))).Select(l => $"{l.Kode} {l.Uraian}").ToList();
        return kosong.Count == 0 || !belanja.Exists(l => angka(l).Nilai.Ada) ? null : $"{apa} belum diisi untuk {string.Join("; ", kosong)}; jumlahnya hanya dari yang terisi.";
    }
}
