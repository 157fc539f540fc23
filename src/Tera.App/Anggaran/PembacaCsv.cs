using System.Globalization;
using System.Text;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>Text with separators (RFC 4180), whichever separator an office's spreadsheet writes.</summary>
internal static class PembacaCsv
{
    private const string Penentu = "sep=";
    private const int IsianTerpanjang = 32_767;

    internal static (IReadOnlyList<ReadCell> Sel, string? Galat) Baca(string teks)
    {
        var pemisah = Pemisah(teks);
        var sel = new List<ReadCell>();
        var isi = new StringBuilder();
        var (baris, kolom, petik, mulaiPetik) = (1, 0, false, 0);
        for (var n = 0; n <= teks.Length; n++)
        {
            var huruf = n < teks.Length ? teks[n] : '\n';
            if (petik && n < teks.Length)
            {
                if (huruf != '"')
                    isi.Append(huruf);
                else if (n + 1 < teks.Length && teks[n + 1] == '"')
                    isi.Append(teks[++n]);
                else
                    petik = false;
                if (isi.Length > IsianTerpanjang)
                    break;
            }
            else if (huruf == '"' && isi.Length == 0)
            {
                (petik, mulaiPetik) = (true, baris);
            }
            else if (huruf == pemisah || huruf == '\n')
            {
                if (isi.ToString().Trim() is { Length: > 0 } tulisan && !(baris == 1 && kolom == 0 && tulisan.StartsWith(Penentu, StringComparison.OrdinalIgnoreCase)))
                    sel.Add(new(baris, kolom, CellKind.Text, tulisan));
                isi.Clear();
                (baris, kolom) = huruf == '\n' ? (baris + 1, 0) : (baris, kolom + 1);
            }
            else
            {
                isi.Append(huruf);
            }
        }

        return petik ? ([], string.Create(CultureInfo.InvariantCulture, $"Tanda petik yang dibuka di baris {mulaiPetik} tidak ditutup. Perbaiki, atau simpan ulang sebagai .xlsx.")) : (sel, null);
    }

    // The separator that makes the most lines equally wide.
    private static char Pemisah(string teks)
    {
        if (teks.StartsWith(Penentu, StringComparison.OrdinalIgnoreCase) && teks.Length > Penentu.Length)
            return teks[Penentu.Length];
        var contoh = teks.Split('\n', 61).Take(60).ToList();
        return new[] { ';', '\t', '|', ',' }.MaxBy(p => contoh.Select(b => LuarPetik(b, p)).Where(n => n > 0).GroupBy(n => n).Select(g => g.Count()).DefaultIfEmpty().Max());
    }

    private static int LuarPetik(string baris, char pemisah)
    {
        var (jumlah, petik) = (0, false);
        foreach (var huruf in baris)
        {
            petik ^= huruf == '"';
            jumlah += huruf == pemisah && !petik ? 1 : 0;
        }

        return jumlah;
    }
}
