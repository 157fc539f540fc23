namespace Tera.Core.Nilai;

/// <summary>What a figure was made of, kept as references: the inputs are written out only when somebody asks where the figure comes from.</summary>
internal abstract class Asal
{
    public abstract IReadOnlyList<Masukan> Masukan(Figure figure);

    protected static Masukan Ke(string nama, Figure figure) => new(nama, figure.Nilai, figure.Id);
}

/// <summary>Inputs that were written out at once.</summary>
internal sealed class AsalTertulis(IReadOnlyList<Masukan> masukan) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => masukan;
}

/// <summary>Entered: the figure's own value, from this place in the data file.</summary>
internal sealed class AsalIsian(string jalur, string bidang) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => [new("nilai", figure.Nilai, Sumber: jalur + bidang)];
}

/// <summary>One other figure.</summary>
internal sealed class AsalSatu(string nama, Figure satu) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => [Ke(nama, satu)];
}

/// <summary>Two other figures.</summary>
internal sealed class AsalDua(string namaSatu, Figure satu, string namaDua, Figure dua) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => [Ke(namaSatu, satu), Ke(namaDua, dua)];
}

/// <summary>A series of other figures, all of one name.</summary>
internal sealed class AsalDeret(string nama, IReadOnlyList<Figure> deret) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => [.. deret.Select(f => Ke(nama, f))];
}
