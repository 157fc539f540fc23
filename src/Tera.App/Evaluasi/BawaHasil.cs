using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Carries result and recommendations of one year into the next, where they are followed up: nobody types them again.</summary>
public sealed class BawaHasil(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan)
{
    /// <summary>Recommendations that the year before ended with, of whichever evaluation, and this file does not hold yet: all of them where there is no file.</summary>
    public async Task<int> MenungguAsync(Guid instansi, int tahun, BerkasTermuat? berkas, CancellationToken cancel = default) =>
        await LaluAsync(instansi, tahun, berkas is not null, cancel) is { } lalu ? (await BelumAdaAsync(instansi, tahun, lalu, berkas, cancel)).Count : 0;

    /// <summary>Whether the agency has a file of that year, where recommendations can be followed up.</summary>
    public async Task<bool> AdaAsync(Guid instansi, int tahun, CancellationToken cancel = default) => (await pemuat.TahunAsync(instansi, cancel)).Contains(tahun);

    public async Task<HasilSimpan> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, CancellationToken cancel = default)
    {
        if (await LaluAsync(instansi, tahun, ada: true, cancel) is not { } lalu || await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return new() { Terkunci = "Tidak ada hasil tahun lalu." };
        var hasil = lalu.Hasil.Lhe.LastOrDefault(l => l.Tahun == lalu.Berkas.Tahun);
        return await simpan.JalankanAsync(instansi, tahun, pelaku, Perubahan(hasil, await BelumAdaAsync(instansi, tahun, lalu, berkas, cancel), berkas), "Dibawa dari tahun lalu.", cancel: cancel);
    }

    /// <summary>The result by its components; recommendations that the file holds already keep what was done about them.</summary>
    internal static IReadOnlyList<PerubahanButir> Perubahan(HasilLhe? hasil, IReadOnlyList<Rekomendasi> rekomendasi, BerkasTermuat ke)
    {
        var ada = ke.Berkas.Evaluasi;
        var perubahan = rekomendasi.Where(r => ke.Versi(JenisButir.Rekomendasi, r.Kode) == 0).Select(r => new PerubahanButir(JenisButir.Rekomendasi, r.Kode, 0, BerkasJson.TulisBagian(r))).ToList();
        if (hasil is { Total.Nilai.Ada: true } && ada.Lke.All(l => l.Tahun != hasil.Tahun) && !Dibawa(ada, Ringkas(hasil)))
        {
            var data = ada with { Rekomendasi = [], Hasil = [.. ada.Hasil.Where(h => h.Tahun != hasil.Tahun).Append(Ringkas(hasil)).OrderBy(h => h.Tahun)] };
            perubahan.Add(new(JenisButir.Evaluasi, "", ke.Versi(JenisButir.Evaluasi), BerkasJson.TulisBagian(data)));
        }

        return perubahan;
    }

    private static bool Dibawa(DataEvaluasi ada, HasilEvaluasi hasil) => ada.Hasil.FirstOrDefault(h => h.Tahun == hasil.Tahun) is { } h && BerkasJson.TulisBagian(h) == BerkasJson.TulisBagian(hasil);

    /// <summary>Every result of a file by its components: what a worksheet was calculated to stands without it.</summary>
    internal static IReadOnlyList<HasilEvaluasi> Ringkas(HasilBerkas hasil) =>
        [.. hasil.Lhe.Select(l => l is { Lke: not null, Total.Nilai.Ada: true } ? Ringkas(l) : l.Data).OfType<HasilEvaluasi>()];

    internal static HasilEvaluasi Ringkas(HasilLhe hasil) => new()
    {
        Tahun = hasil.Tahun,
        Nomor = hasil.Data?.Nomor,
        Tanggal = hasil.Data?.Tanggal,
        Surat = hasil.Data?.Surat,
        // A government's own predicates go with the scores, or next year's report would grade them by the decree's.
        Templat = hasil.Lke is { } lke ? lke.Lembar.Templat == LembarKerjaEvaluasi.TemplatBawaan ? null : lke.Lembar.Templat : hasil.Data?.Templat,
        Komponen = [.. hasil.Komponen.Select(k => new NilaiKomponen { Nama = k.Nama, Bobot = k.Bobot, Nilai = k.Nilai.Nilai.Ada ? k.Nilai.Nilai.Angka : null })],
    };

    // A year without a file begins with the one right before it; one that has a file, with the newest that there is.
    private async Task<BerkasTermuat?> LaluAsync(Guid instansi, int tahun, bool ada, CancellationToken cancel) =>
        await pemuat.MuatAsync(instansi, ada ? (await pemuat.TahunAsync(instansi, cancel)).Where(t => t < tahun).DefaultIfEmpty(tahun - 1).Max() : tahun - 1, cancel);

    // What was taken away there stays away.
    private async Task<IReadOnlyList<Rekomendasi>> BelumAdaAsync(Guid instansi, int tahun, BerkasTermuat lalu, BerkasTermuat? berkas, CancellationToken cancel)
    {
        var belum = TeruskanTindakLanjut.Bawa(lalu.Berkas.Evaluasi.Rekomendasi, lalu.Berkas.Tahun).Where(r => (berkas?.Versi(JenisButir.Rekomendasi, r.Kode) ?? 0) == 0).ToList();
        if (belum.Count == 0 || berkas is null)
            return belum;
        var dibuang = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Jenis == JenisButir.Rekomendasi).Select(r => r.Kunci).Distinct().ToListAsync(cancel);
        return belum.FindAll(r => !dibuang.Contains(r.Kode));
    }
}
