using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;

namespace Tera.Reports.Perencanaan;

/// <summary>Level of the cascade.</summary>
public enum JenjangPohon
{
    Visi,
    Misi,
    Tujuan,
    Sasaran,
    Program,
    Kegiatan,
    SubKegiatan,
}

/// <summary>A node of the pohon kinerja.</summary>
/// <param name="Kode">Code, as the plan has it; empty where there is none.</param>
/// <param name="Indikator">Wording of its indicators.</param>
/// <param name="Lintas">Other agencies that contribute (crosscutting), "Dinas Koperasi: melatih perajin".</param>
/// <param name="Yatim">What it lacks above or below; none where it hangs together.</param>
public sealed record SimpulPohon(JenjangPohon Jenjang, string Kode, string Uraian, IReadOnlyList<string> Indikator, IReadOnlyList<string> Lintas, string? Yatim, IReadOnlyList<SimpulPohon> Anak);

/// <summary>The whole cascade from visi to sub kegiatan with crosscutting; what hangs nowhere stands at the end and says so.</summary>
public static class PohonLengkap
{
    /// <param name="hasil">The calculated file.</param>
    /// <param name="sampai">Lowest level that is shown.</param>
    /// <param name="lintas">Commitments of other agencies beside those of the file: code of the sasaran or tujuan, and words.</param>
    public static IReadOnlyList<SimpulPohon> Susun(HasilBerkas hasil, JenjangPohon sampai, IReadOnlyList<(string Sasaran, string Teks)>? lintas = null)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        return [.. Rangka(hasil, sampai).Select(s => Dengan(s, lintas ?? []))];
    }

    private static SimpulPohon Dengan(SimpulPohon simpul, IReadOnlyList<(string Sasaran, string Teks)> lintas) => lintas.Count == 0 ? simpul : simpul with
    {
        Lintas = simpul.Jenjang is JenjangPohon.Tujuan or JenjangPohon.Sasaran ? [.. simpul.Lintas, .. lintas.Where(l => l.Sasaran == simpul.Kode).Select(l => l.Teks)] : simpul.Lintas,
        Anak = [.. simpul.Anak.Select(a => Dengan(a, lintas))],
    };

    private static IReadOnlyList<SimpulPohon> Rangka(HasilBerkas hasil, JenjangPohon sampai)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var bermisi = rencana.Misi.Count > 0;
        var misi = rencana.Misi.Select(m => Simpul(JenjangPohon.Misi, m.Kode, m.Uraian, [.. Tujuan(hasil, rencana.Tujuan.Where(t => t.Misi == m.Kode), sampai)], "belum mempunyai tujuan")).ToList();
        var tanpaMisi = Tujuan(hasil, rencana.Tujuan.Where(t => rencana.Misi.All(m => m.Kode != t.Misi)), sampai).Select(t => bermisi ? t with { Yatim = Gabung("belum terhubung ke misi", t.Yatim) } : t);
        var tanpaTujuan = Sasaran(hasil, rencana.Sasaran.Where(s => rencana.Tujuan.All(t => t.Kode != s.Tujuan)), sampai).Select(s => s with { Yatim = Gabung("belum terhubung ke tujuan", s.Yatim) });
        var tanpaSasaran = sampai < JenjangPohon.Program ? [] : hasil.Anggaran.Program
            .Where(p => !p.Penunjang && !p.Sasaran.Any(s => rencana.Sasaran.Any(x => x.Kode == s.Kode) || rencana.Tujuan.Any(x => x.Kode == s.Kode)))
            .Select(p => Baris(p, sampai) with { Yatim = "belum mendukung sasaran mana pun" });
        List<SimpulPohon> pokok = rencana.Visi is { Length: > 0 } visi ? [new(JenjangPohon.Visi, "", visi, [], [], null, misi)] : misi;
        return [.. pokok, .. tanpaMisi, .. tanpaTujuan, .. tanpaSasaran];
    }

    private static IEnumerable<SimpulPohon> Tujuan(HasilBerkas hasil, IEnumerable<Tujuan> tujuan, JenjangPohon sampai) => tujuan.Select(t =>
        Simpul(JenjangPohon.Tujuan, t.Kode, t.Uraian, [.. Sasaran(hasil, hasil.Berkas.Perencanaan.Sasaran.Where(s => s.Tujuan == t.Kode), sampai), .. Program(hasil, t.Kode, sampai)], "belum mempunyai sasaran") with
        {
            Indikator = [.. t.Indikator.Select(i => i.Nama)],
            Lintas = Lintas(hasil, t.Kode),
        });

    private static IEnumerable<SimpulPohon> Sasaran(HasilBerkas hasil, IEnumerable<Sasaran> sasaran, JenjangPohon sampai) => sasaran.Select(s =>
    {
        var program = Program(hasil, s.Kode, sampai).ToList();
        return new SimpulPohon(
            JenjangPohon.Sasaran, s.Kode, s.Uraian, [.. s.Indikator.Select(i => i.Nama)], Lintas(hasil, s.Kode),
            Gabung(s.Indikator.Count == 0 ? "belum mempunyai indikator" : null, sampai >= JenjangPohon.Program && program.Count == 0 ? "belum didukung program" : null), program);
    });

    private static IEnumerable<SimpulPohon> Program(HasilBerkas hasil, string kode, JenjangPohon sampai) =>
        sampai < JenjangPohon.Program ? [] : hasil.Anggaran.Program.Where(p => p.Sasaran.Any(s => s.Kode == kode)).Select(p => Baris(p, sampai));

    private static SimpulPohon Baris(BarisAnggaran baris, JenjangPohon sampai)
    {
        var jenjang = baris.Jenjang switch { JenjangAnggaran.Program => JenjangPohon.Program, JenjangAnggaran.Kegiatan => JenjangPohon.Kegiatan, _ => JenjangPohon.SubKegiatan };
        return new(jenjang, baris.Kode, baris.Nama, [.. baris.Indikator.Select(i => i.Indikator.Nama)], [], null, sampai > jenjang ? [.. baris.Anak.Select(a => Baris(a, sampai))] : []);
    }

    private static SimpulPohon Simpul(JenjangPohon jenjang, string kode, string uraian, IReadOnlyList<SimpulPohon> anak, string tanpaAnak) =>
        new(jenjang, kode, uraian, [], [], anak.Count == 0 ? tanpaAnak : null, anak);

    private static List<string> Lintas(HasilBerkas hasil, string kode) => [.. hasil.Berkas.Perencanaan.Crosscutting.Where(c => c.Sasaran == kode).Select(c => $"{c.Instansi}: {c.Kontribusi}")];

    private static string? Gabung(string? satu, string? dua) => satu is null ? dua : dua is null ? satu : $"{satu}; {dua}";
}
