using Microsoft.AspNetCore.Http.Extensions;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.Web.Basis;

/// <summary>A page asked for as one of its tables: "?unduh=peringkat.xlsx", the same as JSON with ".json", all of them with "semua.xlsx".</summary>
/// <remarks>The page is made as always and its tables are taken from it, so that who may see the page gets what stands on it, and nobody else.</remarks>
internal sealed class PermintaanTabel
{
    private const string Nama = "unduh";
    private const string Semua = "semua";

    private readonly string _id;
    private readonly string _format;

    private PermintaanTabel(string id, string format) => (_id, _format) = (id, format);

    internal List<Table> Tabel { get; } = [];

    /// <returns>None where the page itself is asked for.</returns>
    internal static PermintaanTabel? Dari(HttpRequest permintaan) =>
        HttpMethods.IsGet(permintaan.Method) && permintaan.Query[Nama].ToString() is { Length: > 0 } apa && apa.LastIndexOf('.') is var titik and > 0 && apa[(titik + 1)..] is "xlsx" or "json"
            ? new(apa[..titik], apa[(titik + 1)..]) : null;

    /// <summary>Address of a table of the page that is shown; none of one that answers a form.</summary>
    internal static string? Alamat(HttpRequest permintaan, string id)
    {
        if (!HttpMethods.IsGet(permintaan.Method))
            return null;
        var isian = permintaan.Query.Where(q => q.Key != Nama).SelectMany(q => q.Value.Select(n => KeyValuePair.Create(q.Key, n ?? "")));
        return permintaan.PathBase + permintaan.Path + new QueryBuilder(isian) { { Nama, id + ".xlsx" } }.ToQueryString();
    }

    internal static string? AlamatSemua(HttpRequest permintaan) => Alamat(permintaan, Semua);

    internal bool Mau(string id) => _id == id || (_id == Semua && _format == "xlsx");

    internal IResult Jawab(HttpRequest permintaan, string judul)
    {
        if (Tabel.Count == 0)
            return Results.NotFound();
        if (_format == "json")
            return Results.Text(DataTerbuka.Json(Tabel[0]), "application/json");
        var rute = permintaan.RouteValues;
        var nama = string.Join('-', new[] { rute.GetValueOrDefault("instansi") ?? rute.GetValueOrDefault("slug"), rute.GetValueOrDefault("tahun"), _id }.Where(b => b is not null));
        return Results.File(XlsxWriter.Write(new Document { Title = judul, Sections = [new Section { Blocks = Tabel }] }), BuatDokumen.Tipe("xlsx"), nama + ".xlsx");
    }
}

/// <summary>Whether a handler is to show all rows and not a page of them.</summary>
internal static class TabelDiminta
{
    internal static bool MintaTabel(this HttpRequest permintaan, string id) => PermintaanTabel.Dari(permintaan)?.Mau(id) == true;
}
