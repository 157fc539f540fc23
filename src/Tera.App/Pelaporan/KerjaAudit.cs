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
        var temuan = JsonSerializer.Serialize(hasil.Findings.Select((f, n) => Temuan(f, n + 1)));
        using var lembar = new MemoryStream();
        DocxWriter.Write(ReviewSheet.Compose(hasil), lembar);
        var (salinan, _) = AnnotatedCopy.Make(audit.Nama, audit.Isi, hasil, waktu);
        return new(
            async c =>
            {
                await db.Set<AuditTersimpan>().Where(a => a.Id == id).ExecuteUpdateAsync(
                    a => a.SetProperty(x => x.Temuan, temuan).SetProperty(x => x.Cocok, hasil.Confirmed.Count).SetProperty(x => x.Lembar, lembar.ToArray()).SetProperty(x => x.Salinan, salinan), c);
                return id;
            },
            null);
    }

    private static TemuanAudit Temuan(Finding f, int nomor)
    {
        var p = f.Places[0];
        var tempat = string.Join(", ", new[] { p.Table, p.Row.Length > 0 ? $"baris \"{p.Row}\"" : "", p.Column.Length > 0 ? $"kolom \"{p.Column}\"" : "" }.Where(t => t.Length > 0));
        return new(nomor, f.Code.ToString(), f.Severity.ToString().ToLowerInvariant(), f.Certainty.ToString().ToLowerInvariant(), tempat, p.At.Page, f.Quote, f.Stated, f.Expected, f.Reason);
    }
}
