using System.CommandLine;
using Tera.Core.Berkas;
using Tera.Core.Nilai;

namespace Tera.Cli;

/// <summary>tera asal: where a figure comes from, down to what was entered.</summary>
internal static class AsalCommand
{
    private const int Terdekat = 12;

    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var angka = new Argument<string>("ANGKA") { Description = "Id angka, misalnya S1.1/2024/capaian; potongan id menampilkan yang cocok.", Arity = ArgumentArity.ExactlyOne };
        var format = Masukan.Format();
        var command = new Command("asal", "Tunjukkan dari mana sebuah angka: rumus, masukan, dan klausulnya.") { berkas, angka, format };
        command.SetAction(parsed =>
        {
            var data = DataFile.Load(terminal, parsed.GetValue(berkas)!);
            return data.Hasil is { } hasil ? Tell(terminal, data, hasil, parsed.GetValue(angka)!, parsed.GetValue(format) == "json") : data.Kode;
        });
        return command;
    }

    private static int Tell(Terminal terminal, DataFile data, HasilBerkas hasil, string id, bool json)
    {
        if ((hasil.Figures.GetValueOrDefault(id) ?? AngkaGaris.Cari(hasil, id)) is not { } figure)
        {
            var cocok = Mirip(hasil, id).Take(Terdekat).ToList();
            terminal.Fail($"Angka \"{id}\" tidak ada." + (cocok.Count > 0 ? " Yang mirip:" : " Jalankan: tera hitung BERKAS --format json untuk melihat semua id."));
            terminal.Fail(cocok.Select(k => "  " + k));
            return Application.SalahPakai;
        }

        if (json)
        {
            JsonOutput.Write(terminal, JsonOutput.Figure(figure));
            return Application.Selesai;
        }

        Trace(terminal, data, hasil, figure, "", []);
        return Application.Selesai;
    }

    // What contains it; else, of a wrong ending, what begins as it does.
    private static IEnumerable<string> Mirip(HasilBerkas hasil, string id)
    {
        for (var awal = id; awal.Length > 0; awal = awal[..Math.Max(0, awal.TrimEnd('/').LastIndexOf('/') + 1)])
        {
            var cocok = hasil.Figures.Keys.Where(k => k.Contains(awal, StringComparison.OrdinalIgnoreCase)).ToList();
            if (cocok.Count > 0)
            {
                return cocok;
            }
        }

        return [];
    }

    private static void Trace(Terminal terminal, DataFile data, HasilBerkas hasil, Figure f, string indent, HashSet<string> seen)
    {
        terminal.Out.WriteLine($"{indent}{f.Uraian} = {Print(f)}   [{f.Id}]");
        if (!f.Nilai.Ada)
        {
            terminal.Out.WriteLine($"{indent}  {KalimatAlasan.Untuk(f.Nilai)}");
        }

        Line("rumus", f.Rumus);
        Line("klausul", f.Klausul?.ToString());
        Line("catatan", f.Catatan);
        if (!seen.Add(f.Id))
        {
            return;
        }

        foreach (var m in f.Masukan)
        {
            if (m.Id is { } id && hasil.Figures.TryGetValue(id, out var input))
            {
                Trace(terminal, data, hasil, input, indent + "    ", seen);
            }
            else
            {
                terminal.Out.WriteLine($"{indent}    {m.Nama} = {Angka.CetakSeadanya(m.Nilai)}{(m.Sumber is { } s ? $"   (dimasukkan: {(s.StartsWith('$') ? data.Tempat(s) : data.Pesan(s))})" : "")}");
            }
        }

        void Line(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                terminal.Out.WriteLine($"{indent}  {label}: {text}");
            }
        }
    }

    private static string Print(Figure f)
    {
        var angka = Angka.Cetak(f.Nilai, f.Desimal) + (f.Satuan is "" or "Rp" ? "" : f.Satuan == "%" ? "%" : " " + f.Satuan);
        var rupiah = f.Satuan == "Rp" && f.Nilai.Ada ? Angka.Rupiah(f.Nilai) : angka;
        return f.Predikat is { } p ? f.Nilai.Ada ? $"{p} ({angka})" : p : rupiah;
    }
}
