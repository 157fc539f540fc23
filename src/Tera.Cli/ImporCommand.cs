using System.CommandLine;
using System.Globalization;
using Tera.Core.Berkas;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>tera impor: a filled workbook becomes a data file; all its errors at once, nothing half-written.</summary>
internal static class ImporCommand
{
    public static Command Create(Terminal terminal)
    {
        var buku = new Argument<string>("BUKU") { Description = "Buku kerja Excel (*.xlsx) yang telah diisi." };
        var ke = new Option<string?>("--ke") { Description = "Berkas data yang ditulis (bawaan: nama buku dengan akhiran .tera.json).", HelpName = "BERKAS" };
        var timpa = Masukan.Timpa();
        var format = Masukan.Format();
        var command = new Command("impor", "Baca buku kerja Excel menjadi berkas data kinerja.") { buku, ke, timpa, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(buku)!;
            if (!DataFile.Exists(terminal, path))
            {
                return Application.SalahPakai;
            }

            using var stream = File.OpenRead(path);
            var terbaca = BukuKerja.Baca(stream);
            var hasil = terbaca.Hasil;
            if (hasil.Berkas is null)
            {
                terminal.Fail($"{path}: {hasil.Kesalahan.Count.ToString(CultureInfo.InvariantCulture)} kesalahan; tidak ada yang ditulis.", hasil.Kesalahan.Select(k => k.ToString()));
                return Application.AdaTemuan;
            }

            var tujuan = parsed.GetValue(ke) ?? Path.ChangeExtension(path, null) + ".tera.json";
            var beda = BedaImpor.Ringkas(tujuan, hasil.Berkas);
            if (beda?.Length > 0)
            {
                terminal.Progress($"{tujuan} sudah ada. Yang berbeda dalam buku: {beda}.");
            }

            if (terbaca.LembarHilang is { Count: > 0 } hilang)
            {
                terminal.Progress($"Perhatian: buku ini tidak mempunyai lembar {string.Join(", ", hilang.Select(l => $"'{l}'"))}. Isinya dianggap kosong; bila lembarnya terhapus, ambil dari salinan lama lalu impor lagi.");
            }

            OutputFile.WriteNew(tujuan, parsed.GetValue(timpa) || beda == "", s => s.Write(BerkasJson.Tulis(hasil.Berkas)), [".json"], path);
            foreach (var narasi in Periksa.NarasiTakBertempat(hasil.Berkas))
            {
                terminal.Progress($"Perhatian: {terbaca.Tempat(narasi.Path)}: {terbaca.Pesan(narasi.Pesan)} {terbaca.Pesan(narasi.Saran)}");
            }

            return JsonOutput.File(terminal, parsed.GetValue(format) == "json", tujuan, $"Berkas data: {tujuan}. Lanjutkan: tera periksa {tujuan}");
        });
        return command;
    }
}
