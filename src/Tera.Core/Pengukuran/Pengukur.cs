using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Measures one entity's year: every indicator, tujuan, sasaran, the mean of all, and the satisfaction survey.</summary>
internal static class Pengukur
{
    public static HasilPengukuran Hitung(int tahun, JenisInstansi jenis, RencanaKinerja rencana, DataPengukuran data, HasilAnggaran anggaran, KumpulanFigure figures)
    {
        var konteks = new Konteks(tahun, jenis, rencana, data, new(anggaran), figures);

        // All indicators before any tujuan or sasaran, so that an indicator keeps its code in ids where a sasaran has the same one.
        var tujuan = rencana.Tujuan.Select(t => (t.Kode, t.Uraian, Tujuan: true, Indikator: Ukur(konteks, t.Indikator, t.Kode, true))).ToList();
        var sasaran = rencana.Sasaran.Select(s => (s.Kode, s.Uraian, Tujuan: false, Indikator: Ukur(konteks, s.Indikator, s.Kode, false))).ToList();
        var hasil = tujuan.Concat(sasaran).Select(s => HitungSasaran.Hitung(konteks, s.Kode, s.Uraian, s.Tujuan, s.Indikator)).ToList();
        var indikator = hasil.SelectMany(s => s.Indikator).ToList();
        Cacah(konteks, indikator);
        return new()
        {
            Tahun = tahun,
            Kebijakan = data.Kebijakan,
            Indikator = indikator,
            Sasaran = hasil,
            RataRata = figures.Catat(RataRata($"instansi/{konteks.TeksTahun}/rata-rata", hasil)),
            Skm = data.Skm is null ? null : HitungSkm.Hitung(data.Skm, figures),
        };
    }

    private static List<HasilIndikator> Ukur(Konteks konteks, IEnumerable<Indikator> indikator, string induk, bool tujuan) =>
        [.. indikator.Select(i => HitungIndikator.Hitung(konteks, i, induk, tujuan))];

    private static Figure RataRata(string id, List<HasilSasaran> sasaran)
    {
        var ada = sasaran.FindAll(s => s.Capaian.Nilai.Ada);
        return new()
        {
            Id = id,
            Uraian = "Rata-rata capaian tujuan dan sasaran",
            Nilai = Aritmetika.Rata(ada.Select(s => s.Capaian.Nilai)),
            Satuan = "%",
            Rumus = "rata(capaian)",
            Asal = new AsalDeret("capaian", ada.ConvertAll(s => s.Capaian)),
            Klausul = Dasar.RataSasaran,
        };
    }

    private static void Cacah(Konteks konteks, List<HasilIndikator> indikator)
    {
        Catat("jumlah-indikator", "Jumlah indikator", _ => true);
        Catat("tercapai", "Indikator yang mencapai atau melampaui target", i => Kategori.Tercapai(i.Capaian.Nilai) == true);
        Catat("belum-tercapai", "Indikator yang belum mencapai target", i => Kategori.Tercapai(i.Capaian.Nilai) == false);
        Catat("tanpa-capaian", "Indikator yang capaiannya belum dapat dihitung", i => !i.Capaian.Nilai.Ada);

        void Catat(string nama, string uraian, Predicate<HasilIndikator> syarat) => konteks.Figures.Catat(new()
        {
            Id = $"instansi/{konteks.TeksTahun}/{nama}",
            Uraian = uraian,
            Nilai = indikator.FindAll(syarat).Count,
            Desimal = 0,
            Satuan = "indikator",
            Rumus = indikator.Count == 0 ? "0" : "jumlah(indikator)",
            Asal = new AsalCacah(indikator, syarat),
            Klausul = Dasar.Capaian,
        });
    }

    /// <summary>1 for each indicator that counts, 0 for each that does not.</summary>
    private sealed class AsalCacah(IReadOnlyList<HasilIndikator> indikator, Predicate<HasilIndikator> syarat) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) => [.. indikator.Select(i => new Masukan("indikator", syarat(i) ? 1 : 0, Sumber: i.Capaian.Id))];
    }
}
