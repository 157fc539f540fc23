using System.Text.Json.Nodes;
using Shouldly;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>An indicator whose target is its range is promised without a value, and stays so.</summary>
public sealed class TargetRentangTests
{
    [Theory, InlineData(true, 1), InlineData(false, 0)]
    public void Target_yang_dikosongkan_hanya_mengeluarkan_yang_memerlukannya_dari_perjanjian(bool rentang, int tersisa)
    {
        var pk = new JsonObject { ["kode"] = "PK", ["target"] = new JsonArray(new JsonObject { ["indikator"] = "S1.1", ["target"] = 72 }) };

        TabelTarget.Isi(pk, "S1.1", TabelTarget.Pk, null, rentang);

        ((pk["target"] as JsonArray)?.Count ?? 0).ShouldBe(tersisa);
    }

    [Fact]
    public void Tahun_baru_membawa_indikator_rentang_tanpa_meminta_targetnya()
    {
        var berkas = new BerkasKinerja
        {
            Versi = 1,
            Tahun = 2025,
            Organisasi = new() { Nama = "Dinas Contoh", Pemerintah = "Kabupaten Contoh", TempatPenetapan = "Contoh", Kepala = new() { Jabatan = "Kepala Dinas" } },
            Perencanaan = new()
            {
                Renstra = new() { Nama = "Renstra 2025–2029", TahunAwal = 2025, TahunAkhir = 2029 },
                Sasaran = [new() { Kode = "S1", Uraian = "Sasaran", Indikator = [new() { Kode = "S1.1", Nama = "Tingkat hunian", Satuan = "%", Polaritas = Polaritas.Rentang, Rentang = new(60, 85) }] }],
                PerjanjianKinerja = [new() { Kode = "PK-2025", Tanggal = new Tanggal(2025, 1, 10), Target = [new() { Indikator = "S1.1" }] }],
            },
        };

        var (rencana, perhatian) = SalinanRencana.Susun(berkas, 2026);

        rencana.PerjanjianKinerja.ShouldHaveSingleItem().Target.ShouldHaveSingleItem().Indikator.ShouldBe("S1.1");
        perhatian.ShouldBeEmpty();
    }
}
