using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Documents.Reading;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Has documents made as the page does, and waits for their jobs.</summary>
internal static class DokumenUji
{
    private static readonly TimeSpan Paling = TimeSpan.FromMinutes(3);

    /// <summary>LKjIP may be approved before it was reviewed.</summary>
    public static Task TanpaReviuAsync(this HostUji host) => host.DenganAsync(async l =>
    {
        await l.GetRequiredService<PengaturanReviu>().AturAsync(Pelaku.Sistem, wajib: false);
        return true;
    });

    public static async Task<DokumenTersimpan> BuatDokumenAsync(this HostUji host, string jenis, string nama, string slug = HostUji.InstansiSatu)
    {
        var instansi = await host.InstansiAsync(slug);
        var antre = await host.DenganAsync(l => l.GetRequiredService<MintaDokumen>().JalankanAsync(instansi.Id, HostUji.Tahun, Pelaku.Sistem, jenis, nama));
        var pekerjaan = await host.TungguAsync(antre.Id ?? throw new InvalidOperationException(antre.Sebab));
        return pekerjaan.Hasil is { } id
            ? await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<DokumenTersimpan>().AsNoTracking().SingleAsync(d => d.Id == id))
            : throw new InvalidOperationException($"{jenis}: {pekerjaan.Sebab}");
    }

    /// <summary>The kept document, once the job that something else asked for has made it.</summary>
    public static async Task<DokumenTersimpan> DokumenAsync(this HostUji host, string nama)
    {
        using var batas = new CancellationTokenSource(Paling);
        while (true)
        {
            if (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Nama == nama)) is { } dokumen)
                return dokumen;
            await Task.Delay(200, batas.Token);
        }
    }

    /// <summary>Waits for the one job about <paramref name="kunci"/>.</summary>
    public static async Task<PekerjaanLatar> TungguAsync(this HostUji host, string kunci) =>
        await host.TungguAsync(await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<PekerjaanLatar>().Where(p => p.Kunci == kunci).Select(p => p.Id).SingleAsync()));

    public static async Task<PekerjaanLatar> TungguAsync(this HostUji host, Guid id)
    {
        using var batas = new CancellationTokenSource(Paling);
        while (true)
        {
            var pekerjaan = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<PekerjaanLatar>().AsNoTracking().SingleAsync(p => p.Id == id));
            if (!pekerjaan.Terbuka)
                return pekerjaan;
            await Task.Delay(100, batas.Token);
        }
    }

    /// <summary>What stands in paragraphs and tables of a document as it is downloaded.</summary>
    public static async Task<string> TeksUnduhanAsync(this PerambanUji p, string alamat)
    {
        using var jawaban = await p.BukaAsync(alamat);
        return Teks(await jawaban.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The same of a Word file.</summary>
    public static string Teks(byte[] docx)
    {
        var dokumen = DocumentReader.Read("unduhan.docx", docx, CancellationToken.None).Document.ShouldNotBeNull();
        return string.Join(' ', dokumen.Blocks().SelectMany(b => b switch
        {
            Paragraph paragraf => paragraf.Runs,
            Table tabel => tabel.Header.Concat(tabel.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs),
            _ => [],
        }).Select(r => r.Text));
    }
}
