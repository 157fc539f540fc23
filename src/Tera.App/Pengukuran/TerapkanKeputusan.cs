using System.Globalization;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>Puts what a quarter's decision record decides about actions into the action plan, once the head has agreed.</summary>
public sealed class TerapkanKeputusan(PemuatBerkas pemuat, SimpanButir simpan, DaftarAlur alur)
{
    /// <returns>What is wrong, all at once; nothing was changed unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, int triwulan, CancellationToken cancel = default)
    {
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || berkas.Berkas.Pengukuran.Dialog.FirstOrDefault(d => d.Triwulan == triwulan) is not { } dialog)
            return ["Dialog kinerja triwulan itu belum dicatat."];
        var disetujui = new HashSet<int>();
        for (var n = triwulan; n <= 4; n++)
        {
            if (Disetujui((await alur.KeadaanAsync(instansi, tahun, DokumenAlur.Dialog, n.ToString(CultureInfo.InvariantCulture), cancel)).Status))
                disetujui.Add(n);
        }

        if (!disetujui.Contains(triwulan))
            return ["Keputusan diterapkan setelah kepala menyetujui dialog kinerja ini. Ajukan dahulu."];

        var perubahan = new List<PerubahanButir>();
        var salah = new List<string>();
        foreach (var k in Nasib(berkas.Berkas, dialog, disetujui.Contains).Where(k => k.Keadaan == KeadaanKeputusan.Belum))
        {
            if (k.Jadi is not { } aksi)
            {
                salah.Add($"Aksi {k.Keputusan.Aksi} belum ada. Untuk menambahkannya, sebut indikator dan bunyi aksinya pada keputusan \"{k.Keputusan.Uraian}\".");
                continue;
            }

            perubahan.RemoveAll(p => p.Kunci == aksi.Kode);
            perubahan.Add(new(JenisButir.Aksi, aksi.Kode, berkas.Versi(JenisButir.Aksi, aksi.Kode), BerkasJson.TulisBagian(aksi)));
        }

        if (salah.Count > 0)
            return salah;
        if (perubahan.Count == 0)
            return ["Semua keputusan atas rencana aksi sudah diterapkan, atau digantikan keputusan sesudahnya."];
        var hasil = await simpan.JalankanAsync(instansi, tahun, pelaku, perubahan, $"Keputusan dialog kinerja triwulan {Romawi.Cetak(triwulan)}", cancel: cancel);
        return hasil.Sebab;
    }

    /// <summary>Whether the head has agreed to a record in this state.</summary>
    public static bool Disetujui(StatusAlur status) => status is StatusAlur.Disetujui or StatusAlur.Ditetapkan;

    /// <summary>What became of the decisions of one record, with later ones that the head has agreed to.</summary>
    /// <param name="disetujui">Whether the head has agreed to the record of a quarter.</param>
    public static IReadOnlyList<NasibKeputusan> Nasib(BerkasKinerja berkas, DialogKinerja dialog, Func<int, bool> disetujui)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(dialog);
        return [.. NasibKeputusan.Urai(berkas.Pengukuran.Dialog.Where(d => d.Triwulan == dialog.Triwulan || (d.Triwulan > dialog.Triwulan && disetujui(d.Triwulan))), berkas.Perencanaan.RencanaAksi)
            .Where(k => k.Triwulan == dialog.Triwulan)];
    }
}
