using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi.Ralat;

/// <summary>Opens the correction of a published result: the result is its lead's again, every change goes before quality assurance, and what was published stays in force until the correction is.</summary>
public sealed class BukaRalat(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    internal const string Langkah = "BukaRalat";

    /// <param name="dilihat">Version of the worksheet's state that the person saw.</param>
    /// <returns>What is wrong; nothing was opened unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, string? alasan, int dilihat, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { Tahap: TahapKerja.Terbit, Akses.Ketua: true } lembar || lembar.Berkas.Berkas.Evaluasi.Hasil.FirstOrDefault(h => h.Tahun == tahun) is not { } terbit)
            return ["Ralat dibuka ketua tim, atas hasil yang sudah terbit. Muat ulang halaman ini."];
        if (lembar.Penilaian!.Versi != dilihat)
            return [$"Sesudah halaman Anda dibuka, lembar ini berubah; yang terakhir {Penanggalan.Sebut(lembar.Penilaian.Sejak)} oleh {lembar.Penilaian.Oleh}. Periksa lagi, lalu buka ralatnya bila masih diperlukan."];
        if (lembar.TanpaTemplat)
            return [lembar.KalimatTanpaTemplat];
        if (!Ketikan.Berisi(alasan))
            return ["Tulis alasan ralat: surat ralat menyebutnya."];
        if (alasan!.Trim().Length > RalatHasil.Panjang)
            return ["Alasan ralat paling banyak 500 huruf."];

        var kini = waktu.GetUtcNow();
        var usulan = await db.Set<UsulanRekomendasi>().Where(r => r.InstansiId == instansi && r.Tahun == tahun).OrderBy(r => r.Urutan).ToListAsync(cancel);
        BeriKode(usulan, lembar.Berkas.Berkas);
        var dijamin = await db.Set<JawabanDijamin>().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToListAsync(cancel);
        var penilaian = await db.Set<Penilaian>().SingleAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        var ke = 1 + await db.Set<RalatHasil>().CountAsync(r => r.InstansiId == instansi && r.Tahun == tahun, cancel);
        var semula = new LembarSemula([.. lembar.Jawaban.Values], usulan, dijamin, penilaian.Surat, penilaian.Tenggat, penilaian.Sejak, penilaian.Oleh);
        db.Add(new RalatHasil { InstansiId = instansi, Tahun = tahun, Ke = ke, Alasan = alasan.Trim(), Dibuka = kini, Oleh = orang.Nama, Semula = semula.Tulis() });
        // The letter before is what the next one begins with; number and date are its own.
        penilaian.Surat = (new IsianSurat(null, null, IsianSurat.Tersimpan(lembar).Surat with { Ralat = null })).Tulis(tahun);
        // The due date was the letter's before.
        (penilaian.Ralat, penilaian.Tahap, penilaian.Tenggat, penilaian.Catatan, penilaian.Sejak, penilaian.Oleh, penilaian.Versi) = (ke, TahapKerja.Final, null, null, kini, orang.Nama, penilaian.Versi + 1);
        // What was published was assured: what differs from it from now on is looked at again, and may be argued again.
        await CatatPenjaminan.LangkahAsync(db, lembar, penilaian, LangkahPenilaian.SelesaiMutu, cancel);
        await CatatPenjaminan.LangkahAsync(db, lembar, penilaian, LangkahPenilaian.BukaLagi, cancel);
        await db.SaveChangesAsync(cancel);
        // The reason is the team's until the letter says it.
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), kini, new(Langkah, tahun, "penilaian", RalatHasil.Kunci(ke), penilaian.Versi, await db.SidikRalatAsync(instansi, tahun, ke, cancel)), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    // What is followed up is known by its code, however it is worded from now on. Before Tera kept it, a letter gave codes in its order.
    private static void BeriKode(List<UsulanRekomendasi> usulan, BerkasKinerja terbit)
    {
        foreach (var (u, n) in usulan.Select((u, n) => (u, n)).Where(x => x.u.Kode is null))
        {
            var kode = RalatRekomendasi.Sebut(terbit.Tahun, n + 1);
            u.Kode = terbit.Evaluasi.Rekomendasi.Any(r => r.Tahun == terbit.Tahun && r.Kode == kode) && usulan.TrueForAll(lain => lain.Kode != kode) ? kode : null;
        }
    }
}
