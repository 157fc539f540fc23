using System.Globalization;
using System.Text;

namespace Tera.Tests.Audit;

/// <summary>The smallest PDF files that poppler takes, written by hand.</summary>
internal static class PdfBuatan
{
    /// <summary>A text that a page shows.</summary>
    public const string Kalimat = "BT /F1 11 Tf 50 780 Td (Realisasi kinerja tahun 2024 adalah 85,00 persen dari target.) Tj ET";

    /// <summary>A page that shows only a grey area, as a scan does.</summary>
    public const string Pindaian = "0.5 g 50 50 400 700 re f";

    /// <summary>One page that opens only with a password (RC4, 40 bits).</summary>
    public static byte[] Bersandi => Convert.FromBase64String("JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDU5NSA4NDIgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQgPDwgL0YxIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggODQgL0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCh0jDkXRqY066xexaNejttHgfjds9WlS5dc8eOuYsnQRF3sPrhsgooaN4Qyr7wwqw+1FoSzSriFn7GsYaZUbLbhibrx5HkXuLQVVw18b56F0+WUS0WVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8PCAvQmFzZUZvbnQgL0hlbHZldGljYSAvU3VidHlwZSAvVHlwZTEgL1R5cGUgL0ZvbnQgPj4KZW5kb2JqCjYgMCBvYmoKPDwgL0ZpbHRlciAvU3RhbmRhcmQgL0xlbmd0aCA0MCAvTyA8NDZmODA5ODE0MGE5YTEyMjNjZTE3NDU2ODU1NTQ2Y2YyYmYxMDQxMDIyOTNmNGI1NjgxZDU2Yjk0NWMxNGUxOD4gL1AgLTQgL1IgMiAvVSA8NjA0NGY5OTE0YmZiNDc2MzhhNzdjMTJlYzIwNmVmYzhhMWM1Mzc5ZTBlYzY0MzM2NjJmN2U2ZjFkNDgyMmQ1MD4gL1YgMSA+PgplbmRvYmoKeHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4gCjAwMDAwMDAwNjQgMDAwMDAgbiAKMDAwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMjUxIDAwMDAwIG4gCjAwMDAwMDA0MDUgMDAwMDAgbiAKMDAwMDAwMDQ3NSAwMDAwMCBuIAp0cmFpbGVyIDw8IC9Sb290IDEgMCBSIC9TaXplIDcgL0lEIFs8MzUzN2ZlNmNjN2YzNDBiNmRjZGJlMWIxNDVjNDM0NjQ+PDM1MzdmZTZjYzdmMzQwYjZkY2RiZTFiMTQ1YzQzNDY0Pl0gL0VuY3J5cHQgNiAwIFIgPj4Kc3RhcnR4cmVmCjY4MQolJUVPRgo=");

    /// <summary>A word at x and y, in points from below.</summary>
    public static string Kata(int x, int y, string teks) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {x} {y} Td ({teks}) Tj ET ");

    /// <summary>A thin line.</summary>
    public static string Garis(int a, int b, int c, int d) => string.Create(CultureInfo.InvariantCulture, $"{a} {b} m {c} {d} l S ");

    /// <summary>A coloured area without border.</summary>
    public static string Warna(int kiri, int bawah, int kanan, int atas) => string.Create(CultureInfo.InvariantCulture, $"0.7 0.8 0.95 rg {kiri} {bawah} {kanan - kiri} {atas - bawah} re f 0 g ");

    public static byte[] Halaman(int banyak, string isi) => Halaman(banyak, [isi]);

    /// <summary>So many pages; the last content is that of all further ones.</summary>
    public static byte[] Halaman(int banyak, string[] isi)
    {
        using var pdf = new MemoryStream();
        var letak = new List<long>();
        void Tulis(string teks) => pdf.Write(Encoding.Latin1.GetBytes(teks));
        void Benda(string teks)
        {
            letak.Add(pdf.Position);
            Tulis(string.Create(CultureInfo.InvariantCulture, $"{letak.Count} 0 obj\n{teks}\nendobj\n"));
        }

        Tulis("%PDF-1.4\n");
        Benda("<< /Type /Catalog /Pages 2 0 R >>");
        Benda(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {banyak} /Kids [ {string.Join(' ', Enumerable.Range(0, banyak).Select(n => $"{n + isi.Length + 4} 0 R"))} ] >>"));
        Benda("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var satu in isi)
            Benda(string.Create(CultureInfo.InvariantCulture, $"<< /Length {satu.Length} >>\nstream\n{satu}\nendstream"));
        for (var n = 0; n < banyak; n++)
            Benda(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {Math.Min(n, isi.Length - 1) + 4} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"));
        var rujukan = pdf.Position;
        Tulis(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {letak.Count + 1}\n0000000000 65535 f \n"));
        foreach (var di in letak)
            Tulis(string.Create(CultureInfo.InvariantCulture, $"{di:0000000000} 00000 n \n"));
        Tulis(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {letak.Count + 1} /Root 1 0 R >>\nstartxref\n{rujukan}\n%%EOF\n"));
        return pdf.ToArray();
    }
}
