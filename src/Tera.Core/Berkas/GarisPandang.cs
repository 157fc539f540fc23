using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>Line of sight: what every rupiah is for, who answers for it, and where that cannot be said (Permenpan RB 89/2021: outcome, cascade, posts).</summary>
public sealed record GarisPandang
{
    /// <summary>The lowest lines of the budget in its order, also a programme without any money.</summary>
    public required IReadOnlyList<GarisUang> Uang { get; init; }

    /// <summary>Those of them that have a pagu.</summary>
    public IEnumerable<GarisUang> Berpagu => Uang.Where(u => u.Pagu is not null);

    /// <summary>Where the line is broken, each with what to do.</summary>
    public required IReadOnlyList<GarisPutus> Putus { get; init; }

    /// <summary>Rupiah of all lines; the reason where none has any.</summary>
    public required Hasil Pagu { get; init; }

    /// <summary>Rupiah that reach a sasaran or tujuan and a post; what supports the whole agency counts with its post alone. Each rupiah counts once.</summary>
    public required Hasil PaguTerhubung { get; init; }

    /// <summary>Share of the rupiah that reach them, percent.</summary>
    public Hasil Terhubung => Aritmetika.Persen(PaguTerhubung, Pagu);

    /// <summary>Lines of a programme, kegiatan or sub kegiatan, by the key of its figures.</summary>
    public IEnumerable<GarisUang> UntukBaris(string kunci) => Uang.Where(u => u.Program.Kunci == kunci || u.Kegiatan?.Kunci == kunci || u.Baris.Kunci == kunci);

    /// <summary>Lines that serve a tujuan or sasaran.</summary>
    public IEnumerable<GarisUang> UntukHasil(string kode) => Uang.Where(u => u.Hasil.Any(h => h.Sasaran?.Kode == kode || h.Tujuan?.Kode == kode));

    /// <summary>Lines that serve an indicator.</summary>
    public IEnumerable<GarisUang> UntukIndikator(string kode) => Uang.Where(u => u.Hasil.Any(h => h.Indikator.Any(i => i.Kode == kode)));

    /// <summary>Lines that a post or unit answers for.</summary>
    public IEnumerable<GarisUang> UntukJabatan(string jabatan) => Uang.Where(u => u.Jabatan.Contains(jabatan, StringComparer.Ordinal));
}

/// <summary>A line of the budget with everything above it.</summary>
/// <param name="Program">Its programme.</param>
/// <param name="Kegiatan">Its kegiatan; none where the data end at the programme.</param>
/// <param name="Baris">The line itself: sub kegiatan, or the lowest level that has money.</param>
/// <param name="Hasil">Outcomes that it serves; empty for what supports the whole agency and for what hangs loose.</param>
/// <param name="Jabatan">Posts or units that answer for it; empty where nobody does.</param>
public sealed record GarisUang(BarisAnggaran Program, BarisAnggaran? Kegiatan, BarisAnggaran Baris, IReadOnlyList<GarisHasil> Hasil, IReadOnlyList<string> Jabatan)
{
    /// <summary>Rupiah in force; none where none is entered.</summary>
    public decimal? Pagu => Baris.Uang.Pagu.Nilai.AngkaAtauKosong;
}

/// <summary>An outcome that money serves.</summary>
/// <param name="Tujuan">The tujuan, served directly or through the sasaran; none where the sasaran hangs loose.</param>
/// <param name="Sasaran">The sasaran; none where the programme serves a tujuan directly.</param>
/// <param name="Porsi">Share of the programme, 0 to 1.</param>
/// <param name="Indikator">Indicators that it moves: the one that the budget names, otherwise all of the sasaran or tujuan.</param>
public sealed record GarisHasil(Tujuan? Tujuan, Sasaran? Sasaran, decimal Porsi, IReadOnlyList<Indikator> Indikator)
{
    /// <summary>Code of the sasaran, or of the tujuan where it is served directly.</summary>
    public string Kode => Sasaran?.Kode ?? Tujuan!.Kode;
}

/// <summary>Where a broken line is mended.</summary>
public enum TempatPutus
{
    /// <summary>In the budget; the key is the programme's.</summary>
    Anggaran,

    /// <summary>In the tujuan of this code.</summary>
    Tujuan,

    /// <summary>In the sasaran of this code.</summary>
    Sasaran,

    /// <summary>In the indicator of this code.</summary>
    Indikator,

    /// <summary>In the rencana aksi; the key is the code of the aksi.</summary>
    RencanaAksi,

    /// <summary>In the perjanjian kinerja of this code.</summary>
    Perjanjian,
}

/// <summary>A break in the line.</summary>
/// <param name="Aturan">Short name of the rule, "PROGRAM-TANPA-SASARAN".</param>
/// <param name="Bagian">What hangs loose: code and name.</param>
/// <param name="Sebab">What is broken, in one sentence.</param>
/// <param name="Jalan">What to do.</param>
/// <param name="Pagu">Rupiah at stake; none where there is no money in it.</param>
/// <param name="Tempat">Where it is mended.</param>
/// <param name="Kunci">Which one there.</param>
public sealed record GarisPutus(string Aturan, string Bagian, string Sebab, string Jalan, decimal? Pagu, TempatPutus Tempat, string Kunci)
{
    /// <summary>The line of the budget that <see cref="Pagu"/> is all or a part of; none where there is no money in it.</summary>
    public Figure? Uang { get; init; }
}
