using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.App.Persetujuan;

/// <summary>Reminds an agency of what waits there: it stands beside the task on its operator's first page, and in its history.</summary>
public sealed class IngatkanInstansi(TeraDb db, TimeProvider waktu)
{
    public const int PesanTerpanjang = 500;

    /// <summary>What an operator has to do at an agency in a year that was named; none where nothing of the kind waits any more.</summary>
    public async Task<Tugas?> TugasAsync(InstansiTerdaftar instansi, int tahun, string dokumen, string kunci, IEnumerable<Tugas> milikOperator, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instansi);
        ArgumentNullException.ThrowIfNull(milikOperator);
        return milikOperator.FirstOrDefault(t => t.Slug == instansi.Slug && t.Tahun == tahun && t.Dokumen == dokumen && t.Kunci == kunci) is { } tugas
            ? tugas with { Diingatkan = Sebut(await db.Set<Peringatan>().AsNoTracking().FirstOrDefaultAsync(p => p.InstansiId == instansi.Id && p.Tahun == tahun && p.Dokumen == dokumen && p.Kunci == kunci, cancel)) } : null;
    }

    /// <returns>What is wrong; nothing was kept unless this is empty.</returns>
    public async Task<string?> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string dokumen, string kunci, string? pesan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        var isi = string.IsNullOrWhiteSpace(pesan) ? null : pesan.Trim();
        if (isi?.Length > PesanTerpanjang)
            return $"Pesannya terlalu panjang; paling banyak {PesanTerpanjang} huruf.";
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await db.Set<Peringatan>().FindAsync([instansi, tahun, dokumen, kunci], cancel) is not { } ada)
            db.Add(ada = new() { InstansiId = instansi, Tahun = tahun, Dokumen = dokumen, Kunci = kunci, Oleh = pelaku.Nama });
        (ada.Pesan, ada.Oleh, ada.Waktu) = (isi, pelaku.Nama, waktu.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("ingatkan", tahun, $"alur:{dokumen}", kunci, Alasan: isi), cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    /// <summary>Tasks with the newest reminder of each, in one query.</summary>
    public async Task<IReadOnlyList<Tugas>> SertakanAsync(Orang orang, IReadOnlyList<Tugas> tugas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        ArgumentNullException.ThrowIfNull(tugas);
        var ada = await (from p in db.Set<Peringatan>().AsNoTracking() join i in db.Instansi on p.InstansiId equals i.Id where orang.InstansiId == null || p.InstansiId == orang.InstansiId select new { i.Slug, Isi = p }).ToListAsync(cancel);
        var menurut = ada.ToDictionary(p => (p.Slug, p.Isi.Tahun, p.Isi.Dokumen, p.Isi.Kunci), p => p.Isi);
        return [.. tugas.Select(t => menurut.TryGetValue((t.Slug, t.Tahun, t.Dokumen, t.Kunci), out var p) ? t with { Diingatkan = Sebut(p) } : t)];
    }

    private static string? Sebut(Peringatan? p)
    {
        if (p is null)
            return null;
        var hari = Penanggalan.WaktuSetempat(p.Waktu);
        return $"{p.Oleh}, {new Core.Nilai.Tanggal(hari.Year, hari.Month, hari.Day).Cetak()}{(p.Pesan is { } pesan ? $": {pesan}" : "")}";
    }
}
