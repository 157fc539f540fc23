using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.App.Perencanaan;

/// <summary>Whether documents may be changed now: by their state, and by the calendar.</summary>
public sealed class KunciTahap(TeraDb db, TimeProvider waktu)
{
    /// <summary>Why one of the documents cannot be changed; none where all can.</summary>
    public async Task<string?> SebabAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel = default)
    {
        var sebab = await SemuaSebabAsync(instansi, tahun, dokumen, cancel);
        return dokumen.Where(sebab.ContainsKey).Select(d => sebab[d]).FirstOrDefault();
    }

    /// <summary>Why documents cannot be changed, by document; those that can are not there.</summary>
    public async Task<IReadOnlyDictionary<(string Dokumen, string Kunci), string>> SemuaSebabAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(dokumen);
        var sebab = new Dictionary<(string, string), string>();
        if (dokumen.Count == 0)
            return sebab;
        var langkah = dokumen.Select(d => (Dokumen: d, Langkah: LangkahTahun.Untuk(d.Dokumen, d.Kunci))).Where(d => d.Langkah is not null).ToList();
        var keadaan = await KeadaanAsync(instansi, tahun, [.. langkah.Select(l => l.Langkah!.Kode).Distinct()], cancel);
        foreach (var a in keadaan)
        {
            if (a is { Status: { } nama, Oleh: { } oleh } && Enum.Parse<StatusAlur>(nama) is var status && DokumenAlur.Terkunci(status) && dokumen.Contains((a.Apa, a.Kunci)))
                sebab[(a.Apa, a.Kunci)] = $"{NamaDokumen.Dari(a.Apa, a.Kunci)} sudah {NamaDokumen.Status(status)} oleh {oleh} dan tidak dapat diubah. {(a.Apa == DokumenAlur.Evaluasi ? "Hasil yang sudah terbit hanya diubah evaluatornya." : NamaDokumen.Jalan(status))}";
        }

        var hari = waktu.HariIni();
        foreach (var (d, l) in langkah.Where(l => !sebab.ContainsKey(l.Dokumen)))
        {
            if (keadaan.Find(k => k.Status is null && k.Apa == l!.Kode) is { Dibuka: { } dibuka, Tenggat: { } tenggat, Dikunci: { } dikunci } && Tutup(l!.Nama, dibuka, tenggat, dikunci, hari) is { } tutup)
                sebab[d] = tutup;
        }

        return sebab;
    }

    /// <summary>A document in its workflow, or a step in the calendar with the agency's own due date.</summary>
    private sealed record Keadaan(string Apa, string Kunci, string? Status, string? Oleh, DateOnly? Dibuka, DateOnly? Tenggat, bool? Dikunci);

    // Asked for by every save: one question, not three.
    private Task<List<Keadaan>> KeadaanAsync(Guid instansi, int tahun, string[] langkah, CancellationToken cancel) => db.Database.SqlQuery<Keadaan>(
        $"""
         select dokumen as "Apa", kunci as "Kunci", status as "Status", oleh as "Oleh", null::date as "Dibuka", null::date as "Tenggat", null::boolean as "Dikunci"
         from alur where instansi_id = {instansi} and tahun = {tahun}
         union all
         select j.langkah, '', null, null, j.dibuka, coalesce(s.tenggat, j.tenggat), j.dikunci
         from jadwal j left join jadwal_instansi s on s.instansi_id = {instansi} and s.tahun = j.tahun and s.langkah = j.langkah
         where j.tahun = {tahun} and j.langkah = any({langkah})
         """).ToListAsync(cancel);

    private static string? Tutup(string nama, DateOnly dibuka, DateOnly tenggat, bool dikunci, DateOnly hari) =>
        hari < dibuka ? $"{nama} baru dibuka {Cetak(dibuka)}."
        : dikunci && hari > tenggat ? $"{nama} ditutup {Cetak(tenggat)}. Minta admin pemerintah daerah memberi perpanjangan."
        : null;

    private static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
