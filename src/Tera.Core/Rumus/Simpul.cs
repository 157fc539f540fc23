namespace Tera.Core.Rumus;

/// <summary>A part of a formula's tree. A chain a + b − c is one node, so that the depth is that of the parentheses.</summary>
internal abstract record Simpul;

/// <summary>A number of zero or more.</summary>
internal sealed record Bilangan(decimal Nilai) : Simpul;

/// <summary>A variable.</summary>
internal sealed record Nama(string Teks) : Simpul;

/// <summary>The opposite of its content.</summary>
internal sealed record Negatif(Simpul Isi) : Simpul;

/// <summary>Its content divided by a hundred.</summary>
internal sealed record Perseratus(Simpul Isi) : Simpul;

/// <summary>A chain of sums, or of products: the first part is never inverted.</summary>
internal sealed record Rantai(bool Kali, IReadOnlyList<Suku> Suku) : Simpul;

/// <summary>A part of a chain; inverted where it is subtracted or divides.</summary>
internal readonly record struct Suku(bool Balik, Simpul Isi);

/// <summary>A comparison: the condition of jika.</summary>
internal sealed record Banding(string Tanda, Simpul Kiri, Simpul Kanan) : Simpul;

/// <summary>A function over its arguments.</summary>
internal sealed record Panggilan(Fungsi Fungsi, IReadOnlyList<Simpul> Isian) : Simpul;

/// <summary>A function over the series of one variable: the quarters of the year.</summary>
internal sealed record Deretan(Fungsi Fungsi, string Nama) : Simpul;

/// <summary>Its content so many periods ago.</summary>
internal sealed record Lampau(Fungsi Fungsi, Simpul Isi, int Mundur) : Simpul;
