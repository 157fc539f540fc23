using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;

namespace Tera.App.Berkas.Impor;

/// <summary>Applies what was chosen of a difference, against the versions that were shown.</summary>
public sealed class TerapkanBeda(SimpanButir simpan, KunciTahap kunci, KunciIsi kunciIsi, DaftarInstansi daftar)
{
    /// <summary>Why pieces of a difference cannot be changed now, by piece; those that are not there can.</summary>
    public async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> TerkunciAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyCollection<BedaButir> beda, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(beda);
        var terkunci = new Dictionary<(string, string), string>(await kunci.SebabPerubahanAsync(instansi, tahun, [.. beda.Select(b => b.Perubahan)], cancel));
        foreach (var (butir, sebab) in await kunciIsi.SebabAsync(instansi, tahun, [.. beda.Select(b => b.Perubahan)], cancel))
            terkunci.TryAdd(butir, sebab);
        foreach (var (butir, sebab) in await kunciIsi.RekomendasiAsync(instansi, tahun, pelaku, [.. beda.Select(b => b.Perubahan)], cancel))
            terkunci.TryAdd(butir, sebab);
        foreach (var b in beda)
        {
            if (Milik(pelaku, tahun, b) is { } milik)
                terkunci.TryAdd((b.Jenis, b.Kunci), milik);
        }

        return terkunci;
    }

    /// <param name="beda">The difference as it is now.</param>
    /// <param name="pilihan">Names of the pieces chosen, each with the version that was shown.</param>
    public async Task<HasilSimpan> JalankanAsync(InstansiTerdaftar instansi, int tahun, Pelaku pelaku, IEnumerable<BedaButir> beda, IReadOnlySet<string> pilihan, string alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(pilihan);
        var dipilih = beda.Where(b => pilihan.Contains(b.Nama)).ToList();
        if (dipilih.Select(b => Milik(pelaku, tahun, b)).FirstOrDefault(m => m is not null) is { } milik)
            return new() { Terkunci = milik };
        var hasil = await simpan.JalankanAsync(instansi.Id, tahun, pelaku, dipilih.ConvertAll(b => b.Perubahan), alasan, cancel: cancel);
        if (hasil.Berhasil)
            daftar.Lupakan(instansi.Slug);
        return hasil;
    }

    private static string? Milik(Pelaku pelaku, int tahun, BedaButir b) => IsiEvaluator.Sebab(pelaku, tahun, b.Jenis, b.Semula, b.Menjadi);
}
