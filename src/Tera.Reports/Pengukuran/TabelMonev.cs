using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Kalimat;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>U1: monitoring dan evaluasi rencana aksi of one quarter.</summary>
public static class TabelMonev
{
    public const string Id = "U1";

    /// <summary>Whether any indicator says anything of the quarter; the year's value of what is measured once a year does not make a quarter's report alone.</summary>
    public static bool Berisi(HasilBerkas hasil, int triwulan) =>
        hasil.Pengukuran.Indikator.Any(h => h.Triwulan[triwulan - 1].Data is not null || (h.Indikator.Frekuensi != Frekuensi.Tahunan && h.Triwulan[triwulan - 1].Realisasi.Nilai.Ada));

    public static Table Susun(HasilBerkas hasil, int triwulan)
    {
        var tw = Romawi.Cetak(triwulan);
        var t = new TableBuilder($"{Id}-TW{triwulan}", $"Monitoring dan Evaluasi Rencana Aksi Kinerja Triwulan {tw} Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Column("No", 4).Column("Sasaran", 13, Align.Left).Column("Indikator kinerja", 13, Align.Left).Column("Satuan", 7, Align.Center)
            .Column($"Target tahun {hasil.Berkas.Tahun}", 7).Column($"Target TW {tw}", 7).Column($"Realisasi TW {tw}", 8).Column($"Capaian TW {tw} (%)", 8)
            .Column("Rencana aksi", 26, Align.Left).Column("Penjelasan progres", 22, Align.Left).Column($"Capaian s.d. TW {tw} terhadap target tahun (%)", 9)
            .Column($"Realisasi anggaran s.d. TW {tw} (%)", 9).Column("Penanggung jawab", 16, Align.Left)
            .Numbering();
        var nomor = 0;
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            var q = h.Triwulan[triwulan - 1];
            t.Row(
                Sel.Nomor(++nomor), Sel.Teks(hasil.Pengukuran.Sasaran.First(s => s.Kode == h.Induk).Uraian), Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan),
                t.Figure(h.Target), t.Figure(q.Target), t.Figure(q.Realisasi), t.Figure(q.Capaian),
                Aksi(hasil, h, triwulan), Progres(hasil, h, triwulan), t.Figure(q.CapaianTahun), t.Figure(q.Serapan), Sel.Daftar(h.Indikator.PenanggungJawab));
            t.Note(CatatanData.Polaritas(h)).Note(q.Data?.Sumber is { } sumber ? $"Sumber {h.Indikator.Nama}: {sumber}." : null);
        }

        return t.Notes(CatatanWaktu.Target(hasil, triwulan)).Note(CatatanWaktu.Pagu(hasil, triwulan)).Build();
    }

    /// <summary>What was to be done for it and delivered this quarter; where no action plan holds it, the programmes that the quarter names.</summary>
    private static Cell Aksi(HasilBerkas hasil, HasilIndikator h, int triwulan)
    {
        List<string> aksi = [.. hasil.Berkas.Perencanaan.RencanaAksi.Where(a => a.Indikator == h.Indikator.Kode).Select(a => a.Uraian + Target(a, triwulan))];
        return Sel.Daftar(aksi.Count > 0 ? aksi : h.Triwulan[triwulan - 1].Data?.Program ?? []);
    }

    private static string Target(Aksi aksi, int triwulan) => aksi.Target.ElementAtOrDefault(triwulan - 1) switch
    {
        { Length: > 0 } target => $" (target: {Sel.Ketikan(target)}{(aksi.Satuan is { } satuan && Angka.Baca(target, out _) != Bacaan.BukanAngka ? (satuan == "%" ? "" : " ") + satuan : "")})",
        _ => "",
    };

    /// <summary>Progress in words, the running list of quarters and their accumulation.</summary>
    private static Cell Progres(HasilBerkas hasil, HasilIndikator h, int triwulan)
    {
        var baris = new List<string>();
        var data = h.Triwulan[triwulan - 1].Data;
        if (hasil.Berkas.Perencanaan.RencanaAksi.Any(a => a.Indikator == h.Indikator.Kode))
        {
            baris.AddRange((data?.Program ?? []).Select(p => "- " + p));
        }

        Tambah("", data?.Penjelasan);
        Tambah("", data?.Kendala is { } kendala && Nihil.Adalah(kendala) ? "Tidak ada kendala." : data?.Kendala is { Length: > 0 } isi ? $"Kendala: {isi}" : null);
        Tambah("Solusi: ", data?.Solusi is { } solusi && !Nihil.Adalah(solusi) ? solusi : null);
        var terukur = h.Triwulan.Take(triwulan).Where(q => q.Realisasi.Nilai.Ada).ToList();
        baris.AddRange(terukur.Select(q => $"Triwulan {Romawi.Cetak(q.Triwulan)}: {Sel.Cetak(q.Realisasi)}"));
        if (terukur.Count > 0 && h.Triwulan[triwulan - 1].RealisasiSampai is { Nilai.Ada: true } sampai)
        {
            baris.Add($"{Label(h.Indikator.Akumulasi)} s.d. triwulan {Romawi.Cetak(triwulan)} = {Sel.Cetak(sampai)}");
        }

        return Cell.Of(string.Join('\n', baris));

        void Tambah(string label, string? teks)
        {
            if (!string.IsNullOrWhiteSpace(teks))
            {
                baris.Add(label + teks);
            }
        }
    }

    private static string Label(Akumulasi akumulasi) => akumulasi switch
    {
        Akumulasi.Jumlah => "Jumlah",
        Akumulasi.RataRata => "Rata-rata",
        Akumulasi.Maksimum => "Nilai tertinggi",
        Akumulasi.Minimum => "Nilai terendah",
        _ => "Nilai akhir",
    };
}

/// <summary>The four quarters of every indicator on one page.</summary>
public static class TabelTriwulan
{
    public const string Id = "U1-tahun";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Target, Realisasi, dan Capaian Triwulanan Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Columns([(24m, Align.Left), .. Enumerable.Repeat((7m, Align.Auto), 12)])
            .Header([TableBuilder.Head("Indikator", rows: 2), .. Enumerable.Range(1, 4).Select(n => TableBuilder.Head($"Triwulan {Romawi.Cetak(n)}", columns: 3))])
            .Header([.. Enumerable.Range(1, 4).SelectMany(_ => new[] { TableBuilder.Head("Target"), TableBuilder.Head("Realisasi"), TableBuilder.Head("Capaian (%)") })]);
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            t.Row([Sel.Teks(h.Indikator.Nama), .. h.Triwulan.SelectMany(q => new[] { t.Figure(q.Target), t.Figure(q.Realisasi), t.Figure(q.Capaian) })]);
        }

        return t.Build();
    }
}
