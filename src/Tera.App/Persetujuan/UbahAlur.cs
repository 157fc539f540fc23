using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>A step of a document through the workflow.</summary>
/// <param name="Kunci">Code of the PK or number of the quarter; empty for documents that an agency has one of.</param>
/// <param name="Alasan">Why; demanded for a return and for a change of what was fixed.</param>
/// <param name="Tanggal">Date on the document, when it is fixed; today where none is given.</param>
/// <param name="Nomor">Number of the decree, when IKU are fixed.</param>
/// <param name="Dilihat">Version of the workflow that the person saw, 0 before its first step; none where nobody looked at a page.</param>
public sealed record PerintahAlur(string Dokumen, string Kunci, Langkah Langkah, string? Alasan = null, Tanggal? Tanggal = null, string? Nomor = null, int? Dilihat = null);

/// <summary>What became of it.</summary>
/// <param name="Status">The state now; none where it was refused.</param>
/// <param name="Sebab">Why it was refused, all reasons at once.</param>
/// <param name="Ketetapan">The version that was fixed.</param>
/// <param name="Berubah">Whether it was refused because the document is not any more what the person saw.</param>
public sealed record HasilAlur(StatusAlur? Status, IReadOnlyList<string> Sebab, Guid? Ketetapan = null, bool Berubah = false);

/// <summary>Moves a document through the workflow; every step is in the agency's history.</summary>
public sealed class UbahAlur(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan tetap, BacaKeadaanAngka keadaan, IsiDireviu direviu, BatalkanPerubahan batalkan, KunciTahap kunci, TimeProvider waktu)
{
    /// <summary>Setting: whether a report must be reviewed before it is fixed. It must, unless the government says otherwise.</summary>
    public const string WajibReviu = "reviu-wajib";

    public async Task<HasilAlur> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, PerintahAlur perintah, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(perintah);
        var langkah = LangkahAlur.Untuk(perintah.Langkah);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        var alur = await db.Set<Alur>().FindAsync([instansi, tahun, perintah.Dokumen, perintah.Kunci], cancel);
        var status = alur?.Status ?? StatusAlur.Draf;
        if (await SejakDilihat.SebabAsync(db, instansi, tahun, perintah.Dokumen, perintah.Kunci, alur, perintah.Dilihat, cancel) is { } berubahDulu)
            return new(null, [$"{berubahDulu} {(langkah.Dari.Contains(status) ? $"Periksa lagi isinya, lalu tekan \"{langkah.Kata}\" sekali lagi bila memang itu yang dimaksud." : $"Langkah \"{langkah.Kata}\" tidak berlaku lagi.")}"], Berubah: true);
        if (langkah.PerluAlasan && string.IsNullOrWhiteSpace(perintah.Alasan))
            return Tolak($"Tulis alasannya: {langkah.Kata.ToLowerInvariant()} selalu disertai alasan.");
        if (!langkah.Dari.Contains(status))
            return Tolak($"{NamaDokumen.Dari(perintah.Dokumen, perintah.Kunci)} {NamaDokumen.Status(status)}; langkah \"{langkah.Kata}\" tidak berlaku. Muat ulang halaman ini.");
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return Tolak("Instansi ini belum mempunyai berkas tahun itu.");
        if (perintah.Langkah is not Langkah.BatalkanPerubahan && !KelengkapanDokumen.Ada(berkas, perintah.Dokumen, perintah.Kunci))
            return Tolak("Dokumen itu tidak ada. Muat ulang halaman ini.");
        if (langkah.MenurutJadwal && await kunci.SebabJadwalAsync(instansi, tahun, perintah.Dokumen, perintah.Kunci, cancel) is { } tutup)
            return Tolak(LangkahAlur.Tertahan(tutup, langkah));
        if (perintah.Langkah is Langkah.Ajukan && KelengkapanDokumen.Kurang(berkas, perintah.Dokumen, perintah.Kunci) is { Count: > 0 } kurang)
            return new(null, kurang);
        // Nobody agrees to a figure that was measured by a target nobody has agreed to.
        if (perintah is { Langkah: Langkah.Setujui or Langkah.Tetapkan, Dokumen: DokumenAlur.Triwulan or DokumenAlur.Lkjip } && await keadaan.DibukaAsync(instansi, berkas.Berkas, cancel) is { Count: > 0 } dibuka)
            return new(null, [.. dibuka.Select(d => $"{d} sedang diubah, padahal capaian diukur dengan isinya. Tetapkan atau batalkan dahulu perubahannya.")]);
        if (perintah is { Langkah: Langkah.Setujui or Langkah.Tetapkan, Dokumen: DokumenAlur.Triwulan } && !(await keadaan.RencanaAsync(instansi, berkas.Berkas, cancel)).PerjanjianKepala)
            return Tolak(BacaKeadaanAngka.TanpaPerjanjian);
        // Nor is a year told as agreed to while one of its quarters is not.
        if (perintah is { Langkah: Langkah.Ajukan or Langkah.Setujui or Langkah.Tetapkan, Dokumen: DokumenAlur.Lkjip } && await keadaan.BelumDisetujuiAsync(instansi, berkas, cancel) is { Count: > 0 } belum)
            return new(null, belum);
        if (perintah.Dokumen == DokumenAlur.Triwulan && DokumenAlur.Terkunci(status) && !DokumenAlur.Terkunci(langkah.Ke) && await LaporanAsync(instansi, tahun, cancel) is { } laporan)
            return Tolak($"LKjIP tahun {tahun} sudah {NamaDokumen.Status(laporan)} dengan angka triwulan ini, jadi realisasinya tidak dapat dibuka. {NamaDokumen.JalanLkjip(laporan)}");
        var berubah = perintah is { Langkah: Langkah.Ajukan or Langkah.Tetapkan, Dokumen: DokumenAlur.Lkjip } && await direviu.BerubahAsync(berkas, cancel);
        if (berubah)
            await GugurkanReviuAsync(instansi, tahun, pelaku, "Isi LKjIP berubah sesudah direviu, pernyataan reviunya gugur", cancel);
        if (perintah is { Langkah: Langkah.Tetapkan, Dokumen: DokumenAlur.Lkjip } && await MenungguReviuAsync(berkas, cancel))
        {
            if (!berubah)
                return Tolak("LKjIP belum dinyatakan telah direviu. Minta Inspektorat mereviunya pada halaman Reviu.");
            // That the statement lapsed stands, though the step was refused: the reviewer is asked again.
            await db.SaveChangesAsync(cancel);
            await transaksi.CommitAsync(cancel);
            return Tolak("Isi LKjIP berubah sesudah dinyatakan telah direviu, jadi pernyataan itu gugur. Minta Inspektorat mereviunya lagi pada halaman Reviu; tindak lanjut yang diverifikasi sesudah reviu juga mengubah isinya.");
        }

        if (perintah.Langkah is Langkah.BatalkanPerubahan && await batalkan.JalankanAsync(instansi, tahun, pelaku, perintah, cancel) is { Count: > 0 } tertahan)
            return new(null, tertahan);

        alur = Pindah(alur, instansi, tahun, pelaku, perintah, langkah.Ke);
        List<Butir> butir = perintah.Langkah is Langkah.Tetapkan ? await TandaiAsync(instansi, tahun, pelaku, perintah, cancel) : [];
        if (perintah.Dokumen == DokumenAlur.Lkjip && DokumenAlur.Terkunci(status) && !DokumenAlur.Terkunci(langkah.Ke))
            await GugurkanReviuAsync(instansi, tahun, pelaku, "LKjIP dibuka lagi, pernyataan reviunya gugur", cancel);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new(perintah.Langkah.ToString(), tahun, $"alur:{perintah.Dokumen}", perintah.Kunci, alur.Versi, Alasan: perintah.Alasan), cancel);
        // After the step itself: its date is in the file that is kept.
        Guid? ketetapan = perintah.Langkah is Langkah.Tetapkan ? await tetap.SimpanAsync(instansi, tahun, pelaku, perintah.Dokumen, perintah.Kunci, butir, await tetap.SalinAsync(instansi, tahun, cancel), cancel) : null;
        await transaksi.CommitAsync(cancel);
        return new(langkah.Ke, [], ketetapan);
    }

    /// <summary>What was done with a document since a version of its workflow; none where nothing was.</summary>
    public async Task<string?> SejakAsync(Guid instansi, int tahun, string dokumen, string kunci, int? dilihat, CancellationToken cancel = default) =>
        await SejakDilihat.SebabAsync(db, instansi, tahun, dokumen, kunci, await db.Set<Alur>().AsNoTracking().FirstOrDefaultAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == dokumen && a.Kunci == kunci, cancel), dilihat, cancel);

    private async Task<StatusAlur?> LaporanAsync(Guid instansi, int tahun, CancellationToken cancel) =>
        await db.Set<Alur>().FindAsync([instansi, tahun, DokumenAlur.Lkjip, ""], cancel) is { } laporan && DokumenAlur.Terkunci(laporan.Status) ? laporan.Status : null;

    /// <summary>Whether the year's LKjIP cannot be fixed before it is reviewed: as it is now.</summary>
    public async Task<bool> MenungguReviuAsync(BerkasTermuat berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return await db.PengaturanAsync<bool?>(WajibReviu, cancel) is not false && (berkas.Berkas.Pelaporan.Reviu?.Tanggal is null || await direviu.BerubahAsync(berkas, cancel));
    }

    private Alur Pindah(Alur? alur, Guid instansi, int tahun, Pelaku pelaku, PerintahAlur perintah, StatusAlur ke)
    {
        if (alur is null)
        {
            alur = new() { InstansiId = instansi, Tahun = tahun, Dokumen = perintah.Dokumen, Kunci = perintah.Kunci, Oleh = pelaku.Nama };
            db.Add(alur);
        }

        (alur.Status, alur.Catatan, alur.Sejak, alur.Oleh, alur.Versi) = (ke, perintah.Alasan, waktu.GetUtcNow(), pelaku.Nama, alur.Versi + 1);
        return alur;
    }

    // A PK or decree is in force from its date on: fixing it writes the date into the document itself.
    private async Task<List<Butir>> TandaiAsync(Guid instansi, int tahun, Pelaku pelaku, PerintahAlur perintah, CancellationToken cancel)
    {
        var butir = DokumenAlur.Saring(await db.Butir.Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel), perintah.Dokumen, perintah.Kunci);
        if (perintah.Dokumen is not (DokumenAlur.Pk or DokumenAlur.Iku))
            return butir;
        var hari = waktu.HariIni();
        var tanggal = perintah.Tanggal ?? new Tanggal(hari.Year, hari.Month, hari.Day);
        foreach (var b in butir)
        {
            var isi = JsonNode.Parse(b.Isi)!.AsObject();
            if (isi["tanggal"] is not null && perintah.Tanggal is null)
                continue;
            isi["tanggal"] = tanggal.ToString();
            if (perintah.Nomor is { Length: > 0 } nomor && perintah.Dokumen == DokumenAlur.Iku)
                isi["nomor"] = nomor;
            await TulisAsync(b, isi, pelaku, "Ditetapkan", cancel);
        }

        return butir;
    }

    // What was reviewed is the report that nobody could change: once it is open again, the statement covers nothing. Its answers stay.
    private async Task GugurkanReviuAsync(Guid instansi, int tahun, Pelaku pelaku, string sebab, CancellationToken cancel)
    {
        if (await db.Butir.SingleOrDefaultAsync(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Pelaporan, cancel) is { } butir
            && JsonNode.Parse(butir.Isi)!.AsObject() is var isi && isi["reviu"] is JsonObject reviu && reviu.Remove("tanggal"))
        {
            await TulisAsync(butir, isi, pelaku, sebab, cancel);
        }
    }

    private async Task TulisAsync(Butir butir, JsonObject isi, Pelaku pelaku, string alasan, CancellationToken cancel)
    {
        butir.Isi = isi.ToJsonString(FormatButir.Opsi);
        butir.Versi++;
        await db.CatatAsync(butir.InstansiId, pelaku, waktu.GetUtcNow(), new("ubah", butir.Tahun, butir.Jenis, butir.Kunci, butir.Versi, butir.Isi, alasan), cancel);
    }

    private static HasilAlur Tolak(string sebab) => new(null, [sebab]);
}
