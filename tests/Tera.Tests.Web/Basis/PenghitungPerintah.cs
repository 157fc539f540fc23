using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tera.Tests.Web.Basis;

/// <summary>Counts what pages ask their database; what is done beside requests, and signing in, is not theirs.</summary>
internal sealed class PenghitungPerintah : DbCommandInterceptor
{
    private readonly AsyncLocal<StrongBox<int>?> _permintaan = new();

    /// <summary>Commands of the newest request.</summary>
    public int Terakhir { get; private set; }

    public void Pasang(WebApplication app) => app.Use(async (konteks, lanjut) =>
    {
        var jumlah = _permintaan.Value = new();
        await lanjut(konteks);
        Terakhir = jumlah.Value;
    });

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hitung(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hitung(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Hitung(command);
        return new(result);
    }

    // Which years are archived is asked once in ten seconds, by whichever page comes then.
    private void Hitung(DbCommand command)
    {
        if (_permintaan.Value is { } jumlah && !command.CommandText.Contains("FROM tahun_arsip", StringComparison.Ordinal))
            Interlocked.Increment(ref jumlah.Value);
    }
}
