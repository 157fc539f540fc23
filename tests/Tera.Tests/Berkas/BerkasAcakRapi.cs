using System.Text.Json.Nodes;

namespace Tera.Tests.Berkas;

/// <summary>Makes a random tree obey what relates its parts: codes, references, one element a key.</summary>
internal static class BerkasAcakRapi
{
    public static void Rapikan(JsonObject akar)
    {
        var rencana = akar["perencanaan"]!;
        (rencana["renstra"]!["tahunAwal"], rencana["renstra"]!["tahunAkhir"]) = (2021, 2026);
        Kodekan(akar["organisasi"]!["unit"], "U");
        Kodekan(rencana["misi"], "M");
        Kodekan(rencana["tujuan"], "T");
        Kodekan(rencana["sasaran"], "S");
        Kodekan(rencana["perjanjianKinerja"], "PK");
        Kodekan(rencana["rencanaAksi"], "A");
        Kodekan(akar["evaluasi"]?["rekomendasi"], "R");
        Kodekan(akar["anggaran"]?["lra"], "5.1.");
        var program = Isi(akar["anggaran"]?["program"]);
        var nomor = 0;
        foreach (var baris in program.Concat(program.SelectMany(p => Isi(p["kegiatan"]))).Concat(program.SelectMany(p => Isi(p["kegiatan"])).SelectMany(k => Isi(k["subKegiatan"]))))
        {
            // Every third line has no code, as in some sources.
            baris["kode"] = ++nomor % 3 == 0 ? "" : $"2.{nomor}";
            foreach (var keluaran in Isi(baris["indikator"]))
            {
                Berentang(keluaran, nomor % 2 == 0);
            }
        }

        var indikator = Isi(rencana["tujuan"]).Concat(Isi(rencana["sasaran"])).SelectMany(t => Isi(t["indikator"])).ToList();
        for (var i = 0; i < indikator.Count; i++)
        {
            Indikator(indikator[i], $"I{i}");
        }

        // Of what is promised only a range needs no value.
        foreach (var target in Isi(rencana["perjanjianKinerja"]).SelectMany(pk => Isi(pk["target"])))
        {
            target["target"] ??= 1;
        }

        var kode = indikator.Select(i => i["kode"]!.ToString()).DefaultIfEmpty("").ToList();
        Rujukan(akar, kode, [.. Isi(akar["organisasi"]!["unit"]).Select(u => u["kode"]!.ToString())]);
        Rujuk(Isi(rencana["tujuan"]), "misi", [.. Isi(rencana["misi"]).Select(m => m["kode"]!.ToString())]);
        Rujuk(Isi(rencana["sasaran"]), "tujuan", [.. Isi(rencana["tujuan"]).Select(m => m["kode"]!.ToString())]);
        Rujuk(Isi(rencana["rencanaAksi"]), "subKegiatan", []);
        Rujuk(Isi(rencana["crosscutting"]), "sasaran", ["T0"]);
        Rujuk(Isi(rencana["indikatorDaerah"]), "kode", kode);
        Rujuk(program.SelectMany(p => Isi(p["sasaran"])), "kode", ["T0"]);
        foreach (var porsi in program.SelectMany(p => Isi(p["sasaran"])))
        {
            porsi["porsi"] = 0.25m;
        }

        foreach (var realisasi in Isi(akar["pengukuran"]?["realisasi"]))
        {
            Realisasi(realisasi, indikator.Find(i => i["kode"]!.ToString() == realisasi["indikator"]!.ToString())!);
        }

        foreach (var (berkala, n) in Isi(akar["pengukuran"]?["berkala"]).Select((b, n) => (b, n)))
        {
            berkala["triwulan"] = n + 1;
        }

        foreach (var (dialog, n) in Isi(akar["pengukuran"]?["dialog"]).Select((d, n) => (d, n)))
        {
            dialog["triwulan"] = n + 1;
        }

        foreach (var data in Isi(akar["pengukuran"]?["dataPendukung"]))
        {
            Rujuk([data], "indikator", kode);
            Kolom(data, 1);
        }

        foreach (var tabel in Isi(akar["organisasi"]!["kepegawaian"]).Concat(Isi(akar["organisasi"]!["sarana"])))
        {
            Kolom(tabel, 0);
        }

        foreach (var bernilai in indikator.Concat(Isi(rencana["perjanjianKinerja"]).SelectMany(pk => Isi(pk["target"]))).Concat(Isi(rencana["iku"])).Concat(Isi(akar["pengukuran"]?["realisasi"])))
        {
            Angkakan(bernilai);
        }

        Kebijakan(akar["pengukuran"]?["kebijakan"]);
        foreach (var komponen in Isi(akar["evaluasi"]?["hasil"]).SelectMany(h => Isi(h["komponen"])))
        {
            foreach (var bernilai in Isi(komponen["sub"]).Append(komponen))
            {
                bernilai["bobot"] = 30;
            }
        }
    }

    private static void Berentang(JsonObject indikator, bool ya)
    {
        indikator.Remove("rentang");
        indikator["polaritas"] = ya ? "rentang" : "turun";
        if (ya)
        {
            indikator["rentang"] = new JsonObject { ["bawah"] = 1.5m, ["atas"] = 2 };
        }
    }

    private static void Indikator(JsonObject indikator, string kode)
    {
        indikator["kode"] = kode;
        indikator.Remove("skalaPredikat");
        Berentang(indikator, kode == "I0");
        indikator.Remove("rumus");
        if (Isi(indikator["pasokan"]).Count > 0)
        {
            // Fed by others, it has no formula of its own.
            indikator["caraPasokan"] = "jumlah";
            indikator.Remove("variabel");
        }

        foreach (var (variabel, n) in Isi(indikator["variabel"]).Select((v, n) => (v, n)))
        {
            variabel["nama"] = $"v{n}";
            indikator["rumus"] = "v0 * 100";
        }
    }

    private static void Realisasi(JsonObject realisasi, JsonObject indikator)
    {
        var variabel = Isi(indikator["variabel"]).Select(v => v["nama"]!.ToString()).ToList();
        Rujuk(Isi(realisasi["variabel"]), "nama", variabel);
        if (variabel.Count == 0)
        {
            realisasi.Remove("variabel");
        }

        foreach (var (triwulan, n) in Isi(realisasi["triwulan"]).Select((t, n) => (t, n)))
        {
            triwulan["triwulan"] = n + 1;
            triwulan.Remove(n == 0 ? "nilai" : "tidakDiukur");
            if (triwulan["nilai"] is not null)
            {
                triwulan.Remove("asupan");
            }
        }
    }

    // None of the indicators is graded: a bare grade becomes one with its score.
    private static void Angkakan(JsonNode simpul)
    {
        foreach (var nama in new[] { "nilai", "target", "realisasi", "targetAkhir" })
        {
            if (simpul is JsonObject objek && objek[nama] is JsonValue isi && isi.GetValueKind() == System.Text.Json.JsonValueKind.String)
            {
                objek[nama] = new JsonObject { ["predikat"] = isi.ToString(), ["skor"] = 1.5m };
            }
        }

        if (simpul["triwulan"] is JsonArray triwulan)
        {
            for (var i = 0; i < triwulan.Count; i++)
            {
                if (triwulan[i] is JsonValue isi && isi.GetValueKind() == System.Text.Json.JsonValueKind.String)
                {
                    triwulan[i] = new JsonObject { ["predikat"] = isi.ToString(), ["skor"] = 1.5m };
                }
            }
        }

        foreach (var anak in new[] { "indikator", "target", "targetRenstra", "triwulan", "riwayat", "kondisiAwal" }.Select(n => simpul is JsonObject o ? o[n] : null))
        {
            foreach (var butir in anak is JsonObject satu && !satu.ContainsKey("skor") ? [satu] : Isi(anak))
            {
                Angkakan(butir);
            }
        }
    }

    private static void Kebijakan(JsonNode? kebijakan)
    {
        if (kebijakan is null)
        {
            return;
        }

        if (Isi(kebijakan["skala"]).Count == 0)
        {
            kebijakan.AsObject().Remove("skala");
        }

        foreach (var (pita, n) in Isi(kebijakan["skala"]).Select((p, n) => (p, n)))
        {
            pita["bawah"] = n == 2 ? decimal.MinValue : 90 - n;
        }
    }

    private static void Kolom(JsonObject tabel, int label)
    {
        if (Isi2(tabel["kolom"]).Count == 0)
        {
            tabel["kolom"] = new JsonArray("Uraian");
        }

        foreach (var baris in Isi(tabel["baris"]))
        {
            baris["nilai"] = new JsonArray([.. Enumerable.Range(0, Isi2(tabel["kolom"]).Count - label).Select(n => n % 2 == 1 ? null : (JsonNode?)(n + 0.5m))]);
        }
    }

    private static void Rujukan(JsonNode simpul, List<string> indikator, List<string> unit)
    {
        if (simpul is JsonObject objek)
        {
            foreach (var (nama, isi) in objek.ToList())
            {
                if (isi is JsonValue && (nama is "unit" or "induk" || (nama is "indikator" or "menunjang" && objek["sasaran"] is null)))
                {
                    Rujuk([objek], nama, nama is "unit" ? unit : nama is "induk" ? [] : indikator);
                }
                else if (isi is not null)
                {
                    Rujukan(isi, indikator, unit);
                }
            }

            if (objek["sasaran"] is JsonArray proses && objek["kelompok"] is not null)
            {
                proses.Clear();
            }

            Rujuk([objek], "menunjang", indikator);
        }
        else if (simpul is JsonArray daftar)
        {
            for (var i = 0; i < daftar.Count; i++)
            {
                // One element a year, a month or an indicator.
                if (daftar[i] is JsonObject butir)
                {
                    Ganti(butir, "tahun", 2000 + i);
                    Ganti(butir, "bulan", i + 1);
                    Rujukan(butir, [.. indikator.Skip(i % indikator.Count), .. indikator.Take(i % indikator.Count)], unit);
                }
            }
        }
    }

    private static void Ganti(JsonObject objek, string nama, int nilai)
    {
        if (objek.ContainsKey(nama))
        {
            objek[nama] = nilai;
        }
    }

    private static void Rujuk(IEnumerable<JsonObject> pemilik, string isian, List<string> kode)
    {
        foreach (var objek in pemilik.Where(o => o[isian] is JsonValue))
        {
            objek.Remove(isian);
            if (kode.Count > 0)
            {
                objek[isian] = kode[0];
            }
        }
    }

    private static void Kodekan(JsonNode? daftar, string awalan)
    {
        foreach (var (objek, n) in Isi(daftar).Select((o, n) => (o, n)))
        {
            objek["kode"] = $"{awalan}{n}";
        }
    }

    private static List<JsonObject> Isi(JsonNode? daftar) => [.. (daftar as JsonArray ?? []).OfType<JsonObject>()];

    private static JsonArray Isi2(JsonNode? daftar) => daftar as JsonArray ?? [];
}
