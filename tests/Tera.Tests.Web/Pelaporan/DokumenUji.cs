using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Has documents made as the page does, and waits for their jobs.</summary>
internal static class DokumenUji
{
    private static readonly TimeSpan Paling = TimeSpan.FromMinutes(3);

    public static Task<InstansiTerdaftar> InstansiAsync(this HostUji host, string slug) =>
        host.DenganAsync(l => l.GetRequiredService<TeraDb>().Instansi.AsNoTracking().SingleAsync(i => i.Slug == slug));

    public static async Task<DokumenTersimpan> BuatDokumenAsync(this HostUji host, string jenis, string nama, string slug = HostUji.InstansiSatu)
    {
        var instansi = await host.InstansiAsync(slug);
        var antre = await host.DenganAsync(l => l.GetRequiredService<MintaDokumen>().JalankanAsync(instansi.Id, HostUji.Tahun, Pelaku.Sistem, jenis, nama));
        var pekerjaan = await host.TungguAsync(antre.Id ?? throw new InvalidOperationException(antre.Sebab));
        return pekerjaan.Hasil is { } id
            ? await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<DokumenTersimpan>().AsNoTracking().SingleAsync(d => d.Id == id))
            : throw new InvalidOperationException($"{jenis}: {pekerjaan.Sebab}");
    }

    public static async Task<PekerjaanLatar> TungguAsync(this HostUji host, Guid id)
    {
        using var batas = new CancellationTokenSource(Paling);
        while (true)
        {
            var pekerjaan = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<PekerjaanLatar>().AsNoTracking().SingleAsync(p => p.Id == id));
            if (!pekerjaan.Terbuka)
                return pekerjaan;
            await Task.Delay(100, batas.Token);
        }
    }
}
