using Microsoft.AspNetCore.Mvc;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Reports.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>The pohon kinerja as a drawing and as a list: the cascade, who else contributes, and what hangs nowhere.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class PohonModel(DaftarKomitmen komitmen) : HalamanInstansi
{
    /// <summary>Lowest level that is drawn.</summary>
    [BindProperty(SupportsGet = true)]
    public JenjangPohon Sampai { get; set; } = JenjangPohon.Program;

    public IReadOnlyList<SimpulPohon>? Akar { get; private set; }

    public int Yatim { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Enum.IsDefined(Sampai))
            return NotFound();
        Akar = await BerkasAsync() is { } berkas ? PohonLengkap.Susun(berkas.Hasil, Sampai, await komitmen.PohonAsync(Instansi.Id, Tahun, HttpContext.RequestAborted)) : null;
        Yatim = Akar?.Sum(Hitung) ?? 0;
        return Page();
    }

    private static int Hitung(SimpulPohon simpul) => (simpul.Yatim is null ? 0 : 1) + simpul.Anak.Sum(Hitung);
}
