using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The action plan: every indicator that was promised has steps with quarter targets and an owner.</summary>
internal static class PeriksaRencanaAksi
{
    private static readonly AturanPeriksa TidakAda = new("RENCANA-AKSI-TIDAK-ADA", TingkatTemuan.Sedang, "Tidak ada rencana aksi atas perjanjian kinerja",
        KlausulPeriksa.Sakip, "Susun rencana aksi setiap indikator dengan target triwulannya.");

    private static readonly AturanPeriksa TanpaAksi = new("INDIKATOR-TANPA-RENCANA-AKSI", TingkatTemuan.Sedang, "Indikator perjanjian kinerja tanpa rencana aksi",
        KlausulPeriksa.Sakip, "Tambahkan aksi yang mencapai indikator itu.");

    private static readonly AturanPeriksa TanpaTarget = new("AKSI-TANPA-TARGET", TingkatTemuan.Rendah, "Aksi tanpa target triwulan",
        KlausulPeriksa.Ukur, "Isi apa yang dihasilkan aksi itu pada setiap triwulan.");

    private static readonly AturanPeriksa TanpaPenanggungJawab = new("AKSI-TANPA-PENANGGUNG-JAWAB", TingkatTemuan.Rendah, "Aksi tanpa penanggung jawab",
        KlausulPeriksa.Ukur, "Isi unit atau jabatan yang melaksanakannya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [TidakAda, TanpaAksi, TanpaTarget, TanpaPenanggungJawab];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var aksi = konteks.Berkas.Perencanaan.RencanaAksi;
        var jalur = new Jalur("$.perencanaan.rencanaAksi");
        var diperjanjikan = konteks.Indikator.FindAll(i => i.TargetPk is not null);
        if (aksi.Count == 0)
        {
            if (diperjanjikan.Count > 0)
            {
                konteks.Catat(TidakAda, jalur, $"Tidak ada rencana aksi untuk {Teks(diperjanjikan.Count)} indikator perjanjian kinerja.");
            }

            return;
        }

        var beraksi = aksi.Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        konteks.CatatBersama(
            TanpaAksi, diperjanjikan.FindAll(i => !beraksi.Contains(i.Isi.Kode)).ConvertAll(i => (i.Sebutan, jalur)), daftar => $"Indikator {daftar} tidak mempunyai rencana aksi.");
        List<(string, Jalur)> tanpaTarget = [], tanpaPenanggung = [];
        Telusuri(aksi, jalur, (a, di) =>
        {
            if (a.Target.All(string.IsNullOrWhiteSpace))
            {
                tanpaTarget.Add((a.Kode, di / "target"));
            }

            if (string.IsNullOrWhiteSpace(a.PenanggungJawab))
            {
                tanpaPenanggung.Add((a.Kode, di / "penanggungJawab"));
            }
        });
        konteks.CatatBersama(TanpaTarget, tanpaTarget, daftar => $"Aksi {daftar} tidak mempunyai target triwulan.");
        konteks.CatatBersama(TanpaPenanggungJawab, tanpaPenanggung, daftar => $"Aksi {daftar} tidak mempunyai penanggung jawab.");
    }
}
