using System.CommandLine;
using System.Globalization;
using Tera.App.Basis;
using Tera.App.Basis.Cadangan;

namespace Tera.Cli;

/// <summary>tera cadangkan: the whole database in one file.</summary>
internal static class CadangkanCommand
{
    public static Command Create(Terminal terminal)
    {
        var berkas = new Argument<string?>("BERKAS") { Description = "Berkas cadangan (bawaan: tera-TANGGAL-JAM.zip di folder TERA_CADANGAN, atau di sini).", Arity = ArgumentArity.ZeroOrOne };
        var basisData = BasisDataCommand.Opsi();
        var command = new Command("cadangkan", "Simpan seluruh basis data ke satu berkas; Tera boleh tetap jalan.") { berkas, basisData };
        command.SetAction(parsed => JalankanAsync(terminal, parsed.GetValue(berkas) ?? Bawaan(), BasisDataCommand.Alamat(parsed, basisData)).GetAwaiter().GetResult());
        return command;
    }

    private static string Bawaan() => Path.Combine(BasisDataCommand.Pilih(null, "TERA_CADANGAN") ?? "", $"tera-{Penanggalan.WaktuSetempat(TimeProvider.System.GetUtcNow()).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}.zip");

    private static Task<int> JalankanAsync(Terminal terminal, string berkas, string? alamat) => BasisDataCommand.DenganIsiAsync(terminal, alamat, async b =>
    {
        var (isi, galat) = await CadangkanBasisData.JalankanAsync(b, Path.GetFullPath(berkas), TimeProvider.System);
        if (isi is null)
            return terminal.Fail(galat!);
        terminal.Out.WriteLine($"{berkas}: {isi.Kepala.Count} instansi, {isi.Kepala.Sum(k => k.Urut)} baris riwayat, {new FileInfo(berkas).Length / 1024} KB.");
        terminal.Out.WriteLine("Pindahkan ke tempat lain: cadangan di komputer yang sama hilang bersama komputernya. Pasang kembali dengan: tera pulihkan " + berkas);
        return Application.Selesai;
    });
}
