using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Perencanaan;

/// <summary>P1: misi → tujuan → sasaran → strategi → arah kebijakan.</summary>
public static class TabelArahRenstra
{
    public const string Id = "P1";

    public static Table Susun(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var t = new TableBuilder(Id, $"Tujuan, Sasaran, Strategi, dan Arah Kebijakan {rencana.Renstra.Nama}") { Wide = true };
        if (rencana.Misi.Count > 0)
        {
            t.Column("Misi", 20, Align.Left);
        }

        t.Column("Tujuan", 22, Align.Left).Column("Sasaran", 24, Align.Left).Column("Strategi", 24, Align.Left).Column("Arah kebijakan", 24, Align.Left);
        foreach (var (tujuan, sasaran) in Kelompok(rencana))
        {
            var tinggi = Math.Max(1, sasaran.Count);
            var misi = rencana.Misi.FirstOrDefault(m => m.Kode == tujuan?.Misi)?.Uraian;
            var uraian = (tujuan is null ? Sel.Tengah("–") : Sel.Teks(tujuan.Uraian)) with { RowSpan = tinggi };
            Cell[] awal = rencana.Misi.Count > 0 ? [Sel.Teks(misi) with { RowSpan = tinggi }, uraian] : [uraian];
            if (sasaran.Count == 0)
            {
                t.Row([.. awal, Sel.Tengah("–"), Sel.Tengah("–"), Sel.Tengah("–")]);
            }

            for (var i = 0; i < sasaran.Count; i++)
            {
                Cell[] isi = [Sel.Teks(sasaran[i].Uraian), Sel.Daftar(sasaran[i].Strategi), Sel.Daftar(sasaran[i].ArahKebijakan)];
                t.Row(i == 0 ? [.. awal, .. isi] : isi);
            }
        }

        return t.Build();
    }

    // A sasaran that serves no tujuan yet is part of the plan all the same.
    private static IEnumerable<(Tujuan? Tujuan, List<Sasaran> Sasaran)> Kelompok(RencanaKinerja rencana)
    {
        foreach (var tujuan in rencana.Tujuan)
            yield return (tujuan, [.. rencana.Sasaran.Where(s => s.Tujuan == tujuan.Kode)]);
        List<Sasaran> lepas = [.. rencana.Sasaran.Where(s => !rencana.Tujuan.Any(t => t.Kode == s.Tujuan))];
        if (lepas.Count > 0)
            yield return (null, lepas);
    }
}

/// <summary>P2: indicators of the RPJMD/RPD against the agency's.</summary>
public static class TabelIndikatorDaerah
{
    public const string Id = "P2";

    public static Table? Susun(HasilBerkas hasil)
    {
        var data = hasil.Berkas.Perencanaan.IndikatorDaerah;
        if (data.Count == 0)
        {
            return null;
        }

        var tahun = data.SelectMany(d => d.Target).Select(n => n.Tahun).Distinct().Order().ToList();
        var t = new TableBuilder(Id, $"Indikator {hasil.Berkas.Organisasi.Nama} yang Mengacu pada Tujuan dan Sasaran {hasil.Berkas.Perencanaan.Renstra.Acuan ?? "Rencana Pembangunan Daerah"}") { Wide = true }
            .Columns([(18m, Align.Left), (18, Align.Left), (20, Align.Left), (20, Align.Left), (9, Align.Auto), .. tahun.Select(_ => (8m, Align.Auto)), (9m, Align.Auto)])
            .Header([Head("Tujuan", rows: 2), Head("Sasaran", rows: 2), Head("Indikator tujuan/sasaran", rows: 2), Head("Indikator perangkat daerah", rows: 2), Head("Kondisi awal", rows: 2), Head("Target tahun", columns: tahun.Count), Head("Kondisi akhir", rows: 2)])
            .Header([.. tahun.Select(y => Head(y.ToString(CultureInfo.InvariantCulture)))]);
        for (var i = 0; i < data.Count; i++)
        {
            var d = data[i];
            var milik = hasil.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(x => x.Kode == d.Kode);
            var dasar = $"rpd/{i + 1}";
            t.Row([
                Sel.Teks(i > 0 && data[i - 1].Tujuan == d.Tujuan ? "" : d.Tujuan), Sel.Teks(i > 0 && data[i - 1].Sasaran == d.Sasaran ? "" : d.Sasaran),
                Sel.Teks(d.Indikator), Sel.Teks(d.IndikatorOpd), Sel.Nilai($"{dasar}/awal", d.KondisiAwal, d.Desimal),
                .. tahun.Select(y => Sel.Nilai($"{dasar}/{y}", Target(milik, d.Target.FirstOrDefault(n => n.Tahun == y)?.Nilai, y != hasil.Berkas.Tahun), d.Desimal)),
                Sel.Nilai($"{dasar}/akhir", Target(milik, d.KondisiAkhir, hasil.Berkas.Tahun != hasil.Berkas.Perencanaan.Renstra.TahunAkhir || milik?.AkumulasiRenstra == Akumulasi.Jumlah), d.Desimal),
            ]);
        }

        return t.Build();
    }

    private static NilaiKinerja? Target(Indikator? indikator, NilaiKinerja? isian, bool tahunLain) => indikator?.TargetTercetak(isian, tahunLain) ?? isian;
}

/// <summary>P3: sasaran strategis of the Renstra with targets a year.</summary>
public static class TabelRenstra
{
    public const string Id = "P3";

    internal const string TanpaKondisiAwal = "Kondisi awal belum diisi.";

    public static Table Susun(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var akhir = hasil.Pengukuran.Indikator.DistinctBy(h => h.Indikator.Kode).ToDictionary(h => h.Indikator.Kode, h => h.TargetAkhir, StringComparer.Ordinal);
        var tahun = Enumerable.Range(rencana.Renstra.TahunAwal, Math.Clamp(rencana.Renstra.TahunAkhir - rencana.Renstra.TahunAwal + 1, 1, 10)).ToList();
        var t = new TableBuilder(Id, $"Tujuan, Sasaran, Indikator, dan Target {rencana.Renstra.Nama}") { Wide = true }
            .Columns([(24m, Align.Left), (24, Align.Left), (9, Align.Center), (9, Align.Auto), .. tahun.Select(_ => (8m, Align.Auto)), (9m, Align.Auto)])
            .Header([Head("Tujuan/Sasaran", rows: 2), Head("Indikator", rows: 2), Head("Satuan", rows: 2), Head("Kondisi awal", rows: 2), Head("Target tahun", columns: tahun.Count), Head("Target akhir", rows: 2)])
            .Header([.. tahun.Select(y => Head(y.ToString(CultureInfo.InvariantCulture)))]);
        foreach (var (uraian, indikator) in Induk(rencana))
        {
            for (var i = 0; i < indikator.Count; i++)
            {
                Cell[] induk = i > 0 ? [] : [Sel.Teks(uraian) with { RowSpan = indikator.Count }];
                t.Row([.. induk, .. Baris(t, indikator[i], tahun, hasil.Berkas.Tahun), TargetAkhir(t, indikator[i], akhir[indikator[i].Kode])]);
            }
        }

        return t.Build();
    }

    internal static IEnumerable<(string Uraian, IReadOnlyList<Indikator> Indikator)> Induk(RencanaKinerja rencana) =>
        rencana.Tujuan.Select(t => (t.Uraian, t.Indikator)).Concat(rencana.Sasaran.Select(s => (s.Uraian, s.Indikator))).Where(x => x.Indikator.Count > 0);

    private static IEnumerable<Cell> Baris(TableBuilder t, Indikator i, IReadOnlyList<int> tahun, int kini) =>
    [
        Sel.Teks(i.Nama), Sel.Tengah(i.Satuan), t.Value($"{i.Kode}/renstra/awal", i.KondisiAwal?.Nilai, i.Desimal, TanpaKondisiAwal),
        .. tahun.Select(y => t.Value($"{i.Kode}/{y}/target-renstra", i.TargetTercetak(i.TargetRenstra.FirstOrDefault(n => n.Tahun == y)?.Nilai, y != kini), i.Desimal, KalimatAlasan.Untuk(Alasan.BelumAdaTarget))),
    ];

    // What was not entered is the last year's target, or the sum or mean of all years' where the indicator adds up or is averaged over them.
    private static Cell TargetAkhir(TableBuilder t, Indikator indikator, Figure akhir)
    {
        if (indikator.TargetAkhir is null && akhir.Nilai.Ada && indikator.AkumulasiRenstra is Akumulasi.Jumlah or Akumulasi.RataRata)
        {
            t.Note($"Target akhir {indikator.Nama} adalah {(indikator.AkumulasiRenstra == Akumulasi.Jumlah ? "jumlah" : "rata-rata")} target tahunannya.");
        }

        return t.Figure(akhir);
    }
}

/// <summary>P6: rencana kinerja tahunan.</summary>
public static class TabelRkt
{
    public const string Id = "P6";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Rencana Kinerja Tahunan {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Tujuan/Sasaran", 34, Align.Left).Column("Indikator", 34, Align.Left).Column("Satuan", 12, Align.Center).Column("Target", 12);
        var nomor = 0;
        foreach (var s in hasil.Pengukuran.Sasaran.Where(s => s.Indikator.Count > 0))
        {
            nomor++;
            for (var i = 0; i < s.Indikator.Count; i++)
            {
                Cell[] induk = i > 0 ? [] : [Sel.Nomor(nomor) with { RowSpan = s.Indikator.Count }, Sel.Teks(s.Uraian) with { RowSpan = s.Indikator.Count }];
                t.Row([.. induk, Sel.Teks(s.Indikator[i].Indikator.Nama), Sel.Tengah(s.Indikator[i].Indikator.Satuan), t.Figure(s.Indikator[i].TargetRenstra)]);
            }
        }

        return t.Note("Target menurut Renstra tahun berjalan; target yang diperjanjikan ada dalam Perjanjian Kinerja.").Build();
    }
}
