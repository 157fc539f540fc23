using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;

namespace Tera.App.Pelaporan;

/// <summary>Programmes, kegiatan and sub kegiatan of each agency whose year was approved, beside the government's own tables.</summary>
/// <remarks>As what flows to the government: from the file that was kept when the year's last quarter was fixed, also while a change of it is being prepared; as it stands only where it was approved and never fixed.</remarks>
internal static class KeluaranPemasok
{
    private const int Terakhir = 4;

    /// <param name="saat">When the government's own report was fixed: it tells what the agencies had fixed by then; none while it is not.</param>
    public static async Task<(IReadOnlyList<Table> Tabel, IReadOnlyList<string> Kurang)> SusunAsync(TeraDb db, BerkasDitetapkan ditetapkan, IEnumerable<Pemasok> pemasok, int tahun, DateTimeOffset? saat, CancellationToken cancel)
    {
        var (tabel, kurang) = (new List<Table>(), new List<string>());
        foreach (var p in pemasok.OrderBy(p => p.Instansi.Nama, StringComparer.Ordinal))
        {
            var ketetapan = p.Versi[Terakhir - 1] == 0 || (saat is null && p.Disahkan(Terakhir) && p.Status[Terakhir - 1] != StatusAlur.Ditetapkan) ? null : await VersiAsync(db, p.Instansi.Id, tahun, saat, cancel);
            // What was fixed before files were kept is told from what stands now.
            var (berkas, tetap) = ketetapan is not null && await ditetapkan.MuatAsync(ketetapan, cancel) is { } salinan ? (salinan, ketetapan) : (p.Berkas, null);
            if (tetap is null && !p.Disahkan(Terakhir))
                kurang.Add($"Keluaran program {p.Instansi.Nama}: realisasi triwulan IV belum disetujui kepalanya, jadi tidak disertakan.");
            else if (tetap is null && p.Dibuka && p.Status[Terakhir - 1] != StatusAlur.Ditetapkan)
                kurang.Add($"Keluaran program {p.Instansi.Nama}: dokumen rencananya sedang diubah, jadi tidak disertakan.");
            else if (Milik(TabelKeluaran.Susun(berkas.Hasil), p.Instansi) is { Rows.Count: > 0 } satu)
                tabel.Add(tetap is null ? satu : satu with { Notes = [.. satu.Notes, $"Menurut realisasi triwulan IV versi {tetap.Ke}, ditetapkan {Tanggal(tetap)}."] });
        }

        return (tabel, kurang);
    }

    // What an agency had not fixed yet when the government reported, it had approved with the figures of its first version.
    private static async Task<Ketetapan?> VersiAsync(TeraDb db, Guid instansi, int tahun, DateTimeOffset? saat, CancellationToken cancel)
    {
        var semua = db.Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == DokumenAlur.Triwulan && k.Kunci == "4");
        return await semua.Where(k => saat == null || k.Ditetapkan <= saat).OrderByDescending(k => k.Ke).FirstOrDefaultAsync(cancel) ?? await semua.OrderBy(k => k.Ke).FirstOrDefaultAsync(cancel);
    }

    private static string Tanggal(Ketetapan ketetapan)
    {
        var hari = Penanggalan.WaktuSetempat(ketetapan.Ditetapkan);
        return new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
    }

    // Agencies have programmes of the same code: their figures are told apart in one workbook.
    private static Table Milik(Table tabel, InstansiTerdaftar instansi)
    {
        return tabel with { Id = $"{tabel.Id} {instansi.Slug}", Caption = $"{tabel.Caption}, {instansi.Nama}", Rows = [.. tabel.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Sel)] })] };

        Cell Sel(Cell sel) => sel.Figure is not { } angka ? sel
            : sel with { Figure = angka with { Id = $"{instansi.Slug}/{angka.Id}", Expression = angka.Expression.Replace("[", $"[{instansi.Slug}/", StringComparison.Ordinal) } };
    }
}
