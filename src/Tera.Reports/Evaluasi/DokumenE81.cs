using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Evaluasi;

/// <summary>Form E.81, evaluasi hasil Renja (Permendagri 86/2017); number and title differ between governments and are the entity's to set.</summary>
public static class DokumenE81
{
    public static Document Susun(HasilBerkas hasil) => DokumenTabel.Susun(hasil, "Evaluasi Terhadap Hasil Rencana Kerja (Renja)", TabelE81.Susun(hasil));
}

/// <summary>Columns 1 to 15 of the form: performance (K) and rupiah side by side.</summary>
public static class TabelE81
{
    public const string Id = "E81";

    private static readonly (int Kolom, string Judul)[] Kolom =
    [
        (5, "Target akhir Renstra"), (6, "Realisasi s.d. tahun lalu"), (7, "Target Renja tahun ini"),
        (8, "Realisasi TW I"), (9, "Realisasi TW II"), (10, "Realisasi TW III"), (11, "Realisasi TW IV"),
        (12, "Realisasi tahun ini"), (13, "Realisasi s.d. tahun ini"), (14, "Tingkat capaian Renstra (%)"),
    ];

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Evaluasi Terhadap Hasil Renja {hasil.Berkas.Organisasi.Nama} Tahun {hasil.Berkas.Tahun}") { Wide = true, Large = true }
            .Columns([(3m, Align.Center), (8, Align.Left), (16, Align.Left), (16, Align.Left), .. Kolom.SelectMany(k => k.Kolom == 14 ? [(5m, Align.Auto), (5m, Align.Auto)] : new[] { (5m, Align.Auto), (10m, Align.Auto) }), (9m, Align.Left)])
            .Header([Head("No", rows: 2), Head("Kode", rows: 2), Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Indikator kinerja", rows: 2), .. Kolom.Select(k => Head(k.Judul, columns: 2)), Head("Penanggung jawab", rows: 2)])
            .Header([.. Kolom.SelectMany(_ => new[] { Head("K"), Head("Rp") })])
            .Header([.. Enumerable.Range(1, 4).Select(n => Head($"({n})")), .. Kolom.Select(k => Head($"({k.Kolom})", columns: 2)), Head("(15)")]);
        var nomor = 0;
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            Tambah(t, hasil, baris, baris.Jenjang == JenjangAnggaran.Program ? Sel.Nomor(++nomor) : Sel.Kosong);
        }

        KakiE81.Tambah(t, hasil);
        return t.Note("Kolom 13 = kolom 6 + kolom 12 untuk yang menjumlah; persentase, indeks, dan nilai akhir lain memakai nilai terakhir. Kolom 14 = kolom 13 ÷ kolom 5 × 100%.")
            .Note(hasil.Anggaran.SemuaBaris().Any(b => b.Indikator.Any(k => k.Indikator.Polaritas is Polaritas.Turun or Polaritas.Rentang)) ? "Pada indikator yang makin rendah makin baik atau bertarget rentang, kolom 14 dihitung dengan rumus polaritasnya, seperti persentase kolom 12." : null)
            .Note($"Rata-rata di bawah kolom 12 adalah rata-rata persentase kolom 12 terhadap kolom 7, di bawah kolom 14 rata-rata kolom 14; tiap persentase dibatasi 0 sampai {Angka.CetakSeadanya(hasil.Pengukuran.Kebijakan.BatasAtas)}%.").Build();
    }

    private static void Tambah(TableBuilder t, HasilBerkas hasil, BarisAnggaran baris, Cell nomor)
    {
        var tinggi = Math.Max(1, baris.Indikator.Count);
        var jenis = baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data;
        for (var i = 0; i < tinggi; i++)
        {
            var k = i < baris.Indikator.Count ? baris.Indikator[i] : null;
            Cell[] awal = i > 0 ? [] :
            [
                nomor with { RowSpan = tinggi }, Sel.Teks(baris.Kode) with { RowSpan = tinggi },
                Sel.Teks(BarisNama.Lengkap(baris)) with { RowSpan = tinggi, Indent = (int)baris.Jenjang },
            ];
            Cell[] akhir = i > 0 ? [] : [Sel.Teks(baris.PenanggungJawab ?? baris.SebutanUnit) with { RowSpan = tinggi }];
            var urut = i;
            t.Row(jenis, [
                .. awal, Sel.Teks(k is null ? "" : $"{k.Indikator.Nama} ({k.Indikator.Satuan})"),
                .. Kolom.SelectMany(c => Pasangan(t, hasil, baris, k, urut, c.Kolom, tinggi)),
                .. akhir,
            ]);
        }
    }

    private static IEnumerable<Cell> Pasangan(TableBuilder t, HasilBerkas hasil, BarisAnggaran baris, HasilKeluaran? k, int urut, int kolom, int tinggi)
    {
        var kinerja = k is null ? null : kolom switch
        {
            7 => k.Target,
            12 => k.Realisasi,
            _ => hasil.Figures.GetValueOrDefault($"anggaran/{baris.Kunci}/indikator-{urut + 1}/e81-{kolom}"),
        };
        yield return kinerja is null ? Sel.Kosong : t.Figure(kinerja);
        if (urut > 0)
        {
            yield break;
        }

        var uang = kolom switch
        {
            7 => baris.Uang.Pagu,
            12 => baris.Uang.Realisasi,
            _ => hasil.Figures.GetValueOrDefault($"anggaran/{baris.Kunci}/e81-{kolom}"),
        };
        yield return (uang is null ? Sel.Kosong : kolom == 14 ? t.Figure(uang) : t.Money(uang)) with { RowSpan = tinggi };
    }
}
