using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tera.Tests.Web.Basis;

/// <summary>Counts what one application asks its database.</summary>
internal sealed class PenghitungPerintah : DbCommandInterceptor
{
    private int _jumlah;

    public int Jumlah => Volatile.Read(ref _jumlah);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _jumlah);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _jumlah);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _jumlah);
        return new(result);
    }
}
