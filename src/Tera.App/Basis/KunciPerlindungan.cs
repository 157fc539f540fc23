namespace Tera.App.Basis;

/// <summary>A key that protects cookies and forms.</summary>
public sealed class KunciPerlindungan
{
    public required string Nama { get; set; }

    public required string Isi { get; set; }
}
