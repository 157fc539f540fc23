using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Pengukuran;

/// <summary>The decision record of a quarter: berita acara with what was reached, said and decided; attendance; photos.</summary>
public static class DokumenDialog
{
    /// <summary>Where a report's photos hold those of a quarter's record: "dialog/2/1".</summary>
    public static string AwalanFoto(int triwulan) => string.Create(CultureInfo.InvariantCulture, $"dialog/{triwulan}/");

    /// <param name="hasil">The calculated file.</param>
    /// <param name="dialog">The record.</param>
    /// <param name="foto">Photos by name; those of the quarter begin with <see cref="AwalanFoto"/>.</param>
    public static Document Susun(HasilBerkas hasil, DialogKinerja dialog, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> foto)
    {
        var d = new DocumentBuilder(Judul(hasil, dialog), hasil.Berkas.Organisasi.Nama);
        d.Part(PageNumbering.Arabic).Add([.. Pembuka(hasil, dialog, BeritaAcara(hasil, dialog)), .. Isi(hasil, dialog), .. Penutup(hasil, dialog)]);
        d.Part(PageNumbering.Arabic).Add(Kehadiran(dialog));
        var gambar = foto.Where(f => f.Key.StartsWith(AwalanFoto(dialog.Triwulan), StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new Picture { Content = f.Value, Caption = "Dokumentasi dialog kinerja", Alternative = "Foto dialog kinerja", WidthCm = 14 }).ToList();
        if (gambar.Count > 0)
        {
            d.Part(PageNumbering.Arabic).Add([KopSurat.Judul("DOKUMENTASI"), .. gambar]);
        }

        return d.Build();
    }

    internal static string Judul(HasilBerkas hasil, DialogKinerja dialog) => $"{BeritaAcara(hasil, dialog)} {hasil.Berkas.Organisasi.Nama}";

    private static string BeritaAcara(HasilBerkas hasil, DialogKinerja dialog) => $"Berita Acara Dialog Kinerja Triwulan {Romawi.Cetak(dialog.Triwulan)} Tahun {hasil.Berkas.Tahun}";

    private static IEnumerable<Block> Pembuka(HasilBerkas hasil, DialogKinerja dialog, string judul)
    {
        var o = hasil.Berkas.Organisasi;
        foreach (var blok in KopSurat.Susun(o))
        {
            yield return blok;
        }

        yield return KopSurat.Judul(judul.ToUpperInvariant());
        if (dialog.Nomor is { } nomor)
        {
            yield return Paragraph.Of($"Nomor: {nomor}", align: Align.Center);
        }

        var pemimpin = dialog.Pemimpin ?? o.Kepala;
        yield return dialog.Tanggal is { } t
            ? Paragraph.Of($"Pada hari ini {Terbilang.Tanggal(t)}{(dialog.Tempat is { } tempat ? $" bertempat di {tempat}" : "")}, telah dilaksanakan dialog kinerja {o.Nama} atas capaian triwulan {Romawi.Cetak(dialog.Triwulan)} tahun {hasil.Berkas.Tahun}, dipimpin oleh {pemimpin.Jabatan} dan dihadiri {dialog.Peserta.Count(p => p.Hadir)} dari {dialog.Peserta.Count} undangan sebagaimana daftar hadir.")
            : Teks.Belum("tanggal dialog kinerja");
    }

    private static IEnumerable<Block> Isi(HasilBerkas hasil, DialogKinerja dialog)
    {
        var tw = Romawi.Cetak(dialog.Triwulan);
        yield return new Heading(2, $"A. Capaian triwulan {tw}");
        yield return TabelDialog.Capaian(hasil, dialog.Triwulan);
        yield return new Heading(2, "B. Risalah");
        foreach (var blok in string.IsNullOrWhiteSpace(dialog.Risalah) ? [Teks.Belum("risalah dialog kinerja")] : Teks.Blok(dialog.Risalah))
        {
            yield return blok;
        }

        yield return new Heading(2, "C. Keputusan");
        yield return dialog.Keputusan.Count == 0 ? Teks.Belum("keputusan dialog kinerja") : TabelDialog.Keputusan(hasil, dialog);
        if (TabelDialog.PerubahanAksi(hasil, dialog) is { } aksi)
        {
            yield return new Heading(2, "D. Perubahan rencana aksi");
            yield return aksi;
        }

        if (TabelDialog.Pergeseran(hasil, dialog) is { } pergeseran)
        {
            yield return new Heading(2, $"{(dialog.Keputusan.Any(k => k.MengubahAksi()) ? "E" : "D")}. Usulan pergeseran anggaran");
            yield return pergeseran;
        }
    }

    private static IEnumerable<Block> Penutup(HasilBerkas hasil, DialogKinerja dialog) =>
    [
        Paragraph.Of("Demikian berita acara ini dibuat untuk dilaksanakan dan menjadi dasar perubahan rencana aksi."),
        TandaTangan.Berdua(dialog.Notulis ?? new Pejabat { Jabatan = "Notulis" }, dialog.Pemimpin ?? hasil.Berkas.Organisasi.Kepala, hasil.Berkas.Organisasi.TempatPenetapan, dialog.Tanggal),
    ];

    private static IEnumerable<Block> Kehadiran(DialogKinerja dialog)
    {
        yield return KopSurat.Judul("DAFTAR HADIR");
        yield return dialog.Peserta.Count == 0 ? Teks.Belum("daftar hadir") : TabelDialog.Peserta(dialog);
    }
}
