using Tera.Documents.Model;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pelaporan;

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

    /// <summary>Tables of documents that are not open, by the class of their document: an open document that holds one does not make it open.</summary>
    private static readonly Dictionary<string, KelasDokumen> Tabel = new(StringComparer.Ordinal)
    {
        [TabelNilaiAkip.Id] = KelasDokumen.Rahasia,
        [TabelTindakLanjut.Id] = KelasDokumen.Terbatas,
        [TabelRekapTindakLanjut.Id] = KelasDokumen.Terbatas,
        [TabelRekomendasi.Id] = KelasDokumen.Terbatas,
    };

    /// <summary>The outline of a report that may be published: what is secret is left out.</summary>
    public static Kerangka Kerangka { get; } = Reports.Pelaporan.Kerangka.Bawaan.Tanpa([.. Tabel.Where(t => t.Value == KelasDokumen.Rahasia).Select(t => $"tabel:{t.Key}")]);

    /// <summary>Tables of a published document that everybody gets as tables and data.</summary>
    public static IReadOnlyList<Table> Terbuka(IEnumerable<Table> tabel) => [.. tabel.Where(t => !Tabel.ContainsKey(t.Id))];

    public static string Nama(KelasDokumen kelas) => kelas switch
    {
        KelasDokumen.Terbuka => "terbuka",
        KelasDokumen.Terbatas => "terbatas",
        _ => "rahasia",
    };
}
