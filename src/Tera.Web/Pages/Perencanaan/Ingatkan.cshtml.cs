using Microsoft.AspNetCore.Mvc;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>Reminds an agency of one thing that waits there.</summary>
[HakAkses(Hak.Ingatkan)]
public sealed class IngatkanModel(IngatkanInstansi ingatkan, DaftarTugas daftar, TugasEvaluasi evaluasi) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Dokumen { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Kunci { get; set; }

    [BindProperty]
    public string? Pesan { get; set; }

    /// <summary>As it waits for the agency's operator; none where it does not wait any more.</summary>
    public Tugas? Tugas { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => MuatAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await MuatAsync(cancel);
        if (Tugas is null)
            return Page();
        if (await ingatkan.JalankanAsync(Instansi.Id, Tahun, Pelaku, Dokumen, Kunci ?? "", Pesan, cancel) is { } salah)
        {
            Kesalahan = [salah];
            return Page();
        }

        TempData["Kabar"] = $"{Instansi.Nama} diingatkan: {Tugas.Judul}.";
        return Redirect("/");
    }

    // The government's own documents are its bureaus' to prepare.
    private async Task MuatAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var pemda = Instansi.Jenis == Core.Organisasi.JenisInstansi.PemerintahDaerah;
        var pengisi = new Orang(Guid.Empty, "", pemda ? Peran.Organisasi : Peran.Operator, pemda ? null : Instansi.Id);
        var semua = (await daftar.JalankanAsync(pengisi, cancel)).Concat(await evaluasi.JalankanAsync(pengisi, cancel));
        Tugas = await ingatkan.TugasAsync(Instansi, Tahun, Dokumen ?? "", Kunci ?? "", semua, cancel);
    }
}
