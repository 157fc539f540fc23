using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>A member with the name.</summary>
public sealed record AnggotaBernama(Guid Id, string Nama, PeranTim Peran);

/// <summary>A worksheet with everything that its pages show; what the person may not see is not in it.</summary>
public sealed record LembarTermuat
{
    public required BerkasTermuat Berkas { get; init; }

    /// <summary>None where nobody has begun.</summary>
    public Penilaian? Penilaian { get; init; }

    public required AksesLembar Akses { get; init; }

    /// <summary>Its template; one without any component where it can no longer be read.</summary>
    public required TemplatLke Templat { get; init; }

    /// <summary>Whether the worksheet's template can no longer be read.</summary>
    public bool TanpaTemplat { get; init; }

    /// <summary>What to say where the template is needed and can no longer be read.</summary>
    internal string KalimatTanpaTemplat => $"Templat {Templat.Kode} yang dipakai lembar ini tidak dapat dibaca lagi. Minta Inspektorat mengunggahnya lagi pada Templat LKE.";

    /// <summary>Scores of every stage that the person may see.</summary>
    public required HasilLke Hasil { get; init; }

    /// <summary>Every figure of those scores by its id.</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    public IReadOnlyList<AnggotaBernama> Tim { get; init; } = [];

    /// <summary>Answers with their versions, of stages that the person may see.</summary>
    public required IReadOnlyDictionary<(TahapPenilaian Tahap, string Kode), JawabanLembar> Jawaban { get; init; }

    /// <summary>What quality assurance assured and turned down, by code; for the team, once there is any.</summary>
    public IReadOnlyDictionary<string, JawabanDijamin> Dijamin { get; init; } = new Dictionary<string, JawabanDijamin>();

    public required ILookup<string, PesanKlarifikasi> Pesan { get; init; }

    /// <summary>What the team prepares; empty for others.</summary>
    public IReadOnlyList<UsulanRekomendasi> Rekomendasi { get; init; } = [];

    /// <summary>What the data suggest, by criterion.</summary>
    public required IReadOnlyDictionary<string, SaranLke> Saran { get; init; }

    public TahapKerja Tahap => Penilaian?.Tahap ?? TahapKerja.Mandiri;

    public required EvaluasiLalu Lalu { get; init; }

    /// <summary>Whether codes of the last evaluation mean the same here.</summary>
    public bool SeTemplat => Lalu.Lembar?.Templat?.Kode == Templat.Kode;

    /// <summary>Corrections of the published result, the first first: to the team all, to others those that were published.</summary>
    public IReadOnlyList<RalatHasil> SemuaRalat { get; init; } = [];

    /// <summary>The correction that is prepared; none where none is, or for who sees what is published.</summary>
    public RalatHasil? Ralat => Penilaian?.Ralat is { } ke ? SemuaRalat.FirstOrDefault(r => r.Ke == ke) : null;

    public T? Isi<T>(TahapPenilaian tahap, string kode) where T : class => Jawaban.TryGetValue((tahap, kode), out var j) ? BerkasJson.BacaBagian<T>(j.Isi) : null;

    public int Versi(TahapPenilaian tahap, string kode) => Jawaban.TryGetValue((tahap, kode), out var j) ? j.Versi : 0;
}

/// <summary>Reads a worksheet in a few queries.</summary>
public sealed class MuatLembar(TeraDb db, PemuatBerkas pemuat, TemplatPemda templatPemda)
{
    /// <param name="mengisi">Whether the person enters what the agency says of itself.</param>
    /// <returns>None where the agency has no file of that year.</returns>
    public async Task<LembarTermuat?> JalankanAsync(Guid instansi, int tahun, Orang orang, bool mengisi, CancellationToken cancel = default)
    {
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return null;
        var penilaian = await db.Set<Penilaian>().AsNoTracking().SingleOrDefaultAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        var tim = await db.Set<AnggotaTim>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToListAsync(cancel);
        var id = tim.ConvertAll(t => t.PenggunaId);
        var nama = await db.Pengguna.AsNoTracking().Where(p => id.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => (p.Nama, Menilai: p.Aktif && p.Peran == Peran.Evaluator), cancel);
        var akses = AksesLembar.Untuk(orang, mengisi, penilaian, tim, nama.Where(n => n.Value.Menilai).Select(n => n.Key).ToHashSet());
        var jawaban = await db.Set<JawabanLembar>().AsNoTracking()
            .Where(j => j.InstansiId == instansi && j.Tahun == tahun && (akses.LihatTim || j.Tahap == TahapPenilaian.Mandiri)).ToListAsync(cancel);
        var ralat = await db.Set<RalatHasil>().AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun).OrderBy(r => r.Ke).ToListAsync(cancel);
        // What is published stays in force until its correction is: only the team sees what it prepares.
        var semula = akses.Peran is null && penilaian?.Ralat is { } ke ? LembarSemula.Baca(ralat.Single(r => r.Ke == ke)) : null;
        if (semula is not null)
            (penilaian, akses, jawaban) = (semula.Keadaan(penilaian!), akses with { LihatTim = true }, [.. semula.Jawaban]);
        // What team and agency say to each other is theirs until the result is published.
        var berbicara = akses.LihatTim || mengisi || orang.InstansiId == instansi;
        var dikenal = await templatPemda.SemuaAsync(cancel);
        // A worksheet never passes to another template: without its own there is nothing to answer or count.
        var templat = penilaian is null ? dikenal[0] : dikenal.FirstOrDefault(t => t.Kode == penilaian.Templat);
        var tanpaTemplat = templat is null;
        templat ??= new() { Kode = penilaian!.Templat, Nama = penilaian.Templat, Dasar = "", SkalaSub = "", Skala = [], Predikat = [], Komponen = [] };
        var (hasil, figures) = PenilaianAkip.LembarBerasal(Lembar(tahun, templat, jawaban), dikenal);
        return new()
        {
            Berkas = berkas,
            Penilaian = penilaian,
            Akses = akses,
            Templat = templat,
            TanpaTemplat = tanpaTemplat,
            Tim = [.. tim.OrderBy(t => t.Peran).Select(t => new AnggotaBernama(t.PenggunaId, nama.TryGetValue(t.PenggunaId, out var n) ? n.Menilai ? n.Nama : n.Nama + " (tidak aktif)" : "–", t.Peran))],
            Jawaban = jawaban.ToDictionary(j => (j.Tahap, j.Kode)),
            Dijamin = akses.Peran is not null && penilaian!.Tahap is TahapKerja.PenjaminanKualitas or TahapKerja.Final
                ? await db.Set<JawabanDijamin>().AsNoTracking().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToDictionaryAsync(j => j.Kode, StringComparer.Ordinal, cancel) : new Dictionary<string, JawabanDijamin>(),
            Hasil = hasil,
            Figures = figures,
            Pesan = (await db.Set<PesanKlarifikasi>().AsNoTracking().Where(p => berbicara && p.InstansiId == instansi && p.Tahun == tahun).OrderBy(p => p.Waktu).ToListAsync(cancel)).ToLookup(p => p.Kode),
            SemuaRalat = akses.Peran is null ? ralat.FindAll(r => r.Terbit) : ralat,
            Rekomendasi = semula is not null ? semula.Rekomendasi : akses.LihatTim ? await db.Set<UsulanRekomendasi>().AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun).OrderBy(r => r.Urutan).ToListAsync(cancel) : [],
            Lalu = await EvaluasiLalu.MuatAsync(db, pemuat, instansi, berkas, cancel),
            Saran = SaranEvaluasi.Untuk(berkas.Hasil, templat).ToDictionary(s => s.Kriteria.Kode, StringComparer.Ordinal),
        };
    }

    /// <summary>Every code that can be answered, in the template's order.</summary>
    internal static IEnumerable<string> Urutan(TemplatLke templat) => templat.SemuaSub().SelectMany(s => s.Kriteria.SelectMany(k => k.Butir.Select(b => b.Kode).Prepend(k.Kode)).Prepend(s.Kode));

    /// <summary>Answers as the worksheet of the exchange format, in the template's order.</summary>
    internal static LembarKerjaEvaluasi Lembar(int tahun, TemplatLke templat, IEnumerable<JawabanLembar> jawaban)
    {
        var urut = Urutan(templat).Select((k, n) => (k, n)).ToDictionary(k => k.k, k => k.n, StringComparer.Ordinal);
        var semua = jawaban.OrderBy(j => j.Tahap).ThenBy(j => urut.GetValueOrDefault(j.Kode, int.MaxValue)).ToList();
        return new()
        {
            Tahun = tahun,
            Templat = templat.Kode,
            Kriteria = [.. semua.Where(j => !j.Sub).Select(j => BerkasJson.BacaBagian<JawabanKriteria>(j.Isi))],
            Sub = [.. semua.Where(j => j.Sub).Select(j => BerkasJson.BacaBagian<JawabanSub>(j.Isi))],
        };
    }
}
