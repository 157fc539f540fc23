using System.CommandLine;
using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Basis.Cadangan;

namespace Tera.Cli;

/// <summary>tera verifikasi: is history what was written.</summary>
internal static class VerifikasiCommand
{
    private const int CetakSidik = 16;

    public static Command Create(Terminal terminal)
    {
        var basisData = BasisDataCommand.Opsi();
        var cadangan = new Option<string?>("--terhadap") { Description = "Cadangan lama: ujung riwayat yang tercatat di dalamnya harus masih ada.", HelpName = "CADANGAN" };
        var format = Masukan.Format();
        var command = new Command("verifikasi", "Jalani rantai riwayat setiap instansi; kode keluar 1 bila ada yang diubah di luar Tera.") { basisData, cadangan, format };
        command.SetAction(parsed => JalankanAsync(terminal, BasisDataCommand.Alamat(parsed, basisData), parsed.GetValue(cadangan), parsed.GetValue(format) == "json").GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> JalankanAsync(Terminal terminal, string? alamat, string? cadangan, bool json)
    {
        KeteranganCadangan? tercatat = null;
        if (cadangan is not null && (tercatat = BerkasCadangan.Baca(cadangan)) is null)
            return terminal.Fail($"{cadangan} bukan cadangan Tera.");
        return await BasisDataCommand.DenganIsiAsync(terminal, alamat, async b =>
        {
            await BasisData.MigrasiAsync(b);
            return Tulis(terminal, await VerifikasiRiwayat.JalankanAsync(b, tercatat?.Kepala), json);
        });
    }

    public static int Tulis(Terminal terminal, HasilVerifikasi hasil, bool json)
    {
        var kode = hasil.Temuan.Count > 0 ? Application.AdaTemuan : Application.Selesai;
        if (json)
        {
            JsonOutput.Write(terminal, new JsonObject
            {
                ["utuh"] = hasil.Temuan.Count == 0,
                ["rantai"] = new JsonArray([.. hasil.Kepala.Select(k => (JsonNode)new JsonObject { ["instansi"] = k.Nama, ["baris"] = k.Urut, ["sidik"] = k.Hash })]),
                ["dibandingkan"] = new JsonObject(hasil.Dibandingkan.Select(d => KeyValuePair.Create(d.Nama, (JsonNode?)d.Jumlah))),
                ["tidakDibandingkan"] = HasilVerifikasi.TidakDibandingkan,
                ["temuan"] = new JsonArray([.. hasil.Temuan.Select(t => (JsonNode)new JsonObject { ["instansi"] = t.Instansi, ["baris"] = t.Urut, ["uraian"] = t.Uraian })]),
            });
            return kode;
        }

        foreach (var k in hasil.Kepala)
            terminal.Out.WriteLine($"{k.Nama}: {k.Urut} baris, sidik {k.Hash[..CetakSidik]}");
        terminal.Out.WriteLine($"Dibandingkan dengan riwayat: {string.Join(", ", hasil.Dibandingkan.Select(d => $"{d.Jumlah} {d.Nama}"))}.");
        terminal.Out.WriteLine($"Tidak dapat dibandingkan: {HasilVerifikasi.TidakDibandingkan}.");
        foreach (var t in hasil.Temuan)
            terminal.Out.WriteLine($"RUSAK  {t.Instansi}{(t.Urut is { } urut ? $", baris {urut}" : "")}: {t.Uraian}.");
        terminal.Out.WriteLine(hasil.Temuan.Count == 0
            ? $"Riwayat {hasil.Kepala.Count} instansi utuh, dan yang dibandingkan sesuai dengan riwayat."
            : $"{hasil.Temuan.Count} temuan. Simpan basis data apa adanya, lalu bandingkan dengan cadangan: tera verifikasi --terhadap CADANGAN");
        return kode;
    }
}
