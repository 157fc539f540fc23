using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.Web.Basis;

/// <summary>Accounts, sessions and the keys of cookies.</summary>
internal static class Identitas
{
    internal const string NamaKue = "tera-sesi";
    internal const string KepalaToken = "X-Tera-Token";
    private const int PanjangSandi = 12;
    private const int SalahSandi = 5;
    private static readonly TimeSpan Terkunci = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SesiBerlaku = TimeSpan.FromHours(10);

    internal static void Tambah(IServiceCollection services, OpsiWeb opsi)
    {
        // A browser lets no other host set a cookie of this name; it demands HTTPS.
        var awalan = opsi.HanyaHttps ? "__Host-" : "";
        var aman = opsi.HanyaHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddIdentityCore<Pengguna>(o =>
        {
            o.Password.RequiredLength = PanjangSandi;
            // Length protects, and common or own names are refused; required signs only make people write passwords down.
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Lockout.MaxFailedAccessAttempts = SalahSandi;
            o.Lockout.DefaultLockoutTimeSpan = Terkunci;
            o.SignIn.RequireConfirmedAccount = true;
            o.ClaimsIdentity.UserIdClaimType = Klaim.Id;
            o.ClaimsIdentity.UserNameClaimType = Klaim.Nama;
            o.User.RequireUniqueEmail = false;
            o.Tokens.AuthenticatorTokenProvider = TotpSekaliPakai.Nama;
        }).AddEntityFrameworkStores<TeraDb>().AddSignInManager().AddDefaultTokenProviders().AddTokenProvider<TotpSekaliPakai>(TotpSekaliPakai.Nama)
            .AddPasswordValidator<AturanSandi>().AddErrorDescriber<PesanIdentitas>();
        services.AddScoped<IUserConfirmation<Pengguna>, HanyaYangAktif>().AddScoped<IUserClaimsPrincipalFactory<Pengguna>, PembuatKlaim>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                Kue(o.Cookie, NamaKue);
                o.LoginPath = "/masuk";
                o.LogoutPath = "/keluar";
                o.ReturnUrlParameter = "kembali";
                o.ExpireTimeSpan = SesiBerlaku;
                o.SlidingExpiration = true;
                // A page that refuses is told as such, not sent elsewhere.
                o.Events.OnRedirectToAccessDenied = k =>
                {
                    k.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o =>
            {
                Kue(o.Cookie, "tera-langkah-dua");
                o.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
        services.AddSingleton<ITicketStore, GudangSesi>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<ITicketStore>((o, gudang) => o.SessionStore = gudang);
        services.AddAntiforgery(o =>
        {
            Kue(o.Cookie, "tera-formulir");
            o.HeaderName = KepalaToken;
            // Set with the other headers.
            o.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(o => Kue(o.Cookie, "tera-kabar"));
        services.AddDataProtection().SetApplicationName("Tera");
        services.AddSingleton<GudangKunci>();
        services.AddOptions<KeyManagementOptions>().Configure<GudangKunci>((o, gudang) => o.XmlRepository = gudang);

        void Kue(CookieBuilder kue, string nama)
        {
            kue.Name = awalan + nama;
            kue.HttpOnly = true;
            kue.SameSite = SameSiteMode.Lax;
            kue.SecurePolicy = aman;
            kue.Path = "/";
        }
    }
}

/// <summary>Who was deactivated cannot sign in.</summary>
internal sealed class HanyaYangAktif : IUserConfirmation<Pengguna>
{
    public Task<bool> IsConfirmedAsync(UserManager<Pengguna> manager, Pengguna user) => Task.FromResult(user.Aktif);
}
