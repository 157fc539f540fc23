using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>Three evaluators: lead, quality assurance, and one of another team.</summary>
internal sealed record TimEvaluasi(string Ketua, string Mutu, string Luar, Guid IdKetua, Guid IdMutu)
{
    public static Task<TimEvaluasi> BuatAsync(HostUji host) => host.DenganAsync(async l =>
    {
        var buat = l.GetRequiredService<BuatPengguna>();
        foreach (var nama in new[] { "mutu", "luar" })
            await buat.JalankanAsync(Pelaku.Sistem, nama, new($"Evaluator {nama}", null, Peran.Evaluator, null), sekaliPakai: false);
        var db = l.GetRequiredService<TeraDb>();
        var sidik = await db.Pengguna.Where(p => p.UserName == "evaluator").Select(p => p.PasswordHash).SingleAsync();
        await db.Pengguna.Where(p => p.UserName == "mutu" || p.UserName == "luar").ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, sidik).SetProperty(x => x.HarusGantiSandi, false));
        var id = await db.Pengguna.Where(p => p.Peran == Peran.Evaluator).ToDictionaryAsync(p => p.UserName!, p => p.Id);
        return new TimEvaluasi("evaluator", "mutu", "luar", id["evaluator"], id["mutu"]);
    });

    /// <summary>Gives them an agency's year to evaluate.</summary>
    public async Task TugaskanAsync(HostUji host, string slug, int tahun)
    {
        var salah = await host.DenganAsync(async l => await l.GetRequiredService<AturPenugasan>().SimpanAsync(
            (await l.InstansiAsync(slug)).Id, tahun, new(IdKetua, "Evaluator", Peran.Evaluator, null),
            new("700/9/ST", new DateOnly(tahun + 1, 3, 3), null, [(IdKetua, PeranTim.Ketua), (IdMutu, PeranTim.Mutu)])));
        salah.ShouldBeEmpty();
    }
}
