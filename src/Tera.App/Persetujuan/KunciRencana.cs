using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;
using Tera.Reports.Formulir;

namespace Tera.App.Persetujuan;

/// <summary>What a quarter is measured by, once it was handed in: it changes only through a plan that was fixed and is opened by the head, never while the plan is a plain draft.</summary>
internal static class KunciRencana
{
    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal static async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = new Dictionary<(string, string), string>();
        var diperiksa = perubahan.Where(p => p.Jenis is JenisButir.Indikator or JenisButir.Pk || (p.Isi is null && p.Jenis is JenisButir.Tujuan or JenisButir.Sasaran)).ToList();
        if (diperiksa.Count == 0
            || (await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel)).FirstOrDefault() is not { } triwulan)
            return sebab;
        var tetap = await TetapAsync(db, instansi, tahun, cancel);
        var kunci = diperiksa.ConvertAll(p => p.Kunci);
        var ada = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && ((b.Jenis == JenisButir.Indikator && (kunci.Contains(b.Kunci) || kunci.Contains(b.Induk))) || (b.Jenis == JenisButir.Pk && kunci.Contains(b.Kunci)))).ToListAsync(cancel);
        foreach (var p in diperiksa.Where(p => !tetap.Contains(DokumenAlur.Dari(p.Jenis, p.Kunci)!.Value)))
        {
            if (Berubah(p, ada, tahun))
                sebab[(p.Jenis, p.Kunci)] = p.Jenis == JenisButir.Pk ? Perjanjian(p.Kunci, triwulan, ada.Exists(b => b.Jenis == p.Jenis && b.Kunci == p.Kunci && Berlaku(b.Isi) is not null)) : Rencana(p.Jenis != JenisButir.Indikator ? "dengan indikator di bawahnya" : ada.Exists(b => b.Jenis == p.Jenis && b.Kunci == p.Kunci) ? $"dengan rumus, satuan, dan target indikator {p.Kunci} yang sekarang" : $"tanpa indikator {p.Kunci}", triwulan);
        }

        return sebab;
    }

    /// <summary>Why formula, unit and targets of the year cannot be changed now, nor an indicator be added or taken away; none where they can.</summary>
    internal static async Task<string?> UkuranAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        (await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel)).FirstOrDefault() is { } triwulan && !(await TetapAsync(db, instansi, tahun, cancel)).Contains((DokumenAlur.Renstra, ""))
            ? Rencana("dengan rumus, satuan, dan target yang sekarang", triwulan) : null;

    /// <summary>Which fields of an indicator or of an agreement cannot be changed now, with the reason that a save would give.</summary>
    internal static async Task<IsianTerkunci> IsianAsync(TeraDb db, Guid instansi, int tahun, string jenis, JsonObject isi, JsonObject? tersimpan, CancellationToken cancel)
    {
        if (jenis == JenisButir.Indikator)
            return await UkuranAsync(db, instansi, tahun, cancel) is { } sebab ? Terkunci(sebab, t => Mengukur(isi, t, tahun)) : IsianTerkunci.Tiada;
        var dokumen = (DokumenAlur.Pk, (string?)tersimpan?["kode"] ?? "");
        // Only the head's agreement measures, from the date on that it bears.
        if ((string?)isi["tingkat"] is not (null or "kepalaDaerah" or "kepalaPerangkatDaerah") || (await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel)).FirstOrDefault() is not { } triwulan || (await TetapAsync(db, instansi, tahun, cancel)).Contains(dokumen))
            return IsianTerkunci.Tiada;
        var bertanggal = tersimpan?["tanggal"] is not null;
        return Terkunci(Perjanjian(dokumen.Item2, triwulan, bertanggal), t => t == "tanggal" || (bertanggal && t.Split('.', '[')[0] is "tingkat" or "jenis" or "target"));
    }

    private static IsianTerkunci Terkunci(string sebab, Func<string, bool> dikunci)
    {
        return new([sebab], Sebab, awalan => Sebab(awalan.TrimEnd('.')) ?? Sebab(awalan + "nilai") ?? Sebab(awalan + "nama"));

        string? Sebab(string tempat) => dikunci(tempat) ? sebab : null;
    }

    // As <see cref="Ukuran"/> compares it, by the fields of the form.
    private static bool Mengukur(JsonObject isi, string tempat, int tahun) => tempat.Split('.', '[')[0] switch
    {
        "kode" or "satuan" or "polaritas" or "rentang" or "skalaPredikat" or "desimal" or "frekuensi" or "akumulasi" or "bobot" or "rumus" or "pasokan" or "caraPasokan" => true,
        // Words and units of a variable only describe it; which ones there are is the formula's.
        "variabel" => tempat == "variabel" || tempat.EndsWith(".nama", StringComparison.Ordinal),
        "targetRenstra" => tempat.IndexOf(']', StringComparison.Ordinal) is > 0 and var akhir && PembacaKiriman.Ambil(isi, tempat[..(akhir + 1)]) is JsonObject baris && baris["tahun"] is JsonValue v && v.TryGetValue<int>(out var t) && t == tahun,
        _ => false,
    };

    // What was fixed once is open by the head's will, or locked by its own state.
    private static async Task<HashSet<(string Dokumen, string Kunci)>> TetapAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        (await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && (k.Dokumen == DokumenAlur.Renstra || k.Dokumen == DokumenAlur.Pk)).Select(k => new { k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel)).Select(k => (k.Dokumen, k.Kunci)).ToHashSet();

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
        $"{NamaDokumen.Dari(triwulan.Dokumen, triwulan.Kunci)} sudah {NamaDokumen.Status(triwulan.Status)} oleh {triwulan.Oleh} dan diukur {cara}, padahal Renstra belum ditetapkan. Tetapkan Renstra, lalu minta kepala membuka perubahannya; atau buka triwulan itu dahulu: {NamaDokumen.DalamKalimat(NamaDokumen.Jalan(triwulan.Status))}";

    private static string Perjanjian(string kunci, Alur triwulan, bool bertanggal) =>
        $"{NamaDokumen.Dari(DokumenAlur.Pk, kunci)} belum ditetapkan, padahal {NamaDokumen.DalamKalimat(NamaDokumen.Dari(triwulan.Dokumen, triwulan.Kunci))} sudah {NamaDokumen.Status(triwulan.Status)} dan {(bertanggal ? "diukur dengan target dan tanggalnya. Biarkan seperti semula sampai kepala menetapkannya." : "akan diukur lagi dengan targetnya begitu bertanggal. Kosongkan tanggalnya: tanggal diisi ketika kepala menetapkannya.")}";

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
