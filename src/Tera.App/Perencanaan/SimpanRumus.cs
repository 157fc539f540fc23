using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;

namespace Tera.App.Perencanaan;

/// <summary>Puts a formula with its variables on an indicator's card.</summary>
public sealed class SimpanRumus(PemuatBerkas pemuat, SimpanButir simpan)
{
    /// <param name="versi">The version of the card that the writer saw.</param>
    /// <param name="variabel">Words and units of the variables; those that the formula does not name are left out, unless values of them were entered already.</param>
    public async Task<HasilKartu> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string indikator, int versi, string rumus, IReadOnlyList<Variabel> variabel, CancellationToken cancel = default)
    {
        if (!Formula.TryBaca(rumus, out var formula, out var kesalahan))
            return new([.. kesalahan.Select(k => k.ToString())]);
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || !berkas.Butir.TryGetValue((JenisButir.Indikator, indikator), out var butir))
            return new([$"Indikator {indikator} tidak ada lagi."]);
        var kurang = formula.Variabel.Where(v => variabel.All(x => x.Nama != v || string.IsNullOrWhiteSpace(x.Uraian))).Select(v => $"Jelaskan variabel {v}: apa yang dihitung?").ToList();
        if (kurang.Count > 0)
            return new(kurang);
        var isi = JsonNode.Parse(butir.Isi)!.AsObject();
        isi["rumus"] = formula.Cetak();
        var bernilai = berkas.Berkas.Pengukuran.Realisasi.Where(r => r.Indikator == indikator).SelectMany(r => r.Variabel).Select(v => v.Nama).Except(formula.Variabel).ToHashSet(StringComparer.Ordinal);
        var sisa = berkas.Berkas.Perencanaan.SemuaIndikator().First(i => i.Kode == indikator).Variabel.Where(v => bernilai.Contains(v.Nama));
        isi["variabel"] = new JsonArray([.. formula.Variabel.Select(v => variabel.First(x => x.Nama == v)).Concat(sisa).Select(v => Variabel(v.Nama, v.Uraian.Trim(), v.Satuan.Trim()))]);
        var hasil = await simpan.JalankanAsync(instansi, tahun, pelaku, [new(JenisButir.Indikator, indikator, versi, isi.ToJsonString(FormatButir.Opsi))], "Rumus", cancel: cancel);
        return HasilKartu.Dari(hasil);
    }

    private static JsonObject Variabel(string nama, string uraian, string satuan)
    {
        var variabel = new JsonObject { ["nama"] = nama, ["uraian"] = uraian };
        if (satuan.Length > 0)
            variabel["satuan"] = satuan;
        return variabel;
    }
}
