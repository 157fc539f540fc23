using System.Text.Json;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Reading;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>Reads a workbook into a tree, then has the rules of the data file judge it.</summary>
internal static class PembacaBuku
{
    public static HasilBaca Baca(Stream sumber)
    {
        var buku = SheetReader.Read(sumber);
        if (buku.Problem is { } masalah)
        {
            return HasilBaca.Gagal([new KesalahanBerkas("Buku kerja", Sebab(masalah))]);
        }

        var akar = new JsonObject { ["versi"] = BerkasKinerja.VersiFormat };
        var catatan = new CatatanBuku();
        NamaLembar(buku, catatan);
        var pembaca = new PembacaTabel(akar, catatan);
        foreach (var lembar in SusunanBuku.Semua)
        {
            foreach (var kolom in lembar.Kolom.Where(k => lembar.Formulir && k.Wajib))
            {
                Pohon.Siapkan(akar, kolom.Isian);
            }

            if (buku.Sheets.FirstOrDefault(s => Sama(s.Name, lembar.Nama)) is not { } isi)
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

        using var pohon = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(akar));
        var hasil = BerkasJson.Baca(pohon.RootElement, catatan.Rusak);
        foreach (var kesalahan in hasil.Kesalahan)
        {
            catatan.Aturan(kesalahan);
        }

        return catatan.Kesalahan.Count == 0 ? hasil : HasilBaca.Gagal(catatan.Kesalahan);
    }

    private static void NamaLembar(ReadBook buku, CatatanBuku catatan)
    {
        foreach (var asing in buku.Sheets.Where(s => s.Cells.Count > 0 && !Sama(s.Name, SusunanBuku.Petunjuk) && !SusunanBuku.Semua.Any(l => Sama(l.Nama, s.Name))))
        {
            var saran = Ejaan.Saran(asing.Name.Trim(), SusunanBuku.Semua.Select(l => l.Nama).Where(n => !buku.Sheets.Any(s => Sama(s.Name, n))));
            catatan.Lembar(asing.Name, $"Lembar ini tidak dikenal. {saran ?? "Kembalikan namanya seperti dalam templat, atau pindahkan catatan Anda ke buku lain."}");
        }
    }

    private static bool Sama(string a, string b) => a.Trim().Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string Sebab(BookProblem masalah) => masalah switch
    {
        BookProblem.OldOrProtected => "Buku berkata sandi atau berformat .xls lama. Hapus kata sandinya, atau simpan ulang sebagai .xlsx (Excel Workbook).",
        BookProblem.TooLarge => "Buku terlalu besar: paling banyak 64 MB (256 MB setelah dibuka) dan dua juta sel berisi. Pastikan Anda memilih buku yang benar, dan hapus lembar serta sel yang tidak dipakai.",
        BookProblem.NotAWorkbook => "Berkas ini bukan buku kerja .xlsx. Bila dari LibreOffice atau Google Sheets, simpan atau unduh sebagai .xlsx.",
        _ => "Buku rusak dan tidak dapat dibaca. Buka dengan Excel atau LibreOffice, perbaiki, lalu simpan ulang sebagai .xlsx.",
    };
}
