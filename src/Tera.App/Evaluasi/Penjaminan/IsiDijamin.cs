using System.Text.Json;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.Penjaminan;

/// <summary>What changes a score, lifts a rule, or is printed in the letter: what quality assurance answers for. Evidence and the reason for differing from the data are not among it.</summary>
/// <param name="Jawaban">Answer; of a sub-component the grade by judgement.</param>
/// <param name="Alasan">Of a sub-component why that grade.</param>
public sealed record IsiDijamin(string? Jawaban = null, string? Catatan = null, string? Alasan = null, int? Bertahan = null, string? AlasanLogika = null)
{
    private static readonly IsiDijamin Kosong = new();

    /// <summary>As it is kept.</summary>
    internal string Tulis() => JsonSerializer.Serialize(this);

    public static IsiDijamin Baca(string isi) => JsonSerializer.Deserialize<IsiDijamin>(isi)!;

    public static IsiDijamin? Dari(JawabanKriteria? isi) => isi is null ? null : Ada(new(isi.Jawaban, isi.Catatan, AlasanLogika: isi.AlasanLogika));

    public static IsiDijamin? Dari(JawabanSub? isi) => isi is null ? null : Ada(new(isi.Nilai, isi.Catatan, isi.Alasan, isi.Bertahan, isi.AlasanLogika));

    /// <summary>What holds of every code at a stage; codes of which nothing holds are not in it.</summary>
    internal static Dictionary<string, IsiDijamin> Berlaku(HasilTahapLke? tahap)
    {
        var hasil = new Dictionary<string, IsiDijamin>(StringComparer.Ordinal);
        foreach (var sub in (tahap?.Komponen ?? []).SelectMany(k => k.Sub))
        {
            Tambah(sub.Sub.Kode, Dari(sub.Jawaban));
            foreach (var k in sub.Kriteria)
            {
                Tambah(k.Kriteria.Kode, Dari(k.Jawaban));
                foreach (var b in k.Butir)
                    Tambah(b.Butir.Kode, Dari(b.Jawaban));
            }
        }

        return hasil;

        void Tambah(string kode, IsiDijamin? isi)
        {
            if (isi is not null)
                hasil[kode] = isi;
        }
    }

    /// <summary>"AA; catatan: ...", as pages tell it.</summary>
    public string Sebutan() => string.Join("; ", new[]
    {
        Jawaban, Catatan is null ? null : $"catatan: {Catatan}", Alasan is null ? null : $"alasan: {Alasan}",
        Bertahan is { } tahun ? $"bertahan {tahun.ToString(System.Globalization.CultureInfo.InvariantCulture)} tahun" : null, AlasanLogika is null ? null : $"alasan dipertahankan: {AlasanLogika}",
    }.OfType<string>());

    private static IsiDijamin? Ada(IsiDijamin isi) => isi == Kosong ? null : isi;
}
