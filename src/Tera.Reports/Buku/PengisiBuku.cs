using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.Reports.Buku;

/// <summary>Lays a data file out on the sheets; an empty one gives the template.</summary>
internal sealed class PengisiBuku(JsonObject akar, IReadOnlyList<Lembar> semua)
{
    /// <summary>Rows for which drop-downs and formats of an empty sheet are made.</summary>
    private const int BarisTerakhir = 2_000;

    private readonly Dictionary<string, List<Rekaman>> _rekaman = new(StringComparer.Ordinal);

    public SheetBook Buku() => new([LembarPetunjuk.Buat(semua), .. semua.Select(l => l.Formulir ? Formulir(l) : Tabel(l))]);

    private EntrySheet Formulir(Lembar lembar) => new()
    {
        Name = lembar.Nama,
        Columns = [new(30), new(60, EntryStyle.General), new(70)],
        FrozenRows = 1,
        Rows =
        [
            [new("Isian", EntryStyle.Header), new("Isi", EntryStyle.Header), new("Penjelasan", EntryStyle.Header)],
            .. lembar.Kolom.Select(k => (IReadOnlyList<EntryCell>)
            [
                new(k.JudulTercetak, k.Wajib ? EntryStyle.RequiredHeader : EntryStyle.Header),
                PenulisSel.Tulis(Pohon.Ambil(akar, k.Isian), k.Bentuk!) with { Style = PenulisSel.Gaya(k) },
                new(k.PenjelasanLengkap, EntryStyle.Note),
            ]),
        ],
        DropDowns = [.. lembar.Kolom.SelectMany((k, i) => Pilihan(k, $"B{(i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)}"))],
    };

    private EntrySheet Tabel(Lembar lembar)
    {
        var rekaman = Kumpulkan(lembar);
        _rekaman[lembar.Nama] = rekaman;
        var lebar = Math.Max(Kolom.Melebar, rekaman.Select(r => Melebar(lembar, r.Isi)).DefaultIfEmpty().Max());
        var kolom = lembar.Kolom.SelectMany(k => k.Lebar ? Lebarkan(k, lebar) : [k]).ToList();
        return new EntrySheet
        {
            Name = lembar.Nama,
            FrozenRows = 2,
            FrozenColumns = 1,
            Columns = [.. kolom.Select(k => new EntryColumn(Lebar(k), PenulisSel.Gaya(k)))],
            Rows =
            [
                [.. kolom.Select(k => new EntryCell(k.JudulTercetak, k.Wajib ? EntryStyle.RequiredHeader : EntryStyle.Header))],
                [.. kolom.Select(k => new EntryCell(k.PenjelasanLengkap, EntryStyle.Note))],
                .. rekaman.Select(r => (IReadOnlyList<EntryCell>)[.. kolom.Select(k => Sel(k, r))]),
            ],
            DropDowns = [.. kolom.SelectMany((k, i) => Pilihan(k, $"{SheetWriter.ColumnName(i)}3:{SheetWriter.ColumnName(i)}{BarisTerakhir}", lembar))],
        };
    }

    private List<Rekaman> Kumpulkan(Lembar lembar)
    {
        var pemilik = lembar.Induk.Count == 0
            ? [(Nama: "", Rekaman: new Rekaman(akar, [], [], 0, ""))]
            : lembar.Induk.SelectMany(i => _rekaman[i].Select(r => (Nama: i, Rekaman: r)));
        var hasil = new List<Rekaman>();
        foreach (var (nama, induk) in pemilik)
        {
            foreach (var isi in Pohon.Ambil(induk.Isi, lembar.Daftar) as JsonArray ?? [])
            {
                hasil.Add(new Rekaman(isi!, lembar.Kunci(isi!, induk.Kunci, hasil.Count + 1), induk.Kunci, hasil.Count + 1, nama));
            }
        }

        return hasil;
    }

    private static EntryCell Sel(Kolom kolom, Rekaman rekaman) => kolom switch
    {
        { Isian: Kolom.Nomor } => new EntryCell(rekaman.Nomor),
        { Isian: Lembar.Jenjang } => new EntryCell(rekaman.NamaInduk),
        { Induk: true } => rekaman.KunciInduk[kolom.BagianKunci] is { Length: > 0 } kunci ? new EntryCell(kunci) : EntryCell.Empty,
        _ => PenulisSel.Tulis(Pohon.Ambil(rekaman.Isi, kolom.Isian), kolom.Bentuk!),
    };

    // "Nilai 1", "Nilai 2" …: each a number at its own place of the list.
    private static IEnumerable<Kolom> Lebarkan(Kolom kolom, int lebar) => Enumerable.Range(0, lebar).Select(i => kolom with
    {
        Judul = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kolom.Judul} {i + 1}"),
        Isian = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kolom.Isian[..^3]}[{i}]"),
        Wajib = false,
    });

    private static int Melebar(Lembar lembar, JsonNode isi) =>
        lembar.Kolom.FirstOrDefault(k => k.Lebar) is { } kolom ? (Pohon.Ambil(isi, kolom.Isian[..^3]) as JsonArray)?.Count ?? 0 : 0;

    private static int Lebar(Kolom kolom) => kolom.Bentuk?.Jenis switch
    {
        null => 16,
        JenisBentuk.Teks when kolom.Isian is "kode" or "indikator" or "satuan" or "induk" or "unit" or "nip" => 16,
        JenisBentuk.Teks or JenisBentuk.Daftar => 36,
        JenisBentuk.Angka => 20,
        _ => 14,
    };

    private static IEnumerable<DropDown> Pilihan(Kolom kolom, string sel, Lembar? lembar = null)
    {
        if (kolom.Isian == Lembar.Jenjang)
        {
            yield return new(sel, $"\"{string.Join(',', lembar!.Induk)}\"", Strict: true);
        }
        else if (kolom.Bentuk?.Jenis is JenisBentuk.Pilihan or JenisBentuk.YaTidak)
        {
            var kata = kolom.Bentuk.Jenis == JenisBentuk.YaTidak ? ["ya", "tidak"] : kolom.Bentuk.Pilihan.Select(PenulisSel.Kata);
            yield return new(sel, $"\"{string.Join(',', kata)}\"", Strict: true);
        }
        else if (kolom.Rujuk is { } rujuk)
        {
            yield return new(sel, $"'{rujuk}'!$A$3:$A${BarisTerakhir}", Strict: false);
        }
    }

    private sealed record Rekaman(JsonNode Isi, IReadOnlyList<string> Kunci, IReadOnlyList<string> KunciInduk, int Nomor, string NamaInduk);
}
