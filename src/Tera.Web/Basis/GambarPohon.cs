using Tera.Reports.Perencanaan;

namespace Tera.Web.Basis;

/// <summary>A line of text within a box.</summary>
public sealed record BarisKotak(string Teks, string Gaya);

/// <summary>A box of the drawing.</summary>
public sealed record KotakPohon(SimpulPohon Simpul, int X, int Y, int Tinggi, IReadOnlyList<BarisKotak> Baris);

/// <summary>A line from a box to one below it.</summary>
public sealed record GarisPohon(int X1, int Y1, int X2, int Y2);

/// <summary>Where the boxes of a pohon kinerja stand: levels from left to right, texts wrapped, a box beside the middle of those below it.</summary>
public sealed class GambarPohon
{
    public const int Lebar = 224;
    public const int TinggiBaris = 15;
    public const int Tepi = 8;
    private const int Jarak = 34;
    private const int Sela = 10;
    private const int HurufPerBaris = 28;

    private readonly List<KotakPohon> _kotak = [];
    private readonly List<GarisPohon> _garis = [];

    public GambarPohon(IReadOnlyList<SimpulPohon> akar)
    {
        ArgumentNullException.ThrowIfNull(akar);
        // Levels that nothing stands on take no room; what hangs nowhere stands at its own level.
        var jenjang = akar.SelectMany(Semua).Select(s => s.Jenjang).Distinct().Order().ToList();
        var y = Sela;
        foreach (var a in akar)
            y = Tempatkan(a, y, jenjang).Bawah;
        (LebarSemua, TinggiSemua) = ((jenjang.Count * (Lebar + Jarak)) - Jarak + 2, y);
        Jenjang = [.. jenjang.Select((j, n) => (j, n * (Lebar + Jarak)))];
    }

    public IReadOnlyList<KotakPohon> Kotak => _kotak;

    public IReadOnlyList<GarisPohon> Garis => _garis;

    /// <summary>Levels with the left edge of their column.</summary>
    public IReadOnlyList<(JenjangPohon Jenjang, int X)> Jenjang { get; }

    public int LebarSemua { get; }

    public int TinggiSemua { get; }

    public static string Nama(JenjangPohon jenjang) => jenjang == JenjangPohon.SubKegiatan ? "Sub kegiatan" : jenjang.ToString();

    private (KotakPohon Kotak, int Bawah) Tempatkan(SimpulPohon simpul, int atas, List<JenjangPohon> jenjang)
    {
        var baris = Baris(simpul);
        var tinggi = (baris.Count * TinggiBaris) + (2 * Tepi);
        var bawah = atas;
        var anak = new List<KotakPohon>();
        foreach (var a in simpul.Anak)
        {
            var (kotakAnak, sampai) = Tempatkan(a, bawah, jenjang);
            anak.Add(kotakAnak);
            bawah = sampai;
        }

        var tengah = anak.Count == 0 ? atas : ((anak[0].Y + anak[^1].Y + anak[^1].Tinggi) / 2) - (tinggi / 2);
        var kotak = new KotakPohon(simpul, jenjang.IndexOf(simpul.Jenjang) * (Lebar + Jarak), Math.Max(atas, tengah), tinggi, baris);
        _kotak.Add(kotak);
        _garis.AddRange(anak.Select(a => new GarisPohon(kotak.X + Lebar, kotak.Y + (kotak.Tinggi / 2), a.X, a.Y + (a.Tinggi / 2))));
        return (kotak, Math.Max(bawah, kotak.Y + tinggi + Sela));
    }

    private static List<BarisKotak> Baris(SimpulPohon s)
    {
        var baris = new List<BarisKotak>();
        Tambah((s.Kode.Length > 0 && s.Kode.Length < 12 ? s.Kode + " " : "") + s.Uraian, "judul");
        foreach (var i in s.Indikator)
            Tambah("• " + i, "indikator");
        foreach (var l in s.Lintas)
            Tambah("⇄ " + l, "lintas");
        if (s.Yatim is { } yatim)
            Tambah("⚠ " + yatim, "yatim");
        return baris;

        void Tambah(string teks, string gaya) => baris.AddRange(Bungkus(teks).Select(b => new BarisKotak(b, gaya)));
    }

    private static IEnumerable<string> Bungkus(string teks)
    {
        var baris = "";
        foreach (var kata in teks.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(k => k.Chunk(HurufPerBaris).Select(c => new string(c))))
        {
            if (baris.Length > 0 && baris.Length + 1 + kata.Length > HurufPerBaris)
            {
                yield return baris;
                baris = kata;
            }
            else
            {
                baris = baris.Length == 0 ? kata : $"{baris} {kata}";
            }
        }

        if (baris.Length > 0)
            yield return baris;
    }

    private static IEnumerable<SimpulPohon> Semua(SimpulPohon simpul) => simpul.Anak.SelectMany(Semua).Prepend(simpul);
}
