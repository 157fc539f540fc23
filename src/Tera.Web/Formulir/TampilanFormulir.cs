using System.Globalization;
using System.Text.Json.Nodes;
using Tera.App.Persetujuan;
using Tera.Reports.Formulir;

namespace Tera.Web.Formulir;

/// <summary>A form on a page: what it holds, what was typed wrongly, and what Periksa says of its fields.</summary>
public sealed record TampilanFormulir(FormulirButir Formulir, JsonObject Isi)
{
    /// <summary>What was typed, where it could not be read; shown again as it was.</summary>
    public IReadOnlyDictionary<string, string> Diketik { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Salah { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Findings by field.</summary>
    public ILookup<string, string> Temuan { get; init; } = Array.Empty<string>().ToLookup(t => t);

    /// <summary>Codes that a field may refer to, by the sheet that they come from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Kode, string Nama)>> Rujukan { get; init; } = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal);

    /// <summary>Kind of piece, by which fields know the list that their codes come from.</summary>
    public string Jenis { get; init; } = "";

    public bool HanyaBaca { get; init; }

    /// <summary>Why nothing of it can be changed now; none where it can, or where the reader may not anyway.</summary>
    public string? Terkunci { get; init; }

    /// <summary>Fields that are locked though the rest is open.</summary>
    public IsianTerkunci Kunci { get; init; } = IsianTerkunci.Tiada;

    /// <summary>Name of the element that tells why the whole form is locked.</summary>
    public const string JangkarTerkunci = "kunci-formulir";

    /// <summary>Name of the element that tells why a field is locked; none where it is not.</summary>
    public string? JangkarKunci(string tempat) => Terkunci is not null ? JangkarTerkunci : Kunci.Sebab(tempat) is { } sebab ? JangkarAlasan(Kunci.Alasan.ToList().IndexOf(sebab)) : null;

    public static string JangkarAlasan(int nomor) => string.Create(CultureInfo.InvariantCulture, $"kunci-{nomor}");

    /// <summary>The field that holds the code, and why it stays; none where it can be changed.</summary>
    public (string Isian, string Sebab)? KodeTetap { get; init; }

    /// <summary>Where the form is saved.</summary>
    public string Alamat { get; init; } = "";

    /// <summary>Rows that were asked for; every table has one to fill in below those that there are.</summary>
    public TambahanBaris? Tambahan { get; init; }

    /// <summary>Name of an element of the page for a place of the form.</summary>
    public static string Jangkar(string apa, string tempat) => $"{apa}-{tempat.Replace('[', '-').Replace(']', '-').Replace('.', '-')}";

    public string Teks(Isian isian, JsonNode? rekaman, string tempat, string awalan) =>
        Diketik.TryGetValue(awalan + tempat, out var diketik) ? diketik : PembacaKiriman.Teks(isian, PembacaKiriman.Ambil(rekaman, tempat));
}

/// <summary>One field at one place of a form.</summary>
public sealed record TampilanIsian(TampilanFormulir Form, Isian Isian, string Nama, string Teks, string? Label = null)
{
    public string Id => TampilanFormulir.Jangkar("f", Nama);

    /// <summary>What an empty choice counts as.</summary>
    public string Bawaan => Isian.Nama is "hadir" or "iku" ? "ya (bila tidak dipilih)" : "(tidak dipilih)";

    /// <summary>Name of the element that tells why it is locked; none where it is not.</summary>
    public string? Kunci => Form.JangkarKunci(Nama);

    public string? Salah => Form.Salah.GetValueOrDefault(Nama);

    /// <summary>List whose codes it takes; none where it takes none.</summary>
    public string? Rujuk => (Form.Jenis, Isian.Nama) switch
    {
        (App.Berkas.JenisButir.Pelaporan, "slot") => RujukanKode.Narasi,
        (App.Berkas.JenisButir.Program, "kode") when Nama.StartsWith("sasaran[", StringComparison.Ordinal) => RujukanKode.SasaranTujuan,
        _ => Isian.Rujuk,
    };

    public IsianNomenklatur? Nomenklatur => IsianNomenklatur.Untuk(Form.Jenis, Nama);

    public bool Panjang => Isian.Jenis == Core.Berkas.JenisBentuk.Daftar || Teks.Length > 80 || Teks.Contains('\n', StringComparison.Ordinal)
        || Isian.Nama is "uraian" or "teks" or "definisi" or "rumusKata" or "alasanPemilihan" or "alasanPerubahan" or "penjelasan" or "kendala" or "solusi" or "risalah";
}

/// <summary>Empty rows that were asked for in one table.</summary>
/// <param name="Tabel">Name of the table at its place, "kegiatan[0].subKegiatan".</param>
public sealed record TambahanBaris(string Tabel, int Banyak)
{
    private const int Sekali = 4;
    private const int Terbanyak = 60;

    /// <summary>What the button of a table sends: its name and how many empty rows it shows already.</summary>
    public static string Kirim(string tabel, int kosong) => string.Create(CultureInfo.InvariantCulture, $"{tabel}|{kosong}");

    public static TambahanBaris? Dari(string? dikirim) =>
        dikirim?.Split('|') is [var tabel, var kosong] && int.TryParse(kosong, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new(tabel, Math.Min(n + Sekali, Terbanyak)) : null;
}

/// <summary>A list of a form at one place: the records it holds and the record above.</summary>
public sealed record TampilanTabelIsian(TampilanFormulir Form, TabelIsian Tabel, string Awalan, JsonObject Induk)
{
    public string Nama => Awalan + Tabel.Daftar;

    public string Id => TampilanFormulir.Jangkar("t", Nama);

    /// <summary>Whether no row of it can be changed, though the form is open.</summary>
    public bool Terkunci => Form.Kunci.Sebab(Nama) is not null;

    public bool BarisTerkunci(string awalan) => Terkunci || Form.Kunci.SebabBaris(awalan) is not null;

    /// <summary>Rows to fill in below those that there are.</summary>
    public int BarisBaru => Form.HanyaBaca || Terkunci ? 0 : Form.Tambahan is { } t && t.Tabel == Nama ? t.Banyak : 1;

    /// <summary>Said to those who do not see where they are: equal lists stand under several records.</summary>
    public string Dari => Awalan.Contains('[', StringComparison.Ordinal) && (Induk["nama"] ?? Induk["kode"]) is JsonValue nama ? $" dari {nama}" : "";

    public JsonArray Baris => PembacaKiriman.Ambil(Induk, Tabel.Daftar) as JsonArray ?? [];
}
