using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Carries what is done and verified of a recommendation into the years that were begun since: one recommendation, one state. What was typed there stays.</summary>
internal sealed class TeruskanTindakLanjut(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan)
{
    /// <summary>Whether the evaluator found it done before that year: its record went one year further, and ends there.</summary>
    private static bool Tuntas(Rekomendasi r, int tahun) => r.SelesaiSebelum(tahun) && r.Keadaan() == KeadaanTindakLanjut.Selesai;

    /// <summary>Those that the year after begins with: what is to be done, and what was done as a record for its evaluation.</summary>
    internal static IReadOnlyList<Rekomendasi> Bawa(IReadOnlyList<Rekomendasi> semua, int dari) => [.. semua.Where(r => !Tuntas(r, dari)).Select(r => Bawa(r, dari))];

    /// <summary>The recommendation as a later year begins with it: quarters are those of the year in which they were reported, and what was done there is closed.</summary>
    internal static Rekomendasi Bawa(Rekomendasi r, int dari) => r with { TahunSelesai = Selesai(r, dari), Aksi = [.. r.Aksi.Select(Bawa)] };

    /// <summary>Those of the changed pieces that are followed up in that year, as they stand now.</summary>
    internal async Task<IReadOnlyList<Rekomendasi>> BacaAsync(Guid instansi, int tahun, IEnumerable<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var kode = perubahan.Where(p => p is { Jenis: JenisButir.Rekomendasi, Versi: > 0, Isi: not null }).Select(p => p.Kunci).ToList();
        // What the year's own evaluation recommends is followed up in the next one.
        return kode.Count == 0 ? [] : [.. (await pemuat.BacaSegarAsync(instansi, tahun, cancel))?.Berkas.Evaluasi.Terdahulu(tahun).Where(r => kode.Contains(r.Kode)) ?? []];
    }

    /// <summary>Within the caller's transaction and turn, after the change was written.</summary>
    /// <param name="semula">As they were before it.</param>
    internal async Task JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<Rekomendasi> semula, CancellationToken cancel)
    {
        if (semula.Count == 0 || await pemuat.BacaSegarAsync(instansi, tahun, cancel) is not { } kini)
            return;
        foreach (var lama in semula)
        {
            if (kini.Berkas.Evaluasi.Terdahulu(tahun).FirstOrDefault(r => r.Kode == lama.Kode) is { } baru && !Sama(lama, baru))
                await JalankanAsync(instansi, tahun, pelaku, lama, baru, cancel);
        }
    }

    private async Task JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, Rekomendasi lama, Rekomendasi berubah, CancellationToken cancel)
    {
        var alasan = string.Create(CultureInfo.InvariantCulture, $"Mengikuti tindak lanjut tahun {tahun}");
        foreach (var kelak in (await pemuat.TahunAsync(instansi, cancel)).Where(t => t > tahun).Order())
        {
            // What the evaluator found is not the agency's to hold back with its report.
            var diajukan = await DiajukanAsync(instansi, kelak, cancel);
            var baru = diajukan ? Diverifikasi(lama, berubah) : berubah;
            if (await db.Set<TahunArsip>().AnyAsync(t => t.Tahun == kelak, cancel) || await pemuat.BacaSegarAsync(instansi, kelak, cancel) is not { } berkas)
                continue;
            var ada = berkas.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == baru.Kode);
            // Left out when the year began, for it was done, or never brought there; what was taken away there stays away.
            var jadi = ada is not null ? ada.Tahun == baru.Tahun ? Tutup(Gabung(lama, baru, ada), ada, baru, tahun) : ada
                : (!diajukan || lama.Keadaan() == KeadaanTindakLanjut.Selesai) && baru.Keadaan() != KeadaanTindakLanjut.Selesai && !await db.Riwayat.AnyAsync(r => r.InstansiId == instansi && r.Tahun == kelak && r.Jenis == JenisButir.Rekomendasi && r.Kunci == baru.Kode, cancel) ? Bawa(baru, tahun) : null;
            if (jadi is null || (ada is not null && Sama(ada, jadi)))
                continue;
            await simpan.TulisAsync(instansi, kelak, pelaku, [new(JenisButir.Rekomendasi, baru.Kode, berkas.Versi(JenisButir.Rekomendasi, baru.Kode), BerkasJson.TulisBagian(jadi))], alasan, cancel: cancel);
        }
    }

    // Done where it was followed up first; what this year itself brought to an end is its own.
    private static Rekomendasi Tutup(Rekomendasi jadi, Rekomendasi ada, Rekomendasi baru, int tahun) =>
        jadi with { TahunSelesai = !jadi.Beres() ? null : ada.TahunSelesai ?? (ada.Beres() ? null : Selesai(baru, tahun)) };

    // What a year's own evaluation recommends is followed up in the next one, wherever its first action was written.
    private static int? Selesai(Rekomendasi r, int tahun) => !r.Beres() || r.Tahun >= tahun ? null : r.TahunSelesai ?? tahun;

    /// <summary>As it was, with what the evaluator found of its actions since.</summary>
    internal static Rekomendasi Diverifikasi(Rekomendasi lama, Rekomendasi baru) => lama with
    {
        Aksi = [.. lama.Aksi.Zip(Menurut(baru, lama.Aksi), (l, b) => b is null ? l : l with { StatusVerifikasi = b.StatusVerifikasi, TanggalVerifikasi = b.TanggalVerifikasi, CatatanVerifikasi = b.CatatanVerifikasi })],
    };

    /// <summary>The later year's, with whatever changed since and was not changed there too.</summary>
    internal static Rekomendasi Gabung(Rekomendasi lama, Rekomendasi baru, Rekomendasi kelak)
    {
        var (dulu, kini) = (Menurut(lama, kelak.Aksi), Menurut(baru, kelak.Aksi));
        var tetap = kelak.Aksi.Select((k, n) => (dulu[n], kini[n]) switch
        {
            ({ } l, { } b) => Gabung(Bawa(l), Bawa(b), k),
            // Taken away, or worded anew, where nothing was said of it since.
            ({ } l, null) when BerkasJson.TulisBagian(k) == BerkasJson.TulisBagian(Bawa(l)) => null,
            _ => k,
        }).OfType<AksiTindakLanjut>();
        var tambahan = baru.Aksi.Where(b => !kelak.Aksi.Concat(lama.Aksi).Any(a => PasanganAksi.SamaBunyi(a.Uraian, b.Uraian))).Select(Bawa);
        return kelak with { Aksi = [.. tetap, .. tambahan] };
    }

    private static AksiTindakLanjut Gabung(AksiTindakLanjut l, AksiTindakLanjut b, AksiTindakLanjut k)
    {
        var (dulu, kini, disini) = (Verifikasi(l), Verifikasi(b), Verifikasi(k));
        // The later of two findings stands.
        var menyusul = disini == dulu || disini.Tanggal is not { } t || (kini.Tanggal is { } s && t.CompareTo(s) <= 0);
        var berlaku = dulu != kini && menyusul ? kini : disini;
        return k with
        {
            Target = Pilih(l.Target, b.Target, k.Target),
            Waktu = Pilih(l.Waktu, b.Waktu, k.Waktu),
            Tenggat = Pilih(l.Tenggat, b.Tenggat, k.Tenggat),
            PenanggungJawab = Pilih(l.PenanggungJawab, b.PenanggungJawab, k.PenanggungJawab),
            Status = Pilih(l.Status, b.Status, k.Status),
            Bukti = Pilih(l.Bukti, b.Bukti, k.Bukti),
            StatusVerifikasi = berlaku.Status,
            TanggalVerifikasi = berlaku.Tanggal,
            CatatanVerifikasi = berlaku.Catatan,
        };
    }

    private static T Pilih<T>(T lama, T baru, T kelak) => EqualityComparer<T>.Default.Equals(lama, kelak) ? baru : kelak;

    private static (StatusTindakLanjut? Status, Core.Nilai.Tanggal? Tanggal, string? Catatan) Verifikasi(AksiTindakLanjut a) => (a.StatusVerifikasi, a.TanggalVerifikasi, a.CatatanVerifikasi);

    // What was delivered in the end is the evidence of what is done.
    private static AksiTindakLanjut Bawa(AksiTindakLanjut a) => a with
    {
        Triwulan = [],
        Bukti = a.Bukti ?? (a.StatusBerlaku() == StatusTindakLanjut.Selesai ? a.Triwulan.LastOrDefault(Core.Nilai.Ketikan.Berisi) : null),
    };

    private static List<AksiTindakLanjut?> Menurut(Rekomendasi r, IReadOnlyList<AksiTindakLanjut> aksi) =>
        [.. PasanganAksi.Cari(r.Aksi, aksi.Select(a => a.Uraian)).Select(n => n is { } di ? r.Aksi[di] : null)];

    private static bool Sama(Rekomendasi satu, Rekomendasi lain) => BerkasJson.TulisBagian(satu) == BerkasJson.TulisBagian(lain);

    // What the year after has handed in or fixed stays as it was then.
    private async Task<bool> DiajukanAsync(Guid instansi, int tahun, CancellationToken cancel) =>
        await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Lkjip).FirstOrDefaultAsync(cancel) is { } laporan && DokumenAlur.Terkunci(laporan.Status);
}
