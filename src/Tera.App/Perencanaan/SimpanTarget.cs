using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>What became of the table.</summary>
/// <param name="Salah">What cannot be read or was changed by somebody else meanwhile, by cell; and what the next save is held against: as long as another's text was not told, what the writer saw.</param>
/// <param name="Sebab">Why nothing was saved otherwise.</param>
public sealed record HasilTarget(IReadOnlyList<(SelTarget Sel, string Salah, string Semula)> Salah, IReadOnlyList<string> Sebab)
{
    public bool Berhasil => Salah.Count == 0 && Sebab.Count == 0;
}

/// <summary>Saves changed cells of the table of targets: all of them or none.</summary>
public sealed class SimpanTarget(PemuatBerkas pemuat, SimpanButir simpan)
{
    public async Task<HasilTarget> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string? pk, IReadOnlyList<SelTarget> sel, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sel);
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return new([], ["Instansi ini belum mempunyai berkas tahun itu."]);
        var rentang = berkas.Berkas.Perencanaan.SemuaIndikator().Where(i => i.RentangTarget() is not null).Select(i => i.Kode).ToHashSet(StringComparer.Ordinal);
        var salah = new List<(SelTarget, string, string)>();
        var isi = new Dictionary<(string Jenis, string Kunci), JsonObject>();
        foreach (var s in sel)
        {
            var tempat = TabelTarget.DiPk(s.Bidang) ? (JenisButir.Pk, pk ?? "") : (JenisButir.Indikator, s.Indikator);
            if (!berkas.Butir.TryGetValue(tempat, out var butir) || !berkas.Butir.ContainsKey((JenisButir.Indikator, s.Indikator)))
            {
                salah.Add((s, "Indikator atau perjanjiannya tidak ada lagi. Muat ulang halaman ini.", s.Semula));
                continue;
            }

            if (!isi.TryGetValue(tempat, out var rekaman))
                isi[tempat] = rekaman = JsonNode.Parse(butir.Isi)!.AsObject();
            var kini = TabelTarget.Teks(rekaman, s.Indikator, s.Bidang);
            var (nilai, pesan) = TabelTarget.Baca(s.Bidang, s.Teks);
            if (pesan is not null || (nilai is null && s.Bidang == TabelTarget.Nama))
                salah.Add((s, pesan ?? "Nama indikator wajib diisi.", s.Semula));
            else if (kini != s.Semula.Trim())
                salah.Add((s, $"Sementara itu isinya menjadi \"{kini}\". Periksa, lalu simpan lagi.", kini));
            else
                TabelTarget.Isi(rekaman, s.Indikator, s.Bidang, nilai, rentang.Contains(s.Indikator));
        }

        if (salah.Count > 0)
            return new(salah, []);
        var hasil = await simpan.JalankanAsync(instansi, tahun, pelaku, [.. isi.Select(i => new PerubahanButir(i.Key.Jenis, i.Key.Kunci, berkas.Versi(i.Key.Jenis, i.Key.Kunci), i.Value.ToJsonString(FormatButir.Opsi)))], "Tabel target", cancel: cancel);
        return new([], hasil.Sebab);
    }
}
