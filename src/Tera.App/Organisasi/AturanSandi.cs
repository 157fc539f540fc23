using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Tera.App.Organisasi;

/// <summary>What a password may not be: a word that everybody tries, one's own name, a run of keys. Its length is Identity's own rule.</summary>
public sealed class AturanSandi : IPasswordValidator<Pengguna>
{
    private const int BedaPalingSedikit = 6;
    private const int NamaPalingPendek = 4;
    private static readonly string[] Umum =
        ["password", "passw0rd", "katasandi", "sandi", "rahasia", "qwerty", "asdfgh", "zxcvbn", "indonesia", "bismillah", "admin", "administrator", "pemda", "pemprov", "pemkab", "pemkot", "bappeda",
            "inspektorat", "dinas", "sakip", "tera", "selamat", "sayang", "merdeka", "pancasila", "garuda", "letmein", "welcome", "iloveyou", "operator"];

    private const string Deret = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm 98765432109";

    public Task<IdentityResult> ValidateAsync(UserManager<Pengguna> manager, Pengguna user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var sandi = (password ?? "").ToLower(CultureInfo.InvariantCulture);
        var salah = new List<string>();
        if (Sisa(sandi, Umum) < NamaPalingPendek)
            salah.Add("Sandi ini terlalu umum. Pakai beberapa kata yang tidak berhubungan, misalnya empat benda di sekitar Anda.");
        if (Sisa(sandi, Nama(user)) < NamaPalingPendek)
            salah.Add("Sandi tidak boleh berupa nama atau nama pengguna Anda sendiri.");
        if (sandi.Distinct().Count() < BedaPalingSedikit || Berderet(sandi))
            salah.Add("Sandi terlalu mudah ditebak karena berulang atau berurutan.");
        return Task.FromResult(salah.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. salah.Select(s => new IdentityError { Code = nameof(AturanSandi), Description = s })]));
    }

    private static string[] Nama(Pengguna user) =>
        [.. $"{user.Nama} {user.UserName}".ToLower(CultureInfo.InvariantCulture).Split([' ', '.', ',', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries).Where(n => n.Length >= NamaPalingPendek)];

    /// <summary>Letters that remain when the words are taken out; digits and signs around a word do not hide it.</summary>
    private static int Sisa(string sandi, string[] kata)
    {
        var sisa = kata.OrderByDescending(k => k.Length).Aggregate(sandi, (s, k) => s.Replace(k, "", StringComparison.Ordinal));
        return sisa.Length == sandi.Length ? int.MaxValue : sisa.Count(char.IsLetter);
    }

    private static bool Berderet(string sandi)
    {
        const int Potong = 4;
        var berurutan = Enumerable.Range(0, Math.Max(0, sandi.Length - Potong + 1)).Count(i => Deret.Contains(sandi.Substring(i, Potong), StringComparison.Ordinal));
        return berurutan * 2 > sandi.Length;
    }
}
