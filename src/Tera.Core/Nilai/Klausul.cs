namespace Tera.Core.Nilai;

/// <summary>Where a rule is written.</summary>
/// <param name="Peraturan">Short name of the regulation or policy, such as "Permenpan RB 53/2014".</param>
/// <param name="Tempat">Chapter, article or table in it, in the words that a reader looks for.</param>
public sealed record Klausul(string Peraturan, string Tempat)
{
    /// <summary>"Permenpan RB 53/2014, Lampiran II BAB III".</summary>
    public override string ToString() => Tempat.Length == 0 ? Peraturan : $"{Peraturan}, {Tempat}";
}
