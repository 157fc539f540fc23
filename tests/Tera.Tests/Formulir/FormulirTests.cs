using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Formulir;
using Xunit;

namespace Tera.Tests.Formulir;

/// <summary>What a form shows, sent back unchanged, is what was there.</summary>
public sealed class FormulirTests
{
    public static TheoryData<string, string> Bidang => Kali("organisasi", "anggaran", "perencanaan", "pengukuran", "pelaporan", "evaluasi");

    public static TheoryData<string, string> Unsur => Kali(
        "Tujuan=perencanaan.tujuan", "Sasaran=perencanaan.sasaran", "Indikator=perencanaan.sasaran[0].indikator", "IKU=perencanaan.iku", "PK=perencanaan.perjanjianKinerja",
        "Rencana Aksi=perencanaan.rencanaAksi", "Program=anggaran.program", "Realisasi=pengukuran.realisasi");

    [Theory, MemberData(nameof(Bidang))]
    public void Formulir_bidang_yang_dikirim_kembali_tidak_mengubah_apa_pun(string contoh, string bidang)
    {
        var isi = Contoh(contoh)[bidang]!.AsObject();
        Sama(FormulirButir.Bidang(bidang), isi);
    }

    [Theory, MemberData(nameof(Unsur))]
    public void Formulir_unsur_yang_dikirim_kembali_tidak_mengubah_apa_pun(string contoh, string lembar)
    {
        var nama = lembar.Split('=');
        foreach (var unsur in PembacaKiriman.Ambil(Contoh(contoh), nama[1]) as JsonArray ?? [])
            Sama(FormulirButir.Unsur(nama[0]), unsur!.AsObject());
    }

    [Fact]
    public void Kesalahan_disebut_pada_isiannya_semua_sekaligus()
    {
        var kiriman = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kode"] = "S1.1", ["nama"] = " ", ["desimal"] = "dua", ["polaritas"] = "miring", ["bobot"] = "1.234", ["targetRenstra.ada"] = "1", ["targetRenstra[0].tahun"] = "2024", ["targetRenstra[0].nilai"] = "1..2",
        };

        var hasil = PembacaKiriman.Baca(FormulirButir.Unsur("Indikator"), kiriman, []);

        hasil.Salah.Keys.ShouldBe(["nama", "polaritas", "desimal", "bobot", "targetRenstra[0].nilai"], ignoreOrder: true);
        hasil.Salah["bobot"].ShouldContain("bermakna dua");
    }

    [Fact]
    public void Baris_kosong_dan_baris_yang_dihapus_tidak_tersimpan()
    {
        var kiriman = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["variabel.ada"] = "1", ["variabel[0].nama"] = "a", ["variabel[0].uraian"] = "Pencari kerja", ["variabel[0].hapus"] = "ya", ["variabel[3].nama"] = "b", ["variabel[3].uraian"] = "Lowongan", ["variabel[7].nama"] = "",
        };

        var isi = PembacaKiriman.Baca(FormulirButir.Unsur("Indikator"), kiriman, []).Isi;

        isi.ToJsonString().ShouldBe("""{"variabel":[{"nama":"b","uraian":"Lowongan"}]}""");
    }

    public static TheoryData<string> SemuaFormulir =>
    [
        "organisasi", "anggaran", "perencanaan", "pengukuran", "pelaporan", "evaluasi",
        "Tujuan", "Sasaran", "Indikator", "IKU", "PK", "Rencana Aksi", "Program", "Realisasi", "Dialog Kinerja", "Rekomendasi",
    ];

    [Theory, MemberData(nameof(SemuaFormulir))]
    public void Kelompok_yang_terisi_sebagian_disebut_pada_isian_yang_kurang(string nama)
    {
        var formulir = Formulir(nama);
        foreach (var (awalan, kolom) in Kelompok(formulir).Where(k => k.Kolom.Any(i => i.Nama.Contains('.', StringComparison.Ordinal))))
        {
            foreach (var isian in kolom.Where(i => !i.Berulang && !i.Wajib))
            {
                var kiriman = kolom.Where(i => i.Wajib).ToDictionary(i => awalan + i.Nama, Nilai, StringComparer.Ordinal);
                kiriman[awalan + isian.Nama] = Nilai(isian);
                for (var n = 0; n < awalan.Length; n++)
                {
                    if (awalan[n] == '[')
                        kiriman[awalan[..n] + PembacaKiriman.Ada] = "1";
                }

                var hasil = PembacaKiriman.Baca(formulir, kiriman, []);

                var rekaman = PembacaKiriman.Ambil(hasil.Isi, awalan.TrimEnd('.'));
                foreach (var pemilik in kolom.Where(i => i.Nama.Contains('.', StringComparison.Ordinal)).GroupBy(i => i.Nama[..i.Nama.LastIndexOf('.')]))
                {
                    var wajib = pemilik.Where(i => i.Kolom.WajibBila == pemilik.Key).ToList();
                    if (PembacaKiriman.Ambil(rekaman, pemilik.Key) is JsonObject)
                        wajib.ShouldAllBe(w => PembacaKiriman.Ambil(rekaman, w.Nama) != null || hasil.Salah[awalan + w.Nama].Contains(w.Label, StringComparison.Ordinal), $"{nama}: {awalan}{isian.Nama}");
                }
            }
        }
    }

    [Fact]
    public void Pejabat_bernama_tanpa_jabatan_disebut_pada_jabatannya()
    {
        var kiriman = new Dictionary<string, string>(StringComparer.Ordinal) { ["kode"] = "PK-2026", ["pihakPertama.nama"] = "Pejabat", ["pihakPertama.jabatan"] = "" };

        var hasil = PembacaKiriman.Baca(FormulirButir.Unsur("PK"), kiriman, []);

        hasil.Salah["pihakPertama.jabatan"].ShouldBe("Jabatan pihak pertama belum diisi, padahal Nama pihak pertama diisi. Isi keduanya, atau kosongkan keduanya.");
        hasil.Isi["pihakPertama"]!["nama"]!.ToString().ShouldBe("Pejabat");
    }

    private static FormulirButir Formulir(string nama) => char.IsLower(nama[0]) ? FormulirButir.Bidang(nama) : FormulirButir.Unsur(nama);

    // Every record of a form: itself, and one row of each list.
    private static IEnumerable<(string Awalan, IReadOnlyList<Isian> Kolom)> Kelompok(FormulirButir formulir) =>
        [("", formulir.Isian), .. formulir.Tabel.SelectMany(t => Kelompok(t, ""))];

    private static IEnumerable<(string Awalan, IReadOnlyList<Isian> Kolom)> Kelompok(TabelIsian tabel, string di) =>
        [($"{di}{tabel.Daftar}[0].", tabel.Kolom), .. tabel.Anak.SelectMany(a => Kelompok(a, $"{di}{tabel.Daftar}[0]."))];

    private static string Nilai(Isian isian) => isian.Pilihan.Count > 0 ? isian.Pilihan[0] : isian.Jenis == JenisBentuk.YaTidak ? "ya" : isian.Jenis == JenisBentuk.Tanggal ? "01/02/2026" : "1";

    private static void Sama(FormulirButir formulir, JsonObject isi)
    {
        var kiriman = new Dictionary<string, string>(StringComparer.Ordinal);
        Kirim(formulir.Isian, formulir.Tabel, null, "", isi, isi, kiriman);
        var hasil = PembacaKiriman.Baca(formulir, kiriman, isi);
        hasil.Salah.ShouldBeEmpty();
        Beda(isi, hasil.Isi, "$").ShouldBeEmpty();
    }

    private static IEnumerable<string> Beda(JsonNode? a, JsonNode? b, string di) => (a, b) switch
    {
        (JsonObject x, JsonObject y) => x.Select(p => p.Key).Union(y.Select(p => p.Key)).SelectMany(k => Beda(x[k], y[k], $"{di}.{k}")),
        (JsonArray x, JsonArray y) when x.Count == y.Count => x.Zip(y).SelectMany((z, n) => Beda(z.First, z.Second, $"{di}[{n}]")),
        _ => JsonNode.DeepEquals(a, b) ? [] : [$"{di}: {a?.ToJsonString()} => {b?.ToJsonString()}"],
    };

    private static void Kirim(IReadOnlyList<Isian> kolom, IReadOnlyList<TabelIsian> tabel, TabelIsian? di, string awalan, JsonObject isi, JsonObject induk, Dictionary<string, string> kiriman)
    {
        foreach (var isian in kolom)
        {
            foreach (var tempat in PembacaKiriman.Tempat(isian, di, induk))
                kiriman[awalan + tempat] = PembacaKiriman.Teks(isian, PembacaKiriman.Ambil(isi, tempat));
        }

        foreach (var t in tabel)
        {
            kiriman[awalan + t.Daftar + PembacaKiriman.Ada] = "1";
            var baris = PembacaKiriman.Ambil(isi, t.Daftar) as JsonArray ?? [];
            for (var n = 0; n < baris.Count; n++)
                Kirim(t.Kolom, t.Anak, t, string.Create(CultureInfo.InvariantCulture, $"{awalan}{t.Daftar}[{n}]."), baris[n]!.AsObject(), isi, kiriman);
        }
    }

    private static TheoryData<string, string> Kali(params string[] apa)
    {
        var data = new TheoryData<string, string>();
        foreach (var contoh in new[] { "disnakerkop-belitung-timur-2024", "disperindag-kep-babel-2024" })
        {
            foreach (var a in apa)
                data.Add(contoh, a);
        }

        return data;
    }

    private static JsonObject Contoh(string nama) => JsonNode.Parse(BerkasJson.Tulis(BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", $"{nama}.tera.json"))).Berkas!))!.AsObject();
}
