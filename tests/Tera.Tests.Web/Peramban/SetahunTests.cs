using System.Globalization;
using Shouldly;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>The whole year of one agency as its people live it, each in a window of their own.</summary>
public sealed class SetahunTests(KlasterUji klaster, Chromium chromium)
{
    private const string Pangkal = "/i/dispusip/2026";
    private const string Alasan = "Target S1.2 belum disepakati bidang. Perbaiki menjadi 36.";

    /// <summary>What is typed in each quarter; the figures of S1.1 are pasted as a block from Excel.</summary>
    private static readonly (string Blok, string S12, string S21, string S22)[] Triwulan =
    [
        ("4120\t3305\t2410", "29", "18", "17,8"), ("4380\t3720\t2655", "31", "19", "15,6"), ("4500\t3900\t2800", "33", "20", "15,2"), ("4600\t3950\t2900", "35", "21", "14,2"),
    ];

    [Fact]
    public async Task Rencana_perjanjian_dan_empat_triwulan_dari_draf_sampai_ditetapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAwalTahunAsync(host);
        await using var operatorDinas = await chromium.MasukAsync(host, "operator.dispusip");
        await using var kepala = await chromium.MasukAsync(host, "kepala.dispusip");

        await RencanaAsync(operatorDinas, kepala);
        await PerjanjianAsync(operatorDinas, kepala);
        for (var n = 1; n <= 4; n++)
            await TriwulanAsync(operatorDinas, kepala, n);
        await AkhirTahunAsync(host, operatorDinas);

        operatorDinas.TanpaGalat();
        kepala.TanpaGalat();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    private static async Task RencanaAsync(Jendela operatorDinas, Jendela kepala)
    {
        await operatorDinas.KeAsync(Pangkal + "/rencana");
        await operatorDinas.TekanAsync("Ajukan");
        (await operatorDinas.BacaanAsync(".alert-danger")).ShouldContain("Sasaran S3 belum mempunyai indikator");

        await operatorDinas.KeAsync(Pangkal + "/rencana");
        await operatorDinas.IkutiAsync("Indikator S3");
        await operatorDinas.IsiAsync(("kode", "S3.1"), ("nama", "Nilai AKIP Dinas"), ("satuan", "nilai"), ("targetAkhir", "78"));
        await operatorDinas.Halaman.SelectOptionAsync("[name=frekuensi]", "tahunan");
        await operatorDinas.TekanAsync("Tambah baris kosong", "fieldset:has-text('Target Renstra')");
        await operatorDinas.IsiAsync(("targetRenstra[0].tahun", "2026"), ("targetRenstra[0].nilai", "70,5"));
        await operatorDinas.TekanAsync("Simpan");
        (await operatorDinas.BacaanAsync()).ShouldContain("Indikator S3.1 disimpan");

        await operatorDinas.KeAsync(Pangkal + "/rencana");
        await operatorDinas.TekanAsync("Ajukan");
        await SetujuiDanTetapkanAsync(kepala, "/rencana");
        await operatorDinas.KeAsync(Pangkal + "/ubah/indikator?kunci=S3.1");
        (await operatorDinas.Halaman.IsEditableAsync("[name=nama]")).ShouldBeFalse("yang ditetapkan tidak dapat diubah");
    }

    private static async Task PerjanjianAsync(Jendela operatorDinas, Jendela kepala)
    {
        await operatorDinas.KeAsync(Pangkal + "/dokumen-rencana");
        await operatorDinas.IkutiAsync("Perjanjian Kinerja");
        // What is known already is not typed again: the code, and the year's targets out of the Renstra.
        (await operatorDinas.Halaman.InputValueAsync("[name=kode]")).ShouldBe("PK-2026");
        (await operatorDinas.Halaman.Locator("[name^='target['][name$='].target']").EvaluateAllAsync<string[]>("s => s.map(x => x.value).filter(x => x)")).ShouldContain("70,5");
        for (var n = 0; n < 5; n++)
        {
            if (await operatorDinas.Halaman.Locator($"[name='target[{n}].indikator']").CountAsync() == 0)
                await operatorDinas.TekanAsync("Tambah baris kosong", "fieldset:has([name='target.ada'])");
            await operatorDinas.Halaman.SelectOptionAsync($"[name='target[{n}].indikator']", new[] { "S1.1", "S1.2", "S2.1", "S2.2", "S3.1" }[n]);
            await operatorDinas.IsiAsync(($"target[{n}].target", new[] { "42000", "30", "65,63", "15", "70,5" }[n]));
        }

        await operatorDinas.TekanAsync("Simpan");
        await operatorDinas.TekanAsync("Ajukan", ".alur:has-text('PK-2026')");

        await kepala.KeAsync("/");
        (await kepala.BacaanAsync()).ShouldContain("Dinas Perpustakaan dan Kearsipan");
        await kepala.KeAsync(Pangkal + "/dokumen-rencana");
        await kepala.IkutiAsync("Kembalikan", ".alur:has-text('PK-2026')");
        await kepala.Halaman.FillAsync("[name=Alasan]", Alasan);
        await kepala.TekanAsync("Kembalikan");

        await operatorDinas.KeAsync(Pangkal + "/dokumen-rencana");
        (await operatorDinas.BacaanAsync(".alur:has-text('PK-2026')")).ShouldContain(Alasan);
        await operatorDinas.KeAsync(Pangkal + "/ubah/pk?kunci=PK-2026");
        await operatorDinas.IsiAsync(("target[1].target", "36"));
        await operatorDinas.TekanAsync("Simpan");
        await operatorDinas.TekanAsync("Ajukan", ".alur:has-text('PK-2026')");
        await SetujuiDanTetapkanAsync(kepala, "/dokumen-rencana", ".alur:has-text('PK-2026')", "2026-01-26");
        (await kepala.BacaanAsync()).ShouldContain("bertanggal 26 Januari 2026");
    }

    private static async Task TriwulanAsync(Jendela operatorDinas, Jendela kepala, int n)
    {
        var alamat = string.Create(CultureInfo.InvariantCulture, $"/pengukuran/{n}");
        var (blok, s12, s21, s22) = Triwulan[n - 1];
        await operatorDinas.KeAsync(Pangkal + alamat);
        await operatorDinas.TekanAsync("Ajukan", ".alur");
        (await operatorDinas.BacaanAsync(".alert-danger")).ShouldContain("realisasi belum diisi");

        await operatorDinas.KeAsync(Pangkal + alamat);
        await TempelAsync(operatorDinas, "v|S1.1|variabel:gedung", blok);
        await SimpanSelAsync(operatorDinas, ("v|S1.2|variabel:desa_standar", s12), ("v|S1.2|variabel:desa", "96"), ("v|S2.1|variabel:pd_baik", s21), ("v|S2.1|variabel:pd", "32"), ("v|S2.2|nilai", s22));
        if (n == 4)
            await SimpanSelAsync(operatorDinas, ("v|T1.1|nilai", "62,8"), ("v|S3.1|nilai", "71,2"));
        // What was typed is there after the page is loaded again; the figure was calculated from it.
        await operatorDinas.KeAsync(Pangkal + alamat);
        (await operatorDinas.Halaman.InputValueAsync("[name='v|S2.2|nilai']")).ShouldBe(s22);
        if (n == 1)
            (await operatorDinas.BacaanAsync("[data-indikator='S1.1']")).ShouldContain("9.835");
        await operatorDinas.TekanAsync("Ajukan", ".alur");
        await SetujuiDanTetapkanAsync(kepala, alamat, ".alur");
        await operatorDinas.KeAsync(Pangkal + alamat);
        (await operatorDinas.Halaman.IsEditableAsync("[name='v|S2.2|nilai']")).ShouldBeFalse();
    }

    private async Task AkhirTahunAsync(HostUji host, Jendela operatorDinas)
    {
        await operatorDinas.KeAsync(Pangkal);
        // 9.835 + 10.755 + 11.200 + 11.450 visits against 42.000.
        (await operatorDinas.BacaanAsync()).ShouldContain("43.240");
        await using var perencana = await chromium.MasukAsync(host, "perencana");
        (await perencana.KeAsync(Pangkal)).ShouldBe(200);
        await perencana.KeAsync(Pangkal + "/pengukuran/4");
        (await perencana.Halaman.Locator("[data-sel]:not([disabled]):not([readonly])").CountAsync()).ShouldBe(0);
        await using var lain = await chromium.MasukAsync(host, "operator.disperindag");
        (await lain.KeAsync(Pangkal)).ShouldBeOneOf(403, 404);
    }

    private static async Task SetujuiDanTetapkanAsync(Jendela kepala, string alamat, string di = ".alur", string? tanggal = null)
    {
        await kepala.KeAsync(Pangkal + alamat);
        await kepala.TekanAsync("Setujui", di);
        await kepala.KeAsync(Pangkal + alamat);
        await kepala.IkutiAsync("Tetapkan", di);
        if (tanggal is not null)
            await kepala.Halaman.FillAsync("[name=Tanggal]", tanggal);
        await kepala.TekanAsync("Tetapkan");
        await kepala.KeAsync(Pangkal + alamat);
        (await kepala.BacaanAsync(di)).ShouldContain("Ditetapkan");
    }

    /// <summary>Types into cells and leaves each: that is all it takes to save.</summary>
    private static async Task SimpanSelAsync(Jendela jendela, params (string Nama, string Teks)[] sel)
    {
        foreach (var (nama, teks) in sel)
        {
            await jendela.Halaman.FillAsync($"[name='{nama}']", teks);
            await jendela.Halaman.RunAndWaitForResponseAsync(() => jendela.Halaman.PressAsync($"[name='{nama}']", "Tab"), j => j.Request.Method == "POST");
        }

        await jendela.Halaman.WaitForFunctionAsync("() => !document.getElementById('kabar-lembar').textContent.includes('Menyimpan')");
    }

    private static async Task TempelAsync(Jendela jendela, string nama, string blok)
    {
        await jendela.Halaman.FocusAsync($"[name='{nama}']");
        await jendela.Halaman.RunAndWaitForResponseAsync(() => jendela.TempelAsync(blok), j => j.Request.Method == "POST");
    }
}
