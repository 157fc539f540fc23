using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.App.Perencanaan;

/// <summary>Chooses the agencies' indicators that feed one of the government, and lets flow what they have approved already.</summary>
public sealed class SimpanPasokan(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan, AlirkanPasokan alirkan)
{
    /// <param name="versi">The version of the card that the writer saw.</param>
    /// <param name="sumber">Names of agencies in addresses with codes of their indicators; none to measure it here again.</param>
    public async Task<HasilKartu> JalankanAsync(Guid pemda, int tahun, Pelaku pelaku, string indikator, int versi, CaraPasokan cara, IReadOnlyList<(string Instansi, string Indikator)> sumber, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sumber);
        if (!await db.Instansi.AnyAsync(i => i.Id == pemda && i.Jenis == JenisInstansi.PemerintahDaerah, cancel))
            return new(["Hanya indikator pemerintah daerah yang dipasok perangkat daerah."]);
        if (await pemuat.MuatAsync(pemda, tahun, cancel) is not { } berkas || !berkas.Butir.TryGetValue((JenisButir.Indikator, indikator), out var butir))
            return new([$"Indikator {indikator} tidak ada lagi."]);
        var sendiri = berkas.Berkas.Perencanaan.SemuaIndikator().First(i => i.Kode == indikator);
        var salah = new List<string>();
        var pasokan = new List<SumberPasokan>();
        var slug = sumber.Select(s => s.Instansi).Distinct(StringComparer.Ordinal).ToList();
        var instansi = await db.Instansi.AsNoTracking().Where(i => i.Jenis == JenisInstansi.PerangkatDaerah && slug.Contains(i.Slug)).ToDictionaryAsync(i => i.Slug, cancel);
        foreach (var (di, kode) in sumber.Distinct())
        {
            if (!instansi.TryGetValue(di, out var i) || (await pemuat.MuatAsync(i.Id, tahun, cancel))?.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(x => x.Kode == kode) is not { } pemasok)
                salah.Add($"Indikator {kode} tidak ada pada {instansi.GetValueOrDefault(di)?.Nama ?? di} tahun {tahun}.");
            else if (sendiri.Frekuensi != Frekuensi.Tahunan && pemasok.Frekuensi != sendiri.Frekuensi)
                salah.Add($"{kode} {i.Nama} diukur {Kata(pemasok.Frekuensi)}, indikator ini {Kata(sendiri.Frekuensi)}. Samakan frekuensinya, atau jadikan indikator ini tahunan.");
            else
                pasokan.Add(new(di, kode, i.Nama));
        }

        if (salah.Count > 0)
            return new(salah);
        var isi = JsonNode.Parse(butir.Isi)!.AsObject();
        isi.Remove("pasokan");
        isi.Remove("caraPasokan");
        if (pasokan.Count > 0)
        {
            isi["pasokan"] = new JsonArray([.. pasokan.Select(p => JsonNode.Parse(BerkasJson.TulisBagian(p)))]);
            if (cara != CaraPasokan.Nilai)
                isi["caraPasokan"] = cara == CaraPasokan.Jumlah ? "jumlah" : "rataRata";
        }

        var hasil = await simpan.JalankanAsync(pemda, tahun, pelaku, [new(JenisButir.Indikator, indikator, versi, isi.ToJsonString(FormatButir.Opsi))], "Pasokan dari perangkat daerah", cancel: cancel);
        if (hasil.Berhasil)
            await alirkan.JalankanAsync(tahun, cancel);
        return HasilKartu.Dari(hasil);
    }

    private static string Kata(Frekuensi frekuensi) => frekuensi switch { Frekuensi.Semesteran => "tiap semester", Frekuensi.Tahunan => "setahun sekali", _ => "tiap triwulan" };
}
