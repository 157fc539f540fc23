using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Organisasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi.Ralat;

/// <summary>Cancels a correction before it is published: the worksheet is again as it was published.</summary>
public sealed class BatalRalat(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    internal const string Langkah = "BatalRalat";

    /// <param name="dilihat">Version of the worksheet's state that the person saw.</param>
    /// <returns>What is wrong; nothing was cancelled unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, string? alasan, int dilihat, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { Ralat: { } buka, Akses.Ketua: true } lembar)
            return ["Ralat dibatalkan ketua tim, sebelum terbit. Muat ulang halaman ini."];
        if (lembar.Penilaian!.Versi != dilihat)
            return [$"Sesudah halaman Anda dibuka, lembar ini berpindah tangan; yang terakhir {Penanggalan.Sebut(lembar.Penilaian.Sejak)} oleh {lembar.Penilaian.Oleh}. Periksa lagi, lalu batalkan bila masih diperlukan."];
        if (!Ketikan.Berisi(alasan))
            return ["Tulis alasan membatalkan ralat."];
        if (alasan!.Trim().Length > RalatHasil.Panjang)
            return ["Alasan membatalkan ralat paling banyak 500 huruf."];

        var semula = LembarSemula.Baca(buka);
        var ralat = await db.Set<RalatHasil>().SingleAsync(r => r.InstansiId == instansi && r.Tahun == tahun && r.Ke == buka.Ke, cancel);
        (ralat.Ditutup, ralat.DitutupOleh, ralat.AlasanBatal) = (waktu.GetUtcNow(), orang.Nama, alasan.Trim());
        var kembali = await JawabanAsync(instansi, tahun, semula, cancel);
        db.RemoveRange(await db.Set<UsulanRekomendasi>().Where(r => r.InstansiId == instansi && r.Tahun == tahun).ToListAsync(cancel));
        db.RemoveRange(await db.Set<JawabanDijamin>().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToListAsync(cancel));
        var penilaian = await db.Set<Penilaian>().SingleAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        (penilaian.Ralat, penilaian.Tahap, penilaian.Catatan, penilaian.Surat, penilaian.Tenggat, penilaian.Sejak, penilaian.Oleh, penilaian.Versi) = (null, TahapKerja.Terbit, null, semula.Surat, semula.Tenggat, semula.Sejak, semula.Oleh, penilaian.Versi + 1);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        db.AddRange(semula.Rekomendasi);
        db.AddRange(semula.Dijamin);
        await db.SaveChangesAsync(cancel);
        foreach (var (tindakan, j, isi) in kembali)
            await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new(tindakan, tahun, "lke", $"{j.Kode}/{j.Tahap}", j.Versi, await db.SidikAsync(isi, cancel)), cancel);
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new(Langkah, tahun, "penilaian", RalatHasil.Kunci(buka.Ke), penilaian.Versi, await db.SidikRalatAsync(instansi, tahun, buka.Ke, cancel)), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    // An answer that is as it was published keeps its version; of what changed, history tells that it went back.
    private async Task<List<(string Tindakan, JawabanLembar Jawaban, string? Isi)>> JawabanAsync(Guid instansi, int tahun, LembarSemula semula, CancellationToken cancel)
    {
        var ada = await db.Set<JawabanLembar>().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToDictionaryAsync(j => (j.Tahap, j.Kode), cancel);
        var kembali = new List<(string, JawabanLembar, string?)>();
        foreach (var lama in semula.Jawaban)
        {
            if (!ada.Remove((lama.Tahap, lama.Kode), out var kini))
            {
                lama.Versi++;
                db.Add(lama);
                kembali.Add(("tambah", lama, lama.Isi));
            }
            else if (kini.Versi != lama.Versi || kini.Isi != lama.Isi)
            {
                (kini.Isi, kini.Oleh, kini.Waktu, kini.Versi) = (lama.Isi, lama.Oleh, lama.Waktu, kini.Versi + 1);
                kembali.Add(("ubah", kini, kini.Isi));
            }
        }

        foreach (var baru in ada.Values)
        {
            db.Remove(baru);
            baru.Versi++;
            kembali.Add(("hapus", baru, null));
        }

        return kembali;
    }
}
