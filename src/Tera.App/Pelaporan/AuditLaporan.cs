using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Basis.Pekerjaan;

namespace Tera.App.Pelaporan;

/// <summary>An audit in a list.</summary>
/// <param name="Temuan">How many; none until the job is done.</param>
/// <param name="Gagal">Why there are none and will be none; none while the job is waited for or done.</param>
public sealed record BarisAudit(Guid Id, string Nama, Guid? DokumenId, int? Temuan, int Dijawab, DateTimeOffset Dibuat, string Oleh, string? Gagal);

/// <summary>An audit with its findings and answers.</summary>
public sealed record IsiAudit(string Nama, IReadOnlyList<TemuanAudit>? Temuan, int Cocok, bool AdaSalinan, IReadOnlyDictionary<int, JawabanAudit> Jawaban, PekerjaanLatar? Pekerjaan, IReadOnlyDictionary<int, (int Lebar, int Tinggi)> Halaman);

/// <summary>Audits of an agency's reports: asked for, looked at, answered.</summary>
public sealed class AuditLaporan(TeraDb db, AntrePekerjaan antre, TimeProvider waktu)
{
    /// <summary>Largest file that is taken, bytes.</summary>
    public const int UkuranTerbesar = 30 * 1024 * 1024;

    /// <summary>Audits on one page of the list.</summary>
    public const int Sehalaman = 50;

    private const int PanjangNama = 120;

    // An audit without findings whose job is open no more has failed, or was called off.
    private const string Baris =
        """
        select a.id as "Id", a.nama as "Nama", a.dokumen_id as "DokumenId", jsonb_array_length(a.temuan) as "Temuan", (select count(*)::int from audit_jawaban j where j.audit_id = a.id) as "Dijawab", a.dibuat as "Dibuat", a.oleh as "Oleh",
            case when a.temuan is null then (
                select coalesce(p.sebab, 'dibatalkan') from pekerjaan p
                where p.jenis = 'audit' and p.instansi_id = a.instansi_id and p.kunci = a.id::text and p.status in ('Gagal', 'Batal') order by p.dibuat desc limit 1) end as "Gagal"
        from audit a

        """;

    /// <returns>The audit, or why there is none.</returns>
    public async Task<HasilAntre> UnggahAsync(Guid instansi, int tahun, Pelaku pelaku, string nama, byte[] isi, Guid? dokumen = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        ArgumentNullException.ThrowIfNull(isi);
        if (isi.Length is 0 or > UkuranTerbesar)
            return new(null, isi.Length == 0 ? "Pilih berkasnya dahulu." : $"Berkas ini lebih besar dari {UkuranTerbesar / 1024 / 1024} MB. Pecah menjadi beberapa berkas.");
        if (await DaftarArsip.SebabAsync(db, tahun, cancel) is { } arsip)
            return new(null, arsip);
        var bersih = string.Concat((nama ?? "").Split('/', '\\')[^1].Where(c => !char.IsControl(c)));
        var id = Guid.CreateVersion7(waktu.GetUtcNow());
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new AuditTersimpan { Id = id, InstansiId = instansi, Tahun = tahun, Nama = bersih.Length == 0 ? "berkas" : bersih[..Math.Min(bersih.Length, PanjangNama)], DokumenId = dokumen, Isi = isi, Dibuat = waktu.GetUtcNow(), Oleh = pelaku.Nama });
        await db.SaveChangesAsync(cancel);
        var hasil = await antre.JalankanAsync(pelaku, new(KerjaAudit.Nama, instansi, tahun, id.ToString(), JsonSerializer.Serialize(id)), cancel);
        if (hasil.Id is null)
            return hasil;
        await transaksi.CommitAsync(cancel);
        return new(id, null);
    }

    /// <summary>Audits a document that Tera keeps.</summary>
    public async Task<HasilAntre> DokumenAsync(Guid instansi, int tahun, Pelaku pelaku, Guid dokumen, CancellationToken cancel = default)
    {
        var isi = await (from d in db.Set<DokumenTersimpan>()
                         join a in db.Set<ArsipIsi>() on d.Docx equals a.Hash
                         where d.Id == dokumen && d.InstansiId == instansi && d.Tahun == tahun
                         select new { d.Nama, d.Versi, a.Isi }).FirstOrDefaultAsync(cancel);
        return isi is null ? new(null, "Dokumen itu tidak ada.") : await UnggahAsync(instansi, tahun, pelaku, $"{isi.Nama}-v{isi.Versi}.docx", isi.Isi, dokumen, cancel);
    }

    /// <summary>Newest first.</summary>
    /// <param name="sebelum">The last of the page before; none for the first page.</param>
    public Task<List<BarisAudit>> DaftarAsync(Guid instansi, int tahun, Guid? sebelum = null, CancellationToken cancel = default) => db.Database.SqlQueryRaw<BarisAudit>(
        Baris +
        """
        where a.instansi_id = {0} and a.tahun = {1} and ({2}::uuid is null or (a.dibuat, a.id) < (select s.dibuat, s.id from audit s where s.id = {2}::uuid and s.instansi_id = {0}))
        order by a.dibuat desc, a.id desc limit {3}
        """, instansi, tahun, (object?)sebelum!, Sehalaman).ToListAsync(cancel);

    /// <summary>The newest audit of a kept LKjIP; none where none was audited yet.</summary>
    public async Task<BarisAudit?> LkjipAsync(Guid instansi, int tahun, CancellationToken cancel = default) => (await db.Database.SqlQueryRaw<BarisAudit>(
        Baris + "join dokumen d on d.id = a.dokumen_id and d.nama = 'lkjip' where a.instansi_id = {0} and a.tahun = {1} order by a.dibuat desc, a.id desc limit 1", instansi, tahun).ToListAsync(cancel)).FirstOrDefault();

    public async Task<IsiAudit?> SatuAsync(Guid instansi, int tahun, Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<AuditTersimpan>().Where(a => a.Id == id && a.InstansiId == instansi && a.Tahun == tahun).Select(a => new { a.Nama, a.Temuan, a.Cocok, Ada = a.Salinan != null }).FirstOrDefaultAsync(cancel) is not { } audit)
            return null;
        var jawaban = await db.Set<JawabanAudit>().AsNoTracking().Where(j => j.AuditId == id).ToDictionaryAsync(j => j.Nomor, cancel);
        var kunci = id.ToString();
        var pekerjaan = await db.Set<PekerjaanLatar>().AsNoTracking().FirstOrDefaultAsync(p => p.Jenis == KerjaAudit.Nama && p.InstansiId == instansi && p.Kunci == kunci, cancel);
        var halaman = await db.Set<HalamanAudit>().Where(h => h.AuditId == id).Select(h => new { h.Halaman, h.Lebar, h.Tinggi }).ToDictionaryAsync(h => h.Halaman, h => (h.Lebar, h.Tinggi), cancel);
        return new(audit.Nama, audit.Temuan is null ? null : JsonSerializer.Deserialize<List<TemuanAudit>>(audit.Temuan), audit.Cocok, audit.Ada, jawaban, pekerjaan, halaman);
    }

    /// <param name="dilihat">When the answer that the writer saw was given, its <see cref="JawabanAudit.Tanda"/>; none where the writer saw none.</param>
    /// <returns>Why not; none where it is kept.</returns>
    public async Task<string?> JawabAsync(Guid instansi, int tahun, Pelaku pelaku, Guid id, int nomor, string? jawaban, long? dilihat, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (string.IsNullOrWhiteSpace(jawaban) || jawaban.Length > 4000)
            return "Tulis jawabannya, paling panjang 4.000 huruf.";
        if (await DaftarArsip.SebabAsync(db, tahun, cancel) is { } arsip)
            return arsip;
        if (await SatuAsync(instansi, tahun, id, cancel) is not { Temuan: { } temuan } || temuan.All(t => t.Nomor != nomor))
            return "Temuan itu tidak ada.";
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await db.Set<JawabanAudit>().AsNoTracking().FirstOrDefaultAsync(j => j.AuditId == id && j.Nomor == nomor, cancel) is { } kini && kini.Tanda != dilihat)
            return $"Belum tersimpan: sesudah halaman Anda dibuka, {kini.Oleh} sudah menjawab temuan ini. Jawabannya tertulis di atas isian Anda; simpan lagi bila isian Anda yang berlaku.";
        await db.Database.ExecuteSqlAsync(
            $"insert into audit_jawaban (audit_id, nomor, jawaban, waktu, oleh) values ({id}, {nomor}, {jawaban.Trim()}, {waktu.GetUtcNow()}, {pelaku.Nama}) on conflict (audit_id, nomor) do update set jawaban = excluded.jawaban, waktu = excluded.waktu, oleh = excluded.oleh", cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("jawab temuan audit", tahun, "audit", $"{id}/{nomor}", Alasan: jawaban.Trim()), cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    /// <summary>A page as a picture.</summary>
    public Task<byte[]?> HalamanAsync(Guid instansi, int tahun, Guid id, int nomor, CancellationToken cancel = default) =>
        (from h in db.Set<HalamanAudit>()
         join a in db.Set<AuditTersimpan>() on h.AuditId equals a.Id
         where a.Id == id && a.InstansiId == instansi && a.Tahun == tahun && h.Halaman == nomor
         select h.Gambar).FirstOrDefaultAsync(cancel);

    /// <summary>Review sheet or marked copy.</summary>
    public async Task<DokumenJadi?> BerkasAsync(Guid instansi, int tahun, Guid id, string apa, CancellationToken cancel = default)
    {
        var a = await db.Set<AuditTersimpan>().Where(a => a.Id == id && a.InstansiId == instansi && a.Tahun == tahun).Select(a => new { a.Nama, Isi = apa == "lembar" ? a.Lembar : apa == "salinan" ? a.Salinan : null }).FirstOrDefaultAsync(cancel);
        return a?.Isi is not { } isi ? null : apa == "lembar"
            ? new($"lembar-reviu-{Path.GetFileNameWithoutExtension(a.Nama)}.docx", BuatDokumen.Tipe("docx"), isi)
            : new("bertanda-" + a.Nama, BuatDokumen.Tipe(isi.AsSpan().StartsWith("PK"u8) ? "docx" : "pdf"), isi);
    }
}
