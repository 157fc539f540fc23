using Tera.App.Anggaran;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

internal static class AreaAnggaran
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Anggaran", "cash-stack", "/anggaran", Hak.LihatInstansi)],
        Layanan = services => services.AddScoped<ImporAnggaran>().AddScoped<NamaNomenklatur>().AddScoped<ImporNomenklatur>().AddScoped<CariNomenklatur>(),
        MenuKelola = [new("Daftar kode", "list", "/kelola/nomenklatur", Hak.KelolaInstansi)],
        Rute = rute => rute.MapGet("/api/v1/i/{instansi}/{tahun}/nomenklatur", PilihKode.CariAsync).PerluHak(Hak.LihatInstansi),
    };
}
