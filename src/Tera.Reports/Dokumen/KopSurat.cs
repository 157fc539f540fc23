using Tera.Core.Organisasi;
using Tera.Documents.Model;

namespace Tera.Reports.Dokumen;

/// <summary>The letterhead of decrees, minutes and agreements.</summary>
internal static class KopSurat
{
    public static IEnumerable<Block> Susun(Instansi o)
    {
        yield return Paragraph.Of($"PEMERINTAH {o.Pemerintah.ToUpperInvariant()}", ParagraphStyle.Letterhead, Align.Center);
        if (o.Jenis == JenisInstansi.PerangkatDaerah)
        {
            yield return new Paragraph { Runs = [new Run(o.Nama.ToUpperInvariant(), Bold: true)], Style = ParagraphStyle.Letterhead, Align = Align.Center };
        }

        foreach (var baris in new[] { o.Alamat, string.Join(" · ", o.Kontak) }.Where(b => !string.IsNullOrWhiteSpace(b)))
        {
            // Of the letterhead too: the double rule stands below its last line.
            yield return Paragraph.Of(baris!, ParagraphStyle.Letterhead, Align.Center);
        }
    }

    /// <summary>A centred title in capitals.</summary>
    public static Paragraph Judul(string teks) => new() { Runs = [new Run(teks, Bold: true)], Style = ParagraphStyle.Subtitle, Align = Align.Center, KeepWithNext = true };
}
