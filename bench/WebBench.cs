using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Berkas.Contoh;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Organisasi;
using Tera.Web;

namespace Tera.Bench;

/// <summary>The web application over a real PostgreSQL: 45 agencies × 5 years, 50 people at once, pages and cells.</summary>
internal static class WebBench
{
    private const int Instansi = 45;
    private const int Tahun = 5;
    private const int Orang = 50;
    private const int Ulang = 200;
    private const int Porta = 5199;
    internal const string Sandi = "kuda-lampu-pasar-embun";
    private static readonly TimeSpan Lama = TimeSpan.FromSeconds(60);

    /// <summary>What operators open.</summary>
    private static readonly string[] Halaman =
    [
        "/", "/i/{0}/{1}", "/i/{0}/{1}/rencana", "/i/{0}/{1}/dokumen-rencana", "/i/{0}/{1}/anggaran", "/i/{0}/{1}/pengukuran/1", "/i/{0}/{1}/pengukuran/4",
        "/i/{0}/{1}/laporan", "/i/{0}/{1}/riwayat", "/i/{0}/{1}/ubah/indikator?kunci=S1.1", "/i/{0}/{1}/rencana/kartu?kunci=S1.1", "/i/{0}/{1}/asal?id=S1.1/{1}/capaian", "/api/v1/i/{0}/{1}/nomenklatur?q=pelatihan%20nomor%204",
    ];

    /// <param name="hanyaProsesor">Leave the load out.</param>
    public static Task JalankanAsync(bool hanyaProsesor) => BasisBench.DenganAsync(async basis =>
    {
        await using (var app = TeraWeb.Buat(new() { BasisData = basis }))
        await using (var lingkup = app.Services.CreateAsyncScope())
            await IsiAsync(lingkup.ServiceProvider, Instansi, Tahun);
        await using var tera = await NodeBench.TeraAsync(Porta, basis);
        var orang = await Task.WhenAll(Enumerable.Range(0, Orang).Select(n => PengunjungBench.MasukAsync(tera.Alamat, Nama(n), Sandi)));
        await UkurAsync(tera, orang, hanyaProsesor);
        Array.ForEach(orang, o => o.Dispose());
    });

    private static async Task UkurAsync(NodeBench tera, IReadOnlyList<PengunjungBench> orang, bool hanyaProsesor)
    {
        // Every page once, so that code and files are as warm as on an ordinary morning.
        await Task.WhenAll(orang.Select((o, n) => Task.Run(async () =>
        {
            foreach (var halaman in Halaman)
                await o.BukaAsync(Isi(halaman, n, 0));
        })));

        await UkurProsesorAsync(tera, orang[0]);
        if (hanyaProsesor)
            return;
        Console.WriteLine($"{Instansi} instansi × {Tahun} tahun, {Orang} orang sekaligus, jeda 0,5 sampai 1,5 detik antara halaman, {Lama.TotalSeconds:0} detik");
        var catatan = new CatatanWaktu();
        var (habis, semula) = (Stopwatch.StartNew(), tera.Prosesor);
        await Task.WhenAll(orang.Select((o, n) => Task.Run(async () =>
        {
            // The same choices on every run; people who do not wait for each other.
            var jeda = new Random(n);
            for (var k = n; habis.Elapsed < Lama; k++)
            {
                await Task.Delay(jeda.Next(500, 1500));
                var halaman = Halaman[k % Halaman.Length];
                catatan.Tambah(halaman, await o.BukaAsync(Isi(halaman, n, k)));
                if (k % 3 == 0)
                    catatan.Tambah("simpan sel", await o.SimpanSelAsync(Isi("/i/{0}/{1}/pengukuran/4", n, 0), "S1.2", "kendala", k.ToString(CultureInfo.InvariantCulture)));
            }
        })));
        catatan.Cetak();
        Console.WriteLine(FormattableString.Invariant($"prosesor simpul: {(tera.Prosesor - semula).TotalSeconds:0.0} dari {habis.Elapsed.TotalSeconds:0} detik"));
    }

    /// <summary>Processor time of the application alone; it does not depend on what else the machine does.</summary>
    private static async Task UkurProsesorAsync(NodeBench tera, PengunjungBench orang)
    {
        foreach (var halaman in Halaman)
            await UkurProsesorAsync(tera, halaman, _ => orang.BukaAsync(Isi(halaman, 0, 0)));
        await UkurProsesorAsync(tera, "simpan sel", n => orang.SimpanSelAsync(Isi("/i/{0}/{1}/pengukuran/4", 0, 0), "S1.2", "kendala", n.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task UkurProsesorAsync(NodeBench tera, string apa, Func<int, Task> jalankan)
    {
        // Until the compiler has done with it.
        for (var n = 0; n < Ulang; n++)
            await jalankan(n);
        await Task.Delay(500);
        var semula = tera.Prosesor;
        for (var n = 0; n < Ulang; n++)
            await jalankan(n);
        Console.WriteLine(FormattableString.Invariant($"{apa,-45} prosesor {(tera.Prosesor - semula).TotalMilliseconds / Ulang,6:0.0} ms"));
    }

    private static string Isi(string halaman, int orang, int k) => string.Format(CultureInfo.InvariantCulture, halaman, Slug(orang % Instansi), 2021 + Tahun - 1 - (k % Tahun));

    /// <summary>An invented government, with people of every role and one password.</summary>
    internal static async Task IsiAsync(IServiceProvider layanan, int instansi, int tahun)
    {
        await layanan.GetRequiredService<PersiapanAwal>().JalankanAsync();
        var contoh = layanan.GetRequiredService<IsiContoh>();
        var tulis = layanan.GetRequiredService<MulaiBerkas>();
        var db = layanan.GetRequiredService<TeraDb>();
        foreach (var kelompok in PemdaBuatan.Buat(instansi, tahun).GroupBy(b => b.Organisasi.Nama).Select((g, n) => (Slug(n), g.ToList())))
        {
            var (slug, berkas) = kelompok;
            await contoh.JalankanAsync([(slug, berkas[0])]);
            var di = await db.Instansi.SingleAsync(i => i.Slug == slug);
            foreach (var b in berkas.Skip(1))
            {
                await tulis.JalankanAsync(di.Id, Pelaku.Sistem, b, "Pengukuran");
                db.ChangeTracker.Clear();
            }
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            insert into nomenklatur (daftar, kode, nama, indikator, satuan)
            select 'kegiatan', to_char(n / 1000, 'FM0') || '.07.' || to_char(n / 100 % 10 + 2, 'FM00') || '.2.01.' || to_char(n % 100 + 1, 'FM0000'), 'Sub kegiatan pelatihan dan pembinaan nomor ' || n || ' bagi masyarakat', 'Jumlah orang', 'Orang'
            from generate_series(0, 9999) n
            """);

        // One known password for all.
        var orang = layanan.GetRequiredService<UserManager<Pengguna>>();
        var sidik = orang.PasswordHasher.HashPassword(await db.Pengguna.FirstAsync(p => p.Peran == Peran.AdminPemda), Sandi);
        await db.Pengguna.ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, sidik).SetProperty(x => x.HarusGantiSandi, false));
    }

    private static string Slug(int n) => string.Create(CultureInfo.InvariantCulture, $"dinas-{n + 1}");

    // More people than agencies: the last five are a second window of the first five operators.
    private static string Nama(int n) => "operator." + Slug(n % Instansi);
}
