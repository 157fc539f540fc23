using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

public sealed class SimpanSelTests(KlasterUji klaster)
{
    private static readonly Pelaku Ani = new(null, "Ani", "Operator");
    private static readonly Pelaku Budi = new(null, "Budi", "Operator");

    [Fact]
    public async Task Lima_puluh_penulis_sekaligus_tidak_menghilangkan_satu_isian_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        string[] bidang = ["penjelasan", "kendala", "solusi", "sumber", "bukti"];
        string[] indikator = ["S1.1", "S2.1"];
        // 2 indicators × 5 fields × 5 quarters' worth of writers: each pair of writers shares one field and the later wins knowingly.
        var tugas = Enumerable.Range(0, 50).Select(n => (Indikator: indikator[n % 2], Triwulan: (n / 2 % 4) + 1, Bidang: bidang[n / 8 % 5], Teks: $"tulisan ke-{n}")).ToList();
        var terakhir = new System.Collections.Concurrent.ConcurrentDictionary<(string, int, string), string>();

        await Task.WhenAll(tugas.Select(t => Task.Run(async () =>
        {
            var semula = "";
            for (var coba = 0; coba < 20; coba++)
            {
                var hasil = (await SimpanAsync(host, instansi, Ani, new IsiSel(t.Indikator, t.Triwulan, t.Bidang, t.Teks, semula)))[0];
                if (hasil.Salah is null)
                    return;
                hasil.Bentrok.ShouldBeTrue(hasil.Salah);
                // Told what the other wrote, the writer adds to it: so nothing may be missing at the end.
                semula = hasil.Teks;
                t = t with { Teks = hasil.Teks.Contains(t.Teks, StringComparison.Ordinal) ? hasil.Teks : $"{hasil.Teks} {t.Teks}" };
            }

            throw new InvalidOperationException("Tidak pernah tersimpan.");
        })));

        var berkas = await MuatAsync(host, instansi);
        foreach (var t in tugas)
            SelTriwulan.Teks(Isi(berkas, t.Indikator, t.Triwulan), t.Bidang, HostUji.Tahun).ShouldContain(t.Teks);
        var riwayat = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.InstansiId == instansi).OrderBy(r => r.Urut).Select(r => new { r.Urut, r.HashSebelum, r.Hash }).ToListAsync());
        riwayat.Select(r => r.Urut).ShouldBe(Enumerable.Range(1, riwayat.Count).Select(n => (long)n));
        riwayat.Skip(1).Zip(riwayat).ShouldAllBe(p => p.First.HashSebelum.SequenceEqual(p.Second.Hash));
    }

    [Fact]
    public async Task Penulis_kedua_diberi_tahu_siapa_menulis_apa_dan_tulisannya_sendiri_tidak_tersimpan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await SimpanAsync(host, instansi, Ani, new IsiSel("S1.1", 2, "kendala", "Bahan baku", ""));

        var hasil = (await SimpanAsync(host, instansi, Budi, new IsiSel("S1.1", 2, "kendala", "Cuaca", "")))[0];

        hasil.Bentrok.ShouldBeTrue();
        hasil.Teks.ShouldBe("Bahan baku");
        hasil.Salah.ShouldNotBeNull().ShouldContain("Ani menulis \"Bahan baku\"");
        SelTriwulan.Teks(Isi(await MuatAsync(host, instansi), "S1.1", 2), "kendala", HostUji.Tahun).ShouldBe("Bahan baku");
    }

    [Fact]
    public async Task Angka_yang_bermakna_dua_ditolak_dan_isian_lain_tetap_tersimpan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);

        var hasil = await SimpanAsync(host, instansi, Ani, new("S1.1", 2, "nilai", "1.234", "5,46"), new("S2.1", 2, "nilai", "4,1", "4,033"));

        hasil[0].Salah.ShouldNotBeNull().ShouldContain("bermakna dua");
        hasil[1].Salah.ShouldBeNull();
        var berkas = await MuatAsync(host, instansi);
        SelTriwulan.Teks(Isi(berkas, "S1.1", 2), "nilai", HostUji.Tahun).ShouldBe("5,46");
        berkas.Hasil.Pengukuran.Indikator.First(i => i.Indikator.Kode == "S2.1").Triwulan[1].Realisasi.Nilai.Angka.ShouldBe(4.1m);
    }

    [Fact]
    public async Task Salah_ketik_tidak_menyembunyikan_yang_sementara_itu_ditulis_orang_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        (await SimpanAsync(host, instansi, Ani, new IsiSel("S1.1", 2, "nilai", "6,7", "5,46")))[0].Salah.ShouldBeNull();

        var salah = (await SimpanAsync(host, instansi, Budi, new IsiSel("S1.1", 2, "nilai", "1.234", "5,46")))[0];
        salah.Teks.ShouldBe("5,46", "yang belum dilihat Budi bukan dasar simpanannya yang berikut");
        var dibetulkan = (await SimpanAsync(host, instansi, Budi, new IsiSel("S1.1", 2, "nilai", "6,1", salah.Teks)))[0];

        dibetulkan.Bentrok.ShouldBeTrue();
        dibetulkan.Salah.ShouldNotBeNull().ShouldContain("Ani menulis \"6,7\"");
        SelTriwulan.Teks(Isi(await MuatAsync(host, instansi), "S1.1", 2), "nilai", HostUji.Tahun).ShouldBe("6,7");
    }

    [Fact]
    public async Task Kata_pada_indikator_yang_diukur_dengan_angka_ditolak_dan_angka_semula_tetap()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);

        var hasil = (await SimpanAsync(host, instansi, Ani, new IsiSel("S1.1", 2, "nilai", "abc", "5,46")))[0];

        hasil.Salah.ShouldNotBeNull().ShouldContain("\"abc\" bukan angka");
        SelTriwulan.Teks(Isi(await MuatAsync(host, instansi), "S1.1", 2), "nilai", HostUji.Tahun).ShouldBe("5,46");
    }

    [Fact]
    public async Task Yang_membaca_bersamaan_mendapat_satu_berkas_yang_sama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);

        var dibaca = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MuatAsync(host, instansi)));

        dibaca.Select(b => b.Hasil).Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(1, $"dibaca pada urutan riwayat {string.Join(", ", dibaca.Select(b => b.Urut))}");
    }

    [Fact]
    public async Task Yang_membaca_dalam_transaksi_mendapat_berkas_yang_sementara_itu_sudah_diingat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        var diingat = await MuatAsync(host, instansi);
        using var semula = new BelumMengingat(host.App.Services.GetRequiredService<IMemoryCache>());

        var dibaca = await host.DenganAsync(async l =>
        {
            await using var transaksi = await l.GetRequiredService<TeraDb>().Database.BeginTransactionAsync();
            return await ActivatorUtilities.CreateInstance<PemuatBerkas>(l, semula).MuatAsync(instansi, HostUji.Tahun);
        });

        dibaca.ShouldBeSameAs(diingat);
        (await MuatAsync(host, instansi)).ShouldBeSameAs(diingat, "yang diingat tidak diganti salinan yang sama isinya");
    }

    /// <summary>A memory that holds nothing when it is first asked, as for who asked before anybody kept it.</summary>
    private sealed class BelumMengingat(IMemoryCache ingatan) : IMemoryCache
    {
        private bool _ditanya;

        public ICacheEntry CreateEntry(object key) => ingatan.CreateEntry(key);

        public void Remove(object key) => ingatan.Remove(key);

        public bool TryGetValue(object key, out object? value)
        {
            value = null;
            return (_ditanya || key is not ValueTuple<Guid, int> || !(_ditanya = true)) && ingatan.TryGetValue(key, out value);
        }

        public void Dispose()
        {
        }
    }

    [Fact]
    public async Task Setelah_menyimpan_berkas_yang_diingat_sama_dengan_yang_dibaca_seluruhnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        var semula = await MuatAsync(host, instansi);
        await SimpanAsync(host, instansi, Ani, new("S2.1", 2, "nilai", "4,1", "4,033"), new IsiSel("S1.1", 4, "kendala", "Cuaca", ""));

        var diingat = await MuatAsync(host, instansi);

        using var kosong = new MemoryCache(new MemoryCacheOptions());
        var dibaca = await MuatAsync(host, instansi, kosong);
        ReferenceEquals(diingat.Berkas.Perencanaan, semula.Berkas.Perencanaan).ShouldBeTrue("yang tidak berubah tidak dibaca lagi");
        BerkasJson.Tulis(diingat.Berkas).ShouldBe(BerkasJson.Tulis(dibaca.Berkas));
        diingat.Urut.ShouldBe(dibaca.Urut);
        diingat.Butir.Values.Select(b => (b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi, b.Versi)).ShouldBe(dibaca.Butir.Values.Select(b => (b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi, b.Versi)), ignoreOrder: true);
        diingat.Hasil.Figures.Count.ShouldBe(dibaca.Hasil.Figures.Count);
    }

    private static System.Text.Json.Nodes.JsonNode? Isi(BerkasTermuat berkas, string indikator, int triwulan) =>
        System.Text.Json.Nodes.JsonNode.Parse(berkas.Butir[(JenisButir.Triwulan, JenisButir.KunciTriwulan(indikator, triwulan))].Isi);

    private static async Task<Guid> InstansiAsync(HostUji host) => (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

    private static Task<IReadOnlyList<HasilSel>> SimpanAsync(HostUji host, Guid instansi, Pelaku pelaku, params IsiSel[] sel) =>
        host.DenganAsync(l => l.GetRequiredService<SimpanSel>().JalankanAsync(instansi, HostUji.Tahun, pelaku, sel));

    private static async Task<BerkasTermuat> MuatAsync(HostUji host, Guid instansi, IMemoryCache? ingatan = null) =>
        (await host.DenganAsync(l => (ingatan is null ? l.GetRequiredService<PemuatBerkas>() : ActivatorUtilities.CreateInstance<PemuatBerkas>(l, ingatan)).MuatAsync(instansi, HostUji.Tahun)))!;
}
