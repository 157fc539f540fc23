using System.Buffers;
using System.Text.Json;
using Tera.Core.Evaluasi;

namespace Tera.Core.Berkas;

/// <summary>A template that was read, or everything that is wrong with it.</summary>
/// <param name="Templat">The template; none where there is any error.</param>
/// <param name="Kesalahan">All errors, in the order of the file.</param>
public sealed record HasilBacaTemplat(TemplatLke? Templat, IReadOnlyList<KesalahanBerkas> Kesalahan);

/// <summary>Worksheet templates as files (*.json): the ones that Tera brings, and a government's own.</summary>
public static class TemplatLkeJson
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int UkuranTerbesar = 4 * 1024 * 1024;

    private static readonly Lazy<IReadOnlyList<TemplatLke>> BawaanTetap = new(() => [Baca(Sumber()).Templat!]);

    /// <summary>The templates that Tera brings: Permenpan RB 88/2021.</summary>
    public static IReadOnlyList<TemplatLke> Bawaan => BawaanTetap.Value;

    /// <summary>The template of Permenpan RB 88/2021 as a file to edit.</summary>
    public static byte[] Sumber()
    {
        using var sumber = typeof(TemplatLkeJson).Assembly.GetManifestResourceStream("lke-88-2021.json")!;
        using var salinan = new MemoryStream();
        sumber.CopyTo(salinan);
        return salinan.ToArray();
    }

    /// <summary>Reads a template in UTF-8: all its errors with lines, or the whole of it.</summary>
    public static HasilBacaTemplat Baca(ReadOnlyMemory<byte> json)
    {
        HasilBacaTemplat? hasil = null;
        var rusak = NaskahJson.Baca(json, UkuranTerbesar, "Berkas templat lebih besar daripada 4 MB dan tidak dibaca. Pastikan Anda memilih berkas yang benar.", (akar, isi) =>
        {
            hasil = akar.ValueKind == JsonValueKind.Object ? Baca(akar, []) : new(null, [new("$", "Templat harus berupa satu objek { … }.")]);
            hasil = hasil with { Kesalahan = NaskahJson.Berbaris(hasil.Kesalahan, isi.Span) };
        });
        return hasil ?? new(null, [rusak!]);
    }

    /// <summary>Reads a tree that another format was turned into, by the same rules; errors carry paths and no lines.</summary>
    /// <param name="akar">The tree: an object.</param>
    /// <param name="rusak">Paths whose errors were told already.</param>
    public static HasilBacaTemplat Baca(JsonElement akar, IEnumerable<string> rusak)
    {
        var catatan = new Pencatat(rusak);
        var salinan = new ArrayBufferWriter<byte>();
        using (var penulis = new Utf8JsonWriter(salinan))
        {
            new PembacaJson(penulis, catatan).Baca(Bentuk.Templat, akar, "$");
        }

        var templat = JsonSerializer.Deserialize<TemplatLke>(salinan.WrittenSpan, FormatJson.Opsi)!;
        foreach (var salah in KesesuaianTemplat.Periksa(templat))
        {
            catatan.Langgar(new Jalur(salah.Path), salah.Pesan);
        }

        AturanTemplat.Periksa(templat, catatan);
        return catatan.Kesalahan.Count == 0 ? new(templat, []) : new(null, catatan.Kesalahan);
    }

    /// <summary>The template in its canonical form: UTF-8, indented, defaults left out, a newline at the end.</summary>
    public static byte[] Tulis(TemplatLke templat)
    {
        var keluaran = new ArrayBufferWriter<byte>();
        using (var penulis = new Utf8JsonWriter(keluaran, FormatJson.Penulis))
        {
            PenulisJson.Tulis(penulis, Bentuk.Templat, templat);
        }

        keluaran.Write("\n"u8);
        return keluaran.WrittenSpan.ToArray();
    }
}
