using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>A step of the worksheet from one hand to the next.</summary>
public enum LangkahPenilaian
{
    Kirim,
    KembalikanKeInstansi,
    AjukanMutu,
    KembalikanKeTim,
    SelesaiMutu,
    KembalikanKeMutu,
    Tetapkan,
    BukaLagi,
}

/// <summary>The steps as one table.</summary>
/// <param name="Siapa">Who may take it.</param>
/// <param name="Lengkap">Stage that must be answered in full before.</param>
public sealed record AturanLangkah(LangkahPenilaian Langkah, TahapKerja Dari, TahapKerja Ke, Func<AksesLembar, bool> Siapa, bool PerluAlasan, TahapPenilaian? Lengkap, string Kata)
{
    public static IReadOnlyList<AturanLangkah> Semua { get; } =
    [
        new(LangkahPenilaian.Kirim, TahapKerja.Mandiri, TahapKerja.Verifikasi, a => a.Menjawab == TahapPenilaian.Mandiri, false, TahapPenilaian.Mandiri, "Kirim penilaian mandiri"),
        new(LangkahPenilaian.KembalikanKeInstansi, TahapKerja.Verifikasi, TahapKerja.Mandiri, a => a.Ketua, true, null, "Kembalikan ke instansi"),
        new(LangkahPenilaian.AjukanMutu, TahapKerja.Verifikasi, TahapKerja.PenjaminanKualitas, a => a.Ketua, false, TahapPenilaian.Verifikasi, "Ajukan penjaminan kualitas"),
        new(LangkahPenilaian.KembalikanKeTim, TahapKerja.PenjaminanKualitas, TahapKerja.Verifikasi, a => a.Mutu, true, null, "Kembalikan ke tim"),
        new(LangkahPenilaian.SelesaiMutu, TahapKerja.PenjaminanKualitas, TahapKerja.Final, a => a.Mutu, false, TahapPenilaian.Final, "Selesaikan penjaminan kualitas"),
        new(LangkahPenilaian.KembalikanKeMutu, TahapKerja.Final, TahapKerja.PenjaminanKualitas, a => a.Ketua, true, null, "Kembalikan ke penjamin kualitas"),
        new(LangkahPenilaian.Tetapkan, TahapKerja.Final, TahapKerja.Ditetapkan, a => a.Ketua, false, TahapPenilaian.Final, "Tetapkan hasil"),
        new(LangkahPenilaian.BukaLagi, TahapKerja.Ditetapkan, TahapKerja.PenjaminanKualitas, a => a.Mutu, true, null, "Buka lagi"),
    ];

    /// <summary>What this person can do now.</summary>
    public static IEnumerable<AturanLangkah> Untuk(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        // A correction is the team's: what the agency answered stands as it was published.
        return Semua.Where(l => l.Dari == lembar.Tahap && l.Siapa(lembar.Akses) && (lembar.Ralat is null || l.Ke != TahapKerja.Mandiri));
    }
}

/// <summary>Hands the worksheet on: from the agency to the team, to quality assurance, to the fixed result, and back with a reason.</summary>
public sealed class PindahTahap(TeraDb db, MuatLembar muat, TimeProvider waktu)
{
    /// <returns>What is wrong, all at once; nothing moved unless this is empty.</returns>
    /// <param name="dilihat">Version of the worksheet's state that the person saw, 0 before its first; none where nobody looked at a page.</param>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, bool mengisi, LangkahPenilaian langkah, string? alasan, int? dilihat = null, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi, cancel) is not { } lembar)
            return ["Instansi ini belum mempunyai berkas tahun itu."];
        if (AturanLangkah.Untuk(lembar).FirstOrDefault(l => l.Langkah == langkah) is not { } aturan)
            return ["Langkah itu tidak berlaku lagi: lembar ini sudah berpindah tangan. Muat ulang halaman ini."];
        if (dilihat is { } versi && lembar.Penilaian is { } kini && kini.Versi != versi)
            return [$"Sesudah halaman Anda dibuka, lembar ini berpindah tangan atau penugasannya berubah; yang terakhir {Penanggalan.Sebut(kini.Sejak)} oleh {kini.Oleh}. Periksa lagi isinya, lalu tekan \"{aturan.Kata}\" sekali lagi bila memang itu yang dimaksud."];
        if (Kurang(lembar, aturan, alasan) is { Count: > 0 } kurang)
            return kurang;

        var penilaian = await db.Set<Penilaian>().SingleAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        (penilaian.Tahap, penilaian.Catatan, penilaian.Sejak, penilaian.Oleh, penilaian.Versi) = (aturan.Ke, aturan.PerluAlasan ? alasan!.Trim() : null, waktu.GetUtcNow(), orang.Nama, penilaian.Versi + 1);
        await CatatPenjaminan.LangkahAsync(db, lembar, penilaian, langkah, cancel);
        await db.SaveChangesAsync(cancel);
        // The reason of a return within the inspectorate is not the agency's to read.
        var kepadaInstansi = aturan.Ke == TahapKerja.Mandiri;
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new(langkah.ToString(), tahun, "penilaian", Versi: penilaian.Versi, Alasan: kepadaInstansi ? alasan : null), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    private static List<string> Kurang(LembarTermuat lembar, AturanLangkah aturan, string? alasan)
    {
        if (lembar.TanpaTemplat && aturan.Lengkap is not null)
            return [lembar.KalimatTanpaTemplat];
        var kurang = new List<string>();
        if (aturan.PerluAlasan && !Ketikan.Berisi(alasan))
            kurang.Add($"Tulis alasannya: \"{aturan.Kata}\" selalu disertai alasan.");
        if (lembar.Penilaian is null && aturan.Lengkap is null)
            kurang.Add("Lembar ini belum dimulai.");
        if (aturan.Lengkap is { } tahap)
            kurang.AddRange(BelumLengkap(lembar, tahap));
        if (aturan.Langkah == LangkahPenilaian.Tetapkan && PenjaminanUlang.BelumDijamin(lembar) is { Count: > 0 } belum)
            kurang.Add($"Jawaban akhir yang berubah sesudah penjaminan kualitas belum dilihat penjamin kualitas: {string.Join(", ", belum)}. Kembalikan ke penjamin kualitas dengan alasannya, lalu tetapkan setelah ia menyelesaikannya lagi.");
        return kurang;
    }

    private static IEnumerable<string> BelumLengkap(LembarTermuat lembar, TahapPenilaian tahap)
    {
        if (lembar.Hasil.Pada(tahap) is not { } hasil)
        {
            yield return "Belum ada satu kriteria pun yang dijawab.";
            yield break;
        }

        // The agency answers every criterion; the evaluator may grade a whole sub-component by judgement.
        foreach (var sub in hasil.Komponen.SelectMany(k => k.Sub))
        {
            var kosong = sub.Kriteria.Where(k => !k.Nilai.Nilai.Ada).Select(k => k.Kriteria.Kode).ToList();
            if (kosong.Count > 0 && (tahap == TahapPenilaian.Mandiri || !sub.Nilai.Nilai.Ada))
                yield return $"{sub.Sub.Kode} {sub.Sub.Nama}: belum dijawab {string.Join(", ", kosong)}.";
            if (sub.Sub.Cara == CaraPenilaian.Pertimbangan && !sub.Tingkat.Nilai.Ada)
                yield return $"{sub.Sub.Kode} {sub.Sub.Nama}: dinilai dengan pertimbangan, dan nilainya belum diisi.";
        }

        foreach (var langgar in hasil.Pelanggaran.Where(p => p.Menahan))
            yield return langgar.Kalimat;

        if (tahap != TahapPenilaian.Mandiri && !hasil.Total.Nilai.Ada)
            yield return $"Nilai akhir belum dapat dihitung: {KalimatAlasan.Untuk(hasil.Total.Nilai)}";
    }
}
