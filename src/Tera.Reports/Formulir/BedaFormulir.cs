using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Nilai;

namespace Tera.Reports.Formulir;

/// <summary>A field that differs between two states of a piece, in words and values that its form shows.</summary>
/// <param name="Label">Where: "Sub kegiatan 2.07.03.2.01.0001 › Pagu murni".</param>
/// <param name="Semula">Empty where there was nothing.</param>
/// <param name="Menjadi">Empty where there will be nothing.</param>
public sealed record BedaIsian(string Label, string Semula, string Menjadi);

/// <summary>Tells two states of a piece apart by the fields of its form; rows of lists are the same where their code or name is.</summary>
public static class BedaFormulir
{
    private const string Pemisah = " › ";

    public static IReadOnlyList<BedaIsian> Bandingkan(FormulirButir formulir, JsonObject? semula, JsonObject? menjadi)
    {
        ArgumentNullException.ThrowIfNull(formulir);
        var hasil = new List<BedaIsian>();
        Isian(formulir.Isian, null, null, semula, menjadi, "", hasil);
        foreach (var tabel in formulir.Tabel)
            Tabel(tabel, semula, menjadi, "", "", hasil);
        // What the form does not know is shown as it is kept, and never left out.
        var dikenal = formulir.Isian.Select(i => i.Nama).Concat(formulir.Tabel.Select(t => t.Daftar)).Select(n => n.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var nama in Nama(semula).Union(Nama(menjadi), StringComparer.Ordinal).Where(n => !dikenal.Contains(n) && !JsonNode.DeepEquals(semula?[n], menjadi?[n])))
            hasil.Add(new(nama, semula?[nama]?.ToJsonString() ?? "", menjadi?[nama]?.ToJsonString() ?? ""));
        return hasil;
    }

    private static void Isian(IReadOnlyList<Isian> kolom, TabelIsian? tabel, JsonObject? induk, JsonObject? a, JsonObject? b, string awalan, List<BedaIsian> hasil)
    {
        foreach (var isian in kolom)
        {
            foreach (var tempat in Tempat(isian, tabel, induk, a, b))
            {
                var (lama, baru) = (PembacaKiriman.Ambil(a, tempat), PembacaKiriman.Ambil(b, tempat));
                if (JsonNode.DeepEquals(lama, baru))
                    continue;
                var (semula, menjadi) = YangBerbeda(Teks(isian, lama), Teks(isian, baru));
                hasil.Add(new(awalan + isian.Label + Nomor(isian, tempat), semula, menjadi));
            }
        }
    }

    private static void Tabel(TabelIsian tabel, JsonObject? semula, JsonObject? menjadi, string awalan, string atas, List<BedaIsian> hasil)
    {
        var (lama, baru) = (Baris(semula, tabel.Daftar), Baris(menjadi, tabel.Daftar));
        if (lama.Count + baru.Count == 0)
            return;
        var kunci = tabel.Kolom.FirstOrDefault(k => !k.Berulang && Unik(lama, k) && Unik(baru, k));
        var cocok = kunci is null ? null : baru.ToDictionary(b => Kunci(b, kunci), StringComparer.Ordinal);
        for (var n = 0; n < Math.Max(lama.Count, kunci is null ? baru.Count : 0); n++)
            Banding(lama.ElementAtOrDefault(n), kunci is null ? baru.ElementAtOrDefault(n) : cocok!.GetValueOrDefault(Kunci(lama[n], kunci)), n);
        if (kunci is null)
            return;
        var dikenal = lama.Select(l => Kunci(l, kunci)).ToHashSet(StringComparer.Ordinal);
        foreach (var b in baru.Where(b => !dikenal.Contains(Kunci(b, kunci))))
            Banding(null, b, baru.IndexOf(b));

        void Banding(JsonObject? a, JsonObject? b, int n)
        {
            var sebutan = kunci is null ? (n + 1).ToString(CultureInfo.InvariantCulture) : PembacaKiriman.Teks(kunci, PembacaKiriman.Ambil(b ?? a, kunci.Nama));
            // A code that begins with that of the row above says by itself where it stands.
            var depan = $"{(atas.Length > 0 && sebutan.StartsWith(atas + ".", StringComparison.Ordinal) ? "" : awalan)}{tabel.Judul} {sebutan}{Pemisah}";
            Isian(tabel.Kolom, tabel, menjadi ?? semula, a, b, depan, hasil);
            foreach (var anak in tabel.Anak)
                Tabel(anak, a, b, depan, sebutan, hasil);
        }
    }

    private static IEnumerable<string> Tempat(Isian isian, TabelIsian? tabel, JsonObject? induk, JsonObject? a, JsonObject? b) =>
        PembacaKiriman.Tempat(isian, tabel, induk ?? a ?? []).Union(PembacaKiriman.Tempat(isian, tabel, induk ?? b ?? []), StringComparer.Ordinal);

    private static IEnumerable<string> Nama(JsonObject? isi) => isi?.Select(i => i.Key) ?? [];

    private static List<JsonObject> Baris(JsonObject? rekaman, string daftar) => PembacaKiriman.Ambil(rekaman, daftar) is JsonArray isi ? [.. isi.OfType<JsonObject>()] : [];

    private static bool Unik(List<JsonObject> baris, Isian kolom)
    {
        var nilai = baris.ConvertAll(b => Kunci(b, kolom));
        return nilai.TrueForAll(n => n.Length > 0) && nilai.Distinct(StringComparer.Ordinal).Count() == nilai.Count;
    }

    private static string Kunci(JsonObject baris, Isian kolom) => PembacaKiriman.Ambil(baris, kolom.Nama)?.ToString() ?? "";

    // Of a text of many paragraphs, or a list, those that both have before and after are left out.
    private static (string Semula, string Menjadi) YangBerbeda(string semula, string menjadi)
    {
        var (a, b) = (semula.Split('\n'), menjadi.Split('\n'));
        var awal = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var akhir = a[awal..].Reverse().Zip(b[awal..].Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return awal + akhir == 0 ? (semula, menjadi) : (Sisa(a), Sisa(b));

        string Sisa(string[] baris) => baris.Length == awal + akhir ? "" : (awal > 0 ? "… " : "") + string.Join('\n', baris[awal..^akhir]).Trim('\n') + (akhir > 0 ? " …" : "");
    }

    private static string Nomor(Isian isian, string tempat) => isian.Berulang ? $" {tempat[(tempat.LastIndexOf('[') + 1)..].TrimEnd(']')}" : "";

    private static string Teks(Isian isian, JsonNode? isi) => isian.Uang && isi is JsonValue uang && uang.TryGetValue<decimal>(out var rupiah) ? Angka.Cetak(rupiah, rupiah == decimal.Truncate(rupiah) ? 0 : 2) : PembacaKiriman.Teks(isian, isi);
}
