using Microsoft.AspNetCore.Mvc;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Surat tugas with its team: one lead, members, and who assures quality.</summary>
[HakAkses(Hak.NilaiEvaluasi)]
public sealed class PenugasanModel(MuatLembar muat, AturPenugasan atur) : HalamanLembar(muat)
{
    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    [BindProperty]
    public DateOnly? Tenggat { get; set; }

    /// <summary>Role of each evaluator; empty for those who are not in the team.</summary>
    [BindProperty]
    public Dictionary<Guid, PeranTim?> Tim { get; set; } = [];

    /// <summary>Version of the worksheet's state that the person saw.</summary>
    [BindProperty]
    public int? Dilihat { get; set; }

    public IReadOnlyList<(Guid Id, string Nama)> Evaluator { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        (Nomor, Tanggal, Tenggat) = (Lembar!.Penilaian?.NomorTugas, Lembar.Penilaian?.TanggalTugas, Lembar.Penilaian?.Tenggat);
        Tim = Lembar.Tim.ToDictionary(t => t.Id, t => (PeranTim?)t.Peran);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        List<(Guid, PeranTim)> tim = [.. Tim.Where(t => t.Value is not null).Select(t => (t.Key, t.Value!.Value))];
        Kesalahan = Dilihat is null ? [SejakDilihat.TanpaVersi] : await atur.SimpanAsync(Instansi.Id, Tahun, this.Orang(), new(Nomor, Tanggal, Tenggat, tim, Dilihat), HttpContext.RequestAborted);
        if (Kesalahan.Count == 0)
        {
            TempData["Kabar"] = "Surat tugas dan tim disimpan.";
            return Redirect($"{Pangkal}/evaluasi");
        }

        return await SiapAsync() ? Page() : NotFound();
    }

    private async Task<bool> SiapAsync()
    {
        Evaluator = await atur.EvaluatorAsync(HttpContext.RequestAborted);
        return await MuatAsync();
    }
}
