using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>Which sign parts thousands in a file.</summary>
public enum NotasiAngka
{
    /// <summary>Not told by the file: "1.234" and "1,234" cannot be read.</summary>
    BelumDiketahui,

    /// <summary>1.234.567,89.</summary>
    Indonesia,

    /// <summary>1,234,567.89.</summary>
    Inggris,
}

/// <summary>An amount that was read.</summary>
/// <param name="Nilai">None where the cell says that there is none.</param>
/// <param name="Salah">Why it cannot be read.</param>
/// <param name="Notasi">What this amount by itself tells of the notation.</param>
public sealed record Nominal(decimal? Nilai, string? Salah = null, NotasiAngka Notasi = NotasiAngka.BelumDiketahui);

/// <summary>Reads an amount of money however it was written; what can be read in two ways is told and not guessed.</summary>
public static partial class BacaNominal
{
    public static Nominal Baca(ReadCell sel, NotasiAngka notasi)
    {
        ArgumentNullException.ThrowIfNull(sel);
        return sel.Kind switch
        {
            CellKind.Number => new(sel.Number),
            CellKind.Text => Baca(sel.Text, notasi),
            CellKind.Unresolved => Salah("berisi rumus yang hasilnya tidak tersimpan. Buka berkasnya dengan Excel atau LibreOffice, simpan, lalu unggah lagi"),
            CellKind.Error => Salah($"berisi galat rumus {sel.Text}. Perbaiki rumusnya"),
            CellKind.Percent => Salah("berupa persen, padahal yang diminta rupiah. Pilih kolom lain"),
            CellKind.Date => Salah("berupa tanggal, padahal yang diminta rupiah. Ubah format selnya menjadi angka"),
            _ => Salah("bukan angka"),
        };
    }

    public static Nominal Baca(string teks, NotasiAngka notasi)
    {
        var isi = Hiasan().Replace((teks ?? "").Replace('\u2212', '-').Replace('\u2013', '-'), "");
        var negatif = isi.StartsWith('(') && isi.EndsWith(')');
        isi = Mata().Replace(negatif ? isi[1..^1] : isi, "");
        // "1.234,-" and "1.234,00-": a dash behind the comma stands for no sen, a dash behind digits for minus.
        isi = TanpaSen().Replace(isi, "");
        if (isi.EndsWith('-') && isi.Length > 1)
            (negatif, isi) = (!negatif, isi[..^1]);
        if (isi.StartsWith('-') && isi.Length > 1)
            (negatif, isi) = (!negatif, Mata().Replace(isi[1..], ""));
        if (isi.Length == 0 || isi.Trim('-').Length == 0)
            return new(null);
        if (!Angka().IsMatch(isi))
            return Salah($"'{teks!.Trim()}' bukan angka");
        var (titik, koma) = (isi.Count(h => h == '.'), isi.Count(h => h == ','));
        if (titik + koma == 0)
            return Urai(isi, "", negatif, teks!, NotasiAngka.BelumDiketahui);
        if (titik > 0 && koma > 0)
        {
            var indonesia = isi.LastIndexOf(',') > isi.LastIndexOf('.');
            return Berkelompok(isi, indonesia ? '.' : ',', indonesia ? ',' : '.', negatif, teks!);
        }

        var tanda = titik > 0 ? '.' : ',';
        if (titik + koma > 1)
            return Berkelompok(isi, tanda, tanda == '.' ? ',' : '.', negatif, teks!);
        var pecahan = isi[(isi.IndexOf(tanda, StringComparison.Ordinal) + 1)..];
        var bulat = isi[..^(pecahan.Length + 1)];
        if (pecahan.Length != 3 || bulat.Length is 0 or > 3 || bulat[0] == '0')
            return Urai(bulat, pecahan, negatif, teks!, tanda == '.' ? NotasiAngka.Inggris : NotasiAngka.Indonesia);
        return notasi switch
        {
            NotasiAngka.BelumDiketahui => Salah($"'{teks!.Trim()}' dapat berarti ribuan atau pecahan. Pilih cara menulis angka berkas ini"),
            NotasiAngka.Indonesia when tanda == '.' => Urai(bulat + pecahan, "", negatif, teks!, NotasiAngka.BelumDiketahui),
            NotasiAngka.Inggris when tanda == ',' => Urai(bulat + pecahan, "", negatif, teks!, NotasiAngka.BelumDiketahui),
            _ => Urai(bulat, pecahan, negatif, teks!, NotasiAngka.BelumDiketahui),
        };
    }

    private static Nominal Berkelompok(string isi, char ribuan, char pecahan, bool negatif, string teks)
    {
        var bagian = isi.Split(pecahan);
        var kelompok = bagian[0].Split(ribuan);
        return bagian.Length > 2 || (bagian.Length == 2 && bagian[1].Contains(ribuan, StringComparison.Ordinal)) || kelompok[0].Length is 0 or > 3 || kelompok.Skip(1).Any(k => k.Length != 3)
            ? Salah($"'{teks.Trim()}' tidak dapat dibaca sebagai angka: pemisah ribuannya tidak tiap tiga angka")
            : Urai(string.Concat(kelompok), bagian.Length == 2 ? bagian[1] : "", negatif, teks, ribuan == '.' ? NotasiAngka.Indonesia : NotasiAngka.Inggris);
    }

    private static Nominal Urai(string bulat, string pecahan, bool negatif, string teks, NotasiAngka notasi) =>
        bulat.TrimStart('0').Length + pecahan.Length > 24
            ? Salah($"'{teks.Trim()}' terlalu panjang untuk jumlah rupiah")
            : new((negatif ? -1 : 1) * decimal.Parse($"{(bulat.Length == 0 ? "0" : bulat)}.{pecahan}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m, null, notasi);

    private static Nominal Salah(string pesan) => new(null, pesan + ".");

    [GeneratedRegex(@"[\s\u00A0'’]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hiasan();

    [GeneratedRegex(@"^(rp|idr)\.?:?|(rp|idr)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mata();

    [GeneratedRegex(@"[.,][-=]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TanpaSen();

    [GeneratedRegex(@"^[0-9.,]*[0-9][0-9.,]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Angka();
}
