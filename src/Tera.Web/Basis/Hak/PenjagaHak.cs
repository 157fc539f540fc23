using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Tera.App.Organisasi;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis.Hak;

/// <summary>The agency and year of the address, and who asks; set by the check of rights.</summary>
internal sealed record Tempat(Orang Orang, InstansiDikenal? Instansi, int? Tahun)
{
    /// <summary>Why nothing of the year can be changed any more; none where it can.</summary>
    public string? Arsip { get; init; }

    /// <summary>What is kept of an archived year stays as it was packed; it may still be looked at, printed without being kept, and published.</summary>
    public bool Tertutup(HakApa hak) => Arsip is not null && hak is not (HakApa.Publik or HakApa.Akun or HakApa.LihatInstansi or HakApa.LihatPemda or HakApa.Terbitkan);
}

/// <summary>Checks a right at the place that the address names.</summary>
internal sealed class PenjagaHak(DaftarInstansi daftar) : AuthorizationHandler<SyaratHak>
{
    private const int TahunPertama = 2000;
    private const int TahunTerakhir = 2100;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SyaratHak requirement)
    {
        var konteks = (HttpContext)context.Resource!;
        if (Klaim.Orang(context.User) is not { } orang)
        {
            if (requirement.Hak == HakApa.Publik)
                context.Succeed(requirement);
            return;
        }

        var (instansi, tahun, ada) = await TempatAsync(konteks);
        konteks.Features.Set(new Tempat(orang, instansi, tahun));
        var izin = !ada ? Izin.TidakAda
            : konteks.Request.RouteValues.ContainsKey("instansi") && requirement.Hak != HakApa.Publik ? PemeriksaHak.Periksa(orang, requirement.Hak, instansi?.Instansi)
            : PemeriksaHak.Periksa(orang, requirement.Hak);
        if (izin == Izin.Boleh)
            context.Succeed(requirement);
        else
            context.Fail(new AuthorizationFailureReason(this, izin.ToString()));
    }

    private async Task<(InstansiDikenal? Instansi, int? Tahun, bool Ada)> TempatAsync(HttpContext konteks)
    {
        var rute = konteks.Request.RouteValues;
        int? tahun = null;
        if (rute.TryGetValue("tahun", out var t))
        {
            if (!int.TryParse(t?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var angka) || angka is < TahunPertama or > TahunTerakhir)
                return (null, null, false);
            tahun = angka;
        }

        return rute.TryGetValue("instansi", out var slug) ? (await daftar.CariAsync(slug?.ToString() ?? "", konteks.RequestAborted), tahun, true) : (null, tahun, true);
    }
}
