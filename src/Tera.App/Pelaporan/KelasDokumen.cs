namespace Tera.App.Pelaporan;

/// <summary>Who may see a document (UU 14/2008 on public information).</summary>
public enum KelasDokumen
{
    /// <summary>Everybody, once it was published.</summary>
    Terbuka,

    /// <summary>Everybody with an account that may see the agency.</summary>
    Terbatas,

    /// <summary>As above, and never beside anything that is published: results of the inspectorate.</summary>
    Rahasia,
}

/// <summary>Class of each kind of document; nobody chooses it for a single one.</summary>
public static class KelasMenurutJenis
{
    /// <summary>What is unknown is secret.</summary>
    public static KelasDokumen Dari(string jenis) => jenis switch
    {
        "lkjip" or "lkj-triwulan" or "pk" or "iku" or "renstra" or "rkt" or "pohon" or "program" or "rencana-aksi" or "monev" => KelasDokumen.Terbuka,
        "fisik-keuangan" or "dialog-kinerja" or "e81" or "reviu" or "sk-tim" or "tindak-lanjut" => KelasDokumen.Terbatas,
        _ => KelasDokumen.Rahasia,
    };

    public static string Nama(KelasDokumen kelas) => kelas switch
    {
        KelasDokumen.Terbuka => "terbuka",
        KelasDokumen.Terbatas => "terbatas",
        _ => "rahasia",
    };
}
