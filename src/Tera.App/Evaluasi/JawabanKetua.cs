using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>What becomes of the lead's later answer when quality assurance answers on its second look: it falls where that says so, and where it answers the same anew; what it did not touch stands.</summary>
/// <param name="Gugur">Whether anything of it falls.</param>
/// <param name="Ditolak">Whether quality assurance disagrees with what falls: who answers as the lead does agrees.</param>
/// <param name="Tinggal">What stays, as it is kept; none where nothing does.</param>
internal sealed record JawabanKetua(bool Gugur, bool Ditolak, string? Tinggal)
{
    private static readonly JawabanKetua Tetap = new(false, false, null);

    /// <param name="ketua">The lead's answer; none where there is none.</param>
    /// <param name="lama">What quality assurance had answered before.</param>
    /// <param name="isi">What it answers now.</param>
    /// <param name="tolak">Whether it turns the lead's down.</param>
    public static JawabanKetua Setelah(bool sub, string? ketua, string? lama, string? isi, bool tolak) =>
        ketua is null ? Tetap : tolak ? new(true, true, null)
        : sub ? Sub(BerkasJson.BacaBagian<JawabanSub>(ketua), Baca<JawabanSub>(lama), Baca<JawabanSub>(isi))
        : Kriteria(BerkasJson.BacaBagian<JawabanKriteria>(ketua).Jawaban, Baca<JawabanKriteria>(lama)?.Jawaban, Baca<JawabanKriteria>(isi)?.Jawaban);

    // A note or evidence beside an answer that stays is no new answer.
    private static JawabanKetua Kriteria(string? ketua, string? lama, string? kini) => kini is null || kini == lama ? Tetap : new(true, kini != ketua, null);

    // The grade and the years kept are two answers; the note goes with the first that is answered anew with a note of its own.
    private static JawabanKetua Sub(JawabanSub ketua, JawabanSub? lama, JawabanSub? kini)
    {
        var nilai = kini?.Nilai is { } n && n != lama?.Nilai;
        var bertahan = kini?.Bertahan is { } b && b != lama?.Bertahan;
        if (!(nilai && ketua.Nilai is not null) && !(bertahan && ketua.Bertahan is not null))
            return Tetap;
        var tinggal = ketua with
        {
            Nilai = nilai ? null : ketua.Nilai,
            Alasan = nilai ? null : ketua.Alasan,
            Bertahan = bertahan ? null : ketua.Bertahan,
            Catatan = kini!.Catatan is { } c && c != lama?.Catatan ? null : ketua.Catatan,
        };
        return new(
            true, (nilai && ketua.Nilai is not null && kini.Nilai != ketua.Nilai) || (bertahan && ketua.Bertahan is not null && kini.Bertahan != ketua.Bertahan),
            tinggal.Nilai is null && tinggal.Bertahan is null ? null : BerkasJson.TulisBagian(tinggal));
    }

    private static T? Baca<T>(string? isi)
        where T : class => isi is null ? null : BerkasJson.BacaBagian<T>(isi);
}
