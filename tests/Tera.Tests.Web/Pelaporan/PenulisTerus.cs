using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Somebody who writes each time that anybody looks where the history stands.</summary>
internal sealed class PenulisTerus : DbCommandInterceptor
{
    private readonly AsyncLocal<bool> _menulis = new();

    /// <summary>What is written; nothing while it is none.</summary>
    public Func<Task>? Tulis { get; set; }

    public int Ditulis { get; private set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Tulis is { } tulis && !_menulis.Value && command.CommandText.Contains("kepala_rantai", StringComparison.Ordinal))
        {
            _menulis.Value = true;
            await tulis();
            _menulis.Value = false;
            Ditulis++;
        }

        return result;
    }
}
