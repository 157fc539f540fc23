using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Tests.Web.Basis;
using Tera.Tests.Web.Evaluasi;
using Tera.Tests.Web.Pelaporan;

namespace Tera.Tests.Web.Peramban;

/// <summary>Pages that are there only after something was done: a file uploaded, a report published, a document asked for.</summary>
internal static class KeadaanAkses
{
    private const string Operator = "operator." + DinasBerjalan.Slug;
    private static readonly string Pangkal = $"/i/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}";

    /// <summary>Two agencies of a past year, one in the middle of its year with a team that evaluates it, and the government.</summary>
    public static async Task<HostUji> HostAsync(KlasterUji klaster)
    {
        var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await (await TimEvaluasi.BuatAsync(host)).TugaskanAsync(host, DinasBerjalan.Slug, DinasBerjalan.Tahun);
        await PemdaUji.TambahAsync(host);
        return host;
    }

    /// <returns>Who looks at which address; without a name a stranger.</returns>
    public static async Task<IReadOnlyList<(string? Orang, string Alamat)>> SiapkanAsync(HostUji host)
    {
        await PemdaUji.SegarAsync(host);
        var terbit = await TerbitkanAsync(host);
        using var orang = await host.MasukAsync(Operator);
        using var admin = await host.MasukAsync("adminpemda");
        var berkas = await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug);
        await Sql.JalankanAsync(host.BasisData, $"insert into jadwal_instansi (instansi_id, tahun, langkah, tenggat, alasan) select id, {DinasBerjalan.Tahun}, 'lkjip', '2027-03-15', 'Kantor kebanjiran' from instansi where slug = '{DinasBerjalan.Slug}'");
        var diubah = berkas.Berkas with { Organisasi = berkas.Berkas.Organisasi with { Tugas = "Tugas yang diperbaiki" } };
        return
        [
            (null, "/publik"), (null, $"/publik/{HostUji.InstansiSatu}/{HostUji.Tahun}"), (null, $"/publik/{HostUji.InstansiSatu}/{HostUji.Tahun}/lkjip"), (null, "/periksa/" + terbit.Kode),
            ("kepala." + HostUji.InstansiSatu, $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/laporan"),
            (Operator, await UnggahAsync(orang, $"{Pangkal}/anggaran/impor", "sipd.csv", await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "anggaran", "sipd-kolom-berjenjang.csv")))),
            (Operator, await UnggahAsync(orang, $"{Pangkal}/data", "ubah.tera.json", Core.Berkas.BerkasJson.Tulis(diubah))),
            (Operator, await AuditAsync(host, orang)),
            (Operator, $"{Pangkal}/alur/lkjip?kunci=&langkah=Ajukan&kembali={Pangkal}/laporan"),
            (Operator, $"{Pangkal}/pekerjaan/{await MintaAsync(host)}"),
            ("adminpemda", await UnggahAsync(admin, "/kelola/nomenklatur", "daftar.csv", Encoding.UTF8.GetBytes("kode;uraian\n2.07.03;Program Satu\nabc;Bukan kode\n"))),
            ("perencana", $"/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}/rencana/pasokan?kunci=SD1.1"), ("perencana", $"/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}/rencana/kartu?kunci=SD1.1"),
            ("organisasi", $"/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}/pengukuran/2"), ("perencana", $"/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}/anggaran"), ("pimpinandaerah", $"/pemda/{DinasBerjalan.Tahun}"),
            ("adminpemda", $"/kelola/jadwal?tahun={DinasBerjalan.Tahun}"),
        ];
    }

    private static async Task<string> UnggahAsync(PerambanUji peramban, string alamat, string nama, byte[] isi)
    {
        using var jawaban = await peramban.UnggahAsync(alamat, nama, isi);
        return jawaban.Headers.Location.ShouldNotBeNull(alamat).ToString();
    }

    private static async Task<string> AuditAsync(HostUji host, PerambanUji orang)
    {
        using var aliran = new MemoryStream();
        DocxWriter.Write(new Document { Title = "Laporan", Sections = [new Section { Blocks = [Paragraph.Of("Capaian dihitung: (45 / 60) x 100% = 80%")] }] }, aliran);
        var alamat = await UnggahAsync(orang, $"{Pangkal}/audit", "laporan.docx", aliran.ToArray());
        await host.TungguAsync(alamat.Split('/')[^1]);
        return alamat;
    }

    private static async Task<Guid> MintaAsync(HostUji host)
    {
        var dinas = await host.InstansiAsync(DinasBerjalan.Slug);
        var antre = await host.DenganAsync(l => l.GetRequiredService<MintaDokumen>().JalankanAsync(dinas.Id, DinasBerjalan.Tahun, Pelaku.Sistem, "renstra", "renstra"));
        var id = antre.Id.ShouldNotBeNull(antre.Sebab);
        await host.TungguAsync(id);
        return id;
    }

    private static async Task<DokumenTersimpan> TerbitkanAsync(HostUji host)
    {
        var dinas = await host.InstansiAsync(HostUji.InstansiSatu);
        await host.TanpaReviuAsync();
        await host.DenganAsync(async l =>
        {
            foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
                (await l.GetRequiredService<UbahAlur>().JalankanAsync(dinas.Id, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah))).Sebab.ShouldBeEmpty();
            return 0;
        });
        var lkjip = await host.BuatDokumenAsync("lkjip", "lkjip");
        (await host.DenganAsync(l => l.GetRequiredService<Terbitkan>().JalankanAsync(dinas.Id, HostUji.Tahun, Pelaku.Sistem, lkjip.Id))).ShouldBeNull();
        return lkjip;
    }
}
