using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>An indicator of a programme, kegiatan or sub kegiatan, by the same rules as those of a sasaran.</summary>
internal sealed class HitungKeluaran(KumpulanFigure figures, KebijakanPengukuran kebijakan)
{
    public HasilKeluaran Hitung(IndikatorKeluaran indikator, string awalan, string jalur)
    {
        var desimal = Math.Clamp(indikator.Desimal, 0, 6);
        var target = figures.Catat(Isian($"{awalan}/target", $"Target {indikator.Nama}", Ukuran.Dari(indikator.Target, Alasan.BelumAdaTarget), $"{jalur}.target"));
        var triwulan = indikator.RealisasiTriwulan.Take(4)
            .Select((r, i) => Isian($"{awalan}/realisasi-TW{Konteks.Teks(i + 1)}", $"Realisasi triwulan {Romawi.Cetak(i + 1)} {indikator.Nama}", Bulat(r), $"{jalur}.realisasiTriwulan[{Konteks.Teks(i)}]"))
            .Select(figures.Catat).ToList();
        var realisasi = figures.Catat(indikator.Realisasi is null && Lengkap(indikator.Akumulasi, triwulan)
            ? DariTriwulan(triwulan)
            : Isian($"{awalan}/realisasi", $"Realisasi {indikator.Nama}", Bulat(indikator.Realisasi), $"{jalur}.realisasi"));
        var capaian = Capaian.Uraikan(indikator.Polaritas, Ukuran.Dari(target), Ukuran.Dari(realisasi), null, null, kebijakan.Turun);
        return new(indikator, target, realisasi, figures.Catat(new()
        {
            Id = $"{awalan}/capaian",
            Uraian = $"Capaian {indikator.Nama}",
            Nilai = capaian.Nilai,
            Satuan = "%",
            Rumus = capaian.Rumus,
            Masukan = capaian.Masukan,
            Klausul = Dasar.Capaian,
            Catatan = capaian.Catatan,
        }));

        Ukuran Bulat(NilaiKinerja? nilai) => Ukuran.Dari(nilai, Alasan.BelumAdaRealisasi).Bulatkan(desimal);

        Figure Isian(string id, string uraian, Ukuran ukuran, string sumber) => new()
        {
            Id = id,
            Uraian = uraian,
            Nilai = ukuran.Angka,
            Desimal = desimal,
            Satuan = indikator.Satuan,
            Masukan = ukuran.Ada ? [new("nilai", ukuran.Angka, Sumber: sumber)] : [],
            Predikat = ukuran.Predikat,
        };

        Figure DariTriwulan(List<Figure> bagian)
        {
            var (nilai, rumus, masukan) = AkumulasiFigure.Hitung(indikator.Akumulasi, bagian, "triwulan");
            return new()
            {
                Id = $"{awalan}/realisasi",
                Uraian = $"Realisasi {indikator.Nama}",
                Nilai = nilai.Bulatkan(desimal).Angka,
                Desimal = desimal,
                Satuan = indikator.Satuan,
                Rumus = indikator.Akumulasi == Akumulasi.RataRata ? $"bulat({rumus}; {Konteks.Teks(desimal)})" : rumus,
                Masukan = masukan,
                Klausul = Dasar.Triwulan,
                Predikat = nilai.Predikat,
            };
        }
    }

    private static bool Lengkap(Akumulasi akumulasi, List<Figure> triwulan) =>
        triwulan.Count == 4 && (akumulasi == Akumulasi.Jumlah ? triwulan.TrueForAll(t => t.Nilai.Ada) : Ukuran.Dari(triwulan[3]).Ada);
}
