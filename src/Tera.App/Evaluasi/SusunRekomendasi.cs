using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>A recommendation as it was sent; an empty text removes it.</summary>
/// <param name="Versi">The version that the writer saw; 0 where it is new.</param>
public sealed record IsianRekomendasi(int Urutan, int Versi, string? Kriteria, string? Uraian);

/// <summary>The letter as the lead typed it.</summary>
/// <param name="Semula">The fields as the page was opened with them, see <see cref="GabungSurat"/>.</param>
public sealed record IsianKonsepSurat(IsianSurat Isi, string? Semula);

/// <summary>What is wrong with the recommendations, and the versions to save against where somebody else saved meanwhile.</summary>
/// <param name="VersiKini">By place; 0 where it was removed.</param>
/// <param name="Surat">The letter as it is to be shown: what the writer left alone is as somebody else has kept it meanwhile.</param>
/// <param name="SuratKini">The fields of the letter as they are kept, to save against.</param>
public sealed record HasilRekomendasi(IReadOnlyList<string> Kesalahan, IReadOnlyDictionary<int, int> VersiKini, IsianSurat? Surat = null, string? SuratKini = null)
{
    internal HasilRekomendasi(IReadOnlyList<string> kesalahan)
        : this(kesalahan, new Dictionary<int, int>())
    {
    }

    /// <summary>Fields of the letter that somebody else changed meanwhile and the writer did not.</summary>
    public IReadOnlyList<string> Diikuti { get; init; } = [];
}

/// <summary>What the team prepares for publishing: recommendations, and the frame of the letter that the lead fills in. Both are kept, or neither.</summary>
public sealed class SusunRekomendasi(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    private const int Terbanyak = 50;
    private const int Panjang = 1000;

    /// <summary>Rows of a form as they would stand in the letter.</summary>
    internal static IReadOnlyList<UsulanRekomendasi> Diketik(IEnumerable<IsianRekomendasi> isian) =>
        [.. isian.Where(i => !string.IsNullOrWhiteSpace(i.Uraian)).OrderBy(i => i.Urutan).Select(i => new UsulanRekomendasi { Urutan = i.Urutan, Kriteria = Kriteria(i), Uraian = Uraian(i) })];

    /// <param name="surat">None where the person does not fill it in.</param>
    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<HasilRekomendasi> JalankanAsync(Guid instansi, int tahun, Orang orang, IReadOnlyList<IsianRekomendasi> isian, IsianKonsepSurat? surat = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { Penilaian: not null } lembar || lembar.Akses.Peran is null || lembar.Tahap == TahapKerja.Terbit)
            return new(["Rekomendasi hanya disusun tim evaluasinya, sebelum hasilnya terbit."]);
        if (lembar.TanpaTemplat && isian.Any(i => !string.IsNullOrWhiteSpace(i.Kriteria)))
            return new([lembar.KalimatTanpaTemplat]);
        var dikenal = lembar.Templat.Komponen.Select(k => k.Kode).Concat(lembar.Templat.SemuaSub().Select(s => s.Kode)).Concat(lembar.Templat.SemuaKriteria().Select(k => k.Kode)).ToHashSet(StringComparer.Ordinal);
        var ada = await db.Set<UsulanRekomendasi>().Where(r => r.InstansiId == instansi && r.Tahun == tahun).ToDictionaryAsync(r => r.Urutan, cancel);
        var salah = new List<string>();
        var versiKini = new Dictionary<int, int>();
        var terakhir = ada.Keys.Concat(isian.Select(i => i.Urutan)).DefaultIfEmpty().Max();
        foreach (var i in isian)
        {
            // Two who write a new one at once both keep theirs: the second takes the next place.
            var baru = i.Versi == 0 && ada.ContainsKey(i.Urutan);
            var lama = baru ? null : ada.GetValueOrDefault(i.Urutan);
            var (uraian, kriteria) = (Uraian(i), Kriteria(i));
            if (uraian == (lama?.Uraian ?? "") && kriteria == lama?.Kriteria)
                continue;
            // A new one that is already kept was sent twice: by the Back button, or after an answer that got lost.
            if (i.Versi == 0 && db.Set<UsulanRekomendasi>().Local.Any(r => r.Uraian == uraian && r.Kriteria == kriteria))
                continue;
            if ((lama?.Versi ?? 0) != i.Versi)
            {
                versiKini[i.Urutan] = lama?.Versi ?? 0;
                salah.Add($"Rekomendasi {i.Urutan} baru saja {(lama is null ? "dihapus orang lain" : $"diubah orang lain menjadi: {lama.Uraian}{(lama.Kriteria is { } k && k != kriteria ? $" (kriteria {k})" : "")}")}. Isian Anda masih di bawah; simpan lagi untuk memakai bunyi Anda, atau {(lama is null ? "kosongkan" : "samakan")}.");
            }

            if (uraian.Length > Panjang)
                salah.Add($"Rekomendasi {i.Urutan}: paling banyak 1.000 huruf.");
            if (kriteria is not null && !dikenal.Contains(kriteria))
                salah.Add($"Rekomendasi {i.Urutan}: {kriteria} bukan kode kriteria, sub komponen, atau komponen.");
            if (lama is null && uraian.Length > 0)
                db.Add(new UsulanRekomendasi { InstansiId = instansi, Tahun = tahun, Urutan = baru ? ++terakhir : i.Urutan, Kriteria = kriteria, Uraian = uraian, Versi = 1 });
            else if (lama is not null && uraian.Length == 0)
                db.Remove(lama);
            else if (lama is not null)
                (lama.Kriteria, lama.Uraian, lama.Versi) = (kriteria, uraian, lama.Versi + 1);
        }

        if (isian.Any(i => i.Urutan < 1) || db.Set<UsulanRekomendasi>().Local.Count > Terbanyak)
            salah.Add("Paling banyak 50 rekomendasi.");
        var diubah = db.ChangeTracker.HasChanges();
        var gabung = surat is null || !lembar.Akses.Ketua ? null : GabungSurat.Tiga(lembar, surat);
        if (surat is not null)
            salah.AddRange(await SuratAsync(lembar, surat, gabung, cancel));
        var kembali = new HasilRekomendasi(salah, versiKini, gabung?.Isi, gabung?.Kini) { Diikuti = gabung?.Diikuti ?? [] };
        if (salah.Count > 0)
        {
            db.ChangeTracker.Clear();
            return kembali;
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancel);
            if (diubah)
                await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new("rekomendasi", tahun, "penilaian"), cancel);
        }

        await transaksi.CommitAsync(cancel);
        return kembali;
    }

    private async Task<IReadOnlyList<string>> SuratAsync(LembarTermuat lembar, IsianKonsepSurat surat, GabungSurat? gabung, CancellationToken cancel)
    {
        if (gabung is null)
            return ["Surat hanya diisi ketua tim."];
        if (surat.Isi.TakTersimpan is { } panjang)
            return [panjang];
        var penilaian = await db.Set<Penilaian>().SingleAsync(p => p.InstansiId == lembar.Penilaian!.InstansiId && p.Tahun == lembar.Penilaian.Tahun, cancel);
        penilaian.Surat = gabung.Isi.Tulis(penilaian.Tahun);
        return gabung.Bentrok;
    }

    private static string Uraian(IsianRekomendasi isian) => isian.Uraian?.Trim() ?? "";

    private static string? Kriteria(IsianRekomendasi isian) => string.IsNullOrWhiteSpace(isian.Kriteria) ? null : isian.Kriteria.Trim();
}
