using Tera.App.Persetujuan;

namespace Tera.Web.Basis;

/// <summary>The page that a document of the workflow stands on, behind the agency's year.</summary>
internal static class JalanDokumen
{
    internal static string Dari(string dokumen, string? kunci) => dokumen switch
    {
        DokumenAlur.Renstra => "/rencana",
        DokumenAlur.Triwulan => $"/pengukuran/{kunci}".TrimEnd('/'),
        DokumenAlur.Dialog when kunci is { Length: > 0 } => $"/pengukuran/dialog/{kunci}",
        DokumenAlur.Dialog => "/pengukuran",
        DokumenAlur.Lkjip => "/laporan",
        _ => "/dokumen-rencana",
    };
}
