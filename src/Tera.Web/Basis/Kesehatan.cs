using Tera.App.Basis;

namespace Tera.Web.Basis;

/// <summary>/health: 200 where pages can be served, 503 where the database does not answer.</summary>
internal static class Kesehatan
{
    internal static async Task<IResult> PeriksaAsync(TeraDb db, CancellationToken cancel)
    {
        var sehat = await db.Database.CanConnectAsync(cancel);
        return Results.Json(new { status = sehat ? "sehat" : "basis data tidak menjawab" }, statusCode: sehat ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
