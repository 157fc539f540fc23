using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tera.App.Berkas;
using Tera.App.Pelaporan;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;

namespace Tera.App.Basis.Arsip;

/// <summary>What goes into the package of a year: of each agency its data file, its lines of history, every kept document, every file of evidence.</summary>
internal static class IsiArsip
{
    internal const string FolderBukti = "/bukti/";

    public static async Task TulisAsync(TeraDb db, NpgsqlDataSource sumber, int tahun, string paket, DateTimeOffset kini, CancellationToken cancel)
    {
        using var tulis = new PaketArsip.Penulis(paket);
        foreach (var i in await db.Instansi.AsNoTracking().Where(i => db.Butir.Any(b => b.InstansiId == i.Id && b.Tahun == tahun)).OrderBy(i => i.Slug).ToListAsync(cancel))
        {
            var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == i.Id && b.Tahun == tahun).ToListAsync(cancel);
            await tulis.TambahAsync(Nama($"{i.Slug}/{i.Slug}-{tahun}.tera.json"), BerkasJson.Tulis(Pemecah.Rakit(tahun, butir.Select(b => new IsiButir(b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi)))), cancel);
            await tulis.TambahAsync(Nama($"{i.Slug}/riwayat.jsonl"), await RiwayatAsync(sumber, i.Id, tahun, cancel), cancel);
            foreach (var d in await db.Set<DokumenTersimpan>().AsNoTracking().Where(d => d.InstansiId == i.Id && d.Tahun == tahun).OrderBy(d => d.Nama).ThenBy(d => d.Versi).Select(d => new { d.Nama, d.Versi, d.Docx, d.Pdf, d.Xlsx }).ToListAsync(cancel))
            {
                foreach (var (format, hash) in new[] { ("docx", d.Docx), ("pdf", d.Pdf), ("xlsx", d.Xlsx) })
                {
                    if (hash is not null)
                        await tulis.TambahAsync(Nama($"{i.Slug}/dokumen/{d.Nama}-v{d.Versi}.{format}"), await db.Set<ArsipIsi>().Where(a => a.Hash == hash).Select(a => a.Isi).SingleAsync(cancel), cancel);
                }
            }

            // The same file may prove several things; it is packed once for each, so that nobody has to look for it.
            foreach (var b in await db.Set<Bukti>().AsNoTracking().Where(b => b.InstansiId == i.Id && b.Tahun == tahun && b.Hash != null).OrderBy(b => b.Id).Select(b => new { b.Id, b.Nama, b.Hash }).ToListAsync(cancel))
            {
                if (await db.Set<BerkasIsi>().Where(x => x.Hash == b.Hash).Select(x => x.Isi).SingleAsync(cancel) is { } isi)
                    await tulis.TambahAsync(Nama($"{i.Slug}{FolderBukti}{b.Id}-{b.Nama}"), isi, cancel);
            }
        }

        await using var sambungan = await sumber.OpenConnectionAsync(cancel);
        await tulis.TutupAsync(tahun, kini, await VerifikasiRiwayat.KepalaAsync(sambungan, cancel), cancel);
    }

    private static async Task<byte[]> RiwayatAsync(NpgsqlDataSource sumber, Guid instansi, int tahun, CancellationToken cancel)
    {
        var teks = new StringBuilder();
        await using var perintah = sumber.CreateCommand("select to_jsonb(r)::text from riwayat r where instansi_id = $1 and tahun = $2 order by urut");
        perintah.Parameters.AddWithValue(instansi);
        perintah.Parameters.AddWithValue(tahun);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            teks.Append(baris.GetString(0)).Append('\n');
        return Encoding.UTF8.GetBytes(teks.ToString());
    }

    private static string Nama(FormattableString nama) => nama.ToString(CultureInfo.InvariantCulture);
}
