using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Decision record of a quarter (dialog kinerja): who met, what was said, and what is decided from it.</summary>
public sealed record DialogKinerja
{
    /// <summary>The quarter that was talked about, 1 to 4.</summary>
    public required int Triwulan { get; init; }

    /// <summary>Number of the record.</summary>
    public string? Nomor { get; init; }

    /// <summary>Day of the meeting.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>Where it was held.</summary>
    public string? Tempat { get; init; }

    /// <summary>Who led it; the entity's head where none is given.</summary>
    public Pejabat? Pemimpin { get; init; }

    /// <summary>Who wrote the record.</summary>
    public Pejabat? Notulis { get; init; }

    /// <summary>Who was invited, and whether they came.</summary>
    public IReadOnlyList<PesertaDialog> Peserta { get; init; } = [];

    /// <summary>Minutes; paragraphs by an empty line.</summary>
    public string? Risalah { get; init; }

    /// <summary>What is decided.</summary>
    public IReadOnlyList<KeputusanDialog> Keputusan { get; init; } = [];
}

/// <summary>Somebody who was invited.</summary>
public sealed record PesertaDialog
{
    /// <summary>Name with titles.</summary>
    public required string Nama { get; init; }

    /// <summary>Post or unit.</summary>
    public string? Jabatan { get; init; }

    /// <summary>Whether the person came.</summary>
    public bool Hadir { get; init; } = true;
}

/// <summary>A decision: who does what until when, and what it changes in the action plan and the budget.</summary>
public sealed record KeputusanDialog
{
    /// <summary>What is decided.</summary>
    public required string Uraian { get; init; }

    /// <summary>Code of the indicator that it concerns.</summary>
    public string? Indikator { get; init; }

    /// <summary>Post or unit that does it.</summary>
    public string? PenanggungJawab { get; init; }

    /// <summary>Last day.</summary>
    public Tanggal? Tenggat { get; init; }

    /// <summary>Code of the action that it changes; a code that the action plan does not have yet adds one.</summary>
    public string? Aksi { get; init; }

    /// <summary>New wording of that action; none leaves it.</summary>
    public string? UraianAksi { get; init; }

    /// <summary>New targets of that action a quarter, four at most; those left out stay.</summary>
    public IReadOnlyList<string?> TargetAksi { get; init; } = [];

    /// <summary>Whether the action plan once said what it decides; what was changed there since, by hand, is a later change.</summary>
    public bool SudahDiterapkan { get; init; }

    /// <summary>Money that it asks to be moved.</summary>
    public UsulanPergeseran? Pergeseran { get; init; }

    /// <summary>Whether it changes the action plan.</summary>
    public bool MengubahAksi() => !string.IsNullOrWhiteSpace(Aksi) && (!string.IsNullOrWhiteSpace(UraianAksi) || TargetAksi.Any(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>The action as the decision makes it, from how it stands; none where there is nothing to make one of.</summary>
    /// <param name="semula">The action of that code; none where it is new.</param>
    public Aksi? Terapkan(Aksi? semula)
    {
        if (!MengubahAksi() || (semula is null && (Indikator is null || string.IsNullOrWhiteSpace(UraianAksi))))
        {
            return null;
        }

        var dasar = semula ?? new Aksi { Kode = Aksi!, Indikator = Indikator!, Uraian = UraianAksi!, PenanggungJawab = PenanggungJawab };
        var target = Enumerable.Range(0, Math.Max(dasar.Target.Count, TargetAksi.Count)).Select(n => TargetAksi.ElementAtOrDefault(n) is { Length: > 0 } baru ? baru : dasar.Target.ElementAtOrDefault(n)).ToList();
        return dasar with { Uraian = string.IsNullOrWhiteSpace(UraianAksi) ? dasar.Uraian : UraianAksi, Target = target };
    }

    /// <summary>Whether an action already is as was decided.</summary>
    internal bool Sesuai(Aksi kini) => Terapkan(kini) is { } jadi
        && jadi.Uraian == kini.Uraian && jadi.Target.SequenceEqual(kini.Target.Concat(Enumerable.Repeat<string?>(null, Math.Max(0, jadi.Target.Count - kini.Target.Count))));

    /// <summary>What is left of it when later decisions on the same action have the last word; itself where they leave it whole.</summary>
    internal KeputusanDialog Tanpa(IReadOnlyList<KeputusanDialog> sesudah)
    {
        var uraian = sesudah.Any(k => !string.IsNullOrWhiteSpace(k.UraianAksi)) ? null : UraianAksi;
        var target = TargetAksi.Select((t, n) => sesudah.Any(k => !string.IsNullOrWhiteSpace(k.TargetAksi.ElementAtOrDefault(n))) ? null : t).ToList();
        return uraian == UraianAksi && target.SequenceEqual(TargetAksi) ? this : this with { UraianAksi = uraian, TargetAksi = target };
    }
}

/// <summary>A proposal to move budget from one sub kegiatan to another (Permendagri 77/2020).</summary>
public sealed record UsulanPergeseran
{
    /// <summary>Kode rekening of the sub kegiatan that gives.</summary>
    public required string Dari { get; init; }

    /// <summary>Kode rekening of the sub kegiatan that gets.</summary>
    public required string Ke { get; init; }

    /// <summary>Rupiah.</summary>
    public required decimal Jumlah { get; init; }

    /// <summary>Why.</summary>
    public string? Alasan { get; init; }
}
