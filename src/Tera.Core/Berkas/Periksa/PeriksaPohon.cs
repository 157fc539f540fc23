using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The plan as a tree: misi, tujuan, sasaran, indicators; nothing hangs loose.</summary>
internal static class PeriksaPohon
{
    private static readonly AturanPeriksa TahunDiLuar = new("TAHUN-DI-LUAR-RENSTRA", TingkatTemuan.Tinggi, "Tahun berkas di luar masa Renstra",
        KlausulPeriksa.Sakip, "Perbaiki tahun berkas atau masa Renstra, atau masukkan Renstra yang berlaku.");

    private static readonly AturanPeriksa TujuanTanpaMisi = new("TUJUAN-TANPA-MISI", TingkatTemuan.Rendah, "Tujuan tidak dikaitkan dengan misi, padahal misi ada",
        KlausulPeriksa.Pohon, "Isi misi yang didukung tujuan itu.");

    private static readonly AturanPeriksa TujuanTanpaSasaran = new("TUJUAN-TANPA-SASARAN", TingkatTemuan.Sedang, "Tujuan tanpa sasaran di bawahnya",
        KlausulPeriksa.Pohon, "Kaitkan sasaran yang menurunkan tujuan itu, atau susun sasarannya.");

    private static readonly AturanPeriksa TujuanTanpaIndikator = new("TUJUAN-TANPA-INDIKATOR", TingkatTemuan.Sedang, "Tujuan tanpa indikator",
        KlausulPeriksa.Cukup, "Tetapkan indikator tujuan itu.");

    private static readonly AturanPeriksa SasaranTanpaTujuan = new("SASARAN-TANPA-TUJUAN", TingkatTemuan.Sedang, "Sasaran tidak dikaitkan dengan tujuan",
        KlausulPeriksa.Pohon, "Isi tujuan yang dicapai melalui sasaran itu.");

    private static readonly AturanPeriksa SasaranTanpaIndikator = new("SASARAN-TANPA-INDIKATOR", TingkatTemuan.Tinggi, "Sasaran tanpa indikator",
        KlausulPeriksa.Cukup, "Tetapkan indikator sasaran itu; tanpa indikator sasaran tidak dapat diukur.");

    private static readonly AturanPeriksa Bobot = new("BOBOT-INDIKATOR", TingkatTemuan.Rendah, "Sebagian indikator satu sasaran berbobot, sebagian tidak",
        KlausulPeriksa.Kebijakan, "Isi bobot semua indikator sasaran itu, atau hapus semuanya supaya berbobot sama.");

    private static readonly AturanPeriksa Kosong = new("RENCANA-KOSONG", TingkatTemuan.Tinggi, "Rencana belum memuat tujuan maupun sasaran, sehingga tidak ada yang dapat diukur dan dilaporkan",
        KlausulPeriksa.Sakip, "Isi tujuan dan sasaran Renstra, indikator tiap sasaran dengan satuan dan target tiap tahunnya, keputusan IKU, lalu perjanjian kinerja dan rencana aksi.");

    private static readonly AturanPeriksa TanpaProgram = new("PROGRAM-KOSONG", TingkatTemuan.Sedang, "Belum ada program dan anggaran, sehingga sasaran tidak berpendukung dan serapan tidak dapat dihitung",
        KlausulPeriksa.Sakip, "Isi program, kegiatan, dan sub kegiatan dengan pagunya, atau impor dari SIPD, lalu kaitkan tiap program dengan sasarannya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
        [Kosong, TanpaProgram, TahunDiLuar, TujuanTanpaMisi, TujuanTanpaSasaran, TujuanTanpaIndikator, SasaranTanpaTujuan, SasaranTanpaIndikator, Bobot];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var rencana = konteks.Berkas.Perencanaan;
        var akar = new Jalur("$.perencanaan");
        if (rencana.Tujuan.Count + rencana.Sasaran.Count == 0)
        {
            konteks.Catat(Kosong, akar, $"Rencana tahun {Teks(konteks.Tahun)} belum memuat tujuan maupun sasaran.");
        }

        if (konteks.Berkas.Anggaran.Program.Count == 0)
        {
            konteks.Catat(TanpaProgram, new Jalur("$.anggaran.program"), $"Belum ada program dan anggaran tahun {Teks(konteks.Tahun)}.");
        }

        var renstra = rencana.Renstra;
        if (konteks.Tahun < renstra.TahunAwal || konteks.Tahun > renstra.TahunAkhir)
        {
            var masa = $"{Teks(renstra.TahunAwal)}–{Teks(renstra.TahunAkhir)}";
            konteks.Catat(TahunDiLuar, new Jalur("$.tahun"), $"Berkas tahun {Teks(konteks.Tahun)} memakai {renstra.Nama} yang berlaku {masa}.", Teks(konteks.Tahun), masa);
        }

        Tujuan(konteks, rencana, akar / "tujuan");
        Sasaran(konteks, rencana, akar / "sasaran");
    }

    private static void Tujuan(KonteksPeriksa konteks, RencanaKinerja rencana, Jalur jalur)
    {
        var bersasaran = rencana.Sasaran.Select(s => s.Tujuan).ToHashSet(StringComparer.Ordinal);
        List<(string, Jalur)> tanpaMisi = [], tanpaSasaran = [], tanpaIndikator = [];
        Telusuri(rencana.Tujuan, jalur, (t, di) =>
        {
            if (rencana.Misi.Count > 0 && string.IsNullOrWhiteSpace(t.Misi))
            {
                tanpaMisi.Add((t.Kode, di));
            }

            if (!bersasaran.Contains(t.Kode))
            {
                tanpaSasaran.Add((t.Kode, di));
            }

            if (t.Indikator.Count == 0)
            {
                tanpaIndikator.Add((t.Kode, di));
            }

            BobotSerentak(konteks, t.Indikator, t.Kode, di);
        });
        konteks.CatatBersama(TujuanTanpaMisi, tanpaMisi, daftar => $"Tujuan {daftar} tidak dikaitkan dengan satu pun misi.");
        konteks.CatatBersama(TujuanTanpaSasaran, tanpaSasaran, daftar => $"Tujuan {daftar} tidak mempunyai sasaran.");
        konteks.CatatBersama(TujuanTanpaIndikator, tanpaIndikator, daftar => $"Tujuan {daftar} tidak mempunyai indikator.");
    }

    private static void Sasaran(KonteksPeriksa konteks, RencanaKinerja rencana, Jalur jalur)
    {
        List<(string, Jalur)> tanpaTujuan = [], tanpaIndikator = [];
        Telusuri(rencana.Sasaran, jalur, (s, di) =>
        {
            if (string.IsNullOrWhiteSpace(s.Tujuan))
            {
                tanpaTujuan.Add((s.Kode, di));
            }

            if (s.Indikator.Count == 0)
            {
                tanpaIndikator.Add((s.Kode, di));
            }

            BobotSerentak(konteks, s.Indikator, s.Kode, di);
        });
        konteks.CatatBersama(SasaranTanpaTujuan, tanpaTujuan, daftar => $"Sasaran {daftar} tidak dikaitkan dengan tujuan.");
        konteks.CatatBersama(SasaranTanpaIndikator, tanpaIndikator, daftar => $"Sasaran {daftar} tidak mempunyai indikator.");
    }

    private static void BobotSerentak(KonteksPeriksa konteks, IReadOnlyList<Indikator> indikator, string kode, Jalur jalur)
    {
        var berbobot = indikator.Count(i => i.Bobot is not null);
        if (berbobot > 0 && berbobot < indikator.Count)
        {
            konteks.Catat(Bobot, jalur / "indikator", $"{Teks(berbobot)} dari {Teks(indikator.Count)} indikator {kode} berbobot, yang lain tidak.", Teks(berbobot), Teks(indikator.Count));
        }
    }
}
