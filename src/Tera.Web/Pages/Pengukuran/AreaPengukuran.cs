using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pengukuran;

internal static class AreaPengukuran
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Pengukuran", "speedometer2", "/pengukuran", Hak.LihatInstansi)],
        Rute = rute => rute.MapGet("/i/{instansi}/{tahun}/pengukuran/bukti/{id:guid}", BuktiModel.IsiAsync).PerluHak(Hak.LihatInstansi),
        Layanan = services => services.AddScoped<SimpanSel>().AddScoped<SimpanBukti>().AddScoped<DaftarBukti>().AddScoped<TerapkanKeputusan>().AddScoped<KeadaanPasokan>(),
    };
}
