using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>A recommendation as it was sent; an empty text removes it.</summary>
public sealed record IsianRekomendasi(int Urutan, int Versi, string? Kriteria, string? Uraian);

/// <summary>The recommendations that the team prepares for the letter.</summary>
public sealed class SusunRekomendasi(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    private const int Terbanyak = 50;
    private const int Panjang = 1000;

    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, IReadOnlyList<IsianRekomendasi> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { Penilaian: not null } lembar || lembar.Akses.Peran is null || lembar.Tahap == TahapKerja.Terbit)
            return ["Rekomendasi hanya disusun tim evaluasinya, sebelum hasilnya terbit."];
        var dikenal = lembar.Templat.Komponen.Select(k => k.Kode).Concat(lembar.Templat.SemuaSub().Select(s => s.Kode)).Concat(lembar.Templat.SemuaKriteria().Select(k => k.Kode)).ToHashSet(StringComparer.Ordinal);
        var ada = await db.Set<UsulanRekomendasi>().Where(r => r.InstansiId == instansi && r.Tahun == tahun).ToDictionaryAsync(r => r.Urutan, cancel);
        var salah = new List<string>();
        foreach (var i in isian)
        {
            var lama = ada.GetValueOrDefault(i.Urutan);
            var uraian = i.Uraian?.Trim() ?? "";
            var kriteria = string.IsNullOrWhiteSpace(i.Kriteria) ? null : i.Kriteria.Trim();
            if (uraian == (lama?.Uraian ?? "") && kriteria == lama?.Kriteria)
                continue;
            if ((lama?.Versi ?? 0) != i.Versi)
                salah.Add($"Rekomendasi {i.Urutan} baru saja diubah orang lain menjadi: {lama?.Uraian ?? "(dihapus)"}. Muat ulang, lalu ubah lagi.");
            if (uraian.Length > Panjang)
                salah.Add($"Rekomendasi {i.Urutan}: paling banyak 1.000 huruf.");
            if (kriteria is not null && !dikenal.Contains(kriteria))
                salah.Add($"Rekomendasi {i.Urutan}: {kriteria} bukan kode kriteria, sub komponen, atau komponen.");
            if (lama is null && uraian.Length > 0)
                db.Add(new UsulanRekomendasi { InstansiId = instansi, Tahun = tahun, Urutan = i.Urutan, Kriteria = kriteria, Uraian = uraian, Versi = 1 });
            else if (lama is not null && uraian.Length == 0)
                db.Remove(lama);
            else if (lama is not null)
                (lama.Kriteria, lama.Uraian, lama.Versi) = (kriteria, uraian, lama.Versi + 1);
        }

        if (isian.Any(i => i.Urutan is < 1 or > Terbanyak))
            salah.Add("Paling banyak 50 rekomendasi.");
        if (salah.Count > 0)
        {
            db.ChangeTracker.Clear();
            return salah;
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancel);
            await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new("rekomendasi", tahun, "penilaian"), cancel);
        }

        await transaksi.CommitAsync(cancel);
        return [];
    }
}
