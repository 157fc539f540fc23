using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Organisasi;

namespace Tera.App.Perencanaan;

/// <summary>How urgent a task is, the most urgent first.</summary>
public enum Desakan
{
    Terlambat,
    Dikembalikan,
    Segera,
    Biasa,
}

/// <summary>Something that waits for this person.</summary>
/// <param name="Kata">What to do: "Isi", "Ajukan", "Periksa", "Tetapkan".</param>
/// <param name="Nama">With which document.</param>
/// <param name="Catatan">Why it was sent back, or why what was fixed is open again.</param>
public sealed record Tugas(string Slug, string Instansi, int Tahun, string Dokumen, string Kunci, string Kata, string Nama, DateOnly? Tenggat, Desakan Desakan, string? Catatan);

/// <summary>"Yang harus saya kerjakan": what waits for a person, from the calendar and where each document stands.</summary>
public sealed class DaftarTugas(TeraDb db, TimeProvider waktu)
{
    /// <summary>A year that has no file yet.</summary>
    public const string Mulai = "mulai";

    /// <summary>Days before the due date from which a task is urgent.</summary>
    private const int Segera = 14;

    public async Task<IReadOnlyList<Tugas>> JalankanAsync(Orang orang, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        var hari = waktu.HariIni();
        var instansi = await db.Instansi.AsNoTracking().Where(i => i.Aktif && (orang.InstansiId == null || i.Id == orang.InstansiId)).ToListAsync(cancel);
        var jadwal = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Dibuka <= hari).ToListAsync(cancel);
        var khusus = await db.Set<JadwalInstansi>().AsNoTracking().ToDictionaryAsync(j => (j.InstansiId, j.Tahun, j.Langkah), j => j.Tenggat, cancel);
        var alur = (await db.Set<Alur>().AsNoTracking().Where(a => orang.InstansiId == null || a.InstansiId == orang.InstansiId).ToListAsync(cancel))
            .ToDictionary(a => (a.InstansiId, a.Tahun, a.Dokumen, a.Kunci));
        var berkas = (await db.Butir.AsNoTracking().Where(b => (b.Jenis == JenisButir.Organisasi || b.Jenis == JenisButir.Pk) && (orang.InstansiId == null || b.InstansiId == orang.InstansiId))
            .Select(b => new { b.InstansiId, b.Tahun, b.Jenis, b.Kunci }).ToListAsync(cancel)).ToLookup(b => (b.InstansiId, b.Tahun));

        var tugas = new List<Tugas>();
        foreach (var i in instansi)
        {
            var peran = i.Jenis == JenisInstansi.PemerintahDaerah ? DiPemda(orang.Peran) : orang.Peran;
            if (peran == Peran.Operator)
                tugas.AddRange(BelumMulai(i, jadwal, [.. berkas.Where(b => b.Key.InstansiId == i.Id).Select(b => b.Key.Tahun)], hari));
            foreach (var j in jadwal.Where(j => berkas.Contains((i.Id, j.Tahun))))
            {
                var langkah = LangkahTahun.Dari(j.Langkah)!;
                var tenggat = khusus.TryGetValue((i.Id, j.Tahun, j.Langkah), out var lebih) && lebih > j.Tenggat ? lebih : j.Tenggat;
                var kunci = langkah.Dokumen == DokumenAlur.Pk ? berkas[(i.Id, j.Tahun)].Where(b => b.Jenis == JenisButir.Pk).Select(b => b.Kunci).DefaultIfEmpty("").ToList() : [langkah.Kunci];
                foreach (var k in kunci)
                {
                    alur.TryGetValue((i.Id, j.Tahun, langkah.Dokumen, k), out var a);
                    if (Kata(peran, a?.Status ?? StatusAlur.Draf) is { } kata)
                        tugas.Add(new(i.Slug, i.Nama, j.Tahun, langkah.Dokumen, k, kata, NamaDokumen.Dari(langkah.Dokumen, k), tenggat, Mendesak(a, tenggat, hari), Alasan(a)));
                }
            }
        }

        // What was handed in waits also where its step is on no calendar.
        var terjadwal = tugas.Select(t => (t.Slug, t.Tahun, t.Dokumen, t.Kunci)).ToHashSet();
        foreach (var a in alur.Values.Where(a => a.Status != StatusAlur.Draf || Alasan(a) is not null))
        {
            if (instansi.Find(i => i.Id == a.InstansiId) is { } i && !terjadwal.Contains((i.Slug, a.Tahun, a.Dokumen, a.Kunci))
                && Kata(i.Jenis == JenisInstansi.PemerintahDaerah ? DiPemda(orang.Peran) : orang.Peran, a.Status) is { } kata)
                tugas.Add(new(i.Slug, i.Nama, a.Tahun, a.Dokumen, a.Kunci, kata, NamaDokumen.Dari(a.Dokumen, a.Kunci), null, a.Status == StatusAlur.Dikembalikan ? Desakan.Dikembalikan : Desakan.Biasa, Alasan(a)));
        }

        return [.. tugas.OrderBy(t => t.Desakan).ThenBy(t => t.Tenggat).ThenBy(t => t.Instansi, StringComparer.Ordinal)];
    }

    // A new agency begins with this year; whoever began before is reminded when the calendar of a later year opens.
    private static IEnumerable<Tugas> BelumMulai(InstansiTerdaftar di, List<Jadwal> jadwal, HashSet<int> ada, DateOnly hari)
    {
        var terakhir = ada.DefaultIfEmpty(hari.Year - 1).Max();
        foreach (var tahun in jadwal.Select(j => j.Tahun).Where(t => t > terakhir).Concat(ada.Count == 0 ? [hari.Year] : []).Distinct().Order())
        {
            var nama = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Tahun {tahun}");
            DateOnly? tenggat = jadwal.Where(j => j.Tahun == tahun).Select(j => (DateOnly?)j.Tenggat).Min();
            yield return new(di.Slug, di.Nama, tahun, Mulai, "", "Mulai", nama, tenggat, tenggat is { } t ? Mendesak(null, t, hari) : Desakan.Segera, null);
        }
    }

    // The government's own plan and figures are prepared by its planning and organisation bureaus and approved by its head.
    private static Peran DiPemda(Peran peran) => peran switch
    {
        Peran.Perencana or Peran.Organisasi => Peran.Operator,
        Peran.PimpinanDaerah => Peran.Kepala,
        _ => peran,
    };

    // Who watches over all agencies sees only what is late; what to do there is the agency's.
    private static string? Kata(Peran peran, StatusAlur status) => (peran, status) switch
    {
        (Peran.Operator, StatusAlur.Draf) => "Isi dan ajukan",
        (Peran.Operator, StatusAlur.Dikembalikan) => "Perbaiki dan ajukan lagi",
        (Peran.Kepala, StatusAlur.Diajukan) => "Periksa dan setujui",
        (Peran.Kepala, StatusAlur.Disetujui) => "Tetapkan",
        (Peran.Perencana or Peran.Organisasi, StatusAlur.Draf or StatusAlur.Dikembalikan) => "Ingatkan",
        _ => null,
    };

    private static string? Alasan(Alur? alur) => alur is { Status: StatusAlur.Dikembalikan or StatusAlur.Draf, Catatan: { Length: > 0 } catatan } ? catatan : null;

    private static Desakan Mendesak(Alur? alur, DateOnly tenggat, DateOnly hari) =>
        alur?.Status == StatusAlur.Dikembalikan ? Desakan.Dikembalikan
        : hari > tenggat ? Desakan.Terlambat
        : tenggat.DayNumber - hari.DayNumber <= Segera ? Desakan.Segera
        : Desakan.Biasa;
}
