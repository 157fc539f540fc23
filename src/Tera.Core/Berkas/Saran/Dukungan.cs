using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Core.Pengukuran;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>What stands behind a realisasi: values of all its variables, a table of its year, or evidence of a quarter.</summary>
internal sealed partial class Dukungan(KonteksPeriksa konteks)
{
    private readonly ILookup<string, DataPendukung> _tabel = konteks.Berkas.Pengukuran.DataPendukung.ToLookup(d => d.Indikator, StringComparer.Ordinal);

    /// <summary>What supports it, in words; none where nothing does.</summary>
    public string? Ada(IndikatorDiperiksa i)
    {
        List<string> ada =
        [
            .. Bernilai(i) is { Kurang.Count: 0, Ada: true } ? ["nilai variabel"] : Array.Empty<string>(),
            .. _tabel[i.Isi.Kode].Where(d => Sezaman(d, i)).Select(d => $"tabel {d.Judul}").Take(1),
            .. Berbukti(i) ? ["bukti triwulan"] : Array.Empty<string>(),
        ];
        return ada.Count == 0 ? null : Daftar(ada);
    }

    /// <summary>What there is that supports nothing, after a comma; empty where there is nothing at all.</summary>
    public string Kurang(IndikatorDiperiksa i)
    {
        var variabel = Bernilai(i);
        return variabel.Ada ? $", nilai variabel {Daftar(variabel.Kurang)} belum ada"
            : _tabel[i.Isi.Kode].FirstOrDefault(d => d.Baris.Any(b => b.Nilai.Any(n => n is not null))) is { } tabel ? $", tabel {tabel.Judul} bukan data tahun {Teks(konteks.Tahun)}" : "";
    }

    // A formula needs all its variables; where none is declared, what was entered of the year is the data. Values of quarters are the year's where every measured quarter has one.
    private (bool Ada, List<string> Kurang) Bernilai(IndikatorDiperiksa i)
    {
        var diukur = Enumerable.Range(1, 4).Where(i.DiukurPada).ToList();
        var diisi = (i.Data?.Variabel ?? []).Where(v => Setahun(v.Tahun, i)).ToLookup(v => v.Nama, v => v.Triwulan, StringComparer.OrdinalIgnoreCase);
        var bernilai = diisi.Where(v => v.Contains(null) || (diukur.Count > 0 && diukur.TrueForAll(tw => v.Contains(tw)))).Select(v => v.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (diisi.Count > 0, [.. i.Isi.Variabel.Select(v => v.Nama).Concat(diisi.Select(v => v.Key)).Distinct(StringComparer.OrdinalIgnoreCase).Where(v => !bernilai.Contains(v))]);
    }

    private bool Setahun(int tahun, IndikatorDiperiksa i) => tahun == konteks.Tahun || tahun == i.Data?.TahunData;

    // Headings without any number support nothing. The year of a number is told by its column, else by its row, else by the title; where none tells it, it may be this one's.
    private bool Sezaman(DataPendukung tabel, IndikatorDiperiksa i) => tabel.Baris.Any(b => b.Nilai.Index().Any(n => n.Item is not null
        && new[] { tabel.Kolom.ElementAtOrDefault(n.Index + 1), b.Uraian, tabel.Judul }.Select(Tahun).FirstOrDefault(t => t.Count > 0) is var tahun
        && (tahun is null || Enumerable.Range(tahun.Min(), tahun.Max() - tahun.Min() + 1).Any(t => Setahun(t, i)))));

    // Other numbers of four digits stand in tables too: only what is near is a year.
    private List<int> Tahun(string? teks) =>
        [.. EmpatAngka().Matches(teks ?? "").Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Where(t => Math.Abs((long)t - konteks.Tahun) <= 25)];

    private static bool Berbukti(IndikatorDiperiksa i) =>
        i.Data?.Triwulan.Any(t => t.Bukti.Any(KueriEvaluasi.Bukti) || t.Asupan.Any(a => a.Bukti.Any(KueriEvaluasi.Bukti))) == true;

    [GeneratedRegex("(?<![0-9.,])[0-9]{4}(?![.,]?[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmpatAngka();
}
