using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>A suggestion that was not taken over.</summary>
/// <param name="Saran">What the data suggest.</param>
/// <param name="Aturan">The rule that it would break.</param>
public sealed record SaranDilewati(string Kode, string Saran, PelanggaranLogika Aturan);

/// <summary>What the data answer of that which the agency has not answered, without breaking a rule that would hold the worksheet up.</summary>
/// <param name="Isian">Answers to take over, with what they rest on as evidence.</param>
/// <param name="Dilewati">Suggestions that the agency has to decide itself.</param>
public sealed record IsiSaran(IReadOnlyList<IsianJawaban> Isian, IReadOnlyList<SaranDilewati> Dilewati)
{
    private const int BuktiTerbanyak = 10;

    public static IsiSaran Untuk(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        var saran = lembar.Saran.Values.Where(s => s.Jawaban is not null && lembar.Versi(TahapPenilaian.Mandiri, s.Kriteria.Kode) == 0).ToList();
        var dilewati = new List<SaranDilewati>();
        while (Langgar(lembar, saran) is { } langgar)
        {
            foreach (var s in langgar.Saran)
                dilewati.Add(new(s.Kriteria.Kode, s.Jawaban!, langgar.Aturan));
            saran.RemoveAll(langgar.Saran.Contains);
        }

        return new(
            [.. saran.Select(s => new IsianJawaban(s.Kriteria.Kode, 0, s.Jawaban, null, [.. s.Syarat.Where(x => x.Terpenuhi).Select(x => x.Bukti.Uraian).Distinct().Take(BuktiTerbanyak)], null))],
            [.. dilewati]);
    }

    /// <summary>The first rule that these suggestions break, with those of them that break it; none where they break none.</summary>
    private static (PelanggaranLogika Aturan, List<SaranLke> Saran)? Langgar(LembarTermuat lembar, List<SaranLke> saran)
    {
        var lke = lembar.Hasil.Lembar;
        var diisi = lke with { Kriteria = [.. lke.Kriteria, .. saran.Select(s => new JawabanKriteria { Kode = s.Kriteria.Kode, Tahap = TahapPenilaian.Mandiri, Jawaban = s.Jawaban })] };
        foreach (var aturan in (PenilaianAkip.Lembar(diisi, [lembar.Templat]).Pada(TahapPenilaian.Mandiri)?.Pelanggaran ?? []).Where(p => p.Menahan))
        {
            // What may not be higher goes first; where the agency answered it before, what it rests on.
            var subjek = Tentang(lembar.Templat, saran, aturan.Logika.Subjek);
            var sebab = subjek.Count > 0 ? subjek : aturan.Logika.Acuan.SelectMany(a => Tentang(lembar.Templat, saran, a)).ToList();
            if (sebab.Count > 0)
                return (aturan, sebab);
        }

        return null;
    }

    // A rule is about a criterion, or a whole sub-component.
    private static List<SaranLke> Tentang(TemplatLke templat, List<SaranLke> saran, string kode)
    {
        var kriteria = templat.SemuaSub().FirstOrDefault(s => s.Kode == kode)?.Kriteria.Select(k => k.Kode).ToHashSet(StringComparer.Ordinal) ?? [kode];
        return saran.FindAll(s => kriteria.Contains(s.Kriteria.Kode));
    }
}
