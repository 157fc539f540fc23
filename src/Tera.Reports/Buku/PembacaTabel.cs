using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Reading;

namespace Tera.Reports.Buku;

/// <summary>Reads tables, row by row, into the records that own them.</summary>
internal sealed class PembacaTabel(JsonObject akar, IReadOnlyList<Lembar> semua, CatatanBuku catatan)
{
    private const string Unit = "Unit";

    // Beyond, something else is wrong, and every suggestion looks through all rows.
    private const int SaranTerbanyak = 500;

    private readonly Bayangan _bayangan = new(akar, semua, catatan);
    private readonly Dictionary<(string Lembar, string Kunci), Rekaman> _rekaman = [];
    private int _dicari;

    /// <summary>Variables of indicators that no row has.</summary>
    public IEnumerable<string> TakBertuan => _bayangan.Variabel;

    public void Baca(Lembar lembar, ReadSheet isi)
    {
        if (KepalaTabel.Cari(lembar, isi, catatan) is not { } kepala)
        {
            if (isi.Cells.Count > 0)
            {
                catatan.Lembar(isi.Name, $"Judul kolom tidak ditemukan pada sepuluh baris pertama. Kembalikan baris judul: {string.Join(", ", lembar.Kolom.Select(k => k.Judul))}.");
                catatan.Rujukan.Putus(lembar.Nama, Putus.TidakTerbaca);
            }
            else
            {
                catatan.Rujukan.Putus(lembar.Nama, Putus.Kosong);
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

        var tanpaKode = hilang.Count > 0 || lembar.Kolom.Any(k => k.Isian == "kode" && kepala.Di(k) is null);
        if (tanpaKode || data.Count == 0)
        {
            catatan.Rujukan.Putus(lembar.Nama, tanpaKode ? Putus.TidakTerbaca : Putus.Kosong);
        }

        if (hilang.Exists(k => k.Isian is Kolom.Nomor or Lembar.Jenjang))
        {
            return;
        }

        var nomor = 0;
        foreach (var baris in data)
        {
            var satu = new Baris(lembar, isi.Name, kepala, baris.Key, baris.GroupBy(c => c.Column).ToDictionary(c => c.Key, c => c.First()));
            if (!BarisCatatan.Adalah(satu.Lembar, satu.Isi, kepala, (kolom, pesan) => catatan.Sel(isi.Name, CatatanBuku.Alamat(baris.Key, kolom), pesan)))
            {
                BacaBaris(satu, hilang, ref nomor);
            }
        }
    }

    private void BacaBaris(Baris baris, List<Kolom> hilang, ref int nomor)
    {
        var lembar = baris.Lembar;
        var induk = Induk(baris);
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
            var kunci = lembar.Kunci(rekaman, induk.Kunci.Count > 0 ? induk.Kunci : ["", ""], nomor);
            if (kunci.Count > 0 && (kunci[0].Length == 0 || (kunci[^1].Length == 0 && !lembar.Kolom.Any(k => k.Uang))))
            {
                catatan.Rujukan.TanpaKode(lembar.Nama);
            }

            _rekaman.TryAdd((lembar.Nama, Gabung(kunci)), new Rekaman(isi, path, kunci));
        }
    }

    // The record above; a stand-in where the row does not say which, or says one that is not there: what else is in the row is read either way.
    private Rekaman Induk(Baris baris)
    {
        var lembar = baris.Lembar;
        if (lembar.Induk.Count == 0)
        {
            return new Rekaman(akar, "$", []);
        }

        var bagian = lembar.Kolom.Where(k => k.Induk).Select(k => (Kolom: k, Isi: Nilai(baris, k, "")?.ToString())).ToList();
        foreach (var (kolom, _) in bagian.Where(b => b.Kolom.Wajib && b.Isi is null && baris.Sel(b.Kolom) is null && baris.Alamat(b.Kolom) is not null))
        {
            catatan.Sel(baris.Nama, baris.Alamat(kolom)!, $"Kolom '{kolom.Judul}' wajib diisi.");
        }

        var (_, jenjang) = bagian.Find(b => b.Kolom.Isian == Lembar.Jenjang);
        var calon = lembar.Induk.Where(i => jenjang is null || i.Equals(jenjang, StringComparison.OrdinalIgnoreCase)).ToList();
        if (calon.Count == 0)
        {
            catatan.Sel(baris.Nama, baris.Alamat(bagian.Find(b => b.Kolom.Isian == Lembar.Jenjang).Kolom)!, PembacaSel.BukanPilihan(jenjang!, lembar.Induk));
        }

        if (calon.Count == 0 || bagian.Exists(b => b.Isi is null && (b.Kolom.Wajib || baris.Sel(b.Kolom) is not null)))
        {
            return _bayangan.Untuk(lembar.Induk[0], []);
        }

        var kunci = bagian.Where(b => b.Kolom.Isian != Lembar.Jenjang).OrderBy(b => b.Kolom.BagianKunci).Select(b => b.Isi ?? "").ToList();
        if (calon.Select(i => _rekaman.GetValueOrDefault((i, Gabung(kunci)))).FirstOrDefault(r => r is not null) is { } induk)
        {
            return induk;
        }

        var dikenal = _dicari++ < SaranTerbanyak ? _rekaman.Where(r => calon.Contains(r.Key.Lembar)).Select(r => r.Value).ToList() : [];
        // The same code under another unit.
        var senama = lembar.Kolom.Any(k => k is { Isian: "^1", Rujuk: Unit }) ? dikenal.Where(d => d.Kunci[0] == kunci[0]).ToList() : [];
        if (senama is [{ Kunci: [_, { Length: > 0 } unit] } salahUnit] && !_rekaman.ContainsKey((Unit, unit)))
        {
            return salahUnit; // The record above has a unit that nobody knows, which is told there.
        }

        var kode = string.Join(" / ", kunci.Where(k => k.Length > 0));
        var sel = baris.Alamat(bagian.First(b => b.Kolom.Isian != Lembar.Jenjang).Kolom)!;
        var uang = semua.Any(l => calon.Contains(l.Nama) && l.Kolom.Any(k => k.Uang));
        var saran = senama.Count > 0
            ? $"Di sana '{kunci[0]}' berpasangan dengan {string.Join(", ", senama.Select(s => s.Kunci[1].Length > 0 ? $"'{s.Kunci[1]}'" : "sel kosong").Distinct(StringComparer.Ordinal))}. Samakan."
            : SaranKode.Untuk(kunci[0], dikenal.Select(d => d.Kunci[0]), uang);
        catatan.Rujukan.Hilang(new(calon, kode, baris.Nama, sel, $"'{kode}' tidak ada pada lembar {string.Join(" atau ", calon.Select(i => $"'{i}'"))}. {saran ?? "Daftarkan di sana, atau perbaiki kodenya."}") { Saran = saran });
        return senama.Count == 1 ? senama[0] : _bayangan.Untuk(calon[0], kunci);
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
            catatan.Sel(baris.Nama, baris.Alamat(kolom)!, CatatanBuku.Bernama(salah, baris.Lembar, kolom));
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
                catatan.Sel(baris.Nama, CatatanBuku.Alamat(baris.Nomor, di), CatatanBuku.Bernama(salah, baris.Lembar, kolom));
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

    private sealed record Baris(Lembar Lembar, string Nama, KepalaTabel Kepala, int Nomor, Dictionary<int, ReadCell> Isi)
    {
        public ReadCell? Sel(Kolom kolom) => Kepala.Di(kolom) is { } di ? Isi.GetValueOrDefault(di) : null;

        public bool Sel(int kolom, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReadCell? sel) => Isi.TryGetValue(kolom, out sel);

        public string? Alamat(Kolom kolom) => Kepala.Di(kolom) is { } di ? CatatanBuku.Alamat(Nomor, di) : null;
    }
}
