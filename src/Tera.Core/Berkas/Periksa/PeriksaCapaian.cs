using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Capaian that is too good, missing, or too neat, and targets below what was already reached.</summary>
internal static class PeriksaCapaian
{
    private const int TerlaluRapi = 3;

    private static readonly AturanPeriksa Tinggi = new("CAPAIAN-TINGGI", TingkatTemuan.Sedang, "Capaian di atas ambang (150 % bila tidak diatur lain)",
        KlausulPeriksa.Kebijakan, "Periksa target dan realisasinya: target mungkin terlalu rendah atau satuannya keliru. Jelaskan bila memang benar.");

    private static readonly AturanPeriksa TidakTerhitung = new("CAPAIAN-TIDAK-TERHITUNG", TingkatTemuan.Sedang, "Target dan realisasi ada, tetapi capaiannya tidak dapat dihitung",
        KlausulPeriksa.Ukur, "Perbaiki sebab yang disebut: target nol, predikat di luar skala, atau jenis nilai yang berbeda.");

    private static readonly AturanPeriksa DiBawahLalu = new("TARGET-DI-BAWAH-REALISASI-LALU", TingkatTemuan.Sedang, "Target lebih mudah daripada yang sudah dicapai tahun lalu",
        KlausulPeriksa.Smart, "Naikkan target, atau jelaskan mengapa capaian tahun lalu tidak dapat dipertahankan.");

    private static readonly AturanPeriksa Persis = new("REALISASI-PERSIS-TARGET", TingkatTemuan.Rendah, "Realisasi semua indikator persis sama dengan targetnya",
        KlausulPeriksa.Data, "Pastikan realisasi diambil dari data, bukan disalin dari target.");

    private static readonly AturanPeriksa KeluaranTinggi = new("KELUARAN-CAPAIAN-TINGGI", TingkatTemuan.Rendah, "Capaian indikator program, kegiatan, atau sub kegiatan di atas ambang",
        KlausulPeriksa.Kebijakan, "Periksa target dan realisasi keluaran itu.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Tinggi, TidakTerhitung, DiBawahLalu, Persis, KeluaranTinggi];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var ambang = konteks.Kebijakan.AmbangTinggi;
        foreach (var i in konteks.Indikator)
        {
            Capaian(konteks, i, ambang);
            TahunLalu(konteks, i);
        }

        SamaSemua(konteks);
        Keluaran(konteks, ambang);
    }

    private static void Capaian(KonteksPeriksa konteks, IndikatorDiperiksa i, decimal ambang)
    {
        var (target, realisasi) = (i.Hasil.Target, i.Hasil.Realisasi);
        if (i.Hasil.Capaian.Nilai.TryAmbil(out var capaian))
        {
            if (capaian > ambang)
            {
                var (a, b) = (Angka.Persen(capaian.Value), Angka.CetakSeadanya(ambang) + "%");
                konteks.Catat(Tinggi, i.JalurData, $"Capaian {i.Sebutan} {a} di atas {b}: realisasi {i.Cetak(realisasi)} terhadap target {i.Cetak(target)}.", a, b);
            }
        }
        else if (i.Terukur && (target.Nilai.Ada || target.Predikat is not null))
        {
            konteks.Catat(
                TidakTerhitung, i.JalurData, $"Capaian {i.Sebutan} tidak dapat dihitung dari target {i.Cetak(target)} dan realisasi {i.Cetak(realisasi)}. {KalimatAlasan.Untuk(i.Hasil.Capaian.Nilai)}",
                i.Cetak(realisasi), i.Cetak(target));
        }
    }

    private static void TahunLalu(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        var lalu = i.Data?.Riwayat.Where(r => r.Tahun < konteks.Tahun && r.Realisasi is not null && r.Sebanding(i.Isi)).MaxBy(r => r.Tahun);
        var target = i.TargetPk?.Target ?? i.TargetRenstra;
        if (i.Bandingkan(target, lalu?.Realisasi) < 0)
        {
            var (a, b) = (i.Cetak(target!), i.Cetak(lalu!.Realisasi!));
            konteks.Catat(
                DiBawahLalu, i.TargetPk is null ? i.Jalur / "targetRenstra" : i.JalurTargetPk / "target",
                $"Target {Teks(konteks.Tahun)} {i.Sebutan} {a}, padahal realisasi {Teks(lalu.Tahun)} sudah {b}.", a, b);
        }
    }

    private static void SamaSemua(KonteksPeriksa konteks)
    {
        var bernilai = konteks.Indikator.FindAll(i => i.Hasil.Realisasi.Nilai.Ada && i.Hasil.Target.Nilai.Ada);
        if (bernilai.Count >= TerlaluRapi && bernilai.TrueForAll(i => i.Hasil.Realisasi.Nilai.Angka == i.Hasil.Target.Nilai.Angka))
        {
            konteks.Catat(Persis, new Jalur("$.pengukuran.realisasi"), $"Realisasi {Teks(bernilai.Count)} dari {Teks(bernilai.Count)} indikator persis sama dengan targetnya.");
        }
    }

    private static void Keluaran(KonteksPeriksa konteks, decimal ambang)
    {
        var tinggi = new List<(string, Jalur)>();
        foreach (var (baris, jalur) in TelusurAnggaran.Semua(konteks.Hasil.Anggaran))
        {
            for (var n = 0; n < baris.Indikator.Count; n++)
            {
                if (baris.Indikator[n].Capaian.Nilai is { Ada: true } capaian && capaian.Angka > ambang)
                {
                    tinggi.Add(($"{baris.Indikator[n].Indikator.Nama} ({Angka.Persen(capaian)})", (jalur / "indikator")[n]));
                }
            }
        }

        konteks.CatatBersama(KeluaranTinggi, tinggi, daftar => $"Capaian di atas {Angka.CetakSeadanya(ambang)}%: {daftar}.");
    }
}
