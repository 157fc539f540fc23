using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;

namespace Tera.App.Berkas.Contoh;

/// <summary>Brings the government of the examples as far as its agencies have come: its plan fixed, and the first quarter that is complete handed to its head.</summary>
public sealed class AlurContohPemda(TeraDb db, PemuatBerkas pemuat, UbahAlur ubah, AlirkanPasokan alirkan)
{
    public async Task JalankanAsync(int tahun, CancellationToken cancel = default)
    {
        var pemda = await db.Instansi.AsNoTracking().SingleAsync(i => i.Jenis == JenisInstansi.PemerintahDaerah, cancel);
        await alirkan.JalankanAsync(tahun, cancel);
        if (await db.Set<Alur>().AnyAsync(a => a.InstansiId == pemda.Id && a.Tahun == tahun && a.Dokumen == DokumenAlur.Renstra, cancel))
            return;
        var penyiap = Pelaku.Dari(await db.Pengguna.FirstAsync(p => p.Peran == Peran.Organisasi, cancel));
        var pimpinan = Pelaku.Dari(await db.Pengguna.FirstAsync(p => p.Peran == Peran.PimpinanDaerah, cancel));
        await JalanAsync(DokumenAlur.Renstra, "", Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        var berkas = await pemuat.MuatAsync(pemda.Id, tahun, cancel) ?? throw new InvalidOperationException($"Pemerintah daerah tidak mempunyai berkas {tahun}.");
        var lengkap = Enumerable.Range(1, 4).Select(n => n.ToString(CultureInfo.InvariantCulture)).FirstOrDefault(n => KelengkapanDokumen.Kurang(berkas, DokumenAlur.Triwulan, n).Count == 0);
        if (lengkap is not null)
            await JalanAsync(DokumenAlur.Triwulan, lengkap, Langkah.Ajukan);

        async Task JalanAsync(string dokumen, string kunci, params Langkah[] langkah)
        {
            foreach (var l in langkah)
            {
                var hasil = await ubah.JalankanAsync(pemda.Id, tahun, l == Langkah.Ajukan ? penyiap : pimpinan, new(dokumen, kunci, l), cancel);
                if (hasil.Status is null)
                    throw new InvalidOperationException($"Contoh pemerintah daerah: {string.Join(' ', hasil.Sebab)}");
            }
        }
    }
}
