using QRCoder;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>Address under which everybody reaches this Tera; printed in documents.</summary>
public sealed record AlamatPublik(string Pangkal)
{
    /// <summary>Whether it is the example of our guides: nobody would find anything there.</summary>
    public bool Contoh => Uri.TryCreate(Pangkal, UriKind.Absolute, out var alamat) && (alamat.Host == ContohDaerah || alamat.Host.EndsWith("." + ContohDaerah, StringComparison.Ordinal));

    private const string ContohDaerah = "contoh.go.id";
}

/// <summary>Puts the seal of a version onto a document.</summary>
internal static class Pengecap
{
    private const int TitikModul = 6;

    public static Document Cap(Document dokumen, AlamatPublik alamat, string kode, int versi, bool draf, long urut, byte[] kepala)
    {
        var tujuan = $"{alamat.Pangkal.TrimEnd('/')}/periksa";
        var cetak = KodePeriksa.Cetak(kode);
        using var qr = QRCodeGenerator.GenerateQrCode($"{tujuan}/{cetak}", QRCodeGenerator.ECCLevel.M);
        using var gambar = new PngByteQRCode(qr);
        // The head of the agency's history, on paper: who cuts the history off cannot cut it off there.
        var rantai = kepala.Length > 0 ? $" · riwayat {urut}-{Convert.ToHexStringLower(kepala.AsSpan(0, 4))}" : "";
        return dokumen with
        {
            Seal = new($"Periksa keaslian di {tujuan.Split("://")[^1]} · kode {cetak} · versi {versi}{(draf ? ", draf" : "")}{rantai}", cetak, gambar.GetGraphic(TitikModul), $"Kode QR untuk memeriksa keaslian dokumen, kode {cetak}"),
        };
    }
}
