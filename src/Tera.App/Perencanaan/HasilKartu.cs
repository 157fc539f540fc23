using System.Text.Json.Nodes;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>What became of an indicator's formula or suppliers.</summary>
/// <param name="Kesalahan">Why nothing was saved, all reasons at once; empty where it was.</param>
/// <param name="VersiKini">The version to save against next, where somebody else saved meanwhile: told what stands there, a second press is meant.</param>
public sealed record HasilKartu(IReadOnlyList<string> Kesalahan, int? VersiKini = null)
{
    internal static HasilKartu Dari(HasilSimpan hasil)
    {
        if (hasil.Bentrok is not [var pertama, ..])
            return new(hasil.Sebab);
        var isi = string.Join("; ", hasil.Bentrok.Select(b => $"{Nama(b.Isian)} {Teks(b.Mereka)}"));
        return new([$"Belum tersimpan: {pertama.Oleh} sementara itu menyimpan perubahan lain. Yang tersimpan sekarang: {isi}. Isian Anda masih di bawah; simpan lagi bila isian Anda yang berlaku."], pertama.VersiKini);
    }

    private static string Nama(string isian) => isian switch { "variabel" => "variabel", "pasokan" => "pemasok", "caraPasokan" => "cara menggabungkan", _ => isian };

    private static string Teks(string? isi) => (isi is null ? null : JsonNode.Parse(isi)) switch
    {
        null => "(kosong)",
        JsonArray daftar => string.Join(", ", daftar.OfType<JsonObject>().Select(d => string.Join(' ', d.Select(n => n.Value?.ToString())))),
        var nilai => $"\"{nilai}\"",
    };
}
