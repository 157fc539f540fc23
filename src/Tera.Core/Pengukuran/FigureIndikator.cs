using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Makes the figures of one indicator: values in its unit, capaian in percent.</summary>
internal sealed class FigureIndikator(Konteks konteks, Indikator indikator, int desimal)
{
    private readonly SkalaPredikat? _skala = konteks.Skala(indikator.SkalaPredikat);

    public Figure Catat(Figure figure) => konteks.Figures.Catat(figure);

    /// <summary>A value as entered, unrounded; the reason where there is none.</summary>
    public Figure Isian(string awalan, string nama, Kalimat uraian, NilaiKinerja? nilai, Alasan kosong, string jalur, string bidang = "") =>
        Isian(awalan, nama, uraian, Ukuran.Dari(nilai, kosong), nilai is null ? null : new AsalIsian(jalur, bidang));

    public Figure Isian(string awalan, string nama, Kalimat uraian, Ukuran ukuran, Asal? asal) => Catat(new(awalan, nama, uraian, ukuran.Angka)
    {
        Desimal = desimal,
        Satuan = indikator.Satuan,
        Asal = asal,
        Predikat = ukuran.Predikat,
    });

    /// <summary>A target as entered; where a range is the target it is what capaian is held against, whatever was entered beside it for this year.</summary>
    public Figure Target(string awalan, string nama, Kalimat uraian, NilaiKinerja? nilai, string jalur, string bidang = "", bool tahunLain = false) =>
        tahunLain && indikator.RentangTahunLain(nilai) is { } sendiri && sendiri != indikator.Rentang
        ? Isian(awalan, nama, uraian, Ukuran.Dari(sendiri, null, Alasan.BelumAdaTarget), new AsalTertulis([new("bawah", sendiri.Bawah, Sumber: jalur + bidang), new("atas", sendiri.Atas, Sumber: jalur + bidang)]))
        : indikator.RentangTarget() is { } rentang
        ? Isian(awalan, nama, uraian, Ukuran.Dari(rentang, null, Alasan.BelumAdaTarget), new AsalTertulis([new("bawah", rentang.Bawah, Sumber: $"indikator {indikator.Kode}: rentang"), new("atas", rentang.Atas, Sumber: $"indikator {indikator.Kode}: rentang")]))
        : Isian(awalan, nama, uraian, nilai, Alasan.BelumAdaTarget, jalur, bidang);

    /// <summary>A value of the indicator that follows from others.</summary>
    public Figure Turunan(string awalan, string nama, Kalimat uraian, Ukuran nilai, string rumus, Asal? asal, Klausul klausul, string? catatan = null) => Catat(new(awalan, nama, uraian, nilai.Angka)
    {
        Desimal = desimal,
        Satuan = indikator.Satuan,
        Rumus = rumus,
        Asal = asal,
        Klausul = klausul,
        Predikat = nilai.Predikat,
        Catatan = catatan,
    });

    /// <param name="awalan">Prefix of the id.</param>
    /// <param name="nama">Name in the id.</param>
    /// <param name="uraian">What it is.</param>
    /// <param name="target">What it is held against.</param>
    /// <param name="realisasi">What was reached.</param>
    /// <param name="klausul">What rules it.</param>
    /// <param name="rentang">The range of another year; null for the indicator's own.</param>
    public Figure Capaian(string awalan, string nama, Kalimat uraian, Figure target, Figure realisasi, Klausul klausul, Rentang? rentang = null)
    {
        var c = Pengukuran.Capaian.Uraikan(
            indikator.Polaritas, Ukuran.Dari(target), Ukuran.Dari(realisasi), rentang ?? indikator.Rentang, _skala, konteks.Kebijakan.Turun);
        return Persen(awalan, nama, uraian, c.Nilai, c.Rumus, c.Asal(target, realisasi), BertargetNol(target) ? Dasar.TargetNol : klausul, c.Catatan);
    }

    // No regulation says what a zero target gives; the policy does.
    private bool BertargetNol(Figure target) => indikator.Polaritas is Polaritas.Naik or Polaritas.Turun && target.Nilai.AngkaAtauKosong == 0;

    public Figure Persen(string awalan, string nama, Kalimat uraian, Hasil nilai, string rumus, Asal? asal, Klausul? klausul, string? catatan = null) => Catat(new(awalan, nama, uraian, nilai)
    {
        Satuan = "%",
        Rumus = rumus,
        Asal = asal,
        Klausul = klausul,
        Catatan = catatan,
    });
}
