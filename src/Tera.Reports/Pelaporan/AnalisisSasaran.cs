using Tera.Core.Berkas;
using Tera.Core.Pelaporan;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pelaporan;

/// <summary>The heart of BAB III: per tujuan/sasaran and indicator the comparisons, causes, obstacles, solutions and the programmes that carried it.</summary>
internal static class AnalisisSasaran
{
    public static IEnumerable<Block> Susun(HasilBerkas hasil)
    {
        var nomor = 0;
        foreach (var sasaran in hasil.Pengukuran.Sasaran.Where(s => s.Indikator.Count > 0))
        {
            yield return new Heading(3, $"{++nomor}. {(sasaran.Tujuan ? "Tujuan" : "Sasaran")}: {sasaran.Uraian}");
            for (var i = 0; i < sasaran.Indikator.Count; i++)
            {
                foreach (var blok in Indikator(hasil, sasaran.Indikator[i], $"{nomor}.{i + 1}"))
                {
                    yield return blok;
                }
            }

            if (KalimatAnggaran.Sasaran(sasaran, hasil.Pengukuran.Kebijakan.BatasAtas) is { } kalimat)
            {
                yield return kalimat;
            }
        }
    }

    /// <summary>What the agency will do about each indicator.</summary>
    public static IEnumerable<Block> TindakLanjut(HasilBerkas hasil)
    {
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            foreach (var blok in Butir($"Rencana tindak lanjut {h.Indikator.Nama}:", Nihil.Selain(Analisis(hasil, h)?.TindakLanjut ?? [])))
            {
                yield return blok;
            }
        }
    }

    private static IEnumerable<Block> Indikator(HasilBerkas hasil, HasilIndikator h, string nomor)
    {
        var tahun = hasil.Berkas.Tahun;
        var analisis = Analisis(hasil, h);
        yield return new Heading(4, $"{nomor} Indikator: {h.Indikator.Nama}");
        foreach (var blok in (analisis?.Penjelasan ?? h.Indikator.Definisi) is { } teks ? Teks.Blok(teks) : [Teks.Belum($"penjelasan indikator {h.Indikator.Nama}")])
        {
            yield return blok;
        }

        foreach (var blok in RumusKerja.Susun(hasil, h).Concat(TabelDataPendukung.Susun(hasil, h)))
        {
            yield return blok;
        }

        yield return KalimatIndikator.Tahun(h, tahun);
        foreach (var kalimat in new[] { KalimatIndikator.BedaRenstra(h, tahun), KalimatIndikator.TahunLalu(h, tahun), KalimatIndikator.Renstra(h, tahun, hasil.Berkas.Perencanaan.Renstra.TahunAkhir) }.OfType<Paragraph>())
        {
            yield return kalimat;
        }

        yield return TabelDuaTahun.Susun(hasil, h);
        if (Grafik.Tren(hasil, h) is { } tren)
        {
            yield return tren;
        }

        var sebab = analisis?.Penyebab ?? [];
        foreach (var blok in sebab.Count == 0
            ? [Teks.Belum($"penyebab keberhasilan atau kegagalan {h.Indikator.Nama}")]
            : Butir(JudulSebab(h), sebab))
        {
            yield return blok;
        }

        foreach (var blok in Kendala(analisis?.Kendala ?? []).Concat(Butir("Solusi:", Nihil.Selain(analisis?.Solusi ?? []))).Concat(Program(hasil, h)))
        {
            yield return blok;
        }
    }

    /// <summary>Causes before there is a result are causes of neither.</summary>
    private static string JudulSebab(HasilIndikator h) => !h.Capaian.Nilai.Ada ? "Faktor yang memengaruhi pencapaian target:"
        : KalimatIndikator.Tercapai(h) ? "Penyebab keberhasilan:" : "Penyebab belum tercapainya target:";

    private static IEnumerable<Block> Kendala(IReadOnlyList<string> kendala) => kendala.Count > 0 && Nihil.Selain(kendala).Count == 0
        ? [Paragraph.Of("Tidak ada kendala dalam pencapaian target indikator ini.")] : Butir("Kendala:", Nihil.Selain(kendala));

    /// <summary>Comparison 7: the programmes that carried it.</summary>
    private static IEnumerable<Block> Program(HasilBerkas hasil, HasilIndikator h)
    {
        var program = hasil.Anggaran.Program.Where(p => p.Sasaran.Any(s => s.Kode == h.Induk && (s.Indikator is null || s.Indikator == h.Indikator.Kode))).Select(BarisNama.Lengkap).ToList();
        return Butir("Program yang mendukung:", program);
    }

    private static AnalisisIndikator? Analisis(HasilBerkas hasil, HasilIndikator h) =>
        hasil.Berkas.Pelaporan.Analisis.FirstOrDefault(a => a.Indikator == h.Indikator.Kode);

    private static IEnumerable<Block> Butir(string judul, IReadOnlyList<string> butir) =>
        butir.Count == 0 ? [] : Teks.Bernomor(butir).Prepend(Paragraph.Of(judul) with { KeepWithNext = true });
}
