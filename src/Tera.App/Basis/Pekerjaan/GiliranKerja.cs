using Microsoft.EntityFrameworkCore;

namespace Tera.App.Basis.Pekerjaan;

/// <summary>Takes jobs, keeps them alive, and closes them; every time is the database's, so that nodes need not agree on one.</summary>
public sealed class GiliranKerja(TeraDb db)
{
    /// <summary>Seconds without a sign after which a job's node counts as dead.</summary>
    public const int BatasDenyut = 20;

    /// <summary>How often a job is begun before it is given up: what kills its node once may kill the next.</summary>
    public const int PalingSering = 3;

    private const string Menyerah = "Pekerjaan ini tiga kali terhenti di tengah jalan. Laporkan kepada admin; catatan server memuat sebabnya.";

    /// <summary>The oldest job that nobody holds, of whom has fewest at work: where several work at once, who asks for twenty leaves room for the others. None where there is none.</summary>
    /// <param name="simpul">Name of the node that takes it.</param>
    public async Task<PekerjaanLatar?> AmbilAsync(string simpul, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
             update pekerjaan set status = 'Gagal', selesai = now(), sebab = {Menyerah}, gangguan = true
             where status = 'Berjalan' and giliran >= {PalingSering} and denyut < now() - make_interval(secs => {BatasDenyut})
             """,
            cancel);
        var ambil = await db.Set<PekerjaanLatar>().FromSql(
            $"""
             update pekerjaan set status = 'Berjalan', giliran = giliran + 1, mulai = now(), denyut = now(), kemajuan = 0, simpul = {simpul}
             where id = (
                 select id from pekerjaan
                 where status = 'Antre' or (status = 'Berjalan' and denyut < now() - make_interval(secs => {BatasDenyut}))
                 order by (select count(*) from pekerjaan lain where lain.status = 'Berjalan' and lain.denyut >= now() - make_interval(secs => {BatasDenyut}) and lain.instansi_id is not distinct from pekerjaan.instansi_id), dibuat
                 for update skip locked limit 1)
             returning *
             """).AsNoTracking().ToListAsync(cancel);
        return ambil.FirstOrDefault();
    }

    /// <summary>Says that it is alive, with its progress where it has moved.</summary>
    /// <returns>False where another node has it by now.</returns>
    public async Task<bool> DenyutAsync(PekerjaanLatar pekerjaan, int? kemajuan, string? langkah, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        return await db.Database.ExecuteSqlAsync(
            $"""
             update pekerjaan set denyut = now(), kemajuan = coalesce({kemajuan}, kemajuan), langkah = coalesce({langkah}, langkah)
             where id = {pekerjaan.Id} and giliran = {pekerjaan.Giliran} and status = 'Berjalan'
             """,
            cancel) == 1;
    }

    /// <summary>Closes the job and keeps its result, both or neither; nothing happens where another node has it by now.</summary>
    public async Task TutupAsync(PekerjaanLatar pekerjaan, HasilKerja hasil, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        ArgumentNullException.ThrowIfNull(hasil);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        if (!await DenyutAsync(pekerjaan, null, null, cancel))
            return;
        var id = hasil.Simpan is null ? (Guid?)null : await hasil.Simpan(cancel);
        var status = id is null ? nameof(StatusPekerjaan.Gagal) : nameof(StatusPekerjaan.Selesai);
        await db.Database.ExecuteSqlAsync($"update pekerjaan set status = {status}, kemajuan = 100, langkah = '', selesai = now(), hasil = {id}, sebab = {hasil.Sebab}, gangguan = {hasil.Gangguan} where id = {pekerjaan.Id}", cancel);
        await transaksi.CommitAsync(cancel);
    }

    /// <summary>Gives it back: this node is going down in order.</summary>
    public Task<int> LepasAsync(PekerjaanLatar pekerjaan)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        return db.Database.ExecuteSqlAsync($"update pekerjaan set status = 'Antre', giliran = giliran - 1, langkah = 'Menunggu giliran' where id = {pekerjaan.Id} and giliran = {pekerjaan.Giliran} and status = 'Berjalan'");
    }

    /// <summary>Calls a job off: who has it stops within a heartbeat, its result is not kept, and nobody takes it up again.</summary>
    /// <returns>False where it was closed already, or is not of this agency.</returns>
    public async Task<bool> BatalkanAsync(Guid instansi, Guid id, Pelaku pelaku, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        var sebab = $"Dibatalkan oleh {pelaku.Nama}.";
        return await db.Database.ExecuteSqlAsync(
            $"update pekerjaan set status = 'Batal', selesai = now(), langkah = '', sebab = {sebab} where id = {id} and instansi_id = {instansi} and status in ('Antre', 'Berjalan')", cancel) == 1;
    }

    /// <summary>Jobs that were closed days ago say nothing any more.</summary>
    public Task<int> BersihkanAsync(CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"delete from pekerjaan where selesai < now() - interval '7 days'", cancel);
}
