using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Kalimat;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>U2: capaian kinerja of the year, with category (Permenpan RB 53/2014, BAB III comparison 1).</summary>
public static class TabelCapaian
{
    public const string Id = "U2";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Capaian Kinerja Tahun {hasil.Berkas.Tahun}")
            .Column("No", 4).Column("Tujuan/Sasaran", 24, Align.Left).Column("Indikator", 24, Align.Left).Column("Satuan", 10, Align.Center)
            .Column("Target", 10).Column("Realisasi", 11).Column("Capaian (%)", 10).Column("Interpretasi", 12)
            .Numbering();
        var nomor = 0;
        foreach (var sasaran in hasil.Pengukuran.Sasaran.Where(s => s.Indikator.Count > 0))
        {
            nomor++;
            for (var i = 0; i < sasaran.Indikator.Count; i++)
            {
                var h = sasaran.Indikator[i];
                Cell[] induk = i > 0 ? [] :
                [
                    Sel.Nomor(nomor) with { RowSpan = sasaran.Indikator.Count },
                    Sel.Teks(sasaran.Uraian) with { RowSpan = sasaran.Indikator.Count },
                ];
                t.Row([.. induk, Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), t.Figure(h.Target), t.Figure(h.Realisasi), t.Figure(h.Capaian), Sel.Kategori(h.Kategori)]);
                t.Note(CatatanData.Polaritas(h)).Note(CatatanData.Untuk(h, hasil.Berkas.Tahun));
            }
        }

        return t.Build();
    }
}

/// <summary>U6: the scale that categories are read from.</summary>
public static class TabelSkala
{
    public const string Id = "U6";

    public static Table Susun(HasilBerkas hasil)
    {
        var kebijakan = hasil.Pengukuran.Kebijakan;
        var t = new TableBuilder(Id, "Skala Peringkat Capaian Kinerja")
            .Column("No", 6).Column("Rentang capaian (%)", 30, Align.Center).Column("Interpretasi", 30);
        for (var i = 0; i < kebijakan.Skala.Count; i++)
        {
            t.Row(Sel.Nomor(i + 1), Sel.Tengah(Rentang(i)), Sel.Kategori(kebijakan.Skala[i]));
        }

        return t.Note($"Sumber: {kebijakan.DasarSkala}. Batas bawah termasuk dalam peringkatnya; capaian dibaca setelah dibulatkan dua desimal.").Build();

        string Rentang(int i)
        {
            var bawah = kebijakan.Skala[i].Bawah;
            var atas = i == 0 ? (decimal?)null : kebijakan.Skala[i - 1].Bawah;
            return (i == kebijakan.Skala.Count - 1, atas) switch
            {
                (true, { } a) => $"kurang dari {Batas(a)}",
                (_, { } a) => $"{Batas(bawah)} sampai kurang dari {Batas(a)}",
                _ => $"{Batas(bawah)} atau lebih",
            };
        }

        static string Batas(decimal nilai) => Core.Nilai.Angka.Cetak(nilai, 2);
    }
}

/// <summary>Capaian of tujuan and sasaran: the mean of their indicators' held capaian, and says so.</summary>
public static class TabelSasaran
{
    public const string Id = "U2-sasaran";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Capaian {Judul(KalimatRingkasan.Induk(hasil))} Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Tujuan/Sasaran", 40, Align.Left).Column("Jumlah indikator", 12).Column("Capaian (%)", 14).Column("Interpretasi", 16);
        var nomor = 0;
        foreach (var s in hasil.Pengukuran.Sasaran.Where(s => s.Indikator.Count > 0))
        {
            t.Row(Sel.Nomor(++nomor), Sel.Teks(s.Uraian), Sel.Nomor(s.Indikator.Count), t.Figure(s.Capaian), Sel.Kategori(s.Kategori));
        }

        t.Row(RowKind.Total, Sel.Teks("Rata-rata") with { ColumnSpan = 3 }, t.Figure(hasil.Pengukuran.RataRata), Sel.Kosong);
        return t.Note($"Capaian {KalimatRingkasan.Induk(hasil)} adalah rata-rata capaian indikatornya, masing-masing dibatasi 0 sampai {Core.Nilai.Angka.CetakSeadanya(hasil.Pengukuran.Kebijakan.BatasAtas)}%.").Build();
    }

    private static string Judul(string induk) => induk switch { "tujuan" => "Tujuan", "sasaran" => "Sasaran", _ => "Tujuan dan Sasaran" };
}
