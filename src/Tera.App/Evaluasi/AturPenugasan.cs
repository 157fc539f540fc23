using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>The assignment (surat tugas) with its team.</summary>
/// <param name="Dilihat">Version of the worksheet's state that the writer saw, 0 before its first; none where nobody looked at a page.</param>
public sealed record IsianPenugasan(string? Nomor, DateOnly? Tanggal, DateOnly? Tenggat, IReadOnlyList<(Guid Orang, PeranTim Peran)> Tim, int? Dilihat = null);

/// <summary>Who evaluates an agency's year, by which assignment.</summary>
public sealed class AturPenugasan(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    /// <summary>People who can be in a team.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Nama)>> EvaluatorAsync(CancellationToken cancel = default) =>
        [.. (await db.Pengguna.AsNoTracking().Where(p => p.Peran == Peran.Evaluator && p.Aktif).OrderBy(p => p.Nama).Select(p => new { p.Id, p.Nama }).ToListAsync(cancel)).Select(p => (p.Id, p.Nama))];

    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> SimpanAsync(Guid instansi, int tahun, Orang orang, IsianPenugasan isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { } lembar)
            return ["Instansi ini belum mempunyai berkas tahun itu."];
        if (!lembar.Akses.Mengatur)
            return ["Penugasan ini hanya diubah ketua timnya, selama hasilnya belum ditetapkan. Bila akun ketua tim tidak aktif, evaluator lain mengambil alihnya."];
        if (isian.Dilihat is { } versi && lembar.Penilaian is { } kini && kini.Versi != versi && (versi > 0 || kini.NomorTugas is not null))
            return [$"Belum tersimpan: sesudah halaman Anda dibuka, penugasan ini berubah. Yang tersimpan: surat tugas {kini.NomorTugas ?? "(belum ada)"}, tim {string.Join(", ", lembar.Tim.Select(t => $"{t.Nama} ({t.Peran})").DefaultIfEmpty("(belum ada)"))}. Isian Anda masih ada di bawah; periksa, lalu simpan lagi bila isian Anda yang berlaku."];
        if (Salah(isian, [.. (await EvaluatorAsync(cancel)).Select(e => e.Id)]) is { Count: > 0 } salah)
            return salah;

        var penilaian = await db.Set<Penilaian>().SingleOrDefaultAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        if (penilaian is null)
            db.Add(penilaian = new() { InstansiId = instansi, Tahun = tahun, Templat = lembar.Templat.Kode, Sejak = waktu.GetUtcNow(), Oleh = orang.Nama });
        (penilaian.NomorTugas, penilaian.TanggalTugas, penilaian.Tenggat, penilaian.Versi) = (isian.Nomor!.Trim(), isian.Tanggal, isian.Tenggat, penilaian.Versi + 1);
        await db.SaveChangesAsync(cancel);
        db.RemoveRange(await db.Set<AnggotaTim>().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        db.AddRange(isian.Tim.Select(t => new AnggotaTim { InstansiId = instansi, Tahun = tahun, PenggunaId = t.Orang, Peran = t.Peran }));
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new("penugasan", tahun, "penilaian", Isi: System.Text.Json.JsonSerializer.Serialize(new
        {
            nomor = penilaian.NomorTugas,
            tanggal = penilaian.TanggalTugas,
            tenggat = penilaian.Tenggat,
            tim = isian.Tim.Select(t => new { t.Orang, peran = t.Peran.ToString() }),
        }), Alasan: lembar.Akses.KetuaPergi ? "Ketua tim yang lama tidak aktif lagi; tim diambil alih." : null), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    private static List<string> Salah(IsianPenugasan isian, HashSet<Guid> evaluator)
    {
        var salah = new List<string>();
        if (!Ketikan.Berisi(isian.Nomor))
            salah.Add("Isi nomor surat tugas.");
        if (isian.Tanggal is null)
            salah.Add("Isi tanggal surat tugas.");
        if (Core.Nilai.Tanggal.Luar(isian.Tanggal, isian.Tenggat) is { } luar)
            salah.Add(luar);
        if (isian.Tenggat < isian.Tanggal)
            salah.Add("Tenggat tidak boleh mendahului tanggal surat tugas.");
        if (isian.Tim.Count(t => t.Peran == PeranTim.Ketua) != 1)
            salah.Add("Pilih tepat satu ketua tim.");
        if (isian.Tim.All(t => t.Peran != PeranTim.Mutu))
            salah.Add("Pilih sekurangnya satu penjamin kualitas; ia tidak ikut menilai.");
        if (isian.Tim.Any(t => !evaluator.Contains(t.Orang)))
            salah.Add("Anggota tim harus evaluator yang akunnya aktif.");
        return salah;
    }
}
