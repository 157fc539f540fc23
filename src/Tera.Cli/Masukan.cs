using System.CommandLine;

namespace Tera.Cli;

/// <summary>Arguments and options that commands share.</summary>
internal static class Masukan
{
    public static Argument<string> Berkas() => new("BERKAS") { Description = "Berkas data kinerja (*.tera.json), atau buku kerjanya (*.xlsx)." };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "Bentuk keluaran: teks atau json.", HelpName = "teks|json", DefaultValueFactory = _ => "teks" };
        return option.AcceptOnlyFromAmong("teks", "json");
    }

    public static Option<string?> TemplatLke() =>
        new("--templat") { Description = "Templat lembar kerja evaluasi pemerintah daerah (*.json atau *.xlsx); contohnya ditulis oleh: tera templat-lke.", HelpName = "BERKAS" };

    public static Option<bool> Timpa() => new("--timpa") { Description = "Ganti berkas yang sudah ada; tanpa ini berkas yang ada dibiarkan." };

    public static Option<string> Ke(string bawaan, string apa) =>
        new("--ke") { Description = $"{apa} (bawaan: {bawaan}).", HelpName = "TEMPAT", DefaultValueFactory = _ => bawaan };
}
