using Tera.Core.Nilai;
using Tera.Core.Pelaporan;

namespace Tera.Core.Berkas;

/// <summary>An item of the review checklist (Permenpan RB 53/2014, Lampiran III).</summary>
public sealed record ButirReviuLkj
{
    internal ButirReviuLkj(string kode, string kelompok, string uraian, Func<KonteksPeriksa, IEnumerable<SyaratSaran>>? tanya = null) =>
        (Kode, Kelompok, Uraian, Tanya) = (kode, kelompok, uraian, tanya);

    /// <summary>"A.1" to "C.10".</summary>
    public string Kode { get; }

    /// <summary>"Format", "Mekanisme penyusunan" or "Substansi".</summary>
    public string Kelompok { get; }

    /// <summary>Wording.</summary>
    public string Uraian { get; }

    /// <summary>Items that this one only asks about where one of them does not hold; empty for all others.</summary>
    internal IReadOnlyList<string> BilaTidak { get; init; } = [];

    /// <summary>Whether the data can only tell that it does not hold: whether what is written suffices is the reviewer's to say.</summary>
    internal bool HanyaKurang { get; init; }

    /// <summary>What the data can tell; none where only the reviewer can.</summary>
    internal Func<KonteksPeriksa, IEnumerable<SyaratSaran>>? Tanya { get; }
}

/// <summary>An item answered.</summary>
public sealed record JawabanReviu
{
    /// <summary>The item.</summary>
    public required ButirReviuLkj Butir { get; init; }

    /// <summary>Whether it holds: the reviewer's answer, else what the data tell; none where neither does.</summary>
    public bool? Terpenuhi { get; init; }

    /// <summary>Whether the reviewer answered.</summary>
    public bool OlehPereviu { get; init; }

    /// <summary>Whether neither data nor reviewer answered what is asked.</summary>
    public bool Terbuka => Terpenuhi is null && !TidakBerlaku;

    /// <summary>Whether it is not asked at all: "Jika tidak, …" where what it asks about holds.</summary>
    public bool TidakBerlaku { get; init; }

    /// <summary>What it rests on, in one sentence; empty where nothing is known.</summary>
    public string Keterangan { get; init; } = "";

    /// <summary>The reviewer's note.</summary>
    public string? Catatan { get; init; }

    /// <summary>Conditions that the data were asked for.</summary>
    public IReadOnlyList<SyaratSaran> Syarat { get; init; } = [];
}

/// <summary>The review of the report: 23 items, those that the data can answer answered.</summary>
public static class ReviuLaporan
{
    // The item whose answer also rests on the audit of the report itself.
    private const string Andal = "B.5";

    /// <summary>Every item in order.</summary>
    /// <param name="hasil">The calculated file.</param>
    /// <param name="temuanAudit">Findings of the audit of the report itself; null where it was not audited.</param>
    /// <param name="belumDiisi">Places that the audit found not filled in yet: they contradict nothing, and are told beside the findings.</param>
    public static IReadOnlyList<JawabanReviu> Untuk(HasilBerkas hasil, IReadOnlyList<string>? temuanAudit = null, int belumDiisi = 0)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var konteks = new KonteksPeriksa(hasil);
        var pereviu = hasil.Berkas.Pelaporan.Reviu?.Butir ?? [];
        var semua = DaftarReviu.Semua.Select(b => Jawab(konteks, b, pereviu.FirstOrDefault(p => p.Kode == b.Kode), temuanAudit, belumDiisi)).ToList();
        return semua.ConvertAll(j => Bersyarat(j, semua));
    }

    /// <summary>"Jika tidak, …" is only asked where an item before it does not hold: whoever answered them, they never contradict each other.</summary>
    private static JawabanReviu Bersyarat(JawabanReviu j, List<JawabanReviu> semua)
    {
        var sebelumnya = semua.Where(s => j.Butir.BilaTidak.Contains(s.Butir.Kode)).ToList();
        return sebelumnya.Count == 0 || sebelumnya.Exists(s => s.Terpenuhi == false) ? j
            : sebelumnya.TrueForAll(s => s.Terpenuhi == true)
                ? j with { Terpenuhi = null, TidakBerlaku = true, OlehPereviu = false, Syarat = [], Keterangan = $"Tidak berlaku: {Rangkai.Dan(j.Butir.BilaTidak)} terpenuhi." }
            : j.OlehPereviu ? j
            : j with { Terpenuhi = null, Syarat = [], Keterangan = "" };
    }

    private static JawabanReviu Jawab(KonteksPeriksa konteks, ButirReviuLkj butir, ButirReviu? pereviu, IReadOnlyList<string>? temuanAudit, int belumDiisi)
    {
        var syarat = (butir.Tanya?.Invoke(konteks) ?? []).ToList();
        if (butir.Kode == Andal && temuanAudit is not null)
        {
            syarat.Add(new(temuanAudit.Count == 0, new BuktiSaran($"Audit atas laporan: {KonteksPeriksa.Teks(temuanAudit.Count)} pertentangan{(belumDiisi == 0 ? "" : $" ({KonteksPeriksa.Teks(belumDiisi)} bagian yang belum diisi tidak diperhitungkan)")}", "$.pelaporan"), temuanAudit.Count == 0 ? null : $"Perbaiki temuan audit laporan: {temuanAudit[0]}"));
        }

        var kurang = syarat.Where(s => !s.Terpenuhi).Select(s => s.Perbaikan).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        // What was looked at is told by name where the answer rests on examinations, not on entries.
        var ditimbang = butir.HanyaKurang && kurang.Count == 0;
        var keterangan = syarat.Count == 0 ? ""
            : ditimbang ? $"Tertulis pada {string.Join("; ", syarat.Select(s => s.Bukti.Uraian.TrimEnd('.')))}. Memadai atau tidak, dijawab pereviu."
            : butir.Kode == Andal ? $"{string.Join("; ", syarat.Select(s => s.Bukti.Uraian))}.{string.Concat(kurang.Select(p => $" {p}"))}"
            : kurang.Count == 0 ? $"{KonteksPeriksa.Teks(syarat.Count)} syarat pada data terpenuhi."
            : $"{KonteksPeriksa.Teks(syarat.Count - syarat.Count(s => !s.Terpenuhi))} dari {KonteksPeriksa.Teks(syarat.Count)} syarat terpenuhi. {string.Join(' ', kurang.Take(2))}{(kurang.Count > 2 ? $" Dan {KonteksPeriksa.Teks(kurang.Count - 2)} lainnya." : "")}";
        return new()
        {
            Butir = butir,
            Terpenuhi = pereviu?.Terpenuhi ?? (syarat.Count == 0 || ditimbang ? null : kurang.Count == 0),
            OlehPereviu = pereviu?.Terpenuhi is not null,
            Keterangan = keterangan,
            Catatan = pereviu?.Catatan,
            Syarat = syarat,
        };
    }
}
