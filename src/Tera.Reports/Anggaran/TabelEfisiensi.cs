using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Anggaran;

/// <summary>G3: performance and money per tujuan/sasaran, side by side.</summary>
public static class TabelKinerjaAnggaran
{
    public const string Id = "G3";

    public static Table? Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Capaian Kinerja dan Penyerapan Anggaran per Tujuan/Sasaran Tahun {hasil.Berkas.Tahun}")
            .Columns((5, Align.Center), (34, Align.Left), (12, Align.Auto), (17, Align.Auto), (17, Align.Auto), (10, Align.Auto))
            .Header(Head("No", rows: 2), Head("Tujuan/Sasaran", rows: 2), Head("Capaian kinerja (%)", rows: 2), Head("Anggaran", columns: 3))
            .Header(Head("Pagu (Rp)"), Head("Realisasi (Rp)"), Head("Serapan (%)"));
        foreach (var s in Berdana.Pilih(hasil))
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(s.Uraian), t.Figure(s.Capaian), t.Money(s.Anggaran.Pagu), t.Money(s.Anggaran.Realisasi), t.Figure(s.Anggaran.Serapan));
        }

        return t.RowCount == 0 ? null : t.Note(Berdana.TanpaBaris(hasil)).Note(Berdana.TanpaSasaran(hasil)).Build();
    }
}

/// <summary>G4: how the budget is shared among tujuan/sasaran.</summary>
public static class TabelAlokasi
{
    public const string Id = "G4";

    public static Table? Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Alokasi Anggaran per Tujuan/Sasaran Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Tujuan/Sasaran", 34, Align.Left).Column("Program", 34, Align.Left).Column("Anggaran (Rp)", 17).Column("Porsi (%)", 9);
        foreach (var s in Berdana.Pilih(hasil))
        {
            var program = hasil.Anggaran.Program.Where(p => p.Sasaran.Any(x => x.Kode == s.Kode)).Select(BarisNama.Lengkap).ToList();
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(s.Uraian), program.Count == 0 ? Sel.Tengah("–") : Sel.Daftar(program), t.Money(s.Anggaran.Pagu), t.Figure(s.Anggaran.Porsi));
        }

        return t.RowCount == 0 ? null : t.Note("Porsi dihitung terhadap seluruh anggaran; program yang mendukung beberapa sasaran dibagi menurut porsinya, sehingga tidak ada rupiah yang dihitung dua kali.")
            .Note(Berdana.TanpaSasaran(hasil)).Build();
    }
}

/// <summary>G5: efficiency; nothing is called efficient where the target was missed (comparison 6 of BAB III).</summary>
public static class TabelEfisiensi
{
    public const string Id = "G5";

    public static Table? Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Tingkat Efisiensi Penggunaan Sumber Daya Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Tujuan/Sasaran", 30, Align.Left).Column("Capaian kinerja (%)", 11).Column("Serapan (%)", 10).Column("Rasio capaian : serapan", 11)
            .Column("Selisih (poin)", 10).Column("Sisa anggaran yang targetnya tercapai (Rp)", 18).Column("Simpulan", 14, Align.Center);
        foreach (var s in Berdana.Pilih(hasil))
        {
            t.Row(
                Sel.Nomor(t.RowCount + 1), Sel.Teks(s.Uraian), t.Figure(s.Capaian), t.Figure(s.Anggaran.Serapan), t.Figure(s.Anggaran.Rasio),
                t.Figure(s.Anggaran.Selisih), t.Money(s.Anggaran.Sisa), Sel.Tengah(s.Anggaran.Simpulan.Length == 0 || !Berdana.Ada(s) ? "–" : s.Anggaran.Simpulan));
        }

        return t.RowCount == 0 ? null : t.Note("Menurut kebijakan pengukuran laporan ini, penggunaan anggaran baru dinilai efisien atau tidak bila semua indikatornya mencapai target; selain itu disebut tidak efektif, juga bila capaiannya mendekati 100%.")
            .Note(Berdana.Pilih(hasil).Any(s => Pembulatan.Berbeda(s.Capaian, s.Anggaran.Serapan, s.Anggaran.Selisih)) ? Pembulatan.Catatan : null)
            .Note(Berdana.TanpaBaris(hasil)).Build();
    }
}

/// <summary>Tujuan and sasaran that programmes give money to, and every measured sasaran beside them; a programme may serve one without any (share 0).</summary>
internal static class Berdana
{
    /// <summary>None where nothing has money: there is nothing to compare then.</summary>
    public static IEnumerable<HasilSasaran> Pilih(HasilBerkas hasil) =>
        hasil.Pengukuran.Sasaran.Any(Ada) ? hasil.Pengukuran.Sasaran.Where(s => Ada(s) || (!s.Tujuan && s.Indikator.Count > 0)) : [];

    /// <summary>Tujuan without money of their own, named so that none is missed without a word.</summary>
    public static string? TanpaBaris(HasilBerkas hasil)
    {
        var tujuan = hasil.Pengukuran.Sasaran.Where(s => s.Tujuan && s.Indikator.Count > 0 && !Ada(s)).Select(s => s.Uraian).ToList();
        return tujuan.Count == 0 ? null : $"Tujuan tanpa anggaran sendiri tidak tercantum: {string.Join("; ", tujuan)}.";
    }

    /// <summary>Programmes, or the share of one, that serve no tujuan or sasaran: their money is part of the whole and of no row.</summary>
    public static string? TanpaSasaran(HasilBerkas hasil)
    {
        var program = hasil.Anggaran.Program.Where(p => p.SisaPorsi > 0 && p.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 })
            .Select(p => p.SisaPorsi == 1 ? BarisNama.Lengkap(p) : $"{Angka.CetakSeadanya(p.SisaPorsi * 100)}% pagu {BarisNama.Lengkap(p)}").Distinct(StringComparer.Ordinal).ToList();
        return program.Count == 0 ? null : $"Tidak dibagikan kepada tujuan atau sasaran: {string.Join("; ", program)}.";
    }

    public static bool Ada(HasilSasaran s) => s.Anggaran.Pagu.Nilai is { Ada: true, Angka: > 0 };
}
