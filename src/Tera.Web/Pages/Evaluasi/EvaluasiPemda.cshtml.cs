using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Evaluation of all agencies of a year: results, how they spread, what most lack, and follow-up.</summary>
[HakAkses(Hak.LihatPemda)]
public sealed class EvaluasiPemdaModel(RekapEvaluasi rekap, PengaturanReviu pengaturan) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Tahun { get; set; }

    private const int CelahTerbanyak = 10;

    /// <summary>"semua" where all gaps are asked for, not only the most common.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Celah { get; set; }

    /// <summary>Gaps of each template that are shown.</summary>
    public int CelahTampil => Celah == "semua" || PermintaanTabel.Dari(Request) is not null ? int.MaxValue : CelahTerbanyak;

    public string? SemuaTabel => PermintaanTabel.AlamatSemua(Request);

    public Rekap Rekap { get; private set; } = null!;

    public bool WajibReviu { get; private set; }

    public bool BolehAtur => PemeriksaHak.Periksa(this.Orang(), Hak.KelolaJadwal) == Izin.Boleh;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rekap = await rekap.JalankanAsync(Tahun, cancel);
        WajibReviu = await pengaturan.WajibAsync(cancel);
    }

    [HakTindakan(Hak.KelolaJadwal)]
    public async Task<IActionResult> OnPostReviuAsync(bool wajib, CancellationToken cancel)
    {
        await pengaturan.AturAsync(this.Pelaku(), wajib, cancel);
        TempData["Kabar"] = wajib ? "LKjIP baru dapat ditetapkan setelah direviu." : "LKjIP dapat ditetapkan tanpa reviu.";
        return Redirect($"/pemda/{Tahun}/evaluasi");
    }
}
