using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Documents.Reading;
using Tera.Documents.Writing;

namespace Tera.App.Pelaporan;

/// <summary>Audits a report that was handed in: findings, review sheet, and a marked copy.</summary>
public sealed class KerjaAudit(TeraDb db, TimeProvider waktu) : IKerjaLatar
{
    public const string Nama = "audit";

    public string Jenis => Nama;

    public async Task<HasilKerja> KerjakanAsync(PekerjaanLatar pekerjaan, Func<int, string, Task> kemajuan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        ArgumentNullException.ThrowIfNull(kemajuan);
        var id = JsonSerializer.Deserialize<Guid>(pekerjaan.Masukan);
        if (await db.Set<AuditTersimpan>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } audit)
            return HasilKerja.Gagal("Berkasnya sudah tidak ada. Unggah lagi.");
        await kemajuan(10, "Membaca berkas");
        var baca = await Task.Run(() => DocumentReader.Read(audit.Nama, audit.Isi, cancel), cancel);
        if (baca.Document is not { } dokumen)
            return HasilKerja.Gagal(baca.Failure!);
        await kemajuan(40, "Menghitung ulang");
        var hasil = await Task.Run(() => Auditor.Audit([dokumen]), cancel);
        await kemajuan(75, "Menulis lembar reviu dan salinan bertanda");
        var (semua, halaman) = await GambarAsync(audit, [.. hasil.Findings.Select((f, n) => Temuan(f, n + 1)), .. hasil.Unfinished.Select((u, n) => TidakSelesai(u, hasil.Findings.Count + n + 1))], cancel);
        var temuan = JsonSerializer.Serialize(semua);
        using var lembar = new MemoryStream();
        DocxWriter.Write(ReviewSheet.Compose(hasil), lembar);
        var (salinan, _) = AnnotatedCopy.Make(audit.Nama, audit.Isi, hasil, waktu);
        return new(
            async c =>
            {
                await db.Set<AuditTersimpan>().Where(a => a.Id == id).ExecuteUpdateAsync(
                    a => a.SetProperty(x => x.Temuan, temuan).SetProperty(x => x.Cocok, hasil.Confirmed.Count).SetProperty(x => x.Lembar, lembar.ToArray()).SetProperty(x => x.Salinan, salinan), c);
                await db.Set<HalamanAudit>().Where(h => h.AuditId == id).ExecuteDeleteAsync(c);
                db.AddRange(halaman);
                await db.SaveChangesAsync(c);
                return id;
            },
            null);
    }

    // A DOCX has no pages of its own: those of the PDF that Tera keeps of the same version, or that is made of it now, are shown, and findings are looked for there by their words.
    private async Task<(IReadOnlyList<TemuanAudit> Temuan, List<HalamanAudit> Halaman)> GambarAsync(AuditTersimpan audit, IReadOnlyList<TemuanAudit> temuan, CancellationToken cancel)
    {
        var sendiri = audit.Isi.AsSpan(0, Math.Min(1024, audit.Isi.Length)).IndexOf("%PDF-"u8) >= 0;
        var pdf = sendiri ? audit.Isi : await (from d in db.Set<DokumenTersimpan>()
                                               join a in db.Set<ArsipIsi>() on d.Pdf equals a.Hash
                                               where d.Id == audit.DokumenId
                                               select a.Isi).FirstOrDefaultAsync(cancel) ?? await PencetakPdf.HalamanAsync(audit.Isi, cancel);
        if (pdf is null)
            return (temuan, []);
        return await Task.Run(
            () =>
            {
                var letak = sendiri || DocumentReader.Read("dokumen.pdf", pdf, cancel).Document is not { } dokumen ? null : new LetakTemuan(dokumen);
                var berletak = letak is null ? temuan : [.. temuan.Select(t => letak.Cari(t.Kutipan, t.Tertulis, t.Tempat) is { } l ? t with { Halaman = l.Halaman, Letak = l.Kotak } : t with { Halaman = 0, Letak = null })];
                var halaman = berletak.Where(t => t is { Halaman: > 0, Letak.Length: > 0 }).Select(t => t.Halaman).Distinct().Order().Take(HalamanAudit.Terbanyak)
                    .Select(n => (Nomor: n, Gambar: PdfPicture.Draw(pdf, n, HalamanAudit.Dpi, cancel))).Where(h => h.Gambar is not null)
                    .Select(h => new HalamanAudit { AuditId = audit.Id, Halaman = h.Nomor, Lebar = h.Gambar!.Width, Tinggi = h.Gambar.Height, Gambar = h.Gambar.Jpeg }).ToList();
                return (berletak, halaman);
            },
            cancel);
    }

    private static TemuanAudit TidakSelesai(Unfinished u, int nomor) =>
        new(nomor, "TIDAK SELESAI", "sedang", "mungkin", u.Place.At.Line > 0 ? $"baris {u.Place.At.Line}" : u.Place.At.Section, u.Place.At.Page, u.Quote, u.Quote, "diperiksa dengan tangan", u.Reason);

    internal static TemuanAudit Temuan(Finding f, int nomor)
    {
        var p = f.Places[0];
        var tempat = string.Join(", ", new[] { p.At is { Page: 0, Section.Length: > 0 } ? $"bagian \"{p.At.Section}\"" : "", p.Table, p.Row.Length > 0 ? $"baris \"{p.Row}\"" : "", p.Column.Length > 0 ? $"kolom \"{p.Column}\"" : "" }.Where(t => t.Length > 0));
        return new(nomor, f.Code.ToString(), f.Severity.ToString().ToLowerInvariant(), f.Certainty.ToString().ToLowerInvariant(), tempat, p.At.Page, f.Quote, f.Stated, f.Expected, f.Reason, p.At.Page > 0 && p.At.Address.Contains(' ', StringComparison.Ordinal) ? p.At.Address : null);
    }
}
