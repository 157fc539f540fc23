using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;

namespace Tera.Cli;

/// <summary>tera periksa: what an inspector would hold against a file; exit 1 where there is any finding.</summary>
internal static class PeriksaCommand
{
    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var format = Masukan.Format();
        var command = new Command("periksa", "Periksa keselarasan seluruh isi sebuah berkas; kode keluar 1 bila ada temuan.") { berkas, format };
        command.SetAction(parsed =>
        {
            var data = DataFile.Load(terminal, parsed.GetValue(berkas)!);
            if (data.Hasil is not { } hasil)
            {
                return data.Kode;
            }

            var temuan = Periksa.Jalankan(hasil);
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, Json(hasil, temuan, data));
            }
            else
            {
                Tell(terminal.Out, hasil, temuan, data);
            }

            return temuan.Count > 0 ? Application.AdaTemuan : Application.Selesai;
        });
        return command;
    }

    private static void Tell(TextWriter output, HasilBerkas hasil, IReadOnlyList<TemuanPeriksa> temuan, DataFile data)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hasil.Berkas.Organisasi.Nama}, tahun {hasil.Berkas.Tahun}"));
        foreach (var tingkat in temuan.GroupBy(t => t.Tingkat).OrderBy(t => t.Key))
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tingkat {Nama(tingkat.Key)}: {tingkat.Count()} temuan"));
            foreach (var t in tingkat)
            {
                output.WriteLine();
                output.WriteLine($"  {t.Kode}  {data.Tempat(t.Path)}");
                output.WriteLine($"    {data.Pesan(t.Pesan)}");
                output.WriteLine($"    Saran: {data.Pesan(t.Saran)}");
            }
        }

        output.WriteLine();
        output.WriteLine(temuan.Count == 0 ? "Tidak ada temuan." : $"Jumlah: {Count(temuan)}.");
    }

    private static JsonObject Json(HasilBerkas hasil, IReadOnlyList<TemuanPeriksa> temuan, DataFile data) => new()
    {
        ["instansi"] = hasil.Berkas.Organisasi.Nama,
        ["tahun"] = hasil.Berkas.Tahun,
        ["jumlah"] = temuan.Count,
        ["temuan"] = new JsonArray([.. temuan.Select(t => (JsonNode)new JsonObject
        {
            ["kode"] = t.Kode,
            ["tingkat"] = Nama(t.Tingkat),
            ["path"] = t.Path,
            ["tempat"] = data.Tempat(t.Path),
            ["pesan"] = data.Pesan(t.Pesan),
            ["nilaiPertama"] = t.NilaiPertama,
            ["nilaiKedua"] = t.NilaiKedua,
            ["saran"] = data.Pesan(t.Saran),
        })]),
        ["smart"] = new JsonArray([.. Smart.Nilai(hasil).Select(s => (JsonNode)new JsonObject
        {
            ["indikator"] = s.Indikator,
            ["huruf"] = new JsonArray([.. s.Huruf.Select(h => (JsonNode)new JsonObject { ["huruf"] = h.Huruf.ToString(), ["terpenuhi"] = h.Terpenuhi, ["alasan"] = h.Alasan })]),
        })]),
    };

    private static string Count(IReadOnlyList<TemuanPeriksa> temuan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{temuan.Count} temuan ({string.Join(", ", Enum.GetValues<TingkatTemuan>().Select(t => string.Create(CultureInfo.InvariantCulture, $"{temuan.Count(x => x.Tingkat == t)} {Nama(t)}")))})");

    private static string Nama(TingkatTemuan tingkat) => tingkat switch
    {
        TingkatTemuan.Tinggi => "tinggi",
        TingkatTemuan.Sedang => "sedang",
        _ => "rendah",
    };
}
