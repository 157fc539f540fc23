using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Basis.Simpul;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Reports;

namespace Tera.App.Pelaporan;

/// <summary>Publishes what stands fixed in an example, so that a first visitor finds a living portal and codes to verify.</summary>
public sealed class TerbitContoh(TeraDb db, PemuatBerkas pemuat, SumberDokumen sumber, MintaDokumen minta, GiliranKerja giliran, IEnumerable<IKerjaLatar> kerja, SimpulIni simpul, Terbitkan terbitkan)
{
    // No LKjIP: the examples' own are unfinished, and nobody has reviewed them.
    private static readonly string[] Jenis = ["pk", "iku", "lkj-triwulan"];
    private static readonly TimeSpan Jeda = TimeSpan.FromMilliseconds(200);

    /// <param name="slug">An agency with a head.</param>
    public async Task JalankanAsync(string slug, int tahun, CancellationToken cancel = default)
    {
        var di = await db.Instansi.SingleAsync(i => i.Slug == slug, cancel);
        if (await db.Set<DokumenTersimpan>().AnyAsync(d => d.InstansiId == di.Id && d.Tahun == tahun, cancel))
            return;
        var kepala = Pelaku.Dari(await db.Pengguna.FirstAsync(p => p.InstansiId == di.Id && p.Peran == Peran.Kepala, cancel));
        var berkas = await pemuat.MuatAsync(di.Id, tahun, cancel) ?? throw new InvalidOperationException($"{slug} tidak mempunyai berkas {tahun}.");
        foreach (var laporan in DaftarLaporan.Semua.Where(l => Jenis.Contains(l.Jenis)))
        {
            if (await TerakhirAsync(laporan) is not { } nama || (await minta.JalankanAsync(di.Id, tahun, kepala, laporan.Jenis, nama, cancel)).Id is not { } pekerjaan)
                continue;
            await KerjakanAsync(pekerjaan, cancel);
            if (await db.Set<DokumenTersimpan>().Where(d => d.InstansiId == di.Id && d.Tahun == tahun && d.Nama == nama).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel) is { } dokumen)
                await terbitkan.JalankanAsync(di.Id, tahun, kepala, dokumen, cancel);
        }

        async Task<string?> TerakhirAsync(JenisLaporan laporan)
        {
            foreach (var satu in BuatDokumen.Susun(berkas, laporan, 0).Reverse())
            {
                if (await sumber.CariAsync(di.Id, tahun, new(laporan.Jenis, satu.Nama), cancel) is { Status: StatusAlur.Ditetapkan })
                    return satu.Nama;
            }

            return null;
        }
    }

    // Before pages are served nobody else takes jobs; one that a demonstration left behind is done on the way, and one that a worker has is waited for.
    private async Task KerjakanAsync(Guid id, CancellationToken cancel)
    {
        while (await giliran.AmbilAsync(simpul.Nama, cancel) is { } pekerjaan)
        {
            var hasil = await kerja.First(k => k.Jenis == pekerjaan.Jenis).KerjakanAsync(pekerjaan, (_, _) => Task.CompletedTask, cancel);
            await giliran.TutupAsync(pekerjaan, hasil, cancel);
            if (pekerjaan.Id == id)
                return;
        }

        while (await db.Set<PekerjaanLatar>().AnyAsync(p => p.Id == id && (p.Status == StatusPekerjaan.Antre || p.Status == StatusPekerjaan.Berjalan), cancel))
            await Task.Delay(Jeda, cancel);
    }
}
