using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;
using Tera.Web.Pages.Organisasi.Akun;

namespace Tera.Web.Pages.Organisasi;

internal static class AreaOrganisasi
{
    internal static Area Area { get; } = new()
    {
        MenuKelola =
        [
            new("Pengguna", "people", "/kelola/pengguna", Hak.KelolaPengguna),
            new("Perangkat daerah", "buildings", "/kelola/instansi", Hak.KelolaInstansi),
            new("Keamanan masuk", "shield-lock", "/kelola/keamanan", Hak.KelolaPengguna),
        ],
        Layanan = services => services
            .AddScoped<InstansiSaya>().AddScoped<PilihanInstansi>().AddScoped<SimpanInstansi>()
            .AddScoped<DaftarPengguna>().AddScoped<BuatPengguna>().AddScoped<UbahPengguna>().AddScoped<TindakanPengguna>()
            .AddScoped<PersiapanAwal>().AddScoped<GantiSandi>().AddScoped<GantiSurel>().AddScoped<DuaLangkah>().AddScoped<DuaLangkahWajib>().AddScoped<SesiSaya>(),
        Rute = rute => rute.MapGet("/akun/dua-langkah/qr", DuaLangkahModel.QrAsync).PerluHak(Hak.Akun),
    };
}
