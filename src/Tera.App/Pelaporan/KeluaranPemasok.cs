using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;

namespace Tera.App.Pelaporan;

/// <summary>Programmes, kegiatan and sub kegiatan of each agency whose year was approved, beside the government's own tables.</summary>
internal static class KeluaranPemasok
{
    public static (IReadOnlyList<Table> Tabel, IReadOnlyList<string> Kurang) Susun(IEnumerable<Pemasok> pemasok)
    {
        var semua = pemasok.OrderBy(p => p.Instansi.Nama, StringComparer.Ordinal).ToLookup(p => p.Disahkan(4));
        return ([.. semua[true].Select(p => Milik(TabelKeluaran.Susun(p.Berkas.Hasil), p.Instansi)).Where(t => t.Rows.Count > 0)],
            [.. semua[false].Select(p => $"Keluaran program {p.Instansi.Nama}: realisasi triwulan IV belum disetujui kepalanya, jadi tidak disertakan.")]);
    }

    // Agencies have programmes of the same code: their figures are told apart in one workbook.
    private static Table Milik(Table tabel, InstansiTerdaftar instansi)
    {
        return tabel with { Id = $"{tabel.Id} {instansi.Slug}", Caption = $"{tabel.Caption}, {instansi.Nama}", Rows = [.. tabel.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Sel)] })] };

        Cell Sel(Cell sel) => sel.Figure is not { } angka ? sel
            : sel with { Figure = angka with { Id = $"{instansi.Slug}/{angka.Id}", Expression = angka.Expression.Replace("[", $"[{instansi.Slug}/", StringComparison.Ordinal) } };
    }
}
