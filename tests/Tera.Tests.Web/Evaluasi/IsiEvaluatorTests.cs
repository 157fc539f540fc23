using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;
using static Tera.Tests.Web.Berkas.UnggahanUji;

namespace Tera.Tests.Web.Evaluasi;

public sealed class IsiEvaluatorTests(KlasterUji klaster)
{
    [Fact]
    public async Task Instansi_tidak_dapat_membawa_hasil_evaluasi_verifikasi_atau_reviu_buatannya_sendiri()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        var lalu = new HasilEvaluasi { Tahun = HostUji.Tahun - 1, Komponen = [new() { Nama = "Perencanaan Kinerja", Bobot = 30, Nilai = 24 }] };
        var rekomendasi = new Rekomendasi { Kode = "R-1", Tahun = HostUji.Tahun - 1, Uraian = "Susun pohon kinerja", Aksi = [new() { Uraian = "Menyusun", Status = StatusTindakLanjut.Selesai }] };
        await TulisAsync(host, berkas with { Evaluasi = new() { Hasil = [lalu], Rekomendasi = [rekomendasi] } });
        berkas = await BerkasAsync(host);
        var palsu = berkas with
        {
            Pelaporan = berkas.Pelaporan with { Reviu = new() { Nomor = "700/1", Tanggal = new(HostUji.Tahun + 1, 2, 24) } },
            Evaluasi = berkas.Evaluasi with
            {
                Hasil = [lalu, lalu with { Tahun = HostUji.Tahun, Nomor = "700/2" }],
                Rekomendasi = [rekomendasi with { Aksi = [rekomendasi.Aksi[0] with { StatusVerifikasi = StatusTindakLanjut.Selesai }] }],
            },
        };

        var (alamat, halaman) = await UnggahAsync(peramban, "palsu.tera.json", BerkasJson.Tulis(palsu));
        var pilihan = halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").ToList();
        pilihan.Select(p => p.Value.Split('|')[0]).ShouldBe([JenisButir.Pelaporan, JenisButir.Evaluasi, JenisButir.Rekomendasi], ignoreOrder: true);
        pilihan.ShouldAllBe(p => p.IsDisabled);
        foreach (var p in pilihan)
        {
            using (await peramban.KirimFormulirAsync(halaman, alamat, Terapkan, new() { ["pilih"] = p.Value })) { }
        }

        var kosong = berkas with { Evaluasi = berkas.Evaluasi with { Rekomendasi = [] } };
        var (hapus, _) = await UnggahAsync(peramban, "hapus.tera.json", BerkasJson.Tulis(kosong));
        var dihapus = (await peramban.HalamanAsync(hapus + "?hapus=true")).QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Single();
        (dihapus.Value.Split('|')[0], dihapus.IsDisabled).ShouldBe((JenisButir.Rekomendasi, true));
        BerkasJson.Tulis(await BerkasAsync(host)).ShouldBe(BerkasJson.Tulis(berkas));

        // What the agency may: last year's result as it was told, and what it did about a recommendation.
        var benar = berkas with { Evaluasi = new() { Hasil = [lalu with { Nomor = "700/3" }], Rekomendasi = [rekomendasi with { Aksi = [rekomendasi.Aksi[0] with { Bukti = "https://contoh.go.id/bukti" }] }] } };
        (await UnggahAsync(peramban, "benar.tera.json", BerkasJson.Tulis(benar))).Halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Count(p => !p.IsDisabled).ShouldBe(2);
        using var admin = await host.MasukAsync(HostUji.Nama(Peran.AdminPemda));
        (await UnggahAsync(admin, "palsu.tera.json", BerkasJson.Tulis(palsu))).Halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Count(p => !p.IsDisabled).ShouldBe(3);
    }

    [Theory]
    [InlineData(HostUji.Tahun, false)]
    [InlineData(HostUji.Tahun - 4, true)]
    public async Task Di_formulir_pun_operator_hanya_mengisi_hasil_evaluasi_tahun_tahun_sebelumnya(int tahun, bool tersimpan)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var alamat = $"{Pangkal}/ubah/evaluasi";
        var banyak = (await BerkasAsync(host)).Evaluasi.Hasil.Count;
        var baris = $"hasil[{banyak}]";

        using var jawaban = await peramban.KirimFormulirAsync(await peramban.HalamanAsync(alamat), alamat, "main form:has(button.btn-primary)", new()
        {
            [$"{baris}.tahun"] = $"{tahun}",
            [$"{baris}.komponen.ada"] = "1",
            [$"{baris}.komponen[0].nama"] = "Perencanaan Kinerja",
            [$"{baris}.komponen[0].bobot"] = "30",
            [$"{baris}.komponen[0].nilai"] = "24",
        });

        if (tersimpan)
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect, await jawaban.Content.ReadAsStringAsync());
        else
            (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent.ShouldContain($"Hasil evaluasi tahun {tahun} hanya ditetapkan evaluator");
        (await BerkasAsync(host)).Evaluasi.Hasil.Count.ShouldBe(banyak + (tersimpan ? 1 : 0));
    }

    private static Task<bool> TulisAsync(HostUji host, BerkasKinerja berkas) => host.DenganAsync(async l =>
    {
        var termuat = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(await InstansiAsync(l), HostUji.Tahun))!;
        var beda = BedaBerkas.Bandingkan([.. termuat.Butir.Values], Pemecah.Pecah(berkas), hapus: true);
        return (await l.GetRequiredService<SimpanButir>().TulisAsync(await InstansiAsync(l), HostUji.Tahun, Pelaku.Sistem, [.. beda.Select(b => b.Perubahan)], "Uji")).Berhasil;
    });
}
