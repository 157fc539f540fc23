using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tera.Core.Berkas;

/// <summary>The open exchange format, *.tera.json.</summary>
public static class BerkasJson
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int UkuranTerbesar = 64 * 1024 * 1024;

    private static readonly string TerlaluBesar =
        "Berkas lebih besar daripada 64 MB dan tidak dibaca. Berkas kinerja satu tahun biasanya kurang dari 1 MB; pastikan Anda memilih berkas yang benar.";

    /// <summary>Reads a stream to its end, or refuses it once it is larger than <see cref="UkuranTerbesar"/>.</summary>
    public static HasilBaca Baca(Stream sumber)
    {
        if (sumber.CanSeek && sumber.Length - sumber.Position > UkuranTerbesar)
        {
            return HasilBaca.Gagal(TerlaluBesar);
        }

        using var isi = new MemoryStream();
        var penyangga = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            int jumlah;
            while ((jumlah = sumber.Read(penyangga)) > 0)
            {
                isi.Write(penyangga, 0, jumlah);
                if (isi.Length > UkuranTerbesar)
                {
                    return HasilBaca.Gagal(TerlaluBesar);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(penyangga);
        }

        return Baca(isi.GetBuffer().AsMemory(0, (int)isi.Length));
    }

    /// <summary>Reads a file in UTF-8, with or without byte order mark: all its errors, or the whole of it.</summary>
    public static HasilBaca Baca(ReadOnlyMemory<byte> json)
    {
        HasilBaca? hasil = null;
        var rusak = NaskahJson.Baca(json, UkuranTerbesar, TerlaluBesar, (akar, isi) => hasil = BacaAkar(akar, isi.Span));
        return hasil ?? HasilBaca.Gagal([rusak!]);
    }

    /// <summary>Reads a tree that another format was turned into, by the same rules; errors carry paths and no lines.</summary>
    /// <param name="akar">The tree: an object.</param>
    /// <param name="rusak">Paths whose errors were told already: what follows from them is not told again.</param>
    public static HasilBaca Baca(JsonElement akar, IEnumerable<string> rusak)
    {
        var catatan = new Pencatat(rusak);
        var salinan = new ArrayBufferWriter<byte>();
        using (var penulis = new Utf8JsonWriter(salinan))
        {
            new PembacaJson(penulis, catatan).Baca(Bentuk.Akar, akar, "$");
        }

        var berkas = JsonSerializer.Deserialize<BerkasKinerja>(salinan.WrittenSpan, FormatJson.Opsi)!;
        Aturan.Periksa(berkas, catatan);
        return catatan.Kesalahan.Count == 0 ? HasilBaca.Dari(berkas) : HasilBaca.Gagal(catatan.Kesalahan);
    }

    /// <summary>The file in its canonical form: UTF-8, indented, the model's order, defaults left out, a newline at the end.</summary>
    public static byte[] Tulis(BerkasKinerja berkas)
    {
        var keluaran = new ArrayBufferWriter<byte>();
        using (var penulis = new Utf8JsonWriter(keluaran, FormatJson.Penulis))
        {
            PenulisJson.Tulis(penulis, Bentuk.Akar, berkas);
        }

        keluaran.Write("\n"u8);
        return keluaran.WrittenSpan.ToArray();
    }

    /// <summary>The tree of a file that was checked when it was stored; references may have come loose since, which is for <see cref="Periksa"/> to tell.</summary>
    /// <exception cref="JsonException">The tree does not fit the model.</exception>
    public static BerkasKinerja Pulihkan(JsonNode akar) => akar.Deserialize<BerkasKinerja>(FormatJson.Opsi) ?? throw new JsonException();

    /// <summary>A part of such a tree.</summary>
    /// <exception cref="JsonException">The tree does not fit the model.</exception>
    public static T PulihkanBagian<T>(JsonNode bagian)
        where T : class => bagian.Deserialize<T>(FormatJson.Opsi) ?? throw new JsonException();

    /// <summary>A part of the model in the canonical form, without indentation.</summary>
    public static string TulisBagian<T>(T bagian)
        where T : class
    {
        var keluaran = new ArrayBufferWriter<byte>();
        using (var penulis = new Utf8JsonWriter(keluaran, FormatJson.Penulis with { Indented = false }))
        {
            PenulisJson.Tulis(penulis, Bentuk.Dari(typeof(T)), bagian);
        }

        return Encoding.UTF8.GetString(keluaran.WrittenSpan);
    }

    /// <summary>A part of the model that <see cref="TulisBagian"/> wrote.</summary>
    /// <exception cref="JsonException">It does not fit the model.</exception>
    public static T BacaBagian<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, FormatJson.Opsi) ?? throw new JsonException();

    private static HasilBaca BacaAkar(JsonElement akar, ReadOnlySpan<byte> json)
    {
        if (akar.ValueKind != JsonValueKind.Object)
        {
            return HasilBaca.Gagal("Berkas kinerja harus berupa satu objek { … }.");
        }

        if (akar.TryGetProperty("versi", out var versi) && versi.ValueKind == JsonValueKind.Number && versi.TryGetInt32(out var nomor) && nomor != BerkasKinerja.VersiFormat)
        {
            return HasilBaca.Gagal(NaskahJson.Berbaris([new KesalahanBerkas("$.versi", Versi(nomor))], json));
        }

        var hasil = Baca(akar, []);
        return hasil.Berkas is null ? HasilBaca.Gagal(NaskahJson.Berbaris(hasil.Kesalahan, json)) : hasil;
    }

    private static string Versi(int nomor) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Versi format {nomor} tidak dikenal; Tera ini membaca versi {BerkasKinerja.VersiFormat}. Perbarui Tera, atau tulis ulang berkas dengan versi {BerkasKinerja.VersiFormat}.");
}
