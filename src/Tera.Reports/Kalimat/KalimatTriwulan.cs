using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;

namespace Tera.Reports.Kalimat;

/// <summary>One indicator's quarter in a sentence, held against the agreement that stood when the quarter ended; what a later one gives follows, as the table prints it.</summary>
internal static class KalimatTriwulan
{
    public static Paragraph Susun(HasilBerkas hasil, HasilIndikator h, int triwulan)
    {
        var q = h.Triwulan[triwulan - 1];
        var k = new SentenceBuilder().Teks(h.Indikator.Nama + ": ");
        if (!q.Realisasi.Nilai.Ada && q.Realisasi.Predikat is null)
        {
            return k.Teks(KalimatIndikator.Kecil(KalimatAlasan.Untuk(q.Realisasi.Nilai))).Jadi();
        }

        var beda = CatatanWaktu.Beda(hasil, h, triwulan);
        k.Teks($"realisasi triwulan {Romawi.Cetak(triwulan)} sebesar ").Angka(q.Realisasi, h.Indikator.Satuan);
        if (beda?.Triwulan is { } dulu)
        {
            k.Teks($" dari target {Cetak(h, dulu)} menurut {CatatanWaktu.Sebut(beda.Dulu)}{Capaian(hasil, h, dulu, q.Realisasi, ", capaian ")}");
            if (q.Capaian.Nilai.Ada)
            {
                k.Teks($"; menurut {CatatanWaktu.Sebut(beda.Kini)} targetnya ").Angka(q.Target, h.Indikator.Satuan).Teks(" dan capaiannya ").Persen(q.Capaian);
            }
        }
        else if (q.Capaian.Nilai.Ada)
        {
            k.Teks(KalimatIndikator.Terhadap(h, q.Realisasi)).Angka(q.Target, h.Indikator.Satuan).Teks(", capaian ").Persen(q.Capaian);
        }
        else if (q.Target.Nilai.Ada || q.Target.Predikat is not null)
        {
            k.Teks(KalimatIndikator.Terhadap(h, q.Realisasi)).Angka(q.Target, h.Indikator.Satuan).Teks(", capaiannya tidak dapat dihitung");
        }

        if (q.CapaianTahun.Nilai.Ada)
        {
            Setahun(k, hasil, h, q, beda);
        }

        return k.Teks(".").Jadi();
    }

    private static void Setahun(SentenceBuilder k, HasilBerkas hasil, HasilIndikator h, HasilTriwulan q, BedaPerjanjian? beda)
    {
        if (beda?.Setahun is { } dulu)
        {
            k.Teks($"; terhadap target tahunan {Cetak(h, dulu)} menurut {CatatanWaktu.Sebut(beda.Dulu)}{Capaian(hasil, h, dulu, q.RealisasiSampai, " sudah mencapai ")}")
                .Teks($"; menurut {CatatanWaktu.Sebut(beda.Kini)} target tahunannya ").Angka(h.Target, h.Indikator.Satuan).Teks(" dan sudah mencapai ").Persen(q.CapaianTahun);
        }
        else if (h.Target.Nilai.AngkaAtauKosong == 0)
        {
            // Nothing is on its way to zero: it is kept or not.
            k.Teks("; target tahunannya nol, capaiannya ").Persen(q.CapaianTahun);
        }
        else if (h.Indikator.RentangTarget() is not null)
        {
            k.Teks("; terhadap rentang target tahunan capaiannya ").Persen(q.CapaianTahun);
        }
        else
        {
            // What is to be low does not climb towards its target.
            k.Teks(h.Indikator.Polaritas == Polaritas.Turun ? "; terhadap target tahunan capaiannya " : "; terhadap target tahunan sudah mencapai ").Persen(q.CapaianTahun);
        }
    }

    private static string Cetak(HasilIndikator h, NilaiKinerja target) =>
        Sel.Cetak(target, h.Indikator.Desimal) + SentenceBuilder.Satuan(h.Target with { Predikat = target.Predikat }, h.Indikator.Satuan);

    /// <summary>What a realisasi was of an earlier target, behind the words that lead to it; empty where that cannot be calculated.</summary>
    private static string Capaian(HasilBerkas hasil, HasilIndikator h, NilaiKinerja target, Figure realisasi, string kata)
    {
        var kebijakan = hasil.Pengukuran.Kebijakan;
        NilaiKinerja? nilai = realisasi.Predikat is { } p ? NilaiKinerja.Dari(p, realisasi.Nilai.AngkaAtauKosong) : realisasi.Nilai.AngkaAtauKosong is { } angka ? angka : null;
        var capaian = Core.Pengukuran.Capaian.Hitung(h.Indikator.Polaritas, target, nilai, h.Indikator.Rentang, SkalaPredikatDikenal.Cari(h.Indikator.SkalaPredikat, kebijakan), kebijakan);
        return capaian.Ada ? kata + Angka.Persen(capaian) : "";
    }
}
