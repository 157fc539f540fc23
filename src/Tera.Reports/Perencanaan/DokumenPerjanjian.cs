using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Tabel;

namespace Tera.Reports.Perencanaan;

/// <summary>A Perjanjian Kinerja: berita acara of a change, statement of two parties, annex (Permenpan RB 53/2014, Lampiran I).</summary>
public static class DokumenPerjanjian
{
    public static Document Susun(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        var o = hasil.Berkas.Organisasi;
        var pertama = PihakPerjanjian.Pertama(o, pk);
        var kedua = PihakPerjanjian.Kedua(o, pk);
        var d = new DocumentBuilder(Judul(hasil, pk), o.Nama);
        if (pk.BeritaAcara is { } ba)
        {
            d.Part(PageNumbering.None).Add(BeritaAcara(hasil, pk, ba));
        }

        d.Part(PageNumbering.None).Add(Pernyataan(hasil, pk, pertama, kedua));
        d.Part(PageNumbering.None).Add(Lampiran(hasil, pk, pertama, kedua));
        return d.Build();
    }

    internal static string Judul(HasilBerkas hasil, PerjanjianKinerja pk) => $"{TabelPerjanjian.Judul(pk)} {PihakPerjanjian.Pertama(hasil.Berkas.Organisasi, pk).Jabatan} Tahun {hasil.Berkas.Tahun}";

    private static IEnumerable<Block> Pernyataan(HasilBerkas hasil, PerjanjianKinerja pk, Pejabat pertama, Pejabat? kedua)
    {
        var o = hasil.Berkas.Organisasi;
        foreach (var blok in KopSurat.Susun(o))
        {
            yield return blok;
        }

        yield return KopSurat.Judul($"{TabelPerjanjian.Judul(pk).ToUpperInvariant()} TAHUN {hasil.Berkas.Tahun}");
        yield return Paragraph.Of("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:");
        yield return Identitas(pertama);
        yield return Paragraph.Of(kedua is null ? "berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini." : "selanjutnya disebut PIHAK PERTAMA.");
        if (kedua is not null)
        {
            yield return Identitas(kedua);
            yield return Paragraph.Of("selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.");
            yield return Paragraph.Of("PIHAK PERTAMA berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.");
            yield return Paragraph.Of("PIHAK KEDUA akan melakukan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.");
        }

        yield return TandaTangan.DuaPihak(kedua, pertama, o.TempatPenetapan, pk.Tanggal);
    }

    private static Table Identitas(Pejabat pejabat) => new()
    {
        Id = "identitas",
        Plain = true,
        Columns = [new Column(15, Align.Left), new Column(2, Align.Left), new Column(83, Align.Left)],
        Rows =
        [
            new Row([Sel.Teks("Nama"), Sel.Teks(":"), Sel.TeksAtauBelum(pejabat.Nama, "nama pejabat")]),
            new Row([Sel.Teks("Jabatan"), Sel.Teks(":"), Sel.Teks(pejabat.Jabatan)]),
        ],
    };

    private static IEnumerable<Block> Lampiran(HasilBerkas hasil, PerjanjianKinerja pk, Pejabat pertama, Pejabat? kedua)
    {
        yield return new Heading(1, $"LAMPIRAN {TabelPerjanjian.Judul(pk).ToUpperInvariant()} TAHUN {hasil.Berkas.Tahun}") { Unlisted = true };
        yield return KopSurat.Judul(pertama.Jabatan.ToUpperInvariant());
        if (pk.Target.Count > 0)
        {
            yield return TabelPerjanjian.Susun(hasil, pk);
        }

        if (TabelIndividu.Susun(hasil, pk) is { } individu)
        {
            yield return individu;
        }

        if (TabelAnggaranPerjanjian.Susun(hasil, pk) is { } anggaran)
        {
            yield return anggaran;
        }

        yield return TandaTangan.DuaPihak(kedua, pertama, hasil.Berkas.Organisasi.TempatPenetapan, pk.Tanggal);
    }

    private static IEnumerable<Block> BeritaAcara(HasilBerkas hasil, PerjanjianKinerja pk, BeritaAcara ba)
    {
        var o = hasil.Berkas.Organisasi;
        foreach (var blok in KopSurat.Susun(o))
        {
            yield return blok;
        }

        yield return KopSurat.Judul("BERITA ACARA");
        yield return Paragraph.Of($"Nomor: {ba.Nomor}", align: Align.Center);
        yield return Paragraph.Of($"Pada hari ini {Terbilang.Tanggal(ba.Tanggal)}, {o.Nama} telah melaksanakan penyusunan Dokumen Perjanjian Kinerja Perubahan Tahun Anggaran {hasil.Berkas.Tahun} sebagaimana terlampir.");
        if (pk.AlasanPerubahan is { } alasan)
        {
            yield return Paragraph.Of($"Alasan perubahan: {alasan}");
        }

        yield return Paragraph.Of("Demikian berita acara ini dibuat dengan sesungguhnya dan dapat dipertanggungjawabkan sebagaimana mestinya.");
        yield return TandaTangan.Kepala(hasil, ba.Tanggal);
    }
}

/// <summary>Individual performance of a PK below the head's, tied to the indicator above it.</summary>
public static class TabelIndividu
{
    public static Table? Susun(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        if (pk.Individu.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder($"P10-{pk.Kode}", $"{(pk.Target.Count > 0 ? "Kinerja Individu dalam " : "")}{TabelPerjanjian.JudulTabel(hasil, pk)}")
            .Column("No", 5).Column("Sasaran", 28, Align.Left).Column("Indikator kinerja", 28, Align.Left).Column("Satuan", 12, Align.Center).Column("Target", 10).Column("Menunjang indikator", 26, Align.Left);
        for (var i = 0; i < pk.Individu.Count; i++)
        {
            var k = pk.Individu[i];
            var atas = hasil.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(x => x.Kode == k.Menunjang)?.Nama ?? k.Menunjang;
            t.Row(Sel.Nomor(i + 1), Sel.Teks(k.Sasaran), Sel.Teks(k.Indikator), Sel.Tengah(k.Satuan), TargetIndividu(hasil, pk, i), Sel.Teks(atas));
        }

        return t.Build();
    }

    /// <summary>Whole targets print whole: these indicators carry no decimals of their own.</summary>
    internal static Cell TargetIndividu(HasilBerkas hasil, PerjanjianKinerja pk, int urut)
    {
        var target = pk.Individu[urut].Target;
        return Sel.Nilai($"{hasil.AwalanPerjanjian(pk)}/individu-{urut + 1}", target, target.Angka is { } a ? Angka.JumlahDesimal(a) : 2);
    }
}
