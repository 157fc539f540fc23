using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>Moves a sasaran or an indicator one place up or down among those beside it; pages and documents follow.</summary>
public sealed class PindahUrutan(PemuatBerkas pemuat, SimpanButir simpan)
{
    private static readonly string[] Jenis = [JenisButir.Tujuan, JenisButir.Sasaran, JenisButir.Indikator];

    /// <param name="langkah">-1 up, 1 down.</param>
    public async Task<HasilSimpan> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string jenis, string kunci, int langkah, CancellationToken cancel = default)
    {
        if (!Jenis.Contains(jenis) || await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || !berkas.Butir.TryGetValue((jenis, kunci), out var butir))
            return new() { Terkunci = "Yang dipindahkan tidak ada lagi. Muat ulang halaman ini." };
        // A sasaran stands beside those of its own tujuan.
        var sejajar = berkas.Butir.Values.Where(b => b.Jenis == jenis && b.Induk == butir.Induk && Tujuan(b) == Tujuan(butir)).OrderBy(b => b.Urutan).ThenBy(b => b.Kunci, StringComparer.Ordinal).ToList();
        var dari = sejajar.FindIndex(b => b.Kunci == kunci);
        var ke = dari + Math.Sign(langkah);
        if (ke < 0 || ke >= sejajar.Count)
            return new();
        var tempat = sejajar.Select(b => b.Urutan).Distinct().Count() == sejajar.Count ? sejajar.ConvertAll(b => b.Urutan) : [.. Enumerable.Range(sejajar[0].Urutan, sejajar.Count)];
        (sejajar[dari], sejajar[ke]) = (sejajar[ke], sejajar[dari]);
        return await simpan.JalankanAsync(instansi, tahun, pelaku,
            [.. sejajar.Zip(tempat).Where(p => p.First.Urutan != p.Second).Select(p => new PerubahanButir(jenis, p.First.Kunci, p.First.Versi, p.First.Isi, Urutan: p.Second))], "Urutan diubah", cancel: cancel);

        string? Tujuan(Butir b) => jenis == JenisButir.Sasaran ? (string?)JsonNode.Parse(b.Isi)!["tujuan"] : null;
    }
}
