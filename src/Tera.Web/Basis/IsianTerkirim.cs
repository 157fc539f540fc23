using Microsoft.AspNetCore.Http.Features;

namespace Tera.Web.Basis;

/// <summary>What somebody typed and Tera could not keep: shown again, so that nobody types it twice.</summary>
internal static class IsianTerkirim
{
    // Never shown, whatever became of the request.
    private static readonly string[] Rahasia = ["sandi", "token"];
    private static readonly string[] Tempat = ["/masuk", "/akun", "/keluar"];

    // What forms carry beside what is typed.
    private static readonly string[] Tanda = ["Versi", "Dilihat", "Semula", "SuratSemula", "Diisi", "Urutan", "Id", "Handler", "tambah", "pilih"];

    /// <summary>One line a field; empty where nothing was typed, or none of it could be read.</summary>
    /// <param name="asal">Where it was sent to.</param>
    public static string Baca(HttpContext konteks, string? asal)
    {
        // What was not read before it failed is not read now: it may be what made it fail.
        if (!HttpMethods.IsPost(konteks.Request.Method) || asal is null || Tempat.Any(t => asal.StartsWith(t, StringComparison.OrdinalIgnoreCase)) || konteks.Features.Get<IFormFeature>()?.Form is not { } form)
            return "";
        return string.Join('\n', form.Where(f => Diketik(f.Key, f.Value.ToString(), form)).Select(f => $"{Nama(f.Key)}: {f.Value}"));
    }

    private static bool Diketik(string nama, string isi, IFormCollection form)
    {
        var akhir = nama[(nama.LastIndexOf('.') + 1)..];
        return !string.IsNullOrWhiteSpace(isi) && !nama.StartsWith("__", StringComparison.Ordinal) && !nama.StartsWith("s|", StringComparison.Ordinal)
            && !Rahasia.Any(r => akhir.Contains(r, StringComparison.OrdinalIgnoreCase)) && !Tanda.Contains(akhir.Split('[')[0], StringComparer.OrdinalIgnoreCase) && akhir != "ada"
            // Of a sheet, only what differs from what stood there.
            && (!nama.StartsWith("v|", StringComparison.Ordinal) || form["s" + nama[1..]].ToString().Trim() != isi.Trim());
    }

    private static string Nama(string nama) => nama.StartsWith("v|", StringComparison.Ordinal) ? nama[2..].Replace('|', ' ') : nama;
}
