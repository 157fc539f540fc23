using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Core.Organisasi;

namespace Tera.App.Persetujuan;

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
public sealed record Tugas(string Slug, string Instansi, int Tahun, string Dokumen, string Kunci, string Kata, string Nama, DateOnly? Tenggat, Desakan Desakan, string? Catatan)
{
    /// <summary>The document with its year, which its own name may hold already ("PK-2026").</summary>
    public string Judul => Tahun.ToString(System.Globalization.CultureInfo.InvariantCulture) is var tahun && Nama.Contains(tahun, StringComparison.Ordinal) ? Nama : $"{Nama} {tahun}";

    /// <summary>Who reminded the agency of it, and when; none where nobody did.</summary>
    public string? Diingatkan { get; init; }
}

/// <summary>"Yang harus saya kerjakan": what waits for a person, from the calendar and where each document stands.</summary>
public sealed class DaftarTugas(TeraDb db, TimeProvider waktu)
{
    /// <summary>A year that has no file yet.</summary>
    public const string Mulai = "mulai";

    /// <summary>Agencies that have no file of a year yet, for who watches over them; of no single agency.</summary>
    public const string BelumMulaiSemua = "belum-mulai";

    /// <summary>The calendar of a year, which the government has not set yet.</summary>
    public const string Kalender = "kalender";

    /// <summary>What who watches over others does with what waits there.</summary>
    public const string Ingatkan = "Ingatkan";

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
        var dibuka = (await db.Set<Ketetapan>().Where(k => (orang.InstansiId == null || k.InstansiId == orang.InstansiId)
                && db.Set<Alur>().Any(a => a.InstansiId == k.InstansiId && a.Tahun == k.Tahun && a.Dokumen == k.Dokumen && a.Kunci == k.Kunci && a.Status != StatusAlur.Ditetapkan))
            .Select(k => new { k.InstansiId, k.Tahun, k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel)).ConvertAll(k => (k.InstansiId, k.Tahun, k.Dokumen, k.Kunci)).ToHashSet();
        var berkas = (await db.Butir.AsNoTracking().Where(b => (b.Jenis == JenisButir.Organisasi || b.Jenis == JenisButir.Pk) && (orang.InstansiId == null || b.InstansiId == orang.InstansiId))
            .Select(b => new { b.InstansiId, b.Tahun, b.Jenis, b.Kunci, Perubahan = b.Jenis == JenisButir.Pk && EF.Functions.JsonContains(b.Isi, PerjanjianPerubahan.Isi) }).ToListAsync(cancel)).ToLookup(b => (b.InstansiId, b.Tahun));

        var susulan = await TenggatPerubahan.BacaAsync(db, null, orang.InstansiId, cancel);
        var tugas = new List<Tugas>();
        foreach (var i in instansi)
        {
            var peran = i.Jenis == JenisInstansi.PemerintahDaerah ? DiPemda(orang.Peran) : orang.Peran;
            if (peran == Peran.Operator)
                tugas.AddRange(BelumMulai(i, jadwal, [.. berkas.Where(b => b.Key.InstansiId == i.Id).Select(b => b.Key.Tahun)], hari));
            foreach (var j in jadwal.Where(j => berkas.Contains((i.Id, j.Tahun))))
            {
                var langkah = LangkahTahun.Dari(j.Langkah)!;
                var akhir = khusus.TryGetValue((i.Id, j.Tahun, j.Langkah), out var lebih) && lebih > j.Tenggat ? lebih : j.Tenggat;
                var kunci = langkah.Dokumen == DokumenAlur.Pk ? berkas[(i.Id, j.Tahun)].Where(b => b.Jenis == JenisButir.Pk).Select(b => (b.Kunci, b.Perubahan)).DefaultIfEmpty(("", false)).ToList() : [(langkah.Kunci, false)];
                foreach (var (k, perubahan) in kunci)
                {
                    // An agreement is changed when the budget is, whenever that comes: the first one's due date is not its own.
                    DateOnly? batas = !perubahan || !kunci.Exists(l => !l.Item2) ? akhir
                        : !susulan.TryGetValue((i.Id, j.Tahun, k), out var susul) ? null : akhir > susul ? akhir : susul;
                    // What was fixed met its due date or missed it then: a change of it is soon to be closed, and late for nothing.
                    var tenggat = hari > batas && dibuka.Contains((i.Id, j.Tahun, langkah.Dokumen, k)) ? null : batas;
                    alur.TryGetValue((i.Id, j.Tahun, langkah.Dokumen, k), out var a);
                    var desakan = Mendesak(a, tenggat, hari);
                    if (Kata(peran, a?.Status ?? StatusAlur.Draf, desakan) is { } kata)
                        tugas.Add(new(i.Slug, i.Nama, j.Tahun, langkah.Dokumen, k, kata, NamaDokumen.Dari(langkah.Dokumen, k), tenggat, desakan, Alasan(a)));
                }
            }
        }

        tugas.AddRange(await SemuaAsync(orang.Peran, instansi, jadwal, berkas.Select(b => b.Key).ToHashSet(), hari, cancel));

        // What was handed in waits also where its step is on no calendar.
        var terjadwal = tugas.Select(t => (t.Slug, t.Tahun, t.Dokumen, t.Kunci)).ToHashSet();
        foreach (var a in alur.Values.Where(a => (a.Status != StatusAlur.Draf || Alasan(a) is not null) && (a.Dokumen != DokumenAlur.Pk || berkas[(a.InstansiId, a.Tahun)].Any(b => b.Jenis == JenisButir.Pk && b.Kunci == a.Kunci))))
        {
            var desakan = a.Status == StatusAlur.Dikembalikan ? Desakan.Dikembalikan : Desakan.Biasa;
            if (instansi.Find(i => i.Id == a.InstansiId) is { } i && !terjadwal.Contains((i.Slug, a.Tahun, a.Dokumen, a.Kunci))
                && Kata(i.Jenis == JenisInstansi.PemerintahDaerah ? DiPemda(orang.Peran) : orang.Peran, a.Status, desakan) is { } kata)
                tugas.Add(new(i.Slug, i.Nama, a.Tahun, a.Dokumen, a.Kunci, kata, NamaDokumen.Dari(a.Dokumen, a.Kunci), null, desakan, Alasan(a)));
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
            yield return new(di.Slug, di.Nama, tahun, Mulai, "", "Mulai", nama, tenggat, Mendesak(null, tenggat, hari), null);
        }
    }

    // Who watches over all is told of a year in one line, however many agencies have not begun it; without a calendar nothing is due.
    private async Task<IReadOnlyList<Tugas>> SemuaAsync(Peran peran, List<InstansiTerdaftar> instansi, List<Jadwal> jadwal, HashSet<(Guid, int)> ada, DateOnly hari, CancellationToken cancel)
    {
        if (peran is Peran.AdminPemda)
            return await db.Set<Jadwal>().AnyAsync(j => j.Tahun == hari.Year, cancel) ? [] : [new("", "", hari.Year, Kalender, "", "Susun", $"Jadwal {Nama(hari.Year)}", null, Desakan.Segera, null)];
        if (peran is not (Peran.Perencana or Peran.Organisasi))
            return [];
        var dinas = instansi.Where(i => i.Jenis == JenisInstansi.PerangkatDaerah).ToList();
        return [.. from tahun in jadwal.Where(j => j.Tahun >= hari.Year).GroupBy(j => j.Tahun)
                   let belum = dinas.Count(i => !ada.Contains((i.Id, tahun.Key)))
                   where belum > 0
                   let tenggat = tahun.Min(j => j.Tenggat)
                   select new Tugas("", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{belum} perangkat daerah"), tahun.Key, BelumMulaiSemua, "", Ingatkan, $"yang belum memulai {Nama(tahun.Key)}", tenggat, Mendesak(null, tenggat, hari), null)];

        static string Nama(int tahun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tahun {tahun}");
    }

    // The government's own plan and figures are prepared by its planning and organisation bureaus and approved by its head.
    private static Peran DiPemda(Peran peran) => peran switch
    {
        Peran.Perencana or Peran.Organisasi => Peran.Operator,
        Peran.PimpinanDaerah => Peran.Kepala,
        _ => peran,
    };

    // Who watches over agencies reminds them; what to do there is the agency's. A head is told of the own agency's once it is late.
    private static string? Kata(Peran peran, StatusAlur status, Desakan desakan) => (peran, status) switch
    {
        (Peran.Operator, StatusAlur.Draf) => "Isi dan ajukan",
        (Peran.Operator, StatusAlur.Dikembalikan) => "Perbaiki dan ajukan lagi",
        (Peran.Kepala, StatusAlur.Diajukan) => "Periksa dan setujui",
        (Peran.Kepala, StatusAlur.Disetujui) => "Tetapkan",
        (Peran.Perencana or Peran.Organisasi, StatusAlur.Draf or StatusAlur.Dikembalikan) => Ingatkan,
        (Peran.Kepala, StatusAlur.Draf or StatusAlur.Dikembalikan) when desakan == Desakan.Terlambat => Ingatkan,
        _ => null,
    };

    private static string? Alasan(Alur? alur) => alur is { Status: StatusAlur.Dikembalikan or StatusAlur.Draf, Catatan: { Length: > 0 } catatan } ? catatan : null;

    private static Desakan Mendesak(Alur? alur, DateOnly? tenggat, DateOnly hari) =>
        alur?.Status == StatusAlur.Dikembalikan ? Desakan.Dikembalikan
        : tenggat is not { } t ? Desakan.Segera
        : hari > t ? Desakan.Terlambat
        : t.DayNumber - hari.DayNumber <= Segera ? Desakan.Segera
        : Desakan.Biasa;
}
