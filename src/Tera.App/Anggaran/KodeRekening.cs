using System.Text.RegularExpressions;

namespace Tera.App.Anggaran;

/// <summary>Level of a line of the budget (Permendagri 90/2019: urusan, bidang urusan, program, kegiatan, sub kegiatan).</summary>
public enum TingkatKode
{
    /// <summary>No code of the structure: totals, units, account codes.</summary>
    Lain,

    Urusan,
    Bidang,
    Program,
    Kegiatan,
    SubKegiatan,

    /// <summary>An account of spending, "5.1.02", by itself or behind a sub kegiatan.</summary>
    Rekening,
}

/// <summary>Codes as files write them: with spaces, a dot at the end, in one column or one a level.</summary>
public static partial class KodeRekening
{
    private static readonly int[] Lebar = [1, 2, 2, 1, 2, 2];

    /// <summary>"2.07.03" of " 2 . 07.03. ".</summary>
    public static string Rapikan(string kode) => Spasi().Replace(kode ?? "", "").Trim('.', '\'').ToUpperInvariant();

    public static TingkatKode Tingkat(string kode) =>
        Susunan().Match(kode) is { Success: true } cocok
            ? cocok.Groups["rek"].Success ? TingkatKode.Rekening
                : cocok.Groups["sub"].Success ? TingkatKode.SubKegiatan
                : cocok.Groups["keg"].Success ? TingkatKode.Kegiatan
                : cocok.Groups["prog"].Success ? TingkatKode.Program
                : cocok.Groups["bid"].Success ? TingkatKode.Bidang
                : TingkatKode.Urusan
            : Akun().IsMatch(kode) ? TingkatKode.Rekening : TingkatKode.Lain;

    /// <summary>Code of the level above: "2.07.03.2.01" of "2.07.03.2.01.0001".</summary>
    public static string Induk(string kode) => Awalan(kode, Tingkat(kode) == TingkatKode.SubKegiatan ? 5 : 3);

    /// <summary>Codes of the programme and kegiatan that a code stands under.</summary>
    public static IEnumerable<string> Atasan(string kode) =>
        Tingkat(kode) switch { TingkatKode.SubKegiatan => [Awalan(kode, 3), Awalan(kode, 5)], TingkatKode.Kegiatan => [Awalan(kode, 3)], _ => [] };

    /// <summary>The first parts of a code.</summary>
    public static string Awalan(string kode, int bagian) => string.Join('.', kode.Split('.').Take(bagian));

    /// <summary>"X.XX.01.2.01" of "2.07.01.2.01": as lists name what every urusan has.</summary>
    public static string Umum(string kode) => kode.Split('.') is [_, _, .. var sisa] && sisa.Length > 0 ? $"X.XX.{string.Join('.', sisa)}" : kode;

    /// <summary>Parts of one column a level as one code: short numbers get the zeros that a spreadsheet drops.</summary>
    public static string Gabung(IEnumerable<string> bagian)
    {
        var potongan = bagian.SelectMany(b => Rapikan(b).Split('.', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return string.Join('.', potongan.Select((p, n) => n < Lebar.Length ? p.PadLeft(n == 5 && p.Length == 1 ? 4 : Lebar[n], '0') : p));
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spasi();

    [GeneratedRegex(@"^[0-9X](?<bid>\.[0-9X]{2}(?<prog>\.[0-9]{2}(?<keg>\.[0-9]\.[0-9]{2}(?<sub>\.[0-9]{2,4}(?<rek>\.[0-9].*)?)?)?)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Susunan();

    [GeneratedRegex(@"^[4-6]\.[0-9](\.[0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Akun();
}
