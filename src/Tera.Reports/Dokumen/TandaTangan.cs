using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;

namespace Tera.Reports.Dokumen;

/// <summary>Places for signatures: dots where no name has been entered.</summary>
internal static class TandaTangan
{
    private const string Titik = "........................................";

    /// <summary>Letters of a post that stand on one line.</summary>
    private const int Sebaris = 38;

    private static readonly string[] Pemerintah = [" Provinsi ", " Kabupaten ", " Kota "];

    /// <summary>The head alone, on the right.</summary>
    public static Table Kepala(HasilBerkas hasil, Tanggal? tanggal) => Oleh(hasil.Berkas.Organisasi.Kepala, hasil.Berkas.Organisasi.TempatPenetapan, tanggal);

    /// <summary>Second party on the left, first party on the right, as a PK has them.</summary>
    public static Table DuaPihak(Pejabat? kedua, Pejabat pertama, string tempat, Tanggal? tanggal) =>
        kedua is null ? Oleh(pertama, tempat, tanggal) : Susun(Setara((kedua, "PIHAK KEDUA", "", null), (pertama, "PIHAK PERTAMA", tempat, tanggal)));

    /// <summary>Two who sign side by side; place and date stand above the one on the right.</summary>
    public static Table Berdua(Pejabat kiri, Pejabat kanan, string tempat, Tanggal? tanggal) => Susun(Setara((kiri, null, "", null), (kanan, null, tempat, tanggal)));

    /// <summary>The post and its name, on the right, without place and date.</summary>
    public static Table Pejabat(Pejabat pejabat) => Sendiri(pejabat with { Jabatan = Dipenggal(pejabat.Jabatan) }, null, null);

    /// <summary>Somebody else than the head, on the right, with place and date.</summary>
    public static Table Oleh(Pejabat pejabat, string tempat, Tanggal? tanggal) => Sendiri(pejabat, tempat, tanggal);

    /// <summary>A long post breaks before the government that it belongs to, not within its name.</summary>
    private static string Dipenggal(string jabatan)
    {
        var di = jabatan.Length <= Sebaris ? -1 : Pemerintah.Select(p => jabatan.IndexOf(p, StringComparison.Ordinal)).Where(n => n > 0).DefaultIfEmpty(-1).Min();
        return di < 0 ? jabatan : $"{jabatan[..di]}\n{jabatan[(di + 1)..]}";
    }

    private static Table Sendiri(Pejabat pejabat, string? tempat, Tanggal? tanggal) =>
        Susun([new Row([Cell.Of(""), Sel([.. Atas(pejabat, null, tempat, tanggal), new Run("\n"), .. Bawah(pejabat)])])]);

    /// <summary>Names on a row of their own: they stand level however many lines each post takes.</summary>
    private static Row[] Setara((Pejabat Pejabat, string? Pihak, string Tempat, Tanggal? Tanggal) kiri, (Pejabat Pejabat, string? Pihak, string Tempat, Tanggal? Tanggal) kanan) =>
    [
        new Row([Sel(Atas(kiri.Pejabat, kiri.Pihak, kiri.Tempat, kiri.Tanggal)), Sel(Atas(kanan.Pejabat, kanan.Pihak, kanan.Tempat, kanan.Tanggal))]),
        new Row([Sel(Bawah(kiri.Pejabat)), Sel(Bawah(kanan.Pejabat))]),
    ];

    private static Table Susun(IReadOnlyList<Row> baris) => new()
    {
        Id = "tanda-tangan",
        Plain = true,
        Attached = true,
        Columns = [new Column(1), new Column(1)],
        Rows = baris,
    };

    private static List<Run> Atas(Pejabat pejabat, string? pihak, string? tempat, Tanggal? tanggal)
    {
        var runs = new List<Run>();
        if (tempat is not null)
        {
            // An empty place keeps the line, so that both parties stand level.
            runs.Add(new Run(tempat.Length == 0 ? "\n" : $"{tempat}, {tanggal?.Cetak() ?? "...................."}\n"));
        }

        if (pihak is not null)
        {
            runs.Add(new Run(pihak + "\n", Bold: true));
        }

        runs.Add(new Run(pejabat.Jabatan + ","));
        return runs;
    }

    private static List<Run> Bawah(Pejabat pejabat)
    {
        var runs = new List<Run> { new("\n\n\n"), new(string.IsNullOrWhiteSpace(pejabat.Nama) ? Titik : pejabat.Nama, Bold: true) };
        if (pejabat.Pangkat is { } pangkat)
        {
            runs.Add(new Run("\n" + pangkat));
        }

        if (pejabat.Nip is { } nip)
        {
            runs.Add(new Run("\nNIP " + nip));
        }

        return runs;
    }

    private static Cell Sel(List<Run> runs) => new() { Runs = runs, Align = Align.Center };
}
