using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Organisasi;

/// <summary>Staff and asset tables of BAB I; totals are calculated, never entered.</summary>
public static class TabelOrganisasi
{
    public static IEnumerable<Table> Kepegawaian(HasilBerkas hasil) => Susun(hasil, hasil.Berkas.Organisasi.Kepegawaian, "pegawai");

    public static IEnumerable<Table> Sarana(HasilBerkas hasil) => Susun(hasil, hasil.Berkas.Organisasi.Sarana, "sarana");

    private static IEnumerable<Table> Susun(HasilBerkas hasil, IReadOnlyList<TabelJumlah> data, string dasar) =>
        data.Select((tabel, n) => Susun(hasil, tabel, $"{dasar}/{n + 1}"));

    private static Table Susun(HasilBerkas hasil, TabelJumlah data, string dasar)
    {
        var satuan = data.Satuan.Length == 0 ? "" : $" ({data.Satuan})";
        var t = new TableBuilder(dasar.Replace('/', '-'), data.Judul).Column("No", 6).Column(data.Dasar, 40, Align.Left);
        foreach (var kolom in data.Kolom)
        {
            t.Column(kolom + satuan, 14);
        }

        for (var b = 0; b < data.Baris.Count; b++)
        {
            t.Row([Sel.Nomor(b + 1), Sel.Teks(data.Baris[b].Uraian), .. data.Kolom.Select((_, k) => Nilai($"{dasar}/{k + 1}/{b + 1}", data.Baris[b].Nilai.ElementAtOrDefault(k)))]);
        }

        if (data.Dijumlahkan && data.Baris.Count > 0)
        {
            t.Row(RowKind.Total, [Sel.Teks("Jumlah") with { ColumnSpan = 2 }, .. data.Kolom.Select((_, k) =>
                hasil.Figures.TryGetValue($"{dasar}/{k + 1}/jumlah", out var f) ? t.Figure(f) : Sel.Tengah("–"))]);
        }

        return t.Note(data.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }

    private static Cell Nilai(string id, decimal? nilai) =>
        Sel.Nilai(id, nilai is { } n ? NilaiKinerja.Dari(n) : null, nilai is { } d && d != Math.Truncate(d) ? 2 : 0);

    /// <summary>Peta jabatan: formasi against what is filled.</summary>
    public static Table? PetaJabatan(HasilBerkas hasil)
    {
        var peta = hasil.Berkas.Organisasi.PetaJabatan;
        if (peta.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder("peta-jabatan", "Peta Jabatan: Formasi dan Keterisian")
            .Column("No", 6).Column("Jabatan", 40, Align.Left).Column("Kelas", 10, Align.Center).Column("Formasi", 12).Column("Terisi", 12);
        for (var i = 0; i < peta.Count; i++)
        {
            t.Row(Sel.Nomor(i + 1), Sel.Teks(peta[i].Jabatan), Sel.Tengah(peta[i].Kelas is { } k ? Angka.Cetak(k, 0) : "–"), Nilai($"jabatan/{i + 1}/formasi", peta[i].Formasi), Nilai($"jabatan/{i + 1}/terisi", peta[i].Terisi));
        }

        return t.Build();
    }

    /// <summary>The organisation chart.</summary>
    public static BoxTree? Struktur(HasilBerkas hasil)
    {
        var o = hasil.Berkas.Organisasi;
        if (o.Unit.Count == 0)
        {
            return null;
        }

        var puncak = o.Unit.Where(u => u.Induk is null || o.Unit.All(x => x.Kode != u.Induk)).ToList();
        return new BoxTree
        {
            Id = "struktur-organisasi",
            Caption = $"Struktur Organisasi {o.Nama}",
            Roots = puncak.Count == 1 ? [Kotak(o, puncak[0], 0) with { Title = o.Kepala.Jabatan, Lines = [] }] : [new Box(o.Kepala.Jabatan, [], [.. puncak.Select(u => Kotak(o, u, 1))])],
        };
    }

    /// <summary>Units deeper than this are drawn no further: a ring in the data must not hang the drawing.</summary>
    private const int BatasKedalaman = 8;

    private static Box Kotak(Instansi o, Unit unit, int kedalaman) => new(
        unit.Nama, unit.Pimpinan is { } p && p.Jabatan != unit.Nama ? [p.Jabatan] : [],
        kedalaman >= BatasKedalaman ? [] : [.. o.Unit.Where(u => u.Induk == unit.Kode && u.Kode != unit.Kode).Select(u => Kotak(o, u, kedalaman + 1))]);
}
