using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis;

/// <summary>The menu of the place that a page stands in.</summary>
internal static class Navigasi
{
    private static readonly Tautan Beranda = new("Beranda", "house", "/", HakApa.Akun);

    internal static (string Nama, string Pangkal, IReadOnlyList<Tautan> Menu) Untuk(Tempat tempat, string jalan)
    {
        if (tempat is { Instansi.Instansi: { } instansi, Tahun: { } tahun })
            return (instansi.Nama, $"/i/{instansi.Slug}/{tahun}", Boleh(SemuaArea.Daftar.SelectMany(a => a.MenuInstansi).Concat(SemuaArea.Daftar.SelectMany(a => a.MenuInstansiAkhir)), h => PemeriksaHak.Periksa(tempat.Orang, h, instansi)));
        if (tempat.Tahun is { } tahunPemda && jalan.StartsWith("/pemda/", StringComparison.Ordinal))
            return ("Pemerintah daerah", $"/pemda/{tahunPemda}", Boleh(SemuaArea.Daftar.SelectMany(a => a.MenuPemda), h => PemeriksaHak.Periksa(tempat.Orang, h)));
        return ("Menu utama", "", Boleh(SemuaArea.Daftar.SelectMany(a => a.MenuKelola).Prepend(Beranda), h => PemeriksaHak.Periksa(tempat.Orang, h)));
    }

    /// <summary>The entry that the page belongs to: the longest that its address begins with.</summary>
    internal static Tautan? Terpilih(IReadOnlyList<Tautan> menu, string pangkal, string jalan) => DiTempat(menu, pangkal, Asal(pangkal, jalan));

    // A form, a line of sight, a step of a document stand in no menu: they belong to the page that leads there.
    private static string Asal(string pangkal, string jalan) => jalan.Length <= pangkal.Length ? jalan : jalan[pangkal.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["ubah", var jenis, ..] when FormulirJenis.Cari(jenis) is { } bentuk => pangkal + bentuk.Kembali,
        ["garis-pandang", ..] => pangkal + "/anggaran",
        ["alur", var dokumen, ..] => pangkal + JalanDokumen.Dari(dokumen, null),
        _ => jalan,
    };

    private static Tautan? DiTempat(IReadOnlyList<Tautan> menu, string pangkal, string jalan) => menu
        .Where(t => jalan == pangkal + t.Jalan || (t != Beranda && jalan.StartsWith(pangkal + t.Jalan + "/", StringComparison.Ordinal)))
        .MaxBy(t => t.Jalan.Length);

    private static List<Tautan> Boleh(IEnumerable<Tautan> menu, Func<HakApa, Izin> izin) => [.. menu.Where(t => izin(t.Hak) == Izin.Boleh)];
}
