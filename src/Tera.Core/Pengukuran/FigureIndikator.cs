using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Makes the figures of one indicator: values in its unit, capaian in percent.</summary>
internal sealed class FigureIndikator(Konteks konteks, Indikator indikator, int desimal)
{
    private readonly SkalaPredikat? _skala = konteks.Skala(indikator.SkalaPredikat);

    public Figure Catat(Figure figure) => konteks.Figures.Catat(figure);

    /// <summary>A value as entered, unrounded; the reason where there is none.</summary>
    public Figure Isian(string id, string uraian, NilaiKinerja? nilai, Alasan kosong, string jalur, bool target = false)
    {
        var ukuran = Ukuran.Dari(nilai, kosong);
        return Catat(new()
        {
            Id = id,
            Uraian = uraian,
            Nilai = ukuran.Angka,
            Desimal = desimal,
            Satuan = indikator.Satuan,
            Masukan = nilai is null ? [] : [new("nilai", ukuran.Angka, Sumber: jalur)],
            // A range without a target of its own prints as the range.
            Predikat = ukuran.Predikat ?? (target && nilai is null && indikator is { Polaritas: Polaritas.Rentang, Rentang: { } r }
                ? $"{Angka.CetakSeadanya(r.Bawah)}–{Angka.CetakSeadanya(r.Atas)}" : null),
        });
    }

    /// <summary>A value of the indicator that follows from others.</summary>
    public Figure Turunan(string id, string uraian, Ukuran nilai, string rumus, IReadOnlyList<Masukan> masukan, Klausul klausul, string? catatan = null) => Catat(new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = nilai.Angka,
        Desimal = desimal,
        Satuan = indikator.Satuan,
        Rumus = rumus,
        Masukan = masukan,
        Klausul = klausul,
        Predikat = nilai.Predikat,
        Catatan = catatan,
    });

    public Figure Capaian(string id, string uraian, Figure target, Figure realisasi, Klausul klausul)
    {
        var c = Pengukuran.Capaian.Uraikan(
            indikator.Polaritas, Ukuran.Dari(target), Ukuran.Dari(realisasi), indikator.Rentang, _skala, konteks.Kebijakan.Turun);
        return Persen(id, uraian, c.Nilai, c.Rumus, c.Masukan, klausul, c.Catatan);
    }

    public Figure Persen(string id, string uraian, Hasil nilai, string rumus, IReadOnlyList<Masukan> masukan, Klausul? klausul, string? catatan = null) => Catat(new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = nilai,
        Satuan = "%",
        Rumus = rumus,
        Masukan = masukan,
        Klausul = klausul,
        Catatan = catatan,
    });
}
