using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;

namespace Tera.App.Pengukuran;

/// <summary>Puts what a quarter's decision record decides about actions into the action plan, once the head has agreed.</summary>
public sealed class TerapkanKeputusan(PemuatBerkas pemuat, SimpanButir simpan, DaftarAlur alur)
{
    /// <returns>What is wrong, all at once; nothing was changed unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, int triwulan, CancellationToken cancel = default)
    {
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || berkas.Berkas.Pengukuran.Dialog.FirstOrDefault(d => d.Triwulan == triwulan) is not { } dialog)
            return ["Dialog kinerja triwulan itu belum dicatat."];
        var keadaan = await alur.KeadaanAsync(instansi, tahun, DokumenAlur.Dialog, triwulan.ToString(System.Globalization.CultureInfo.InvariantCulture), cancel);
        if (keadaan.Status is not (StatusAlur.Disetujui or StatusAlur.Ditetapkan))
            return ["Keputusan diterapkan setelah kepala menyetujui dialog kinerja ini. Ajukan dahulu."];

        var perubahan = new List<PerubahanButir>();
        var salah = new List<string>();
        var rencana = berkas.Berkas.Perencanaan.RencanaAksi.ToDictionary(a => a.Kode, StringComparer.Ordinal);
        foreach (var k in dialog.Keputusan.Where(k => k.MengubahAksi() && !k.Diterapkan([.. rencana.Values])))
        {
            if (k.Terapkan(rencana.GetValueOrDefault(k.Aksi!)) is not { } aksi)
            {
                salah.Add($"Aksi {k.Aksi} belum ada. Untuk menambahkannya, sebut indikator dan bunyi aksinya pada keputusan \"{k.Uraian}\".");
                continue;
            }

            // Two decisions on one action build on each other.
            rencana[aksi.Kode] = aksi;
            perubahan.RemoveAll(p => p.Kunci == aksi.Kode);
            perubahan.Add(new(JenisButir.Aksi, aksi.Kode, berkas.Versi(JenisButir.Aksi, aksi.Kode), BerkasJson.TulisBagian(aksi)));
        }

        if (salah.Count > 0)
            return salah;
        if (perubahan.Count == 0)
            return ["Semua keputusan atas rencana aksi sudah diterapkan."];
        var hasil = await simpan.JalankanAsync(instansi, tahun, pelaku, perubahan, $"Keputusan dialog kinerja triwulan {Romawi.Cetak(triwulan)}", cancel: cancel);
        return hasil.Sebab;
    }
}
