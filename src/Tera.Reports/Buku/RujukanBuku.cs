using System.Globalization;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>Why nothing can refer to a sheet.</summary>
internal enum Putus
{
    /// <summary>The book has no such sheet.</summary>
    TidakAda,

    /// <summary>Its headings, or a column that must be there, are missing, which has been told.</summary>
    TidakTerbaca,

    /// <summary>It has no rows.</summary>
    Kosong,
}

/// <summary>Cells with codes that no row has. Where a whole sheet is the reason it is told once, with the number of cells that wait for it.</summary>
internal sealed class RujukanBuku
{
    private const int KodeTerbanyak = 5;
    private const int SelTerbanyak = 3;

    private readonly Dictionary<string, Putus> _putus = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tanpaKode = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takBertuan = new(StringComparer.Ordinal);
    private readonly List<Rujukan> _hilang = [];

    /// <summary>A sheet, by its name in the template, whose rows nothing can refer to.</summary>
    public void Putus(string lembar, Putus sebab) => _putus.TryAdd(lembar, sebab);

    /// <summary>A row whose own code cannot be read: a code that is missed may be this one.</summary>
    public void TanpaKode(string lembar) => _tanpaKode[lembar] = _tanpaKode.GetValueOrDefault(lembar) + 1;

    /// <summary>A cell with a code that none of the sheets has.</summary>
    public void Hilang(Rujukan rujukan) => _hilang.Add(rujukan);

    /// <summary>Variables of indicators that no row has.</summary>
    public void TakBertuan(IEnumerable<string> variabel) => _takBertuan.UnionWith(variabel);

    /// <summary>Sheets on which a kind of code that the rules know stands.</summary>
    public static IReadOnlyList<string> Lembar(string rujukan) => rujukan == "tujuan/sasaran"
        ? ["Tujuan", "Sasaran"]
        : [SusunanBuku.Semua.First(l => l.Nama.Equals(rujukan, StringComparison.OrdinalIgnoreCase)).Nama];

    /// <summary>What is to be told: of a sheet (no cell), or of a cell.</summary>
    public IEnumerable<(string Nama, string Sel, string Pesan)> Pesan()
    {
        var sebab = _hilang.Select(h => h.Lembar).DistinctBy(Kunci).ToDictionary(Kunci, Sebab, StringComparer.Ordinal);
        var menurutLembar = _hilang.ToLookup(h => sebab[Kunci(h.Lembar)], StringComparer.Ordinal);
        foreach (var akibat in menurutLembar.Where(m => m.Key is not null))
        {
            yield return (akibat.Key!, "", Akar(akibat.Key!, [.. akibat]));
        }

        foreach (var sasaran in menurutLembar[null].Where(h => !Luput(h)).GroupBy(h => Kunci(h.Lembar), StringComparer.Ordinal))
        {
            // As many codes missed as codes unreadable: those are told already, these follow.
            if (Kode(sasaran).Count > sasaran.First().Lembar.Sum(l => _tanpaKode.GetValueOrDefault(l)))
            {
                foreach (var pesan in sasaran.GroupBy(s => s.Kode, StringComparer.Ordinal).SelectMany(kode => Satu([.. kode])))
                {
                    yield return pesan;
                }
            }
        }
    }

    // Where several sheets miss one code it is likely the code itself that was changed.
    private static IEnumerable<(string Nama, string Sel, string Pesan)> Satu(List<Rujukan> kode)
    {
        var nama = kode.Select(k => k.Nama).Distinct(StringComparer.Ordinal).ToList();
        if (nama.Count == 1)
        {
            return kode.Select(k => (k.Nama, k.Sel, k.Pesan));
        }

        var sel = string.Join("; ", kode.GroupBy(k => k.Nama, StringComparer.Ordinal).Select(k => $"'{k.Key}' {KesalahanBuku.Sel([.. k.Select(s => s.Sel)])}"));
        var saran = kode.Select(k => k.Saran).FirstOrDefault(s => s is not null);
        return [(kode[0].Lembar[^1], "", $"Kode '{kode[0].Kode}' tidak ada{(kode[0].Lembar.Count > 1 ? $" (juga tidak pada lembar {string.Join(", ", kode[0].Lembar.SkipLast(1).Select(l => $"'{l}'"))})" : "")}, padahal dipakai pada {sel}. {saran ?? "Kembalikan atau daftarkan kodenya di sini, atau perbaiki di sana."}")];
    }

    // Variables that stand on their sheet, under an indicator that is missed itself.
    private bool Luput(Rujukan rujukan) => rujukan.Lembar is ["Variabel"] && rujukan.Kode.Split(", ").All(_takBertuan.Contains);

    // A sheet is the reason where none of those that the code may stand on can be referred to. That a sheet is empty, or one of two missing,
    // says something only where more than one cell, or code, waits for it, or a cell that can mean no other.
    private string? Sebab(IReadOnlyList<string> lembar)
    {
        if (lembar.All(_putus.ContainsKey))
        {
            var terberat = lembar.Reverse().MinBy(l => _putus[l])!;
            return _putus[terberat] != Buku.Putus.Kosong || _hilang.Count(h => h.Lembar.Contains(terberat)) > 1 ? terberat : null;
        }

        var tidakAda = lembar.FirstOrDefault(l => _putus.TryGetValue(l, out var sebab) && sebab != Buku.Putus.Kosong);
        return tidakAda is not null && (_hilang.Exists(h => h.Lembar.Count == 1 && h.Lembar[0] == tidakAda) || Kode(_hilang.Where(h => h.Lembar.Contains(tidakAda))).Count > 1) ? tidakAda : null;
    }

    private static string Kunci(IReadOnlyList<string> lembar) => string.Join('|', lembar);

    private static List<string> Kode(IEnumerable<Rujukan> rujukan) => [.. rujukan.Select(r => r.Kode).Distinct(StringComparer.Ordinal)];

    private string Akar(string lembar, List<Rujukan> akibat)
    {
        var kode = Kode(akibat);
        var siapa = akibat.Count <= SelTerbanyak
            ? string.Join("; ", akibat.Select(a => $"'{a.Nama}' {a.Sel}"))
            : string.Join(", ", akibat.GroupBy(a => a.Nama, StringComparer.Ordinal).Select(n => string.Create(CultureInfo.InvariantCulture, $"'{n.Key}' {n.Count()}")));
        var sebutan = string.Join(", ", kode.Take(KodeTerbanyak)) + (kode.Count > KodeTerbanyak ? ", …" : "");
        var juga = akibat.SelectMany(a => a.Lembar).Distinct(StringComparer.Ordinal).Where(l => l != lembar && _putus.GetValueOrDefault(l, Buku.Putus.Kosong) == Buku.Putus.TidakAda).Select(l => $"'{l}'").ToList();
        var (keadaan, cara) = _putus[lembar] switch
        {
            Buku.Putus.TidakAda => (juga.Count > 0 ? $"tidak ada, begitu juga {string.Join(", ", juga)}" : "tidak ada", $"Ambil dari salinan lama, atau dari templat ('tera templat') lalu isi; bila hanya namanya yang berubah, kembalikan menjadi '{lembar}'."),
            Buku.Putus.TidakTerbaca => ("belum dapat dibaca", "Kembalikan judul kolomnya dahulu."),
            _ => ("kosong", "Isi lembar ini, atau perbaiki kodenya."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"Lembar ini {keadaan}, padahal {akibat.Count} sel merujuknya ({siapa}) dengan kode {sebutan}. {cara}");
    }
}

/// <summary>A cell with a code that no row has.</summary>
/// <param name="Lembar">Sheets on which it should stand, by their names in the template.</param>
/// <param name="Kode">The code.</param>
/// <param name="Nama">The cell's sheet.</param>
/// <param name="Sel">The cell.</param>
/// <param name="Pesan">What to tell of it alone.</param>
internal sealed record Rujukan(IReadOnlyList<string> Lembar, string Kode, string Nama, string Sel, string Pesan)
{
    /// <summary>What may be meant, in words; null where nothing is.</summary>
    public string? Saran { get; init; }
}
