using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>Documents and states as officials call them.</summary>
public static class NamaDokumen
{
    public static string Dari(string dokumen, string kunci) => dokumen switch
    {
        DokumenAlur.Renstra => "Renstra",
        DokumenAlur.Iku => "Indikator Kinerja Utama",
        DokumenAlur.Pk => $"Perjanjian Kinerja {kunci}".TrimEnd(),
        DokumenAlur.RencanaAksi => "Rencana aksi",
        DokumenAlur.Triwulan => $"Realisasi triwulan {Romawi.Cetak(int.Parse(kunci, CultureInfo.InvariantCulture))}",
        DokumenAlur.Dialog => $"Dialog kinerja triwulan {Romawi.Cetak(int.Parse(kunci, CultureInfo.InvariantCulture))}",
        DokumenAlur.Lkjip => "LKjIP",
        DokumenAlur.Evaluasi => "Hasil evaluasi AKIP",
        _ => dokumen,
    };

    public static string Status(StatusAlur status) => status switch
    {
        StatusAlur.Draf => "berupa draf",
        StatusAlur.Diajukan => "diajukan",
        StatusAlur.Disetujui => "disetujui",
        StatusAlur.Dikembalikan => "dikembalikan",
        _ => "ditetapkan",
    };

    /// <summary>What begins a sentence, within one.</summary>
    internal static string DalamKalimat(string kalimat) => char.ToLowerInvariant(kalimat[0]) + kalimat[1..];

    /// <summary>How what a locked LKjIP holds can be changed after all.</summary>
    public static string JalanLkjip(StatusAlur status) => status switch
    {
        StatusAlur.Diajukan => "Tarik kembali dahulu pengajuan LKjIP, atau minta kepala mengembalikannya.",
        StatusAlur.Disetujui => "Minta kepala mengembalikan dahulu LKjIP dengan alasan.",
        _ => "Buka dahulu perubahan LKjIP: versi yang sudah ditetapkan tetap tersimpan.",
    };

    /// <summary>How a locked document can be changed after all.</summary>
    public static string Jalan(StatusAlur status) => status switch
    {
        StatusAlur.Diajukan => "Tarik kembali pengajuannya, atau minta kepala mengembalikannya.",
        StatusAlur.Disetujui => "Minta kepala mengembalikannya dengan alasan.",
        _ => "Buka perubahan: versi yang sudah ditetapkan tetap tersimpan.",
    };
}
