using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.Web.Basis;

/// <summary>What pages outside of an agency know of who asks.</summary>
internal static class Penanya
{
    internal static Orang Orang(this PageModel halaman) => Klaim.Orang(halaman.User)!;

    internal static Pelaku Pelaku(this PageModel halaman)
    {
        var orang = halaman.Orang();
        return new(orang.Id, orang.Nama, orang.Peran.ToString());
    }

    /// <summary>Name of the session that asks, as the list of sessions shows it.</summary>
    internal static async Task<string?> SesiAsync(this PageModel halaman)
    {
        var hasil = await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(halaman.HttpContext, IdentityConstants.ApplicationScheme);
        return hasil.Properties?.Items.TryGetValue(GudangSesi.Nama, out var id) == true ? id : null;
    }
}
