using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>Reads tables, row by row, into the records that own them.</summary>
internal sealed class PembacaTabel(JsonObject akar, CatatanBuku catatan)
{
    private readonly Dictionary<(string Lembar, string Kunci), Rekaman> _rekaman = [];

    public void Baca(Lembar lembar, ReadSheet isi)
    {
        if (KepalaTabel.Cari(lembar, isi, catatan) is not { } kepala)
        {
            if (isi.Cells.Count > 0)
            {
                catatan.Lembar(isi.Name, $"Judul kolom tidak ditemukan pada sepuluh baris pertama. Kembalikan baris judul: {string.Join(", ", lembar.Kolom.Select(k => k.Judul))}.");
            }

            return;
        }

        var data = isi.Cells.Where(c => kepala.Data(c.Row) && !(c.Kind == CellKind.Text && string.IsNullOrWhiteSpace(c.Text))).GroupBy(c => c.Row).OrderBy(b => b.Key).ToList();
        if (data.Count > 0)
        {
            foreach (var rentang in isi.Merged.Where(r => Bagian(r) is var (atas, bawah) && bawah >= data[0].Key && atas <= data[^1].Key))
            {
                catatan.Sel(isi.Name, rentang, "Sel digabungkan. Pisahkan (Unmerge Cells), lalu isi setiap baris.");
            }
        }

        var hilang = data.Count == 0 ? [] : lembar.Kolom.Where(k => k.Wajib && kepala.Di(k) is null).ToList();
        foreach (var kolom in hilang)
        {
            catatan.Lembar(isi.Name, $"Kolom '{kolom.Judul}' tidak ada, padahal wajib. Kembalikan kolom itu dengan judul yang sama.");
        }

        if (hilang.Exists(k => k.Induk || k.Isian == Kolom.Nomor))
        {
            return;
        }

        var nomor = 0;
        foreach (var baris in data)
        {
            BacaBaris(new Baris(lembar, isi.Name, kepala, baris.Key, baris.GroupBy(c => c.Column).ToDictionary(c => c.Key, c => c.First())), hilang, ref nomor);
        }
    }

    private void BacaBaris(Baris baris, List<Kolom> hilang, ref int nomor)
    {
        if (Induk(baris) is not { } induk)
        {
            return;
        }

        var lembar = baris.Lembar;
        var daftar = Pohon.Daftar(induk.Isi, lembar.Daftar);
        var path = string.Create(CultureInfo.InvariantCulture, $"{induk.Path}.{lembar.Daftar}[{daftar.Count}]");
        catatan.Letakkan(path, new Letak(lembar, baris.Nama, baris.Alamat, k => baris.Sel(k) is null));
        catatan.Abaikan(hilang.Select(k => $"{path}.{k.Isian}"));
        var isi = new JsonObject();
        JsonNode rekaman = isi;
        foreach (var kolom in lembar.Kolom.Where(k => !k.Induk && !k.Lebar && k.Isian != Kolom.Nomor))
        {
            if (Nilai(baris, kolom, kolom.Isian.Length == 0 ? path : $"{path}.{kolom.Isian}") is not { } nilai)
            {
                continue;
            }

            if (kolom.Isian.Length == 0)
            {
                rekaman = nilai;
            }
            else
            {
                Pohon.Isi(isi, kolom.Isian, nilai);
            }
        }

        BacaLebar(baris, isi, induk.Isi, path);
        IsiYangBolehKosong(lembar, isi);
        daftar.Add(rekaman);
        nomor++;
        if (lembar.Kolom.FirstOrDefault(k => k.Isian == Kolom.Nomor) is { } kolomNomor)
        {
            var tertulis = Nilai(baris, kolomNomor, path)?.ToString() ?? "";
            _rekaman.TryAdd((lembar.Nama, tertulis), new Rekaman(isi, path, [tertulis]));
        }
        else
        {
            var kunci = lembar.Kunci(rekaman, induk.Kunci, nomor);
            _rekaman.TryAdd((lembar.Nama, Gabung(kunci)), new Rekaman(isi, path, kunci));
        }
    }

    private Rekaman? Induk(Baris baris)
    {
        var lembar = baris.Lembar;
        if (lembar.Induk.Count == 0)
        {
            return new Rekaman(akar, "$", []);
        }

        var bagian = lembar.Kolom.Where(k => k.Induk).Select(k => (Kolom: k, Isi: Nilai(baris, k, "")?.ToString())).ToList();
        foreach (var (kolom, _) in bagian.Where(b => b.Kolom.Wajib && baris.Sel(b.Kolom) is null))
        {
            catatan.Sel(baris.Nama, baris.Alamat(kolom)!, $"Kolom '{kolom.Judul}' wajib diisi.");
        }

        if (bagian.Exists(b => b.Isi is null && (b.Kolom.Wajib || baris.Sel(b.Kolom) is not null)))
        {
            return null;
        }

        var jenjang = bagian.Find(b => b.Kolom.Isian == Lembar.Jenjang).Isi;
        var kunci = bagian.Where(b => b.Kolom.Isian != Lembar.Jenjang).OrderBy(b => b.Kolom.BagianKunci).Select(b => b.Isi ?? "").ToList();
        var calon = lembar.Induk.Where(i => jenjang is null || i.Equals(jenjang, StringComparison.OrdinalIgnoreCase)).ToList();
        if (calon.Select(i => _rekaman.GetValueOrDefault((i, Gabung(kunci)))).FirstOrDefault(r => r is not null) is { } induk)
        {
            return induk;
        }

        var tempat = string.Join(" atau ", (calon.Count > 0 ? calon : lembar.Induk).Select(i => $"'{i}'"));
        var saran = Ejaan.Saran(kunci[0], _rekaman.Where(r => calon.Contains(r.Key.Lembar)).Select(r => r.Value.Kunci[0]).Where(k => k != kunci[0]).Distinct(StringComparer.Ordinal));
        catatan.Sel(
            baris.Nama,
            baris.Alamat(bagian.First(b => b.Kolom.Isian != Lembar.Jenjang).Kolom)!,
            $"'{string.Join(" / ", kunci.Where(k => k.Length > 0))}' tidak ada pada lembar {tempat}. {saran ?? "Daftarkan di sana, atau perbaiki kodenya."}");
        return null;
    }

    private JsonNode? Nilai(Baris baris, Kolom kolom, string path)
    {
        if (baris.Sel(kolom) is not { } sel)
        {
            return null;
        }

        var (nilai, salah) = PembacaSel.Baca(sel, kolom);
        if (salah is not null)
        {
            catatan.Sel(baris.Nama, baris.Alamat(kolom)!, salah);
            catatan.Abaikan([path]);
        }

        return nilai;
    }

    private void BacaLebar(Baris baris, JsonObject isi, JsonObject induk, string path)
    {
        if (baris.Lembar.Kolom.FirstOrDefault(k => k.Lebar) is not { } kolom)
        {
            return;
        }

        var daftar = new JsonArray();
        foreach (var (nomor, di) in baris.Kepala.Lebar)
        {
            if (!baris.Sel(di, out var sel))
            {
                continue;
            }

            var (nilai, salah) = PembacaSel.Baca(sel, kolom);
            while (daftar.Count <= nomor)
            {
                daftar.Add(null);
            }

            daftar[nomor] = nilai;
            if (salah is not null)
            {
                catatan.Sel(baris.Nama, CatatanBuku.Alamat(baris.Nomor, di), salah);
            }
        }

        while (daftar.Count < baris.Lembar.CacahNilai(induk))
        {
            daftar.Add(null);
        }

        isi[kolom.Isian[..^3]] = daftar;
    }

    // Codes that sources do not print and units that indices do not have: an empty cell is an empty text. Likewise lists without rows.
    private static void IsiYangBolehKosong(Lembar lembar, JsonObject isi)
    {
        foreach (var kolom in lembar.Kolom.Where(k => k.WajibTetapiBolehKosong && isi[k.Isian] is null))
        {
            isi[kolom.Isian] = "";
        }

        foreach (var daftar in lembar.DaftarWajib)
        {
            isi[daftar] ??= new JsonArray();
        }
    }

    private static string Gabung(IEnumerable<string> kunci) => string.Join('\u001f', kunci);

    private static (int Atas, int Bawah) Bagian(string rentang)
    {
        var baris = rentang.Split(':').Select(s => int.TryParse(s.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.None, CultureInfo.InvariantCulture, out var b) ? b : 0).ToList();
        return (baris[0], baris[^1]);
    }

    private sealed record Rekaman(JsonObject Isi, string Path, IReadOnlyList<string> Kunci);

    private sealed record Baris(Lembar Lembar, string Nama, KepalaTabel Kepala, int Nomor, Dictionary<int, ReadCell> Isi)
    {
        public ReadCell? Sel(Kolom kolom) => Kepala.Di(kolom) is { } di ? Isi.GetValueOrDefault(di) : null;

        public bool Sel(int kolom, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReadCell? sel) => Isi.TryGetValue(kolom, out sel);

        public string? Alamat(Kolom kolom) => Kepala.Di(kolom) is { } di ? CatatanBuku.Alamat(Nomor, di) : null;
    }
}
