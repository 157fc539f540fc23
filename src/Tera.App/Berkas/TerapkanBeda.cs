using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;

namespace Tera.App.Berkas;

/// <summary>Applies what was chosen of a difference, against the versions that were shown.</summary>
public sealed class TerapkanBeda(SimpanButir simpan, KunciTahap kunci, DaftarInstansi daftar)
{
    /// <summary>Why pieces of a difference cannot be changed now, by piece; those that are not there can.</summary>
    public async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> TerkunciAsync(Guid instansi, int tahun, IReadOnlyCollection<BedaButir> beda, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(beda);
        var dokumen = beda.Select(b => (b.Jenis, b.Kunci, Dokumen: DokumenAlur.Dari(b.Jenis, b.Kunci))).Where(b => b.Dokumen is not null).ToList();
        var sebab = await kunci.SemuaSebabAsync(instansi, tahun, [.. dokumen.Select(d => d.Dokumen!.Value).Distinct()], cancel);
        return dokumen.Where(d => sebab.ContainsKey(d.Dokumen!.Value)).ToDictionary(d => (d.Jenis, d.Kunci), d => sebab[d.Dokumen!.Value]);
    }

    /// <param name="beda">The difference as it is now.</param>
    /// <param name="pilihan">Names of the pieces chosen, each with the version that was shown.</param>
    public async Task<HasilSimpan> JalankanAsync(InstansiTerdaftar instansi, int tahun, Pelaku pelaku, IEnumerable<BedaButir> beda, IReadOnlySet<string> pilihan, string alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(pilihan);
        var perubahan = beda.Where(b => pilihan.Contains(b.Nama)).Select(b => b.Perubahan).ToList();
        var hasil = await simpan.JalankanAsync(instansi.Id, tahun, pelaku, perubahan, alasan, cancel: cancel);
        if (hasil.Berhasil)
            daftar.Lupakan(instansi.Slug);
        return hasil;
    }
}
