using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;

namespace Tera.Reports.Kalimat;

/// <summary>The year in a few sentences: how many indicators reached their target, the mean, the money.</summary>
internal static class KalimatRingkasan
{
    public static IEnumerable<Block> Capaian(HasilBerkas hasil)
    {
        Core.Nilai.Figure F(string nama) => hasil.Figures[$"instansi/{hasil.Berkas.Tahun}/{nama}"];
        var k = new SentenceBuilder().Teks("Dari ").Jumlah(F("jumlah-indikator")).Teks($" indikator {Induk(hasil)}, ");
        (Core.Nilai.Figure Figure, string Teks)[] bagian =
        [
            (F("tercapai"), "mencapai atau melampaui targetnya"), (F("belum-tercapai"), "belum mencapai targetnya"), (F("tanpa-capaian"), "belum dapat dihitung capaiannya"),
        ];
        var ada = bagian.Where(b => b.Figure.Nilai.AngkaAtauKosong > 0).ToList();
        for (var n = 0; n < ada.Count; n++)
        {
            k = ada.Count == 1 ? k.Teks($"semuanya {ada[n].Teks}")
                : k.Teks(n == 0 ? "" : n < ada.Count - 1 ? ", " : n == 1 ? " dan " : ", dan ").Jumlah(ada[n].Figure).Teks($" indikator {ada[n].Teks}");
        }

        if (ada.Count > 0)
        {
            yield return k.Teks(".").Jadi();
        }

        if (hasil.Pengukuran.RataRata.Nilai.Ada)
        {
            k = new SentenceBuilder().Teks($"Rata-rata capaian {Induk(hasil)} adalah ").Persen(hasil.Pengukuran.RataRata);
            if (Kategori.Untuk(hasil.Pengukuran.RataRata.Nilai, hasil.Pengukuran.Kebijakan.Skala) is { } pita)
            {
                k.Teks($" dengan interpretasi {pita.Nama}");
            }

            yield return k.Teks(".").Jadi();
        }

        var sementara = hasil.Pengukuran.Indikator.Where(h => CatatanData.Sebutan(h).Length > 0).Select(h => h.Indikator.Nama).ToList();
        if (sementara.Count > 0)
        {
            yield return Paragraph.Of($"Angka di atas masih dapat berubah, sebab realisasinya masih sementara: {string.Join("; ", sementara)}.");
        }
    }

    /// <summary>What has indicators: "sasaran", "tujuan dan sasaran".</summary>
    internal static string Induk(HasilBerkas hasil) => (hasil.Pengukuran.Sasaran.Any(s => s.Tujuan && s.Indikator.Count > 0), hasil.Pengukuran.Sasaran.Any(s => !s.Tujuan && s.Indikator.Count > 0)) switch
    {
        (true, false) => "tujuan",
        (true, true) => "tujuan dan sasaran",
        _ => "sasaran",
    };

    /// <summary>Keberhasilan and kegagalan, indicator by indicator.</summary>
    public static IEnumerable<Block> KeberhasilanDanKegagalan(HasilBerkas hasil)
    {
        var terukur = hasil.Pengukuran.Indikator.Where(h => h.Capaian.Nilai.Ada).ToList();
        foreach (var block in Kelompok("Indikator yang mencapai atau melampaui target:", terukur.Where(KalimatIndikator.Tercapai))
            .Concat(Kelompok("Indikator yang belum mencapai target:", terukur.Where(h => !KalimatIndikator.Tercapai(h)))))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Kelompok(string judul, IEnumerable<HasilIndikator> indikator)
    {
        var butir = indikator.Select((h, n) => new SentenceBuilder().Teks($"{h.Indikator.Nama}: capaian ").Persen(h.Capaian).Teks(CatatanData.Sebutan(h) is { Length: > 0 } s ? $" (angka{s})." : ".").Jadi() with { Marker = $"{n + 1}." }).ToList();
        return butir.Count == 0 ? [] : (butir.Count == 1 ? [butir[0] with { Marker = "" }] : butir).Prepend(Paragraph.Of(judul) with { KeepWithNext = true });
    }
}
