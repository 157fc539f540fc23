using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Where the money of a line stands in the data file, and the line of another entity that it is taken over from.</summary>
internal sealed record TempatUang(string Jalur, SumberProgram? Sumber)
{
    public static TempatUang Tiada { get; } = new("", null);

    /// <summary>What a value of the line was entered as; for money taken over, the figure of that name there.</summary>
    public Asal Asal(string nama, string bidang) => Sumber is null ? new AsalIsian(Jalur, bidang) : new AsalHimpun(Sumber, nama, Jalur + bidang);

    /// <summary>Taken over from the figure of that name at another entity.</summary>
    private sealed class AsalHimpun(SumberProgram sumber, string nama, string jalur) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) =>
            [new("nilai", figure.Nilai, Sumber: $"{sumber.Instansi}, program {sumber.Kunci} ({jalur})") { Luar = new(sumber.Instansi, $"anggaran/{sumber.Kunci}/{nama}") }];
    }
}
