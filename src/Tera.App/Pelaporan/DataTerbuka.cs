using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>Published data for machines: CSV (RFC 4180, comma, point as decimal mark) and JSON. Names of columns do not change.</summary>
public static class DataTerbuka
{
    private static readonly (string Nama, string Jenis, string Arti)[] KolomBerarti =
    [
        ("instansi", "string", "Nama pendek instansi dalam alamat; tidak berubah"), ("nama_instansi", "string", "Nama instansi"), ("tahun", "integer", "Tahun kinerja"),
        ("dokumen", "string", "Nama dokumen yang diterbitkan, seperti dalam alamatnya"), ("versi", "integer", "Versi dokumen yang diterbitkan"),
        ("kode_periksa", "string", "Kode untuk memeriksa keasliannya di /periksa"), ("terbit", "datetime", "Saat diterbitkan, UTC"),
        ("kode", "string", "Kode indikator"), ("indikator", "string", "Nama indikator"), ("induk", "string", "Kode tujuan atau sasarannya"), ("iku", "boolean", "Apakah Indikator Kinerja Utama"),
        ("satuan", "string", "Satuan target dan realisasi"), ("polaritas", "string", "Naik: makin besar makin baik; Turun: makin kecil makin baik; Rentang: di dalam rentangnya; Predikat: berupa nilai huruf atau opini"),
        ("triwulan", "integer", "Triwulan yang sampai akhirnya angka ini dihitung; kosong untuk setahun"), ("target", "decimal", "Target; kosong bila tidak ada atau berupa predikat"),
        ("target_predikat", "string", "Target yang berupa predikat"), ("realisasi", "decimal", "Realisasi; kosong bila tidak ada atau berupa predikat"), ("realisasi_predikat", "string", "Realisasi yang berupa predikat"),
        ("capaian", "decimal", "Capaian dalam persen, tidak dibulatkan seperti dalam dokumen"), ("kategori", "string", "Kategori capaian menurut skala instansinya"), ("catatan", "string", "Mengapa tidak ada capaian"),
    ];

    private static readonly string[] Kolom = [.. KolomBerarti.Select(k => k.Nama)];

    /// <summary>Decimals at most: enough to calculate on, few enough to read.</summary>
    private const int Desimal = 10;

    private static readonly JsonSerializerOptions Rapi = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Csv(IEnumerable<(BarisTerbitan Terbitan, IReadOnlyList<DataIndikator> Indikator)> isi)
    {
        var teks = new StringBuilder();
        Baris(teks, Kolom);
        foreach (var (t, indikator) in isi)
        {
            foreach (var i in indikator)
                Baris(teks, [.. Nilai(t, Bulat(i)).Select(n => n?.ToString() is { } s ? n is decimal d ? d.ToString(CultureInfo.InvariantCulture) : n is bool b ? (b ? "true" : "false") : s : "")]);
        }

        return teks.ToString();
    }

    public static string Json(IEnumerable<(BarisTerbitan Terbitan, IReadOnlyList<DataIndikator> Indikator)> isi) =>
        new JsonArray([.. isi.SelectMany(x => x.Indikator.Select(i => (JsonNode)new JsonObject(Kolom.Zip(Nilai(x.Terbitan, Bulat(i)), (k, n) => KeyValuePair.Create(k, Simpul(n))))))]).ToJsonString(Rapi);

    /// <summary>What the columns of a CSV are, as W3C "Metadata for Tabular Data on the Web" writes it.</summary>
    /// <param name="alamat">Of the CSV.</param>
    public static string Metadata(string alamat) => new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "id" }),
        ["url"] = alamat,
        ["dc:title"] = "Indikator kinerja dalam dokumen yang diterbitkan",
        ["dc:description"] = "Hanya dari dokumen yang ditetapkan dan diterbitkan kepala instansinya; angkanya sama dengan dokumen versi itu, paling banyak sepuluh desimal.",
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["header"] = true, ["quoteChar"] = "\"", ["doubleQuote"] = true },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. KolomBerarti.Select(k => (JsonNode)new JsonObject { ["name"] = k.Nama, ["titles"] = k.Nama, ["datatype"] = k.Jenis, ["dc:description"] = k.Arti })]),
        },
    }.ToJsonString(Rapi);

    /// <summary>One document: what it is, its indicators, and every table that it prints, cell by cell.</summary>
    public static string Json(IsiTerbitan isi)
    {
        ArgumentNullException.ThrowIfNull(isi);
        var (t, d) = isi;
        return new JsonObject
        {
            ["instansi"] = t.Slug, ["nama_instansi"] = t.Instansi, ["tahun"] = t.Tahun, ["dokumen"] = t.Nama, ["judul"] = t.Judul, ["versi"] = t.Versi,
            ["kode_periksa"] = KodePeriksa.Cetak(t.Kode), ["sha256_pdf"] = d.Pdf is { } pdf ? Convert.ToHexStringLower(pdf) : null, ["terbit"] = Waktu(t.Terbit),
            ["indikator"] = JsonNode.Parse(Cuplikan.Tulis(Cuplikan.BacaIndikator(d.Indikator).Select(Bulat))),
            ["tabel"] = new JsonArray([.. KelasMenurutJenis.Terbuka(Cuplikan.BacaTabel(d.Tabel)).Select(x => (JsonNode)Tabel(x))]),
        }.ToJsonString(Rapi);
    }

    /// <summary>One table.</summary>
    public static string Json(Table tabel)
    {
        ArgumentNullException.ThrowIfNull(tabel);
        return Tabel(tabel).ToJsonString(Rapi);
    }

    private static JsonObject Tabel(Table tabel) => new()
    {
        ["id"] = tabel.Id,
        ["judul"] = tabel.Caption,
        ["kepala"] = Baris(tabel.Header),
        ["baris"] = Baris(tabel.Rows),
        ["catatan"] = new JsonArray([.. tabel.Notes.Select(n => (JsonNode)n)]),
    };

    private static JsonArray Baris(IReadOnlyList<Row> baris) => new([.. baris.Select(b => (JsonNode)new JsonArray([.. b.Cells.Select(c => (JsonNode)Sel(c))]))]);

    private static JsonObject Sel(Cell sel)
    {
        var isi = new JsonObject { ["teks"] = sel.Text };
        if (sel.Figure is { } angka)
        {
            isi["id"] = angka.Id;
            isi["nilai"] = Bulat(angka.Value);
        }

        if (sel.ColumnSpan > 1)
            isi["kolom"] = sel.ColumnSpan;
        if (sel.RowSpan > 1)
            isi["baris"] = sel.RowSpan;
        return isi;
    }

    private static DataIndikator Bulat(DataIndikator i) => i with { Target = Bulat(i.Target), Realisasi = Bulat(i.Realisasi), Capaian = Bulat(i.Capaian) };

    private static decimal? Bulat(decimal? angka) => angka is { } a ? Math.Round(a, Desimal, MidpointRounding.AwayFromZero) : null;

    private static object?[] Nilai(BarisTerbitan t, DataIndikator i) =>
    [
        t.Slug, t.Instansi, t.Tahun, t.Nama, t.Versi, KodePeriksa.Cetak(t.Kode), Waktu(t.Terbit), i.Kode, i.Indikator, i.Induk, i.Iku, i.Satuan, i.Polaritas,
        i.Triwulan, i.Target, i.TargetPredikat, i.Realisasi, i.RealisasiPredikat, i.Capaian, i.Kategori, i.Catatan,
    ];

    private static JsonNode? Simpul(object? nilai) => nilai switch
    {
        null => null,
        int n => n,
        decimal d => d,
        bool b => b,
        _ => nilai.ToString(),
    };

    private static string Waktu(DateTimeOffset saat) => saat.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Baris(StringBuilder teks, IReadOnlyList<string> sel)
    {
        for (var n = 0; n < sel.Count; n++)
        {
            if (n > 0)
                teks.Append(',');
            // A spreadsheet would run a text that begins like a formula.
            var isi = sel[n].Length > 0 && (sel[n][0] is '=' or '@' or '+' or '\t' or '\r' || (sel[n][0] == '-' && !decimal.TryParse(sel[n], NumberStyles.Number, CultureInfo.InvariantCulture, out _))) ? "'" + sel[n] : sel[n];
            if (isi.AsSpan().IndexOfAny("\",\r\n") >= 0)
                teks.Append('"').Append(isi.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                teks.Append(isi);
        }

        teks.Append("\r\n");
    }
}
