using Tera.Core.Berkas;

namespace Tera.Reports.Buku;

/// <summary>A workbook as it was read, and the way back from a place in the data file to the sheet and cell that it came from.</summary>
public sealed class BukuTerbaca
{
    private readonly CatatanBuku? _catatan;

    internal BukuTerbaca(HasilBaca hasil, CatatanBuku? catatan = null) => (Hasil, _catatan) = (hasil, catatan);

    /// <summary>The whole of it, or all its errors in the order of sheets and rows.</summary>
    public HasilBaca Hasil { get; }

    /// <summary>Sheets of the template that the book lacks: what they would hold is taken as empty.</summary>
    public IReadOnlyList<string> LembarHilang => _catatan?.Hilang ?? [];

    /// <summary>"Lembar 'Indikator', sel C3" for "$.perencanaan.sasaran[0].indikator[0].nama"; the path itself where the book has no place for it.</summary>
    public string Tempat(string path) => _catatan?.Tempat(path) ?? path;

    /// <summary>A message with its paths told as sheets and cells.</summary>
    public string Pesan(string pesan) => _catatan?.Ganti(pesan) ?? pesan;
}
