using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.App.Anggaran;

/// <summary>What a column of a budget file holds.</summary>
public enum PeranKolom
{
    Abaikan,

    /// <summary>Kode rekening; several columns where there is one a level.</summary>
    Kode,

    /// <summary>Name of the line; of several columns, the first that is filled in.</summary>
    Uraian,
    Unit,
    SumberDana,
    Murni,
    Perubahan,
    Realisasi,
    Triwulan1,
    Triwulan2,
    Triwulan3,
    Triwulan4,
    Bulan1,
    Bulan2,
    Bulan3,
    Bulan4,
    Bulan5,
    Bulan6,
    Bulan7,
    Bulan8,
    Bulan9,
    Bulan10,
    Bulan11,
    Bulan12,
}

/// <summary>How the columns of a budget file are read.</summary>
public sealed record PemetaanAnggaran
{
    /// <summary>Name of the sheet.</summary>
    public required string Lembar { get; init; }

    /// <summary>First row of data, from 1.</summary>
    public required int BarisData { get; init; }

    /// <summary>Roles of the columns, from 0; what is not named is left out.</summary>
    public required IReadOnlyDictionary<int, PeranKolom> Kolom { get; init; }

    public NotasiAngka Notasi { get; init; }

    /// <summary>1, 1.000 or 1.000.000: what the file's amounts are counted in.</summary>
    public int Pengali { get; init; } = 1;

    /// <summary>Whether months and quarters are counted from January on, and not each by itself.</summary>
    public bool Kumulatif { get; init; }

    public IEnumerable<int> Untuk(PeranKolom peran) => Kolom.Where(k => k.Value == peran).Select(k => k.Key).Order();

    public int? Satu(PeranKolom peran) => Untuk(peran).Cast<int?>().FirstOrDefault();

    public static PeranKolom Triwulan(int n) => PeranKolom.Triwulan1 + (n - 1);

    public static PeranKolom Bulan(int n) => PeranKolom.Bulan1 + (n - 1);

    public static bool Uang(PeranKolom peran) => peran >= PeranKolom.Murni;

    /// <summary>Why nothing can be read by it; none where it can.</summary>
    public IReadOnlyList<string> Kurang()
    {
        var kurang = new List<string>();
        if (Satu(PeranKolom.Kode) is null)
            kurang.Add("Pilih kolom kode rekening.");
        if (Satu(PeranKolom.Uraian) is null)
            kurang.Add("Pilih kolom uraian, yaitu nama program, kegiatan, dan sub kegiatan.");
        if (!Kolom.Values.Any(Uang))
            kurang.Add("Pilih sekurangnya satu kolom rupiah: pagu murni, pagu perubahan, atau realisasi.");
        kurang.AddRange(Kolom.Where(k => Uang(k.Value)).GroupBy(k => k.Value).Where(g => g.Count() > 1)
            .Select(g => $"{NamaPeran(g.Key)} dipilih untuk kolom {Rangkai.Dan(g.Select(k => LembarMasukan.NamaKolom(k.Key)).Order(StringComparer.Ordinal))}. Pilih satu saja."));
        return kurang;
    }

    /// <summary>What the amounts of a column are, as this file counts them.</summary>
    public string Sebutan(PeranKolom peran) => Kumulatif && peran >= PeranKolom.Triwulan1 ? NamaPeran(peran).Replace("Realisasi ", "Realisasi s.d. ", StringComparison.Ordinal) : NamaPeran(peran);

    public static string NamaPeran(PeranKolom peran) => peran switch
    {
        PeranKolom.Abaikan => "(tidak dipakai)",
        PeranKolom.Kode => "Kode rekening",
        PeranKolom.Uraian => "Uraian (nama)",
        PeranKolom.Unit => "Unit/UPTD",
        PeranKolom.SumberDana => "Sumber dana",
        PeranKolom.Murni => "Pagu murni",
        PeranKolom.Perubahan => "Pagu perubahan",
        PeranKolom.Realisasi => "Realisasi setahun",
        <= PeranKolom.Triwulan4 => $"Realisasi triwulan {Core.Nilai.Romawi.Cetak(peran - PeranKolom.Triwulan1 + 1)}",
        _ => $"Realisasi {Core.Nilai.Tanggal.NamaBulan(peran - PeranKolom.Bulan1 + 1)}",
    };

    /// <summary>A column as the page of the mapping shows it.</summary>
    public sealed record KolomTampak(int Kolom, string Judul, IReadOnlyList<string> Contoh)
    {
        public string Huruf => LembarMasukan.NamaKolom(Kolom);

        public string Nama => string.Create(CultureInfo.InvariantCulture, $"kolom{Kolom}");
    }
}
