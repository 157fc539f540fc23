using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Core.Nilai;

namespace Tera.Audit.Tables;

/// <summary>Finds the role of a column in the words of its heading.</summary>
internal static partial class Headings
{
    /// <summary>Whether a text is one that tables have as a heading.</summary>
    internal static bool IsHeading(string text)
    {
        var t = text.Trim();
        if (t.Length is 0 or > 120 || NumberReader.Cell(t) is { } n && !IsYear(n))
            return false;
        return RoleOf(t.ToLowerInvariant()) != Role.None || Year().IsMatch(t) || Other().IsMatch(t);
    }

    internal static bool IsYear(Number number) =>
        number is { Decimals: 0, Percent: false, Money: false, Grouped: false, Value: >= 1990 and <= 2060 };

    /// <summary>"2024" and nothing else.</summary>
    internal static bool IsYear(string heading) => Year().Match(heading) is { Success: true } y && y.Length == heading.Length;

    internal static GridColumn Column(int index, IReadOnlyList<string> path, int? tableYear)
    {
        // "Persenta" over "se": a narrow column broke the word.
        if (path.Count > 1 && path[^1].Length is > 0 and < 5 && char.IsAsciiLetterLower(path[^1][0]) && Broken.Contains((path[^2] + path[^1]).ToLowerInvariant()))
            path = [.. path.SkipLast(2), path[^2] + path[^1]];
        var all = string.Join(" / ", path).ToLowerInvariant();
        var leaf = path.Count == 0 ? "" : Whole(path[^1].ToLowerInvariant());
        // "Tahap I (40%)" says how much of the whole it is, not that its figures are percentages.
        var role = RoleOf(PartOf().Replace(leaf, ""));
        // "Realisasi / Jumlah (Rp)": a unit or "jumlah" under a heading takes the heading's role.
        if (path.Count > 1 && (role is Role.None or Role.Total || role == Role.Budget && UnitOnly().IsMatch(leaf)))
        {
            var parent = RoleOf(string.Join(" / ", path.Take(path.Count - 1)).ToLowerInvariant());
            // "Hasil" over columns of something else is a topic, alone over figures it is what was realised.
            if (parent == Role.Realised && BareResult().IsMatch(path[^2]))
                parent = Role.None;
            role = parent == Role.None || role == Role.Total && parent == Role.Name ? role : parent;
        }

        var years = Year().Matches(all);
        int? year = years.Count > 0 ? int.Parse(years[^1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
        var quarter = Quarter().Match(all);
        return new GridColumn(index, path, role)
        {
            Year = year ?? tableYear,
            Month = MonthOf(all),
            Quarter = quarter.Success ? QuarterOf(quarter.Groups["q"].Value) : 0,
            Cumulative = Cumulative().IsMatch(all),
            Final = Final().IsMatch(all),
            Money = MoneyWords().IsMatch(all),
        };
    }

    /// <summary>"Realisa si", "Bobo (%) t": a word that a narrow column broke is put together.</summary>
    private static string Whole(string leaf) =>
        leaf.Length is > 4 and < 20 && leaf.Contains(' ', StringComparison.Ordinal) && Broken.Contains(string.Concat(leaf.Where(char.IsLetter))) ? string.Concat(leaf.Where(char.IsLetter)) + (leaf.Contains('%', StringComparison.Ordinal) ? " (%)" : "") : leaf;

    private static readonly HashSet<string> Broken = ["target", "realisasi", "capaian", "anggaran", "jumlah", "total", "bobot", "satuan", "persentase", "kode", "selisih", "serapan", "indikator", "kinerja", "nilai", "program", "sasaran"];

    /// <summary>The one month that a text names; 0 where it names none, or several ("Januari–Maret"), or the end of the year ("31 Desember").</summary>
    internal static int MonthOf(string text)
    {
        int[] named = [.. Month().Matches(text).Select(m => Tanggal.NomorBulan(m.Value)).Distinct()];
        return named is [var one] ? one : 0;
    }

    internal static int QuarterOf(string text) => text.ToUpperInvariant() switch
    {
        "I" or "1" => 1,
        "II" or "2" => 2,
        "III" or "3" => 3,
        "IV" or "4" => 4,
        _ => 0,
    };

    private static Role RoleOf(string heading)
    {
        foreach (var (role, words) in Lexicon)
        {
            if (words.IsMatch(heading))
                return role;
        }

        return Role.None;
    }

    // The order decides: "% realisasi" is a percentage, "sisa anggaran" is what is left, "indikator kinerja" a name.
    private static readonly (Role, Regex)[] Lexicon =
    [
        (Role.Index, IndexWords()),
        (Role.Name, NameWords()),
        (Role.Category, CategoryWords()),
        (Role.Target, TargetFirst()),
        (Role.Weight, WeightWords()),
        (Role.Percent, PercentWords()),
        (Role.Left, LeftWords()),
        (Role.Unit, UnitWords()),
        (Role.Code, CodeWords()),
        (Role.Realised, RealisedWords()),
        (Role.Percent, AchievedWords()),
        (Role.Target, TargetLetter()),
        (Role.Initial, InitialWords()),
        (Role.Before, BeforeWords()),
        (Role.After, AfterWords()),
        (Role.Target, TargetWords()),
        (Role.Budget, BudgetWords()),
        (Role.Score, ScoreWords()),
        (Role.Total, TotalWords()),
    ];

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(no|nomor|no urut)\.?$", Options, 10_000)]
    private static partial Regex IndexWords();

    [GeneratedRegex(@"^(tujuan|sasaran|indikator|program|kegiatan|sub ?kegiatan|uraian|nama|komponen|unsur|urusan|unit kerja|jenis|kelompok|keterangan|penjelasan|penanggung|definisi|formula|rumus|strategi|rekomendasi|rencana aksi|alamat|jabatan|instansi|bidang|sumber data)\b", Options, 10_000)]
    private static partial Regex NameWords();

    [GeneratedRegex(@"^(rencana|t[ae]rget) tingkat capaian|^t[ae]rget (kinerja|capaian|realisasi|tahun|tw|triwulan)\b(?!.*%)|^t[ae]rget( kinerja)?( tahun)?( 20\d\d)?\s*\(?\s*(%|persen)\s*\)?$", Options, 10_000)]
    private static partial Regex TargetFirst();

    [GeneratedRegex(@"interpretasi|polari[sz]a(si|tas)|polaritas|kategori|predikat|kriteria|peringkat|mutu|^ket(erangan)? capaian|tingkat capaian \((?! ?(%|persen))|status capaian|makna", Options, 10_000)]
    private static partial Regex CategoryWords();

    [GeneratedRegex(@"%|\b(persen|persentase|prosentase|presentase|persentasi|persentase|persentas)\b|tingkat (kemajuan|capaian|pencapaian)|serapan|porsi|proporsi|rasio|kontribusi", Options, 10_000)]
    private static partial Regex PercentWords();

    [GeneratedRegex(@"^perubahan\b.*(\bterhadap\b|\bthd\b|dibanding|20\d\d\s*(-|–|ke)\s*20\d\d)|^(\+\s?/\s?-|gap|beda|delta)$|^((dalam )?proses|(belum|tidak)( \p{L}{4,20})?)( ?\(\p{L}{2,12}\))?$|^(dalam proses|belum (selesai|tuntas|terealisasi))\b|^(efisiensi|penghematan)( anggaran)? ?\(?(rp|juta|ribu|miliar)\b|\b(sisa|selisih|lebih|kurang|kelebihan|kekurangan|surplus|bertambah|berkurang|naik|turun|kenaikan|penurunan|penambahan|pengurangan|deviasi)\b", Options, 10_000)]
    private static partial Regex LeftWords();

    [GeneratedRegex(@"^satuan|^(sat|stn)\.?$|^ukuran$", Options, 10_000)]
    private static partial Regex UnitWords();

    [GeneratedRegex(@"^(kode|no\.? ?rek|rekening|kode rekening|akun$)", Options, 10_000)]
    private static partial Regex CodeWords();

    [GeneratedRegex(@"^bobot", Options, 10_000)]
    private static partial Regex WeightWords();

    [GeneratedRegex(@"real[ie]?[sz]a[st]i|terealisasi|penyerapan|^(real\.?|r)$|^(aktual|perolehan|hasil( capaian| kinerja| pengukuran)?)( tahun)?( 20\d\d)?$", Options, 10_000)]
    private static partial Regex RealisedWords();

    [GeneratedRegex(@"^\s*hasil\s*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex BareResult();

    [GeneratedRegex(@"capaian|pencapaian|^(cap\.?|c)$", Options, 10_000)]
    private static partial Regex AchievedWords();

    // T, R and C under a year are target, realisasi and capaian.
    [GeneratedRegex(@"^(t|trgt\.?)$", Options, 10_000)]
    private static partial Regex TargetLetter();

    [GeneratedRegex(@"\bawal\b|baseline", Options, 10_000)]
    private static partial Regex InitialWords();

    [GeneratedRegex(@"sebelum|semula|murni", Options, 10_000)]
    private static partial Regex BeforeWords();

    [GeneratedRegex(@"setelah|sesudah|menjadi", Options, 10_000)]
    private static partial Regex AfterWords();

    [GeneratedRegex(@"\bt[ae]rget|\brencana\b", Options, 10_000)]
    private static partial Regex TargetWords();

    [GeneratedRegex(@"anggaran|\bpagu\b|alokasi|\bdpp?a\b|\bapbd|biaya|\brp\b", Options, 10_000)]
    private static partial Regex BudgetWords();

    [GeneratedRegex(@"^\W*((jumlah|nilai|total)\W*)?(rp|rupiah)\W*$", Options, 10_000)]
    private static partial Regex UnitOnly();

    [GeneratedRegex(@"^nilai|skor", Options, 10_000)]
    private static partial Regex ScoreWords();

    [GeneratedRegex(@"jumlah|total|\bjml\b|^(l|laki-laki) ?\+ ?(p|perempuan)$", Options, 10_000)]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"\s*\(\s*\d+([.,]\d+)?\s*%\s*\)$", Options, 10_000)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"anggaran|\bpagu\b|\brp\b|keuangan|rupiah|belanja|alokasi", Options, 10_000)]
    private static partial Regex MoneyWords();

    [GeneratedRegex(@"\bs\.?\s?/?d\.?(?=\s|$)|sampai dengan|kumulatif|akumulasi", Options, 10_000)]
    private static partial Regex Cumulative();

    [GeneratedRegex(@"\bakhir\b", Options, 10_000)]
    private static partial Regex Final();

    [GeneratedRegex(@"\b(tw|tri\s?wulan)\.?\s*(\([^()]{0,20}\)\s*)?[-/]?\s*(?<q>iv|iii|ii|i|[1-4])\b", Options | RegexOptions.IgnoreCase, 10_000)]
    internal static partial Regex Quarter();

    [GeneratedRegex(@"(?<!31 )\b(" + MonthNames.Pattern + @")\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(199\d|20[0-5]\d)\b", Options, 10_000)]
    internal static partial Regex Year();

    [GeneratedRegex(@"^(ket\.?|keterangan|tahun|sumber|link|tanggal|k|keu|org|laki|perempuan|pria|wanita|l|p|i|ii|iii|iv|hasil|kondisi|\(?\d{1,2}\)?|mikro|kecil|menengah|rp|kinerja|output.*|ouput.*|outcome.*|triwulan.*|tw.*|((s\.d\. )?bulan )?(" + MonthNames.Pattern + @")|nik|npwp|data .*|lokasi|volume)$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Other();
}
