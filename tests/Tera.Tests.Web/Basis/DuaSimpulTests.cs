using System.Diagnostics;
using System.Net;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>Two processes on one database, and a browser that a proxy sends now to the one, now to the other.</summary>
public sealed class DuaSimpulTests(KlasterUji klaster) : IDisposable
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";
    private const string Pk = "pk-pk-2024";
    private static readonly TimeSpan Paling = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-simpul-").FullName;

    [Fact]
    public async Task Yang_dimulai_di_satu_simpul_diteruskan_di_simpul_lain()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        var (mulaiA, mulaiB) = (MulaiAsync(basis, pekerja: 0), MulaiAsync(basis, pekerja: 2));
        await using var a = await mulaiA;
        await using var b = await mulaiB;
        (await Sql.DaftarAsync(basis, "select nama from simpul order by 1")).ShouldBe(new[] { a.Simpul, b.Simpul }.Order(StringComparer.Ordinal));
        (await Sql.DaftarAsync(basis, "select nama from kunci_perlindungan")).Count.ShouldBe(1, "simpul yang mulai bersamaan memakai kunci yang sama");

        // Signed in at A, working at B with a form that A made.
        using var diA = new PerambanUji(a.Alamat);
        await diA.MasukDuluAsync(HostUji.Nama(Peran.Operator));
        using var diB = diA.Di(b.Alamat);
        var (dariA, dariB) = (await diA.TokenAsync(), await diB.TokenAsync());
        var semula = (await diA.HalamanAsync($"{Pangkal}/pengukuran/2")).QuerySelector("[name='s|S1.1|kendala']")!.GetAttribute("value") ?? "";
        using (var simpan = await diB.KirimTokenAsync($"{Pangkal}/pengukuran/2", new() { ["v|S1.1|kendala"] = "ditulis di B", ["s|S1.1|kendala"] = semula }, dariA))
            simpan.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await diA.HalamanAsync($"{Pangkal}/pengukuran/2")).QuerySelector("[name='s|S1.1|kendala']")!.GetAttribute("value").ShouldBe("ditulis di B", "A sudah mengingat halaman yang lama");
        using (var palsu = await diB.KirimTokenAsync($"{Pangkal}/pengukuran/2", [], "bukan-token"))
            palsu.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using (var keluar = await diA.KirimTokenAsync("/keluar", [], dariB))
            keluar.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using (var sesudah = await diB.BukaAsync(Pangkal))
            sesudah.Headers.Location!.OriginalString.ShouldContain("/masuk", customMessage: "keluar di A berarti keluar di B");

        // A document asked for at A, made by B, taken from A; published at A, seen at B at once.
        using var kepala = new PerambanUji(a.Alamat);
        await kepala.MasukDuluAsync(HostUji.Nama(Peran.Kepala));
        using var asing = new PerambanUji(b.Alamat);
        (await asing.HalamanAsync("/publik/2024")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        await MintaAsync(kepala, "pk", Pk);
        await TungguAsync(async () => await Sql.DaftarAsync(basis, "select simpul from pekerjaan where status = 'Selesai'") is [var simpul] && simpul == b.Simpul, "B menyelesaikan yang diminta di A");
        var laporan = await kepala.HalamanAsync($"{Pangkal}/laporan");
        using (var pdf = await kepala.BukaAsync(laporan.QuerySelector($"#d-{Pk} a[href*='/dokumen/'][href$='/pdf']").ShouldNotBeNull().GetAttribute("href")!))
            (await pdf.Content.ReadAsByteArrayAsync()).AsSpan()[..5].SequenceEqual("%PDF-"u8).ShouldBeTrue();
        using (var terbit = await kepala.IsiAsync($"{Pangkal}/laporan", [], $"#d-{Pk} form[action$='handler=Terbitkan']"))
            terbit.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await TungguAsync(async () => (await asing.HalamanAsync("/publik/2024")).QuerySelectorAll("tbody tr").Length == 1, "yang diterbitkan di A terlihat di B", TimeSpan.FromSeconds(10));

        // Wrong passwords count together.
        foreach (var simpul in new[] { a, b, a, b, a })
        {
            using var salah = new PerambanUji(simpul.Alamat);
            using var ditolak = await salah.MasukAsync(HostUji.Nama(Peran.Operator), "sandi yang salah");
        }

        using var terkunci = new PerambanUji(b.Alamat);
        using var benar = await terkunci.MasukAsync(HostUji.Nama(Peran.Operator), HostUji.Sandi);
        benar.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await b.HentikanAsync()).ShouldBe(0);
        (await Sql.DaftarAsync(basis, "select nama from simpul")).ShouldBe([a.Simpul], "B pamit");
    }

    [Fact]
    public async Task Simpul_yang_dibunuh_digantikan_simpul_lain_juga_pekerjaannya()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        var (mulaiA, mulaiB) = (MulaiAsync(basis, pekerja: 1), MulaiAsync(basis, pekerja: 1));
        await using var a = await mulaiA;
        await using var b = await mulaiB;
        using var diA = new PerambanUji(a.Alamat);
        await diA.MasukDuluAsync(HostUji.Nama(Peran.Operator));
        using var diB = diA.Di(b.Alamat);
        foreach (var (jenis, nama) in new[] { ("lkjip", "lkjip"), ("pk", Pk), ("rkt", "rkt") })
            await MintaAsync(diA, jenis, nama);
        var dariA = $"from pekerjaan where simpul = '{a.Simpul}' and status = 'Berjalan'";
        await TungguAsync(async () => (await Sql.DaftarAsync(basis, $"select kunci {dariA}")).Count == 1, "A mengambil satu");

        await a.BunuhAsync();

        var milikA = await Sql.DaftarAsync(basis, $"select kunci {dariA}");
        milikA.Count.ShouldBe(1, "A mati dengan pekerjaan di tangan");
        using (var halaman = await diB.BukaAsync(Pangkal))
            halaman.StatusCode.ShouldBe(HttpStatusCode.OK, "sesi dari A berlaku di B");
        await TungguAsync(async () => (await Sql.DaftarAsync(basis, "select kunci from pekerjaan where status = 'Selesai'")).Count == 3, "B menyelesaikan semuanya");
        (await Sql.DaftarAsync(basis, $"select simpul || ' ' || giliran from pekerjaan where kunci = '{milikA[0]}'")).ShouldBe([$"{b.Simpul} 2"]);
        (await Sql.DaftarAsync(basis, "select nama || ' ' || versi from dokumen order by nama")).ShouldBe(["lkjip 1", $"{Pk} 1", "rkt 1"], "setiap dokumen sekali");
        (await Sql.DaftarAsync(basis, "select nama from simpul where denyut > now() - interval '15 seconds'")).ShouldBe([b.Simpul]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ProsesTera> MulaiAsync(string basis, int pekerja) =>
        ProsesTera.MulaiAsync(_folder, "serve", "--basis-data", basis, "--pekerja", pekerja.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task MintaAsync(PerambanUji peramban, string jenis, string nama)
    {
        using var minta = await peramban.KirimTokenAsync($"{Pangkal}/laporan?handler=Buat", new() { ["jenis"] = jenis, ["nama"] = nama });
        minta.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task TungguAsync(Func<Task<bool>> sampai, string apa, TimeSpan? paling = null)
    {
        var mulai = Stopwatch.StartNew();
        while (!await sampai())
        {
            mulai.Elapsed.ShouldBeLessThan(paling ?? Paling, apa);
            await Task.Delay(50);
        }
    }
}
