using System.Globalization;

namespace Tera.Core.Rumus;

/// <summary>A piece of a printed formula and how tightly it holds together.</summary>
internal readonly record struct Cetakan(string Teks, int Tingkat);

/// <summary>Tree to text: in the language's own notation, or with numbers or words put in.</summary>
internal sealed class Pencetak
{
    // How tightly each kind of part holds together; parentheses where a looser one stands in a tighter.
    internal const int Penjumlahan = 1;
    internal const int Perkalian = 2;
    internal const int Tanda = 3;
    internal const int Persen = 4;
    internal const int Utuh = 5;

    /// <summary>Prints a number; plain and reversible unless set.</summary>
    public Func<decimal, string> Angka { get; init; } = nilai => nilai.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Prints a variable in a period; null keeps its name.</summary>
    public Func<string, Geser, Cetakan?> Nama { get; init; } = (_, _) => null;

    /// <summary>Prints a function over a series in a period; null keeps it.</summary>
    public Func<Deretan, Geser, Cetakan?> Deret { get; init; } = (_, _) => null;

    /// <summary>Period that lalu and the like look at where the printed values are already those of it; null keeps the function.</summary>
    public Func<Lampau, Geser, Geser?> Mundur { get; init; } = (_, _) => null;

    /// <summary>Sign of multiplication.</summary>
    public string Kali { get; init; } = "*";

    /// <summary>Sign of subtraction.</summary>
    public string Kurang { get; init; } = "-";

    /// <summary>Name of a function.</summary>
    public Func<Fungsi, string> NamaFungsi { get; init; } = fungsi => fungsi.Nama;

    /// <summary>What stands between arguments.</summary>
    public string Pemisah { get; init; } = "; ";

    public string Cetak(Simpul simpul, Geser geser = default) => Bagian(simpul, geser).Teks;

    private Cetakan Bagian(Simpul simpul, Geser geser) => simpul switch
    {
        Bilangan bilangan => new(Angka(bilangan.Nilai), Utuh),
        Nama nama => Nama(nama.Teks, geser) ?? new(nama.Teks, Utuh),
        Negatif negatif => new("-" + Dalam(negatif.Isi, Tanda, geser), Tanda),
        Perseratus persen => new(Dalam(persen.Isi, Utuh, geser) + "%", Persen),
        Rantai { Kali: true } kali => new(Rangkai(kali, Tanda, $" {Kali} ", " / ", geser), Perkalian),
        Rantai tambah => new(Rangkai(tambah, Perkalian, " + ", $" {Kurang} ", geser), Penjumlahan),
        Banding banding => new($"{Dalam(banding.Kiri, 0, geser)} {banding.Tanda} {Dalam(banding.Kanan, 0, geser)}", 0),
        Deretan deretan => Deret(deretan, geser) ?? new($"{NamaFungsi(deretan.Fungsi)}({deretan.Nama})", Utuh),
        Lampau lampau => Mundur(lampau, geser) is { } masa ? Bagian(lampau.Isi, masa) : new(MasaLalu(lampau, geser), Utuh),
        Panggilan panggilan => new($"{NamaFungsi(panggilan.Fungsi)}({string.Join(Pemisah, panggilan.Isian.Select(i => Dalam(i, 0, geser)))})", Utuh),
        _ => throw new InvalidOperationException($"Simpul {simpul.GetType().Name} tanpa cetakan."),
    };

    private string MasaLalu(Lampau lampau, Geser geser)
    {
        var isi = Dalam(lampau.Isi, 0, geser);
        return lampau.Mundur == 1
            ? $"{lampau.Fungsi.Nama}({isi})"
            : string.Create(CultureInfo.InvariantCulture, $"{lampau.Fungsi.Nama}({isi}; {lampau.Mundur})");
    }

    private string Rangkai(Rantai rantai, int tingkat, string biasa, string balik, Geser geser) =>
        string.Concat(rantai.Suku.Select((s, i) => (i == 0 ? "" : s.Balik ? balik : biasa) + Dalam(s.Isi, tingkat, geser)));

    private string Dalam(Simpul simpul, int tingkat, Geser geser)
    {
        var bagian = Bagian(simpul, geser);
        return bagian.Tingkat < tingkat ? $"({bagian.Teks})" : bagian.Teks;
    }
}
