using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>A cell as a value of the data file, or what is wrong with it.</summary>
internal static partial class PembacaSel
{
    private static readonly DateOnly HariNol = new(1899, 12, 30);
    private static readonly int AwalHari = new DateOnly(PenulisSel.TahunHari, 1, 1).DayNumber - HariNol.DayNumber;

    public static (JsonNode? Isi, string? Salah) Baca(ReadCell sel, Kolom kolom)
    {
        if (sel.Kind == CellKind.Error)
        {
            return Salah(sel.Text.StartsWith('#')
                ? $"Sel berisi galat {sel.Text}. Perbaiki rumusnya, atau ganti dengan angkanya."
                : $"Angka {sel.Text} terlalu besar.");
        }

        if (sel.Kind == CellKind.Unresolved)
        {
            return Salah("Sel berisi rumus yang hasilnya tidak tersimpan. Buka buku ini dengan Excel atau LibreOffice, simpan, lalu impor lagi; atau ketik isinya.");
        }

        if (sel.Kind == CellKind.Text && string.IsNullOrWhiteSpace(sel.Text))
        {
            return (null, null);
        }

        var bentuk = kolom.Bentuk;
        if (sel.Kind == CellKind.Percent && bentuk?.Jenis is JenisBentuk.Nilai or JenisBentuk.Angka && kolom.Isian != "porsi")
        {
            var persen = Terurai(sel.Number * 100);
            return Salah($"Sel berformat persen ({persen}%), sehingga isinya sebenarnya {Terurai(sel.Number)}. Ubah format sel menjadi Umum lalu ketik {persen}.");
        }

        return bentuk?.Jenis switch
        {
            JenisBentuk.Angka => Angka(sel),
            JenisBentuk.Bulat => Angka(sel) is var (isi, salah) && isi is not null && isi.GetValue<decimal>() % 1 != 0
                ? Salah($"Harus bilangan bulat, tetapi berisi {Terurai(isi.GetValue<decimal>())}.")
                : (isi is null ? null : Bulat(isi.GetValue<decimal>()), salah),
            JenisBentuk.YaTidak => YaTidak(sel),
            JenisBentuk.Pilihan => Pilihan(sel, bentuk),
            JenisBentuk.Tanggal => Tanggal(sel),
            JenisBentuk.Nilai => Nilai(sel),
            JenisBentuk.Daftar => Teks(sel, kolom) is ({ } teks, _) ? (Butir(teks.GetValue<string>()), null) : Teks(sel, kolom),
            _ => Teks(sel, kolom),
        };
    }

    private static (JsonNode? Isi, string? Salah) Angka(ReadCell sel)
    {
        if (sel.Kind is CellKind.Number or CellKind.Percent)
        {
            return (sel.Number, null);
        }

        if (sel.Kind != CellKind.Text)
        {
            return Salah(sel.Kind == CellKind.Date
                ? "Sel terbaca sebagai tanggal, padahal harus angka. Ubah format sel menjadi Umum lalu ketik ulang angkanya."
                : "Harus angka.");
        }

        var teks = sel.Text.Trim();
        switch (Core.Nilai.Angka.Baca(teks, out var nilai))
        {
            case Bacaan.Angka:
                return (nilai, null);
            case Bacaan.Ambigu:
                return Salah($"Teks \"{teks}\" bermakna dua: ketik {Terurai(nilai)} bila ribuan, atau {teks.Replace('.', ',')} bila desimal.");
            default:
                return Polos().IsMatch(teks) && decimal.TryParse(teks.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out nilai)
                    ? (nilai, null)
                    : Salah($"Teks \"{Potong(teks)}\" bukan angka. Ketik angkanya saja, tanpa Rp, % atau spasi, misalnya 1234,5.");
        }
    }

    private static JsonNode Bulat(decimal angka) => angka is >= int.MinValue and <= int.MaxValue ? (int)angka : angka;

    private static (JsonNode? Isi, string? Salah) YaTidak(ReadCell sel) => (sel.Kind, sel.Text.Trim().ToUpperInvariant()) switch
    {
        (CellKind.Truth, _) => (sel.Number == 1, null),
        (_, "YA") => (true, null),
        (_, "TIDAK") => (false, null),
        _ => Salah($"Isi 'ya' atau 'tidak', bukan \"{Potong(sel.Text)}\"."),
    };

    private static (JsonNode? Isi, string? Salah) Pilihan(ReadCell sel, Bentuk bentuk)
    {
        var rapat = Pemisah().Replace(sel.Text, "");
        return bentuk.Pilihan.FirstOrDefault(p => p.Equals(rapat, StringComparison.OrdinalIgnoreCase)) is { } pilihan
            ? (pilihan, null)
            : Salah(BukanPilihan(sel.Text, bentuk.Pilihan.Select(PenulisSel.Kata)));
    }

    internal static string BukanPilihan(string tertulis, IEnumerable<string> boleh) => $"Pilihan \"{Potong(tertulis)}\" tidak ada. Yang boleh: {string.Join(", ", boleh)}.";

    private static (JsonNode? Isi, string? Salah) Tanggal(ReadCell sel)
    {
        if (sel.Kind is CellKind.Date or CellKind.Number && sel.Number >= AwalHari && sel.Number < 110_000)
        {
            var hari = HariNol.AddDays((int)sel.Number);
            return (new Tanggal(hari.Year, hari.Month, hari.Day).ToString(), null);
        }

        var teks = sel.Kind is CellKind.Number or CellKind.Date ? Terurai(sel.Number) : sel.Text.Trim();
        return Core.Nilai.Tanggal.TryParse(Baku(teks), out var tanggal)
            ? (tanggal.ToString(), null)
            : Salah($"Tanggal \"{Potong(teks)}\" tidak dapat dibaca. Ketik misalnya 27/06/2024, 27 Juni 2024, Juni 2024, atau 2024.");
    }

    // "27/06/2024", "27 Juni 2024", "Juni 2024" as the data file writes them.
    private static string Baku(string teks)
    {
        var bagian = teks.Split([' ', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (bagian.Length is < 2 or > 3 || (bagian[0].Length == 4 && bagian[0].All(char.IsAsciiDigit)))
        {
            return teks;
        }

        var bulan = Core.Nilai.Tanggal.NomorBulan(bagian[^2]);
        var angka = bulan == 0 ? bagian[^2].PadLeft(2, '0') : bulan.ToString("00", CultureInfo.InvariantCulture);
        return bagian.Length == 2 ? $"{bagian[1]}-{angka}" : $"{bagian[2]}-{angka}-{bagian[0].PadLeft(2, '0')}";
    }

    private static (JsonNode? Isi, string? Salah) Nilai(ReadCell sel)
    {
        var teks = sel.Text.Trim();
        if (sel.Kind == CellKind.Text && Rentang.TryBaca(teks, out _))
        {
            return (teks, null);
        }

        if (sel.Kind != CellKind.Text || char.IsAsciiDigit(teks[^1]))
        {
            return Angka(sel);
        }

        if (Berskor().Match(teks) is not { Success: true } berskor)
        {
            return (teks, null);
        }

        var (skor, salah) = Angka(sel with { Text = berskor.Groups["skor"].Value });
        return skor is null ? (null, salah) : (new JsonObject { ["predikat"] = berskor.Groups["predikat"].Value.Trim(), ["skor"] = skor }, null);
    }

    private static (JsonNode? Isi, string? Salah) Teks(ReadCell sel, Kolom kolom) => sel.Kind switch
    {
        CellKind.Text => (sel.Text.ReplaceLineEndings("\n").Trim(), null),
        CellKind.Number when sel.Number % 1 == 0 && Math.Abs(sel.Number) < 1_000_000_000_000_000m => (Terurai(sel.Number), null),
        CellKind.Number when sel.Number % 1 != 0 && !Kode(kolom) => (Terurai(sel.Number), null),
        CellKind.Truth => (sel.Number == 1 ? "ya" : "tidak", null),
        _ => Salah($"Sel terbaca sebagai {(sel.Kind == CellKind.Date ? "tanggal" : "angka")}, sehingga angka nol atau titiknya dapat hilang. Ubah format sel menjadi Teks lalu ketik ulang."),
    };

    private static bool Kode(Kolom kolom) => kolom.Induk || kolom.Isian is "kode" or "indikator" || kolom.Rujuk is not null;

    /// <summary>Lines of a cell: one item each, or those that begin with "- " where the first does.</summary>
    private static JsonArray Butir(string teks)
    {
        var hasil = new List<string>();
        var bertanda = teks.StartsWith("- ", StringComparison.Ordinal);
        foreach (var baris in teks.Split('\n'))
        {
            if (!bertanda || baris.StartsWith("- ", StringComparison.Ordinal) || hasil.Count == 0)
            {
                hasil.Add(bertanda ? baris[2..] : baris);
            }
            else
            {
                hasil[^1] += "\n" + (baris.StartsWith("  ", StringComparison.Ordinal) ? baris[2..] : baris);
            }
        }

        return [.. hasil.Select(b => b.Trim()).Where(b => b.Length > 0).Select(b => (JsonNode)b)];
    }

    internal static string Terurai(decimal angka) => angka.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Potong(string teks) => teks.Length <= 40 ? teks : $"{teks[..40]}…";

    private static (JsonNode? Isi, string? Salah) Salah(string pesan) => (null, pesan);

    [GeneratedRegex(@"^(?<predikat>.+?)\s*\((?<skor>-?[\d.,]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Berskor();

    // Longer than printed notation goes: what export wrote as text.
    [GeneratedRegex(@"^-?\d{1,29}(,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Polos();

    [GeneratedRegex(@"[\s_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pemisah();
}
