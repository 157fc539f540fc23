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
        d.Part(PageNumbering.None).Add(new Keputusan
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
                $"Menunjuk {pokok} dengan susunan sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diperbaiki sebagaimana mestinya.",
            ],
        }.Susun());
        d.Part(PageNumbering.None).Add(
            Paragraph.Of($"LAMPIRAN\nKEPUTUSAN {o.Kepala.Jabatan.ToUpperInvariant()}\nNOMOR: {tim.Nomor ?? "...................."}\nTANGGAL: {tim.Tanggal?.Cetak() ?? "...................."}", ParagraphStyle.Compact, Align.Left));
        d.Add(IsiPendahuluan.TimPenyusun(hasil) is { } tabel ? [tabel] : [Teks.Belum("anggota tim penyusun")]);
        d.Add(TandaTangan.Pejabat(o.Kepala));
        return d.Build();
    }
}
