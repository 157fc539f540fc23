using System.CommandLine;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;

namespace Tera.Cli;

/// <summary>tera arsipkan: an old year into a package, and only read from then on.</summary>
internal static class ArsipkanCommand
{
    private const int SesudahBawaan = 5;

    public static Command Create(Terminal terminal)
    {
        var tahun = new Argument<int?>("TAHUN") { Description = "Tahun yang diarsipkan, untuk semua instansi.", Arity = ArgumentArity.ZeroOrOne };
        var ke = Masukan.Ke(".", "Folder paket");
        var pindah = new Option<bool>("--pindahkan-bukti") { Description = "Isi bukti hanya ada di paket; sidiknya tetap di basis data." };
        var paketnya = new Option<string?>("--paket") { Description = "Bersama --pindahkan-bukti: paket tahun yang sudah diarsipkan, sesudah disalin.", HelpName = "PAKET" };
        var sesudah = new Option<int>("--sesudah") { Description = $"Tahun yang harus sudah lewat (bawaan: {SesudahBawaan}).", HelpName = "N", DefaultValueFactory = _ => SesudahBawaan };
        var buka = new Option<string?>("--buka") { Description = "Buka lagi tahun dari paket ini; bukti yang dipindahkan kembali.", HelpName = "PAKET" };
        var periksa = new Option<string?>("--periksa") { Description = "Periksa isi sebuah paket; basis data tidak diperlukan.", HelpName = "PAKET" };
        var basisData = BasisDataCommand.Opsi();
        var command = new Command("arsipkan", "Simpan satu tahun lama sebagai paket yang diperiksa, lalu kunci tahun itu. Riwayat tidak pernah dihapus.") { tahun, ke, pindah, paketnya, sesudah, buka, periksa, basisData };
        command.SetAction(parsed => (parsed.GetValue(periksa), parsed.GetValue(buka), parsed.GetValue(tahun)) switch
        {
            ({ } paket, _, _) => PeriksaAsync(terminal, paket).GetAwaiter().GetResult(),
            (_, { } paket, _) => BukaAsync(terminal, BasisDataCommand.Alamat(parsed, basisData), paket).GetAwaiter().GetResult(),
            (_, _, { } t) when parsed.GetValue(paketnya) is { } paket => parsed.GetValue(pindah)
                ? PindahkanAsync(terminal, BasisDataCommand.Alamat(parsed, basisData), t, paket).GetAwaiter().GetResult()
                : terminal.Fail("--paket dipakai bersama --pindahkan-bukti."),
            (_, _, { } t) => TulisAsync(terminal, BasisDataCommand.Alamat(parsed, basisData), new(t, Path.GetFullPath(parsed.GetValue(ke)!), parsed.GetValue(pindah), parsed.GetValue(sesudah))).GetAwaiter().GetResult(),
            _ => terminal.Fail("Sebut tahunnya, misalnya: tera arsipkan 2019 --ke /media/arsip"),
        });
        return command;
    }

    private static Task<int> TulisAsync(Terminal terminal, string? alamat, PermintaanArsip minta) => BasisDataCommand.DenganIsiAsync(terminal, alamat, async b =>
    {
        await BasisData.MigrasiAsync(b);
        var hasil = await ArsipkanTahun.JalankanAsync(b, minta, TimeProvider.System);
        if (hasil.Isi is not { } isi)
            return terminal.Fail(hasil.Salah);
        terminal.Out.WriteLine($"{hasil.Paket}: {isi.Berkas.Count} berkas, diperiksa. Tahun {minta.Tahun} sekarang hanya dapat dibaca.");
        terminal.Out.WriteLine($"Simpan dua salinannya di tempat lain. Periksa kapan saja: tera arsipkan --periksa {hasil.Paket}");
        return Application.Selesai;
    });

    private static Task<int> PindahkanAsync(Terminal terminal, string? alamat, int tahun, string paket) => BasisDataCommand.DenganIsiAsync(terminal, alamat, async b =>
    {
        await BasisData.MigrasiAsync(b);
        if (await ArsipkanTahun.PindahkanBuktiAsync(b, tahun, paket, TimeProvider.System) is { Count: > 0 } salah)
            return terminal.Fail(salah);
        terminal.Out.WriteLine($"Isi bukti tahun {tahun} sekarang hanya ada di paketnya.");
        return Application.Selesai;
    });

    private static Task<int> BukaAsync(Terminal terminal, string? alamat, string paket) => BasisDataCommand.DenganIsiAsync(terminal, alamat, async b =>
    {
        if (await ArsipkanTahun.BukaAsync(b, paket, TimeProvider.System) is { Count: > 0 } salah)
            return terminal.Fail(salah);
        terminal.Out.WriteLine("Tahun itu dibuka lagi.");
        return Application.Selesai;
    });

    private static async Task<int> PeriksaAsync(Terminal terminal, string paket)
    {
        var (isi, salah) = await PaketArsip.PeriksaAsync(paket);
        foreach (var s in salah)
            terminal.Out.WriteLine("RUSAK  " + s);
        if (salah.Count == 0)
            terminal.Out.WriteLine($"Paket tahun {isi!.Tahun} utuh: {isi.Berkas.Count} berkas.");
        return isi is null ? Application.SalahPakai : salah.Count > 0 ? Application.AdaTemuan : Application.Selesai;
    }
}
