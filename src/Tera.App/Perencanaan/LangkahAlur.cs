using Tera.App.Organisasi;

namespace Tera.App.Perencanaan;

/// <summary>What can be done with a document.</summary>
public enum Langkah
{
    /// <summary>Hand it to the head.</summary>
    Ajukan,

    /// <summary>Take it back before the head has decided.</summary>
    Tarik,

    /// <summary>The head agrees.</summary>
    Setujui,

    /// <summary>Send it back, with a reason.</summary>
    Kembalikan,

    /// <summary>Fix it: from now on it never changes.</summary>
    Tetapkan,

    /// <summary>Open a change of what was fixed, with a reason; the fixed version stays.</summary>
    BukaPerubahan,

    /// <summary>Give up a change: the last fixed version stands again.</summary>
    BatalkanPerubahan,
}

/// <summary>The workflow as one table: from which states, to which, with which right, and whether a reason must be given.</summary>
public sealed record LangkahAlur(Langkah Langkah, IReadOnlyList<StatusAlur> Dari, StatusAlur Ke, Hak Hak, bool PerluAlasan, string Kata)
{
    public static IReadOnlyList<LangkahAlur> Semua { get; } =
    [
        new(Langkah.Ajukan, [StatusAlur.Draf, StatusAlur.Dikembalikan], StatusAlur.Diajukan, Hak.Ajukan, false, "Ajukan"),
        new(Langkah.Tarik, [StatusAlur.Diajukan], StatusAlur.Draf, Hak.Ajukan, false, "Tarik kembali"),
        new(Langkah.Setujui, [StatusAlur.Diajukan], StatusAlur.Disetujui, Hak.Setujui, false, "Setujui"),
        new(Langkah.Kembalikan, [StatusAlur.Diajukan, StatusAlur.Disetujui], StatusAlur.Dikembalikan, Hak.Setujui, true, "Kembalikan"),
        new(Langkah.Tetapkan, [StatusAlur.Disetujui], StatusAlur.Ditetapkan, Hak.Tetapkan, false, "Tetapkan"),
        new(Langkah.BukaPerubahan, [StatusAlur.Ditetapkan], StatusAlur.Draf, Hak.Tetapkan, true, "Buka perubahan"),
        new(Langkah.BatalkanPerubahan, [StatusAlur.Draf, StatusAlur.Dikembalikan], StatusAlur.Ditetapkan, Hak.Tetapkan, true, "Batalkan perubahan"),
    ];

    public static LangkahAlur Untuk(Langkah langkah) => Semua.First(l => l.Langkah == langkah);
}
