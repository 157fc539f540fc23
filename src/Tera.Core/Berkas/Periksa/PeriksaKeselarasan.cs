using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Renstra against PK: indicators of the one missing in the other, targets of the year that differ, and what lower levels carry on.</summary>
internal static class PeriksaKeselarasan
{
    private static readonly AturanPeriksa PkTidakAda = new("PK-TIDAK-ADA", TingkatTemuan.Tinggi, "Tidak ada perjanjian kinerja pimpinan",
        KlausulPeriksa.PkIsi, "Masukkan perjanjian kinerja tahun itu.");

    private static readonly AturanPeriksa TidakDiPk = new("INDIKATOR-TIDAK-DI-PK", TingkatTemuan.Sedang, "Indikator sasaran Renstra tidak ada dalam perjanjian kinerja",
        KlausulPeriksa.PkIsi, "Tambahkan pada perjanjian kinerja, atau jelaskan mengapa tidak diperjanjikan.");

    private static readonly AturanPeriksa Target = new("TARGET-RENSTRA-PK", TingkatTemuan.Tinggi, "Target tahun ini pada perjanjian kinerja berbeda dari target Renstra; rendah bila alasan perubahan perjanjiannya ditulis",
        KlausulPeriksa.Sakip, "Samakan keduanya, atau tulis alasan perubahan perjanjian kinerja dan ubah Renstranya.");

    private static readonly AturanPeriksa IndividuLepas = new("KINERJA-INDIVIDU-TANPA-INDUK", TingkatTemuan.Rendah, "Kinerja individu tidak dikaitkan dengan indikator di atasnya",
        KlausulPeriksa.Pohon, "Isi indikator yang ditunjangnya.");

    private static readonly AturanPeriksa TidakDiturunkan = new("INDIKATOR-TIDAK-DITURUNKAN", TingkatTemuan.Rendah, "Indikator pimpinan tidak ditunjang perjanjian kinerja di bawahnya",
        KlausulPeriksa.Pohon, "Turunkan indikator itu ke perjanjian kinerja eselon III, IV, atau fungsional.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [PkTidakAda, TidakDiPk, Target, IndividuLepas, TidakDiturunkan];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        if (konteks.Perjanjian.Count == 0)
        {
            konteks.Catat(PkTidakAda, new Jalur("$.perencanaan.perjanjianKinerja"), $"Belum ada perjanjian kinerja pimpinan tahun {Teks(konteks.Tahun)}.");
        }
        else if (konteks.PerjanjianBerlaku is { } berlaku)
        {
            // A change may name only what changed: an indicator stands in any fixed one.
            var hilang = konteks.Indikator.FindAll(i => !i.Hasil.Tujuan && i.TargetPk is null).ConvertAll(i => (i.Sebutan, berlaku.Jalur / "target"));
            konteks.CatatBersama(TidakDiPk, hilang, daftar => $"Indikator {daftar} ada dalam Renstra, tetapi tidak ada dalam perjanjian kinerja.");
        }

        foreach (var i in konteks.Indikator)
        {
            if (i.TargetPk?.Target is { } pk && i.TargetRenstra is { } renstra && !i.TargetSama(pk, renstra))
            {
                Beda(konteks, i, pk, renstra);
            }
        }

        Turunan(konteks);
    }

    private static void Beda(KonteksPeriksa konteks, IndikatorDiperiksa i, NilaiKinerja pk, NilaiKinerja renstra)
    {
        var arah = i.Bandingkan(pk, renstra) switch { < 0 => ", jadi lebih mudah", > 0 => ", jadi lebih berat", _ => "" };
        var urutan = i.Isi.TargetRenstra.Select((t, n) => (t.Tahun, n)).Where(t => t.Tahun == konteks.Tahun).Select(t => (int?)t.n).FirstOrDefault();
        var tempat = urutan is { } n ? (i.Jalur / "targetRenstra")[n] : i.Jalur / "rentang";
        var beralasan = !string.IsNullOrWhiteSpace(i.AlasanPerubahan);
        konteks.Catat(
            Target, tempat, $"Target {Teks(konteks.Tahun)} {i.Sebutan} {i.CetakTarget(renstra)} pada Renstra, {i.CetakTarget(pk)} pada perjanjian kinerja{arah}{(beralasan ? "; alasan perubahannya sudah ditulis" : "")}.",
            i.CetakTarget(renstra), i.CetakTarget(pk), beralasan ? TingkatTemuan.Rendah : null);
    }

    private static void Turunan(KonteksPeriksa konteks)
    {
        var lepas = new List<(string, Jalur)>();
        var ditunjang = new HashSet<string>(StringComparer.Ordinal);
        Telusuri(konteks.Berkas.Perencanaan.PerjanjianKinerja, new Jalur("$.perencanaan.perjanjianKinerja"), (pk, di) =>
        {
            // An agreement below the head's that takes over an indicator carries it on, as one that only supports it does.
            if (konteks.PerjanjianBerlaku is { } atas && pk.Tingkat > atas.Isi.Tingkat)
            {
                ditunjang.UnionWith(pk.Target.Select(t => t.Indikator));
            }

            Telusuri(pk.Individu, di / "individu", (individu, d) =>
            {
                if (string.IsNullOrWhiteSpace(individu.Menunjang))
                {
                    lepas.Add(($"\"{individu.Indikator}\" ({pk.Kode})", d));
                }
                else
                {
                    ditunjang.Add(individu.Menunjang);
                }
            });
        });
        konteks.CatatBersama(IndividuLepas, lepas, daftar => $"Kinerja individu {daftar} tidak menyebut indikator yang ditunjangnya.");
        if (ditunjang.Count > 0 && konteks.PerjanjianBerlaku is { } berlaku)
        {
            var sendiri = konteks.Indikator.FindAll(i => i.TargetPk is not null && !ditunjang.Contains(i.Isi.Kode)).ConvertAll(i => (i.Sebutan, i.JalurTargetPk));
            konteks.CatatBersama(TidakDiturunkan, sendiri, daftar => $"Indikator {daftar} dalam {berlaku.Isi.Kode} tidak diturunkan ke satu pun perjanjian kinerja di bawahnya.");
        }
    }
}
