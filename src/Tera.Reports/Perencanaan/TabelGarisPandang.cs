using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Perencanaan;

/// <summary>Line of sight: every rupiah with the outcome that it serves and the post that answers for it.</summary>
public static class TabelGarisPandang
{
    public const string Id = "P5-garis";

    public static Table? Susun(HasilBerkas hasil, GarisPandang garis)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        ArgumentNullException.ThrowIfNull(garis);
        if (garis.Uang.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Garis Pandang Uang sampai Hasil Tahun {hasil.Berkas.Tahun}") { Wide = true, Large = true }
            .Column("Kode", 14, Align.Left).Column("Program/Kegiatan/Sub kegiatan", 36, Align.Left).Column("Pagu (Rp)", 16)
            .Column("Porsi (%)", 8, Align.Center).Column("Sasaran", 28, Align.Left).Column("Tujuan", 28, Align.Left).Column("Indikator", 30, Align.Left).Column("Penanggung jawab", 22, Align.Left);
        foreach (var program in garis.Uang.GroupBy(u => u.Program.Kunci, StringComparer.Ordinal))
        {
            Induk(t, RowKind.Group, program.First().Program, program);
            foreach (var kegiatan in program.GroupBy(u => u.Kegiatan?.Kunci, StringComparer.Ordinal))
            {
                Induk(t, RowKind.Data, kegiatan.First().Kegiatan, kegiatan);
                foreach (var u in kegiatan)
                {
                    Baris(t, u);
                }
            }
        }

        return t.Build();
    }

    // What has money itself stands as a line, with its outcomes.
    private static void Induk(TableBuilder t, RowKind jenis, BarisAnggaran? induk, IEnumerable<GarisUang> isi)
    {
        if (induk is not null && isi.All(u => u.Baris.Kunci != induk.Kunci))
        {
            t.Row(jenis, Sel.Teks(induk.Kode), Nama(induk), t.Money(induk.Uang.Pagu), Sel.Kosong with { ColumnSpan = 5 });
        }
    }

    private static void Baris(TableBuilder t, GarisUang u)
    {
        var turun = Math.Max(1, u.Hasil.Count);
        Cell[] awal = [Sel.Teks(u.Baris.Kode) with { RowSpan = turun }, Nama(u.Baris) with { RowSpan = turun }, t.Money(u.Baris.Uang.Pagu) with { RowSpan = turun }];
        var jabatan = (u.Jabatan.Count > 0 ? Sel.Daftar(u.Jabatan) : Lepas("belum ada")) with { RowSpan = turun };
        if (u.Hasil.Count == 0)
        {
            t.Row([.. awal, (u.Program.Penunjang ? Sel.Teks("Menunjang seluruh instansi") : Lepas("belum terhubung")) with { ColumnSpan = 4 }, jabatan]);
        }

        for (var n = 0; n < u.Hasil.Count; n++)
        {
            var h = u.Hasil[n];
            t.Row([
                .. n == 0 ? awal : [], Sel.Tengah(Angka.CetakSeadanya(h.Porsi * 100)), Sel.Teks(h.Sasaran is { } s ? $"{s.Kode} {s.Uraian}" : "–"),
                h.Tujuan is { } tujuan ? Sel.Teks($"{tujuan.Kode} {tujuan.Uraian}") : Lepas("belum terhubung"),
                h.Indikator.Count > 0 ? Sel.Daftar([.. h.Indikator.Select(i => $"{i.Kode} {i.Nama}")]) : Lepas("belum ada"), .. n == 0 ? [jabatan] : Array.Empty<Cell>(),
            ]);
        }
    }

    private static Cell Nama(BarisAnggaran baris) => Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang };

    internal static Cell Lepas(string teks) => new() { Runs = [new Run(teks) { Missing = true }] };
}

/// <summary>Where the line of sight is broken, and what to do.</summary>
public static class TabelGarisPutus
{
    public const string Id = "P5-putus";

    public static Table? Susun(GarisPandang garis)
    {
        ArgumentNullException.ThrowIfNull(garis);
        if (garis.Putus.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, "Garis Pandang yang Putus") { Wide = true }
            .Column("No", 5).Column("Bagian", 28, Align.Left).Column("Yang putus", 32, Align.Left).Column("Uang (Rp)", 14, Align.Right).Column("Yang harus dilakukan", 30, Align.Left);
        var nomor = 0;
        foreach (var p in garis.Putus)
        {
            t.Row(Sel.Nomor(++nomor), Sel.Teks(p.Bagian), Sel.Teks(p.Sebab), Sel.Teks(p.Pagu is { } n ? Angka.Cetak(n, 2) : "–"), Sel.Teks(p.Jalan));
        }

        return t.Build();
    }
}
