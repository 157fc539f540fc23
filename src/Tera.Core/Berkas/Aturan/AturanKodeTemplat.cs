using Tera.Core.Evaluasi;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Codes of a template that a person takes for one another, or that no address can hold.</summary>
internal static class AturanKodeTemplat
{
    public static void Periksa(TemplatLke templat, Pencatat catatan)
    {
        var sudah = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Alamat(templat.Kode, new Jalur("$.kode"));
        Telusuri(templat.Komponen, new Jalur("$.komponen"), (k, dk) =>
        {
            Satu(k.Kode, dk / "kode");
            Telusuri(k.Sub, dk / "sub", (s, ds) =>
            {
                Satu(s.Kode, ds / "kode");
                Telusuri(s.Kriteria, ds / "kriteria", (n, dn) =>
                {
                    Satu(n.Kode, dn / "kode");
                    Telusuri(n.Butir, dn / "butir", (b, db) => Satu(b.Kode, db / "kode"));
                });
            });
        });

        // Codes that are the same to the letter are told with the weights.
        void Satu(string kode, Jalur di)
        {
            Alamat(kode, di);
            var tampak = new string([.. kode.Where(h => !TakTampak(h))]);
            if (!sudah.TryAdd(tampak, kode) && sudah[tampak] != kode)
            {
                catatan.Langgar(di, $"Kode '{Pesan.Potong(kode)}' tertukar dengan '{Pesan.Potong(sudah[tampak])}': keduanya hanya berbeda huruf besar-kecil atau huruf yang tidak terlihat. Beri kode lain.");
            }
        }

        void Alamat(string kode, Jalur di)
        {
            if (kode.Any(h => h is '/' or '\\' || char.IsControl(h) || TakTampak(h)) || kode is "." or "..")
            {
                catatan.Langgar(di, $"Kode '{Pesan.Potong(kode)}' memuat garis miring, baris baru, atau huruf yang tidak terlihat, atau hanya titik. Ketik ulang dengan huruf, angka, dan titik saja.");
            }
        }
    }

    private static bool TakTampak(char huruf) => char.GetUnicodeCategory(huruf) == System.Globalization.UnicodeCategory.Format;
}
