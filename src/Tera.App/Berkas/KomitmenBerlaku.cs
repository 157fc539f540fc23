using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas;

/// <summary>What other agencies have confirmed to carry stands beside the crosscutting that the agency typed: in its pohon kinerja, its LKjIP, and its data.</summary>
internal static class KomitmenBerlaku
{
    private const string Tanda = " (dikonfirmasi)";

    internal static async Task<List<Crosscutting>> BacaAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        (await (from k in db.Set<KomitmenLintas>()
                join i in db.Instansi on k.DimintaId equals i.Id
                where k.PemintaId == instansi && k.Tahun == tahun && k.Status == StatusKomitmen.Dikonfirmasi
                orderby k.Dibuat, k.Id
                select new { k.Sasaran, i.Nama, k.Kontribusi }).ToListAsync(cancel)).ConvertAll(k => new Crosscutting(k.Sasaran, k.Nama, k.Kontribusi + Tanda));

    // Behind what was typed: findings name that by its place. A sasaran that is gone since has nothing to be carried.
    internal static BerkasKinerja Sertakan(BerkasKinerja berkas, IReadOnlyList<Crosscutting> komitmen)
    {
        berkas = TanpaTanda(berkas, []);
        var rencana = berkas.Perencanaan;
        var baru = komitmen.Except(rencana.Crosscutting).Where(k => rencana.Sasaran.Any(s => s.Kode == k.Sasaran) || rencana.Tujuan.Any(t => t.Kode == k.Sasaran)).ToList();
        return baru.Count == 0 ? berkas : berkas with { Perencanaan = rencana with { Crosscutting = [.. rencana.Crosscutting, .. baru] } };
    }

    /// <summary>The mark is what the other agency gives: typed, or out of a file of another day, it says nothing.</summary>
    /// <param name="berlaku">What stands in a file as it is read now, confirmed and typed.</param>
    internal static BerkasKinerja TanpaTanda(BerkasKinerja berkas, IReadOnlyList<Crosscutting> berlaku)
    {
        var rencana = berkas.Perencanaan;
        return rencana.Crosscutting.Any(Bertanda) ? berkas with { Perencanaan = rencana with { Crosscutting = [.. rencana.Crosscutting.Select(c => Bertanda(c) && !berlaku.Contains(c) ? c with { Kontribusi = c.Kontribusi.TrimEnd()[..^Tanda.Length].TrimEnd() } : c)] } } : berkas;
    }

    /// <summary>What was typed: a commitment holds for its year and is asked for again.</summary>
    internal static IReadOnlyList<Crosscutting> Tanpa(IReadOnlyList<Crosscutting> semua) => [.. semua.Where(c => !Bertanda(c))];

    private static bool Bertanda(Crosscutting c) => c.Kontribusi.TrimEnd().EndsWith(Tanda, StringComparison.OrdinalIgnoreCase);
}
