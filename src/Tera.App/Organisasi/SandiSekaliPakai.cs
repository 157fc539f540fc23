using System.Security.Cryptography;

namespace Tera.App.Organisasi;

/// <summary>A password to be handed over: four groups of four signs that nobody mistakes for another, about 79 bits.</summary>
public static class SandiSekaliPakai
{
    private const string Huruf = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Kelompok = 4;
    private const int PerKelompok = 4;

    public static string Buat() => string.Join('-', Enumerable.Range(0, Kelompok).Select(_ => RandomNumberGenerator.GetString(Huruf, PerKelompok)));
}
