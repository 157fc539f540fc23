using System.Diagnostics;

namespace Tera.Tests.Reports.Sulit;

/// <summary>Text of each page of a PDF.</summary>
internal static class HalamanPdf
{
    public static string[] Baca(byte[] pdf)
    {
        var berkas = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(berkas, pdf);
            using var proses = Process.Start(new ProcessStartInfo("pdftotext", [berkas, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var teks = proses.StandardOutput.ReadToEnd();
            proses.WaitForExit();
            return teks.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(berkas);
        }
    }
}
