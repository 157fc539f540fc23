using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Perencanaan;

/// <summary>P5: pohon kinerja from tujuan to programme (Permenpan RB 89/2021), one tree a tujuan.</summary>
public static class PohonKinerja
{
    public const string Id = "P5";

    public static IEnumerable<BoxTree> Susun(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var nomor = 0;
        foreach (var tujuan in rencana.Tujuan)
        {
            var sasaran = rencana.Sasaran.Where(s => s.Tujuan == tujuan.Kode)
                .Select(s => new Box(s.Uraian, [.. s.Indikator.Select(i => "Indikator: " + i.Nama)], [.. Program(hasil, s.Kode)])).ToList();
            yield return new BoxTree
            {
                Id = $"{Id}-{tujuan.Kode}",
                Caption = $"Pohon Kinerja Tujuan {++nomor}",
                Roots = [new Box(tujuan.Uraian, [.. tujuan.Indikator.Select(i => "Indikator: " + i.Nama)], [.. sasaran, .. Program(hasil, tujuan.Kode)])],
            };
        }

        var yatim = rencana.Sasaran.Where(s => rencana.Tujuan.All(t => t.Kode != s.Tujuan)).ToList();
        if (yatim.Count > 0)
        {
            yield return new BoxTree
            {
                Id = $"{Id}-sasaran",
                Caption = "Pohon Kinerja Sasaran",
                Roots = [.. yatim.Select(s => new Box(s.Uraian, [.. s.Indikator.Select(i => "Indikator: " + i.Nama)], [.. Program(hasil, s.Kode)]))],
            };
        }
    }

    private static IEnumerable<Box> Program(HasilBerkas hasil, string kode) =>
        hasil.Anggaran.Program.Where(p => p.Sasaran.Any(s => s.Kode == kode)).Select(p => new Box(
            BarisNama.Lengkap(p), [.. p.Indikator.Select(i => "Indikator: " + i.Indikator.Nama)],
            [.. p.Anak.Select(k => new Box(k.Nama, TabelKeluaranPohon.Penanggung(hasil, k) is { } penanggung ? [penanggung] : [], []))]));
}
