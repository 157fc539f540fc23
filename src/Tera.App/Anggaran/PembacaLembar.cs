using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>Sheets of a budget file, or why it cannot be read.</summary>
public sealed record HasilLembar(IReadOnlyList<LembarMasukan> Lembar, string? Sebab = null);

/// <summary>Reads XLSX, XLS and CSV; what a file is, is told by its content and not by its name.</summary>
public static class PembacaLembar
{
    /// <summary>Largest file, in bytes.</summary>
    public const int UkuranTerbesar = 16 * 1024 * 1024;

    private const int SelTerbanyak = 2_000_000;
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];

    public static HasilLembar Baca(byte[] isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (isi.Length == 0)
            return Tolak("Berkas kosong.");
        if (isi.Length > UkuranTerbesar)
            return Tolak("Berkas lebih besar daripada 16 MB. Hapus lembar yang tidak dipakai, lalu unggah lagi.");
        if (isi.AsSpan().StartsWith("PK"u8))
            return Xlsx(isi);
        if (isi.AsSpan().StartsWith(Ole))
            return Xls(isi);
        if (isi.AsSpan().StartsWith("%PDF"u8))
            return Tolak("Berkas ini PDF. Unduh anggaran dari SIPD sebagai Excel atau CSV.");
        if (Teks(isi) is not { } teks)
            return Tolak("Isi berkas bukan Excel dan bukan CSV. Simpan sebagai .xlsx atau .csv, lalu unggah lagi.");
        return teks.AsSpan().TrimStart() is ['<', ..]
            ? Tolak("Berkas ini halaman web yang diberi nama Excel. Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi.")
            : Csv(teks);
    }

    private static HasilLembar Xlsx(byte[] isi)
    {
        using var aliran = new MemoryStream(isi, writable: false);
        var buku = SheetReader.Read(aliran);
        return buku.Problem switch
        {
            null => Isi(buku.Sheets.Select(s => new LembarMasukan(s.Name, s.Cells, s.Merged))),
            BookProblem.TooLarge => Tolak("Buku terlalu besar bila dibuka. Hapus lembar dan sel yang tidak dipakai, lalu unggah lagi."),
            _ => Tolak("Buku rusak atau bukan Excel. Buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi."),
        };
    }

    private static HasilLembar Xls(byte[] isi)
    {
        // The old format names its code pages.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var pembaca = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(isi, writable: false));
            var semua = new List<LembarMasukan>();
            var sisa = SelTerbanyak;
            do
            {
                var sel = new List<ReadCell>();
                for (var baris = 1; pembaca.Read() && sisa > 0; baris++)
                {
                    for (var k = 0; k < pembaca.FieldCount; k++, sisa--)
                    {
                        if (pembaca.GetValue(k) is { } nilai)
                            sel.Add(Sel(baris, k, nilai));
                    }
                }

                semua.Add(new(pembaca.Name, sel, pembaca.MergeCells?.Select(g =>
                    string.Create(CultureInfo.InvariantCulture, $"{LembarMasukan.NamaKolom(g.FromColumn)}{g.FromRow + 1}:{LembarMasukan.NamaKolom(g.ToColumn)}{g.ToRow + 1}"))));
            }
            while (pembaca.NextResult() && sisa > 0);
            return sisa > 0 ? Isi(semua) : Tolak("Buku berisi terlalu banyak sel. Hapus lembar yang tidak dipakai, lalu unggah lagi.");
        }
        catch (Exception galat) when (galat is ExcelReaderException or IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or OverflowException or NotSupportedException)
        {
            return Tolak("Buku .xls ini rusak atau berkata sandi. Hapus kata sandinya dan simpan sebagai .xlsx, lalu unggah lagi.");
        }
    }

    private static ReadCell Sel(int baris, int kolom, object nilai) => nilai is double angka
        // The old format keeps numbers as binary floating point; 15 digits are what it can hold.
        ? new(baris, kolom, CellKind.Number, angka.ToString("R", CultureInfo.InvariantCulture), decimal.TryParse(angka.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var tepat) ? tepat : 0)
        : new(baris, kolom, CellKind.Text, Convert.ToString(nilai, CultureInfo.InvariantCulture) ?? "");

    private static HasilLembar Csv(string teks)
    {
        var (sel, galat) = PembacaCsv.Baca(teks);
        return galat is null ? Isi([new("CSV", sel)]) : Tolak(galat);
    }

    private static string? Teks(byte[] isi)
    {
        if (isi.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE }) || isi.AsSpan().StartsWith(new byte[] { 0xFE, 0xFF }))
            return (isi[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(isi, 2, isi.Length - 2);
        if (isi.Contains((byte)0))
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(isi).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(isi);
        }
    }

    private static HasilLembar Isi(IEnumerable<LembarMasukan> lembar) =>
        lembar.Where(l => l.Baris.Count > 0).Select(UsulPemetaan.TanpaJudulBerulang).ToList() is { Count: > 0 } berisi ? new(berisi) : Tolak("Berkas tidak berisi satu baris pun.");

    private static HasilLembar Tolak(string sebab) => new([], sebab);
}
