using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tera.Documents.Model;

namespace Tera.Web.Basis;

/// <summary>&lt;table unduh="peringkat" judul="Peringkat"&gt;: a table that comes as a workbook and as JSON as it stands, with the way to it as its caption.</summary>
[HtmlTargetElement("table", Attributes = "unduh")]
public sealed class TabelUnduhTagHelper : TagHelper
{
    /// <summary>Stable id, unique on the page.</summary>
    public string Unduh { get; set; } = "";

    public string Judul { get; set; } = "";

    /// <summary>The table where it was composed as one; none where only the page has it.</summary>
    public Table? Isi { get; set; }

    /// <summary>Whether it comes as a workbook elsewhere, and says so itself.</summary>
    public bool TanpaTautan { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext Tampilan { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-tabel", Unduh);
        var konteks = Tampilan.HttpContext;
        if (konteks.Features.Get<PermintaanTabel>() is { } permintaan && permintaan.Mau(Unduh))
            permintaan.Tabel.Add(Isi ?? TabelHtml.Baca(Unduh, Judul, (await output.GetChildContentAsync()).GetContent()));
        if (!TanpaTautan && PermintaanTabel.Alamat(konteks.Request, Unduh) is { } alamat)
            output.PreContent.SetHtmlContent($"<caption class=\"unduh tidak-cetak\"><span class=\"visually-hidden\">{WebUtility.HtmlEncode(Judul)}</span> <a class=\"xlsx\" href=\"{WebUtility.HtmlEncode(alamat)}\"><svg class=\"ikon\" aria-hidden=\"true\"><use href=\"{Aset.Alamat("pustaka/ikon.svg")}#download\"/></svg> XLSX<span class=\"visually-hidden\"> {WebUtility.HtmlEncode(Judul)}</span></a></caption>");
    }
}
