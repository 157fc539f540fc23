using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Documents.Writing;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>The workbook (XLSX) that officials fill in: empty, from a data file, and back.</summary>
public static class BukuKerja
{
    /// <summary>Writes an empty workbook with explanations and drop-downs.</summary>
    public static void Templat(Stream tujuan) => SheetWriter.Write(new PengisiBuku([], SusunanBuku.Semua).Buku(), tujuan);

    /// <summary>Writes a data file as a workbook; importing it gives the same data file.</summary>
    public static void Ekspor(BerkasKinerja berkas, Stream tujuan) =>
        SheetWriter.Write(new PengisiBuku(JsonNode.Parse(BerkasJson.Tulis(berkas))!.AsObject(), SusunanBuku.Semua).Buku(), tujuan);

    /// <summary>Reads a filled workbook: all its errors, each with sheet and cell, or the whole of it.</summary>
    public static HasilBaca Impor(Stream sumber) => Baca(sumber).Hasil;

    /// <summary>Reads a filled workbook as <see cref="Impor"/> does, and keeps where everything stood.</summary>
    public static BukuTerbaca Baca(Stream sumber) => PembacaBuku.Baca(sumber);

    /// <summary>Writes a worksheet template as a workbook; importing it gives the same template.</summary>
    public static void EksporTemplatLke(TemplatLke templat, Stream tujuan) =>
        SheetWriter.Write(new PengisiBuku(JsonNode.Parse(TemplatLkeJson.Tulis(templat))!.AsObject(), SusunanTemplatLke.Semua).Buku(), tujuan);

    /// <summary>Reads a worksheet template from a workbook: all its errors, each with sheet and cell, or the whole of it.</summary>
    public static HasilBacaTemplat ImporTemplatLke(Stream sumber) => PembacaBuku.BacaTemplat(sumber);
}
