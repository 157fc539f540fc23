using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>What the line of sight adds up, as figures that can be asked where they come from.</summary>
public static class AngkaGaris
{
    /// <summary>Rupiah of all lines.</summary>
    public const string Pagu = Awalan + "pagu";

    /// <summary>Rupiah that reach an outcome and a post.</summary>
    public const string Terhubung = Awalan + "terhubung";

    /// <summary>Their share, percent.</summary>
    public const string Persen = Awalan + "terhubung/persen";

    /// <summary>How many lines there are.</summary>
    public const string Baris = Awalan + "baris";

    /// <summary>How many breaks there are.</summary>
    public const string Putus = Awalan + "putus";

    private const string Awalan = "garis-pandang/";

    private static readonly Klausul Dasar = new("Permenpan RB 89/2021", "penjenjangan kinerja");

    /// <summary>Whether a figure is one of these.</summary>
    /// <param name="id">Its id.</param>
    public static bool Milik(string id) => id?.StartsWith(Awalan, StringComparison.Ordinal) == true;

    /// <summary>Id of the rupiah of the lines that a page was asked for.</summary>
    /// <param name="apa">By what: "baris", "hasil", "indikator" or "jabatan".</param>
    /// <param name="nilai">Which one.</param>
    public static string Pilihan(string apa, string nilai) => $"{Awalan}{apa}/{nilai}";

    /// <summary>Id of the rupiah at stake in a break.</summary>
    /// <param name="nomor">Its place among the breaks, from 1.</param>
    public static string SatuPutus(int nomor) => string.Create(CultureInfo.InvariantCulture, $"{Putus}/{nomor}");

    /// <summary>A figure by its id; none where there is no such.</summary>
    /// <param name="hasil">The calculated file.</param>
    /// <param name="id">Its id.</param>
    public static Figure? Cari(HasilBerkas hasil, string id)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        if (!Milik(id))
        {
            return null;
        }

        var garis = SusunGaris.Susun(hasil);
        return id switch
        {
            Pagu => Jumlah(id, "Pagu seluruh garis pandang", garis.Uang),
            Terhubung => Sampai(garis),
            Persen => Susun(id, "Bagian uang yang sampai ke hasil dan jabatan", garis.Terhubung, "%", 2, "terhubung / pagu * 100", [new("terhubung", garis.PaguTerhubung, Terhubung), new("pagu", garis.Pagu, Pagu)]),
            Baris => Susun(id, "Baris anggaran terendah yang berpagu", garis.Berpagu.Count(), "baris", 0, Rumus(garis.Berpagu.Count(), "jumlah(baris)"), [.. garis.Berpagu.Select(u => new Masukan("baris", 1, Sumber: u.Baris.Uang.Pagu.Id))]),
            Putus => Susun(id, "Garis pandang yang putus", garis.Putus.Count, "garis", 0, Rumus(garis.Putus.Count, "jumlah(putus)"), [.. garis.Putus.Select(p => new Masukan("putus", 1, Sumber: $"{p.Bagian}: {p.Sebab}"))]),
            _ => Satu(garis, id[Awalan.Length..].Split('/', 2), id),
        };
    }

    private static Figure? Satu(GarisPandang garis, string[] bagian, string id)
    {
        if (bagian is not [var apa, { Length: > 0 } nilai])
        {
            return null;
        }

        return apa switch
        {
            "baris" => Jumlah(id, "Pagu baris anggaran ini", [.. garis.UntukBaris(nilai)]),
            "hasil" => Berporsi(id, $"Pagu yang mendukung {nilai}", [.. garis.UntukHasil(nilai)], h => h.Sasaran?.Kode == nilai || h.Tujuan?.Kode == nilai, ""),
            "indikator" => Berporsi(id, $"Pagu yang menggerakkan indikator {nilai}", [.. garis.UntukIndikator(nilai)], h => h.Indikator.Any(i => i.Kode == nilai), " Indikator lain dari sasaran yang sama digerakkan uang yang sama."),
            "jabatan" => Jumlah(id, $"Pagu yang ditanggung {nilai}", [.. garis.UntukJabatan(nilai)]) is { } jumlah ? jumlah with { Catatan = "Baris yang ditanggung beberapa jabatan dihitung penuh pada setiap jabatannya." } : null,
            "putus" when int.TryParse(nilai, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && garis.Putus.ElementAtOrDefault(n - 1) is { Pagu: { } pagu } p => p.Uang is { } uang
                ? Susun(id, $"Uang pada garis yang putus: {p.Bagian}", pagu, "Rp", 2, "pagu * porsi", [new("pagu", uang.Nilai, uang.Id), new("porsi", uang.Nilai is { Ada: true, Angka: not 0 } semua ? pagu / semua.Angka : 1, Sumber: p.Sebab)])
                : Susun(id, $"Uang yang ditulis: {p.Bagian}", pagu, "Rp", 2, "pagu", [new("pagu", pagu, Sumber: p.Sebab)]),
            _ => null,
        };
    }

    private static Figure? Jumlah(string id, string uraian, IReadOnlyList<GarisUang> uang)
    {
        var ada = uang.Where(u => Aritmetika.Terhitung(u.Baris.Uang.Pagu.Nilai)).ToList();
        return uang.Count == 0 ? null : Susun(id, uraian, Aritmetika.Jumlah(ada.Select(u => u.Baris.Uang.Pagu.Nilai), Alasan.BelumAdaAnggaran), "Rp", 2, Rumus(ada.Count, "jumlah(pagu)"), [.. ada.Select(u => new Masukan("pagu", u.Baris.Uang.Pagu.Nilai, u.Baris.Uang.Pagu.Id))]);
    }

    // Of a line that supports several, each has its share: their sum is the line's own money.
    private static Figure? Berporsi(string id, string uraian, IReadOnlyList<GarisUang> uang, Func<GarisHasil, bool> termasuk, string catatan)
    {
        decimal Porsi(GarisUang u) => Math.Min(1, u.Hasil.Where(termasuk).Sum(h => h.Porsi));
        var ada = uang.Where(u => Aritmetika.Terhitung(u.Baris.Uang.Pagu.Nilai)).ToList();
        if (ada.TrueForAll(u => Porsi(u) == 1))
        {
            return Jumlah(id, uraian, uang) is { } utuh ? utuh with { Catatan = catatan.Length > 0 ? catatan.Trim() : null } : null;
        }

        var (rumus, masukan) = JumlahBerporsi.Urai("pagu", ada.ConvertAll(u => (Porsi(u), u.Baris.Uang.Pagu)));
        return Susun(id, uraian, Aritmetika.Jumlah(ada.Select(u => u.Baris.Uang.Pagu.Nilai.Lalu(n => n * Porsi(u))), Alasan.BelumAdaAnggaran), "Rp", 2, rumus, masukan)
            with
        { Catatan = $"Pagu setiap baris dikalikan porsi programnya yang mendukungnya.{catatan}" };
    }

    private static Figure Sampai(GarisPandang garis)
    {
        var ada = garis.Uang.Where(u => Aritmetika.Terhitung(u.Baris.Uang.Pagu.Nilai)).ToList();
        return Susun(Terhubung, "Pagu yang sampai ke hasil dan jabatan", garis.PaguTerhubung, "Rp", 2, Rumus(ada.Count, "jumlah(pagu_terhubung)"), [.. ada.Select(u => new Masukan("pagu_terhubung", u.Baris.Uang.Pagu.Nilai.Lalu(n => n * SusunGaris.Porsi(u)), Sumber: u.Baris.Uang.Pagu.Id))])
            with
        { Catatan = "Setiap rupiah dihitung sekali: pagu baris dikalikan porsinya yang sampai ke sasaran atau tujuan, paling banyak 1; program penunjang dihitung seluruhnya; baris tanpa jabatan tidak dihitung." };
    }

    private static string Rumus(int banyak, string rumus) => banyak == 0 ? "0" : rumus;

    private static Figure Susun(string id, string uraian, Hasil nilai, string satuan, int desimal, string rumus, IReadOnlyList<Masukan> masukan) =>
        new() { Id = id, Uraian = uraian, Nilai = nilai, Satuan = satuan, Desimal = desimal, Rumus = rumus, Masukan = masukan, Klausul = Dasar };
}
