using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports.Buku;
using Tera.Reports.Buku.Susunan;

namespace Tera.Tests.Buku;

/// <summary>A small filled workbook whose cells a test changes, as an official would.</summary>
internal sealed class Bukuan
{
    private readonly List<(string Nama, EntrySheet Asal, List<List<EntryCell>> Baris)> _lembar;

    /// <param name="anggaran">A budget in place of none.</param>
    public Bukuan(string? anggaran = null)
        : this(Kecil(anggaran))
    {
    }

    private Bukuan(JsonObject isi) =>
        _lembar = [.. new PengisiBuku(isi, SusunanBuku.Semua).Buku().Sheets.Select(s => (s.Name, s, s.Rows.Select(b => b.ToList()).ToList()))];

    /// <summary>The names of its sheets.</summary>
    public IReadOnlyList<string> Nama => [.. _lembar.Select(l => l.Nama)];

    /// <summary>The workbook of an example agency.</summary>
    public static Bukuan Contoh(string berkas) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Kasus.Akar, "contoh", berkas)))!.AsObject());

    private static JsonObject Kecil(string? anggaran)
    {
        var isi = JsonNode.Parse(File.ReadAllText(Path.Combine(Kasus.Akar, "tests", "cases", "buku-kecil.tera.json")))!.AsObject();
        if (anggaran is not null)
        {
            isi["anggaran"] = JsonNode.Parse(anggaran);
        }

        return isi;
    }

    /// <summary>"Indikator!B3".</summary>
    public object? this[string sel]
    {
        set
        {
            var bagian = sel.Split('!');
            var (kolom, baris) = (bagian[1][0] - 'A', int.Parse(bagian[1].AsSpan(1), CultureInfo.InvariantCulture));
            var lembar = _lembar.Single(l => l.Nama == bagian[0]).Baris;
            while (lembar.Count < baris)
            {
                lembar.Add([]);
            }

            while (lembar[baris - 1].Count <= kolom)
            {
                lembar[baris - 1].Add(EntryCell.Empty);
            }

            lembar[baris - 1][kolom] = new EntryCell(value, EntryStyle.General);
        }
    }

    public void Ganti(string nama, string baru)
    {
        var di = _lembar.FindIndex(l => l.Nama == nama);
        _lembar[di] = _lembar[di] with { Nama = baru };
    }

    public void Buang(string nama) => _lembar.RemoveAll(l => l.Nama == nama);

    /// <summary>What the import says of it, as its reader sees it.</summary>
    public IReadOnlyList<string> Pesan() => [.. BukuKerja.Impor(new MemoryStream(Bita())).Kesalahan.Select(k => k.ToString())];

    /// <summary>The workbook as another program writes it whose formulas were never calculated: this text becomes a formula without its result.</summary>
    public byte[] TanpaHasil(string isi)
    {
        using var buku = new MemoryStream();
        buku.Write(Bita());
        using (var zip = new ZipArchive(buku, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var bagian in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                using var aliran = bagian.Open();
                var xml = new StreamReader(aliran).ReadToEnd();
                aliran.SetLength(0);
                using var tulis = new StreamWriter(aliran);
                tulis.Write(xml.Replace($"<v>{isi}</v>", "<f>1+1</f><v></v>", StringComparison.Ordinal).Replace($"<x:v>{isi}</x:v>", "<x:f>1+1</x:f><x:v></x:v>", StringComparison.Ordinal));
            }
        }

        return buku.ToArray();
    }

    public byte[] Bita()
    {
        using var keluaran = new MemoryStream();
        SheetWriter.Write(new SheetBook([.. _lembar.Select(l => l.Asal with { Name = l.Nama, Rows = l.Baris })]), keluaran);
        return keluaran.ToArray();
    }

    /// <summary>The book with the XML of one sheet changed, for what the writer never writes.</summary>
    public byte[] Ubah(string nama, Func<string, string> ubah) => UbahBagian(
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_lembar.FindIndex(l => l.Nama == nama) + 1}.xml"), ubah);

    /// <summary>The book with one part of its package changed.</summary>
    public byte[] UbahBagian(string path, Func<string, string> ubah)
    {
        using var buku = new MemoryStream();
        buku.Write(Bita());
        using (var arsip = new ZipArchive(buku, ZipArchiveMode.Update, leaveOpen: true))
        {
            string isi;
            using (var baca = new StreamReader(arsip.GetEntry(path)!.Open()))
            {
                isi = baca.ReadToEnd();
            }

            arsip.GetEntry(path)!.Delete();
            using var tulis = new StreamWriter(arsip.CreateEntry(path).Open());
            tulis.Write(ubah(isi));
        }

        return buku.ToArray();
    }
}
