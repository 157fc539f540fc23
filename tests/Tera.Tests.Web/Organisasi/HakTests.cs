using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Organisasi;

/// <summary>Walks every address × every role × own and other agencies, against two tables that an official can read: tests/cases/hak.</summary>
public sealed class HakTests(KlasterUji klaster)
{
    private const int Sampai = 299;
    private const string TanpaAkun = "tanpa akun";
    private static readonly string[] Pelaku = [.. Enum.GetNames<Peran>(), TanpaAkun];

    [Fact]
    public async Task Setiap_alamat_dan_tindakan_menyebut_hak_yang_tertulis_di_daftar_alamat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);

        var ada = (await DaftarAlamat.BacaAsync(host.App)).Select(a => a.Baris).Order(StringComparer.Ordinal).ToList();
        var daftar = Baca("alamat.tsv").Select(k => string.Join('\t', k)).Order(StringComparer.Ordinal).ToList();

        string.Join('\n', ada.Except(daftar)).ShouldBeEmpty("Alamat baru atau haknya berubah: periksa haknya, lalu tulis baris ini di tests/cases/hak/alamat.tsv");
        string.Join('\n', daftar.Except(ada)).ShouldBeEmpty("Baris ini di tests/cases/hak/alamat.tsv tidak ada lagi");
    }

    /// <summary>What decides by what is sent, with the right that each value asks for; the page itself asks, so each is tried.</summary>
    public static TheoryData<string, string, Hak> MenurutIsi { get; } = new()
    {
        { "/ubah/{jenis}", "/ubah/organisasi", Hak.UbahRencana },
        { "/ubah/{jenis}", "/ubah/indikator?Kunci=S1.1", Hak.UbahRencana },
        { "/ubah/{jenis}", "/ubah/pk?Kunci=PK-2024", Hak.UbahRencana },
        { "/ubah/{jenis}", "/ubah/anggaran", Hak.UbahAnggaran },
        { "/ubah/{jenis}", "/ubah/realisasi?Kunci=S1.1", Hak.UbahRealisasi },
        { "/ubah/{jenis}", "/ubah/pelaporan", Hak.UbahNarasi },
        { "/ubah/{jenis}", "/ubah/evaluasi", Hak.UbahEvaluasi },
        { "/ubah/{jenis}", "/ubah/indikator?Kunci=S1.1&handler=Hapus", Hak.UbahRencana },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=Ajukan", Hak.Ajukan },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=Tarik", Hak.Ajukan },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=Setujui", Hak.Setujui },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=Kembalikan", Hak.Setujui },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=Tetapkan", Hak.Tetapkan },
        { "/alur/{dokumen}", "/alur/pk?Kunci=PK-2024&langkah=BukaPerubahan", Hak.Tetapkan },
    };

    [Theory]
    [MemberData(nameof(MenurutIsi))]
    public async Task Halaman_yang_haknya_menurut_isi_menolak_siapa_pun_yang_tidak_memegangnya(string pola, string alamat, Hak hak)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var harapan = Baca("peran.tsv").Single(k => k[0] == hak.ToString() && k[1] == "instansi sendiri")[2..];

        foreach (var (peran, seharusnya) in Enum.GetValues<Peran>().Zip(harapan))
        {
            using var p = await host.MasukAsync(HostUji.Nama(peran));
            using var jawaban = await p.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}{alamat}", []);
            (jawaban.StatusCode == HttpStatusCode.Forbidden).ShouldBe(seharusnya != "boleh", $"{pola} sebagai {peran}: {(int)jawaban.StatusCode}");
        }
    }

    [Fact]
    public async Task Tindakan_yang_mengubah_tidak_cukup_dengan_hak_melihat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);

        (await DaftarAlamat.BacaAsync(host.App))
            .Where(a => a.Cara != "GET" && a.Hak is Hak.LihatInstansi or Hak.LihatPemda)
            .Select(a => a.Baris).ShouldBeEmpty("beri [HakTindakan(Hak.…)] pada penangannya");
    }

    [Fact]
    public async Task Setiap_peran_sampai_hanya_ke_tempat_yang_ditulis_tabel_peran()
    {
        await using var host = await HostUji.MulaiAsync(klaster, layanan: CegatHalaman, sebelumRute: CegatLainnya);
        var harapan = Baca("peran.tsv").ToDictionary(k => (k[0], k[1]), k => Pelaku.Zip(k[2..]).ToDictionary(p => p.First, p => p.Second));
        var beda = new List<string>();
        var dijalani = 0;
        foreach (var pelaku in Pelaku)
        {
            using var peramban = host.Peramban();
            if (pelaku != TanpaAkun)
                await peramban.MasukDuluAsync(HostUji.Nama(Enum.Parse<Peran>(pelaku)));
            var token = await peramban.TokenAsync();
            foreach (var alamat in await DaftarAlamat.BacaAsync(host.App))
            {
                foreach (var tempat in alamat.Tempat)
                {
                    using var permintaan = new HttpRequestMessage(new HttpMethod(alamat.Cara), alamat.Isi(tempat));
                    permintaan.Headers.Add("X-Tera-Token", token);
                    permintaan.Headers.Add(PenyegatUji.Kepala, "ya");
                    using var jawaban = await peramban.KirimAsync(permintaan);
                    var hasil = Nama(jawaban, alamat.Pola);
                    dijalani++;
                    if (!harapan.TryGetValue(($"{alamat.Hak}", tempat), out var baris))
                        beda.Add($"{alamat.Hak} di {tempat}: belum ada di peran.tsv");
                    else if (hasil != baris[pelaku])
                        beda.Add($"{pelaku}: {alamat.Baris} di {tempat}: {hasil}, seharusnya {baris[pelaku]}");
                }
            }
        }

        string.Join('\n', beda.Distinct()).ShouldBeEmpty();
        dijalani.ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task Instansi_yang_dinonaktifkan_dapat_dilihat_tetapi_tidak_diubah()
    {
        var orang = new Orang(Guid.NewGuid(), "Operator", Peran.Operator, Guid.NewGuid());
        var instansi = new InstansiTerdaftar { Id = orang.InstansiId!.Value, Slug = "lama", Nama = "Dinas Lama", Aktif = false };

        PemeriksaHak.Periksa(orang, Hak.LihatInstansi, instansi).ShouldBe(Izin.Boleh);
        PemeriksaHak.Periksa(orang, Hak.UbahRencana, instansi).ShouldBe(Izin.Ditolak);
        await Task.CompletedTask;
    }

    private static string Nama(HttpResponseMessage jawaban, string pola) => (int)jawaban.StatusCode switch
    {
        Sampai => "boleh",
        403 => "ditolak",
        404 => "tidak ada",
        401 when pola.StartsWith("/api", StringComparison.Ordinal) => "masuk",
        302 when jawaban.Headers.Location?.ToString().Contains("/masuk?kembali=", StringComparison.Ordinal) == true => "masuk",
        var lain => lain.ToString(),
    };

    private static IEnumerable<string[]> Baca(string nama) =>
        File.ReadLines(Path.Combine(Akar.Folder, "tests", "cases", "hak", nama)).Skip(1).Where(b => b.Length > 0).Select(b => b.Split('\t'));

    private static void CegatHalaman(IServiceCollection layanan) => layanan.Configure<MvcOptions>(o => o.Filters.Add(new PenyegatUji()));

    private static void CegatLainnya(WebApplication app) => app.Use((konteks, lanjut) =>
    {
        if (konteks.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null || !konteks.Request.Headers.ContainsKey(PenyegatUji.Kepala))
            return lanjut(konteks);
        konteks.Response.StatusCode = konteks.GetEndpoint() is null ? StatusCodes.Status404NotFound : Sampai;
        return Task.CompletedTask;
    });

    /// <summary>Stands where the handler would run, after every check.</summary>
    private sealed class PenyegatUji : IAsyncPageFilter, IOrderedFilter
    {
        internal const string Kepala = "X-Uji-Sampai";

        public int Order => int.MaxValue;

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            if (!context.HttpContext.Request.Headers.ContainsKey(Kepala) || context.HttpContext.Request.Path.StartsWithSegments("/galat", StringComparison.OrdinalIgnoreCase) && context.HttpContext.Response.StatusCode >= 400)
                return next();
            context.Result = new StatusCodeResult(Sampai);
            return Task.CompletedTask;
        }
    }
}
