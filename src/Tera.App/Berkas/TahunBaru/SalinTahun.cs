using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>A part of a year as it would be copied.</summary>
/// <param name="Disalin">What comes along, with how many.</param>
/// <param name="Dikosongkan">What is to be filled in anew.</param>
public sealed record BagianSalinan(string Nama, string Disalin, string Dikosongkan);

/// <summary>A new year made of an earlier one.</summary>
/// <param name="Perhatian">What the earlier year cannot tell.</param>
public sealed record SalinanTahun(int Dari, BerkasKinerja Berkas, IReadOnlyList<BagianSalinan> Bagian, IReadOnlyList<string> Perhatian);

/// <summary>Begins a year from an earlier one: its structure and indicators, targets out of the Renstra, no realisasi.</summary>
public sealed class SalinTahun(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan, BerkasDitetapkan tetap, DaftarInstansi daftar, TimeProvider waktu)
{
    internal const string Disalin = "Disalin dari tahun ";

    /// <summary>Why pieces of a year are there that was begun from another.</summary>
    internal static string Alasan(int dari) => string.Create(CultureInfo.InvariantCulture, $"{Disalin}{dari}");

    /// <summary>Years before this one that can be copied, newest first.</summary>
    public async Task<IReadOnlyList<int>> SumberAsync(Guid instansi, int tahun, CancellationToken cancel = default) => [.. (await pemuat.TahunAsync(instansi, cancel)).Where(t => t < tahun)];

    /// <returns>None where there is no earlier year.</returns>
    public async Task<SalinanTahun?> SusunAsync(Guid instansi, int tahun, int dari, CancellationToken cancel = default) =>
        await pemuat.MuatAsync(instansi, dari, cancel) is { Hasil: var hasil } && dari < tahun ? Susun(hasil, tahun) : null;

    public async Task<HasilSimpan> TerapkanAsync(InstansiTerdaftar instansi, Pelaku pelaku, SalinanTahun salinan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(salinan);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi.Id, cancel);
        var hasil = await simpan.DalamGiliranAsync(
            instansi.Id, salinan.Berkas.Tahun, pelaku, [.. Pemecah.Pecah(salinan.Berkas).Select(b => new PerubahanButir(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, b.Urutan))],
            Alasan(salinan.Dari), periksa: true, cancel);
        if (!hasil.Berhasil)
            return hasil;
        await KunciEvaluasiAsync(instansi.Id, salinan.Dari, salinan.Berkas.Tahun, cancel);
        await BawaRencanaAsync(instansi.Id, salinan, cancel);
        await transaksi.CommitAsync(cancel);
        daftar.Lupakan(instansi.Slug);
        return hasil;
    }

    // Results that only their evaluator changes come along so.
    private async Task KunciEvaluasiAsync(Guid instansi, int dari, int tahun, CancellationToken cancel)
    {
        if (await db.Set<Alur>().AsNoTracking().SingleOrDefaultAsync(a => a.InstansiId == instansi && a.Tahun == dari && a.Dokumen == DokumenAlur.Evaluasi && a.Status == StatusAlur.Ditetapkan, cancel) is not { } lama)
            return;
        db.Add(new Alur { InstansiId = instansi, Tahun = tahun, Dokumen = DokumenAlur.Evaluasi, Kunci = "", Status = StatusAlur.Ditetapkan, Sejak = waktu.GetUtcNow(), Oleh = lama.Oleh, Versi = 1 });
        await db.SaveChangesAsync(cancel);
    }

    // A Renstra is of several years: what was agreed to last year is no draft because the year is another, unless it ended or was changed since it was looked at.
    private async Task BawaRencanaAsync(Guid instansi, SalinanTahun salinan, CancellationToken cancel)
    {
        var (dari, tahun) = (salinan.Dari, salinan.Berkas.Tahun);
        if (tahun > salinan.Berkas.Perencanaan.Renstra.TahunAkhir || await SusunAsync(instansi, tahun, dari, cancel) is not { } kini)
            return;
        var ditetapkan = await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == dari && a.Status == StatusAlur.Ditetapkan && (a.Dokumen == DokumenAlur.Renstra || a.Dokumen == DokumenAlur.Iku)).OrderByDescending(a => a.Dokumen).ToListAsync(cancel);
        var sama = ditetapkan.Where(a => Isi(kini.Berkas, a.Dokumen).SequenceEqual(Isi(salinan.Berkas, a.Dokumen))).Select(a => (a.Dokumen, a.Kunci, string.Create(CultureInfo.InvariantCulture, $"Dibawa dari tahun {dari}, ditetapkan di sana oleh {a.Oleh}."))).ToList();
        foreach (var (dokumen, kunci, catatan) in sama)
            await db.CatatAsync(instansi, Pelaku.Sistem, waktu.GetUtcNow(), new(nameof(Langkah.Tetapkan), tahun, $"alur:{dokumen}", kunci, 1, Alasan: catatan), cancel);
        await tetap.MulaiAsync(instansi, tahun, Pelaku.Sistem, sama, cancel);

        static IEnumerable<IsiButir> Isi(BerkasKinerja berkas, string dokumen) => Pemecah.Pecah(berkas).Where(b => DokumenAlur.Dari(b.Jenis, b.Kunci)?.Dokumen == dokumen);
    }

    internal static SalinanTahun Susun(HasilBerkas hasil, int tahun)
    {
        var lama = hasil.Berkas;
        var (rencana, perhatian) = SalinanRencana.Susun(lama, tahun);
        var tim = lama.Organisasi.TimPenyusun;
        var berkas = new BerkasKinerja
        {
            Versi = lama.Versi,
            Tahun = tahun,
            Organisasi = lama.Organisasi with { TimPenyusun = tim is null ? null : tim with { Nomor = null, Tanggal = null } },
            Anggaran = SalinanAnggaran.Susun(lama, tahun),
            Perencanaan = rencana,
            Pengukuran = SalinanPengukuran.Susun(hasil, tahun),
            // Sentences of last year are the mistake that reports are made of: none comes along.
            Pelaporan = new() { DasarHukum = lama.Pelaporan.DasarHukum },
            Evaluasi = new DataEvaluasi { Hasil = BawaHasil.Ringkas(hasil), Rekomendasi = TeruskanTindakLanjut.Bawa(lama.Evaluasi.Rekomendasi, lama.Tahun) },
        };
        return new(lama.Tahun, berkas, Bagian(lama, berkas), perhatian);
    }

    private static List<BagianSalinan> Bagian(BerkasKinerja lama, BerkasKinerja baru)
    {
        var r = baru.Perencanaan;
        var kegiatan = baru.Anggaran.Program.SelectMany(p => p.Kegiatan).ToList();
        return
        [
            new("Instansi", "Nama, tugas, struktur, unit, pejabat, kepegawaian", "Nomor dan tanggal keputusan tim penyusun"),
            new("Renstra", Cacah((r.Tujuan.Count, "tujuan"), (r.Sasaran.Count, "sasaran"), (r.SemuaIndikator().Count(), "indikator beserta rumus, target Renstra, dan penanggung jawab"), (r.Iku.Count, "keputusan IKU")), "– (yang sudah ditetapkan tetap ditetapkan, kecuali Renstra yang sudah berakhir)"),
            new("Perjanjian Kinerja", Cacah((r.PerjanjianKinerja.Count, "perjanjian sebagai draf"), (r.PerjanjianKinerja.Sum(p => p.Target.Count), $"target tahun {baru.Tahun} dari Renstra")), "Tanggal, target triwulan, kinerja individu, anggaran program"),
            new("Rencana aksi", Cacah((r.RencanaAksi.Count, "aksi")), "Target triwulan"),
            new("Anggaran", Cacah((baru.Anggaran.Program.Count, "program"), (kegiatan.Count, "kegiatan"), (kegiatan.Sum(k => k.SubKegiatan.Count), "sub kegiatan beserta indikatornya")), "Pagu, realisasi, target keluaran, nomor DPA"),
            new("Pengukuran", Cacah((baru.Pengukuran.Realisasi.Count(i => i.Riwayat.Any(h => h.Tahun == lama.Tahun)), $"capaian {lama.Tahun} sebagai riwayat pembanding")), "Semua realisasi, triwulan, data pendukung, SKM"),
            new("Laporan", Cacah((baru.Pelaporan.DasarHukum.Count, "dasar hukum")), "Semua narasi, analisis, dan tanggal"),
            new("Evaluasi", Cacah((baru.Evaluasi.Hasil.Count, "hasil evaluasi yang lalu"), (baru.Evaluasi.Rekomendasi.Count(r => !r.Beres()), "rekomendasi yang belum selesai"), (baru.Evaluasi.Rekomendasi.Count(r => r.Beres()), "rekomendasi yang sudah selesai sebagai catatan, tidak dihitung lagi")), "Lembar kerja evaluasi, hasil triwulan tindak lanjut"),
        ];
    }

    private static string Cacah(params ReadOnlySpan<(int Banyak, string Nama)> isi)
    {
        var bagian = new List<string>();
        foreach (var (banyak, nama) in isi)
        {
            if (banyak > 0)
                bagian.Add(string.Create(CultureInfo.InvariantCulture, $"{banyak} {nama}"));
        }

        return bagian.Count > 0 ? string.Join(", ", bagian) : "–";
    }
}
