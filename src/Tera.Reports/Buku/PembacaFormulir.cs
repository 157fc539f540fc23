using System.Text.Json.Nodes;
using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>Reads a form: its lines are found by their label, in any order.</summary>
internal static class PembacaFormulir
{
    public static void Baca(Lembar lembar, ReadSheet isi, JsonObject akar, CatatanBuku catatan)
    {
        var baris = new Dictionary<Kolom, int>();
        var sel = isi.Cells.GroupBy(c => (c.Row, c.Column)).ToDictionary(c => c.Key, c => c.First());
        foreach (var label in isi.Cells.Where(c => c is { Column: 0, Row: > 1 }))
        {
            if (lembar.Kolom.FirstOrDefault(k => Ejaan.Sama(k.Judul, label.Text)) is { } kolom)
            {
                if (!baris.TryAdd(kolom, label.Row))
                {
                    catatan.Sel(isi.Name, CatatanBuku.Alamat(label.Row, 0), $"Isian '{kolom.Judul}' ada dua. Hapus salah satunya.");
                }
            }
            else
            {
                catatan.Sel(isi.Name, CatatanBuku.Alamat(label.Row, 0), Ejaan.TidakDikenal("Isian", label.Text, [.. lembar.Kolom.Where(k => !baris.ContainsKey(k))]).Pesan);
            }
        }

        catatan.Letakkan("$", new Letak(
            lembar, isi.Name, k => baris.TryGetValue(k, out var b) ? CatatanBuku.Alamat(b, 1) : null, k => !baris.TryGetValue(k, out var b) || !sel.ContainsKey((b, 1))));
        foreach (var (kolom, nomor) in baris.Where(b => sel.ContainsKey((b.Value, 1))))
        {
            var (nilai, salah) = PembacaSel.Baca(sel[(nomor, 1)], kolom);
            if (salah is not null)
            {
                catatan.Sel(isi.Name, CatatanBuku.Alamat(nomor, 1), CatatanBuku.Bernama(salah, lembar, kolom));
                catatan.Abaikan([$"$.{kolom.Isian}"]);
            }
            else if (nilai is not null)
            {
                Pohon.Isi(akar, kolom.Isian, nilai);
            }
        }
    }
}
