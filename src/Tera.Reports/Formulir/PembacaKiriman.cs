using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Reading;
using Tera.Reports.Buku;

namespace Tera.Reports.Formulir;

/// <summary>What a form sent, read.</summary>
/// <param name="Isi">The piece that it makes; what was not on the form stays as it was.</param>
/// <param name="Salah">What could not be read, by the name of the field.</param>
public sealed record HasilKiriman(JsonObject Isi, IReadOnlyDictionary<string, string> Salah);

/// <summary>Reads a form by the rules of the workbook: the same notation, the same messages.</summary>
public static class PembacaKiriman
{
    /// <summary>Field that says that a table was on the form, were it sent without rows: "variabel.ada".</summary>
    public const string Ada = ".ada";

    /// <summary>Field that removes a row: "variabel[2].hapus".</summary>
    public const string Hapus = ".hapus";

    public static HasilKiriman Baca(FormulirButir formulir, IReadOnlyDictionary<string, string> kiriman, JsonObject semula)
    {
        ArgumentNullException.ThrowIfNull(formulir);
        ArgumentNullException.ThrowIfNull(semula);
        var isi = (JsonObject)semula.DeepClone();
        var salah = new Dictionary<string, string>(StringComparer.Ordinal);
        IsiKolom(formulir.Isian, "", kiriman, isi, salah);
        foreach (var tabel in formulir.Tabel)
            IsiTabel(tabel, "", kiriman, isi, salah);
        PeriksaWajib(formulir.Isian, "", isi, salah);
        // As a file would hold it: whoever reads a number of it does not care that a form made it.
        return new((JsonObject)JsonNode.Parse(isi.ToJsonString())!, salah);
    }

    /// <summary>One typed text as a value of the file, or what is wrong with it.</summary>
    public static (JsonNode? Isi, string? Salah) BacaTeks(Isian isian, string teks)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var (isi, salah) = PembacaSel.Baca(new ReadCell(0, 0, CellKind.Text, teks), isian.Kolom);
        // A whole number of the file is no longer than this; who reads it next need not ask.
        return isian.Jenis == JenisBentuk.Bulat && isi is JsonValue angka && angka.TryGetValue<decimal>(out var nilai) && nilai is < int.MinValue or > int.MaxValue ? (null, $"Angka {teks.Trim()} terlalu besar.") : (isi, salah);
    }

    /// <summary>A value of the file as a field shows it.</summary>
    public static string Teks(Isian isian, JsonNode? isi)
    {
        ArgumentNullException.ThrowIfNull(isian);
        return PenulisSel.Tulis(isi, isian.Kolom.Bentuk!).Value switch
        {
            null => "",
            decimal angka => PembacaSel.Terurai(angka),
            DateOnly hari => $"{hari.Day:00}/{hari.Month:00}/{hari.Year:0000}",
            var nilai => Convert.ToString(nilai, CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>The value of a field within a record.</summary>
    public static JsonNode? Ambil(JsonNode? rekaman, string nama) => Pohon.Ambil(rekaman, nama);

    /// <summary>Names of a field's places in a record: one, or one for each value column of the record above.</summary>
    public static IEnumerable<string> Tempat(Isian isian, TabelIsian? tabel, JsonObject induk)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (!isian.Berulang)
            return [isian.Nama];
        return Enumerable.Range(0, tabel?.Lembar.CacahNilai(induk) ?? 0).Select(n => isian.Nama.Replace("[*]", $"[{n.ToString(CultureInfo.InvariantCulture)}]", StringComparison.Ordinal));
    }

    private static void IsiKolom(IReadOnlyList<Isian> kolom, string awalan, IReadOnlyDictionary<string, string> kiriman, JsonObject isi, Dictionary<string, string> salah, TabelIsian? tabel = null, JsonObject? induk = null)
    {
        foreach (var isian in kolom)
        {
            foreach (var tempat in Tempat(isian, tabel, induk ?? isi))
            {
                if (!kiriman.TryGetValue(awalan + tempat, out var teks))
                    continue;
                var (nilai, pesan) = BacaTeks(isian, teks);
                if (pesan is not null)
                    salah[awalan + tempat] = pesan;
                else if (nilai is not null)
                    Pohon.Isi(isi, tempat, nilai);
                else if (isian.Berulang)
                    Pohon.Isi(isi, tempat, null!);
                else if (isian.Kolom.WajibTetapiBolehKosong)
                    Pohon.Isi(isi, tempat, "");
                else if (isian.Wajib)
                    salah[awalan + tempat] = $"{isian.Label} wajib diisi.";
                else
                    Kosongkan(isi, tempat);
            }
        }
    }

    private static void IsiTabel(TabelIsian tabel, string awalan, IReadOnlyDictionary<string, string> kiriman, JsonObject isi, Dictionary<string, string> salah)
    {
        var nama = awalan + tabel.Daftar;
        if (!kiriman.ContainsKey(nama + Ada))
            return;
        var baris = new JsonArray();
        foreach (var n in Nomor(nama, kiriman))
        {
            var depan = string.Create(CultureInfo.InvariantCulture, $"{nama}[{n}]");
            if (kiriman.ContainsKey(depan + Hapus) || Kosong(depan, kiriman))
                continue;
            var rekaman = new JsonObject();
            IsiKolom(tabel.Kolom, depan + ".", kiriman, rekaman, salah, tabel, isi);
            foreach (var anak in tabel.Anak)
                IsiTabel(anak, depan + ".", kiriman, rekaman, salah);
            PeriksaWajib(tabel.Kolom, depan + ".", rekaman, salah);
            baris.Add(rekaman);
        }

        if (baris.Count == 0)
            Kosongkan(isi, tabel.Daftar);
        else
            Pohon.Isi(isi, tabel.Daftar, baris);
    }

    // What was not sent at all is missed too; and a group may be left out as a whole, but not without what it cannot do without: an official without a post.
    private static void PeriksaWajib(IReadOnlyList<Isian> kolom, string awalan, JsonObject isi, Dictionary<string, string> salah)
    {
        foreach (var isian in kolom.Where(k => !k.Berulang && Pohon.Ambil(isi, k.Nama) is null))
        {
            if (isian.Wajib)
                salah.TryAdd(awalan + isian.Nama, $"{isian.Label} wajib diisi.");
            else if (isian.Kolom.WajibBila is { } kelompok && Pohon.Ambil(isi, kelompok) is not null)
                salah.TryAdd(awalan + isian.Nama, $"{isian.Label} belum diisi, padahal {Terisi(kolom, kelompok, isi)} diisi. Isi keduanya, atau kosongkan keduanya.");
        }
    }

    private static string Terisi(IReadOnlyList<Isian> kolom, string kelompok, JsonObject isi) =>
        kolom.Where(k => k.Nama.StartsWith(kelompok + ".", StringComparison.Ordinal) && Pohon.Ambil(isi, k.Nama) is not null).Select(k => k.Label).FirstOrDefault() ?? "bagian lainnya";

    private static IEnumerable<int> Nomor(string nama, IReadOnlyDictionary<string, string> kiriman) =>
        kiriman.Keys.Where(k => k.StartsWith(nama + "[", StringComparison.Ordinal))
            .Select(k => k[(nama.Length + 1)..])
            .Select(k => k.IndexOf(']') is > 0 and < 6 and var akhir && int.TryParse(k[..akhir], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
            .Where(n => n >= 0).Distinct().Order();

    private static bool Kosong(string depan, IReadOnlyDictionary<string, string> kiriman) =>
        !kiriman.Any(k => k.Key.StartsWith(depan + ".", StringComparison.Ordinal) && !k.Key.EndsWith(Ada, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(k.Value));

    private static void Kosongkan(JsonObject isi, string tempat)
    {
        var titik = tempat.LastIndexOfAny(['.', '[']);
        if (titik < 0)
            isi.Remove(tempat);
        else if (tempat[titik] == '.' && Pohon.Ambil(isi, tempat[..titik]) is JsonObject pemilik)
        {
            pemilik.Remove(tempat[(titik + 1)..]);
            // An object without anything in it says nothing: "rentang" without bounds is no range.
            if (pemilik.Count == 0)
                Kosongkan(isi, tempat[..titik]);
        }
        else if (tempat[titik] == '[' && Pohon.Ambil(isi, tempat) is not null)
            Pohon.Isi(isi, tempat, null!);
    }
}
