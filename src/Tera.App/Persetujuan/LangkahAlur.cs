using Tera.App.Organisasi;

namespace Tera.App.Persetujuan;

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

    /// <summary>Whether the calendar has a say: what it has closed could neither be changed nor handed in again once it is open.</summary>
    public bool MenurutJadwal => Langkah is Langkah.Ajukan || !DokumenAlur.Terkunci(Ke);

    /// <summary>Why steps of a document are held back, where the calendar has closed it for a reason.</summary>
    public static string Tertahan(string tutup, params IEnumerable<LangkahAlur> langkah) =>
        string.Join(" atau ", langkah.Select(l => l.Pasif).OfType<string>()) is { Length: > 0 } pasif ? $"{tutup} Sebelum itu isinya tidak dapat diperbaiki dan diajukan lagi, jadi dokumen ini belum dapat {pasif}." : tutup;

    // That it cannot be handed in is plain from its being closed.
    private string? Pasif => Langkah switch
    {
        Langkah.Tarik => "ditarik kembali",
        Langkah.Kembalikan => "dikembalikan",
        Langkah.BukaPerubahan => "dibuka perubahannya",
        _ => null,
    };

    public static LangkahAlur Untuk(Langkah langkah) => Semua.First(l => l.Langkah == langkah);
}
