using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Tera.App.Organisasi;

namespace Tera.Web.Basis;

/// <summary>What a session knows of its person. Sessions end when any of it changes.</summary>
internal static class Klaim
{
    internal const string Id = "sub";
    internal const string Nama = "nama";
    internal const string Peran = "peran";
    internal const string Instansi = "instansi";

    /// <summary>What must be done before anything else: "sandi" or "dua-langkah".</summary>
    internal const string Wajib = "wajib";

    internal static Orang? Orang(ClaimsPrincipal siapa) =>
        Guid.TryParse(siapa.FindFirst(Id)?.Value, out var id) && Enum.TryParse<Peran>(siapa.FindFirst(Peran)?.Value, out var peran)
            ? new(id, siapa.FindFirst(Nama)!.Value, peran, Guid.TryParse(siapa.FindFirst(Instansi)?.Value, out var instansi) ? instansi : null)
            : null;
}

/// <summary>Makes the session of a person who signed in.</summary>
internal sealed class PembuatKlaim(DuaLangkahWajib wajib) : IUserClaimsPrincipalFactory<Pengguna>
{
    public async Task<ClaimsPrincipal> CreateAsync(Pengguna user)
    {
        var identitas = new ClaimsIdentity(IdentityConstants.ApplicationScheme, Klaim.Nama, Klaim.Peran);
        identitas.AddClaims([new(Klaim.Id, user.Id.ToString()), new(Klaim.Nama, user.Nama), new(Klaim.Peran, user.Peran.ToString())]);
        if (user.InstansiId is { } instansi)
            identitas.AddClaim(new(Klaim.Instansi, instansi.ToString()));
        if (user.HarusGantiSandi)
            identitas.AddClaim(new(Klaim.Wajib, "sandi"));
        else if (!user.TwoFactorEnabled && (await wajib.BacaAsync()).Contains(user.Peran))
            identitas.AddClaim(new(Klaim.Wajib, "dua-langkah"));
        return new ClaimsPrincipal(identitas);
    }
}
