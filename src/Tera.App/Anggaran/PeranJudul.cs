using System.Text.RegularExpressions;

namespace Tera.App.Anggaran;

/// <summary>What the words of a heading say about a column.</summary>
internal static partial class PeranJudul
{
    private static readonly string[] Bulan = ["jan(uari)?", "feb(ruari)?", "mar(et)?", "apr(il)?", "mei", "juni?", "juli?", "(agustus|agu|ags|agt)", "sep(t|tember)?", "okt(ober)?", "nov(ember)?", "des(ember)?"];

    internal static bool Dikenal(string judul) => judul.Length < 120 && Kata().IsMatch(judul);

    internal static PeranKolom Tebak(string judul)
    {
        if (judul.Length == 0 || BukanUang().IsMatch(judul))
            return PeranKolom.Abaikan;
        if (SumberDana().IsMatch(judul))
            return PeranKolom.SumberDana;
        if (Unit().IsMatch(judul))
            return PeranKolom.Unit;
        if (KodeKata().IsMatch(judul))
            return PeranKolom.Kode;
        if (Berkala(judul) is { } berkala)
            return berkala;
        if (RealisasiKata().IsMatch(judul))
            return PeranKolom.Realisasi;
        if (SebelumKata().IsMatch(judul))
            return PeranKolom.Murni;
        if (PerubahanKata().IsMatch(judul))
            return PeranKolom.Perubahan;
        if (PaguKata().IsMatch(judul))
            return PeranKolom.Murni;
        return UraianKata().IsMatch(judul) ? PeranKolom.Uraian : PeranKolom.Abaikan;
    }

    internal static bool Kumulatif(string judul) => KumulatifKata().IsMatch(judul);

    internal static int Pengali(IEnumerable<string> judul)
    {
        foreach (var teks in judul)
        {
            if (Jutaan().IsMatch(teks))
                return 1_000_000;
            if (Ribuan().IsMatch(teks))
                return 1_000;
        }

        return 1;
    }

    // Money planned for a month or quarter (anggaran kas) is no realisasi.
    private static PeranKolom? Berkala(string judul)
    {
        if (AnggaranKas().IsMatch(judul))
            return null;
        if (TriwulanKata().Match(judul) is { Success: true } tw)
            return PemetaanAnggaran.Triwulan(tw.Groups["n"].Value.ToUpperInvariant() switch { "I" or "1" => 1, "II" or "2" => 2, "III" or "3" => 3, _ => 4 });
        for (var n = 0; n < Bulan.Length; n++)
        {
            if (Regex.IsMatch(judul, $@"\b({Bulan[n]})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                return PemetaanAnggaran.Bulan(n + 1);
        }

        return null;
    }

    [GeneratedRegex(@"kode|rek\b|rekening|uraian|nama|program|kegiatan|pagu|anggaran|realisasi|murni|perubahan|jumlah|unit|skpd|opd|sumber dana|triwulan|\btw\b|rp\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kata();

    [GeneratedRegex(@"%|persen|capaian|fisik|\bsisa|selisih|bertambah|berkurang|lebih|lokasi|\btarget|satuan|indikator|volume|prioritas|keterangan|\bket\b|tahun lalu|^no\.?$|^nomor$|tolok ukur|kelompok sasaran", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BukanUang();

    [GeneratedRegex(@"sumber (dana|pendanaan|anggaran)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SumberDana();

    [GeneratedRegex(@"\b(unit|sub ?unit|skpd|opd|uptd?|perangkat daerah|pelaksana)\b(?!.*(pagu|anggaran|rp))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\bkode\b|\brek\b|rekening|^urusan$|^bidang( urusan)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KodeKata();

    [GeneratedRegex(@"realisasi|penyerapan|terealisasi|s\.?p\.?j\b|sp2d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RealisasiKata();

    [GeneratedRegex(@"(sebelum|awal|murni|induk)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SebelumKata();

    [GeneratedRegex(@"(setelah|sesudah|perubahan|pergeseran|apbd-?p\b|p-?apbd|\bdppa\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerubahanKata();

    [GeneratedRegex(@"pagu|anggaran|\bapbd\b|jumlah|alokasi|\bdpa\b|rupiah|\brp\b|nilai", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PaguKata();

    [GeneratedRegex(@"uraian|nama|program|kegiatan|nomenklatur", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UraianKata();

    [GeneratedRegex(@"anggaran kas|rencana (penarikan|kas)|\brak\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnggaranKas();

    [GeneratedRegex(@"\b(tw|triwulan|trw)\.?\s*(?<n>iv|iii|ii|i|[1-4])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TriwulanKata();

    [GeneratedRegex(@"s\s*[./]\s*d\b|sampai|kumulatif|akumulasi", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex KumulatifKata();

    [GeneratedRegex(@"jutaan|juta rupiah|dalam juta|rp\.? ?juta", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Jutaan();

    [GeneratedRegex(@"ribuan|ribu rupiah|dalam ribu|rp\.? ?\.?000\b|\(000\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ribuan();
}
