using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Persetujuan;

/// <summary>Where a document stands, who brought it there, and what can be done next.</summary>
/// <param name="Dibuka">Whether it was fixed before and is open for change.</param>
/// <param name="Versi">Counts its steps, 0 before the first: who takes the next one says which were seen.</param>
public sealed record KeadaanDokumen(string Dokumen, string Kunci, StatusAlur Status, string? Catatan, string? Oleh, DateTimeOffset? Sejak, bool Dibuka, int Versi = 0)
{
    public string Nama => NamaDokumen.Dari(Dokumen, Kunci);

    /// <summary>Why the calendar holds the document's step of the year closed; none where it is open.</summary>
    public string? Tutup { get; init; }

    public IEnumerable<LangkahAlur> Langkah => MenurutStatus.Where(l => Tutup is null || !l.MenurutJadwal);

    /// <summary>What the calendar alone holds back.</summary>
    public IEnumerable<LangkahAlur> Tertahan => MenurutStatus.Where(l => Tutup is not null && l.MenurutJadwal);

    private IEnumerable<LangkahAlur> MenurutStatus => LangkahAlur.Semua.Where(l => l.Dari.Contains(Status) && (l.Langkah != Persetujuan.Langkah.BatalkanPerubahan || (Dibuka && BatalkanPerubahan.Dapat(Dokumen))));
}

/// <summary>The states of an agency's documents of a year, in two queries however many are asked for.</summary>
public sealed class DaftarAlur(TeraDb db, KunciTahap kunciTahap)
{
    private sealed record Baris(Alur Alur, bool Tetap);

    private Dictionary<(string, string), Baris>? _semua;
    private Func<string, string, string?>? _jadwal;

    public async Task<KeadaanDokumen> KeadaanAsync(Guid instansi, int tahun, string dokumen, string kunci = "", CancellationToken cancel = default)
    {
        _semua ??= await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun)
            .Select(a => new Baris(a, db.Set<Ketetapan>().Any(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == a.Dokumen && k.Kunci == a.Kunci)))
            .ToDictionaryAsync(b => (b.Alur.Dokumen, b.Alur.Kunci), cancel);
        _jadwal ??= await kunciTahap.JadwalAsync(instansi, tahun, cancel);
        var keadaan = _semua.TryGetValue((dokumen, kunci), out var b)
            ? new KeadaanDokumen(dokumen, kunci, b.Alur.Status, b.Alur.Catatan, b.Alur.Oleh, b.Alur.Sejak, b.Tetap && b.Alur.Status != StatusAlur.Ditetapkan, b.Alur.Versi)
            : new(dokumen, kunci, StatusAlur.Draf, null, null, null, false);
        return keadaan with { Tutup = _jadwal(dokumen, kunci) };
    }
}
