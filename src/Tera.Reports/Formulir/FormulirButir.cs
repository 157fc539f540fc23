using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Formulir;

/// <summary>A field of a form.</summary>
/// <param name="Nama">Place in the record: "rentang.bawah", "triwulan[0]", "nilai[*]" for as many as the record above has.</param>
/// <param name="Label">What officials call it: the heading in the workbook.</param>
/// <param name="Penjelasan">What to enter.</param>
/// <param name="Pilihan">Words to choose from; empty where anything may be typed.</param>
/// <param name="Rujuk">Sheet of the workbook whose codes it takes; none where it takes none.</param>
public sealed record Isian(string Nama, string Label, string Penjelasan, JenisBentuk Jenis, IReadOnlyList<string> Pilihan, bool Wajib, bool Uang, string? Rujuk)
{
    internal Kolom Kolom { get; init; } = null!;

    public bool Berulang => Kolom.Lebar;
}

/// <summary>A list in a form, a row a record.</summary>
/// <param name="Daftar">Place of the list in the record above.</param>
public sealed record TabelIsian(string Daftar, string Judul, string Penjelasan, IReadOnlyList<Isian> Kolom, IReadOnlyList<TabelIsian> Anak)
{
    internal Lembar Lembar { get; init; } = null!;
}

/// <summary>A piece of a file as a form on a page: the same fields, words and explanations as in the workbook.</summary>
public sealed record FormulirButir(IReadOnlyList<Isian> Isian, IReadOnlyList<TabelIsian> Tabel)
{
    /// <summary>What is edited by itself and not within the record above: elements of these lists, and what the reviewer says.</summary>
    private static readonly string[] Sendiri =
    [
        "anggaran.program", "perencanaan.tujuan", "perencanaan.sasaran", "perencanaan.iku", "perencanaan.perjanjianKinerja", "perencanaan.rencanaAksi", "pengukuran.realisasi", "pengukuran.dialog",
        "evaluasi.lke", "evaluasi.rekomendasi", "pelaporan.reviu",
    ];

    /// <summary>What is written on a page of its own, yet stands in the area's own piece.</summary>
    private static readonly string[] DiButirnya = ["evaluasi.lke", "pelaporan.reviu"];

    /// <summary>The form of an area of the file, "organisasi".</summary>
    /// <param name="nama">The area.</param>
    /// <param name="seluruhnya">Whether to name what is written on pages of their own as well, for who tells what changed.</param>
    public static FormulirButir Bidang(string nama, bool seluruhnya = false)
    {
        var awalan = nama + ".";
        var isian = SusunanBuku.Semua.Where(l => l.Formulir).SelectMany(l => l.Kolom).Where(k => Di(k.Isian) && !Terpisah(k.Isian)).Select(k => Buat(k, k.Isian[awalan.Length..])).ToList();
        var daftar = SusunanBuku.Semua.Where(l => !l.Formulir && l.Induk.Count == 0 && Di(l.Daftar) && !Terpisah(l.Daftar)).ToLookup(HanyaTeks);
        isian.AddRange(daftar[true].Select(l => l.Daftar[awalan.Length..]).Zip(daftar[true], (d, l) => Buat(new Kolom(l.Nama, d, $"{l.Penjelasan} Satu butir satu baris.").Dalam(Bentuk.Akar.Cari(nama)!.Bentuk), d)));
        return new(isian, [.. daftar[false].Select(l => Tabel_(l, l.Daftar[awalan.Length..]))]);

        bool Di(string isian) => isian.StartsWith(awalan, StringComparison.Ordinal);

        bool Terpisah(string isian) => Sendiri.Any(s => (isian == s || isian.StartsWith(s + ".", StringComparison.Ordinal)) && !(seluruhnya && DiButirnya.Contains(s)));
    }

    /// <summary>The form of one element of a list, named by its sheet: "Tujuan", "Indikator", "PK".</summary>
    /// <param name="lembar">Name of the sheet.</param>
    /// <param name="kecuali">Lists within that have forms of their own.</param>
    public static FormulirButir Unsur(string lembar, params IReadOnlyList<string> kecuali)
    {
        var l = SusunanBuku.Semua.First(s => s.Nama == lembar);
        return new([.. l.Kolom.Where(Terisi).Select(k => Buat(k, k.Isian))], [.. Anak(l).Where(t => !kecuali.Contains(t.Daftar))]);
    }

    /// <summary>The same form without a field that the piece's place tells.</summary>
    /// <param name="isian">A field, or one of a list: "variabel.triwulan".</param>
    public FormulirButir Tanpa(string isian) => new([.. Isian.Where(i => i.Nama != isian)], [.. Tabel.Select(t => t with { Kolom = [.. t.Kolom.Where(k => $"{t.Daftar}.{k.Nama}" != isian)] })]);

    private static TabelIsian Tabel_(Lembar lembar, string daftar) =>
        new(daftar, lembar.Nama, lembar.Penjelasan, [.. lembar.Kolom.Where(Terisi).Select(k => Buat(k, k.Isian))], [.. Anak(lembar)]) { Lembar = lembar };

    private static IEnumerable<TabelIsian> Anak(Lembar lembar) => SusunanBuku.Semua.Where(l => l.Induk.Contains(lembar.Nama)).Select(l => Tabel_(l, l.Daftar));

    // A list of plain texts is one field with many lines.
    private static bool HanyaTeks(Lembar lembar) => lembar.Kolom is [{ Isian: "" }];

    // What names the record above is the form's own place.
    private static bool Terisi(Kolom kolom) => !kolom.Induk && kolom.Isian != Kolom.Nomor;

    private static Isian Buat(Kolom kolom, string nama) => new(
        nama, kolom.Judul, kolom.Penjelasan, kolom.Bentuk!.Jenis, [.. kolom.Bentuk.Pilihan.Select(PenulisSel.Kata)], kolom.Wajib, kolom.Uang, kolom.Rujuk)
    { Kolom = kolom };
}
