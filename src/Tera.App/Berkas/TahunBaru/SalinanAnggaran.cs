using Tera.Core.Anggaran;
using Tera.Core.Berkas;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>The budget of a new year: the same programmes, kegiatan and sub kegiatan with their indicators, without money or targets.</summary>
internal static class SalinanAnggaran
{
    internal static AnggaranTahunan Susun(BerkasKinerja lama, int tahun)
    {
        // Only the year right after knows the LRA's "tahun lalu".
        var berurutan = tahun == lama.Tahun + 1;
        return new()
        {
            Program = [.. lama.Anggaran.Program.Select(Program)],
            Lra = [.. lama.Anggaran.Lra.Select(b => new BarisLra { Kode = b.Kode, Uraian = b.Uraian, AnggaranTahunLalu = berurutan ? b.Anggaran : null, RealisasiTahunLalu = berurutan ? b.Realisasi : null })],
        };
    }

    private static Program Program(Program p) => p with
    {
        Pagu = Pagu(p.Pagu),
        Indikator = Indikator(p.Indikator),
        Kegiatan = [.. p.Kegiatan.Select(k => k with { Pagu = Pagu(k.Pagu), Indikator = Indikator(k.Indikator), SubKegiatan = [.. k.SubKegiatan.Select(s => s with { Pagu = Pagu(s.Pagu), Indikator = Indikator(s.Indikator) })] })],
    };

    // The whole Renstra's money stays the Renstra's.
    private static Pagu? Pagu(Pagu? lama) => lama?.Renstra is { } renstra ? new Pagu { Renstra = renstra } : null;

    private static IReadOnlyList<IndikatorKeluaran> Indikator(IReadOnlyList<IndikatorKeluaran> lama) =>
        [.. lama.Select(i => i with { Target = null, Realisasi = null, RealisasiTriwulan = [], RealisasiSampaiTahunLalu = null, Keterangan = null })];
}
