using Shouldly;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Pelaporan;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Changes one figure at a time in a report that Tera wrote: the audit must see it.</summary>
public class MutasiTests
{
    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024.tera.json")]
    [InlineData("disperindag-kep-babel-2024.tera.json")]
    public void Angka_yang_diubah_satu_satu_ditemukan(string berkas)
    {
        using var isi = File.OpenRead(Path.Combine(Kasus.Akar, "contoh", berkas));
        var asli = Bernomor(Lkjip.Susun(new BahanLaporan(HitungBerkas.Hitung(BerkasJson.Baca(isi).Berkas!), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>())));
        var dasar = Auditor.Audit([asli]);
        var terhubung = dasar.Confirmed.Where(c => c.Code is CheckCode.PCT or CheckCode.DIFF or CheckCode.SUM && c.Place.Column.Length > 0).Select(c => c.Place.At.Line).Where(l => l > 0).Distinct().Order().ToList();
        terhubung.Count.ShouldBeGreaterThan(10);
        var semua = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1";
        var contoh = semua ? terhubung : [.. terhubung.Where((_, i) => i % Math.Max(1, terhubung.Count / 25) == 0)];
        var dikenal = dasar.Findings.Select(f => f.Reason).ToHashSet();
        var (dicoba, luput) = (0, new List<string>());
        foreach (var nomor in contoh)
        {
            foreach (var ubah in new Func<string, string?>[] { GantiAngka, TukarAngka, HilangAngka })
            {
                string? sebelum = null, sesudah = null;
                var diubah = Ganti(asli, nomor, t => sesudah = ubah(sebelum = t));
                if (sesudah is null || sesudah == sebelum)
                    continue;
                dicoba++;
                if (Auditor.Audit([diubah]).Findings.All(f => dikenal.Contains(f.Reason)))
                    luput.Add($"{sebelum} → {sesudah} ({dasar.Confirmed.First(c => c.Place.At.Line == nomor)})");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{dicoba - luput.Count} dari {dicoba} ditemukan\n{string.Join('\n', luput)}");
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".mutasi", $"{berkas}: {dicoba - luput.Count} dari {dicoba}; terhubung {terhubung.Count}\n{string.Join('\n', luput)}\n");
        ((decimal)(dicoba - luput.Count) / dicoba).ShouldBeGreaterThanOrEqualTo(0.98m, string.Join('\n', luput));
    }

    /// <summary>The first digit becomes the next one: far beyond rounding.</summary>
    private static string? GantiAngka(string teks)
    {
        var i = teks.IndexOfAny([.. "123456789"]);
        return i < 0 ? null : teks[..i] + (teks[i] == '9' ? '8' : (char)(teks[i] + 1)) + teks[(i + 1)..];
    }

    private static string? TukarAngka(string teks)
    {
        for (var i = 0; i + 1 < teks.Length; i++)
        {
            if (char.IsAsciiDigit(teks[i]) && char.IsAsciiDigit(teks[i + 1]) && teks[i] != teks[i + 1] && teks[i + 1] != '0')
                return teks[..i] + teks[i + 1] + teks[i] + teks[(i + 2)..];
        }

        return null;
    }

    /// <summary>The first digit of a number without groups falls out; in a grouped number that would break its groups and show anyway.</summary>
    private static string? HilangAngka(string teks)
    {
        var digit = teks.TakeWhile(char.IsAsciiDigit).Count();
        return digit is 2 or 3 && teks[1] != '0' ? teks[1..] : null;
    }

    /// <summary>Every cell gets a line of its own, by which the audit's places name it.</summary>
    private static Document Bernomor(Document dokumen)
    {
        var nomor = 0;
        return Petakan(dokumen, c => c with { Place = new Place(0, ++nomor) });
    }

    private static Document Ganti(Document dokumen, int nomor, Func<string, string?> ubah) =>
        Petakan(dokumen, c => c.Place?.Line == nomor && ubah(c.Text) is { } baru ? c with { Runs = [new Run(baru)] } : c);

    private static Document Petakan(Document dokumen, Func<Cell, Cell> ubah) => dokumen with
    {
        Sections = [.. dokumen.Sections.Select(s => s with
        {
            Blocks = [.. s.Blocks.Select(b => b is Table t ? t with { Header = Baris(t.Header, ubah), Rows = Baris(t.Rows, ubah) } : b)],
        })],
    };

    private static List<Row> Baris(IReadOnlyList<Row> baris, Func<Cell, Cell> ubah) => [.. baris.Select(r => r with { Cells = [.. r.Cells.Select(ubah)] })];
}
