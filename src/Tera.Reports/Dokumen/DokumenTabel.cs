using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;

namespace Tera.Reports.Dokumen;

/// <summary>A document of tables under one title, signed by the head: matriks Renstra, RKT, rencana aksi, monev and the like.</summary>
internal static class DokumenTabel
{
    public static Document Susun(HasilBerkas hasil, string judul, params IEnumerable<Block?> isi) => Bertanggal(hasil, judul, null, isi);

    /// <summary>The same, of the years of the Renstra instead of one.</summary>
    public static Document SemasaRenstra(HasilBerkas hasil, string judul, params IEnumerable<Block?> isi) =>
        Susun(hasil, judul, string.Create(CultureInfo.InvariantCulture, $"{hasil.Berkas.Perencanaan.Renstra.TahunAwal}–{hasil.Berkas.Perencanaan.Renstra.TahunAkhir}"), null, isi);

    /// <summary>The same, dated.</summary>
    public static Document Bertanggal(HasilBerkas hasil, string judul, Tanggal? tanggal, params IEnumerable<Block?> isi) =>
        Susun(hasil, judul, Tahun(hasil), tanggal, isi);

    private static Document Susun(HasilBerkas hasil, string judul, string tahun, Tanggal? tanggal, IEnumerable<Block?> isi)
    {
        var o = hasil.Berkas.Organisasi;
        var blok = isi.OfType<Block>().ToList();
        var d = new DocumentBuilder(Judul(hasil, judul, tahun), o.Nama).Part(PageNumbering.Arabic);
        if (blok.Count == 0)
        {
            return d.Add([.. Kepala(hasil, judul, tahun), Teks.Belum(judul.ToLowerInvariant())]).Build();
        }

        // Where one table lies on its side all do, so that none has a page to itself; the title goes on the page of the first.
        var rebah = blok.Exists(b => b is Table { Wide: true, Large: false });
        return d.Wide(blok[0] is Table { Wide: true } || (rebah && blok[0] is Table))
            .Add([.. Kepala(hasil, judul, tahun), .. rebah ? blok.Select(b => b is Table { Plain: false } t ? t with { Wide = true } : b) : blok, TandaTangan.Kepala(hasil, tanggal)]).Build();
    }

    /// <summary>The title that such a document bears.</summary>
    public static string Judul(HasilBerkas hasil, string judul) => Judul(hasil, judul, Tahun(hasil));

    private static string Judul(HasilBerkas hasil, string judul, string tahun) => $"{judul} {hasil.Berkas.Organisasi.Nama} Tahun {tahun}";

    private static string Tahun(HasilBerkas hasil) => hasil.Berkas.Tahun.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Block> Kepala(HasilBerkas hasil, string judul, string tahun) =>
    [
        KopSurat.Judul(judul.ToUpperInvariant()),
        KopSurat.Judul(hasil.Berkas.Organisasi.Nama.ToUpperInvariant()),
        KopSurat.Judul($"TAHUN {tahun}"),
    ];
}
