using System.Text.Json.Nodes;

namespace Tera.Core.Berkas;

/// <summary>Exports the contract as JSON Schema (draft 2020-12), for editors and for other programs.</summary>
public static class SkemaJson
{
    /// <summary>The schema of *.tera.json, indented, with a newline at the end.</summary>
    public static string Ekspor()
    {
        var definisi = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        var akar = Objek(Bentuk.Akar, definisi);
        akar["properties"]!["versi"] = new JsonObject { ["const"] = BerkasKinerja.VersiFormat };
        var skema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Berkas kinerja Tera (*.tera.json), versi 1",
            ["description"] = "Satu instansi, satu tahun, seluruh siklus SAKIP.",
        };
        foreach (var (kunci, isi) in akar.ToList())
        {
            akar.Remove(kunci);
            skema[kunci] = isi;
        }

        skema["$defs"] = new JsonObject(definisi.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)d.Value)))
        {
            ["tanggal"] = new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$" },
            ["nilai"] = Nilai(),
        };
        return skema.ToJsonString(new(FormatJson.Opsi) { WriteIndented = true, NewLine = "\n", Encoder = FormatJson.Penulis.Encoder }) + "\n";
    }

    private static JsonObject Objek(Bentuk bentuk, SortedDictionary<string, JsonObject> definisi)
    {
        var properti = new JsonObject();
        foreach (var anggota in bentuk.Anggota)
        {
            properti[anggota.Nama] = IsiAnggota(bentuk, anggota, definisi);
        }

        var objek = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properti };
        var wajib = bentuk.Anggota.Where(a => a.Wajib).Select(a => (JsonNode?)a.Nama).ToArray();
        if (wajib.Length > 0)
        {
            objek["required"] = new JsonArray(wajib);
        }

        return objek;
    }

    private static JsonObject IsiAnggota(Bentuk pemilik, Anggota anggota, SortedDictionary<string, JsonObject> definisi)
    {
        var skema = Isi(anggota.Bentuk, definisi);
        if (Batas.Dari(pemilik.Tipe, anggota) is { } batas)
        {
            Isikan(skema, "minimum", batas.Bawah);
            Isikan(skema, "maximum", batas.Atas);
        }

        if (anggota.PerTriwulan)
        {
            skema["maxItems"] = 4;
        }

        if (anggota.Wajib && anggota.Bentuk.Jenis == JenisBentuk.Teks && !pemilik.BolehKosong(anggota))
        {
            skema["minLength"] = 1;
        }

        if (!anggota.Wajib && anggota.Bawaan is not null && anggota.Bentuk.Jenis is JenisBentuk.Angka or JenisBentuk.Bulat or JenisBentuk.YaTidak or JenisBentuk.Pilihan)
        {
            skema["default"] = System.Text.Json.JsonSerializer.SerializeToNode(anggota.Bawaan, anggota.Bentuk.Tipe, FormatJson.Opsi);
        }

        return skema;
    }

    private static JsonObject Isi(Bentuk bentuk, SortedDictionary<string, JsonObject> definisi)
    {
        switch (bentuk.Jenis)
        {
            case JenisBentuk.Pilihan:
                return new JsonObject { ["enum"] = new JsonArray([.. bentuk.Pilihan.Select(p => (JsonNode?)p)]) };
            case JenisBentuk.Daftar:
                var unsur = Isi(bentuk.Unsur!, definisi);
                return new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = bentuk.UnsurBolehKosong ? new JsonObject { ["anyOf"] = new JsonArray(unsur, new JsonObject { ["type"] = "null" }) } : unsur,
                };
            case JenisBentuk.Objek:
                var nama = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(bentuk.Tipe.Name);
                if (!definisi.ContainsKey(nama))
                {
                    definisi[nama] = Objek(bentuk, definisi);
                }

                return new JsonObject { ["$ref"] = $"#/$defs/{nama}" };
            case JenisBentuk.Tanggal or JenisBentuk.Nilai:
                return new JsonObject { ["$ref"] = bentuk.Jenis == JenisBentuk.Nilai ? "#/$defs/nilai" : "#/$defs/tanggal" };
            default:
                return new JsonObject
                {
                    ["type"] = bentuk.Jenis switch
                    {
                        JenisBentuk.Teks => "string",
                        JenisBentuk.Angka => "number",
                        JenisBentuk.Bulat => "integer",
                        _ => "boolean",
                    },
                };
        }
    }

    private static JsonObject Nilai() => new()
    {
        ["description"] = "Angka, predikat, atau predikat beserta skornya.",
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "number" },
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject
                {
                    ["predikat"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
                    ["skor"] = new JsonObject { ["type"] = "number" },
                },
                ["required"] = new JsonArray("predikat"),
            }),
    };

    private static void Isikan(JsonObject skema, string kunci, decimal? nilai)
    {
        if (nilai is { } angka)
        {
            skema[kunci] = angka;
        }
    }
}
