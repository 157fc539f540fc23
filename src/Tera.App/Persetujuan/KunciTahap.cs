using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Perencanaan;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>Whether documents may be changed now: by their state, and by the calendar.</summary>
public sealed class KunciTahap(TeraDb db, TimeProvider waktu)
{
    /// <summary>Why pieces cannot be changed, by piece: for the sake of their own document, or because the report that is written from them was handed in.</summary>
    public Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabButirAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Jenis, string Kunci)> butir, CancellationToken cancel = default) =>
        SebabAsync(instansi, tahun, butir, new HashSet<string>(), cancel);

    /// <summary>The same of changes, some of which may bring a new agreement.</summary>
    public Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabPerubahanAsync(Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(perubahan);
        return SebabAsync(instansi, tahun, [.. perubahan.Select(p => (p.Jenis, p.Kunci))], PerjanjianPerubahan.Kunci(perubahan), cancel);
    }

    private async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Jenis, string Kunci)> butir, IReadOnlySet<string> perubahanBaru, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(butir);
        var dokumen = butir.Select(b => DokumenAlur.Dari(b.Jenis, b.Kunci)).OfType<(string, string)>().ToHashSet();
        var keadaan = await KeadaanAsync(instansi, tahun, dokumen, cancel);
        var sebab = Sebab(dokumen, keadaan, perubahanBaru);
        var laporan = keadaan.Where(k => k is { Apa: DokumenAlur.Lkjip, Status: { } s } && DokumenAlur.Terkunci(Enum.Parse<StatusAlur>(s)))
            .Select(k => $"LKjIP sudah {NamaDokumen.Status(Enum.Parse<StatusAlur>(k.Status!))} oleh {k.Oleh}; data yang masuk ke dalamnya tidak dapat diubah. {NamaDokumen.Jalan(Enum.Parse<StatusAlur>(k.Status!))}").FirstOrDefault();
        return butir.Distinct().Select(b => (b, Sebab: DokumenAlur.Dari(b.Jenis, b.Kunci) is { } d && sebab.TryGetValue(d, out var s) ? s : DokumenAlur.DalamLaporan(b.Jenis) ? laporan : null))
            .Where(b => b.Sebab is not null).ToDictionary(b => b.b, b => b.Sebab!);
    }

    /// <summary>Why a document cannot be handed in now: its step of the year is closed, or not open yet. None where it can.</summary>
    internal async Task<string?> SebabJadwalAsync(Guid instansi, int tahun, string dokumen, string kunci, CancellationToken cancel) =>
        (await JadwalAsync(instansi, tahun, [(dokumen, kunci)], cancel))(dokumen, kunci);

    /// <summary>The same of every document of a year, asked for once.</summary>
    internal Task<Func<string, string, string?>> JadwalAsync(Guid instansi, int tahun, CancellationToken cancel) =>
        JadwalAsync(instansi, tahun, LangkahTahun.Semua.Select(l => (l.Dokumen, l.Kunci)), cancel);

    private async Task<Func<string, string, string?>> JadwalAsync(Guid instansi, int tahun, IEnumerable<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel)
    {
        var keadaan = await KeadaanAsync(instansi, tahun, dokumen, cancel);
        return (d, kunci) => Tutup((d, kunci), keadaan, new HashSet<string>());
    }

    private Dictionary<(string Dokumen, string Kunci), string> Sebab(IReadOnlyCollection<(string Dokumen, string Kunci)> dokumen, List<Keadaan> keadaan, IReadOnlySet<string> perubahanBaru)
    {
        var sebab = new Dictionary<(string, string), string>();
        foreach (var a in keadaan)
        {
            if (a is { Status: { } nama, Oleh: { } oleh } && Enum.Parse<StatusAlur>(nama) is var status && DokumenAlur.Terkunci(status) && dokumen.Contains((a.Apa, a.Kunci)))
                sebab[(a.Apa, a.Kunci)] = $"{NamaDokumen.Dari(a.Apa, a.Kunci)} sudah {NamaDokumen.Status(status)} oleh {oleh} dan tidak dapat diubah. {(a.Apa == DokumenAlur.Evaluasi ? "Hasil yang sudah terbit tidak diubah lagi di Tera kecuali dengan ralat, yang dibuka ketua tim evaluasi pada halaman Evaluasi AKIP tahun yang dievaluasi." : Jalan((a.Apa, a.Kunci), status))}";
        }

        foreach (var d in dokumen.Where(d => !sebab.ContainsKey(d)))
        {
            if (Tutup(d, keadaan, perubahanBaru) is { } tutup)
                sebab[d] = tutup;
        }

        return sebab;

        // Where the calendar is closed, nothing is opened before there is more time.
        string Jalan((string Dokumen, string Kunci) d, StatusAlur status) =>
            Tutup(d, keadaan, perubahanBaru) is { } tutup ? $"{tutup} Sesudah itu {NamaDokumen.DalamKalimat(NamaDokumen.Jalan(status))}" : NamaDokumen.Jalan(status);
    }

    private string? Tutup((string Dokumen, string Kunci) d, List<Keadaan> keadaan, IReadOnlySet<string> perubahanBaru)
    {
        return !Perubahan() && LangkahTahun.Untuk(d.Dokumen, d.Kunci) is { } l && keadaan.Find(k => k.Status is null && k.Apa == l.Kode) is { Dibuka: { } dibuka, Tenggat: { } tenggat, Dikunci: { } dikunci }
            ? Tutup(l.Nama, dibuka, tenggat, dikunci, waktu.HariIni()) : null;

        // It is made when the budget changes, whenever that is: the step is of the agreement that it changes.
        bool Perubahan() => d.Dokumen == DokumenAlur.Pk && keadaan.Exists(k => k.Apa == PerjanjianPerubahan.Induk)
            && (keadaan.Find(k => k.Kunci == d.Kunci && k.Apa is PerjanjianPerubahan.Jenis or PerjanjianPerubahan.Induk) is { } ada ? ada.Apa == PerjanjianPerubahan.Jenis : perubahanBaru.Contains(d.Kunci));
    }

    /// <summary>A document in its workflow, a step in the calendar with the agency's own due date, or an agreement by its kind.</summary>
    private sealed record Keadaan(string Apa, string Kunci, string? Status, string? Oleh, DateOnly? Dibuka, DateOnly? Tenggat, bool? Dikunci);

    // Asked for by every save: one question, not three.
    private Task<List<Keadaan>> KeadaanAsync(Guid instansi, int tahun, IEnumerable<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel)
    {
        var langkah = dokumen.Select(d => LangkahTahun.Untuk(d.Dokumen, d.Kunci)?.Kode).OfType<string>().Distinct().ToArray();
        var perjanjian = langkah.Contains(DokumenAlur.Pk);
        return db.Database.SqlQuery<Keadaan>(
            $"""
             select dokumen as "Apa", kunci as "Kunci", status as "Status", oleh as "Oleh", null::date as "Dibuka", null::date as "Tenggat", null::boolean as "Dikunci"
             from alur where instansi_id = {instansi} and tahun = {tahun}
             union all
             select j.langkah, '', null, null, j.dibuka, greatest(s.tenggat, j.tenggat), j.dikunci
             from jadwal j left join jadwal_instansi s on s.instansi_id = {instansi} and s.tahun = j.tahun and s.langkah = j.langkah
             where j.tahun = {tahun} and j.langkah = any({langkah})
             union all
             select coalesce(b.isi ->> 'jenis', {PerjanjianPerubahan.Induk}), b.kunci, null, null, null, null, null
             from butir b where {perjanjian} and b.instansi_id = {instansi} and b.tahun = {tahun} and b.jenis = {JenisButir.Pk}
             """).ToListAsync(cancel);
    }

    private static string? Tutup(string nama, DateOnly dibuka, DateOnly tenggat, bool dikunci, DateOnly hari) =>
        hari < dibuka ? $"{nama} baru dibuka {Cetak(dibuka)}."
        : dikunci && hari > tenggat ? $"{nama} ditutup {Cetak(tenggat)}. Minta admin pemerintah daerah memberi perpanjangan."
        : null;

    private static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
