using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.Web.Basis;

/// <summary>Sessions in the database: every node knows them, and each can be ended. The cookie holds a random key, the table only its hash.</summary>
internal sealed class GudangSesi(IServiceScopeFactory lingkup, IHttpContextAccessor konteks, TimeProvider waktu) : ITicketStore
{
    private const int PanjangKunci = 32;
    private const int PanjangPeramban = 200;
    private static readonly TimeSpan Ketelitian = TimeSpan.FromMinutes(5);

    /// <summary>How a session is named in the table and on the page that lists sessions.</summary>
    internal const string Nama = "sesi";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var kunci = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PanjangKunci));
        var kini = waktu.GetUtcNow();
        var permintaan = konteks.HttpContext;
        await using var scope = lingkup.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TeraDb>();
        await db.Sesi.Where(s => s.Berakhir < kini).ExecuteDeleteAsync();
        db.Sesi.Add(new()
        {
            Id = IdDari(kunci),
            PenggunaId = Klaim.Orang(ticket.Principal)!.Id,
            Isi = TicketSerializer.Default.Serialize(ticket),
            Mulai = kini,
            Terakhir = kini,
            Berakhir = ticket.Properties.ExpiresUtc ?? kini.AddHours(1),
            Alamat = permintaan?.Connection.RemoteIpAddress?.ToString(),
            Peramban = permintaan?.Request.Headers.UserAgent.ToString() is { Length: > 0 } p ? p[..Math.Min(p.Length, PanjangPeramban)] : null,
        });
        await db.SaveChangesAsync();
        return kunci;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (id, kini, isi) = (IdDari(key), waktu.GetUtcNow(), TicketSerializer.Default.Serialize(ticket));
        var (berakhir, orang) = (ticket.Properties.ExpiresUtc ?? kini.AddHours(1), Klaim.Orang(ticket.Principal)!.Id);
        await using var scope = lingkup.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TeraDb>().Sesi.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Isi, isi).SetProperty(x => x.Terakhir, kini).SetProperty(x => x.Berakhir, berakhir).SetProperty(x => x.PenggunaId, orang));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, kini) = (IdDari(key), waktu.GetUtcNow());
        await using var scope = lingkup.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TeraDb>();
        var sesi = await db.Sesi.Where(s => s.Id == id && s.Berakhir > kini).Select(s => new { s.Isi, s.Terakhir }).FirstOrDefaultAsync();
        if (sesi is null || TicketSerializer.Default.Deserialize(sesi.Isi) is not { } tiket)
            return null;
        if (kini - sesi.Terakhir > Ketelitian)
            await db.Sesi.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Terakhir, kini));
        tiket.Properties.Items[Nama] = id;
        return tiket;
    }

    public async Task RemoveAsync(string key)
    {
        var id = IdDari(key);
        await using var scope = lingkup.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TeraDb>().Sesi.Where(s => s.Id == id).ExecuteDeleteAsync();
    }

    private static string IdDari(string kunci) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kunci)));
}
