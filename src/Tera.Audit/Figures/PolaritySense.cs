using System.Buffers;
using System.Text.RegularExpressions;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Figures;

/// <summary>How sure it is that less is better for an indicator.</summary>
internal enum LessIsBetter
{
    No,
    Plausible,
    Stated,
}

/// <summary>Tells from the report's own words, else from the indicator's wording, whether less is better.</summary>
internal sealed partial class PolaritySense
{
    private readonly List<HashSet<string>> _statements = [];

    internal PolaritySense(IEnumerable<Report> reports)
    {
        foreach (var passage in reports.SelectMany(r => r.Passages))
        {
            if (!passage.Text.AsSpan().ContainsAny(Hints))
                continue;
            foreach (Match m in Statement().Matches(passage.Text))
            {
                // "Nama indikator: makin rendah makin baik" names it; else it is named in the same sentence or the one before it.
                var named = Named().Match(passage.Text[..m.Index]);
                var from = named.Success ? named.Groups["n"].Index : Math.Max(0, m.Index - 220);
                // What the next sentence names is another matter.
                var end = passage.Text.IndexOf(". ", m.Index + m.Length, StringComparison.Ordinal);
                _statements.Add(Wording.Words(Wording.Normal(passage.Text[from..Math.Min(end < 0 ? passage.Text.Length : end, m.Index + m.Length + 80)])));
            }
        }
    }

    internal LessIsBetter Of(string indicator)
    {
        var words = Wording.Words(Wording.Normal(indicator));
        words.RemoveWhere(w => w is "per" or "tahun" or "angka" or "persentase" or "jumlah" or "tingkat" or "nilai" or "indeks");
        if (words.Count >= 2 && _statements.Any(s => words.Count(s.Contains) * 10 >= words.Count * 9))
            return LessIsBetter.Stated;
        var text = indicator.ToLowerInvariant();
        if (Duration().IsMatch(text) && !Punctual().IsMatch(text))
            return LessIsBetter.Plausible;
        return Worse().IsMatch(text) && !Handled().IsMatch(text) ? LessIsBetter.Plausible : LessIsBetter.No;
    }

    /// <summary>What a column "Polarisasi" says of a row; null where there is none.</summary>
    internal static LessIsBetter? Printed(Grid grid, GridRow row)
    {
        var said = grid.Columns.FirstOrDefault(c => c.Leaf.StartsWith("polari", StringComparison.OrdinalIgnoreCase)) is { } column ? row.Cells[column.Index].Text : "";
        return Lower().IsMatch(said) ? LessIsBetter.Stated : Higher().IsMatch(said) ? LessIsBetter.No : null;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // No statement is without one of these.
    private static readonly SearchValues<string> Hints = SearchValues.Create(["makin ", "terbalik", "negatif", "polaritas", "lower is"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(se)?makin (kecil|rendah|turun|sedikit|menurun)[^.]{0,80}(se)?makin (baik|bagus|tinggi)|berbanding terbalik|indikator[^.]{0,40}(bernilai|berpolaritas|bersifat) negatif|polaritas (negatif|turun)|lower is better", Options, 10_000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(minimi[sz]e|minimum|minimal|min|negatif|turun|menurun|rendah|(se)?makin (kecil|rendah|turun))\b", Options, 10_000)]
    private static partial Regex Lower();

    [GeneratedRegex(@"^\s*(maximi[sz]e|maksimum|maximum|maksimal|maks|max|positif|naik|meningkat|tinggi|(se)?makin (besar|tinggi|naik))\b", Options, 10_000)]
    private static partial Regex Higher();

    [GeneratedRegex(@"(^|[.;]\s+)(?<n>(?!indikator|capaian|catatan|keterangan)[\p{L}\d][^.;:]{14,160}):\s*$", Options, 10_000)]
    private static partial Regex Named();

    // How long something takes; how much of it is on time is another matter.
    [GeneratedRegex(@"\b(lama|rata-?\s?rata|jangka|durasi|kecepatan)(nya)?\s+waktu\b|\bwaktu\s+(tunggu|penyelesaian|tanggap|respon\w*|pelayanan|layanan|proses|pengurusan|penanganan|pengujian)\b|\b(response|waiting|turn\s?around)\s+time\b|\blama\s+(proses|penyelesaian|pengurusan|perizinan|tunggu|hari|pelayanan)\b", Options, 10_000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"tepat waktu|ketepatan|sesuai|persen|cakupan|tingkat kepatuhan|kualitas|indeks|≤|<", Options, 10_000)]
    private static partial Regex Punctual();

    [GeneratedRegex(@"\b(sengketa|perselisihan|berselisih|pengangguran|kemiskinan|penduduk miskin|stunting|kematian|kesakitan|kecelakaan|kriminalitas|kejahatan|pelanggaran|prevalensi|inflasi|gini|ketimpangan|putus sekolah|buta aksara|konflik|kebakaran|temuan bpk|kumuh|rawan pangan|kehilangan air|emisi|pencemaran|tpt|death rate|mortalitas|kesenjangan|tunggakan|keluhan|backlog|gizi buruk|gizi kurang|wasting|underweight|anak tidak sekolah|tidak layak huni|desa tertinggal|perkawinan (anak|dini)|pernikahan (anak|dini)|penyalahgunaan|infeksi|kekerasan|genangan|banjir|keterlambatan|lahan kritis|liar|ilegal|kebocoran|losses|risiko bencana|angka beban|ketergantungan|unmet need|drop ?out|buang air besar sembarangan|korban)\b", Options, 10_000)]
    private static partial Regex Worse();

    [GeneratedRegex(@"selesai|tangani|penanganan|tertangan|dicegah|pencegahan|penurunan|menurun|berkurang|pengurangan|tindak ?lanjut|penyelesaian|pengendalian|keluar|dientaskan|pengentasan|dilatih|ditempatkan|bantu|layan|terkendali|verifikasi|bebas|memenuhi|proteksi|perlindungan|pelindungan", Options, 10_000)]
    private static partial Regex Handled();
}
