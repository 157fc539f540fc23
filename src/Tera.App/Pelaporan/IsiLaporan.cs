using System.Runtime.CompilerServices;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Reports;

namespace Tera.App.Pelaporan;

/// <summary>Which documents a file makes, and what its LKjIP still lacks.</summary>
/// <param name="Dokumen">Kind, name and title of each, in their order; no title where its kind has one only.</param>
/// <param name="BelumDiisi">Places of the LKjIP that say "belum diisi".</param>
/// <param name="Tanda">How many such places each document has, counted when first asked.</param>
public sealed record IsiLaporan(IReadOnlyList<(JenisLaporan Jenis, string Nama, string? Judul)> Dokumen, IReadOnlyList<BagianKosong> BelumDiisi, IReadOnlyDictionary<string, Lazy<int>> Tanda)
{
    // The LKjIP is composed for it, so it is looked for once a file as it stands, not once a page.
    private static readonly ConditionalWeakTable<HasilBerkas, IsiLaporan> Ingatan = [];

    public static IsiLaporan Dari(BerkasTermuat berkas) => Ingatan.GetValue(berkas.Hasil, _ => Susun(berkas));

    private static IsiLaporan Susun(BerkasTermuat berkas)
    {
        var semua = DaftarLaporan.Semua.SelectMany(j => BuatDokumen.Susun(berkas, j, 0).Select(d => (Jenis: j, Satu: d))).ToList();
        return new(
            semua.ConvertAll(d => (d.Jenis, d.Satu.Nama, d.Satu.Judul)),
            [.. semua.Where(d => d.Jenis.Jenis == "lkjip").SelectMany(d => MissingMarks.In(d.Satu.Dokumen)).Select(m => m.Text).Distinct().Select(LetakKosong.Dari)],
            semua.DistinctBy(d => d.Satu.Nama, StringComparer.Ordinal).ToDictionary(d => d.Satu.Nama, d => new Lazy<int>(() => MissingMarks.In(d.Satu.Susun()).Count), StringComparer.Ordinal));
    }
}
