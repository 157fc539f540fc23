using System.Runtime.InteropServices;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>An indicator of a programme, kegiatan or sub kegiatan, by the same rules as those of a sasaran.</summary>
internal sealed class HitungKeluaran(KumpulanFigure figures, KebijakanPengukuran kebijakan)
{
    public HasilKeluaran Hitung(IndikatorKeluaran indikator, string awalan, string jalur)
    {
        var desimal = Math.Clamp(indikator.Desimal, 0, 6);
        var target = figures.Catat(Isian("target", $"Target {indikator.Nama}", Ukuran.Dari(indikator.RentangTarget(), indikator.Target, Alasan.BelumAdaTarget), indikator.RentangTarget() is null ? ".target" : ".rentang"));
        var triwulan = indikator.RealisasiTriwulan.Take(4)
            .Select((r, i) => Isian($"realisasi-TW{Konteks.Teks(i + 1)}", $"Realisasi triwulan {Romawi.Cetak(i + 1)} {indikator.Nama}", Bulat(r), $".realisasiTriwulan[{Konteks.Teks(i)}]"))
            .Select(figures.Catat).ToList();
        var realisasi = figures.Catat(indikator.Realisasi is null && Lengkap(indikator.Akumulasi, triwulan)
            ? DariTriwulan(triwulan)
            : Isian("realisasi", $"Realisasi {indikator.Nama}", Bulat(indikator.Realisasi), ".realisasi"));
        var capaian = Capaian.Uraikan(indikator.Polaritas, Ukuran.Dari(target), Ukuran.Dari(realisasi), indikator.Rentang, null, kebijakan.Turun);
        return new(indikator, target, realisasi, figures.Catat(new(awalan, "capaian", $"Capaian {indikator.Nama}", capaian.Nilai)
        {
            Satuan = "%",
            Rumus = capaian.Rumus,
            Asal = capaian.Asal(target, realisasi),
            Klausul = Dasar.Capaian,
            Catatan = capaian.Catatan,
        }))
        {
            Jalur = jalur,
        };

        Ukuran Bulat(NilaiKinerja? nilai) => Ukuran.Dari(nilai, Alasan.BelumAdaRealisasi).Bulatkan(desimal);

        Figure Isian(string nama, Kalimat uraian, Ukuran ukuran, string bidang) => new(awalan, nama, uraian, ukuran.Angka)
        {
            Desimal = desimal,
            Satuan = indikator.Satuan,
            Asal = ukuran.Ada ? new AsalIsian(jalur, bidang) : null,
            Predikat = ukuran.Predikat,
        };

        Figure DariTriwulan(List<Figure> bagian)
        {
            var (nilai, rumus, asal) = AkumulasiFigure.Hitung(indikator.Akumulasi, CollectionsMarshal.AsSpan(bagian), "triwulan", desimal);
            return new(awalan, "realisasi", $"Realisasi {indikator.Nama}", nilai.Angka)
            {
                Desimal = desimal,
                Satuan = indikator.Satuan,
                Rumus = rumus,
                Asal = asal,
                Klausul = Dasar.Triwulan,
                Predikat = nilai.Predikat,
            };
        }
    }

    private static bool Lengkap(Akumulasi akumulasi, List<Figure> triwulan) =>
        triwulan.Count == 4 && (akumulasi == Akumulasi.NilaiAkhir ? Ukuran.Dari(triwulan[3]).Ada : triwulan.TrueForAll(t => t.Nilai.Ada));
}
