using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Consistency of a whole file: what an inspector would hold against it, each finding with place, both values and remedy.</summary>
public static class Periksa
{
    /// <summary>Every rule, in the order in which they are looked at.</summary>
    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
    [
        .. PeriksaPohon.Aturan, .. PeriksaKelengkapan.Aturan, .. PeriksaSmart.Aturan, .. PeriksaSatuan.Aturan, .. PeriksaLintasTahun.Aturan,
        .. PeriksaRentang.Aturan,
        .. PeriksaIku.Aturan, .. PeriksaKeselarasan.Aturan, .. PeriksaRencanaAksi.Aturan, .. PeriksaPerjanjian.Aturan, .. PeriksaUangPerjanjian.Aturan,
        .. PeriksaTriwulan.Aturan, .. PeriksaRealisasi.Aturan, .. PeriksaCapaian.Aturan,
        .. PeriksaUang.Aturan, .. PeriksaUangWaktu.Aturan, .. PeriksaProgram.Aturan, .. PeriksaLra.Aturan,
        .. PeriksaSkm.Aturan, .. PeriksaPelaporan.Aturan, .. PeriksaEvaluasi.Aturan, .. PeriksaLke.Aturan, .. PeriksaPegawai.Aturan,
    ];

    /// <summary>All findings, in the order of the rules and within a rule in that of the file; empty where there is nothing to say.</summary>
    /// <remarks>Takes any calculated file and never throws on its content. What has one cause is one finding. Time is linear in the size of the file.</remarks>
    public static IReadOnlyList<TemuanPeriksa> Jalankan(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var konteks = new KonteksPeriksa(hasil);
        PeriksaPohon.Jalankan(konteks);
        PeriksaKelengkapan.Jalankan(konteks);
        PeriksaSmart.Jalankan(konteks);
        PeriksaSatuan.Jalankan(konteks);
        PeriksaLintasTahun.Jalankan(konteks);
        PeriksaRentang.Jalankan(konteks);
        PeriksaIku.Jalankan(konteks);
        PeriksaKeselarasan.Jalankan(konteks);
        PeriksaRencanaAksi.Jalankan(konteks);
        PeriksaPerjanjian.Jalankan(konteks);
        PeriksaUangPerjanjian.Jalankan(konteks);
        PeriksaTriwulan.Jalankan(konteks);
        PeriksaRealisasi.Jalankan(konteks);
        PeriksaCapaian.Jalankan(konteks);
        PeriksaUang.Jalankan(konteks);
        PeriksaUangWaktu.Jalankan(konteks);
        PeriksaProgram.Jalankan(konteks);
        PeriksaLra.Jalankan(konteks);
        PeriksaSkm.Jalankan(konteks);
        PeriksaPelaporan.Jalankan(konteks);
        PeriksaEvaluasi.Jalankan(konteks);
        PeriksaLke.Jalankan(konteks);
        PeriksaPegawai.Jalankan(konteks);
        return konteks.Temuan;
    }

    /// <summary>Of these findings those that an import warns of: texts whose place in the report nobody knows.</summary>
    public static IReadOnlyList<TemuanPeriksa> NarasiTakBertempat(BerkasKinerja berkas)
    {
        var konteks = new KonteksPeriksa(HitungBerkas.Hitung(berkas));
        PeriksaPelaporan.Narasikan(konteks);
        return konteks.Temuan;
    }
}

/// <summary>How much a finding weighs.</summary>
public enum TingkatTemuan
{
    /// <summary>A figure contradicts another, or something that the regulation demands is missing.</summary>
    Tinggi,

    /// <summary>An evaluator will ask about it.</summary>
    Sedang,

    /// <summary>Worth a look; it may be right as it is.</summary>
    Rendah,
}

/// <summary>Something that does not fit together.</summary>
/// <param name="Kode">Stable code of the rule, "TARGET-RENSTRA-PK".</param>
/// <param name="Tingkat">How much it weighs.</param>
/// <param name="Path">Place in the data file, "$.perencanaan.sasaran[2].indikator[0].targetRenstra"; the first one where several have one cause.</param>
/// <param name="Pesan">What does not fit, with both values as printed.</param>
/// <param name="NilaiPertama">The value at <paramref name="Path"/>, as printed in Indonesian notation.</param>
/// <param name="NilaiKedua">The value that it is held against.</param>
/// <param name="Saran">What to do.</param>
public sealed record TemuanPeriksa(string Kode, TingkatTemuan Tingkat, string Path, string Pesan, string? NilaiPertama, string? NilaiKedua, string Saran)
{
    /// <summary>Further places of the same cause; empty where there is one place.</summary>
    public IReadOnlyList<string> Lain { get; init; } = [];
}

/// <summary>A rule of <see cref="Periksa"/>, as docs/periksa.md lists it.</summary>
/// <param name="Kode">Stable code.</param>
/// <param name="Tingkat">How much its findings weigh.</param>
/// <param name="Arti">What it finds.</param>
/// <param name="Dasar">The clause that it rests on.</param>
/// <param name="Saran">What to do about its findings.</param>
public sealed record AturanPeriksa(string Kode, TingkatTemuan Tingkat, string Arti, Klausul Dasar, string Saran);
