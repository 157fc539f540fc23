using System.CommandLine;
using Tera.App.Basis.Cadangan;
using Tera.App.Basis.Klaster;

namespace Tera.Cli;

/// <summary>tera pulihkan: a backup becomes the database.</summary>
internal static class PulihkanCommand
{
    public static Command Create(Terminal terminal)
    {
        var berkas = new Argument<string>("BERKAS") { Description = "Berkas dari tera cadangkan." };
        var basisData = BasisDataCommand.Opsi();
        var ganti = new Option<bool>("--ganti") { Description = "Basis data yang sudah berisi disisihkan dengan nama lain; tidak ada yang dihapus." };
        var command = new Command("pulihkan", "Pasang cadangan ke basis data yang kosong, lalu verifikasi riwayatnya.") { berkas, basisData, ganti };
        command.SetAction(parsed => JalankanAsync(terminal, parsed.GetValue(berkas)!, BasisDataCommand.Alamat(parsed, basisData), parsed.GetValue(ganti)).GetAwaiter().GetResult());
        return command;
    }

    private static Task<int> JalankanAsync(Terminal terminal, string berkas, string? alamat, bool ganti) => BasisDataCommand.DenganAsync(terminal, alamat, KlasterPribadi.FolderBawaan, async b =>
    {
        var hasil = await PulihkanBasisData.JalankanAsync(b, Path.GetFullPath(berkas), ganti, TimeProvider.System);
        if (hasil.Galat is { } galat)
            return terminal.Fail(galat);
        if (hasil.Disisihkan is { } lama)
            terminal.Out.WriteLine($"Basis data yang lama masih ada dengan nama {lama}.");
        terminal.Out.WriteLine($"Keadaan {App.Basis.Penanggalan.WaktuSetempat(hasil.Isi!.Dibuat):dd-MM-yyyy HH.mm} WIB sudah dipulihkan.");
        return VerifikasiCommand.Tulis(terminal, hasil.Verifikasi!, json: false);
    });
}
