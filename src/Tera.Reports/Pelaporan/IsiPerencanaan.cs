using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Perencanaan;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pelaporan;

/// <summary>BAB II: what was planned.</summary>
internal static class IsiPerencanaan
{
    public static IEnumerable<Block> VisiMisi(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        if (rencana.Visi is { } visi)
        {
            yield return Paragraph.Of($"Visi {hasil.Berkas.Organisasi.Pemerintah} adalah:") with { KeepWithNext = true };
            yield return new Paragraph { Runs = [new Run($"“{visi}”", Bold: true)], Align = Align.Center };
        }

        if (rencana.Misi.Count > 0)
        {
            yield return Paragraph.Of("Misi yang berkaitan dengan tugas dan fungsi adalah:") with { KeepWithNext = true };
            foreach (var butir in Teks.Bernomor([.. rencana.Misi.Select(m => m.Uraian)]))
            {
                yield return butir;
            }
        }
    }

    public static IEnumerable<Block> TujuanSasaran(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var dasar = rencana.Renstra.DasarHukum is { } d ? $", ditetapkan dengan {d}" : "";
        yield return Paragraph.Of($"{rencana.Renstra.Nama} berlaku untuk tahun {rencana.Renstra.TahunAwal} sampai {rencana.Renstra.TahunAkhir}{dasar}.");
        foreach (var blok in Butir("Tujuan yang hendak dicapai:", rencana.Tujuan.Select(t => t.Uraian))
            .Concat(Butir("Sasaran yang hendak dicapai:", rencana.Sasaran.Select(s => s.Uraian))))
        {
            yield return blok;
        }
    }

    /// <summary>IKU at a glance; the whole of them is in the annex.</summary>
    public static Table DaftarIku(HasilBerkas hasil)
    {
        var t = new TableBuilder("P4-ringkas", $"Indikator Kinerja Utama {hasil.Berkas.Organisasi.Nama}")
            .Column("No", 5).Column("Tujuan/Sasaran", 34, Align.Left).Column("Indikator kinerja utama", 34, Align.Left).Column("Satuan", 12, Align.Center).Column("Sumber data", 24, Align.Left);
        foreach (var h in hasil.Pengukuran.Indikator.Where(h => h.Indikator.Iku))
        {
            var induk = hasil.Pengukuran.Sasaran.First(s => s.Kode == h.Induk).Uraian;
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(induk), Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), Sel.TeksAtauBelum(h.Indikator.SumberData, $"sumber data {h.Indikator.Kode}", Sel.Kartu(h.Indikator, "Sumber data")));
        }

        return t.Build();
    }

    /// <summary>The PK in force: its targets and its money.</summary>
    public static IEnumerable<Block?> PerjanjianBerlaku(HasilBerkas hasil)
    {
        if (PerjanjianKepala.Bertanggal(hasil) is not [.., var pk])
        {
            yield break;
        }

        yield return Paragraph.Of($"{TabelPerjanjian.Judul(pk)} yang berlaku ditandatangani {pk.Tanggal!.Value.Cetak()}.") with { KeepWithNext = true };
        yield return TabelPerjanjian.Susun(hasil, pk);
        yield return TabelAnggaranPerjanjian.Susun(hasil, pk);
        if (pk.AlasanPerubahan is { } alasan && !string.IsNullOrWhiteSpace(alasan))
        {
            yield return Paragraph.Of($"Alasan perubahan Perjanjian Kinerja: {alasan.Trim().TrimEnd('.')}.");
        }

        yield return TabelPerubahanPerjanjian.Susun(hasil);
    }

    /// <summary>Every PK that was signed, first and changed, of the head and of everybody below; what is a draft still is named in its place.</summary>
    public static IEnumerable<Block?> SemuaPerjanjian(HasilBerkas hasil) => hasil.Berkas.Perencanaan.PerjanjianKinerja
        .SelectMany(pk => pk.Tanggal is null ? [Teks.Belum($"{TabelPerjanjian.Judul(pk).ToLowerInvariant()} {PihakPerjanjian.Pertama(hasil.Berkas.Organisasi, pk).Jabatan} yang ditandatangani (belum bertanggal, jadi isinya tidak dimuat)")] : new Block?[] { pk.Target.Count > 0 ? TabelPerjanjian.Susun(hasil, pk) : null, TabelIndividu.Susun(hasil, pk), TabelAnggaranPerjanjian.Susun(hasil, pk) });

    private static IEnumerable<Block> Butir(string pembuka, IEnumerable<string> butir)
    {
        var isi = butir.ToList();
        return isi.Count == 0 ? [] : Teks.Bernomor(isi).Prepend(Paragraph.Of(pembuka) with { KeepWithNext = true });
    }
}
