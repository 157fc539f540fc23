using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>A file whose every text is a sign of its own absence fulfils nothing but what rests on numbers, dates and codes alone.</summary>
public sealed partial class TandaKosongTests
{
    // Whoever adds a query that asks for words will not find it here.
    private static readonly string[] TanpaKata =
    [
        "rencana-tahunan-ada", "rencana-dipublikasikan", "iku-berkelanjutan", "target-menantang", "pk-tiap-unit", "anggaran-berbasis-kinerja", "target-tercapai", "kinerja-meningkat", "efisiensi-tercapai",
        "pimpinan-menyetujui", "pengukuran-berkala", "lkj-berkala", "lkj-direviu", "lkj-tepat-waktu", "banding-target", "banding-renstra", "banding-tahun-lalu", "efisiensi-dilaporkan", "nilai-akip-naik",
    ];

    private static readonly string[] ReviuTanpaKata = ["A.2", "A.6", "C.1", "C.2", "C.5", "C.8"];

    // Codes, references, kinds and values; everything else is words.
    private static readonly HashSet<string> Kode = new(
    [
        "kode", "indikator", "sasaran", "tujuan", "misi", "unit", "menunjang", "induk", "aksi", "status", "statusVerifikasi", "jenis", "tingkat", "polaritas", "frekuensi", "akumulasi",
        "akumulasiRenstra", "skalaPredikat", "kelompok", "slot", "rumus", "target", "realisasi", "nilai", "predikat", "variabel", "targetAkhir",
    ], StringComparer.Ordinal);

    [Theory]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("Belum ada")]
    public void Berkas_yang_setiap_katanya_tanda_kosong_hanya_memenuhi_yang_tidak_menanyakan_kata(string tanda)
    {
        var terpenuhi = KasusKueriTests.Kasus.Where(k => k.Putusan == PutusanSaran.Terpenuhi).ToList();

        terpenuhi.Where(k => SaranEvaluasi.Untuk(Kosongkan(k.Ubah, tanda), TemplatLkeJson.Bawaan[0]).First(s => s.Kueri?.Nama == k.Kueri).Putusan == PutusanSaran.Terpenuhi)
            .Select(k => k.Kueri).Distinct().ShouldBe(TanpaKata, ignoreOrder: true);
        terpenuhi.SelectMany(k => ReviuLaporan.Untuk(Kosongkan(k.Ubah, tanda))).Where(j => j.Terpenuhi == true).Select(j => j.Butir.Kode).Distinct().ShouldBe(ReviuTanpaKata, ignoreOrder: true);
    }

    private static HasilBerkas Kosongkan(IEnumerable<KasusPeriksaTests.Perubahan> ubah, string tanda)
    {
        var akar = KasusPeriksaTests.Naskah(ubah);
        Kosongkan(akar, "", tanda);
        return HitungBerkas.Hitung(akar.Deserialize<BerkasKinerja>(FormatJson.Opsi).ShouldNotBeNull());
    }

    private static void Kosongkan(JsonNode? simpul, string isian, string tanda)
    {
        switch (simpul)
        {
            case JsonObject objek:
                foreach (var (nama, isi) in objek.Where(o => o.Key != "variabel").ToList())
                {
                    Kosongkan(isi, nama, tanda);
                }

                break;
            case JsonArray daftar:
                foreach (var isi in daftar.ToList())
                {
                    Kosongkan(isi, isian, tanda);
                }

                break;
            case JsonValue nilai when nilai.GetValueKind() == JsonValueKind.String && !Kode.Contains(isian) && !Tanggal().IsMatch(nilai.GetValue<string>()):
                nilai.ReplaceWith(tanda);
                break;
        }
    }

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}){0,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tanggal();
}
