using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>A person says where reminders go; empty ends them. The address itself is not kept in history, which nobody can delete.</summary>
public sealed class GantiSurel(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    public const int Terpanjang = 254;

    public async Task<IReadOnlyList<string>> JalankanAsync(Pengguna siapa, string? surel, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(siapa);
        if (Kesalahan(surel) is { } salah)
            return [salah];
        siapa.Email = Rapikan(surel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        var hasil = await orang.UpdateAsync(siapa);
        if (!hasil.Succeeded)
            return [.. hasil.Errors.Select(e => e.Description)];
        await db.CatatAsync(Pelaku.Dari(siapa), waktu.GetUtcNow(), "ganti-surel", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    /// <summary>An address without blanks around it; none where it is empty.</summary>
    public static string? Rapikan(string? surel) => string.IsNullOrWhiteSpace(surel) ? null : surel.Trim();

    internal static string? Kesalahan(string? surel) =>
        Rapikan(surel) is { } alamat && (alamat.Length > Terpanjang || !MailAddress.TryCreate(alamat, out var baca) || baca.Address != alamat)
            ? "Alamat surel tidak terbaca. Tulis seperti nama@contoh.go.id, satu alamat saja."
            : null;
}
