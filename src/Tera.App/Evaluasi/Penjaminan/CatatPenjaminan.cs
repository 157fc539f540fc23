using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.Penjaminan;

/// <summary>Keeps what quality assurance assured and turned down, as the worksheet moves. Within the caller's transaction and turn.</summary>
internal static class CatatPenjaminan
{
    public static async Task LangkahAsync(TeraDb db, LembarTermuat lembar, Penilaian penilaian, LangkahPenilaian langkah, CancellationToken cancel)
    {
        var ada = await AdaAsync(db, penilaian.InstansiId, penilaian.Tahun, cancel);
        switch (langkah)
        {
            case LangkahPenilaian.SelesaiMutu:
                var berlaku = IsiDijamin.Berlaku(lembar.Hasil.Pada(TahapPenilaian.Final));
                foreach (var (kode, isi) in berlaku)
                    Baris(db, ada, penilaian.InstansiId, penilaian.Tahun, kode).Isi = isi.Tulis();
                foreach (var lama in ada.Values.Where(j => !berlaku.ContainsKey(j.Kode)))
                    lama.Isi = null;
                break;
            // The team begins again: what was assured and turned down was of its work before.
            case LangkahPenilaian.KembalikanKeTim:
                db.RemoveRange(ada.Values);
                break;
            // Opened again, the result may be argued again.
            case LangkahPenilaian.BukaLagi:
                foreach (var lama in ada.Values)
                    (lama.Ditolak, lama.YangDitolak, lama.AlasanDitolak) = (0, null, null);
                break;
        }
    }

    /// <param name="ditolak">The lead's answers that do not stand, what stays of each, and the reason.</param>
    public static async Task TolakAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyList<(JawabanLembar Akhir, string? Tinggal, string? Alasan)> ditolak, CancellationToken cancel)
    {
        if (ditolak.Count == 0)
            return;
        var ada = await AdaAsync(db, instansi, tahun, cancel);
        foreach (var (akhir, tinggal, alasan) in ditolak)
        {
            var baris = Baris(db, ada, instansi, tahun, akhir.Kode);
            var isi = akhir.Sub ? IsiDijamin.Dari(Gugur(BerkasJson.BacaBagian<JawabanSub>(akhir.Isi), tinggal)) : IsiDijamin.Dari(BerkasJson.BacaBagian<JawabanKriteria>(akhir.Isi));
            (baris.Ditolak, baris.YangDitolak, baris.AlasanDitolak) = (baris.Ditolak + 1, isi?.Sebutan(), alasan);
        }
    }

    // Only what falls was turned down.
    private static JawabanSub Gugur(JawabanSub isi, string? tinggal) => tinggal is null || BerkasJson.BacaBagian<JawabanSub>(tinggal) is not { } t ? isi : isi with
    {
        Nilai = t.Nilai is null ? isi.Nilai : null,
        Alasan = t.Nilai is null ? isi.Alasan : null,
        Bertahan = t.Bertahan is null ? isi.Bertahan : null,
        Catatan = t.Catatan is null ? isi.Catatan : null,
        AlasanLogika = null,
    };

    private static Task<Dictionary<string, JawabanDijamin>> AdaAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        db.Set<JawabanDijamin>().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToDictionaryAsync(j => j.Kode, cancel);

    private static JawabanDijamin Baris(TeraDb db, Dictionary<string, JawabanDijamin> ada, Guid instansi, int tahun, string kode)
    {
        if (ada.TryGetValue(kode, out var lama))
            return lama;
        var baru = new JawabanDijamin { InstansiId = instansi, Tahun = tahun, Kode = kode };
        db.Add(baru);
        return baru;
    }
}
