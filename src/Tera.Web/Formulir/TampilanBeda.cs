using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.Reports.Formulir;

namespace Tera.Web.Formulir;

/// <summary>A piece that an import would change, as a page shows it.</summary>
/// <param name="Sebab">Why it cannot be chosen.</param>
public sealed record TampilanBeda(BedaButir Butir, string Judul, IReadOnlyList<BedaIsian> Isian, string? Sebab)
{
    private static readonly Lazy<FormulirButir> Triwulan = new(() => FormulirButir.Unsur("Realisasi Triwulan") with
    {
        Tabel = [.. FormulirButir.Unsur("Realisasi").Tabel.Where(t => t.Daftar == "variabel")],
    });

    // What a reviewer or evaluator writes elsewhere stands in these pieces too.
    private static readonly Dictionary<string, Lazy<FormulirButir>> Seluruhnya = new(StringComparer.Ordinal)
    {
        [JenisButir.Pelaporan] = new(() => FormulirButir.Bidang("pelaporan", seluruhnya: true)), [JenisButir.Evaluasi] = new(() => FormulirButir.Bidang("evaluasi", seluruhnya: true)), [JenisButir.Triwulan] = Triwulan,
    };

    /// <param name="terkunci">Why pieces cannot be changed now.</param>
    /// <param name="boleh">Whether this person may change pieces of a kind.</param>
    internal static IReadOnlyList<TampilanBeda> Dari(IReadOnlyList<BedaButir> beda, IReadOnlyDictionary<(string Jenis, string Kunci), string> terkunci, Func<string, bool> boleh) =>
    [
        .. beda.Select(b => new TampilanBeda(b, Sebutan(b), Beda(b),
            terkunci.TryGetValue((b.Jenis, b.Kunci), out var sebab) ? sebab : boleh(b.Jenis) ? null : "Bagian ini diubah oleh peran lain.")),
    ];

    public string Id => "beda-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Butir.Nama)))[..10];

    /// <summary>What was chosen, where it is still what was shown; otherwise why it is not applied.</summary>
    internal static (IReadOnlySet<string> Pilihan, string? Sebab) Pilih(IReadOnlyList<TampilanBeda> beda, IReadOnlyCollection<string> dikirim)
    {
        var boleh = beda.Where(b => b.Sebab is null).Select(b => b.Butir.Nama).ToHashSet(StringComparer.Ordinal);
        var pilihan = dikirim.ToHashSet(StringComparer.Ordinal);
        return pilihan.Count == 0 ? (pilihan, "Centang sekurangnya satu bagian.")
            : pilihan.IsSubsetOf(boleh) ? (pilihan, null)
            : (pilihan, "Isinya berubah sejak halaman ini dibuka. Beda di bawah sudah dihitung ulang; periksa lagi, lalu terapkan.");
    }

    private static List<BedaIsian> Beda(BedaButir b)
    {
        var isian = BedaFormulir.Bandingkan((Seluruhnya.GetValueOrDefault(b.Jenis) ?? FormulirJenis.Cari(b.Jenis)!.Formulir).Value, b.Semula, b.Menjadi).ToList();
        if (b.Pindah is { } p)
            isian.Add(p.Dari != p.Ke ? new("Tempat", $"di bawah {p.Dari}", $"di bawah {p.Ke}") : new("Tempat dalam urutan", Ke(p.Semula), p.Menjadi is { } n ? Ke(n) : ""));
        return isian;

        static string Ke(int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ke-{n}");
    }

    /// <summary>What officials call a piece.</summary>
    internal static string Sebutan(BedaButir b)
    {
        var isi = b.Menjadi ?? b.Semula!;
        var nama = (string?)isi["nama"] ?? (string?)isi["uraian"] ?? "";
        var sebutan = b.Jenis == JenisButir.Triwulan ? "Realisasi triwulan" : FormulirJenis.Cari(b.Jenis)!.Sebutan;
        return string.Join(' ', new[] { sebutan, b.Kunci, nama == b.Kunci ? "" : nama }.Where(t => t.Length > 0));
    }
}
