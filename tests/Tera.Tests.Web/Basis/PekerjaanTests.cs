using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>The queue of jobs: each is done once, also where nodes die over it.</summary>
public sealed class PekerjaanTests(KlasterUji klaster)
{
    private static readonly Pelaku Orang = new(Guid.NewGuid(), "Operator", "Operator");

    [Fact]
    public async Task Delapan_pekerja_tidak_pernah_mengambil_pekerjaan_yang_sama()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        foreach (var n in Enumerable.Range(0, 40))
            await AntreAsync(sumber, Orang with { Id = Guid.NewGuid() }, $"k{n}");

        var diambil = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = new TeraDb(BasisData.Opsi(sumber));
            while (await new GiliranKerja(db).AmbilAsync("uji", default) is { } p)
                diambil.Add(p.Id);
        }));

        diambil.Count.ShouldBe(40);
        diambil.Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task Giliran_berikutnya_milik_instansi_yang_paling_sedikit_bekerja_lalu_yang_paling_lama_menunggu()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var (banyak, sedikit) = (new App.Organisasi.InstansiTerdaftar { Id = Guid.NewGuid(), Slug = "banyak", Nama = "Dinas Banyak" }, new App.Organisasi.InstansiTerdaftar { Id = Guid.NewGuid(), Slug = "sedikit", Nama = "Dinas Sedikit" });
        db.AddRange(banyak, sedikit);
        await db.SaveChangesAsync();
        using var panggilan = new PanggilanKerja();
        var antre = new AntrePekerjaan(db, panggilan);
        foreach (var kunci in new[] { "b1", "b2", "b3" })
            (await antre.JalankanAsync(Orang with { Id = Guid.NewGuid() }, new("uji", banyak.Id, 2024, kunci, "{}"))).Id.ShouldNotBeNull();
        foreach (var kunci in new[] { "s1", "s2" })
            (await antre.JalankanAsync(Orang with { Id = Guid.NewGuid() }, new("uji", sedikit.Id, 2024, kunci, "{}"))).Id.ShouldNotBeNull();
        // In the order in which they were asked for, whatever the clock's resolution.
        await db.Database.ExecuteSqlAsync($"update pekerjaan set dibuat = '2026-01-01'::timestamptz + (case kunci when 'b1' then 1 when 'b2' then 2 when 'b3' then 3 when 's1' then 4 else 5 end) * interval '1 second'");

        var giliran = new GiliranKerja(db);
        var urutan = new List<string>();
        while (await giliran.AmbilAsync("uji", default) is { } p)
            urutan.Add(p.Kunci);

        urutan.ShouldBe(["b1", "s1", "b2", "s2", "b3"]);
    }

    [Fact]
    public async Task Pekerjaan_yang_simpulnya_mati_diambil_alih_dan_hasil_yang_terlambat_tidak_disimpan()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var giliran = new GiliranKerja(db);
        await AntreAsync(sumber, Orang, "satu");
        var pertama = (await giliran.AmbilAsync("uji", default))!;
        (await giliran.AmbilAsync("uji", default)).ShouldBeNull("masih dipegang");

        await DiamAsync(db);
        var kedua = (await giliran.AmbilAsync("uji", default))!;
        kedua.Id.ShouldBe(pertama.Id);
        (await giliran.DenyutAsync(pertama, 50, "x", default)).ShouldBeFalse();

        var disimpan = new List<string>();
        await giliran.TutupAsync(pertama, Hasil("lama"), default);
        await giliran.TutupAsync(kedua, Hasil("baru"), default);
        await giliran.TutupAsync(kedua, Hasil("dua kali"), default);

        disimpan.ShouldBe(["baru"]);
        (await db.Set<PekerjaanLatar>().AsNoTracking().SingleAsync()).Status.ShouldBe(StatusPekerjaan.Selesai);

        HasilKerja Hasil(string nama) => new(_ =>
        {
            disimpan.Add(nama);
            return Task.FromResult(Guid.NewGuid());
        }, null);
    }

    [Fact]
    public async Task Pekerjaan_yang_tiga_kali_mematikan_simpulnya_dihentikan_dengan_sebab()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        await AntreAsync(sumber, Orang, "racun");
        foreach (var _ in Enumerable.Range(0, GiliranKerja.PalingSering))
        {
            (await new GiliranKerja(db).AmbilAsync("uji", default)).ShouldNotBeNull();
            await DiamAsync(db);
        }

        (await new GiliranKerja(db).AmbilAsync("uji", default)).ShouldBeNull();
        var p = await db.Set<PekerjaanLatar>().AsNoTracking().SingleAsync();
        p.Status.ShouldBe(StatusPekerjaan.Gagal);
        p.Sebab.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Permintaan_yang_sama_satu_pekerjaan_dan_antrean_seorang_ada_batasnya()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        var satu = await AntreAsync(sumber, Orang, "sama");
        (await AntreAsync(sumber, Orang, "sama")).Id.ShouldBe(satu.Id);
        foreach (var n in Enumerable.Range(1, AntrePekerjaan.BatasOrang - 1))
            (await AntreAsync(sumber, Orang, $"n{n}")).Id.ShouldNotBeNull();

        (await AntreAsync(sumber, Orang, "lebih")).Sebab.ShouldNotBeNullOrEmpty();
        (await AntreAsync(sumber, Orang with { Id = Guid.NewGuid() }, "lebih")).Id.ShouldNotBeNull();
    }

    [Fact]
    public async Task Pekerjaan_yang_dibatalkan_tidak_diambil_lagi_dan_hasilnya_tidak_disimpan()
    {
        await using var sumber = BasisData.Buka(await klaster.BasisBaruAsync());
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var giliran = new GiliranKerja(db);
        await AntreAsync(sumber, Orang, "batal");
        var diambil = (await giliran.AmbilAsync("A", default))!;
        diambil.Simpul.ShouldBe("A");

        (await giliran.BatalkanAsync(Guid.NewGuid(), diambil.Id, Orang, default)).ShouldBeFalse("instansi lain");
        (await giliran.BatalkanAsync(diambil.InstansiId!.Value, diambil.Id, Orang, default)).ShouldBeTrue();

        // The node that had it dies; nobody takes it up.
        await DiamAsync(db);
        (await giliran.AmbilAsync("B", default)).ShouldBeNull();
        (await giliran.DenyutAsync(diambil, 50, "x", default)).ShouldBeFalse("siapa yang memegangnya berhenti");
        await giliran.TutupAsync(diambil, new(_ => throw new InvalidOperationException("disimpan"), null), default);
        (await db.Set<PekerjaanLatar>().AsNoTracking().SingleAsync()).Status.ShouldBe(StatusPekerjaan.Batal);
        (await giliran.BatalkanAsync(diambil.InstansiId.Value, diambil.Id, Orang, default)).ShouldBeFalse("sudah ditutup");
    }

    private static async Task<HasilAntre> AntreAsync(NpgsqlDataSource sumber, Pelaku pelaku, string kunci)
    {
        using var panggilan = new PanggilanKerja();
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var pemda = await db.Instansi.Select(i => (Guid?)i.Id).SingleOrDefaultAsync() ?? await InstansiAsync(db);
        return await new AntrePekerjaan(db, panggilan).JalankanAsync(pelaku, new("uji", pemda, 2024, kunci, "{}"));
    }

    private static async Task<Guid?> InstansiAsync(TeraDb db)
    {
        var i = new App.Organisasi.InstansiTerdaftar { Id = Guid.NewGuid(), Slug = "uji", Nama = "Dinas Uji" };
        db.Add(i);
        await db.SaveChangesAsync();
        return i.Id;
    }

    // What a node that was killed leaves: a job that gives no sign any more.
    private static Task DiamAsync(TeraDb db) => db.Database.ExecuteSqlAsync($"update pekerjaan set denyut = now() - interval '1 minute' where status = 'Berjalan'");
}
