using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>What can be said of a document that somebody holds.</summary>
public enum Keaslian
{
    /// <summary>No document bears this code.</summary>
    TidakDikenal,

    /// <summary>A file that was not kept, and no code was found in it: where one is printed on it, it was changed.</summary>
    TanpaKode,

    /// <summary>The code is a document's; whether the paper says the same must be compared with what is shown.</summary>
    Terdaftar,

    /// <summary>Byte for byte the file that was kept.</summary>
    Asli,

    /// <summary>It bears a document's code, or is said to, but is another file.</summary>
    TidakAsli,
}

/// <summary>Where what a document prints stands today.</summary>
public enum KeadaanKetetapan
{
    /// <summary>What it prints is in force.</summary>
    Berlaku,

    /// <summary>It was opened for a change since.</summary>
    Dibuka,

    /// <summary>It was changed and fixed anew since.</summary>
    DitetapkanLagi,

    /// <summary>What it prints is no part of its agency's plan any more.</summary>
    Dihapus,
}

/// <summary>Whether a document is the one that was fixed.</summary>
/// <param name="Dokumen">The document; none where it is not known.</param>
/// <param name="VersiTerbaru">Its newest version that is fixed as well; greater than its own where it was replaced.</param>
/// <param name="Angka">Key figures to compare with the paper; none unless everybody may see them.</param>
public sealed record HasilPeriksaDokumen(Keaslian Keaslian, DokumenTersimpan? Dokumen, string Instansi, int VersiTerbaru, IReadOnlyList<DataIndikator> Angka)
{
    /// <summary>When it was taken off the public pages; none where it stands there, or never did.</summary>
    public DateTimeOffset? Ditarik { get; init; }

    /// <summary>Date of the published letter that corrected this one; none where none did.</summary>
    public DateOnly? Diralat { get; init; }

    public KeadaanKetetapan Ketetapan { get; init; }

    /// <summary>Whether the file itself bears the document's code; else somebody typed it.</summary>
    public bool KodeDalamBerkas { get; init; }

    /// <summary>The code that was typed, where it is another than the document's.</summary>
    public string? KodeLain { get; init; }
}

/// <summary>Tells everybody whether a printed or sent document is one that Tera made and keeps.</summary>
public sealed class PeriksaDokumen(TeraDb db)
{
    /// <summary>Largest file that is looked at.</summary>
    public const int UkuranTerbesar = 40 * 1024 * 1024;

    public async Task<HasilPeriksaDokumen> KodeAsync(string? ketikan, CancellationToken cancel = default) =>
        KodePeriksa.Baca(ketikan) is { } kode && await db.Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Kode == kode, cancel) is { } dokumen
            ? await HasilAsync(Keaslian.Terdaftar, dokumen, cancel) : new(Keaslian.TidakDikenal, null, "", 0, []);

    /// <param name="ketikan">The code on it, where somebody typed it.</param>
    public async Task<HasilPeriksaDokumen> BerkasAsync(byte[] berkas, string? ketikan, CancellationToken cancel = default)
    {
        var hash = SHA256.HashData(berkas);
        var diketik = KodePeriksa.Baca(ketikan);
        if (await db.Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Pdf == hash || d.Docx == hash || d.Xlsx == hash, cancel) is { } asli)
            return (await HasilAsync(Keaslian.Asli, asli, cancel)) with { KodeLain = diketik == asli.Kode ? null : diketik };
        var dalam = KodePeriksa.Dalam(berkas);
        // What the file says of itself goes before what was typed beside it.
        foreach (var kode in new[] { dalam, diketik }.OfType<string>())
        {
            if (await KodeAsync(kode, cancel) is { Dokumen: not null } ada)
                return ada with { Keaslian = Keaslian.TidakAsli, KodeDalamBerkas = kode == dalam, KodeLain = diketik == kode ? null : diketik };
        }

        return new(dalam is null && diketik is null ? Keaslian.TanpaKode : Keaslian.TidakDikenal, null, "", 0, []);
    }

    private async Task<HasilPeriksaDokumen> HasilAsync(Keaslian keaslian, DokumenTersimpan dokumen, CancellationToken cancel)
    {
        var nama = await db.Instansi.Where(i => i.Id == dokumen.InstansiId).Select(i => i.Nama).FirstAsync(cancel);
        var tetap = db.Set<DokumenTersimpan>().Where(d => d.InstansiId == dokumen.InstansiId && d.Tahun == dokumen.Tahun && d.Nama == dokumen.Nama && d.Status == StatusAlur.Ditetapkan);
        // Of what was published only the published counts: a copy that the agency made for itself replaces nothing.
        var terbaru = await tetap.Where(d => db.Set<Terbitan>().Any(t => t.DokumenId == d.Id)).MaxAsync(d => (int?)d.Versi, cancel) ?? await tetap.MaxAsync(d => (int?)d.Versi, cancel) ?? 0;
        var terbitan = await db.Set<Terbitan>().Where(t => t.DokumenId == dokumen.Id).Select(t => t.Ditarik).ToListAsync(cancel);
        var ditarik = terbitan.Contains(null) || terbaru > dokumen.Versi ? null : terbitan.Max();
        // A draft's figures are nobody's yet but its agency's; those of what was withdrawn are shown no more.
        IReadOnlyList<DataIndikator> angka = ditarik is null && dokumen is { Kelas: KelasDokumen.Terbuka, Tetap: true } ? Cuplikan.BacaIndikator(dokumen.Indikator) : [];
        var keadaan = await KeadaanAsync(dokumen, cancel);
        // A letter of before there were copies names no version: what came after it replaced it.
        var diralat = dokumen.Jenis != "lhe" || (dokumen.KetetapanId is not null && keadaan != KeadaanKetetapan.DitetapkanLagi) ? null
            : await db.Set<RalatHasil>().Where(r => r.InstansiId == dokumen.InstansiId && r.Tahun == dokumen.Tahun && (dokumen.KetetapanId != null || r.Ditutup > dokumen.Dibuat) && r.Ditutup != null && r.AlasanBatal == null).OrderByDescending(r => r.Ke).Select(r => r.Tanggal).FirstOrDefaultAsync(cancel);
        return new(keaslian, dokumen, nama, terbaru, angka) { Ditarik = ditarik, Ketetapan = keadaan, Diralat = diralat };
    }

    private async Task<KeadaanKetetapan> KeadaanAsync(DokumenTersimpan dokumen, CancellationToken cancel)
    {
        if (dokumen.KetetapanId is not { } id)
            return KeadaanKetetapan.Berlaku;
        var ini = await db.Set<Ketetapan>().AsNoTracking().Where(k => k.Id == id).Select(k => new { k.InstansiId, k.Tahun, k.Dokumen, k.Kunci, k.Ke }).SingleAsync(cancel);
        if (await db.Set<Ketetapan>().AnyAsync(k => k.InstansiId == ini.InstansiId && k.Tahun == ini.Tahun && k.Dokumen == ini.Dokumen && k.Kunci == ini.Kunci && k.Ke > ini.Ke, cancel))
            return KeadaanKetetapan.DitetapkanLagi;
        if (!await AdaAsync(ini.InstansiId, ini.Tahun, ini.Dokumen, ini.Kunci, cancel))
            return KeadaanKetetapan.Dihapus;
        return await db.Set<Alur>().AnyAsync(a => a.InstansiId == ini.InstansiId && a.Tahun == ini.Tahun && a.Dokumen == ini.Dokumen && a.Kunci == ini.Kunci && a.Status != StatusAlur.Ditetapkan, cancel)
            ? KeadaanKetetapan.Dibuka : KeadaanKetetapan.Berlaku;
    }

    private async Task<bool> AdaAsync(Guid instansi, int tahun, string dokumen, string kunci, CancellationToken cancel)
    {
        var jenis = DokumenAlur.Jenis(dokumen);
        return jenis.Count == 0 || (await db.Set<Butir>().Where(b => b.InstansiId == instansi && b.Tahun == tahun && jenis.Contains(b.Jenis)).Select(b => new { b.Jenis, b.Kunci }).ToListAsync(cancel))
            .Exists(b => DokumenAlur.Dari(b.Jenis, b.Kunci) == (dokumen, kunci));
    }
}
