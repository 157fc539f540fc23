using Tera.Core.Berkas;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Pelaporan;

namespace Tera.Reports.Organisasi;

/// <summary>The decree that names the report's team.</summary>
public static class DokumenTimPenyusun
{
    public static Document Susun(HasilBerkas hasil)
    {
        var o = hasil.Berkas.Organisasi;
        var tim = o.TimPenyusun ?? new TimPenyusun();
        var pokok = $"Tim Penyusun Laporan Kinerja Tahun {hasil.Berkas.Tahun} pada {o.Nama}";
        var d = new DocumentBuilder($"Keputusan tentang {pokok}", o.Nama);
        var keputusan = new Keputusan
        {
            Instansi = o,
            Nomor = tim.Nomor,
            Tanggal = tim.Tanggal,
            Tentang = "PENUNJUKAN " + pokok.ToUpperInvariant(),
            Menimbang =
            [
                $"bahwa dalam rangka penyusunan Laporan Kinerja tahun {hasil.Berkas.Tahun} pada {o.Nama} perlu dibentuk tim penyusun;",
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan keputusan tentang penunjukan tim penyusun.",
            ],
            Mengingat = hasil.Berkas.Pelaporan.DasarHukum,
            Diktum =
            [
                new($"Menunjuk {pokok} dengan susunan sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini."),
                new("Tim Penyusun sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:", tim.Tugas.Count > 0 ? tim.Tugas : Tugas(hasil.Berkas.Tahun)),
                new($"Tim Penyusun bertanggung jawab dan melaporkan hasil pelaksanaan tugasnya kepada {o.Kepala.Jabatan}."),
                new("Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diperbaiki sebagaimana mestinya."),
            ],
        };
        d.Part(PageNumbering.None).Add(keputusan.Susun());
        d.Part(PageNumbering.None).Add(keputusan.KepalaLampiran());
        d.Add(IsiPendahuluan.TimPenyusun(hasil) is { } tabel ? [tabel] : [Teks.Belum("anggota tim penyusun")]);
        d.Add(keputusan.Penetapan() with { Attached = true });
        return d.Build();
    }

    // The steps of a report from data to delivery (Permenpan RB 53/2014, Lampiran II and III).
    private static string[] Tugas(int tahun) =>
    [
        $"menyusun jadwal dan pembagian kerja penyusunan Laporan Kinerja tahun {tahun};",
        "mengumpulkan data kinerja, data anggaran, dan bukti dukungnya dari setiap unit kerja;",
        "mengukur capaian setiap indikator kinerja, membandingkannya, serta menganalisis penyebab keberhasilan atau kegagalannya;",
        "menyusun Laporan Kinerja sesuai dengan ketentuan peraturan perundang-undangan; dan",
        "menindaklanjuti hasil reviu atas Laporan Kinerja sebelum disampaikan.",
    ];
}
