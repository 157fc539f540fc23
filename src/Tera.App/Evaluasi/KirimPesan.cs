using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>A question of the team to the agency about a criterion, and the agency's answer.</summary>
public sealed class KirimPesan(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    private const int Panjang = 2000;

    /// <returns>What is wrong; nothing was sent unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, bool mengisi, string kode, string? isi, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(isi) || isi.Length > Panjang)
            return ["Tulis pesannya, paling banyak 2.000 huruf."];
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi, cancel) is not { Penilaian: not null } lembar || lembar.Templat.SemuaKriteria().FirstOrDefault(k => k.Kode == kode || k.Butir.Any(b => b.Kode == kode)) is not { } kriteria)
            return ["Kriteria itu tidak ada dalam lembar kerja ini."];
        // The talk is about the criterion, also where its evidence items are what is answered.
        kode = kriteria.Kode;
        if (lembar.Tahap is TahapKerja.Ditetapkan or TahapKerja.Terbit)
            return ["Hasilnya sudah ditetapkan; klarifikasi ditutup."];
        if (lembar.Ralat is not null)
            return ["Klarifikasi ditutup selama ralat disiapkan: instansi melihat hasil yang sudah terbit."];
        var dariTim = lembar.Akses.Peran is not null;
        if (!dariTim && !mengisi)
            return ["Hanya tim evaluasi dan instansi yang dinilai yang berbicara di sini."];
        if (!dariTim && !lembar.Pesan[kode].Any())
            return ["Belum ada pertanyaan tim tentang kriteria ini."];
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new PesanKlarifikasi { Id = Guid.NewGuid(), InstansiId = instansi, Tahun = tahun, Kode = kode, Isi = isi.Trim(), DariTim = dariTim, Oleh = orang.Nama, Waktu = waktu.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
        // History is read by more people than the talk; its words stay where nobody can change them either.
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new("klarifikasi", tahun, "lke", kode), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }
}
