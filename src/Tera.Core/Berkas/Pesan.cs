using System.Globalization;
using System.Text.Json;

namespace Tera.Core.Berkas;

/// <summary>The words of the reader's messages: what is wrong, and the remedy.</summary>
internal static class Pesan
{
    internal static string BukanJson(JsonException galat) =>
        galat.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? "Berkas bersarang terlalu dalam; berkas Tera tidak pernah sedalam ini. Periksa kurung { dan [ yang tidak ditutup."
            : "Berkas rusak: tulisannya bukan JSON yang utuh. Biasanya ada koma, tanda petik, atau kurung yang kurang atau berlebih di sini atau tepat sebelumnya.";

    internal static string TidakDikenal(string nama, IEnumerable<string> dikenal, string tempat) =>
        $"Isian '{nama}' tidak dikenal di {tempat}. {Saran(nama, dikenal) ?? "Hapus, atau perbaiki namanya."}";

    internal static string Wajib(string nama) => $"Isian '{nama}' wajib ada tetapi tidak ditemukan. Tambahkan.";

    internal static string SalahJenis(Bentuk bentuk, JsonElement isi) => (bentuk.Jenis, isi.ValueKind) switch
    {
        (JenisBentuk.Angka or JenisBentuk.Bulat, JsonValueKind.String) =>
            $"Harus angka, tetapi berupa teks \"{Potong(isi.ToString())}\". Tulis tanpa tanda petik dan tanpa titik ribuan; koma desimal ditulis dengan titik (1234 atau 1.5).",
        (JenisBentuk.Angka or JenisBentuk.Nilai, JsonValueKind.Number) => $"Angka {Potong(isi.GetRawText())} terlalu besar; paling banyak 28 angka.",
        (JenisBentuk.Bulat, JsonValueKind.Number) => $"Harus bilangan bulat, tetapi berisi {Potong(isi.GetRawText())}.",
        (JenisBentuk.Tanggal, JsonValueKind.String) =>
            $"Tanggal \"{Potong(isi.ToString())}\" tidak dapat dibaca. Tulis tahun-bulan-hari, \"2024-06-27\"; boleh hanya \"2024-06\" atau \"2024\" (tahun 1900–2200).",
        (JenisBentuk.Pilihan, JsonValueKind.String) =>
            $"Pilihan '{Potong(isi.ToString())}' tidak ada. Yang boleh: {string.Join(", ", bentuk.Pilihan)}. {Saran(isi.ToString(), bentuk.Pilihan)}".TrimEnd(),
        _ => $"Harus {Sebutan(bentuk)}, tetapi berisi {Sebutan(isi.ValueKind)}.",
    };

    internal static string DiLuarBatas(Batas batas, decimal nilai) => batas switch
    {
        { Bagian: true } => $"Harus antara {Angka(batas.Bawah ?? 0)} dan {Angka(batas.Atas ?? 0)}, tetapi berisi {Angka(nilai)}. Tulis sebagai bagian dari 1, bukan persen: 0,6 berarti 60%.",
        (0, null, _) => $"Tidak boleh negatif, tetapi berisi {Angka(nilai)}.",
        ({ } bawah, null, _) => $"Harus paling sedikit {Angka(bawah)}, tetapi berisi {Angka(nilai)}.",
        _ => $"Harus antara {Angka(batas.Bawah ?? 0)} dan {Angka(batas.Atas ?? 0)}, tetapi berisi {Angka(nilai)}.",
    };

    /// <summary>"Maksud Anda 'x'?" for the nearest known word, or null where none is near.</summary>
    internal static string? Saran(string kata, IEnumerable<string> dikenal) => Terdekat(kata, dikenal) is { } terdekat ? $"Maksud Anda '{terdekat}'?" : null;

    /// <summary>The known word that this one seems to be.</summary>
    internal static string? Terdekat(string kata, IEnumerable<string> dikenal)
    {
        var terdekat = dikenal.MinBy(d => Jarak(kata.ToUpperInvariant(), d.ToUpperInvariant()));
        return terdekat is not null
            && Jarak(kata.ToUpperInvariant(), terdekat.ToUpperInvariant()) <= Math.Max(1, Math.Min(kata.Length, terdekat.Length) / 3)
            ? terdekat
            : null;
    }

    internal static string Potong(string teks) => teks.Length <= 40 ? teks : $"{teks[..40]}…";

    // Years too: a decimal comma, no points for thousands.
    internal static string Angka(decimal nilai) => nilai.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Sebutan(Bentuk bentuk) => bentuk.Jenis switch
    {
        JenisBentuk.Teks => "teks (dalam tanda petik)",
        JenisBentuk.Angka => "angka",
        JenisBentuk.Bulat => "bilangan bulat",
        JenisBentuk.YaTidak => "true atau false",
        JenisBentuk.Pilihan => $"salah satu dari: {string.Join(", ", bentuk.Pilihan)}",
        JenisBentuk.Tanggal => "tanggal seperti \"2024-06-27\"",
        JenisBentuk.Nilai => "angka, predikat seperti \"BB\", atau {\"predikat\": \"A\", \"skor\": 84}",
        JenisBentuk.Daftar => "daftar [ … ]",
        _ => "objek { … }",
    };

    private static string Sebutan(JsonValueKind jenis) => jenis switch
    {
        JsonValueKind.String => "teks",
        JsonValueKind.Number => "angka",
        JsonValueKind.True or JsonValueKind.False => "true/false",
        JsonValueKind.Array => "daftar [ … ]",
        JsonValueKind.Object => "objek { … }",
        _ => "null (kosong)",
    };

    // Levenshtein over two rows; words are short.
    internal static int Jarak(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100)
        {
            return int.MaxValue;
        }

        var lama = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var baru = new int[b.Length + 1];
            baru[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                baru[j] = Math.Min(Math.Min(baru[j - 1], lama[j]) + 1, lama[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            lama = baru;
        }

        return lama[b.Length];
    }
}
