using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tera.Web;

namespace Tera.Bench;

/// <summary>Does it grow: pages and roll-up at 45 and at 4.500 agencies, public pages against a bare one, four LKjIP at once, memory of a node.</summary>
internal static class SkalaBench
{
    private const int Instansi = 45;
    private const int Kali = 100;
    private const int Tahun = 2021;
    private const int Ulang = 40;
    private const int Serentak = 16;
    private const int Sekaligus = 4;
    private const int Putaran = 4;
    private const int PortaTera = 5198;
    private const int PortaKosong = 5197;
    private static readonly TimeSpan Lama = TimeSpan.FromSeconds(4);

    // Within seconds of a start nobody has signed in, opened the page and asked; the node prints one for itself meanwhile.
    private static readonly TimeSpan Hangat = TimeSpan.FromSeconds(20);

    private static readonly string[] Halaman = ["/", "/i/dinas-1/2021", "/i/dinas-1/2021/rencana", "/i/dinas-1/2021/pengukuran/4", "/i/dinas-1/2021/laporan", "/i/dinas-1/2021/riwayat"];

    // Every agency a hundredfold; the copies begin a chain of their own.
    private static readonly string Gandakan = string.Create(CultureInfo.InvariantCulture,
        $"""
         create temp table salinan as select i.id as asal, gen_random_uuid() as id, i.slug || '-' || n as slug, i.nama || ' ' || n as nama
             from instansi i, generate_series(2, {Kali}) n where i.jenis = 'PerangkatDaerah';
         insert into instansi (id, slug, nama, jenis) select id, slug, nama, 'PerangkatDaerah' from salinan;
         insert into butir (instansi_id, tahun, jenis, kunci, induk, urutan, isi, versi) select s.id, b.tahun, b.jenis, b.kunci, b.induk, b.urutan, b.isi, b.versi from butir b join salinan s on s.asal = b.instansi_id;
         select count(catat_riwayat(id, now(), null, 'Tera', '', 'salin', {Tahun}, 'organisasi', '', 1, null, null)) from salinan;
         insert into alur select (jsonb_populate_record(a, jsonb_build_object('instansi_id', s.id))).* from alur a join salinan s on s.asal = a.instansi_id;
         insert into ringkasan_tahun select (jsonb_populate_record(r, jsonb_build_object('instansi_id', s.id, 'urut', 1))).* from ringkasan_tahun r join salinan s on s.asal = r.instansi_id;
         insert into ringkasan_indikator select (jsonb_populate_record(r, jsonb_build_object('instansi_id', s.id))).* from ringkasan_indikator r join salinan s on s.asal = r.instansi_id;
         analyze;
         """);

    /// <param name="hanyaLkjip">Leave all but the four reports out.</param>
    public static Task JalankanAsync(bool hanyaLkjip) => BasisBench.DenganAsync(async basis =>
    {
        await using (var app = TeraWeb.Buat(new() { BasisData = basis }))
        await using (var lingkup = app.Services.CreateAsyncScope())
            await WebBench.IsiAsync(lingkup.ServiceProvider, Instansi, tahun: 1);
        await (hanyaLkjip ? LkjipAsync(basis) : UkurAsync(basis));
    });

    private static async Task UkurAsync(string basis)
    {
        await using var tera = await NodeBench.TeraAsync(PortaTera, basis);
        await Task.Delay(Hangat);
        using var penulis = await PengunjungBench.MasukAsync(tera.Alamat, "operator.dinas-1", WebBench.Sandi);
        using var pimpinan = await PengunjungBench.MasukAsync(tera.Alamat, "pimpinan", WebBench.Sandi);
        await SampaiAsync(basis, $"select count(*) >= {Instansi} from ringkasan_tahun");
        // Once for the compiler: a cold node at 45 would flatter the growth.
        await TumbuhAsync(tera, penulis, pimpinan);
        await LkjipAsync(basis, tera);
        await PublikAsync(basis, tera);
        var sedikit = await TumbuhAsync(tera, penulis, pimpinan);
        await PerintahAsync(basis, Gandakan);
        var banyak = await TumbuhAsync(tera, penulis, pimpinan);
        Cetak($"{"halaman",-35} {"45: ms",9} {"4.500: ms",10} {"kali",6}");
        foreach (var (halaman, ms) in sedikit)
            Cetak($"{halaman,-35} {ms,9:0.0} {banyak[halaman],10:0.0} {banyak[halaman] / ms,6:0.00}");
        Cetak($"Memori puncak simpul: {tera.MemoriPuncak} MB");
    }

    private static async Task LkjipAsync(string basis)
    {
        await using var tera = await NodeBench.TeraAsync(PortaTera, basis);
        await Task.Delay(Hangat);
        await LkjipAsync(basis, tera);
    }

    /// <returns>Median milliseconds of each page; of the last line, milliseconds of the processor a page.</returns>
    private static async Task<Dictionary<string, double>> TumbuhAsync(NodeBench tera, PengunjungBench penulis, PengunjungBench pimpinan)
    {
        var hasil = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (orang, halaman) in Halaman.Select(h => (penulis, h)).Append((pimpinan, $"/pemda/{Tahun}")))
        {
            for (var n = 0; n < Ulang / 4; n++)
                await orang.BukaAsync(halaman);
            var (waktu, prosesor) = (new List<double>(), tera.Prosesor);
            for (var n = 0; n < Ulang; n++)
                waktu.Add(await orang.BukaAsync(halaman));
            waktu.Sort();
            hasil[halaman] = waktu[waktu.Count / 2];
            hasil[halaman + " (prosesor)"] = (tera.Prosesor - prosesor).TotalMilliseconds / Ulang;
        }

        return hasil;
    }

    private static async Task LkjipAsync(string basis, NodeBench tera)
    {
        // The first four after a start, then others: on an ordinary day code has been compiled and LibreOffice has made its own files.
        for (var putaran = 0; putaran < Putaran; putaran++)
        {
            var slug = Enumerable.Range((putaran * Sekaligus) + 1, Sekaligus).Select(n => $"dinas-{n}").ToList();
            var orang = await Task.WhenAll(slug.Select(s => PengunjungBench.MasukAsync(tera.Alamat, "operator." + s, WebBench.Sandi)));
            var (mulai, prosesor, simpul) = (Stopwatch.GetTimestamp(), tera.ProsesorDenganAnak, tera.Prosesor);
            await Task.WhenAll(orang.Select((o, n) => o.KirimAsync($"/i/{slug[n]}/{Tahun}/laporan?handler=Buat", ("jenis", "lkjip"), ("nama", "lkjip"))));
            await SampaiAsync(basis, $"select count(*) = {(putaran + 1) * Sekaligus} from pekerjaan where status in ('Selesai', 'Gagal')");
            Cetak($"Empat LKjIP sekaligus, putaran {putaran + 1} sejak mulai, dari permintaan sampai tersimpan: {Stopwatch.GetElapsedTime(mulai).TotalSeconds:0.0} detik; waktu prosesor bersama LibreOffice {(tera.ProsesorDenganAnak - prosesor).TotalSeconds:0.0} detik, simpul sendiri {(tera.Prosesor - simpul).TotalSeconds:0.0} detik");
            Array.ForEach(orang, o => o.Dispose());
        }
    }

    private static async Task PublikAsync(string basis, NodeBench tera)
    {
        await PerintahAsync(basis,
            "update dokumen set status = 'Ditetapkan'; insert into terbitan (id, instansi_id, tahun, jenis, nama, dokumen_id, terbit, oleh) select gen_random_uuid(), instansi_id, tahun, jenis, nama, id, now(), 'x' from dokumen where kelas = 'Terbuka'");
        await using var kosong = await NodeBench.KosongAsync(PortaKosong, basis);
        foreach (var halaman in new[] { "/publik", $"/publik/dinas-1/{Tahun}/lkjip" })
        {
            var porsi = new List<double>();
            for (var n = 0; n < 3; n++)
            {
                var (t, k) = (await LajuAsync(new(tera.Alamat, halaman)), await LajuAsync(new(kosong.Alamat, halaman)));
                porsi.Add(t / k);
                Cetak($"{halaman}: {t:0} permintaan/detik, halaman kosong {k:0}");
            }

            porsi.Sort();
            Cetak($"{halaman}: {porsi[1]:0.00} dari halaman kosong");
        }
    }

    private static async Task<double> LajuAsync(Uri alamat)
    {
        using var klien = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Serentak });
        (await klien.GetAsync(alamat)).EnsureSuccessStatusCode().Dispose();
        var (mulai, berapa) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Serentak).Select(_ => Task.Run(async () =>
        {
            while (mulai.Elapsed < Lama)
            {
                await klien.GetByteArrayAsync(alamat);
                Interlocked.Increment(ref berapa);
            }
        })));
        return berapa / mulai.Elapsed.TotalSeconds;
    }

    private static async Task SampaiAsync(string basis, string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(basis);
        for (var n = 0; n < 6000; n++)
        {
            await using var perintah = sumber.CreateCommand(sql);
            if (await perintah.ExecuteScalarAsync() is true)
                return;
            await Task.Delay(20);
        }

        throw new TimeoutException(sql);
    }

    private static async Task PerintahAsync(string basis, string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(basis);
        await using var perintah = sumber.CreateCommand(sql);
        perintah.CommandTimeout = 600;
        await perintah.ExecuteNonQueryAsync();
    }

    private static void Cetak(FormattableString teks) => Console.WriteLine(teks.ToString(CultureInfo.InvariantCulture));
}
