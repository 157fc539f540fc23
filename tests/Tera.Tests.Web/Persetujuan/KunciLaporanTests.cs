using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

/// <summary>What a head approved and signed cannot change beneath the signature.</summary>
public sealed class KunciLaporanTests(KlasterUji klaster)
{
    [Theory]
    [InlineData(JenisButir.Program, true)]
    [InlineData(JenisButir.Anggaran, true)]
    [InlineData(JenisButir.Pengukuran, true)]
    [InlineData(JenisButir.Realisasi, true)]
    [InlineData(JenisButir.Organisasi, true)]
    [InlineData(JenisButir.Indikator, true)]
    [InlineData(JenisButir.Rekomendasi, true)]
    [InlineData(JenisButir.Evaluasi, false)]
    public async Task Data_yang_masuk_LKjIP_terkunci_begitu_laporannya_diajukan_dan_evaluasi_sesudahnya_tidak(string jenis, bool terkunci)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        foreach (var (status, dikunci) in new[] { ("Draf", false), ("Dikembalikan", false), ("Diajukan", terkunci), ("Disetujui", terkunci), ("Ditetapkan", terkunci) })
        {
            await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', '{status}', now(), 'Kepala', 1)");
            var sebab = (await SimpanAsync(host, di, jenis, isi => isi)).Terkunci;
            (sebab is not null).ShouldBe(dikunci, $"{jenis} selama LKjIP {status}");
            if (dikunci)
                sebab!.ShouldContain("LKjIP sudah");
        }
    }

    [Fact]
    public async Task Kebijakan_pengukuran_tetap_selama_ada_triwulan_yang_sudah_diajukan_dan_data_lainnya_boleh_berubah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        static JsonObject Diubah(JsonObject isi)
        {
            isi["kebijakan"] = new JsonObject { ["batasAtas"] = 90 };
            return isi;
        }

        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Kepala', 1)");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, Diubah)).Terkunci.ShouldNotBeNull().ShouldContain("Kebijakan pengukuran berubah, padahal realisasi triwulan I sudah ditetapkan");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, isi => isi)).Berhasil.ShouldBeTrue();

        await Sql.JalankanAsync(host.BasisData, "delete from alur");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, Diubah)).Berhasil.ShouldBeTrue();
    }

    [Fact]
    public async Task Tanggal_triwulan_yang_diketik_terkunci_begitu_triwulannya_sendiri_diajukan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        await Sql.JalankanAsync(host.BasisData, "delete from alur");
        (await TulisAsync("""[{"triwulan": 1, "disampaikan": "2024-04-08", "disetujui": "2024-04-10"}]""")).Sebab.ShouldBeEmpty();
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{di}', {HostUji.Tahun}, 'triwulan', n::text, case n when 2 then 'Dikembalikan' else 'Ditetapkan' end, now(), 'Kepala', 1 from generate_series(1, 3) n");

        foreach (var berubah in new[]
        {
            """[{"triwulan": 1, "disampaikan": "2024-04-08", "disetujui": "2024-04-30"}]""",
            """[{"triwulan": 1, "disetujui": "2024-04-10"}]""",
            "[]",
            """[{"triwulan": 1, "disampaikan": "2024-04-08", "disetujui": "2024-04-10"}, {"triwulan": 3, "disampaikan": "2024-10-08"}]""",
        })
            (await TulisAsync(berubah)).Terkunci.ShouldNotBeNull(berubah).ShouldContain("oleh Kepala dengan tanggal itu. Buka perubahan");

        // When it was reported comes later; a quarter that is open is not locked by a later one.
        const string terbuka = """[{"triwulan": 2, "disampaikan": "2024-07-08"}, {"triwulan": 1, "disampaikan": "2024-04-08", "disetujui": "2024-04-10", "dilaporkan": "2024-04-20"}]""";
        (await TulisAsync(terbuka)).Sebab.ShouldBeEmpty();

        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var halaman = await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/ubah/pengukuran");
        foreach (var (nama, terkunci) in new[] { ("[0].disampaikan", false), ("[1].disampaikan", true), ("[1].disetujui", true), ("[1].dilaporkan", false), ("[1].triwulan", true) })
            halaman.QuerySelector($"[name='berkala{nama}']").ShouldNotBeNull(nama).HasAttribute("readonly").ShouldBe(terkunci, nama);

        Task<HasilSimpan> TulisAsync(string berkala) => SimpanAsync(host, di, JenisButir.Pengukuran, isi =>
        {
            isi["berkala"] = JsonNode.Parse(berkala);
            return isi;
        });
    }

    [Theory]
    [InlineData("satuan", "orang")]
    [InlineData("rumus", "1 + 1")]
    [InlineData("polaritas", "turun")]
    [InlineData("targetRenstra", null)]
    public async Task Yang_mengukur_triwulan_yang_sudah_diajukan_tidak_berubah_selagi_Renstra_masih_draf_dan_berubah_sesudah_kepala_membukanya(string isian, string? menjadi)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        await Sql.JalankanAsync(host.BasisData, $"delete from alur where dokumen <> 'pk'; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Budi', 1)");

        (await UbahAsync("S2.1", isian, menjadi)).Terkunci.ShouldNotBeNull().ShouldContain("Realisasi triwulan I sudah ditetapkan oleh Budi");
        (await UbahAsync("S2.1", "definisi", "Penduduk yang bekerja")).Sebab.ShouldBeEmpty();
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan, Langkah.BukaPerubahan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Renstra, "", langkah, "Perubahan RPJMD")))).Sebab.ShouldBeEmpty();
        (await UbahAsync("S2.1", isian, menjadi)).Terkunci.ShouldBeNull();

        Task<HasilSimpan> UbahAsync(string kode, string nama, string? nilai) => host.DenganAsync(async l =>
        {
            var butir = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!.Butir[(JenisButir.Indikator, kode)];
            var isi = JsonNode.Parse(butir.Isi)!.AsObject();
            if (nilai is null)
                isi.Remove(nama);
            else
                isi[nama] = nilai;
            return await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(butir.Jenis, kode, butir.Versi, isi.ToJsonString())]);
        });
    }

    [Fact]
    public async Task Perjanjian_kepala_yang_belum_ditetapkan_tidak_diberi_tanggal_sendiri_sesudah_ada_triwulan_yang_diajukan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Diajukan', now(), 'Ani', 1)");

        (await SimpanAsync(new() { ["kode"] = "PK-P", ["tanggal"] = "2024-10-05" })).Terkunci.ShouldNotBeNull().ShouldContain("Kosongkan tanggalnya");
        (await SimpanAsync(new() { ["kode"] = "PK-P" })).Sebab.ShouldBeEmpty();

        Task<HasilSimpan> SimpanAsync(JsonObject isi) => host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Pk, "PK-P", 0, isi.ToJsonString())]));
    }

    [Fact]
    public async Task Realisasi_setahun_tidak_diketik_menimpa_triwulan_IV_yang_sudah_diajukan_dan_sebelumnya_tampak_sebagai_draf()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{di}', {HostUji.Tahun}, 'triwulan', n::text, 'Ditetapkan', now(), 'Kepala', 1 from generate_series(1, 4) n");
        static JsonObject Menimpa(JsonObject isi)
        {
            isi["nilai"] = 90000;
            return isi;
        }

        static JsonObject Menyumber(JsonObject isi)
        {
            isi["sumber"] = "BPS";
            return isi;
        }

        (await SimpanAsync(host, di, JenisButir.Realisasi, Menimpa)).Terkunci.ShouldNotBeNull().ShouldContain("padahal realisasi triwulan IV sudah ditetapkan");
        (await SimpanAsync(host, di, JenisButir.Realisasi, Menyumber)).Berhasil.ShouldBeTrue();

        await Sql.JalankanAsync(host.BasisData, "delete from alur where kunci = '4'");
        (await SimpanAsync(host, di, JenisButir.Realisasi, Menimpa)).Berhasil.ShouldBeTrue();
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        (await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024")).Body!.TextContent.ShouldContain("Angka triwulan IV masih draf");
    }

    [Fact]
    public async Task Keluaran_dan_kemajuan_fisik_triwulan_yang_sudah_ditetapkan_tidak_berubah_lewat_jalan_mana_pun_dan_formulirnya_mengatakannya_sebelum_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        (await SimpanAsync(host, di, JenisButir.Program, isi =>
        {
            isi["kegiatan"] = JsonNode.Parse(
                """
                [{"kode": "3.30.02.2.01", "nama": "Kegiatan", "subKegiatan": [{"kode": "3.30.02.2.01.0001", "nama": "Sub kegiatan", "pagu": {"murni": 100, "bulanan": [{"bulan": 3, "fisik": 20}, {"bulan": 6, "fisik": 45}]},
                  "indikator": [{"nama": "Pedagang yang dilatih", "satuan": "orang", "realisasiTriwulan": [3, 4]}]}]}]
                """);
            isi.Remove("pagu");
            return isi;
        })).Sebab.ShouldBeEmpty();
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Kepala', 1)");

        foreach (var (ubah, sebutan) in new (Action<JsonNode>, string)[]
        {
            (s => s["indikator"]![0]!["realisasiTriwulan"]![0] = 5, "Realisasi keluaran"),
            (s => s["indikator"]!.AsArray().RemoveAt(0), "Realisasi keluaran"),
            (s => s["pagu"]!["bulanan"]![0]!["fisik"] = 30, "Kemajuan fisik triwulan I"),
            (s => s["pagu"]!["bulanan"]!.AsArray().Insert(0, new JsonObject { ["bulan"] = 2, ["fisik"] = 10 }), "Kemajuan fisik triwulan I"),
            (s => s["pagu"]!["bulanan"]![0]!["keuangan"] = 1, "Realisasi anggaran triwulan I"),
        })
        {
            var ditolak = (await SimpanAsync(host, di, JenisButir.Program, isi => Diisi(isi, ubah))).Terkunci.ShouldNotBeNull(sebutan);
            ditolak.ShouldStartWith(sebutan);
            ditolak.ShouldContain("berubah, padahal realisasi triwulan I sudah ditetapkan oleh Kepala dengan angka itu. Buka perubahan");
        }

        // Budget and what comes after stay open; so does the place of a row.
        (await SimpanAsync(host, di, JenisButir.Program, isi => Diisi(isi, s => (s["indikator"]![0]!["realisasiTriwulan"]![1], s["pagu"]!["bulanan"]![1]!["fisik"], s["nama"]) = (9, 50, s["nama"] + " yang diperbaiki")))).Terkunci.ShouldBeNull();

        // A file that is brought in says so beside what it would change.
        var berkas = await host.DenganAsync(async l => (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!);
        var (kunci, butir) = berkas.Butir.First(b => b.Key.Jenis == JenisButir.Program);
        var baru = berkas.Butir.Values.Select(b => new IsiButir(b.Jenis, b.Kunci, b.Induk, b.Urutan, b != butir ? b.Isi : Diisi(JsonNode.Parse(b.Isi)!.AsObject(), s => s["indikator"]![0]!["realisasiTriwulan"]![0] = 7).ToJsonString())).ToList();
        var beda = BedaBerkas.Bandingkan([.. berkas.Butir.Values], baru, hapus: false);
        (await host.DenganAsync(l => l.GetRequiredService<TerapkanBeda>().TerkunciAsync(di, HostUji.Tahun, Pelaku.Sistem, beda))).ShouldHaveSingleItem().Value.ShouldStartWith("Realisasi keluaran");

        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var alamat = $"/i/{HostUji.InstansiSatu}/2024/ubah/program?kunci={Uri.EscapeDataString(kunci.Kunci)}";
        const string sub = "kegiatan[0].subKegiatan[0].";
        var halaman = await operatorDinas.HalamanAsync(alamat);
        foreach (var (nama, terkunci) in new[] { ("indikator[0].realisasiTriwulan[0]", true), ("indikator[0].realisasiTriwulan[1]", false), ("indikator[0].nama", true), ("pagu.bulanan[0].fisik", true), ("pagu.bulanan[1].fisik", false), ("pagu.perubahan", false) })
        {
            var isian = halaman.QuerySelector($"[name='{sub}{nama}']").ShouldNotBeNull(nama);
            isian.HasAttribute("readonly").ShouldBe(terkunci, nama);
            if (terkunci)
                halaman.GetElementById(isian.GetAttribute("aria-describedby")!.Split(' ')[0]).ShouldNotBeNull().TextContent.ShouldStartWith("Realisasi triwulan I sudah ditetapkan oleh Kepala");
        }

        halaman.QuerySelector($"[name='{sub}indikator[0].hapus']").ShouldBeNull("barisnya memuat angka yang terkunci");
        (await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(halaman, alamat, "form.formulir", new() { [sub + "indikator[0].realisasiTriwulan[0]"] = "8" }))).Body!.TextContent.ShouldContain("padahal realisasi triwulan I sudah ditetapkan");
        (await operatorDinas.KirimFormulirAsync(halaman, alamat, "form.formulir", new() { [sub + "indikator[0].realisasiTriwulan[1]"] = "6" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Lembar_triwulan_dan_tabel_target_yang_terkunci_mengatakan_sebabnya_pada_isiannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        await Sql.JalankanAsync(host.BasisData, "delete from alur");
        using var perencana = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        (await perencana.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/rencana/target")).QuerySelectorAll("td input[readonly]").ShouldBeEmpty();

        // Everything that goes into the report is locked with it, whatever the Renstra's own state is.
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', 'Diajukan', now(), 'Kepala', 1)");
        foreach (var (alamat, isian) in new[] { ("rencana/target", "td input[aria-label]"), ("pengukuran/1", "[name='v|S1.1|kendala']"), ("ubah/indikator?kunci=S1.1", "[name=nama]") })
        {
            var halaman = await perencana.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/{alamat}");
            var satu = halaman.QuerySelector(isian).ShouldNotBeNull(alamat);
            satu.HasAttribute("readonly").ShouldBeTrue(alamat);
            halaman.GetElementById(satu.GetAttribute("aria-describedby")!.Split(' ')[0]).ShouldNotBeNull(alamat).TextContent.ShouldContain("LKjIP sudah diajukan oleh Kepala");
            halaman.QuerySelectorAll(".bilah-simpan").ShouldBeEmpty(alamat);
        }
    }

    // Of the first sub kegiatan.
    private static JsonObject Diisi(JsonObject program, Action<JsonNode> ubah)
    {
        ubah(program["kegiatan"]![0]!["subKegiatan"]![0]!);
        return program;
    }

    // The calendar is not what is looked at here.
    private static Task LepaskanAsync(HostUji host) => Sql.JalankanAsync(host.BasisData, "delete from jadwal");

    private static Task<HasilSimpan> SimpanAsync(HostUji host, Guid di, string jenis, Func<JsonObject, JsonObject> ubah) => host.DenganAsync(async l =>
    {
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
        var (kunci, butir) = berkas.Butir.First(b => b.Key.Jenis == jenis);
        var isi = ubah(JsonNode.Parse(butir.Isi)!.AsObject()).ToJsonString();
        return await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(jenis, kunci.Kunci, berkas.Versi(jenis, kunci.Kunci), isi)]);
    });
}
