using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Rumus;

/// <summary>A formula of the formula language (docs/rumus.md): read once, then calculated and printed as often as needed. Immutable.</summary>
public sealed class Formula
{
    private readonly Simpul _pohon;

    private IReadOnlyList<string>? _variabel;

    private Formula(Simpul pohon) => _pohon = pohon;

    /// <summary>Names of the variables, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Variabel =>
        _variabel ??= Pemakaian(_pohon, default, perTriwulan: false).Select(p => p.Nama).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Reads a formula; where it cannot, all errors that can be found, at least one, by place.</summary>
    public static bool TryBaca(string? teks, [NotNullWhen(true)] out Formula? formula, out IReadOnlyList<KesalahanRumus> kesalahan)
    {
        (var pohon, kesalahan) = Pengurai.Urai(teks ?? "");
        formula = pohon is null ? null : new(pohon);
        return formula is not null;
    }

    /// <summary>Reads and calculates; <see cref="Alasan.RumusSalah"/> with the first error where the text is no formula.</summary>
    public static Hasil Hitung(string? teks, KonteksRumus konteks) =>
        TryBaca(teks, out var formula, out var kesalahan) ? formula.Hitung(konteks) : Hasil.Tanpa(Alasan.RumusSalah, kesalahan[0].ToString());

    /// <summary>The value: exact up to the last step, so that the order of × and / does not matter; then the nearest decimal. Never throws.</summary>
    /// <remarks>
    /// Reasons: <see cref="Alasan.VariabelKosong"/> and <see cref="Alasan.PembagiNol"/>, naming variable or divisor, <see cref="Alasan.TerlaluBesar"/>,
    /// and <see cref="Alasan.RumusSalah"/> for wrong arguments and more steps than <see cref="Batas.Langkah"/>.
    /// </remarks>
    public Hasil Hitung(KonteksRumus konteks) => new Penghitung(konteks).Hitung(_pohon);

    /// <summary>The formula in its canonical form, which reads back as the same formula: "realisasi / target * 100".</summary>
    public string Cetak() => new Pencetak().Cetak(_pohon);

    /// <summary>The formula with words for its variables, as reports print it: "jumlah koperasi aktif / jumlah koperasi × 100".</summary>
    /// <param name="uraian">Words of a variable; null keeps its name.</param>
    public string CetakKata(Func<string, string?> uraian) => new Pencetak
    {
        Angka = nilai => Angka.CetakSeadanya(nilai),
        Nama = (nama, _) => uraian(nama) is { } kata ? new(kata, Pencetak.Utuh) : null,
        Deret = (deret, _) => uraian(deret.Nama) is { } kata ? new($"{deret.Fungsi.Nama}({kata})", Pencetak.Utuh) : null,
        Kali = "×",
    }.Cetak(_pohon);

    /// <summary>The formula with the numbers put in, unrounded: "402 / 10.801 × 100". A variable without a value keeps its name.</summary>
    /// <param name="konteks">The values.</param>
    /// <param name="desimal">Decimals that values print with at least, so that they look as in the table beside: "118,00 / 120,00"; those with more keep them.</param>
    public string CetakAngka(KonteksRumus konteks, int desimal = 0) => PencetakAngka(konteks, desimal).Cetak(_pohon);

    /// <summary>The formula in spreadsheet notation, each input as <paramref name="alamat"/> writes it: "[S1.1/2024/realisasi] / [S1.1/2024/target] * 100".</summary>
    /// <param name="masukan">The inputs, as <see cref="Masukan"/> names them; those of a series share a name.</param>
    /// <param name="alamat">How an input is written; null where it cannot be.</param>
    /// <returns>Null where an input is missing or cannot be written.</returns>
    public string? CetakLembar(IReadOnlyList<Masukan> masukan, Func<Masukan, string?> alamat)
    {
        var lengkap = true;
        var teks = new Pencetak
        {
            Angka = nilai => nilai.ToString(CultureInfo.InvariantCulture),
            Nama = (nama, geser) => new(Alamat(geser.Sebut(nama)).FirstOrDefault(""), Pencetak.Utuh),
            Deret = (deret, geser) => new($"{deret.Fungsi.NamaLembar}({string.Join(',', Alamat(geser.Sebut(deret.Nama)))})", Pencetak.Utuh),
            Mundur = (lampau, geser) => geser.Mundur(lampau, perTriwulan: false),
            NamaFungsi = fungsi => fungsi.NamaLembar,
            Pemisah = ",",
        }.Cetak(_pohon);
        return lengkap ? teks : null;

        List<string> Alamat(string sebutan)
        {
            var tertulis = masukan.Where(m => m.Nama == sebutan).Select(alamat).ToList();
            lengkap &= tertulis.Count > 0 && !tertulis.Contains(null);
            return [.. tertulis.OfType<string>()];
        }
    }

    /// <summary>Numbers and result: "402 / 10.801 × 100 = 3,72", "… = –" where there is none.</summary>
    /// <param name="konteks">The values.</param>
    /// <param name="desimal">Decimals of the result, 0 to 28.</param>
    public string CetakHitungan(KonteksRumus konteks, int desimal) => $"{CetakAngka(konteks)} = {Angka.Cetak(Hitung(konteks), desimal)}";

    /// <summary>The calculation part by part, innermost first and the whole last, as a person would write it down; a jika is one part.</summary>
    public IReadOnlyList<LangkahRumus> Langkah(KonteksRumus konteks) =>
        [.. Bagian(_pohon, default, konteks.PerTriwulan).Distinct().Select(b => new LangkahRumus(new Pencetak().Cetak(b.Simpul), PencetakAngka(konteks).Cetak(b.Simpul, b.Geser), new Penghitung(konteks).Hitung(b.Simpul, b.Geser)))];

    /// <summary>The inputs in the order of the text, each name and period once (a series: one for each value), named as <see cref="KonteksRumus.NamaMasukan"/> does.</summary>
    public IReadOnlyList<Masukan> Masukan(KonteksRumus konteks)
    {
        var masukan = new List<Masukan>();
        foreach (var (nama, geser, deret) in Pemakaian(_pohon, default, konteks.PerTriwulan).Distinct())
        {
            var sebutan = geser.Sebut(nama);
            if (deret)
            {
                masukan.AddRange(konteks.Deret(nama, geser.Tahun, geser.Triwulan).Select(nilai => new Masukan(sebutan, nilai)));
            }
            else
            {
                masukan.Add(new(sebutan, konteks.Nilai(nama, geser.Tahun, geser.Triwulan) is { } nilai ? nilai : Hasil.Tanpa(Alasan.VariabelKosong, sebutan)));
            }
        }

        return masukan;
    }

    /// <inheritdoc cref="Cetak"/>
    public override string ToString() => Cetak();

    private static Pencetak PencetakAngka(KonteksRumus konteks, int desimal = 0) => new()
    {
        Angka = nilai => Angka.CetakSeadanya(nilai),
        Nama = (nama, geser) => konteks.Nilai(nama, geser.Tahun, geser.Triwulan) is { } nilai ? Terisi(nilai, desimal) : new(geser.Sebut(nama), Pencetak.Utuh),
        Deret = (deret, geser) => Terisi(deret, konteks.Deret(deret.Nama, geser.Tahun, geser.Triwulan), geser),
        Mundur = (lampau, geser) => geser.Mundur(lampau, konteks.PerTriwulan),
        Kali = "×",
        Kurang = "−",
    };

    private static Cetakan Terisi(decimal nilai, int desimal = 0) => new(Angka.JumlahDesimal(nilai) < desimal ? Angka.Cetak(nilai, desimal) : Angka.CetakSeadanya(nilai), nilai < 0 ? Pencetak.Penjumlahan : Pencetak.Utuh);

    private static Cetakan? Terisi(Deretan deret, IReadOnlyList<decimal> nilai, Geser geser) => (deret.Fungsi.Jenis, nilai.Count) switch
    {
        (_, 0) => new($"{deret.Fungsi.Nama}({geser.Sebut(deret.Nama)})", Pencetak.Utuh),
        (_, 1) => Terisi(nilai[0]),
        (JenisFungsi.Jumlah, _) => new(string.Join(" + ", nilai.Select(n => n < 0 ? $"({Angka.CetakSeadanya(n)})" : Angka.CetakSeadanya(n))), Pencetak.Penjumlahan),
        _ => new($"{deret.Fungsi.Nama}({string.Join("; ", nilai.Select(n => Angka.CetakSeadanya(n)))})", Pencetak.Utuh),
    };

    private static IEnumerable<(string Nama, Geser Geser, bool Deret)> Pemakaian(Simpul simpul, Geser geser, bool perTriwulan) => simpul switch
    {
        Nama nama => [(nama.Teks, geser, false)],
        Deretan deret => [(deret.Nama, geser, true)],
        Negatif negatif => Pemakaian(negatif.Isi, geser, perTriwulan),
        Perseratus persen => Pemakaian(persen.Isi, geser, perTriwulan),
        Lampau lampau => Pemakaian(lampau.Isi, geser.Mundur(lampau, perTriwulan), perTriwulan),
        Rantai rantai => rantai.Suku.SelectMany(s => Pemakaian(s.Isi, geser, perTriwulan)),
        Banding banding => Pemakaian(banding.Kiri, geser, perTriwulan).Concat(Pemakaian(banding.Kanan, geser, perTriwulan)),
        Panggilan panggilan => panggilan.Isian.SelectMany(i => Pemakaian(i, geser, perTriwulan)),
        _ => [],
    };

    private static IEnumerable<(Simpul Simpul, Geser Geser)> Bagian(Simpul simpul, Geser geser, bool perTriwulan) => simpul switch
    {
        Negatif negatif => Bagian(negatif.Isi, geser, perTriwulan),
        Perseratus persen => Bagian(persen.Isi, geser, perTriwulan),
        Lampau lampau => Bagian(lampau.Isi, geser.Mundur(lampau, perTriwulan), perTriwulan),
        Rantai rantai => rantai.Suku.SelectMany(s => Bagian(s.Isi, geser, perTriwulan)).Append((simpul, geser)),
        Deretan or Panggilan { Fungsi.Jenis: JenisFungsi.Jika } => [(simpul, geser)],
        Panggilan panggilan => panggilan.Isian.SelectMany(i => Bagian(i, geser, perTriwulan)).Append((simpul, geser)),
        _ => [],
    };
}

/// <summary>A part of a calculation.</summary>
/// <param name="Rumus">The part as it stands in the formula.</param>
/// <param name="Hitungan">The same with the numbers put in.</param>
/// <param name="Nilai">What it gives, unrounded.</param>
public sealed record LangkahRumus(string Rumus, string Hitungan, Hasil Nilai);
