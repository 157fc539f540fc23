using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

internal static class AreaBerkas
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Ringkasan", "house", "", Hak.LihatInstansi)],
        MenuInstansiAkhir = [new("Data", "download", "/data", Hak.LihatInstansi)],
        Layanan = services => services.AddScoped<DaftarRiwayat>().AddScoped<GudangUnggahan>().AddScoped<TerapkanBeda>().AddScoped<ImporBerkas>().AddScoped<SalinTahun>().AddScoped<GantiKode>().AddScoped<MulaiKosong>(),
        Rute = rute =>
        {
            rute.MapGet("/i/{instansi}/{tahun}/data/{format}", UnduhData.KirimAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/i/{instansi}/{tahun}/tabel.xlsx", TabelInstansi.XlsxAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/api/v1/i/{instansi}/{tahun}/tabel", TabelInstansi.DaftarAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/api/v1/i/{instansi}/{tahun}/tabel/{id}", TabelInstansi.JsonAsync).PerluHak(Hak.LihatInstansi);
        },
    };
}
