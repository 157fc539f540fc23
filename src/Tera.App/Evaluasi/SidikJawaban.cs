using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Evaluasi;

/// <summary>What history keeps of an answer whose words it may not tell yet.</summary>
internal static class SidikJawaban
{
    /// <param name="isi">JSON of the answer; none where it is removed.</param>
    /// <returns>JSON with the SHA-256 of the answer as the database prints it; so the database can compare it itself.</returns>
    internal static async Task<string?> SidikAsync(this TeraDb db, string? isi, CancellationToken cancel) => isi is null ? null
        : (await db.Database.SqlQuery<string>($"""select jsonb_build_object('sha256', encode(sha256(convert_to(({isi}::jsonb)::text, 'UTF8')), 'hex'))::text as "Value" """).ToListAsync(cancel))[0];
}
