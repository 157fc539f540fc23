using Tera.App.Basis.Pekerjaan;
using Tera.App.Pelaporan;
using Tera.Web.Basis;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>A document of evaluation as it is kept: its newest version with code and hash, and the job that makes one.</summary>
/// <param name="Judul">As the page calls it.</param>
public sealed record SuratTersimpan(HalamanInstansi Halaman, string Jenis, string Nama, string Judul, BarisDokumen? Terbaru, PekerjaanLatar? Pekerjaan);

/// <summary>The kept documents of an agency's year, with the jobs that make more of them.</summary>
internal sealed record RakSurat(HalamanInstansi Halaman, IReadOnlyList<BarisDokumen> Versi, IReadOnlyDictionary<string, PekerjaanLatar> Pekerjaan)
{
    public static async Task<RakSurat> MuatAsync(DaftarDokumen daftar, HalamanInstansi halaman)
    {
        var cancel = halaman.HttpContext.RequestAborted;
        return new(halaman, await daftar.JalankanAsync(halaman.Instansi.Id, halaman.Tahun, cancel), await daftar.PekerjaanAsync(halaman.Instansi.Id, halaman.Tahun, cancel));
    }

    public SuratTersimpan Surat(string jenis, string nama, string judul) => new(Halaman, jenis, nama, judul, Versi.FirstOrDefault(d => d.Nama == nama), Pekerjaan.GetValueOrDefault(nama));
}
