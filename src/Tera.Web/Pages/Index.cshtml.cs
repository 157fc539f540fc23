using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages;

/// <summary>First page of everybody with an account.</summary>
[HakAkses(Hak.Akun)]
public sealed class IndexModel(InstansiSaya instansiSaya) : PageModel
{
    public string Nama { get; private set; } = "";

    public IReadOnlyList<InstansiSaya.Baris> Instansi { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var orang = Klaim.Orang(User)!;
        Nama = orang.Nama;
        Instansi = await instansiSaya.JalankanAsync(orang, cancel);
    }
}
