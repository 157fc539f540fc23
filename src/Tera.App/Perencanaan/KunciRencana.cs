using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;

namespace Tera.App.Perencanaan;

/// <summary>What a quarter is measured by, once it was handed in: it changes only through a plan that was fixed and is opened by the head, never while the plan is a plain draft.</summary>
internal static class KunciRencana
{
    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal static async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        var diperiksa = perubahan.Where(p => p.Jenis is JenisButir.Indikator or JenisButir.Pk || (p.Isi is null && p.Jenis is JenisButir.Tujuan or JenisButir.Sasaran)).ToList();
        if (diperiksa.Count == 0
            || (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).OrderBy(a => a.Kunci).ToListAsync(cancel)).Find(a => DokumenAlur.Terkunci(a.Status)) is not { } triwulan)
            return sebab;
        // What was fixed once is open by the head's will, or locked by its own state.
        var tetap = (await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && (k.Dokumen == DokumenAlur.Renstra || k.Dokumen == DokumenAlur.Pk)).Select(k => new { k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel)).Select(k => (k.Dokumen, k.Kunci)).ToHashSet();
        var kunci = diperiksa.ConvertAll(p => p.Kunci);
        var ada = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && ((b.Jenis == JenisButir.Indikator && (kunci.Contains(b.Kunci) || kunci.Contains(b.Induk))) || (b.Jenis == JenisButir.Pk && kunci.Contains(b.Kunci)))).ToListAsync(cancel);
        foreach (var p in diperiksa.Where(p => !tetap.Contains(DokumenAlur.Dari(p.Jenis, p.Kunci)!.Value)))
        {
            if (Berubah(p, ada, tahun))
                sebab[(p.Jenis, p.Kunci)] = p.Jenis == JenisButir.Pk ? Perjanjian(p.Kunci, triwulan) : Rencana(p.Jenis != JenisButir.Indikator ? "dengan indikator di bawahnya" : ada.Exists(b => b.Jenis == p.Jenis && b.Kunci == p.Kunci) ? $"dengan rumus, satuan, dan target indikator {p.Kunci} yang sekarang" : $"tanpa indikator {p.Kunci}", triwulan);
        }

        return sebab;
    }

    private static bool Berubah(PerubahanButir p, List<Butir> ada, int tahun)
    {
        var lama = ada.Find(b => b.Jenis == p.Jenis && b.Kunci == p.Kunci)?.Isi;
        try
        {
            return p.Jenis switch
            {
                JenisButir.Indikator => Ukuran(lama, tahun) != Ukuran(p.Isi, tahun),
                JenisButir.Pk => Berlaku(lama) != Berlaku(p.Isi),
                _ => ada.Exists(b => b.Jenis == JenisButir.Indikator && b.Induk == p.Kunci),
            };
        }
        catch (JsonException)
        {
            // What the format cannot hold is refused by the save itself.
            return false;
        }
    }

    private static string Rencana(string cara, Alur triwulan) =>
        $"{NamaDokumen.Dari(triwulan.Dokumen, triwulan.Kunci)} sudah {NamaDokumen.Status(triwulan.Status)} oleh {triwulan.Oleh} dan diukur {cara}, padahal Renstra belum ditetapkan. Tetapkan Renstra, lalu minta kepala membuka perubahannya; atau buka triwulan itu dahulu: {Kecil(NamaDokumen.Jalan(triwulan.Status))}";

    private static string Perjanjian(string kunci, Alur triwulan) =>
        $"Perjanjian Kinerja {kunci} bertanggal tetapi belum ditetapkan, padahal {Kecil(NamaDokumen.Dari(triwulan.Dokumen, triwulan.Kunci))} sudah {NamaDokumen.Status(triwulan.Status)} dan akan diukur lagi dengan targetnya. Kosongkan tanggalnya: tanggal diisi ketika kepala menetapkannya.";

    private static string Kecil(string kalimat) => char.ToLowerInvariant(kalimat[0]) + kalimat[1..];

    // All that a quarter's figures are made with, and nothing that only describes it.
    private static string? Ukuran(string? isi, int tahun)
    {
        if (isi is null)
            return null;
        var i = BerkasJson.BacaBagian<Indikator>(isi);
        return BerkasJson.TulisBagian(new Indikator
        {
            Kode = i.Kode,
            Nama = "",
            Satuan = i.Satuan,
            Polaritas = i.Polaritas,
            Rentang = i.Rentang,
            SkalaPredikat = i.SkalaPredikat,
            Desimal = i.Desimal,
            Frekuensi = i.Frekuensi,
            Akumulasi = i.Akumulasi,
            Bobot = i.Bobot,
            Rumus = i.Rumus,
            Variabel = [.. i.Variabel.Select(v => new Variabel(v.Nama, ""))],
            Pasokan = i.Pasokan,
            CaraPasokan = i.CaraPasokan,
            TargetRenstra = [.. i.TargetRenstra.Where(t => t.Tahun == tahun)],
        });
    }

    // The head's agreement counts from the date that it bears.
    private static string? Berlaku(string? isi) => isi is not null && BerkasJson.BacaBagian<PerjanjianKinerja>(isi) is { Tanggal: not null, Tingkat: TingkatPerjanjian.KepalaDaerah or TingkatPerjanjian.KepalaPerangkatDaerah } pk
        ? BerkasJson.TulisBagian(new PerjanjianKinerja { Kode = "", Tingkat = pk.Tingkat, Jenis = pk.Jenis, Tanggal = pk.Tanggal, Target = pk.Target })
        : null;
}
