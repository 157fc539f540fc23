using System.Data;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports;

namespace Tera.App.Pelaporan;

/// <summary>What a document is composed from: the copy that was kept when it was fixed, else the file as it stands.</summary>
public sealed class SumberDokumen(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan tetap, TemplatPemda templat, DaftarBukti bukti, TimeProvider waktu)
{
    /// <summary>How often file and workflow are read as they are kept in memory, before one view of the database is taken.</summary>
    private const int PalingSering = 3;

    /// <summary>A document with what it was composed from, and where that stands in the agency's history.</summary>
    public sealed record Isi(BerkasTermuat Berkas, BerkasLaporan Satu, StatusAlur? Status, Guid? Ketetapan, byte[] Kepala);

    /// <param name="minta">Kind and name; the first of the kind where the name is empty.</param>
    /// <returns>None where the file holds nothing for it.</returns>
    /// <remarks>File and workflow are read at one place of history: somebody may write meanwhile.</remarks>
    public async Task<Isi?> CariAsync(Guid instansi, int tahun, MasukanDokumen minta, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(minta);
        if (DaftarLaporan.Semua.FirstOrDefault(j => j.Jenis == minta.Jenis) is not { } jenis)
            return null;
        var foto = minta.Jenis == "dialog-kinerja" ? await bukti.FotoDialogAsync(instansi, tahun, cancel) : null;
        for (var n = 0; n < PalingSering; n++)
        {
            if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
                return null;
            if (await SusunAsync(instansi, tahun, minta, jenis, foto, berkas, cancel) is { Berdiri: true } hasil)
                return hasil.Isi;
        }

        // Somebody writes without a pause: a view of the database stands still, whatever is written meanwhile.
        await using var saat = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await pemuat.BacaSegarAsync(instansi, tahun, cancel) is { } diam ? (await SusunAsync(instansi, tahun, minta, jenis, foto, diam, cancel)).Isi : null;
    }

    /// <returns>The document, and whether everything in it was read at one place of history.</returns>
    private async Task<(Isi? Isi, bool Berdiri)> SusunAsync(
        Guid instansi, int tahun, MasukanDokumen minta, JenisLaporan jenis, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? foto, BerkasTermuat berkas, CancellationToken cancel)
    {
        if (BuatDokumen.SusunUtuh(minta.Jenis == "lke" ? await templat.UntukLembarAsync(berkas, instansi, tahun, cancel) : berkas, jenis, 0, foto).FirstOrDefault(l => minta.Nama.Length == 0 || l.Nama == minta.Nama) is not { } dasar)
            return (null, true);
        var satu = dasar;
        minta = minta with { Nama = satu.Nama };
        var ketetapan = minta.Jenis == "reviu" ? await tetap.ReviuAsync(instansi, tahun, berkas.Berkas.Pelaporan.Reviu, cancel)
            : AlurDokumen(minta, tahun) is { } dokumen ? await tetap.BerlakuAsync(instansi, tahun, dokumen, satu.Kunci, cancel) : null;
        var kelas = KelasMenurutJenis.Dari(jenis.Jenis);
        // By its key: names of two agreements may differ by their order alone.
        if (ketetapan is not null && await tetap.MuatAsync(ketetapan, cancel) is { } lama)
        {
            var saat = await TandaLampiran.DrafAsync(db, instansi, lama.Hasil, jenis.Jenis, ketetapan, cancel);
            return (BuatDokumen.SusunUtuh(lama, jenis, 0).FirstOrDefault(l => l.Kunci == satu.Kunci && (satu.Kunci.Length > 0 || l.Nama == satu.Nama)) is { } dahulu
                ? new(lama, Bertanda(dahulu, d => TandaLampiran.Beri(TandaKepala.Beri(d, StatusAlur.Ditetapkan, kelas), saat)), StatusAlur.Ditetapkan, ketetapan.Id, ketetapan.Kepala) : null, true);
        }

        // The statement of a review is fixed by its date; it has no workflow of its own.
        var status = minta.Jenis == "reviu" ? (berkas.Berkas.Pelaporan.Reviu?.Tanggal is null ? StatusAlur.Draf : StatusAlur.Ditetapkan)
            : await StatusAsync(instansi, tahun, AlurDokumen(minta, tahun), satu.Kunci, cancel);
        var kepala = await db.KepalaRantai.AsNoTracking().FirstOrDefaultAsync(k => k.InstansiId == instansi, cancel);
        var draf = await TandaLampiran.DrafAsync(db, instansi, berkas.Hasil, jenis.Jenis, ketetapan, cancel);
        satu = Bertanda(satu, d => TandaLampiran.Beri(TandaKepala.Beri(d, status, kelas), draf));
        // What was fixed before copies were kept is printed from what there is, and says so on every page.
        if (ketetapan is not null || (minta.Jenis == "reviu" && status == StatusAlur.Ditetapkan))
            satu = Bertanda(satu, d => TandaKepala.Beri(d, TanpaSalinan));
        return (new(berkas, satu, status, ketetapan?.Id, kepala?.Hash ?? []), (kepala?.Urut ?? 0) == berkas.Urut);
    }

    private static BerkasLaporan Bertanda(BerkasLaporan satu, Func<Document, Document> beri) => new(satu.Nama, () => beri(satu.Dokumen), satu.Kunci) { Judul = satu.Judul, Nomor = satu.Nomor, Tanggal = satu.Tanggal };

    private string TanpaSalinan
    {
        get
        {
            var hari = waktu.HariIni();
            return $"Dicetak dari data {new Tanggal(hari.Year, hari.Month, hari.Day).Cetak()}; salinan saat ditetapkan tidak tersimpan";
        }
    }

    private async Task<StatusAlur?> StatusAsync(Guid instansi, int tahun, string? dokumen, string kunci, CancellationToken cancel) =>
        dokumen is null ? null
        : (await db.Set<Alur>().AsNoTracking().FirstOrDefaultAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == dokumen && a.Kunci == kunci, cancel))?.Status ?? StatusAlur.Draf;

    // The year's own worksheet is fixed with the letter that rests on it; suggestions and older ones are not.
    private static string? AlurDokumen(MasukanDokumen minta, int tahun) =>
        minta.Jenis == "lke" && minta.Nama == string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lke-{tahun}") ? DokumenAlur.Evaluasi : AlurDokumen(minta.Jenis);

    /// <summary>The document of the workflow that a kind prints; none for kinds without one.</summary>
    internal static string? AlurDokumen(string jenis) => jenis switch
    {
        "renstra" => DokumenAlur.Renstra,
        "iku" => DokumenAlur.Iku,
        "pk" => DokumenAlur.Pk,
        "rencana-aksi" => DokumenAlur.RencanaAksi,
        "monev" or "lkj-triwulan" => DokumenAlur.Triwulan,
        "lkjip" => DokumenAlur.Lkjip,
        "lhe" => DokumenAlur.Evaluasi,
        _ => null,
    };
}
