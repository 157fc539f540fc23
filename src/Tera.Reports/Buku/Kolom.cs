using Tera.Core.Berkas;

namespace Tera.Reports.Buku;

/// <summary>A column of a sheet (a line of a form): the one place that template, export, import and guide take it from.</summary>
/// <param name="Judul">Heading.</param>
/// <param name="Isian">Place in the record: "pagu.murni", "triwulan[0]"; "" the record itself; "nilai[*]" as many columns as it takes;
/// "^0" a part of the key of the record above; "#" the record's number on its sheet.</param>
/// <param name="Penjelasan">What to enter, for an official.</param>
/// <param name="Rujuk">Sheet whose first column this one takes its codes from.</param>
/// <param name="Uang">Whether it is an amount of money.</param>
internal sealed record Kolom(string Judul, string Isian, string Penjelasan, string? Rujuk = null, bool Uang = false)
{
    public const string Nomor = "#";

    /// <summary>The widest "nilai[*]" of an empty workbook.</summary>
    public const int Melebar = 8;

    public bool Induk => Isian.StartsWith('^');

    public bool Lebar => Isian.EndsWith("[*]", StringComparison.Ordinal);

    public int BagianKunci => Isian[1] - '0';

    /// <summary>What the column holds, where it is a place in the record.</summary>
    public Bentuk? Bentuk { get; init; }

    /// <summary>Whether a row without it is refused.</summary>
    public bool Wajib { get; init; }

    /// <summary>The record within the record that cannot be without it, "pihakPertama"; none where nothing or all needs it.</summary>
    public string? WajibBila { get; init; }

    /// <summary>Whether the record must have it, were it an empty text.</summary>
    public bool WajibTetapiBolehKosong { get; init; }

    /// <summary>What to enter, with every word that a list of choices allows.</summary>
    public string PenjelasanLengkap => Bentuk?.Jenis == JenisBentuk.Pilihan && !Pilihan.All(p => Penjelasan.Contains(p, StringComparison.OrdinalIgnoreCase))
        ? $"{Penjelasan} Pilihan: {string.Join(", ", Pilihan)}."
        : Penjelasan;

    private IEnumerable<string> Pilihan => Bentuk!.Pilihan.Select(PenulisSel.Kata);

    /// <summary>Heading as printed in a sheet.</summary>
    public string JudulTercetak => Wajib ? Judul + " *" : Judul;

    /// <summary>The column with what the contract says of its place.</summary>
    public Kolom Dalam(Bentuk rekaman)
    {
        if (Induk || Isian == Nomor)
        {
            return this with { Wajib = Isian is "^0" or Nomor };
        }

        if (Isian.Length == 0)
        {
            return this with { Bentuk = rekaman, Wajib = true };
        }

        var (bentuk, wajib, kosong) = (rekaman, true, false);
        var (jalan, boleh) = ("", "");
        foreach (var langkah in Langkah(Isian))
        {
            if (langkah[0] == '[')
            {
                (bentuk, wajib) = (bentuk.Unsur!, false);
                boleh = jalan += langkah;
                continue;
            }

            var anggota = bentuk.Cari(langkah) ?? throw new InvalidOperationException($"{bentuk.Tipe.Name} tidak mempunyai '{langkah}'.");
            kosong = anggota.Wajib && bentuk.BolehKosong(anggota);
            wajib &= anggota.Wajib && !kosong;
            jalan += jalan.Length == 0 ? langkah : "." + langkah;
            boleh = anggota.Wajib && !kosong ? boleh : jalan;
            bentuk = anggota.Bentuk;
        }

        return this with { Bentuk = bentuk, Wajib = wajib && !Lebar, WajibBila = boleh.Length > 0 && boleh != jalan ? boleh : null, WajibTetapiBolehKosong = kosong };
    }

    /// <summary>"pagu", "realisasiTriwulan", "[0]".</summary>
    public static IEnumerable<string> Langkah(string isian)
    {
        foreach (var bagian in isian.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var kurung = bagian.IndexOf('[', StringComparison.Ordinal);
            yield return kurung < 0 ? bagian : bagian[..kurung];
            if (kurung >= 0)
            {
                yield return bagian[kurung..];
            }
        }
    }
}
