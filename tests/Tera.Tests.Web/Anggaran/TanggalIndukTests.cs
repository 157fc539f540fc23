using System.Net;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Tests.Web.Basis;
using Xunit;
using static Tera.Tests.Web.Berkas.UnggahanUji;

namespace Tera.Tests.Web.Anggaran;

/// <summary>The first budget's date, once a changed budget takes its place.</summary>
public sealed class TanggalIndukTests(KlasterUji klaster)
{
    private const string Alamat = $"{Pangkal}/ubah/anggaran";

    [Fact]
    public async Task Tanggal_DPA_pindah_ke_tanggal_dokumen_induk_saat_diganti_DPPA_dan_hanya_bila_pasti()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        await IsiAsync("DPA SKPD 2024", "2024-01-05", "");
        (await BerkasAsync(host)).Anggaran.TanggalDokumenInduk.ShouldBeNull();

        // Only the name: whose date it is, is not known.
        await IsiAsync("DPPA SKPD 2024", "2024-01-05", "");
        (await BerkasAsync(host)).Anggaran.TanggalDokumenInduk.ShouldBeNull();

        await IsiAsync("DPA SKPD 2024", "2024-01-05", "");
        (await IsiAsync("DPPA SKPD 2024", "2024-10-01", "")).ShouldContain("DPA SKPD 2024 menjadi DPPA SKPD 2024: tanggal 5 Januari 2024 menjadi Tanggal dokumen induk.");
        var anggaran = (await BerkasAsync(host)).Anggaran;
        anggaran.TanggalDokumenInduk.ShouldBe(new Tanggal(2024, 1, 5));
        anggaran.TanggalDokumen.ShouldBe(new Tanggal(2024, 10, 1));

        // A later change, or what is taken away by hand, moves nothing.
        await IsiAsync("DPPA Kedua SKPD 2024", "2024-11-20", "2024-01-05");
        (await BerkasAsync(host)).Anggaran.TanggalDokumenInduk.ShouldBe(new Tanggal(2024, 1, 5));
        await IsiAsync("DPPA Kedua SKPD 2024", "2024-11-20", "");
        (await BerkasAsync(host)).Anggaran.TanggalDokumenInduk.ShouldBeNull();

        async Task<string> IsiAsync(string dokumen, string tanggal, string induk)
        {
            using var jawaban = await operatorDinas.KirimFormulirAsync(await operatorDinas.HalamanAsync(Alamat), Alamat, "form.formulir", new() { ["dokumen"] = dokumen, ["tanggalDokumen"] = tanggal, ["tanggalDokumenInduk"] = induk });
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return (await operatorDinas.HalamanAsync(jawaban.Headers.Location!.ToString())).Body!.TextContent;
        }
    }

    [Fact]
    public async Task Berkas_yang_diimpor_dengan_DPPA_menyimpan_tanggal_DPA_dan_mengatakannya_sebelum_diterapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        await ImporAsync("DPA SKPD 2024", new(2024, 1, 5));

        (await ImporAsync("DPPA SKPD 2024", new(2024, 10, 1))).ShouldContain("DPA SKPD 2024 menjadi DPPA SKPD 2024: tanggal 5 Januari 2024 menjadi Tanggal dokumen induk.");

        (await BerkasAsync(host)).Anggaran.TanggalDokumenInduk.ShouldBe(new Tanggal(2024, 1, 5));

        async Task<string> ImporAsync(string dokumen, Tanggal tanggal)
        {
            var berkas = await BerkasAsync(host);
            var (alamat, halaman) = await UnggahAsync(operatorDinas, "dpa.tera.json", BerkasJson.Tulis(berkas with { Anggaran = berkas.Anggaran with { Dokumen = dokumen, TanggalDokumen = tanggal, TanggalDokumenInduk = null } }));
            using (await operatorDinas.KirimFormulirAsync(halaman, alamat, Terapkan)) { }
            return halaman.Body!.TextContent;
        }
    }
}
