using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

internal static class AreaEvaluasi
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Evaluasi AKIP", "clipboard-check", "/evaluasi", Hak.LihatInstansi), new("Tindak lanjut", "list-check", "/tindak-lanjut", Hak.LihatInstansi)],
        MenuPemda = [new("Evaluasi AKIP", "clipboard-check", "/evaluasi", Hak.LihatPemda)],
        MenuKelola = [new("Evaluasi AKIP", "clipboard-check", "/evaluasi", Hak.LihatPemda), new("Templat LKE", "file-earmark-excel", "/kelola/templat-lke", Hak.NilaiEvaluasi)],
        Layanan = services => services
            .AddScoped<MuatLembar>().AddScoped<SimpanJawaban>().AddScoped<AturPenugasan>().AddScoped<KirimPesan>().AddScoped<PindahTahap>().AddScoped<SusunRekomendasi>()
            .AddScoped<TerbitkanHasil>().AddScoped<BukaRalat>().AddScoped<BatalRalat>().AddScoped<DaftarRalat>().AddScoped<KonsepLhe>().AddScoped<CetakLembar>().AddScoped<BawaHasil>().AddScoped<SimpanTindakLanjut>().AddScoped<AksesVerifikasi>().AddScoped<TugasEvaluasi>().AddScoped<LembarReviu>().AddScoped<HasilSemuaInstansi>().AddScoped<RekapEvaluasi>().AddScoped<AsalRekap>().AddScoped<PengaturanReviu>(),
        // What is evaluated now is last year.
        Rute = rute =>
        {
            rute.MapGet("/evaluasi", (TimeProvider waktu) => Results.Redirect($"/pemda/{waktu.HariIni().Year - 1}/evaluasi")).PerluHak(Hak.LihatPemda);
            rute.MapGet("/kelola/templat-lke/{kode}", TemplatLkeModel.UnduhAsync).PerluHak(Hak.NilaiEvaluasi);
        },
    };
}
