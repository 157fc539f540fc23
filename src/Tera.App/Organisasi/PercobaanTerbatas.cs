using Microsoft.AspNetCore.Identity;

namespace Tera.App.Organisasi;

/// <summary>Guessing within a session counts like guessing at sign-in: too many wrong answers lock the account.</summary>
internal static class PercobaanTerbatas
{
    /// <returns>Whether the answer is right; never while the account is locked.</returns>
    internal static async Task<bool> CobaAsync(this UserManager<Pengguna> orang, Pengguna siapa, Func<Task<bool>> benar)
    {
        if (await orang.IsLockedOutAsync(siapa))
            return false;
        if (!await benar())
        {
            await orang.AccessFailedAsync(siapa);
            return false;
        }

        await orang.ResetAccessFailedCountAsync(siapa);
        return true;
    }
}
