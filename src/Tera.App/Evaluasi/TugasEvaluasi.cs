using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Berkas;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Pelaporan;

namespace Tera.App.Evaluasi;

/// <summary>What waits for a person in evaluation: worksheets in hand or without a team, questions to answer, reports to review, recommendations without an action, actions that are due, and those that wait to be verified.</summary>
public sealed class TugasEvaluasi(TeraDb db, TimeProvider waktu)
{
    public const string Lembar = "lembar-evaluasi";
    public const string Klarifikasi = "klarifikasi-evaluasi";
    public const string TindakLanjut = "tindak-lanjut";
    public const string Penugasan = "penugasan-evaluasi";
    public const string Reviu = "reviu-lkjip";

    /// <summary>Days before the due date from which an action is told.</summary>
    private const int Segera = 30;

    /// <summary>Days for which an agency is told that its result was corrected.</summary>
    private const int Kabar = 30;

    public async Task<IReadOnlyList<Tugas>> JalankanAsync(Orang orang, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        if (orang.Peran is not (Peran.Operator or Peran.Kepala or Peran.Evaluator or Peran.Organisasi))
            return [];
        var instansi = await db.Instansi.AsNoTracking().Where(i => i.Aktif && (orang.InstansiId == null || i.Id == orang.InstansiId)).ToDictionaryAsync(i => i.Id, cancel);
        var hari = waktu.HariIni();
        return [.. (await LembarAsync(orang, instansi, hari, cancel)).Concat(await RalatAsync(orang, instansi, cancel)).Concat(await KlarifikasiAsync(orang, instansi, cancel)).Concat(await ReviuAsync(orang, instansi, cancel)).Concat(await AksiAsync(orang, instansi, hari, cancel)).OrderBy(t => t.Desakan).ThenBy(t => t.Tenggat)];
    }

    private async Task<IEnumerable<Tugas>> LembarAsync(Orang orang, Dictionary<Guid, InstansiTerdaftar> instansi, DateOnly hari, CancellationToken cancel)
    {
        var tim = (await db.Set<AnggotaTim>().AsNoTracking().Where(a => orang.InstansiId == null || a.InstansiId == orang.InstansiId).ToListAsync(cancel)).ToLookup(a => (a.InstansiId, a.Tahun));
        var penilaian = await db.Set<Penilaian>().AsNoTracking().Where(p => p.Tahap != TahapKerja.Terbit && (orang.InstansiId == null || p.InstansiId == orang.InstansiId)).ToListAsync(cancel);
        var aktif = orang.Peran == Peran.Evaluator ? await AksesVerifikasi.AktifAsync(db, cancel) : [];
        return penilaian.Where(p => instansi.ContainsKey(p.InstansiId)).Select(p =>
        {
            var peran = tim[(p.InstansiId, p.Tahun)].FirstOrDefault(a => a.PenggunaId == orang.Id)?.Peran;
            var i = instansi[p.InstansiId];
            // A worksheet that was sent waits for the whole inspectorate until somebody makes its team.
            if (p.Tahap == TahapKerja.Verifikasi && orang.Peran == Peran.Evaluator && !tim.Contains((p.InstansiId, p.Tahun)))
                return new Tugas(i.Slug, i.Nama, p.Tahun, Penugasan, "", "Susun tim", "Surat tugas evaluasi", null, Desakan.Segera, null);
            // Nobody but a lead hands it on or publishes it: whoever sees this first takes over.
            if (p.Tahap != TahapKerja.Mandiri && orang.Peran == Peran.Evaluator && tim[(p.InstansiId, p.Tahun)].ToList() is { Count: > 0 } anggota && !anggota.Exists(a => a.Peran == PeranTim.Ketua && aktif.Contains(a.PenggunaId)))
                return new Tugas(i.Slug, i.Nama, p.Tahun, Penugasan, "", "Ganti ketua tim", "Surat tugas evaluasi", null, Desakan.Segera, null);
            var kata = (p.Tahap, orang.Peran, peran) switch
            {
                (TahapKerja.Mandiri, Peran.Operator, _) => "Isi dan kirim",
                (TahapKerja.Verifikasi, _, PeranTim.Ketua or PeranTim.Anggota) => "Nilai",
                (TahapKerja.PenjaminanKualitas, _, PeranTim.Mutu) => "Jamin kualitas",
                (TahapKerja.Final, _, PeranTim.Ketua) => "Tetapkan",
                (TahapKerja.Ditetapkan, _, PeranTim.Ketua) => "Terbitkan",
                _ => null,
            };
            var tenggat = p.Tahap == TahapKerja.Mandiri ? null : p.Tenggat;
            return kata is null ? null : new Tugas(i.Slug, i.Nama, p.Tahun, Lembar, "", kata, p.Ralat is null ? "Lembar kerja evaluasi" : "Ralat hasil evaluasi", tenggat,
                p.Catatan is { Length: > 0 } ? Desakan.Dikembalikan : Mendesak(tenggat, hari), p.Catatan);
        }).OfType<Tugas>();
    }

    // What was published before is replaced, also where a later report was fixed with it.
    private async Task<IEnumerable<Tugas>> RalatAsync(Orang orang, Dictionary<Guid, InstansiTerdaftar> instansi, CancellationToken cancel)
    {
        if (orang is not { Peran: Peran.Operator or Peran.Kepala, InstansiId: { } milik } || !instansi.TryGetValue(milik, out var i))
            return [];
        var sejak = waktu.GetUtcNow().AddDays(-Kabar);
        return (await db.Set<RalatHasil>().AsNoTracking().Where(r => r.InstansiId == milik && r.Ditutup > sejak && r.AlasanBatal == null).ToListAsync(cancel))
            .GroupBy(r => r.Tahun).Select(g => g.MaxBy(r => r.Ke)!)
            .Select(r => new Tugas(i.Slug, i.Nama, r.Tahun, Lembar, "", "Baca", "Ralat hasil evaluasi", null, Desakan.Biasa, null));
    }

    // Questions of the team that the agency has not answered; the team finds answers on the worksheet that it is at anyway.
    private async Task<IEnumerable<Tugas>> KlarifikasiAsync(Orang orang, Dictionary<Guid, InstansiTerdaftar> instansi, CancellationToken cancel)
    {
        if (orang.Peran is not Peran.Operator)
            return [];
        var pesan = await (from m in db.Set<PesanKlarifikasi>()
                           join p in db.Set<Penilaian>() on new { m.InstansiId, m.Tahun } equals new { p.InstansiId, p.Tahun }
                           where m.InstansiId == orang.InstansiId && p.Tahap != TahapKerja.Ditetapkan && p.Tahap != TahapKerja.Terbit && p.Ralat == null
                           select new { m.InstansiId, m.Tahun, m.Kode, m.DariTim, m.Waktu }).ToListAsync(cancel);
        return pesan.Where(m => instansi.ContainsKey(m.InstansiId)).GroupBy(m => (m.InstansiId, m.Tahun, m.Kode)).Where(g => g.MaxBy(m => m.Waktu)!.DariTim)
            .Select(g => new Tugas(instansi[g.Key.InstansiId].Slug, instansi[g.Key.InstansiId].Nama, g.Key.Tahun, Klarifikasi, g.Key.Kode, "Jawab", $"Klarifikasi kriteria {g.Key.Kode}", null, Desakan.Segera, null));
    }

    // A report that was handed in waits for its review before it can be fixed, unless the government does without.
    private async Task<IEnumerable<Tugas>> ReviuAsync(Orang orang, Dictionary<Guid, InstansiTerdaftar> instansi, CancellationToken cancel)
    {
        if (orang.Peran is not Peran.Evaluator || await db.PengaturanAsync<bool?>(UbahAlur.WajibReviu, cancel) is false)
            return [];
        var laporan = await (from a in db.Set<Alur>().AsNoTracking()
                             join b in db.Butir on new { a.InstansiId, a.Tahun } equals new { b.InstansiId, b.Tahun }
                             where a.Dokumen == DokumenAlur.Lkjip && (a.Status == StatusAlur.Diajukan || a.Status == StatusAlur.Disetujui) && b.Jenis == JenisButir.Pelaporan
                             select new { a.InstansiId, a.Tahun, b.Isi }).ToListAsync(cancel);
        return laporan.Where(l => instansi.ContainsKey(l.InstansiId) && BerkasJson.BacaBagian<DataPelaporan>(l.Isi).Reviu?.Tanggal is null)
            .Select(l => new Tugas(instansi[l.InstansiId].Slug, instansi[l.InstansiId].Nama, l.Tahun, Reviu, "", "Reviu", "LKjIP", null, Desakan.Segera, null));
    }

    // A recommendation stands in the file of its own year and in those after: the newest tells how far it is, and what was done before that year is verified where it counts.
    private async Task<IEnumerable<Tugas>> AksiAsync(Orang orang, Dictionary<Guid, InstansiTerdaftar> instansi, DateOnly hari, CancellationToken cancel)
    {
        var butir = await db.Butir.AsNoTracking().Where(b => b.Jenis == JenisButir.Rekomendasi && (orang.InstansiId == null || b.InstansiId == orang.InstansiId)).Select(b => new { b.InstansiId, b.Tahun, b.Kunci, b.Isi }).ToListAsync(cancel);
        var tim = (orang.Peran == Peran.Evaluator ? await db.Set<AnggotaTim>().AsNoTracking().ToListAsync(cancel) : []).ToLookup(a => a.InstansiId);
        var aktif = orang.Peran == Peran.Evaluator ? await AksesVerifikasi.AktifAsync(db, cancel) : [];
        var kata = orang.Peran == Peran.Operator ? "Tindak lanjuti" : DaftarTugas.Ingatkan;
        var arsip = await db.Set<TahunArsip>().AsNoTracking().Select(t => t.Tahun).ToListAsync(cancel);
        var terbaru = butir.Where(b => instansi.ContainsKey(b.InstansiId)).GroupBy(b => (b.InstansiId, b.Kunci))
            .Select(g => g.Select(b => (b.InstansiId, b.Tahun, b.Kunci, Isi: BerkasJson.BacaBagian<Rekomendasi>(b.Isi))).OrderByDescending(b => b.Tahun).ToList())
            .Select(g => g[0].Isi.SelesaiSebelum(g[0].Tahun) && g.FindIndex(b => b.Tahun == g[0].Isi.TahunSelesai && !arsip.Contains(b.Tahun)) is > 0 and var di ? g[di] : g[0]).Select(b => (b.InstansiId, b.Tahun, b.Kunci, b.Isi.Aksi, Evaluasi: b.Isi.Tahun)).ToList();
        var jatuhTempo = terbaru.SelectMany(b => b.Aksi.Where(a => a.StatusBerlaku() != StatusTindakLanjut.Selesai && a.Tenggat is not null).Select(a => (b, a, Tenggat: a.Tenggat!.Value.Akhir())))
            .Where(x => x.Tenggat.DayNumber - hari.DayNumber <= (orang.Peran == Peran.Operator ? Segera : -1))
            .Select(x => new Tugas(instansi[x.b.InstansiId].Slug, instansi[x.b.InstansiId].Nama, x.b.Tahun, TindakLanjut, x.b.Kunci, kata, $"{x.b.Kunci}: {x.a.Uraian}", x.Tenggat, Mendesak(x.Tenggat, hari), null));
        return orang.Peran switch
        {
            // This is also how an agency learns of a letter that was published.
            Peran.Operator or Peran.Kepala => jatuhTempo.Concat(Bersama(terbaru.Where(b => b.Aksi.Count == 0).Select(b => (b.InstansiId, b.Tahun)), orang.Peran == Peran.Operator ? "Susun rencana aksi" : "Tugaskan", "rekomendasi evaluasi belum ada rencana aksinya,")),
            Peran.Evaluator => jatuhTempo.Concat(Bersama(terbaru.Where(b => AksesVerifikasi.Boleh(orang.Id, b.Evaluasi, [.. tim[b.InstansiId]], aktif)).SelectMany(b => b.Aksi.Where(a => a is { Status: StatusTindakLanjut.Selesai, StatusVerifikasi: null }).Select(_ => (b.InstansiId, b.Tahun))), "Verifikasi", "tindak lanjut yang dinyatakan selesai,")),
            _ => jatuhTempo,
        };

        IEnumerable<Tugas> Bersama(IEnumerable<(Guid InstansiId, int Tahun)> semua, string apa, string nama) => semua.GroupBy(r => r).Select(g => new Tugas(
            instansi[g.Key.InstansiId].Slug, instansi[g.Key.InstansiId].Nama, g.Key.Tahun, TindakLanjut, "", apa, $"{g.Count().ToString(CultureInfo.InvariantCulture)} {nama}", null, Desakan.Segera, null));
    }

    private static Desakan Mendesak(DateOnly? tenggat, DateOnly hari) =>
        tenggat is null ? Desakan.Biasa : hari > tenggat ? Desakan.Terlambat : tenggat.Value.DayNumber - hari.DayNumber <= 14 ? Desakan.Segera : Desakan.Biasa;
}
