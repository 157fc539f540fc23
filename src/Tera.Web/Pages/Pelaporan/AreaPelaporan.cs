using Tera.App.Basis.Pekerjaan;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pelaporan;

internal static class AreaPelaporan
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Laporan", "journal-text", "/laporan", Hak.LihatInstansi), new("Audit", "search", "/audit", Hak.LihatInstansi)],
        Layanan = services => services
            .AddSingleton(s => new AlamatPublik(s.GetRequiredService<OpsiWeb>() is var opsi && opsi.AlamatPublik is { Length: > 0 } alamat ? alamat : opsi.Alamat[0]))
            .AddSingleton<PanggilanKerja>().AddHostedService<PelaksanaKerja>().AddScoped<AntrePekerjaan>().AddScoped<GiliranKerja>()
            .AddScoped<IKerjaLatar, KerjaDokumen>().AddScoped<IKerjaLatar, KerjaAudit>().AddScoped<IKerjaLatar, KerjaPaket>().AddScoped<DaftarPaket>().AddScoped<AjukanLkjip>().AddScoped<AuditLaporan>().AddScoped<SumberDokumen>().AddScoped<MintaDokumen>().AddScoped<DaftarDokumen>().AddScoped<PeriksaDokumen>(),
        Rute = rute =>
        {
            rute.MapGet("/i/{instansi}/{tahun}/dokumen/{id:guid}/{format}", BerkasDokumen.KirimAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/i/{instansi}/{tahun}/audit/{id:guid}/halaman/{nomor:int}", AuditSatuModel.HalamanAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/i/{instansi}/{tahun}/paket/{id:guid}", PaketModel.KirimAsync).PerluHak(Hak.LihatInstansi);
            rute.MapGet("/i/{instansi}/{tahun}/audit/{id:guid}/{apa}", AuditSatuModel.BerkasAsync).PerluHak(Hak.LihatInstansi);
        },
    };
}
