using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;

namespace Tera.App.Persetujuan;

/// <summary>Everything that waits for a person, wherever it is told: of planning, measuring and reporting, of evaluation, and requests of other agencies.</summary>
public sealed class SemuaTugas(DaftarTugas rencana, TugasEvaluasi evaluasi, DaftarKomitmen komitmen)
{
    public async Task<IReadOnlyList<Tugas>> JalankanAsync(Orang orang, CancellationToken cancel = default) =>
        [.. (await rencana.JalankanAsync(orang, cancel)).Concat(await evaluasi.JalankanAsync(orang, cancel)).Concat(await komitmen.TugasAsync(orang, cancel)).OrderBy(t => t.Desakan).ThenBy(t => t.Tenggat)];
}
