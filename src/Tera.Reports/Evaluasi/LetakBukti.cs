namespace Tera.Reports.Evaluasi;

/// <summary>Where in the web application a place of the data file is entered.</summary>
public static class LetakBukti
{
    private static readonly (string Awalan, string Alamat, string Nama)[] Semua =
    [
        ("$.perencanaan.perjanjianKinerja", "/dokumen-rencana", "Dokumen rencana"),
        ("$.perencanaan.iku", "/dokumen-rencana", "Dokumen rencana"),
        ("$.perencanaan.rencanaAksi", "/dokumen-rencana", "Dokumen rencana"),
        ("$.perencanaan", "/rencana", "Rencana"),
        ("$.anggaran", "/anggaran", "Anggaran"),
        ("$.pengukuran", "/pengukuran", "Pengukuran"),
        ("$.evaluasi.lke", "/evaluasi", "Evaluasi AKIP"),
        ("$.evaluasi.hasil", "/ubah/evaluasi", "Hasil evaluasi"),
        ("$.evaluasi", "/tindak-lanjut", "Tindak lanjut"),
        ("$.organisasi", "/ubah/organisasi", "Organisasi"),
        ("$", "/laporan", "Laporan"),
    ];

    /// <summary>Address below the agency's year, and what the page is called.</summary>
    public static (string Alamat, string Nama) Halaman(string path) =>
        Semua.Where(s => path.StartsWith(s.Awalan, StringComparison.Ordinal)).Select(s => (s.Alamat, s.Nama)).First();
}
