using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>Who verifies follow-up, beyond the table of rights: the team of the evaluation that recommended it, or the one that the agency has now.</summary>
public sealed class AksesVerifikasi(TeraDb db)
{
    /// <summary>Why a person may not verify; none where there is nothing against it.</summary>
    /// <param name="tahun">Year of the evaluation that recommended it.</param>
    /// <param name="orang">None where the system itself does it.</param>
    public async Task<string?> SebabAsync(Guid instansi, int? tahun, Guid? orang, CancellationToken cancel = default)
    {
        var tim = await db.Set<AnggotaTim>().AsNoTracking().Where(a => a.InstansiId == instansi).ToListAsync(cancel);
        return orang is not { } id || Boleh(id, tahun, tim, await AktifAsync(db, cancel)) ? null
            : "Tindak lanjut ini diverifikasi ketua atau anggota tim yang mengevaluasi tahun itu, atau tim yang sekarang ditugaskan bagi instansi ini. Bila Anda menggantikan mereka, minta ketuanya memasukkan Anda ke dalam tim.";
    }

    /// <param name="tim">Of the agency, of all years.</param>
    /// <param name="aktif">Who evaluates still: where none of those asked does, the whole inspectorate may.</param>
    internal static bool Boleh(Guid orang, int? tahun, IReadOnlyCollection<AnggotaTim> tim, IReadOnlySet<Guid> aktif)
    {
        var kini = tim.Count == 0 ? 0 : tim.Max(a => a.Tahun);
        var penilai = tim.Where(a => a.Peran != PeranTim.Mutu && (a.Tahun == tahun || a.Tahun == kini) && aktif.Contains(a.PenggunaId)).Select(a => a.PenggunaId).ToList();
        return penilai.Count == 0 || penilai.Contains(orang);
    }

    internal static async Task<HashSet<Guid>> AktifAsync(TeraDb db, CancellationToken cancel) =>
        await db.Pengguna.AsNoTracking().Where(p => p.Aktif && p.Peran == Peran.Evaluator).Select(p => p.Id).ToHashSetAsync(cancel);

    /// <summary>Who else wrote what stands of an action's verification; none where it was this person, nobody, or Tera itself.</summary>
    internal async Task<string?> PenulisLainAsync(Guid instansi, string kode, AksiTindakLanjut aksi, Guid? orang, CancellationToken cancel)
    {
        if (aksi.StatusVerifikasi is null)
            return null;
        var riwayat = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Jenis == JenisButir.Rekomendasi && r.Kunci == kode && r.Isi != null)
            .OrderBy(r => r.Urut).Select(r => new { r.PelakuId, r.Pelaku, r.Isi }).ToListAsync(cancel);
        // A year that was begun since holds it too, in the name of who began it: the first to write it found it.
        var penulis = riwayat.Find(r => BerkasJson.BacaBagian<Rekomendasi>(r.Isi!).Aksi.Any(a => Sama(a, aksi)));
        return penulis?.PelakuId is { } id && id != orang ? penulis.Pelaku : null;
    }

    private static bool Sama(AksiTindakLanjut satu, AksiTindakLanjut lain) => PasanganAksi.SamaBunyi(satu.Uraian, lain.Uraian)
        && (satu.StatusVerifikasi, satu.TanggalVerifikasi, satu.CatatanVerifikasi) == (lain.StatusVerifikasi, lain.TanggalVerifikasi, lain.CatatanVerifikasi);
}
