using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Writing;

namespace Tera.Reports.Buku;

/// <summary>The workbook (XLSX) that officials fill in: empty, from a data file, and back.</summary>
public static class BukuKerja
{
    /// <summary>Writes an empty workbook with explanations and drop-downs.</summary>
    public static void Templat(Stream tujuan) => SheetWriter.Write(new PengisiBuku([]).Buku(), tujuan);

    /// <summary>Writes a data file as a workbook; importing it gives the same data file.</summary>
    public static void Ekspor(BerkasKinerja berkas, Stream tujuan) =>
        SheetWriter.Write(new PengisiBuku(JsonNode.Parse(BerkasJson.Tulis(berkas))!.AsObject()).Buku(), tujuan);

    /// <summary>Reads a filled workbook: all its errors, each with sheet and cell, or the whole of it.</summary>
    public static HasilBaca Impor(Stream sumber) => PembacaBuku.Baca(sumber);
}
