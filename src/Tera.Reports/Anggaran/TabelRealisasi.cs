using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Anggaran;

/// <summary>G1: budget and realisasi per programme, kegiatan and sub kegiatan.</summary>
public static class TabelRealisasi
{
    public const string Id = "G1";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = Kepala(Id, $"Anggaran dan Realisasi per Program, Kegiatan, dan Sub Kegiatan Tahun Anggaran {hasil.Berkas.Tahun}");
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            Tambah(t, baris);
        }

        return Jumlah(t, hasil.Anggaran.Total).Note(hasil.Berkas.Anggaran.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }

    /// <summary>G1 at programme level only.</summary>
    public static Table PerProgram(HasilBerkas hasil)
    {
        var t = Kepala(Id + "-program", $"Anggaran dan Realisasi per Program Tahun Anggaran {hasil.Berkas.Tahun}");
        foreach (var baris in hasil.Anggaran.Program)
        {
            Tambah(t, baris);
        }

        return Jumlah(t, hasil.Anggaran.Total).Build();
    }

    private static TableBuilder Kepala(string id, string judul) => new TableBuilder(id, judul)
        .Columns((14, Align.Left), (40, Align.Left), (17, Align.Auto), (17, Align.Auto), (9, Align.Auto), (16, Align.Auto))
        .Header(Head("Kode", rows: 2), Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Anggaran (Rp)", rows: 2), Head("Realisasi", columns: 2), Head("Sisa anggaran (Rp)", rows: 2))
        .Header(Head("Jumlah (Rp)"), Head("%"));

    private static void Tambah(TableBuilder t, BarisAnggaran baris) => t.Row(
        baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data,
        Sel.Teks(baris.Kode), Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang },
        t.Money(baris.Uang.Pagu), t.Money(baris.Uang.Realisasi), t.Figure(baris.Uang.Serapan), t.Money(baris.Uang.Sisa));

    private static TableBuilder Jumlah(TableBuilder t, Uang total) => t.Row(
        RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 },
        t.Money(total.Pagu), t.Money(total.Realisasi), t.Figure(total.Serapan), t.Money(total.Sisa));
}

/// <summary>G8: realisasi per source of money.</summary>
public static class TabelSumberDana
{
    public const string Id = "G8";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Anggaran.SumberDana.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Anggaran dan Realisasi per Sumber Dana Tahun Anggaran {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Sumber dana", 22, Align.Left).Column("Anggaran (Rp)", 20).Column("Realisasi (Rp)", 20).Column("%", 10).Column("Sisa (Rp)", 18);
        var nomor = 0;
        foreach (var s in hasil.Anggaran.SumberDana)
        {
            t.Row(Sel.Nomor(++nomor), Sel.Teks(s.Sumber), t.Money(s.Uang.Pagu), t.Money(s.Uang.Realisasi), t.Figure(s.Uang.Serapan), t.Money(s.Uang.Sisa));
        }

        var total = hasil.Anggaran.Total;
        return t.Row(RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(total.Pagu), t.Money(total.Realisasi), t.Figure(total.Serapan), t.Money(total.Sisa)).Build();
    }
}

/// <summary>P8: programme structure before and after the change of the budget.</summary>
public static class TabelStrukturProgram
{
    public const string Id = "P8";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Struktur Program, Kegiatan, dan Sub Kegiatan Sebelum dan Setelah Perubahan Tahun Anggaran {hasil.Berkas.Tahun}")
            .Columns((15, Align.Left), (40, Align.Left), (17, Align.Auto), (17, Align.Auto), (17, Align.Auto))
            .Header(Head("Kode rekening", rows: 2), Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Anggaran (Rp)", columns: 2), Head("Bertambah/ (berkurang) (Rp)", rows: 2))
            .Header(Head("Sebelum perubahan"), Head("Setelah perubahan"));
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            t.Row(
                baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data,
                Sel.Teks(baris.Kode), Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang },
                t.Money(baris.Uang.Murni), t.Money(baris.Uang.Pagu), t.Money(baris.Uang.Perubahan));
        }

        var total = hasil.Anggaran.Total;
        return t.Row(RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(total.Murni), t.Money(total.Pagu), t.Money(total.Perubahan)).Build();
    }
}
