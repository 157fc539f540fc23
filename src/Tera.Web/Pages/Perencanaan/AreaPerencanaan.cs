using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;

namespace Tera.Web.Pages.Perencanaan;

internal static class AreaPerencanaan
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Rencana", "bullseye", "/rencana", Hak.LihatInstansi), new("Dokumen rencana", "file-earmark-text", "/dokumen-rencana", Hak.LihatInstansi)],
        MenuKelola = [new("Jadwal", "calendar3", "/kelola/jadwal", Hak.KelolaJadwal)],
        Layanan = services => services.AddScoped<KunciTahap>().AddScoped<UbahAlur>().AddScoped<BerkasDitetapkan>().AddScoped<DaftarAlur>().AddScoped<BacaKeadaanAngka>().AddScoped<IsiDireviu>().AddScoped<BatalkanPerubahan>().AddScoped<PindahUrutan>().AddScoped<DaftarTugas>().AddScoped<SemuaTugas>().AddScoped<IngatkanInstansi>().AddScoped<AturJadwal>().AddScoped<BeriPerpanjangan>().AddScoped<SimpanRumus>().AddScoped<SimpanPasokan>().AddScoped<SimpanTarget>().AddScoped<DaftarVersi>().AddScoped<DaftarKomitmen>().AddScoped<MintaKomitmen>().AddScoped<JawabKomitmen>(),
    };
}
