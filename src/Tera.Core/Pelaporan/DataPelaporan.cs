using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.Core.Pelaporan;

/// <summary>Narrative and dates of the report; every figure in it is calculated elsewhere.</summary>
public sealed record DataPelaporan
{
    /// <summary>Date on the foreword.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>When it was handed in.</summary>
    public Tanggal? TanggalPenyampaian { get; init; }

    /// <summary>When it was published.</summary>
    public Tanggal? TanggalPublikasi { get; init; }

    /// <summary>Where it was published.</summary>
    public string? TautanPublikasi { get; init; }

    /// <summary>The inspectorate's review.</summary>
    public ReviuLkj? Reviu { get; init; }

    /// <summary>The agency's own text by slot of the outline ("latarBelakang", "isuStrategis" …), paragraphs by an empty line, lists by "- ".</summary>
    public IReadOnlyList<Narasi> Narasi { get; init; } = [];

    /// <summary>Legal basis, one a line.</summary>
    public IReadOnlyList<string> DasarHukum { get; init; } = [];

    /// <summary>Strategic issues.</summary>
    public IReadOnlyList<string> IsuStrategis { get; init; } = [];

    /// <summary>What the agency says of each indicator.</summary>
    public IReadOnlyList<AnalisisIndikator> Analisis { get; init; } = [];

    /// <summary>Innovations.</summary>
    public IReadOnlyList<Prestasi> Inovasi { get; init; } = [];

    /// <summary>Awards.</summary>
    public IReadOnlyList<Prestasi> Penghargaan { get; init; } = [];

    /// <summary>Photos of activities.</summary>
    public IReadOnlyList<Foto> Dokumentasi { get; init; } = [];

    /// <summary>Recommendations of BAB IV.</summary>
    public IReadOnlyList<string> Rekomendasi { get; init; } = [];

    /// <summary>Steps for the year ahead.</summary>
    public IReadOnlyList<string> LangkahLanjut { get; init; } = [];
}

/// <summary>A text of the agency.</summary>
/// <param name="Slot">Where it belongs in the outline.</param>
/// <param name="Teks">The text.</param>
public sealed record Narasi(string Slot, string Teks)
{
    private static readonly (string Slot, string Nama, string Bab)[] Bawaan =
    [
        ("kataPengantar", "Kata Pengantar", ""), ("ikhtisar", "Ikhtisar Eksekutif", ""),
        ("latarBelakang", "Latar Belakang", "BAB I"), ("maksudTujuan", "Maksud dan Tujuan", "BAB I"), ("gambaranUmum", "Gambaran Umum", "BAB I"), ("sistematika", "Sistematika Penyajian", "BAB I"),
        ("rencanaStrategis", "Rencana Strategis", "BAB II"), ("iku", "Indikator Kinerja Utama", "BAB II"), ("perjanjianKinerja", "Perjanjian Kinerja", "BAB II"), ("instrumenPendukung", "Instrumen Pendukung", "BAB II"),
        ("kerangkaPengukuran", "Kerangka Pengukuran Kinerja", "BAB III"), ("akuntabilitasKeuangan", "Akuntabilitas Keuangan", "BAB III"),
        ("kesimpulan", "Kesimpulan", "BAB IV"),
    ];

    /// <summary>Places of the default outline; an outline of one's own may have others.</summary>
    public static IReadOnlyList<string> TempatBawaan { get; } = [.. Bawaan.Select(b => b.Slot)];

    /// <summary>What a reader calls a place: "latar belakang"; a place of an outline of one's own by its own name.</summary>
    /// <param name="slot">The place.</param>
    public static string NamaTempat(string slot) => Bawaan.FirstOrDefault(b => b.Slot == slot).Nama?.ToLowerInvariant() ?? slot;

    /// <summary>The same as a choice, with its chapter: "Latar Belakang (BAB I)".</summary>
    /// <param name="slot">The place.</param>
    public static string PilihanTempat(string slot) =>
        Bawaan.FirstOrDefault(b => b.Slot == slot) is { Nama: { } nama, Bab: var bab } ? bab.Length == 0 ? nama : $"{nama} ({bab})" : slot;
}

/// <summary>What the agency says of an indicator (comparisons 5 to 7 of BAB III).</summary>
public sealed record AnalisisIndikator
{
    /// <summary>Code of the indicator.</summary>
    public required string Indikator { get; init; }

    /// <summary>What the indicator is and why it matters.</summary>
    public string? Penjelasan { get; init; }

    /// <summary>Causes of success or failure.</summary>
    public IReadOnlyList<string> Penyebab { get; init; } = [];

    /// <summary>Obstacles.</summary>
    public IReadOnlyList<string> Kendala { get; init; } = [];

    /// <summary>Solutions.</summary>
    public IReadOnlyList<string> Solusi { get; init; } = [];

    /// <summary>Next steps.</summary>
    public IReadOnlyList<string> TindakLanjut { get; init; } = [];
}

/// <summary>An innovation or an award.</summary>
/// <param name="Nama">Name.</param>
/// <param name="Uraian">What it is.</param>
/// <param name="Tahun">Year.</param>
/// <param name="Pemberi">Who gave it.</param>
public sealed record Prestasi(string Nama, string? Uraian = null, int? Tahun = null, string? Pemberi = null);

/// <summary>A photo.</summary>
/// <param name="Berkas">File name beside the data file (JPEG or PNG).</param>
/// <param name="Keterangan">Caption.</param>
public sealed record Foto(string Berkas, string Keterangan);

/// <summary>Review of the report by the inspectorate (Permenpan RB 53/2014, Lampiran III).</summary>
public sealed record ReviuLkj
{
    /// <summary>Number of the statement.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the statement "telah direviu"; none while it is under review.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>Who signs for the reviewers.</summary>
    public Pejabat? Pereviu { get; init; }

    /// <summary>Answers to items of the checklist.</summary>
    public IReadOnlyList<ButirReviu> Butir { get; init; } = [];

    /// <summary>Notes and what was corrected, one a line.</summary>
    public IReadOnlyList<string> Catatan { get; init; } = [];
}

/// <summary>The reviewer's answer to an item; it goes before what Tera finds itself.</summary>
/// <param name="Kode">Code of the item, "A.1" to "C.10".</param>
/// <param name="Terpenuhi">Whether it holds.</param>
/// <param name="Catatan">Note.</param>
public sealed record ButirReviu(string Kode, bool? Terpenuhi = null, string? Catatan = null);
