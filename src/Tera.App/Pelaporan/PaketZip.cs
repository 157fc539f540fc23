using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tera.App.Basis;

namespace Tera.App.Pelaporan;

/// <summary>Documents in a ZIP with a list of them for people (CSV) and machines (JSON).</summary>
internal static class PaketZip
{
    private static readonly JsonSerializerOptions Rapi = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Kolom = ["berkas", "jenis", "judul", "versi", "status", "kelas", "kode_periksa", "sha256", "tanggal"];

    private sealed record BarisManifes(string Berkas, string Jenis, string Judul, int Versi, string Status, string Kelas, string KodePeriksa, string Sha256, string Tanggal);

    public static byte[] Tulis(IReadOnlyList<(DokumenTersimpan Dokumen, byte[] Isi)> dokumen, IReadOnlySet<Guid> ditarik, IReadOnlyList<string> kurang)
    {
        var baris = dokumen.Select((d, n) => Baris(d.Dokumen, n + 1, ditarik.Contains(d.Dokumen.Id))).ToList();
        using var aliran = new MemoryStream();
        using (var zip = new ZipArchive(aliran, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var ((d, isi), b) in dokumen.Zip(baris))
                Tambah(zip, b.Berkas, isi, d.Dibuat);
            var saat = dokumen.Max(d => d.Dokumen.Dibuat);
            Tambah(zip, "manifes.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { dokumen = baris, kurang }, Rapi)), saat);
            Tambah(zip, "manifes.csv", Encoding.UTF8.GetBytes(Csv(baris)), saat);
        }

        return aliran.ToArray();
    }

    private static BarisManifes Baris(DokumenTersimpan d, int nomor, bool ditarik) => new(
        string.Create(CultureInfo.InvariantCulture, $"{nomor:00}-{d.Nama}-{d.Tahun}-v{d.Versi}.{(d.Pdf is null ? "docx" : "pdf")}"), d.Jenis, d.Judul, d.Versi, (d.Tetap ? "ditetapkan" : "draf") + (ditarik ? ", ditarik dari halaman umum" : ""),
        KelasMenurutJenis.Nama(d.Kelas), KodePeriksa.Cetak(d.Kode), Convert.ToHexStringLower(d.Pdf ?? d.Docx), Penanggalan.WaktuSetempat(d.Dibuat).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Csv(IEnumerable<BarisManifes> baris) => string.Concat(baris.Select(b => new[] { b.Berkas, b.Jenis, b.Judul, b.Versi.ToString(CultureInfo.InvariantCulture), b.Status, b.Kelas, b.KodePeriksa, b.Sha256, b.Tanggal })
        .Prepend(Kolom)
        .Select(sel => string.Join(',', sel.Select(s => "\"" + s.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\r\n"));

    private static void Tambah(ZipArchive zip, string nama, byte[] isi, DateTimeOffset saat)
    {
        var entri = zip.CreateEntry(nama, CompressionLevel.Optimal);
        // A ZIP knows no zone: the office reads its own clock.
        entri.LastWriteTime = new(Penanggalan.WaktuSetempat(saat), TimeSpan.Zero);
        using var tulis = entri.Open();
        tulis.Write(isi);
    }
}
