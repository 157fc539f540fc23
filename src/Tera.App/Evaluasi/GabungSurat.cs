using System.Globalization;
using System.Text.Json;
using Tera.Core.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>The letter of two who had it open at once, field by field: what one left alone follows the other, what both changed is told with both texts.</summary>
/// <param name="Isi">To be kept, or to be shown again.</param>
/// <param name="Kini">The fields as they are kept now; of the page where nothing is kept yet.</param>
/// <param name="Diikuti">Names of fields that follow what somebody else kept meanwhile.</param>
/// <param name="Bentrok">What both changed, in a sentence for each.</param>
public sealed record GabungSurat(IsianSurat Isi, string Kini, IReadOnlyList<string> Diikuti, IReadOnlyList<string> Bentrok)
{
    private static readonly string[] Nama = ["Nomor LHE", "Tanggal", "Evaluator", "Alamat kepala surat", "Tempat", "Jabatan penanda tangan", "Nama penanda tangan", "Pangkat", "NIP", "Tembusan"];

    /// <summary>The fields of a letter as a page carries them from when it was opened.</summary>
    public static string Tulis(IsianSurat surat) => JsonSerializer.Serialize(Isian(surat));

    internal static GabungSurat Tiga(LembarTermuat lembar, IsianKonsepSurat surat)
    {
        var isi = Isian(surat.Isi);
        if (lembar.Penilaian?.Surat is null)
            return new(surat.Isi, surat.Semula ?? Tulis(surat.Isi), [], []);
        var tersimpan = IsianSurat.Tersimpan(lembar);
        var (kini, semula) = (Isian(tersimpan), Baca(surat.Semula));
        var (diikuti, bentrok) = (new List<string>(), new List<string>());
        for (var n = 0; n < isi.Length; n++)
        {
            if (isi[n] == kini[n] || kini[n] == semula?[n])
                continue;
            if (isi[n] == semula?[n])
            {
                isi[n] = kini[n];
                diikuti.Add(Nama[n]);
            }
            else
            {
                bentrok.Add($"{Nama[n]} baru saja disimpan di tempat lain: {Sebut(kini[n])}. Isian Anda, {Sebut(isi[n])}, masih di bawah dan belum tersimpan; simpan lagi untuk memakainya, atau samakan.");
            }
        }

        return new(Jadi(isi, surat.Isi), Tulis(tersimpan), diikuti, bentrok);
    }

    private static string Sebut(string isi) => isi.Length == 0 ? "dikosongkan" : $"\"{isi.ReplaceLineEndings("; ")}\"";

    private static string[] Isian(IsianSurat surat)
    {
        ArgumentNullException.ThrowIfNull(surat);
        var (s, p) = (surat.Surat, surat.Surat.Penanda);
        return [.. new[] { surat.Nomor, surat.Tanggal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Evaluator, s.Alamat, s.Tempat, p?.Jabatan, p?.Nama, p?.Pangkat, p?.Nip, string.Join('\n', s.Tembusan) }.Select(t => (t ?? "").ReplaceLineEndings("\n").Trim())];
    }

    private static IsianSurat Jadi(string[] isi, IsianSurat asal) => new(
        Teks(isi[0]), DateOnly.TryParseExact(isi[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hari) ? hari : null,
        asal.Surat with
        {
            Evaluator = Teks(isi[2]),
            Alamat = Teks(isi[3]),
            Tempat = Teks(isi[4]),
            Tembusan = isi[9].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Penanda = isi[5..9].All(t => t.Length == 0) ? null : new Pejabat { Jabatan = isi[5], Nama = Teks(isi[6]), Pangkat = Teks(isi[7]), Nip = Teks(isi[8]) },
        });

    private static string? Teks(string teks) => teks.Length == 0 ? null : teks;

    private static string[]? Baca(string? semula)
    {
        try
        {
            return semula is { Length: > 0 } && JsonSerializer.Deserialize<string[]>(semula) is { } isi && isi.Length == Nama.Length && isi.All(t => t is not null) ? isi : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
