namespace Tera.Web.Pages.Publik;

/// <summary>Kinds of published documents as the public calls them.</summary>
internal static class SebutanTerbitan
{
    internal static string Pendek(string jenis) => jenis switch
    {
        "pk" => "Perjanjian Kinerja",
        "iku" => "IKU",
        "monev" => "Monev triwulan",
        "lkj-triwulan" => "Laporan triwulan",
        "lkjip" => "LKjIP",
        "renstra" => "Renstra",
        "rencana-aksi" => "Rencana aksi",
        _ => jenis,
    };
}
