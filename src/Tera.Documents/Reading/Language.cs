using System.Collections.Frozen;
using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Tells a text that is not Indonesian: headings and sentences are found by Indonesian words, and nothing would be checked.</summary>
internal static class Language
{
    // Fewer words tell nothing; in Indonesian prose and tables alike far more than one word in a hundred is of the list.
    private const int Fewest = 300, OneIn = 100;

    private static readonly FrozenSet<string> Common = ((string[])
    [
        "dan", "yang", "dengan", "untuk", "pada", "dari", "dalam", "tahun", "tidak", "ini", "oleh", "sebagai", "atau", "adalah", "jumlah", "nilai", "persen", "satuan",
        "kegiatan", "dinas", "kinerja", "sasaran", "indikator", "realisasi", "capaian", "anggaran", "daerah", "belanja", "pelayanan", "laporan",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool Foreign(Document document)
    {
        var (words, common) = (0, 0);
        var lookup = Common.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in document.Blocks().SelectMany(Texts))
        {
            foreach (var range in text.AsSpan().SplitAny(" \t\n/-,.;:()"))
            {
                var word = text.AsSpan()[range];
                if (word.Length < 2 || !char.IsLetter(word[0]))
                    continue;
                words++;
                common += lookup.Contains(word) ? 1 : 0;
            }
        }

        return words >= Fewest && common * OneIn < words;
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Heading h => [h.Text],
        Paragraph p => [p.Text],
        Table t => t.Header.Concat(t.Rows).SelectMany(r => r.Cells).Select(c => c.Text),
        _ => [],
    };
}
