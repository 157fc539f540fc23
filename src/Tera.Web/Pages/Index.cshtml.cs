using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages;

/// <summary>First page of everybody with an account: what waits for them, then the agencies that they may see.</summary>
[HakAkses(Hak.Akun)]
public sealed class IndexModel(InstansiSaya instansiSaya, SemuaTugas semuaTugas, IngatkanInstansi ingatkan, TimeProvider waktu) : PageModel
{
    private const int Terbanyak = 50;

    public string Nama { get; private set; } = "";

    /// <summary>Tasks that are shown; a workbook holds all.</summary>
    public int Tampil => PermintaanTabel.Dari(Request) is null ? Terbanyak : int.MaxValue;

    public bool SatuInstansi { get; private set; }

    public int TahunKini { get; private set; }

    public IReadOnlyList<InstansiSaya.Baris> Instansi { get; private set; } = [];

    public IReadOnlyList<Tugas> Tugas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var orang = Klaim.Orang(User)!;
        Nama = orang.Nama;
        TahunKini = waktu.HariIni().Year;
        SatuInstansi = TabelHak.SatuInstansi(orang.Peran);
        Instansi = await instansiSaya.JalankanAsync(orang, cancel);
        Tugas = await ingatkan.SertakanAsync(orang, await semuaTugas.JalankanAsync(orang, cancel), cancel);
    }

    /// <summary>Where what is to be done is done; who reminds does so on a page of its own.</summary>
    public static string Tautan(Tugas tugas) => tugas switch
    {
        { Dokumen: DaftarTugas.BelumMulaiSemua } => $"/pemda/{tugas.Tahun}#belum-mulai",
        { Dokumen: DaftarTugas.Kalender } => $"/kelola/jadwal?tahun={tugas.Tahun}",
        { Kata: DaftarTugas.Ingatkan } => $"/i/{tugas.Slug}/{tugas.Tahun}/ingatkan?dokumen={Uri.EscapeDataString(tugas.Dokumen)}&kunci={Uri.EscapeDataString(tugas.Kunci)}",
        _ => Dokumen(tugas),
    };

    /// <summary>The page of the document that a task is about.</summary>
    public static string Dokumen(Tugas tugas) => $"/i/{tugas.Slug}/{tugas.Tahun}" + tugas.Dokumen switch
    {
        DaftarTugas.Mulai => "/mulai",
        DaftarKomitmen.Dokumen => $"/rencana/lintas#k-{tugas.Kunci}",
        TugasEvaluasi.Lembar => "/evaluasi",
        TugasEvaluasi.Klarifikasi => $"/evaluasi/lembar/{Uri.EscapeDataString(tugas.Kunci)}",
        TugasEvaluasi.Penugasan => "/evaluasi/penugasan",
        TugasEvaluasi.Reviu => "/evaluasi/reviu",
        TugasEvaluasi.TindakLanjut when tugas.Kunci.Length == 0 => "/tindak-lanjut",
        TugasEvaluasi.TindakLanjut => $"/tindak-lanjut/{Uri.EscapeDataString(tugas.Kunci)}",
        _ => JalanDokumen.Dari(tugas.Dokumen, tugas.Kunci),
    };
}
