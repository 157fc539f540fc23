using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>An answer as it was sent; empty texts mean none.</summary>
/// <param name="Kode">Code of a criterion, evidence item or sub-component.</param>
/// <param name="Versi">The version that the writer saw; 0 where there was none.</param>
/// <param name="Jawaban">Answer; of a sub-component the grade by judgement.</param>
/// <param name="Alasan">Why it differs from the suggestion; of a sub-component why that grade.</param>
/// <param name="Bertahan">Years that all criteria of a sub-component have been kept.</param>
/// <param name="AlasanLogika">Why it stands though a rule of the template bounds it.</param>
/// <param name="TolakAkhir">Quality assurance's on its second look: the lead's later answer does not stand.</param>
/// <param name="AlasanTolak">Why it does not.</param>
public sealed record IsianJawaban(string Kode, int Versi, string? Jawaban, string? Catatan, IReadOnlyList<string> Bukti, string? Alasan, int? Bertahan = null, string? AlasanLogika = null, bool TolakAkhir = false, string? AlasanTolak = null);

/// <summary>An answer that somebody else changed meanwhile.</summary>
public sealed record BentrokJawaban(string Kode, string Oleh, DateTimeOffset Waktu, string? Jawaban, string? Catatan, int VersiKini);

/// <summary>What is wrong with an answer.</summary>
/// <param name="Isian">Name of the field in <see cref="IsianJawaban"/>.</param>
public sealed record SalahJawaban(string Kode, string Isian, string Pesan);

/// <summary>What became of a save: nothing was written unless all lists are empty.</summary>
public sealed record HasilJawaban
{
    public int Tersimpan { get; init; }

    /// <summary>What is wrong, at its fields.</summary>
    public IReadOnlyList<SalahJawaban> Kesalahan { get; init; } = [];

    public IReadOnlyList<BentrokJawaban> Bentrok { get; init; } = [];

    /// <summary>Why this person cannot answer now.</summary>
    public string? Tertutup { get; init; }

    public bool Berhasil => Kesalahan.Count == 0 && Bentrok.Count == 0 && Tertutup is null;
}

/// <summary>Saves answers of one stage: all or none, each against the version that its writer saw.</summary>
public sealed class SimpanJawaban(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    public async Task<HasilJawaban> JalankanAsync(Guid instansi, int tahun, Orang orang, bool mengisi, IReadOnlyList<IsianJawaban> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi, cancel) is not { } lembar || lembar.Akses.Menjawab is not { } tahap)
            return new() { Tertutup = "Lembar ini tidak sedang Anda kerjakan: tahapnya sudah berpindah. Muat ulang halaman ini." };
        var pemeriksa = new PeriksaJawaban(lembar, tahap);
        var kembar = isian.GroupBy(i => i.Kode, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => new SalahJawaban(g.Key, nameof(IsianJawaban.Kode), $"{g.Key} terkirim lebih dari sekali. Muat ulang halaman ini, lalu isi lagi."));
        var kesalahan = isian.SelectMany(pemeriksa.Salah).Concat(kembar).ToList();
        if (kesalahan.Count > 0)
            return new() { Kesalahan = kesalahan };

        var ada = await db.Set<JawabanLembar>().Where(j => j.InstansiId == instansi && j.Tahun == tahun && j.Tahap == tahap).ToDictionaryAsync(j => j.Kode, cancel);
        var ubah = isian.Select(i => (Isian: i, Isi: pemeriksa.Isi(i), Lama: ada.GetValueOrDefault(i.Kode))).Where(u => !Sama(u.Isi, u.Lama?.Isi, pemeriksa.Sub(u.Isian.Kode))).ToList();
        var bentrok = ubah.Where(u => (u.Lama?.Versi ?? 0) != u.Isian.Versi).Select(u => Bentrok(u.Isian, u.Lama, pemeriksa.Sub(u.Isian.Kode))).ToList();
        if (bentrok.Count > 0)
            return new() { Bentrok = bentrok };

        var gugur = tahap != TahapPenilaian.PenjaminanKualitas ? [] : await GugurAsync(lembar, isian, pemeriksa, ada, cancel);
        await MulaiAsync(instansi, tahun, orang, lembar, cancel);
        foreach (var (i, isi, lama) in ubah)
            Terapkan(instansi, tahun, tahap, orang, i, isi, lama, pemeriksa.Sub(i.Kode));
        await CatatPenjaminan.TolakAsync(db, instansi, tahun, [.. gugur.Where(g => g.Nasib.Ditolak).Select(g => (g.Ketua, g.Nasib.Tinggal, pemeriksa.AlasanMenolak(g.Isian)))], cancel);
        foreach (var (ketua, _, _, tinggal) in gugur)
        {
            if (tinggal is null)
                db.Remove(ketua);
            else
                (ketua.Isi, ketua.Versi) = (tinggal, ketua.Versi + 1);
        }

        await db.SaveChangesAsync(cancel);
        // What the team says is told to nobody before it is published: its content joins the agency's history then, until then its hash.
        foreach (var (i, isi, lama) in ubah)
            await db.CatatAsync(instansi, Pelaku(orang), waktu.GetUtcNow(), new(isi is null ? "hapus" : lama is null ? "tambah" : "ubah", tahun, "lke", $"{i.Kode}/{tahap}", isi is null ? lama!.Versi + 1 : lama?.Versi ?? 1, tahap == TahapPenilaian.Mandiri ? isi : await db.SidikAsync(isi, cancel)), cancel);
        foreach (var (ketua, _, _, tinggal) in gugur)
            await db.CatatAsync(instansi, Pelaku(orang), waktu.GetUtcNow(), new(tinggal is null ? "hapus" : "ubah", tahun, "lke", $"{ketua.Kode}/{ketua.Tahap}", tinggal is null ? ketua.Versi + 1 : ketua.Versi, await db.SidikAsync(tinggal, cancel)), cancel);
        await transaksi.CommitAsync(cancel);
        return new() { Tersimpan = ubah.Select(u => u.Isian.Kode).Union(gugur.Select(g => g.Ketua.Kode)).Count() };
    }

    // On its second look quality assurance goes before what the lead answered meanwhile, where it says so or answers the same anew.
    private async Task<List<(JawabanLembar Ketua, IsianJawaban Isian, JawabanKetua Nasib, string? Tinggal)>> GugurAsync(
        LembarTermuat lembar, IReadOnlyList<IsianJawaban> isian, PeriksaJawaban pemeriksa, Dictionary<string, JawabanLembar> ada, CancellationToken cancel)
    {
        var (instansi, tahun) = (lembar.Penilaian!.InstansiId, lembar.Penilaian.Tahun);
        // What a correction changed and quality assurance turns down goes back to what was published.
        var terbit = lembar.Ralat is { } ralat ? LembarSemula.Baca(ralat).Jawaban.Where(j => j.Tahap == TahapPenilaian.Final).ToDictionary(j => j.Kode, j => j.Isi, StringComparer.Ordinal) : [];
        var kode = isian.Select(i => i.Kode).ToList();
        var akhir = await db.Set<JawabanLembar>().Where(j => j.InstansiId == instansi && j.Tahun == tahun && j.Tahap == TahapPenilaian.Final && kode.Contains(j.Kode)).ToListAsync(cancel);
        return [.. akhir.Select(j => (Ketua: j, Isian: isian.First(i => i.Kode == j.Kode)))
            .Select(g => (g.Ketua, g.Isian, Nasib: Nasib(g.Ketua, g.Isian, g.Isian.TolakAkhir)))
            .Where(g => g.Nasib.Gugur)
            .Select(g => (g.Ketua, g.Isian, g.Nasib, g.Nasib.Tinggal ?? (Nasib(g.Ketua, g.Isian, tolak: false).Gugur ? null : terbit.GetValueOrDefault(g.Ketua.Kode))))];

        JawabanKetua Nasib(JawabanLembar ketua, IsianJawaban i, bool tolak) => JawabanKetua.Setelah(ketua.Sub, ketua.Isi, ada.GetValueOrDefault(ketua.Kode)?.Isi, pemeriksa.Isi(i), tolak);
    }

    internal static Pelaku Pelaku(Orang orang) => new(orang.Id, orang.Nama, orang.Peran.ToString());

    private async Task MulaiAsync(Guid instansi, int tahun, Orang orang, LembarTermuat lembar, CancellationToken cancel)
    {
        if (lembar.Penilaian is not null)
            return;
        db.Add(new Penilaian { InstansiId = instansi, Tahun = tahun, Templat = lembar.Templat.Kode, Sejak = waktu.GetUtcNow(), Oleh = orang.Nama, Versi = 1 });
        await db.SaveChangesAsync(cancel);
    }

    private void Terapkan(Guid instansi, int tahun, TahapPenilaian tahap, Orang orang, IsianJawaban isian, string? isi, JawabanLembar? lama, bool sub)
    {
        if (isi is null)
        {
            db.Remove(lama!);
        }
        else if (lama is null)
        {
            db.Add(new JawabanLembar { InstansiId = instansi, Tahun = tahun, Tahap = tahap, Kode = isian.Kode, Sub = sub, Isi = isi, Versi = 1, Oleh = orang.Nama, Waktu = waktu.GetUtcNow() });
        }
        else
        {
            (lama.Isi, lama.Versi, lama.Oleh, lama.Waktu) = (isi, lama.Versi + 1, orang.Nama, waktu.GetUtcNow());
        }
    }

    // PostgreSQL prints jsonb in its own way: compared is what it says.
    private static bool Sama(string? satu, string? lain, bool sub) => satu is null || lain is null ? satu == lain
        : sub ? BerkasJson.BacaBagian<JawabanSub>(lain) == BerkasJson.BacaBagian<JawabanSub>(satu)
        : BerkasJson.TulisBagian(BerkasJson.BacaBagian<JawabanKriteria>(lain)) == satu;

    private static BentrokJawaban Bentrok(IsianJawaban isian, JawabanLembar? lama, bool sub)
    {
        if (lama is null)
            return new(isian.Kode, "orang lain", default, null, null, 0);
        if (sub)
        {
            var s = BerkasJson.BacaBagian<JawabanSub>(lama.Isi);
            return new(isian.Kode, lama.Oleh, lama.Waktu, s.Nilai, s.Catatan, lama.Versi);
        }

        var k = BerkasJson.BacaBagian<JawabanKriteria>(lama.Isi);
        return new(isian.Kode, lama.Oleh, lama.Waktu, k.Jawaban, k.Catatan, lama.Versi);
    }
}
