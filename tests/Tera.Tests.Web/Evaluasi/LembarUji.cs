using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>Worksheets as they stand in the middle of a round, or after one.</summary>
internal static class LembarUji
{
    /// <summary>A worksheet by the regulation's template that everybody answered with BB, in the hands of one.</summary>
    public static Task DiTanganAsync(HostUji host, string slug, TahapKerja tahap, TimEvaluasi tim, params TahapPenilaian[] dijawab) => host.DenganAsync(async l =>
    {
        var di = (await l.InstansiAsync(slug)).Id;
        var db = l.GetRequiredService<TeraDb>();
        db.Add(new Penilaian { InstansiId = di, Tahun = HostUji.Tahun, Templat = TemplatLkeJson.Bawaan[0].Kode, Tahap = tahap, Sejak = DateTimeOffset.UnixEpoch, Oleh = "Operator Uji", Versi = 1, NomorTugas = "700/9" });
        await db.SaveChangesAsync();
        db.AddRange(new AnggotaTim { InstansiId = di, Tahun = HostUji.Tahun, PenggunaId = tim.IdKetua, Peran = PeranTim.Ketua }, new AnggotaTim { InstansiId = di, Tahun = HostUji.Tahun, PenggunaId = tim.IdMutu, Peran = PeranTim.Mutu });
        db.AddRange(from t in dijawab
                    from k in TemplatLkeJson.Bawaan[0].SemuaKriteria()
                    select new JawabanLembar { InstansiId = di, Tahun = HostUji.Tahun, Tahap = t, Kode = k.Kode, Isi = BerkasJson.TulisBagian(new JawabanKriteria { Kode = k.Kode, Tahap = t, Jawaban = "BB" }), Versi = 1, Oleh = "Uji", Waktu = DateTimeOffset.UnixEpoch });
        return await db.SaveChangesAsync();
    });

    /// <summary>Writes into history how a worksheet that was put there came there.</summary>
    public static Task RiwayatAsync(HostUji host, string slug) => host.DenganAsync(async l =>
    {
        var di = (await l.InstansiAsync(slug)).Id;
        var db = l.GetRequiredService<TeraDb>();
        Pelaku siapa = new(null, "Operator Uji", "");
        foreach (var j in await db.Set<JawabanLembar>().AsNoTracking().Where(j => j.InstansiId == di).ToListAsync())
            await db.CatatAsync(di, siapa, DateTimeOffset.UnixEpoch, new("tambah", j.Tahun, "lke", $"{j.Kode}/{j.Tahap}", j.Versi));
        foreach (var p in await db.Set<Penilaian>().AsNoTracking().Where(p => p.InstansiId == di && p.Tahap != TahapKerja.Mandiri).ToListAsync())
            await db.CatatAsync(di, siapa, DateTimeOffset.UnixEpoch, new(AturanLangkah.Semua.First(a => a.Ke == p.Tahap).Langkah.ToString(), p.Tahun, "penilaian", Versi: p.Versi));
        return 0;
    });

    /// <summary>Writes what an agency's file says of evaluation, as an evaluation that was published or brought in leaves it.</summary>
    public static Task TulisAsync(HostUji host, string slug, int tahun, DataEvaluasi data) => host.DenganAsync(async l =>
    {
        var di = (await l.InstansiAsync(slug)).Id;
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, tahun))!;
        var beda = BedaBerkas.Bandingkan([.. berkas.Butir.Values], Pemecah.Pecah(berkas.Berkas with { Evaluasi = data }), hapus: true);
        (await l.GetRequiredService<SimpanButir>().TulisAsync(di, tahun, Pelaku.Sistem, [.. beda.Where(b => b.Jenis is JenisButir.Evaluasi or JenisButir.Rekomendasi).Select(b => b.Perubahan)], "Uji")).Berhasil.ShouldBeTrue();
        return 0;
    });

    /// <summary>What stands in the cells of the worksheet as a person downloads it.</summary>
    public static async Task<string> IsiBukuAsync(PerambanUji p)
    {
        using var jawaban = await p.BukaAsync("/i/disperindag/2024/evaluasi?handler=Lembar&format=xlsx");
        jawaban.Content.Headers.ContentDisposition!.FileName.ShouldBe("lembar-kerja-2024.xlsx");
        var buku = Tera.Documents.Reading.DocumentReader.Read("lembar.xlsx", await jawaban.Content.ReadAsByteArrayAsync(), CancellationToken.None).Document!;
        return string.Join(' ', buku.Blocks().OfType<Tera.Documents.Model.Table>().SelectMany(t => t.Header.Concat(t.Rows)).SelectMany(r => r.Cells).SelectMany(c => c.Runs).Select(r => r.Text));
    }

    /// <summary>Begins the next year as an agency does: by copying this one.</summary>
    public static async Task MulaiTahunAsync(HostUji host, string slug, int tahun)
    {
        var instansi = await host.InstansiAsync(slug);
        (await host.DenganAsync(async l =>
        {
            var salin = l.GetRequiredService<SalinTahun>();
            return await salin.TerapkanAsync(instansi, Pelaku.Sistem, (await salin.SusunAsync(instansi.Id, tahun, tahun - 1))!);
        })).Berhasil.ShouldBeTrue();
    }

    /// <summary>A worksheet of a year, fixed the year after.</summary>
    public static LembarKerjaEvaluasi Ditetapkan(int tahun, params JawabanKriteria[] jawaban) => new() { Tahun = tahun, Ditetapkan = new Tanggal(tahun + 1, 4, 5), Kriteria = jawaban };

    /// <summary>Begins the year after, as its agency does.</summary>
    public static Task TahunBerikutAsync(HostUji host) => MulaiTahunAsync(host, HostUji.InstansiSatu, HostUji.Tahun + 1);
}
