using System.Globalization;

namespace Tera.Core.Berkas;

/// <summary>Something that a file may not hold.</summary>
/// <param name="Path">Place in the data file, "$.perencanaan.sasaran[2].indikator[0].target"; in a workbook its sheet and cell.</param>
/// <param name="Pesan">What is wrong and how to mend it, for an official.</param>
/// <param name="Baris">Line in the file, from 1; none where there is no line.</param>
/// <param name="Kolom">Character in the line, from 1, where the file is not even JSON.</param>
public sealed record KesalahanBerkas(string Path, string Pesan, int? Baris = null, int? Kolom = null)
{
    /// <summary>Of what kind the code is that nothing has, "indikator"; null for other errors.</summary>
    public string? Rujukan { get; init; }

    /// <summary>The code that nothing has.</summary>
    public string? Kode { get; init; }

    /// <summary>"Baris 12, $.tahun: …".</summary>
    public override string ToString() => (Baris, Kolom) switch
    {
        ({ } b, { } k) => string.Create(CultureInfo.InvariantCulture, $"Baris {b}, kolom {k}: {Pesan}"),
        ({ } b, null) => string.Create(CultureInfo.InvariantCulture, $"Baris {b}, {Path}: {Pesan}"),
        _ => $"{Path}: {Pesan}",
    };
}

/// <summary>A file that was read, or everything that is wrong with it; never half a file.</summary>
public sealed record HasilBaca
{
    /// <summary>The file; none where there is any error.</summary>
    public BerkasKinerja? Berkas { get; private init; }

    /// <summary>All errors, in the order of the file.</summary>
    public IReadOnlyList<KesalahanBerkas> Kesalahan { get; private init; } = [];

    /// <summary>A file without errors.</summary>
    public static HasilBaca Dari(BerkasKinerja berkas) => new() { Berkas = berkas };

    /// <summary>Errors, at least one.</summary>
    public static HasilBaca Gagal(IReadOnlyList<KesalahanBerkas> kesalahan) => new() { Kesalahan = kesalahan };

    /// <summary>One error of the whole file.</summary>
    public static HasilBaca Gagal(string pesan) => Gagal([new KesalahanBerkas("$", pesan)]);
}
