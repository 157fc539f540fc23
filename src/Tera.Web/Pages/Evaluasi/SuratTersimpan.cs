using Tera.App.Basis.Pekerjaan;
using Tera.App.Pelaporan;
using Tera.Web.Basis;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>A document of evaluation as it is kept: its newest version with code and hash, and the job that makes one.</summary>
/// <param name="Judul">As the page calls it.</param>
public sealed record SuratTersimpan(HalamanInstansi Halaman, string Jenis, string Nama, string Judul, BarisDokumen? Terbaru, PekerjaanLatar? Pekerjaan)
{
    internal static async Task<SuratTersimpan> MuatAsync(DaftarDokumen daftar, HalamanInstansi halaman, string jenis, string nama, string judul)
    {
        var cancel = halaman.HttpContext.RequestAborted;
        var versi = await daftar.JalankanAsync(halaman.Instansi.Id, halaman.Tahun, cancel);
        var pekerjaan = await daftar.PekerjaanAsync(halaman.Instansi.Id, halaman.Tahun, cancel);
        return new(halaman, jenis, nama, judul, versi.Find(d => d.Nama == nama), pekerjaan.GetValueOrDefault(nama));
    }
}
