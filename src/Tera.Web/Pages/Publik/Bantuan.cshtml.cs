using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Publik;

/// <summary>Who does what and when, for everybody: it names no agency and no person.</summary>
[HakAkses(Hak.Publik)]
public sealed class BantuanModel : PageModel
{
    public IReadOnlyList<(string Kapan, string Apa, string Siapa, string DiMana)> Setahun { get; } =
    [
        ("Sebelum mulai", "Membuat perangkat daerah, akun, dan jadwal", "Admin pemerintah daerah", "Perangkat daerah, Pengguna, Jadwal"),
        ("Awal tahun", "Memulai tahun dari tahun lalu atau dari lembar kosong", "Operator", "Ringkasan"),
        ("Awal tahun", "Renstra, IKU, Perjanjian Kinerja, rencana aksi", "Operator mengisi, kepala menetapkan", "Rencana, Dokumen rencana"),
        ("Awal tahun dan setiap perubahan", "Anggaran: impor dari SIPD atau aplikasi keuangan", "Operator", "Anggaran"),
        ("Setiap triwulan", "Realisasi, bukti, dan dialog kinerja", "Operator mengisi, kepala menyetujui", "Pengukuran"),
        ("Sesudah tahun berakhir", "LKjIP: narasi, audit, reviu, penetapan, penerbitan", "Operator menyusun, Inspektorat mereviu, kepala menetapkan dan menerbitkan", "Laporan, Audit"),
        ("Sesudah LKjIP", "Evaluasi AKIP", "Perangkat daerah menilai sendiri, tim evaluator menilai", "Evaluasi AKIP"),
        ("Sesudah hasil evaluasi", "Menindaklanjuti rekomendasi", "Operator, diverifikasi evaluator", "Tindak lanjut"),
        ("Sepanjang tahun", "Melihat siapa yang terlambat dan capaian semua perangkat daerah", "Bappeda, bagian organisasi, pimpinan daerah", "Dasbor"),
    ];
}
