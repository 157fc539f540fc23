using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>What became of a decision about an action.</summary>
public enum KeadaanKeputusan
{
    /// <summary>The action plan does not say it yet.</summary>
    Belum,

    /// <summary>The action plan says it.</summary>
    Diterapkan,

    /// <summary>A later decision on the same action stands in its place.</summary>
    Digantikan,
}

/// <summary>A decision about an action, and what became of it: dialogs follow each other, and the last word on a field of an action holds.</summary>
/// <param name="Triwulan">The quarter that it was decided of.</param>
/// <param name="Keputusan">The decision.</param>
/// <param name="Keadaan">What became of it.</param>
/// <param name="Semula">The action before it; none where it is new.</param>
/// <param name="Jadi">The action as what still holds of the decision makes it; none unless it waits, and where there is nothing to make one of.</param>
/// <param name="Pengganti">The quarter of the first decision that took a field of it over; none where none did.</param>
public sealed record NasibKeputusan(int Triwulan, KeputusanDialog Keputusan, KeadaanKeputusan Keadaan, Aksi? Semula, Aksi? Jadi, int? Pengganti)
{
    /// <summary>Every decision about actions in the order in which it was taken; one that waits is held against the plan as those before it would make it.</summary>
    /// <param name="dialog">The records that count.</param>
    /// <param name="rencana">The action plan as it is.</param>
    public static IReadOnlyList<NasibKeputusan> Urai(IEnumerable<DialogKinerja> dialog, IReadOnlyList<Aksi> rencana)
    {
        ArgumentNullException.ThrowIfNull(rencana);
        var keputusan = dialog.OrderBy(d => d.Triwulan).SelectMany(d => d.Keputusan.Where(k => k.MengubahAksi()).Select(k => (d.Triwulan, Isi: k))).ToList();
        var kini = new Dictionary<string, Aksi>(StringComparer.Ordinal);
        foreach (var aksi in rencana)
        {
            kini[aksi.Kode] = aksi;
        }

        var hasil = new List<NasibKeputusan>();
        foreach (var (n, (triwulan, isi)) in keputusan.Index())
        {
            var semula = kini.GetValueOrDefault(isi.Aksi!);
            var sesudah = keputusan.Skip(n + 1).Where(k => k.Isi.Aksi == isi.Aksi).ToList();
            // What is to add an action is needed whole, whatever is changed of it later.
            var sisa = semula is null ? isi : isi.Tanpa([.. sesudah.Select(k => k.Isi)]);
            var keadaan = semula is null ? KeadaanKeputusan.Belum
                : isi.Sesuai(semula) ? KeadaanKeputusan.Diterapkan
                : !sisa.MengubahAksi() ? KeadaanKeputusan.Digantikan
                : sisa.Sesuai(semula) ? KeadaanKeputusan.Diterapkan : KeadaanKeputusan.Belum;
            if (keadaan == KeadaanKeputusan.Belum && isi.SudahDiterapkan)
            {
                keadaan = KeadaanKeputusan.Diterapkan;
            }

            var jadi = keadaan == KeadaanKeputusan.Belum ? sisa.Terapkan(semula) : null;
            if (jadi is not null)
            {
                kini[jadi.Kode] = jadi;
            }

            hasil.Add(new(triwulan, isi, keadaan, semula, jadi, sesudah.Where(k => isi.Tanpa([k.Isi]) != isi).Select(k => (int?)k.Triwulan).FirstOrDefault()));
        }

        return hasil;
    }

    /// <summary>Records whose decisions are marked where the action plan once said what they decide, or what later decisions leave of them.</summary>
    /// <param name="dialog">Every record.</param>
    /// <param name="pernah">Actions as they stood at any time since the head agreed to the record of a quarter.</param>
    public static IReadOnlyList<DialogKinerja> Tandai(IReadOnlyList<DialogKinerja> dialog, ILookup<int, Aksi> pernah)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(pernah);
        return [.. dialog.Select(d => pernah.Contains(d.Triwulan) ? Tandai(d, [.. dialog.Where(l => l.Triwulan > d.Triwulan && pernah.Contains(l.Triwulan)).SelectMany(l => l.Keputusan)], pernah[d.Triwulan]) : d)];
    }

    private static DialogKinerja Tandai(DialogKinerja dialog, IReadOnlyList<KeputusanDialog> sesudah, IEnumerable<Aksi> pernah) => dialog with
    {
        Keputusan = [.. dialog.Keputusan.Select((k, n) => k with { SudahDiterapkan = k.SudahDiterapkan || Pernah(k, [.. dialog.Keputusan.Skip(n + 1).Concat(sesudah).Where(s => s.Aksi == k.Aksi)], pernah) })],
    };

    private static bool Pernah(KeputusanDialog k, IReadOnlyList<KeputusanDialog> sesudah, IEnumerable<Aksi> pernah)
    {
        var sisa = k.Tanpa(sesudah);
        return k.MengubahAksi() && pernah.Any(a => a.Kode == k.Aksi && (k.Sesuai(a) || (sisa.MengubahAksi() && sisa.Sesuai(a))));
    }
}
