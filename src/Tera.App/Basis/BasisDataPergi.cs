using Npgsql;

namespace Tera.App.Basis;

/// <summary>Tells a database that is away from a fault of Tera.</summary>
public static class BasisDataPergi
{
    /// <summary>EF puts what may pass by itself into an exception of its own.</summary>
    public static bool Karena(Exception galat) => galat is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException };

    /// <summary>Whether the same work may go well when it is tried again.</summary>
    public static bool Sementara(Exception galat) => (galat as NpgsqlException ?? galat.InnerException as NpgsqlException) is { IsTransient: true };
}
