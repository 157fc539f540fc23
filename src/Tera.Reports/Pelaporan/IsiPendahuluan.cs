using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pelaporan;

/// <summary>BAB I: who the agency is.</summary>
internal static class IsiPendahuluan
{
    public static IEnumerable<Block> TugasFungsi(HasilBerkas hasil)
    {
        var o = hasil.Berkas.Organisasi;
        if (o.Tugas is { } tugas && !string.IsNullOrWhiteSpace(tugas))
        {
            yield return Paragraph.Of(Kalimat(o, tugas.Trim()));
        }

        if (o.Fungsi.Count > 0)
        {
            yield return Paragraph.Of($"Dalam melaksanakan tugas tersebut, {o.Nama} menyelenggarakan fungsi:") with { KeepWithNext = true };
            foreach (var butir in Teks.Bernomor(o.Fungsi))
            {
                yield return butir;
            }
        }
    }

    /// <summary>A sentence about the agency, whether the task was entered as one or as "membantu Bupati …".</summary>
    private static string Kalimat(Instansi o, string tugas)
    {
        var bersubjek = new[] { "mempunyai tugas", "memiliki tugas", "bertugas", "tugas pokok" }.Any(n => tugas.Contains(n, StringComparison.OrdinalIgnoreCase)) || new[] { o.Nama, o.Singkatan, "Dinas", "Badan" }.Any(n => n is { Length: > 0 } && tugas.StartsWith(n, StringComparison.OrdinalIgnoreCase));
        return $"{(bersubjek ? tugas : $"{o.Nama} mempunyai tugas {char.ToLowerInvariant(tugas[0])}{tugas[1..]}")}{(tugas[^1] is '.' or ':' or ';' ? "" : ".")}";
    }

    public static IEnumerable<Block> ProsesBisnis(HasilBerkas hasil)
    {
        var proses = hasil.Berkas.Organisasi.ProsesBisnis;
        if (proses.Count > 0)
        {
            yield return new BoxTree
            {
                Id = "proses-bisnis",
                Caption = $"Peta Proses Bisnis {hasil.Berkas.Organisasi.Nama}",
                Roots = [.. proses.GroupBy(p => p.Kelompok).Select(k => new Box("Proses " + k.Key, [], [.. k.Select(p => new Box(p.Nama, [], []))]))],
            };
        }
    }

    /// <summary>The chapters that this report really has.</summary>
    public static IEnumerable<Block> Sistematika(BahanLaporan bahan)
    {
        yield return Paragraph.Of($"Laporan ini disusun menurut {bahan.Kerangka.Dasar}, dengan susunan sebagai berikut:") with { KeepWithNext = true };
        var nomor = 0;
        foreach (var bab in bahan.Kerangka.Bab.Where(b => b.Jenis == JenisBab.Bab))
        {
            var bagian = string.Join("; ", bab.Bagian.Where(b => Lkjip.Berisi(b, bahan)).Select(b => b.Judul));
            yield return Teks.Butir("-", $"Bab {Romawi.Cetak(++nomor)} {Judul(bab.Judul)}{(bagian.Length > 0 ? ", memuat " + bagian : "")}.");
        }
    }

    public static Table? TimPenyusun(HasilBerkas hasil)
    {
        if (hasil.Berkas.Organisasi.TimPenyusun is not { Anggota.Count: > 0 } tim)
        {
            return null;
        }

        var t = new TableBuilder("tim-penyusun", $"Tim Penyusun Laporan Kinerja Tahun {hasil.Berkas.Tahun}")
            .Column("No", 6).Column("Jabatan", 50, Align.Left).Column("Kedudukan dalam tim", 30, Align.Left);
        for (var i = 0; i < tim.Anggota.Count; i++)
        {
            t.Row(Sel.Nomor(i + 1), Sel.Teks(tim.Anggota[i].Jabatan), Sel.Teks(tim.Anggota[i].Kedudukan));
        }

        return t.Build();
    }

    private static string Judul(string judul) => string.Join(' ', judul.Split(' ').Select(k => k.Length < 2 || k is "DAN" ? k.ToLowerInvariant() : k[0] + k[1..].ToLowerInvariant()));
}
