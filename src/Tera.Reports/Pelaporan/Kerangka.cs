using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tera.Reports.Pelaporan;

/// <summary>Kind of chapter.</summary>
public enum JenisBab
{
    /// <summary>Front matter, roman page numbers.</summary>
    Awal,

    /// <summary>A numbered chapter.</summary>
    Bab,

    /// <summary>The annexes.</summary>
    Lampiran,
}

/// <summary>The report's outline: data that an official can change, since order and titles differ from one government to the next.</summary>
public sealed record Kerangka
{
    public required string Nama { get; init; }

    public string Dasar { get; init; } = "";

    public required IReadOnlyList<BabKerangka> Bab { get; init; }

    private static readonly JsonSerializerOptions Bentuk = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The default: Permenpan RB 53/2014.</summary>
    public static Kerangka Bawaan { get; } = Baca(Sumber()).Kerangka!;

    /// <summary>The same outline without some of its contents.</summary>
    public Kerangka Tanpa(IReadOnlyCollection<string> isi) =>
        this with { Bab = [.. Bab.Select(b => b with { Isi = [.. b.Isi.Except(isi)], Bagian = [.. b.Bagian.Select(s => s with { Isi = [.. s.Isi.Except(isi)] })] })] };

    /// <summary>The default outline as a file to edit.</summary>
    public static byte[] Sumber()
    {
        using var stream = typeof(Kerangka).Assembly.GetManifestResourceStream("kerangka-lkjip.json")!;
        using var salinan = new MemoryStream();
        stream.CopyTo(salinan);
        return salinan.ToArray();
    }

    /// <summary>Reads an outline; all that is wrong with it at once.</summary>
    public static (Kerangka? Kerangka, IReadOnlyList<string> Kesalahan) Baca(ReadOnlySpan<byte> json)
    {
        Kerangka? kerangka;
        try
        {
            kerangka = JsonSerializer.Deserialize<Kerangka>(json, Bentuk);
        }
        catch (JsonException e)
        {
            return (null, [$"Berkas kerangka tidak dapat dibaca di {e.Path ?? "awal berkas"}, baris {(e.LineNumber ?? 0) + 1}. Periksa tanda kurung, koma, dan nama isian."]);
        }

        if (kerangka is null)
        {
            return (null, ["Berkas kerangka kosong."]);
        }

        var kesalahan = new List<string>();
        for (var b = 0; b < kerangka.Bab.Count; b++)
        {
            if (kerangka.Bab[b] is not { } bab)
            {
                kesalahan.Add($"$.bab[{b}]: bab kosong. Isi judulnya, atau hapus.");
                continue;
            }

            Periksa(bab.Isi, $"$.bab[{b}].isi");
            for (var s = 0; s < bab.Bagian.Count; s++)
            {
                if (bab.Bagian[s] is null)
                {
                    kesalahan.Add($"$.bab[{b}].bagian[{s}]: bagian kosong. Isi judulnya, atau hapus.");
                    continue;
                }

                Periksa(bab.Bagian[s].Isi, $"$.bab[{b}].bagian[{s}].isi");
            }
        }

        return kesalahan.Count == 0 ? (kerangka, []) : (null, kesalahan);

        void Periksa(IReadOnlyList<string> isi, string tempat)
        {
            for (var i = 0; i < isi.Count; i++)
            {
                if (isi[i] is not { } nama || !IsiKerangka.Dikenal(nama))
                {
                    kesalahan.Add($"{tempat}[{i}]: isi \"{isi[i]}\" tidak dikenal. Yang dapat dipakai: narasi:NAMA, {string.Join(", ", IsiKerangka.Nama)}.");
                }
            }
        }
    }
}

/// <summary>A chapter of the outline.</summary>
public sealed record BabKerangka
{
    public JenisBab Jenis { get; init; } = JenisBab.Bab;

    public required string Judul { get; init; }

    public IReadOnlyList<string> Isi { get; init; } = [];

    public IReadOnlyList<BagianKerangka> Bagian { get; init; } = [];
}

/// <summary>A part of a chapter.</summary>
public sealed record BagianKerangka
{
    public required string Judul { get; init; }

    public required IReadOnlyList<string> Isi { get; init; }

    /// <summary>Left out where the data hold nothing for it; otherwise it is marked as not filled in.</summary>
    public bool Opsional { get; init; }
}
