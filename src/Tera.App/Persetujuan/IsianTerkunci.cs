
namespace Tera.App.Persetujuan;

/// <summary>Fields of an open piece that cannot be changed: what a save would refuse is told before anything is typed.</summary>
public sealed class IsianTerkunci
{
    private readonly Func<string, string?> _isian;
    private readonly Func<string, string?> _baris;

    internal IsianTerkunci(IReadOnlyList<string> alasan, Func<string, string?> isian, Func<string, string?> baris) => (Alasan, _isian, _baris) = (alasan, isian, baris);

    public static IsianTerkunci Tiada { get; } = new([], _ => null, _ => null);

    /// <summary>Every reason that a field or row of the piece is locked for, once.</summary>
    public IReadOnlyList<string> Alasan { get; }

    /// <param name="tempat">Place of the field, "kegiatan[0].pagu.realisasiTriwulan[0]".</param>
    /// <returns>By which document it is locked; none where it is open.</returns>
    public string? Sebab(string tempat) => _isian(tempat);

    /// <param name="awalan">Begin of the places in a row, "kegiatan[0].".</param>
    /// <returns>Why the row cannot be removed; none where it can.</returns>
    public string? SebabBaris(string awalan) => _baris(awalan);
}
