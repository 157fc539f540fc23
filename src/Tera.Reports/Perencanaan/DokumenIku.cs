using Tera.Core.Berkas;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Perencanaan;

/// <summary>The decree that fixes the IKU, with its annex (PER/09/M.PAN/5/2007, PER/20/M.PAN/11/2008).</summary>
public static class DokumenIku
{
    public static Document Susun(HasilBerkas hasil, KeputusanIku? keputusan)
    {
        var berkas = hasil.Berkas;
        var o = berkas.Organisasi;
        var perubahan = keputusan?.Jenis == JenisDokumen.Perubahan;
        var (hal, masa) = (Hal(berkas, keputusan), Masa(keputusan, berkas));
        var pokok = $"{hal} {masa}";
        var d = new DocumentBuilder(Judul(hasil, keputusan), o.Nama);
        var sk = new Keputusan
        {
            Instansi = o,
            Nomor = keputusan?.Nomor,
            Tanggal = keputusan?.Tanggal,
            Tentang = (perubahan ? "PERUBAHAN ATAS KEPUTUSAN TENTANG " : "") + $"{hal} {masa.Replace('-', '\u2011')}".ToUpperInvariant(),
            Menimbang = keputusan is { Menimbang.Count: > 0 } ? keputusan.Menimbang :
            [
                $"bahwa untuk mengukur keberhasilan pencapaian tujuan dan sasaran {o.Nama} perlu ditetapkan Indikator Kinerja Utama;",
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang Indikator Kinerja Utama.",
            ],
            Mengingat = keputusan is { Mengingat.Count: > 0 } ? keputusan.Mengingat : berkas.Pelaporan.DasarHukum,
            Diktum =
            [
                new($"Menetapkan {pokok} sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini."),
                new("Indikator Kinerja Utama sebagaimana dimaksud dalam diktum KESATU menjadi acuan dalam menyusun rencana kinerja, perjanjian kinerja, pengukuran kinerja, laporan kinerja, dan evaluasi kinerja."),
                new("Keputusan ini mulai berlaku pada tanggal ditetapkan."),
            ],
        };
        d.Part(PageNumbering.None).Add(sk.Susun());
        d.Part(PageNumbering.None).Wide(true).Add(
            sk.KepalaLampiran(), TabelIku.Susun(hasil, keputusan), sk.Penetapan() with { Attached = true });
        return d.Build();
    }

    internal static string Judul(HasilBerkas hasil, KeputusanIku? keputusan) => $"Keputusan tentang {Hal(hasil.Berkas, keputusan)} {Masa(keputusan, hasil.Berkas)}";

    private static string Hal(BerkasKinerja berkas, KeputusanIku? keputusan) => $"Indikator Kinerja Utama{(keputusan?.Jenis == JenisDokumen.Perubahan ? " Perubahan" : "")} {berkas.Organisasi.Nama}";

    private static string Masa(KeputusanIku? keputusan, BerkasKinerja berkas) => $"Tahun {keputusan?.Periode ?? berkas.Tahun.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
