using System.Globalization;
using Tera.App.Berkas;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Tabel;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Tables of an agency's year as workbook and for programs: the same that pages show and documents print.</summary>
internal static class TabelInstansi
{
    /// <summary>A workbook with live formulas: one table where its id is given, otherwise those of measurement and money.</summary>
    internal static async Task<IResult> XlsxAsync(string? id, HttpContext konteks, PemuatBerkas pemuat)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        if (await MuatAsync(konteks, pemuat) is not { } berkas)
            return Results.NotFound();
        List<Table> tabel = [.. id is null ? DaftarTabel.PengukuranDanAnggaran(berkas.Hasil) : Semua(berkas).Where(t => t.Id == id).Take(1)];
        if (tabel.Count == 0)
            return Results.NotFound();
        var dokumen = new Document { Title = string.Create(CultureInfo.InvariantCulture, $"Tabel {tempat.Instansi!.Instansi.Nama} {berkas.Berkas.Tahun}"), Sections = [new Section { Blocks = tabel }] };
        var nama = string.Create(CultureInfo.InvariantCulture, $"{tempat.Instansi.Instansi.Slug}-{berkas.Berkas.Tahun}{(id is null ? "" : "-" + id)}.xlsx");
        return Results.File(XlsxWriter.Write(dokumen, Ekspresi.Dari(berkas.Hasil)), BuatDokumen.Tipe("xlsx"), nama);
    }

    /// <summary>Which tables there are.</summary>
    internal static async Task<IResult> DaftarAsync(HttpContext konteks, PemuatBerkas pemuat) =>
        await MuatAsync(konteks, pemuat) is { } berkas ? Results.Json(Semua(berkas).Select(t => new { id = t.Id, judul = t.Caption })) : Results.NotFound();

    /// <summary>One table, cell by cell.</summary>
    internal static async Task<IResult> JsonAsync(string id, HttpContext konteks, PemuatBerkas pemuat) =>
        await MuatAsync(konteks, pemuat) is { } berkas && Semua(berkas).FirstOrDefault(t => t.Id == id) is { } tabel ? Results.Text(DataTerbuka.Json(tabel), "application/json") : Results.NotFound();

    private static IEnumerable<Table> Semua(BerkasTermuat berkas) => DaftarTabel.Semua(BuatDokumen.Bahan(berkas));

    private static async Task<BerkasTermuat?> MuatAsync(HttpContext konteks, PemuatBerkas pemuat)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        return await pemuat.MuatAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, konteks.RequestAborted);
    }
}
