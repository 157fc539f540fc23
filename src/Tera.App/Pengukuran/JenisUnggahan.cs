using System.IO.Compression;

namespace Tera.App.Pengukuran;

/// <summary>Kinds of files that are taken as evidence, told by their content; what a file is called decides nothing.</summary>
/// <param name="Akhiran">Ending that it is handed out under.</param>
/// <param name="Tipe">Media type that it is handed out as.</param>
public sealed record JenisUnggahan(string Akhiran, string Tipe)
{
    /// <summary>Largest file, bytes.</summary>
    public const int UkuranTerbesar = 10 * 1024 * 1024;

    /// <summary>As pages say it.</summary>
    public const string Sebutan = "PDF, DOCX, XLSX, PPTX, JPEG, atau PNG, paling besar 10 MB";

    /// <summary>What a browser offers to choose from.</summary>
    public const string Pilihan = ".pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png";

    private const int BagianTerbanyak = 10_000;
    private const string Open = "application/vnd.openxmlformats-officedocument.";

    private static readonly (byte[] Awal, JenisUnggahan Jenis)[] Dikenal =
    [
        ("%PDF-"u8.ToArray(), new(".pdf", "application/pdf")),
        ([0xFF, 0xD8, 0xFF], new(".jpg", "image/jpeg")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new(".png", "image/png")),
    ];

    private static readonly (string Bagian, JenisUnggahan Jenis)[] Kantor =
    [
        ("word/document.xml", new(".docx", Open + "wordprocessingml.document")),
        ("xl/workbook.xml", new(".xlsx", Open + "spreadsheetml.sheet")),
        ("ppt/presentation.xml", new(".pptx", Open + "presentationml.presentation")),
    ];

    public bool Gambar => Tipe.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>The kind, or why the file is not taken.</summary>
    public static (JenisUnggahan? Jenis, string? Sebab) Kenali(byte[] isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (isi.Length == 0)
            return (null, "berkas kosong.");
        if (isi.Length > UkuranTerbesar)
            return (null, "lebih besar dari 10 MB. Kecilkan, atau simpan di tempat lain dan tulis tautannya.");
        if (Dikenal.FirstOrDefault(d => isi.AsSpan().StartsWith(d.Awal)).Jenis is { } jenis)
            return (jenis, null);
        if (isi.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return KenaliKantor(isi);
        return isi.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })
            ? (null, "bentuk Office lama atau berkas bersandi tidak diterima. Simpan sebagai DOCX, XLSX, PPTX, atau PDF tanpa sandi.")
            : (null, $"isinya bukan {Sebutan}.");
    }

    private static (JenisUnggahan? Jenis, string? Sebab) KenaliKantor(byte[] isi)
    {
        try
        {
            using var arsip = new ZipArchive(new MemoryStream(isi), ZipArchiveMode.Read);
            if (arsip.Entries.Count > BagianTerbanyak)
                return (null, $"isinya bukan {Sebutan}.");
            var bagian = arsip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (bagian.Any(b => b.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return (null, "memuat makro. Simpan tanpa makro, atau sebagai PDF.");
            return Kantor.FirstOrDefault(k => bagian.Contains(k.Bagian)).Jenis is { } jenis && bagian.Contains("[Content_Types].xml")
                ? (jenis, null)
                : (null, "berkas ZIP tidak diterima. Unggah dokumennya satu per satu.");
        }
        catch (InvalidDataException)
        {
            return (null, "berkas rusak dan tidak dapat dibaca.");
        }
    }
}
