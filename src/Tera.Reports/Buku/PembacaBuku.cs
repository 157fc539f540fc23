using System.Text.Json;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Reading;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>Reads a workbook into a tree, then has the rules of the data file judge it.</summary>
internal static class PembacaBuku
{
    public static BukuTerbaca Baca(Stream sumber)
    {
        var akar = new JsonObject { ["versi"] = BerkasKinerja.VersiFormat };
        HasilBaca? hasil = null;
        var (kesalahan, catatan) = Baca(sumber, akar, SusunanBuku.Semua, (pohon, rusak) => (hasil = BerkasJson.Baca(pohon, rusak)).Kesalahan);
        return new(kesalahan.Count == 0 ? hasil! : HasilBaca.Gagal(kesalahan), catatan);
    }

    public static HasilBacaTemplat BacaTemplat(Stream sumber)
    {
        HasilBacaTemplat? hasil = null;
        var (kesalahan, _) = Baca(sumber, [], SusunanTemplatLke.Semua, (pohon, rusak) => (hasil = TemplatLkeJson.Baca(pohon, rusak)).Kesalahan);
        return kesalahan.Count == 0 ? hasil! : new(null, kesalahan);
    }

    private static (IReadOnlyList<KesalahanBerkas> Kesalahan, CatatanBuku? Catatan) Baca(
        Stream sumber, JsonObject akar, IReadOnlyList<Lembar> semua, Func<JsonElement, IEnumerable<string>, IReadOnlyList<KesalahanBerkas>> nilai)
    {
        var buku = SheetReader.Read(sumber);
        if (buku.Problem is { } masalah)
        {
            return ([new KesalahanBerkas("Buku kerja", Sebab(masalah))], null);
        }

        var catatan = new CatatanBuku(semua);
        var berganti = NamaLembar(buku, semua, catatan);
        var pembaca = new PembacaTabel(akar, semua, catatan);
        foreach (var lembar in semua)
        {
            foreach (var kolom in lembar.Kolom.Where(k => lembar.Formulir && k.Wajib))
            {
                Pohon.Siapkan(akar, kolom.Isian);
            }

            if ((Bernama(buku, lembar).FirstOrDefault() ?? berganti.GetValueOrDefault(lembar)) is not { } isi)
            {
                catatan.TanpaLembar(lembar);
            }
            else if (lembar.Formulir)
            {
                PembacaFormulir.Baca(lembar, isi, akar, catatan);
            }
            else
            {
                pembaca.Baca(lembar, isi);
            }
        }

        catatan.Rujukan.TakBertuan(pembaca.TakBertuan);

        // Lists that the contract demands of the root: a sheet without rows is an empty list.
        foreach (var daftar in semua.Where(l => l.Induk.Count == 0 && !l.Formulir && !l.Daftar.Contains('.', StringComparison.Ordinal)).Select(l => l.Daftar))
        {
            Pohon.Daftar(akar, daftar);
        }

        using var pohon = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(akar));
        foreach (var kesalahan in nilai(pohon.RootElement, catatan.Rusak))
        {
            catatan.Aturan(kesalahan);
        }

        return (catatan.Kesalahan, catatan);
    }

    // A sheet under another name is told once, and read as the one that it is: so nothing that refers to it is an error.
    private static Dictionary<Lembar, ReadSheet> NamaLembar(ReadBook buku, IReadOnlyList<Lembar> semua, CatatanBuku catatan)
    {
        var berganti = new Dictionary<Lembar, ReadSheet>();
        foreach (var kembar in semua.SelectMany(l => Bernama(buku, l).Skip(1).Where(s => s.Cells.Count > 0)))
        {
            catatan.Lembar(kembar.Name, "Ada dua lembar bernama ini (spasi di awal dan akhir nama tidak dihitung). Gabungkan isinya ke satu lembar, lalu hapus yang lain.");
        }

        foreach (var asing in buku.Sheets.Where(s => s.Cells.Count > 0 && !Sama(s.Name, SusunanBuku.Petunjuk) && !semua.Any(l => Sama(l.Nama, s.Name))))
        {
            var hilang = semua.Where(l => !berganti.ContainsKey(l) && !buku.Sheets.Any(s => Sama(s.Name, l.Nama))).ToList();
            var saran = Ejaan.Saran(asing.Name.Trim(), hilang.Select(l => l.Nama));
            if (KepalaTabel.Kenali(asing, hilang, saran) is { } lembar)
            {
                berganti.Add(lembar, asing);
                saran = $"Maksud Anda '{lembar.Nama}'? Kembalikan namanya.";
            }

            catatan.Lembar(asing.Name, $"Lembar ini tidak dikenal. {saran ?? "Kembalikan namanya seperti dalam templat, atau pindahkan catatan Anda ke buku lain."}");
        }

        return berganti;
    }

    // Those that hold something go first.
    private static IEnumerable<ReadSheet> Bernama(ReadBook buku, Lembar lembar) => buku.Sheets.Where(s => Sama(s.Name, lembar.Nama)).OrderByDescending(s => s.Cells.Count > 0);

    private static bool Sama(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Sebab(BookProblem masalah) => masalah switch
    {
        BookProblem.OldOrProtected => "Buku berkata sandi atau berformat .xls lama. Hapus kata sandinya, atau simpan ulang sebagai .xlsx (Excel Workbook).",
        BookProblem.TooLarge => "Buku terlalu besar: paling banyak 64 MB (256 MB setelah dibuka) dan dua juta sel berisi. Pastikan Anda memilih buku yang benar, dan hapus lembar serta sel yang tidak dipakai.",
        BookProblem.NotAWorkbook => "Berkas ini bukan buku kerja .xlsx. Bila dari LibreOffice atau Google Sheets, simpan atau unduh sebagai .xlsx.",
        _ => "Buku rusak dan tidak dapat dibaca. Buka dengan Excel atau LibreOffice, perbaiki, lalu simpan ulang sebagai .xlsx.",
    };
}
