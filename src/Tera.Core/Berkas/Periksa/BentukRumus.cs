using Tera.Core.Rumus;

namespace Tera.Core.Berkas;

/// <summary>What kind of figure a formula gives, as far as its shape tells.</summary>
/// <param name="Rasio">One quantity divided by another.</param>
/// <param name="KaliSeratus">Multiplied by a hundred.</param>
/// <param name="Selisih">Its dividend is a difference: growth, that may be negative or beyond 100 %.</param>
internal sealed record BentukRumus(bool Rasio, bool KaliSeratus, bool Selisih)
{
    /// <summary>The shape of a formula's text; null where it cannot be read or has another shape.</summary>
    public static BentukRumus? Dari(string? rumus) =>
        string.IsNullOrWhiteSpace(rumus) || Pengurai.Urai(rumus).Pohon is not { } pohon ? null : Lihat(pohon);

    private static BentukRumus? Lihat(Simpul simpul) => simpul switch
    {
        Panggilan { Fungsi.Jenis: JenisFungsi.Bulat } bulat => Lihat(bulat.Isian[0]),
        Panggilan { Fungsi.Jenis: JenisFungsi.Jika } jika => Lihat(jika.Isian[1]) is { Rasio: true } ya ? ya : Lihat(jika.Isian[2]),
        Rantai { Kali: true } kali => Perkalian(kali),
        _ => null,
    };

    private static BentukRumus Perkalian(Rantai kali)
    {
        var bentuk = new BentukRumus(
            kali.Suku.Any(s => s.Balik && s.Isi is not Bilangan),
            kali.Suku.Any(s => !s.Balik && s.Isi is Bilangan { Nilai: 100 }),
            kali.Suku.Any(s => !s.Balik && Mengurangi(s.Isi)));

        // (a / b) * 100: the division stands in a part of its own.
        foreach (var bagian in kali.Suku.Where(s => !s.Balik).Select(s => Lihat(s.Isi)).OfType<BentukRumus>())
        {
            bentuk = new(bentuk.Rasio || bagian.Rasio, bentuk.KaliSeratus || bagian.KaliSeratus, bentuk.Selisih || bagian.Selisih);
        }

        return bentuk;
    }

    private static bool Mengurangi(Simpul simpul) => simpul is Rantai { Kali: false } jumlah && jumlah.Suku.Any(s => s.Balik);
}
