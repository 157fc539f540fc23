using System.Globalization;
using Tera.Core.Pelaporan;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Pelaporan;

/// <summary>Innovations, awards and photos.</summary>
internal static class IsiPenutup
{
    public static IEnumerable<Block> Prestasi(IReadOnlyList<Prestasi> prestasi) => Teks.Bernomor([.. prestasi.Select(Kalimat)]);

    public static IEnumerable<Block> Dokumentasi(BahanLaporan bahan) => bahan.Hasil.Berkas.Pelaporan.Dokumentasi
        .Where(f => bahan.Foto.ContainsKey(f.Berkas))
        .Select(f => new Picture { Content = bahan.Foto[f.Berkas], Caption = f.Keterangan, Alternative = f.Keterangan, WidthCm = 12 });

    private static string Kalimat(Prestasi p)
    {
        var rincian = new[] { p.Tahun?.ToString(CultureInfo.InvariantCulture), p.Pemberi }.Where(r => !string.IsNullOrWhiteSpace(r));
        var kurung = string.Join(", ", rincian);
        return p.Nama + (kurung.Length > 0 ? $" ({kurung})" : "") + (p.Uraian is { } u ? $": {u}" : "");
    }
}
