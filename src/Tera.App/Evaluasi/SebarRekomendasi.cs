using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Gives the recommendations of a letter to every later year that was begun: what is not done goes on from year to year, however late the letter came.</summary>
internal sealed class SebarRekomendasi(TeraDb db, PemuatBerkas pemuat)
{
    /// <summary>Why a letter cannot be published: a file holds another matter under one of its codes, with actions that would be lost or stand under what they are not about.</summary>
    internal async Task<IReadOnlyList<string>> SalahAsync(Guid instansi, int tahun, IReadOnlyList<Rekomendasi> surat, CancellationToken cancel)
    {
        if (await PernahAsync(instansi, tahun, cancel))
            return [];
        var salah = new List<string>();
        foreach (var berkas in (await pemuat.TahunAsync(instansi, cancel)).Where(t => t >= tahun).Order())
        {
            var ada = (await pemuat.BacaSegarAsync(instansi, berkas, cancel))?.Berkas.Evaluasi.Rekomendasi ?? [];
            salah.AddRange(from r in surat
                           join a in ada on r.Kode equals a.Kode
                           where a.Aksi.Count > 0 && Pokok(a.Uraian) != Pokok(r.Uraian)
                           select string.Create(CultureInfo.InvariantCulture, $"Berkas tahun {berkas} sudah memuat {a.Kode} dengan bunyi lain dan {a.Aksi.Count} aksi: \"{a.Uraian}\". Kode itu milik rekomendasi LHE ini. Mintalah admin pemda memperbaiki berkas tahun {berkas} lewat impor: bunyinya disamakan dengan LHE bila aksinya memang menindaklanjuti rekomendasi itu, kodenya diganti atau rekomendasinya dihapus bila tidak. Lalu terbitkan lagi."));
        }

        return salah;
    }

    /// <summary>Changes of later files by year: what is lacking, as the year before ends with it, and the letter's wording where the code is there already.</summary>
    internal async Task<IReadOnlyDictionary<int, IReadOnlyList<PerubahanButir>>> SusunAsync(Guid instansi, int tahun, IReadOnlyList<Rekomendasi> surat, CancellationToken cancel)
    {
        var pernah = await PernahAsync(instansi, tahun, cancel);
        var arsip = await db.Set<TahunArsip>().Select(t => t.Tahun).ToListAsync(cancel);
        var hasil = new Dictionary<int, IReadOnlyList<PerubahanButir>>();
        var (bawaan, dari) = (surat, tahun);
        foreach (var kelak in (await pemuat.TahunAsync(instansi, cancel)).Where(t => t > tahun && !arsip.Contains(t)).Order())
        {
            if (await pemuat.BacaSegarAsync(instansi, kelak, cancel) is not { } berkas)
                continue;
            // Taken away since an earlier letter of the year gave it: it stays away.
            var dibuang = pernah ? await db.Riwayat.Where(r => r.InstansiId == instansi && r.Tahun == kelak && r.Jenis == JenisButir.Rekomendasi).Select(r => r.Kunci).Distinct().ToListAsync(cancel) : [];
            var jadi = new List<Rekomendasi>();
            foreach (var r in TeruskanTindakLanjut.Bawa(bawaan, dari))
            {
                var ada = berkas.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(a => a.Kode == r.Kode);
                if (ada is not null || !dibuang.Contains(r.Kode))
                    jadi.Add(ada is null ? r : ada with { Tahun = r.Tahun, Kriteria = r.Kriteria, Uraian = r.Uraian });
            }

            hasil[kelak] = [.. jadi.Select(r => new PerubahanButir(JenisButir.Rekomendasi, r.Kode, berkas.Versi(JenisButir.Rekomendasi, r.Kode), BerkasJson.TulisBagian(r))).Where(p => p.Versi == 0 || p.Isi != BerkasJson.TulisBagian(berkas.Berkas.Evaluasi.Rekomendasi.First(a => a.Kode == p.Kunci)))];
            (bawaan, dari) = (jadi, kelak);
        }

        return hasil;
    }

    /// <summary>The letter's, with what the file's own year did about it already.</summary>
    internal static Rekomendasi Dengan(Rekomendasi r, BerkasTermuat berkas) =>
        r.Aksi.Count == 0 && berkas.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(a => a.Kode == r.Kode) is { } ada ? r with { Aksi = ada.Aksi, TahunSelesai = ada.TahunSelesai } : r;

    private Task<bool> PernahAsync(Guid instansi, int tahun, CancellationToken cancel) =>
        db.Set<Ketetapan>().AnyAsync(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == DokumenAlur.Evaluasi, cancel);

    // Typed from paper: capitals, blanks and full stops differ.
    private static string Pokok(string uraian) => string.Concat(uraian.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
