using System.Globalization;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Documents.Writing;
using Tera.Reports.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>The worksheet as it stands, up to the latest stage that the person may see; it is not kept and bears no code.</summary>
public sealed class CetakLembar(MuatLembar muat)
{
    /// <param name="mengisi">Whether the person enters what the agency says of itself.</param>
    /// <param name="format">"xlsx" or "pdf".</param>
    public async Task<HasilDokumen> JalankanAsync(Guid instansi, int tahun, Orang orang, bool mengisi, string format, CancellationToken cancel = default)
    {
        if (format is not ("xlsx" or "pdf"))
            return new(null, "Lembar kerja dicetak sebagai XLSX atau PDF.");
        var lembar = await muat.JalankanAsync(instansi, tahun, orang, mengisi, cancel);
        if (lembar?.Hasil.Terakhir is null)
            return new(null, lembar is { TanpaTemplat: true } ? lembar.KalimatTanpaTemplat : "Belum ada jawaban dalam lembar ini.");
        var dokumen = DokumenLke.Susun(lembar.Berkas.Hasil, lembar.Hasil);
        if (lembar.Tahap != TahapKerja.Terbit)
            dokumen = TandaKepala.Beri(dokumen, TandaKepala.Konsep);
        var nama = string.Create(CultureInfo.InvariantCulture, $"lembar-kerja-{tahun}.{format}");
        if (format == "xlsx")
            return new(new(nama, BuatDokumen.Tipe("xlsx"), XlsxWriter.Write(dokumen)), null);
        var cetak = await PencetakPdf.CetakAsync(dokumen, cancel);
        return cetak.Pdf is { } pdf ? new(new(nama, BuatDokumen.Tipe("pdf"), pdf), null) : new(null, cetak.Problem);
    }
}
