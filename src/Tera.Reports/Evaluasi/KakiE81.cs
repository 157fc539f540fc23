using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Kalimat;
using Tera.Reports.Tabel;

namespace Tera.Reports.Evaluasi;

/// <summary>The foot of form E.81 (Permendagri 86/2017): means, predicates, what helped, what hindered and what follows.</summary>
internal static class KakiE81
{
    // Name columns, the pairs of columns 5 to 14, and the unit.
    private const int Nama = 4;
    private const int Isi = 21;

    public static void Tambah(TableBuilder t, HasilBerkas hasil)
    {
        string[] rata = ["capaian", "serapan", "capaian-renstra", "serapan-renstra"];
        Figure[] angka = [.. rata.Select(n => hasil.Figures[$"e81/{n}"])];
        t.Row(RowKind.Total, Baris("Rata-rata capaian kinerja (%)", [.. angka.Select(f => t.Figure(f))]));
        t.Row(RowKind.Total, Baris("Predikat kinerja", [.. angka.Select(f => Sel.Kategori(Kategori.Untuk(f.Nilai, hasil.Pengukuran.Kebijakan.Skala)))]));
        Uraian(t, "Faktor pendorong keberhasilan kinerja", Pendorong(hasil), TanpaPendorong(hasil));
        Uraian(t, "Faktor penghambat pencapaian kinerja", Penghambat(hasil), Penghambat(hasil).Any() ? "Tidak ada kendala." : null);
        Uraian(t, "Tindak lanjut yang diperlukan dalam triwulan berikutnya", TriwulanBerikutnya(hasil));
        Uraian(t, "Tindak lanjut yang diperlukan dalam Renja berikutnya", RenjaBerikutnya(hasil));
    }

    /// <summary>Columns 5 to 11, the pair of 12, 13, the pair of 14, and 15.</summary>
    private static Cell[] Baris(string judul, Cell[] isi) =>
    [
        Sel.Teks(judul) with { ColumnSpan = Nama, Align = Align.Left }, Sel.Kosong with { ColumnSpan = 14 }, isi[0], isi[1], Sel.Kosong with { ColumnSpan = 2 }, isi[2], isi[3], Sel.Kosong,
    ];

    /// <param name="t">The form.</param>
    /// <param name="judul">What stands before the text.</param>
    /// <param name="butir">What is printed.</param>
    /// <param name="nihil">What is said where there is nothing to print, though it was filled in; null where it was not.</param>
    private static void Uraian(TableBuilder t, string judul, IEnumerable<string> butir, string? nihil = null)
    {
        List<string> daftar = [.. Nihil.Selain(butir).Distinct(StringComparer.Ordinal)];
        t.Row(Sel.Tebal(judul) with { ColumnSpan = Nama, Align = Align.Left }, (daftar.Count == 0 ? Sel.TeksAtauBelum(nihil, KalimatIndikator.Kecil(judul)) : Sel.Daftar(daftar)) with { ColumnSpan = Isi, Align = Align.Left });
    }

    private static IEnumerable<string> Pendorong(HasilBerkas hasil) =>
        Analisis(hasil).Where(a => KalimatIndikator.Tercapai(a.Hasil)).SelectMany(a => a.Isi.Penyebab);

    private static IEnumerable<string> Penghambat(HasilBerkas hasil) => Analisis(hasil)
        .SelectMany(a => Gagal(a.Hasil) ? a.Isi.Penyebab.Concat(a.Isi.Kendala) : a.Isi.Kendala)
        .Concat(hasil.Pengukuran.Indikator.SelectMany(h => h.Triwulan).Select(q => q.Data?.Kendala).OfType<string>());

    private static bool Gagal(HasilIndikator h) => h.Capaian.Nilai.Ada && !KalimatIndikator.Tercapai(h);

    /// <summary>Without a result nobody can say whether a cause helped or hindered; null where none was written down.</summary>
    private static string? TanpaPendorong(HasilBerkas hasil)
    {
        var bersebab = Analisis(hasil).Where(a => a.Isi.Penyebab.Count > 0).ToList();
        return bersebab.Count == 0 || hasil.Pengukuran.Indikator.Any(KalimatIndikator.Tercapai) ? null
            : bersebab.Exists(a => !a.Hasil.Capaian.Nilai.Ada) ? "Belum dapat disimpulkan sebelum ada capaian setahun."
            : "Tidak ada indikator yang mencapai target.";
    }

    /// <summary>What the last quarter that says anything proposes, and the decisions taken on it.</summary>
    private static IEnumerable<string> TriwulanBerikutnya(HasilBerkas hasil) => Enumerable.Range(1, 4).Reverse()
        .Select(q => Nihil.Selain(hasil.Pengukuran.Indikator.Select(h => h.Triwulan[q - 1].Data?.Solusi)
            .Concat(hasil.Berkas.Pengukuran.Dialog.Where(d => d.Triwulan == q).SelectMany(d => d.Keputusan).Select(k => k.Uraian))))
        .FirstOrDefault(isi => isi.Count > 0, []);

    private static IEnumerable<string> RenjaBerikutnya(HasilBerkas hasil)
    {
        List<string> isi = [.. Analisis(hasil).SelectMany(a => a.Isi.TindakLanjut), .. hasil.Berkas.Pelaporan.LangkahLanjut];
        return isi.Count > 0 ? isi : Analisis(hasil).SelectMany(a => a.Isi.Solusi);
    }

    private static IEnumerable<(HasilIndikator Hasil, Core.Pelaporan.AnalisisIndikator Isi)> Analisis(HasilBerkas hasil) =>
        from a in hasil.Berkas.Pelaporan.Analisis
        let h = hasil.Pengukuran.Indikator.FirstOrDefault(i => i.Indikator.Kode == a.Indikator)
        where h is not null
        select (h, a);
}
