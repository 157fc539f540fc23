using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>Tables of a quarter's decision record.</summary>
public static class TabelDialog
{
    /// <summary>What the quarter reached, as it was talked about.</summary>
    public static Table Capaian(HasilBerkas hasil, int triwulan)
    {
        var tw = Romawi.Cetak(triwulan);
        var t = new TableBuilder($"DK1-TW{triwulan}", $"Capaian Triwulan {tw} Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Indikator kinerja", 40, Align.Left).Column("Satuan", 12, Align.Center)
            .Column($"Target TW {tw}", 12).Column($"Realisasi TW {tw}", 12).Column($"Capaian TW {tw} (%)", 12);
        var nomor = 0;
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            var q = h.Triwulan[triwulan - 1];
            t.Row(Sel.Nomor(++nomor), Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), t.Figure(q.Target), t.Figure(q.Realisasi), t.Figure(q.Capaian));
            t.Note(CatatanData.Polaritas(h));
        }

        return t.Build();
    }

    /// <summary>Who does what until when.</summary>
    public static Table Keputusan(HasilBerkas hasil, DialogKinerja dialog)
    {
        var t = new TableBuilder($"DK2-TW{dialog.Triwulan}", $"Keputusan Dialog Kinerja Triwulan {Romawi.Cetak(dialog.Triwulan)}")
            .Column("No", 5).Column("Keputusan", 40, Align.Left).Column("Indikator", 25, Align.Left).Column("Penanggung jawab", 18, Align.Left).Column("Tenggat", 14, Align.Center);
        for (var n = 0; n < dialog.Keputusan.Count; n++)
        {
            var k = dialog.Keputusan[n];
            t.Row(
                Sel.Nomor(n + 1), Sel.Teks(k.Uraian), Sel.Teks(hasil.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == k.Indikator)?.Nama ?? k.Indikator),
                Sel.TeksAtauBelum(k.PenanggungJawab, "penanggung jawab"), k.Tenggat is { } tenggat ? Sel.Tengah(tenggat.Cetak()) : Sel.TeksAtauBelum(null, "tenggat"));
        }

        return t.Build();
    }

    /// <summary>Actions as the decisions make them; none where nothing changes.</summary>
    public static Table? PerubahanAksi(HasilBerkas hasil, DialogKinerja dialog)
    {
        var rencana = hasil.Berkas.Perencanaan.RencanaAksi;
        var baris = dialog.Keputusan.Select(k => (Kode: k.Aksi, Aksi: k.Terapkan(rencana.FirstOrDefault(a => a.Kode == k.Aksi)))).Where(b => b.Aksi is not null).ToList();
        if (baris.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder($"DK3-TW{dialog.Triwulan}", "Rencana Aksi Setelah Dialog Kinerja")
            .Columns([(8m, Align.Left), (36, Align.Left), .. Enumerable.Repeat((12m, Align.Center), 4)])
            .Header(TableBuilder.Head("Kode", rows: 2), TableBuilder.Head("Aksi", rows: 2), TableBuilder.Head("Setelah dialog kinerja", columns: 4))
            .Header([.. Enumerable.Range(1, 4).Select(n => TableBuilder.Head($"TW {Romawi.Cetak(n)}"))]);
        foreach (var (kode, aksi) in baris)
        {
            t.Row([Sel.Teks(kode), Sel.Teks(aksi!.Uraian), .. Enumerable.Range(0, 4).Select(n => Sel.Tengah(aksi.Target.ElementAtOrDefault(n) ?? "–"))]);
        }

        return t.Build();
    }

    /// <summary>Money that is asked to be moved; none where none is.</summary>
    public static Table? Pergeseran(HasilBerkas hasil, DialogKinerja dialog)
    {
        var usulan = dialog.Keputusan.Select(k => k.Pergeseran).OfType<UsulanPergeseran>().ToList();
        if (usulan.Count == 0)
        {
            return null;
        }

        var nama = hasil.Berkas.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).GroupBy(s => s.Kode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Nama, StringComparer.Ordinal);
        var t = new TableBuilder($"DK4-TW{dialog.Triwulan}", "Usulan Pergeseran Anggaran")
            .Column("No", 5).Column("Dari sub kegiatan", 28, Align.Left).Column("Ke sub kegiatan", 28, Align.Left).Column("Jumlah (Rp)", 15).Column("Alasan", 24, Align.Left);
        for (var n = 0; n < usulan.Count; n++)
        {
            var u = usulan[n];
            var id = string.Create(CultureInfo.InvariantCulture, $"dialog/{hasil.Berkas.Tahun}-TW{dialog.Triwulan}/pergeseran-{n + 1}");
            t.Row(Sel.Nomor(n + 1), Sel.Teks(Sebut(u.Dari)), Sel.Teks(Sebut(u.Ke)), Sel.Nilai(id, NilaiKinerja.Dari(u.Jumlah), 2), Sel.Teks(u.Alasan));
        }

        return t.Build();

        string Sebut(string kode) => nama.TryGetValue(kode, out var n) ? $"{kode} {n}" : kode;
    }

    /// <summary>Who came.</summary>
    public static Table Peserta(DialogKinerja dialog)
    {
        var t = new TableBuilder($"DK5-TW{dialog.Triwulan}", "Daftar Hadir Dialog Kinerja")
            .Column("No", 6).Column("Nama", 34, Align.Left).Column("Jabatan", 34, Align.Left).Column("Kehadiran", 14, Align.Center).Column("Tanda tangan", 20, Align.Left);
        for (var n = 0; n < dialog.Peserta.Count; n++)
        {
            var p = dialog.Peserta[n];
            t.Row(Sel.Nomor(n + 1), Sel.Teks(p.Nama), Sel.Teks(p.Jabatan), Sel.Tengah(p.Hadir ? "hadir" : "tidak hadir"), Sel.Kosong);
        }

        return t.Build();
    }
}
