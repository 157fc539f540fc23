using Tera.App.Berkas;

namespace Tera.Web.Formulir;

/// <summary>Codes of a file that fields may refer to, by the sheet of the workbook that lists them.</summary>
internal static class RujukanKode
{
    /// <summary>Places of the report's outline: they have names and no codes that an official would know.</summary>
    public const string Narasi = "Narasi";

    /// <summary>What a programme serves: a sasaran, or a tujuan where it serves all of it.</summary>
    public const string SasaranTujuan = "Sasaran atau tujuan";

    public static IReadOnlyDictionary<string, IReadOnlyList<(string Kode, string Nama)>> Dari(BerkasTermuat berkas)
    {
        var b = berkas.Berkas;
        return new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
        {
            ["Unit"] = [.. b.Organisasi.Unit.Select(u => (u.Kode, u.Nama))],
            ["Misi"] = [.. b.Perencanaan.Misi.Select(m => (m.Kode, m.Uraian))],
            ["Tujuan"] = [.. b.Perencanaan.Tujuan.Select(t => (t.Kode, t.Uraian))],
            ["Sasaran"] = [.. b.Perencanaan.Sasaran.Select(s => (s.Kode, s.Uraian))],
            ["Indikator"] = [.. b.Perencanaan.SemuaIndikator().Select(i => (i.Kode, i.Nama))],
            ["Sub Kegiatan"] = [.. b.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Where(s => s.Kode.Length > 0).Select(s => (s.Kode, s.Nama)).DistinctBy(s => s.Kode)],
            [SasaranTujuan] = [.. b.Perencanaan.Sasaran.Select(s => (s.Kode, s.Uraian)), .. b.Perencanaan.Tujuan.Select(t => (t.Kode, t.Uraian))],
            [Narasi] = [.. Core.Pelaporan.Narasi.TempatBawaan.Select(t => (t, Core.Pelaporan.Narasi.PilihanTempat(t)))],
        };
    }
}
