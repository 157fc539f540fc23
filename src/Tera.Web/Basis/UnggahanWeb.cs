namespace Tera.Web.Basis;

/// <summary>An uploaded file as bytes; what it is, is told later by its content.</summary>
internal static class UnggahanWeb
{
    /// <summary>What a form adds around a file, in bytes.</summary>
    internal const int Bungkus = 64 * 1024;

    internal static async Task<(byte[]? Isi, string? Sebab)> BacaAsync(IFormFile? berkas, int terbesar, CancellationToken cancel)
    {
        if (berkas is null || berkas.Length == 0)
            return (null, berkas is null ? "Pilih berkasnya dahulu." : "Berkas kosong.");
        if (berkas.Length > terbesar)
            return (null, $"Berkas lebih besar daripada {terbesar / 1024 / 1024} MB.");
        using var ingatan = new MemoryStream((int)berkas.Length);
        await berkas.CopyToAsync(ingatan, cancel);
        return (ingatan.ToArray(), null);
    }
}
