using System.Text.RegularExpressions;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>Words where a number is measured: nothing can be calculated from them.</summary>
internal sealed partial class Aturan
{
    private void BukanAngka(string teks, Indikator indikator, Jalur jalur)
    {
        var cara = TerbacaAngka(teks) is { } angka
            ? $"Ketik {Pesan.Angka(angka)} saja, tanpa kata, tanda %, atau satuan."
            : "Ketik angkanya; bila dinilai dengan predikat, ubah polaritas indikatornya menjadi predikat.";
        if (Core.Nilai.Rentang.TryBaca(teks, out _))
        {
            cara = indikator.Polaritas == Polaritas.Rentang ? "Di sini diperlukan satu angka, yaitu yang terjadi; rentangnya sudah menjadi target."
                : "Ketik satu angka; bila yang baik memang di antara dua batas, ubah polaritas indikatornya menjadi rentang dan isi kedua batasnya.";
        }

        _catatan.Langgar(jalur, $"\"{Pesan.Potong(teks)}\" bukan angka, padahal indikator '{indikator.Kode}' diukur dengan angka. {cara}");
    }

    private void SatuAngka(NilaiKinerja? nilai, Jalur jalur)
    {
        if (nilai is { Predikat: { } teks, Skor: null } && Core.Nilai.Rentang.TryBaca(teks, out _))
        {
            _catatan.Langgar(jalur, $"'{Pesan.Potong(teks)}' adalah rentang, sedangkan di sini diperlukan satu angka. Isi angkanya; rentang sebagai target diisi pada batas bawah dan batas atas, dengan polaritas rentang.");
        }
    }

    // "80%", "61,2 %", "60 persen", "tujuh puluh": what was meant is clear, but only a person may say so.
    private static decimal? TerbacaAngka(string teks) =>
        Angka.TryBaca(Depan().Match(teks).Value, out var angka) ? angka : Terbilang.Baca(teks);

    [GeneratedRegex(@"^\s*-?[\d.,]*\d(?=\s*[^\d\s.,])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Depan();
}
