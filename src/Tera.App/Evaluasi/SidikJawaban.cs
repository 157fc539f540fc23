using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Evaluasi;

/// <summary>What history keeps of an answer whose words it may not tell yet.</summary>
internal static class SidikJawaban
{
    private const string Ralat = $$"""select jsonb_build_object('sha256', {{VerifikasiIsi.SidikRalat}})::text as "Value" from penilaian_ralat p where p.instansi_id = {0} and p.tahun = {1} and p.ke = {2}""";

    /// <param name="isi">JSON of the answer; none where it is removed.</param>
    /// <returns>JSON with the SHA-256 of the answer as the database prints it; so the database can compare it itself.</returns>
    internal static async Task<string?> SidikAsync(this TeraDb db, string? isi, CancellationToken cancel) => isi is null ? null
        : (await db.Database.SqlQuery<string>($"""select jsonb_build_object('sha256', encode(sha256(convert_to(({isi}::jsonb)::text, 'UTF8')), 'hex'))::text as "Value" """).ToListAsync(cancel))[0];

    /// <returns>JSON with the SHA-256 of a correction as it is kept now, <see cref="VerifikasiIsi.SidikRalat"/>.</returns>
    internal static async Task<string> SidikRalatAsync(this TeraDb db, Guid instansi, int tahun, int ke, CancellationToken cancel) =>
        (await db.Database.SqlQueryRaw<string>(Ralat, instansi, tahun, ke).ToListAsync(cancel))[0];
}
