using Tera.App.Organisasi;

namespace Tera.App.Basis;

/// <summary>Who does something, as history tells it.</summary>
public sealed record Pelaku(Guid? Id, string Nama, string Peran)
{
    /// <summary>Tera itself: imports of examples, due dates that pass.</summary>
    public static Pelaku Sistem { get; } = new(null, "Tera", "Sistem");

    public static Pelaku Dari(Pengguna pengguna)
    {
        ArgumentNullException.ThrowIfNull(pengguna);
        return new(pengguna.Id, pengguna.Nama, pengguna.Peran.ToString());
    }
}
