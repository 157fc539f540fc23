using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

public sealed class IsiSaranTests(KlasterUji klaster)
{
    private const string Evaluasi = "/i/disperindag/2024/evaluasi";

    [Fact]
    public async Task Pengisian_dengan_saran_data_menaati_aturan_templat_dan_menyebut_kriteria_yang_tidak_diisi_beserta_sebabnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var orang = new Orang(Guid.NewGuid(), "Ani", Peran.Operator, di);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        Task<LembarTermuat?> MuatAsync() => host.DenganAsync(l => l.GetRequiredService<MuatLembar>().JalankanAsync(di, 2024, orang, mengisi: true));
        var sebelum = (await MuatAsync())!;
        var mentah = PenilaianAkip.Lembar(new LembarKerjaEvaluasi { Tahun = 2024, Kriteria = [.. sebelum.Saran.Values.Where(s => s.Jawaban is not null).Select(s => new JawabanKriteria { Kode = s.Kriteria.Kode, Jawaban = s.Jawaban })] }, TemplatLkeJson.Bawaan);
        var dilanggar = mentah.Pada(TahapPenilaian.Mandiri)!.Pelanggaran.Where(p => p.Menahan).Select(p => p.Logika.Subjek).ToList();
        dilanggar.ShouldNotBeEmpty("contoh ini harus melanggar aturan bila diisi begitu saja");

        (await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Saran']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var sesudah = (await MuatAsync())!;
        sesudah.Hasil.Pada(TahapPenilaian.Mandiri)!.Pelanggaran.Where(p => p.Menahan).ShouldBeEmpty();
        sesudah.Versi(TahapPenilaian.Mandiri, "1.a.3").ShouldBe(1);
        var teks = (await operatorDinas.HalamanAsync(Evaluasi)).QuerySelectorAll("main .alert li").Select(li => li.TextContent).ToList();
        foreach (var kode in dilanggar)
            teks.ShouldContain(t => t.StartsWith($"{kode}: data menyarankan {sebelum.Saran[kode].Jawaban}. Aturan L", StringComparison.Ordinal));
    }
}
