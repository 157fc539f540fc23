using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;

namespace Tera.App.Berkas.Contoh;

/// <summary>Brings an example whose year is still running into the middle of it: plans fixed, quarters handed in, the next one open, an agreement sent back.</summary>
public sealed class AlurContoh(TeraDb db, PemuatBerkas pemuat, UbahAlur ubah, AturJadwal jadwal, TimeProvider waktu)
{
    private const string SebabKembali = "Target setahun belum diuraikan per triwulan. Lengkapi, lalu ajukan lagi.";
    private const int HariDibuka = 10;
    private const int HariTerbuka = 24;
    private const int HariTriwulan = 91;

    /// <param name="slug">An agency with an operator and a head.</param>
    public async Task JalankanAsync(string slug, int tahun, CancellationToken cancel = default)
    {
        var di = await db.Instansi.SingleAsync(i => i.Slug == slug, cancel);
        if (await db.Set<Alur>().AnyAsync(a => a.InstansiId == di.Id && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan, cancel))
            return;
        var berkas = await pemuat.MuatAsync(di.Id, tahun, cancel) ?? throw new InvalidOperationException($"{slug} tidak mempunyai berkas {tahun}.");
        var terisi = Enumerable.Range(1, 4).Count(n => KelengkapanDokumen.Kurang(berkas, DokumenAlur.Triwulan, n.ToString(CultureInfo.InvariantCulture)).Count == 0);
        if (terisi == 4)
            return;

        var operatorDinas = await OrangAsync(di.Id, Peran.Operator, cancel);
        var kepala = await OrangAsync(di.Id, Peran.Kepala, cancel);
        await JalanAsync(DokumenAlur.Renstra, "", Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        await JalanAsync(DokumenAlur.RencanaAksi, "", Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        foreach (var pk in berkas.Berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is null))
            await JalanAsync(DokumenAlur.Pk, pk.Kode, Langkah.Ajukan, Langkah.Kembalikan);
        for (var n = 1; n <= terisi; n++)
            await JalanAsync(DokumenAlur.Triwulan, n.ToString(CultureInfo.InvariantCulture), n < terisi ? [Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan] : [Langkah.Ajukan]);
        await jadwal.SimpanAsync(tahun, Pelaku.Sistem, Kalender(tahun, terisi + 1), cancel);

        async Task JalanAsync(string dokumen, string kunci, params Langkah[] langkah)
        {
            foreach (var l in langkah)
            {
                var hasil = await ubah.JalankanAsync(di.Id, tahun, l == Langkah.Ajukan ? operatorDinas : kepala, new(dokumen, kunci, l, l == Langkah.Kembalikan ? SebabKembali : null), cancel);
                if (hasil.Status is null)
                    throw new InvalidOperationException($"Contoh {slug}: {string.Join(' ', hasil.Sebab)}");
            }
        }
    }

    // Whenever the example is looked at, the next quarter is the one that is open.
    private List<IsianJadwal> Kalender(int tahun, int terbuka)
    {
        var dibuka = waktu.HariIni().AddDays(-HariDibuka);
        return [.. LangkahTahun.Semua.Select(l => l.Dokumen == DokumenAlur.Triwulan
            ? Triwulan(l.Kode, dibuka.AddDays((int.Parse(l.Kunci, CultureInfo.InvariantCulture) - terbuka) * HariTriwulan))
            : l.Dokumen == DokumenAlur.Dialog ? Triwulan(l.Kode, dibuka.AddDays(HariTerbuka + ((int.Parse(l.Kunci, CultureInfo.InvariantCulture) - terbuka) * HariTriwulan)))
            : l.Dokumen == DokumenAlur.Lkjip ? Triwulan(l.Kode, dibuka.AddDays(HariTriwulan * 2)) : new(l.Kode, l.Dibuka(tahun), l.Tenggat(tahun), false))];

        static IsianJadwal Triwulan(string kode, DateOnly hari) => new(kode, hari, hari.AddDays(HariTerbuka), false);
    }

    private async Task<Pelaku> OrangAsync(Guid instansi, Peran peran, CancellationToken cancel) =>
        Pelaku.Dari(await db.Pengguna.FirstAsync(p => p.InstansiId == instansi && p.Peran == peran, cancel));
}
