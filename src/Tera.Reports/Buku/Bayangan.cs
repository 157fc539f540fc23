using System.Globalization;
using System.Text.Json.Nodes;

namespace Tera.Reports.Buku;

/// <summary>A record of the tree that rows below may belong to.</summary>
internal sealed record Rekaman(JsonObject Isi, string Path, IReadOnlyList<string> Kunci);

/// <summary>Stand-ins for records that rows refer to and no sheet has, so that all that hangs on them is read and judged all the same.</summary>
/// <remarks>Whoever asks for one has told why: a book with a stand-in is never a file.</remarks>
internal sealed class Bayangan(JsonObject akar, IReadOnlyList<Lembar> semua, CatatanBuku catatan)
{
    private readonly Dictionary<(string Lembar, string Kunci), Rekaman> _ada = [];

    public Rekaman Untuk(string nama, IReadOnlyList<string> kunci)
    {
        var tanda = (nama, string.Join('\u001f', kunci));
        if (!_ada.TryGetValue(tanda, out var rekaman))
        {
            _ada[tanda] = rekaman = Buat(semua.First(l => l.Nama == nama), kunci);
        }

        return rekaman;
    }

    /// <summary>Names of the variables under indicators that stand in.</summary>
    public IEnumerable<string> Variabel => _ada.Where(b => b.Key.Lembar == "Indikator").SelectMany(b => b.Value.Isi["variabel"] as JsonArray ?? []).Select(v => Lembar.Teks(v!, "nama"));

    private Rekaman Buat(Lembar lembar, IReadOnlyList<string> kunci)
    {
        var induk = lembar.Induk.Count == 0 ? new Rekaman(akar, "$", []) : Untuk(lembar.Induk[0], []);
        var daftar = Pohon.Daftar(induk.Isi, lembar.Daftar);
        var path = string.Create(CultureInfo.InvariantCulture, $"{induk.Path}.{lembar.Daftar}[{daftar.Count}]");
        var isi = new JsonObject();
        foreach (var kolom in lembar.Kolom.Where(k => !k.Induk && k.Isian is not ("" or Kolom.Nomor)))
        {
            var langkah = kolom.Isian.Replace("[*]", "", StringComparison.Ordinal).Split('.');
            catatan.Abaikan(Enumerable.Range(1, langkah.Length).Select(n => $"{path}.{string.Join('.', langkah[..n])}"));
        }

        // Its code, under which others may know it; the rules know that it stands in only.
        if (kunci.Count > 0 && lembar.Kolom.FirstOrDefault(k => k.Isian == "kode" || (k.Isian == "indikator" && lembar.Induk.Count == 0)) is { } kode)
        {
            isi[kode.Isian] = kunci[0];
        }

        foreach (var wajib in lembar.DaftarWajib)
        {
            isi[wajib] = new JsonArray();
        }

        daftar.Add(isi);
        return new Rekaman(isi, path, kunci);
    }
}
