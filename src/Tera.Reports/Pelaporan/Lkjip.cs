using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Pelaporan;

/// <summary>The Laporan Kinerja of an agency or of the government itself, by an outline.</summary>
public static class Lkjip
{
    public static Document Susun(BahanLaporan bahan)
    {
        var o = bahan.Hasil.Berkas.Organisasi;
        var d = new DocumentBuilder($"Laporan Kinerja {o.Nama} Tahun {bahan.Hasil.Berkas.Tahun}", o.Nama);
        d.Cover(Sampul(bahan));
        d.Part(PageNumbering.Roman, restart: true);
        var mulaiIsi = false;
        var nomorBab = 0;
        BabKerangka? sebelum = null;
        foreach (var bab in bahan.Kerangka.Bab)
        {
            if (bab.Jenis != JenisBab.Awal && !mulaiIsi)
            {
                d.Part(PageNumbering.Arabic, restart: true);
                mulaiIsi = true;
            }

            var romawi = bab.Jenis == JenisBab.Bab ? Romawi.Cetak(++nomorBab) : "";
            d.Chapter(bab.Jenis switch { JenisBab.Bab => Angka.Cetak(nomorBab, 0), JenisBab.Lampiran => "L", _ => "" });
            d.Add(new Heading(1, bab.Jenis == JenisBab.Bab ? $"BAB {romawi} {bab.Judul}" : bab.Judul) { NewPage = !(Daftar(bab) && Daftar(sebelum)) });
            d.Add(bab.Isi.SelectMany(i => IsiKerangka.Susun(i, bahan)));
            Bagian(d, bab, bahan);
            sebelum = bab;
        }

        return TanpaDaftarKosong(d.Build());
    }

    /// <summary>Lists of contents, tables and pictures follow each other: pages of their own would mostly stay empty.</summary>
    private static bool Daftar(BabKerangka? bab) => bab is { Jenis: JenisBab.Awal, Isi.Count: > 0, Bagian.Count: 0 } && bab.Isi.All(i => i.StartsWith("daftar", StringComparison.Ordinal) && i != "daftarIku");

    /// <summary>A list of tables or pictures with none to list is a heading on an empty page.</summary>
    private static Document TanpaDaftarKosong(Document dokumen)
    {
        var ada = dokumen.Blocks().Select(b => b switch
        {
            Table { Caption.Length: > 0 } => ListKind.Tables,
            Chart or BoxTree or Picture { Caption.Length: > 0 } => ListKind.Figures,
            _ => ListKind.Contents,
        }).Append(ListKind.Contents).ToHashSet();
        return dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Blocks = [.. Tersisa(s.Blocks)] })] };

        IEnumerable<Block> Tersisa(IReadOnlyList<Block> blok) => blok.Where((b, n) => !Kosong(b) && !(b is Heading && n + 1 < blok.Count && Kosong(blok[n + 1])));

        bool Kosong(Block b) => b is GeneratedList daftar && !ada.Contains(daftar.Kind);
    }

    /// <summary>Whether the data hold anything for a part.</summary>
    internal static bool Berisi(BagianKerangka bagian, BahanLaporan bahan) =>
        !bagian.Opsional || bagian.Isi.Any(i => IsiKerangka.Susun(i, bahan).Any());

    private static void Bagian(DocumentBuilder d, BabKerangka bab, BahanLaporan bahan)
    {
        var urut = 0;
        foreach (var bagian in bab.Bagian)
        {
            var isi = bagian.Isi.SelectMany(i => IsiKerangka.Susun(i, bahan)).ToList();
            if (isi.Count == 0 && bagian.Opsional)
            {
                continue;
            }

            var nomor = bab.Jenis == JenisBab.Lampiran ? $"Lampiran {++urut}. " : $"{(char)('A' + urut++)}. ";
            d.Add(new Heading(2, nomor + bagian.Judul)).Add(isi.Count == 0 ? [Teks.Belum(bagian.Judul.ToLowerInvariant())] : isi);
        }
    }

    private static IEnumerable<Block> Sampul(BahanLaporan bahan)
    {
        var o = bahan.Hasil.Berkas.Organisasi;
        yield return Paragraph.Of("LAPORAN KINERJA INSTANSI PEMERINTAH", ParagraphStyle.Title, Align.Center);
        yield return Paragraph.Of($"TAHUN {bahan.Hasil.Berkas.Tahun}", ParagraphStyle.Title, Align.Center);
        if (o.Jenis == JenisInstansi.PerangkatDaerah)
        {
            yield return Paragraph.Of(o.Nama.ToUpperInvariant(), ParagraphStyle.Subtitle, Align.Center);
        }

        yield return Paragraph.Of($"PEMERINTAH {o.Pemerintah.ToUpperInvariant()}", ParagraphStyle.Subtitle, Align.Center);
    }
}
