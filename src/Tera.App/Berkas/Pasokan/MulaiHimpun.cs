using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.App.Berkas.Pasokan;

/// <summary>The government's programmes are gathered from its agencies from now on, or once more at once.</summary>
public sealed class MulaiHimpun(PemuatBerkas pemuat, SimpanButir simpan, AlirkanPasokan alirkan, KunciTahap kunci)
{
    /// <returns>What became of it, for the person who asked.</returns>
    public async Task<string> JalankanAsync(Guid pemda, int tahun, Pelaku pelaku, CancellationToken cancel = default)
    {
        if (await pemuat.MuatAsync(pemda, tahun, cancel) is not { } berkas)
            return "Pemerintah daerah belum mempunyai berkas tahun itu.";
        if ((await kunci.SebabButirAsync(pemda, tahun, [(JenisButir.Anggaran, "")], cancel)).Values.FirstOrDefault() is { } sebab)
            return sebab;
        if (!berkas.Berkas.Anggaran.Dihimpun)
        {
            var isi = berkas.Butir.TryGetValue((JenisButir.Anggaran, ""), out var butir) ? JsonNode.Parse(butir.Isi)!.AsObject() : [];
            isi["dihimpun"] = true;
            var hasil = await simpan.JalankanAsync(pemda, tahun, pelaku, [new(JenisButir.Anggaran, "", butir?.Versi ?? 0, isi.ToJsonString(FormatButir.Opsi))], "Anggaran dihimpun dari perangkat daerah", cancel: cancel);
            if (!hasil.Berhasil)
                return hasil.Terkunci ?? "Anggaran sementara itu diubah orang lain. Muat ulang halaman ini.";
        }

        return await alirkan.JalankanAsync(tahun, cancel) > 0 ? "Anggaran perangkat daerah dihimpun." : "Anggaran yang dihimpun sudah yang terbaru.";
    }
}
