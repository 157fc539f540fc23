using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Reports.Evaluasi;

namespace Tera.Cli;

/// <summary>tera evaluasi: scores of each worksheet, the result of each year, and what the data suggest for every criterion of this one.</summary>
internal static class EvaluasiCommand
{
    private const int TemuanTerbanyak = 20;

    // A code or a grade that the template does not know: nothing can be calculated with it.
    private const string KodeAsing = "LKE-KODE";

    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var templat = Masukan.TemplatLke();
        var format = Masukan.Format();
        var command = new Command("evaluasi", "Nilai evaluasi AKIP, kesenjangan, dan saran jawaban dari data.") { berkas, templat, format };
        command.SetAction(parsed =>
        {
            var data = DataFile.Load(terminal, parsed.GetValue(berkas)!, parsed.GetValue(templat));
            if (data.Hasil is not { } hasil)
            {
                return data.Kode;
            }

            var dipakai = hasil.Lke.LastOrDefault(l => l.Lembar.Tahun == hasil.Berkas.Tahun)?.Templat ?? hasil.Templat[0];
            var saran = SaranEvaluasi.Untuk(hasil, dipakai);
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, Json(hasil, dipakai, saran));
            }
            else
            {
                Tell(terminal, data, hasil, dipakai, saran);
            }

            var asing = TemplatAsing(hasil);
            terminal.Fail(asing);
            return asing.Count > 0 || Temuan(hasil).Exists(t => t.Kode == KodeAsing) ? Application.AdaTemuan : Application.Selesai;
        });
        return command;
    }

    /// <summary>Worksheets whose template nobody knows, which are therefore not calculated.</summary>
    public static IReadOnlyList<string> TemplatAsing(HasilBerkas hasil) => [.. hasil.Lke.Where(l => l.Templat is null).Select(l => string.Create(
        CultureInfo.InvariantCulture,
        $"Lembar kerja evaluasi {l.Lembar.Tahun} tidak dihitung: templat {l.Lembar.Templat} tidak dikenal (yang dikenal: {string.Join(", ", hasil.Templat.Select(t => t.Kode).Distinct(StringComparer.Ordinal))}). Minta berkas templatnya kepada evaluator yang membuatnya, lalu sertakan dengan --templat BERKAS; atau perbaiki kode templat pada lembar 'LKE'."))];

    private static void Tell(Terminal terminal, DataFile data, HasilBerkas hasil, TemplatLke templat, IReadOnlyList<SaranLke> saran)
    {
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hasil.Berkas.Organisasi.Nama}, tahun {hasil.Berkas.Tahun}"));
        foreach (var tabel in TabelTerminal(hasil))
        {
            terminal.Write(tabel);
        }

        terminal.Write(TabelSaranLke.Susun(hasil, templat));
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Saran: {Jumlah(PutusanSaran.Terpenuhi)} kriteria terpenuhi, {Jumlah(PutusanSaran.Sebagian)} sebagian, {Jumlah(PutusanSaran.TidakTerpenuhi)} belum, {Jumlah(PutusanSaran.TidakDapatDijawab)} memerlukan bukti."));

        if (hasil.Lke.FirstOrDefault(l => l.Lembar.Tahun == hasil.Berkas.Tahun && l.Templat is null) is { } asing)
        {
            terminal.Out.WriteLine($"Saran memakai templat {templat.Kode}, sebab templat {asing.Lembar.Templat} pada lembar kerja tidak dikenal.");
        }

        TulisTemuan(terminal.Out, hasil, data);

        int Jumlah(PutusanSaran putusan) => saran.Count(s => s.Putusan == putusan);
    }

    /// <summary>What `tera periksa` holds against worksheets and results: broken rules, unknown templates, codes and answers, components that are missing.</summary>
    private static List<TemuanPeriksa> Temuan(HasilBerkas hasil) =>
        [.. Periksa.Jalankan(hasil).Where(t => t.Kode.StartsWith("LKE-", StringComparison.Ordinal) || t.Kode.StartsWith("LHE-", StringComparison.Ordinal))];

    private static void TulisTemuan(TextWriter output, HasilBerkas hasil, DataFile data)
    {
        var temuan = Temuan(hasil);
        if (temuan.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Yang perlu diperbaiki pada lembar kerja dan hasil evaluasi: {temuan.Count} temuan"));
        foreach (var t in temuan.Take(TemuanTerbanyak))
        {
            output.WriteLine();
            output.WriteLine($"  {t.Kode}  {data.Tempat(t.Path)}");
            output.WriteLine($"    {data.Pesan(t.Pesan)}");
            output.WriteLine($"    Saran: {data.Pesan(t.Saran)}");
        }

        if (temuan.Count > TemuanTerbanyak)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dan {temuan.Count - TemuanTerbanyak} lainnya: jalankan tera periksa."));
        }
    }

    private static IEnumerable<Documents.Model.Table> TabelTerminal(HasilBerkas hasil)
    {
        if (TabelNilaiAkip.Susun(hasil) is { } nilai)
        {
            yield return nilai;
        }

        foreach (var lke in hasil.Lke.Where(l => l.Terakhir is not null))
        {
            yield return TabelTahapLke.Susun(lke);
        }
    }

    private static JsonObject Json(HasilBerkas hasil, TemplatLke templat, IReadOnlyList<SaranLke> saran) => new()
    {
        ["instansi"] = hasil.Berkas.Organisasi.Nama,
        ["tahun"] = hasil.Berkas.Tahun,
        ["templat"] = templat.Kode,
        ["hasil"] = new JsonArray([.. hasil.Lhe.Select(l => (JsonNode)new JsonObject
        {
            ["tahun"] = l.Tahun, ["nilai"] = l.Total.Nilai.AngkaAtauKosong, ["alasan"] = l.Total.Nilai.Ada ? null : KalimatAlasan.Untuk(l.Total.Nilai), ["predikat"] = l.Total.Predikat, ["selisih"] = l.Selisih?.Nilai.AngkaAtauKosong, ["id"] = l.Total.Id,
        })]),
        ["lke"] = new JsonArray([.. hasil.Lke.SelectMany(l => l.Tahap.Select(t => (JsonNode)Tahap(l, t)))]),
        ["saran"] = new JsonArray([.. saran.Select(s => (JsonNode)Saran(s))]),
    };

    private static JsonObject Tahap(HasilLke lke, HasilTahapLke tahap) => new()
    {
        ["tahun"] = lke.Lembar.Tahun,
        ["tahap"] = TabelLke.Sebutan(tahap.Tahap),
        ["nilai"] = tahap.Total.Nilai.AngkaAtauKosong,
        ["alasan"] = tahap.Total.Nilai.Ada ? null : KalimatAlasan.Untuk(tahap.Total.Nilai),
        ["predikat"] = tahap.Predikat?.Predikat,
        ["terjawab"] = tahap.Terjawab,
        ["jumlahKriteria"] = tahap.Jumlah,
        ["sub"] = new JsonArray([.. tahap.Komponen.SelectMany(k => k.Sub).Select(s => (JsonNode)new JsonObject
        {
            ["kode"] = s.Sub.Kode, ["nama"] = s.Sub.Nama, ["bobot"] = s.Sub.Bobot, ["tingkat"] = s.Predikat, ["nilai"] = s.Nilai.Nilai.AngkaAtauKosong, ["cara"] = s.Cara.ToString(), ["id"] = s.Nilai.Id,
        })]),
        ["pelanggaran"] = new JsonArray([.. tahap.Pelanggaran.Select(p => (JsonNode)new JsonObject { ["aturan"] = p.Logika.Kode, ["subjek"] = p.Logika.Subjek, ["menahan"] = p.Menahan, ["alasan"] = p.Alasan, ["pesan"] = p.Kalimat })]),
    };

    private static JsonObject Saran(SaranLke s) => new()
    {
        ["kriteria"] = s.Kriteria.Kode,
        ["uraian"] = s.Kriteria.Uraian,
        ["kueri"] = s.Kueri?.Nama,
        ["putusan"] = s.Putusan.ToString(),
        ["saran"] = s.Jawaban,
        ["alasan"] = s.Alasan,
        ["mintaBukti"] = s.Kriteria.MintaBukti,
        ["bukti"] = new JsonArray([.. s.Syarat.Select(x => (JsonNode)new JsonObject { ["terpenuhi"] = x.Terpenuhi, ["uraian"] = x.Bukti.Uraian, ["path"] = x.Bukti.Path, ["figure"] = x.Bukti.Figure })]),
        ["perbaikan"] = new JsonArray([.. s.Perbaikan.Select(p => (JsonNode)p)]),
    };
}
