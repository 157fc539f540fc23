using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>What a person may see and do with a worksheet, beyond the table of rights: drafts belong to their team, results to everybody once published.</summary>
/// <param name="LihatTim">Sees answers of the team and their score.</param>
/// <param name="Menjawab">Stage that the person may answer now; none where none.</param>
/// <param name="Peran">What the person is in the team; none outside of it.</param>
/// <param name="Mengatur">May set the assignment and its team.</param>
/// <param name="KetuaPergi">Whether the team's lead evaluates no more: the account is closed or has another role.</param>
public sealed record AksesLembar(bool LihatTim, TahapPenilaian? Menjawab, PeranTim? Peran, bool Mengatur, bool KetuaPergi = false)
{
    public bool Ketua => Peran is PeranTim.Ketua;

    public bool Mutu => Peran is PeranTim.Mutu;

    /// <summary>A member who evaluates; who only assures quality does not.</summary>
    public bool Penilai => Peran is PeranTim.Ketua or PeranTim.Anggota;

    /// <param name="penilaian">None where nobody has begun.</param>
    /// <param name="mengisi">Whether the person enters what the agency says of itself.</param>
    /// <param name="evaluatorAktif">People of the team who evaluate still; none where that does not matter.</param>
    public static AksesLembar Untuk(Orang orang, bool mengisi, Penilaian? penilaian, IReadOnlyList<AnggotaTim> tim, IReadOnlySet<Guid>? evaluatorAktif = null)
    {
        ArgumentNullException.ThrowIfNull(orang);
        ArgumentNullException.ThrowIfNull(tim);
        var evaluator = orang.Peran == App.Organisasi.Peran.Evaluator;
        var peran = evaluator ? tim.FirstOrDefault(t => t.PenggunaId == orang.Id)?.Peran : null;
        var tahap = penilaian?.Tahap ?? TahapKerja.Mandiri;
        TahapPenilaian? menjawab = tahap switch
        {
            TahapKerja.Mandiri when mengisi => TahapPenilaian.Mandiri,
            TahapKerja.Verifikasi when peran is PeranTim.Ketua or PeranTim.Anggota => TahapPenilaian.Verifikasi,
            TahapKerja.PenjaminanKualitas when peran is PeranTim.Mutu => TahapPenilaian.PenjaminanKualitas,
            TahapKerja.Final when peran is PeranTim.Ketua => TahapPenilaian.Final,
            _ => null,
        };
        var ketuaPergi = evaluatorAktif is not null && tim.Count > 0 && !tim.Any(t => t.Peran == PeranTim.Ketua && evaluatorAktif.Contains(t.PenggunaId));
        // Where there is no team yet, somebody of the inspectorate makes one; then it is its lead's, as long as there is one: also what is fixed waits for a lead who publishes it, what is published for one who corrects it.
        var mengatur = evaluator && (tahap < TahapKerja.Ditetapkan ? tim.Count == 0 || peran is PeranTim.Ketua || ketuaPergi : tahap >= TahapKerja.Ditetapkan && ketuaPergi);
        return new(peran is not null || tahap == TahapKerja.Terbit, menjawab, peran, mengatur, ketuaPergi);
    }

    /// <summary>Whether a person sees what the team of an agency's year works on: its members always, everybody once it is published.</summary>
    public static async Task<bool> LihatTimAsync(TeraDb db, Guid instansi, int tahun, Orang orang, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var penilaian = await db.Set<Penilaian>().AsNoTracking().SingleOrDefaultAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        return Untuk(orang, mengisi: false, penilaian, await db.Set<AnggotaTim>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToListAsync(cancel)).LihatTim;
    }
}
