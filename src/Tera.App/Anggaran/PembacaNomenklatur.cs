using System.Globalization;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>A national list as a file has it.</summary>
/// <param name="Jenis">Kinds of government that the file tells apart; none where it does not.</param>
/// <param name="Dilewati">Rows of urusan and bidang urusan, which no budget line is chosen from.</param>
/// <param name="Kesalahan">All that cannot be read, with rows.</param>
public sealed record NomenklaturTerbaca(IReadOnlyList<Nomenklatur> Baris, IReadOnlyList<string> Jenis, IReadOnlyList<PesanAnggaran> Kesalahan, int Dilewati = 0);

/// <summary>Reads a list of codes: one code a row with its name, or one sub kegiatan a row with the names of its kegiatan and programme.</summary>
public static class PembacaNomenklatur
{
    private static readonly string[] KolomNama = ["sub_kegiatan", "uraian", "nama", "nomenklatur"];

    /// <param name="jenis">Kind of government whose rows are taken, as the file names it; none for all.</param>
    public static NomenklaturTerbaca Baca(LembarMasukan lembar, string daftar, string? jenis)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        var (judul, kolom) = Judul(lembar);
        var nama = KolomNama.Where(kolom.ContainsKey).Select(n => kolom[n]).FirstOrDefault(-1);
        if (!kolom.TryGetValue("kode", out var kode) || nama < 0)
            return new([], [], [new(1, "Berkas", "Tidak ada baris judul dengan kolom 'kode' dan 'uraian' (atau 'nama', 'sub kegiatan'). Beri judul itu, lalu unggah lagi.")]);

        var baris = new Dictionary<string, Nomenklatur>(StringComparer.Ordinal);
        var kesalahan = new List<PesanAnggaran>();
        var dilewati = 0;
        var dikenal = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (nomor, isi) in lembar.Baris.Where(b => b.Key > judul))
        {
            var jenisBaris = Teks("jenis_pemda", "");
            if (jenisBaris.Length > 0)
                dikenal.Add(jenisBaris);
            if (jenis is not null && jenisBaris.Length > 0 && jenisBaris != jenis)
                continue;
            var k = KodeRekening.Rapikan(isi.GetValueOrDefault(kode)?.Text ?? "");
            var n = isi.GetValueOrDefault(nama)?.Text.Trim() ?? "";
            if (k.Length == 0 && n.Length == 0)
                continue;
            if (daftar == Nomenklatur.Kegiatan && KodeRekening.Tingkat(k) is TingkatKode.Urusan or TingkatKode.Bidang)
            {
                dilewati++;
                continue;
            }

            var sel = string.Create(CultureInfo.InvariantCulture, $"{LembarMasukan.NamaKolom(kode)}{nomor}");
            if (k.Length == 0 || n.Length == 0)
                kesalahan.Add(new(nomor, sel, k.Length == 0 ? $"'{n}' tidak berkode." : $"Kode {k} tidak bernama."));
            else if (daftar == Nomenklatur.Kegiatan && KodeRekening.Tingkat(k) is < TingkatKode.Program or > TingkatKode.SubKegiatan)
                kesalahan.Add(new(nomor, sel, $"'{k}' bukan kode program, kegiatan, atau sub kegiatan. Contoh yang benar: 2.07.03.2.01.0001."));
            else if (!baris.TryAdd(k, new() { Daftar = daftar, Kode = k, Nama = n, Kinerja = Ada("kinerja"), Indikator = Ada("indikator"), Satuan = Ada("satuan") }) && baris[k].Nama != n)
                kesalahan.Add(new(nomor, sel, $"Kode {k} sudah ada dengan nama lain: '{baris[k].Nama}'.{(dikenal.Count > 1 ? " Pilih jenis pemerintah daerahnya." : " Hapus salah satu.")}"));
            if (daftar == Nomenklatur.Kegiatan && KodeRekening.Tingkat(k) == TingkatKode.SubKegiatan)
            {
                Atasan(KodeRekening.Awalan(k, 3), Teks("program", ""));
                Atasan(KodeRekening.Awalan(k, 5), Teks("kegiatan", ""));
            }

            string Teks(string judulKolom, string bawaan) => kolom.TryGetValue(judulKolom, out var di) ? isi.GetValueOrDefault(di)?.Text.Trim() ?? bawaan : bawaan;
            string? Ada(string judulKolom) => Teks(judulKolom, "") is { Length: > 0 } teks ? teks : null;
        }

        return new([.. baris.Values], [.. dikenal], kesalahan, dilewati);

        void Atasan(string k, string n)
        {
            if (n.Length > 0)
                baris.TryAdd(k, new() { Daftar = daftar, Kode = k, Nama = n });
        }
    }

    private static (int Baris, Dictionary<string, int> Kolom) Judul(LembarMasukan lembar)
    {
        foreach (var (nomor, isi) in lembar.Baris.Take(20))
        {
            var kolom = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (k, sel) in isi.Where(i => i.Value.Kind == CellKind.Text))
                kolom.TryAdd(string.Join('_', sel.Text.ToLowerInvariant().Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)), k);
            if (kolom.ContainsKey("kode"))
                return (nomor, kolom);
        }

        return (0, []);
    }
}
