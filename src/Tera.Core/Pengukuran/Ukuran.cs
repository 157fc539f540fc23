using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>A target or realisasi as capaian needs it: a number or the reason why there is none, a grade, and the figure that it is.</summary>
internal readonly record struct Ukuran(Hasil Angka, string? Predikat = null, Figure? Figure = null)
{
    /// <summary>What stands where a grade has no score.</summary>
    private static readonly Hasil TanpaSkor = Hasil.Tanpa(Alasan.TidakAdaData, "predikat tanpa skor");

    private static readonly Hasil BerupaRentang = Hasil.Tanpa(Alasan.TidakAdaData, "target berupa rentang");

    public bool Ada => Angka.Ada || Predikat is not null;

    public string? Id => Figure?.Id;

    public static Ukuran Dari(NilaiKinerja? nilai, Alasan kosong) => Dari(nilai, Hasil.Tanpa(kosong));

    public static Ukuran Dari(NilaiKinerja? nilai, Hasil kosong) => nilai switch
    {
        null => new(kosong),
        { Angka: { } angka } => new(angka),
        { Skor: { } skor } => new(skor, nilai.Predikat),
        _ => new(TanpaSkor, nilai.Predikat),
    };

    /// <summary>A target: a range in words, with no number that could be taken for it, else what was entered.</summary>
    public static Ukuran Dari(Rentang? rentang, NilaiKinerja? isian, Alasan kosong) => rentang is null ? Dari(isian, kosong) : new(BerupaRentang, rentang.Cetak());

    public static Ukuran Dari(Figure figure) => new(figure.Nilai, figure.Predikat, figure);

    public Ukuran Bulatkan(int desimal) => this with { Angka = Aritmetika.Bulatkan(Angka, desimal) };
}

/// <summary>A capaian with the formula that gave it.</summary>
/// <param name="Nilai">Percent.</param>
/// <param name="Rumus">The formula.</param>
/// <param name="Masukan">Its inputs; null where they are realisasi and target themselves.</param>
/// <param name="Catatan">A convention that was applied.</param>
internal readonly record struct UraianCapaian(Hasil Nilai, string Rumus, IReadOnlyList<Masukan>? Masukan = null, string? Catatan = null)
{
    public Asal Asal(Figure target, Figure realisasi) =>
        Masukan is null ? new AsalDua("realisasi", realisasi, "target", target) : new AsalTertulis(Masukan);
}
