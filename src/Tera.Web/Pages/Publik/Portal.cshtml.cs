using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Publik;

/// <summary>The government's table of what was published, for everybody.</summary>
[HakAkses(Hak.Publik), OutputCache(PolicyName = Umum.Kebijakan)]
public sealed class PortalModel(PortalPublik portal) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cari { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Tahun { get; private set; }

    public DaftarPublik Daftar { get; private set; } = null!;

    public int Halaman => (Daftar.Jumlah + PortalPublik.Sehalaman - 1) / PortalPublik.Sehalaman;

    public async Task OnGetAsync(int? tahun, CancellationToken cancel)
    {
        Umum.Kepala(HttpContext);
        (Tahun, Daftar) = Request.MintaTabel("instansi") ? await portal.PemdaAsync(tahun, Cari, 1, int.MaxValue, cancel) : await portal.PemdaAsync(tahun, Cari, Hal, cancel: cancel);
    }
}

/// <summary>What one agency published of a year.</summary>
[HakAkses(Hak.Publik), OutputCache(PolicyName = Umum.Kebijakan)]
public sealed class PortalInstansiModel(PortalPublik portal) : PageModel
{
    public string Slug { get; private set; } = "";

    public int Tahun { get; private set; }

    public IReadOnlyList<int> SemuaTahun { get; private set; } = [];

    public IReadOnlyList<BarisTerbitan> Terbitan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int tahun, CancellationToken cancel)
    {
        Umum.Kepala(HttpContext);
        (Slug, Tahun) = (slug, tahun);
        SemuaTahun = await portal.TahunAsync(slug, cancel);
        Terbitan = await portal.InstansiAsync(slug, tahun, cancel);
        return Terbitan.Count == 0 ? NotFound() : Page();
    }
}

/// <summary>One published document: its tables, its files, its data.</summary>
[HakAkses(Hak.Publik), OutputCache(PolicyName = Umum.Kebijakan)]
public sealed class PortalDokumenModel(PortalPublik portal) : PageModel
{
    public BarisTerbitan Terbitan { get; private set; } = null!;

    public IReadOnlyList<Documents.Model.Table> Tabel { get; private set; } = [];

    /// <summary>Whether the document holds tables that are not shown here.</summary>
    public bool Disisihkan { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int tahun, string nama, CancellationToken cancel)
    {
        if (await portal.SatuAsync(slug, tahun, nama, cancel) is not { } isi)
            return NotFound();
        Umum.Kepala(HttpContext);
        Terbitan = isi.Terbitan;
        var semua = Cuplikan.BacaTabel(isi.Dokumen.Tabel);
        Tabel = KelasMenurutJenis.Terbuka(semua);
        Disisihkan = Tabel.Count < semua.Count;
        return Page();
    }
}
