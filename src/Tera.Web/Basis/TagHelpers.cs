using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tera.Web.Basis;

/// <summary>&lt;ikon nama="house" /&gt;: a picture beside a word; with teks="…" it stands alone and says it.</summary>
public sealed class IkonTagHelper : TagHelper
{
    public string Nama { get; set; } = "";

    public string? Teks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ikon");
        if (Teks is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Teks);
        }

        output.Content.SetHtmlContent($"<use href=\"{Aset.Alamat("pustaka/ikon.svg")}#{WebUtility.HtmlEncode(Nama)}\"/>");
    }
}

/// <summary>&lt;link aset="tera.css" /&gt;, &lt;script aset="tera.js"&gt;: the address of a file with its hash.</summary>
[HtmlTargetElement("link", Attributes = "aset")]
[HtmlTargetElement("script", Attributes = "aset")]
[HtmlTargetElement("img", Attributes = "aset")]
public sealed class AsetTagHelper : TagHelper
{
    public string Aset { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(output.TagName == "link" ? "href" : "src", Basis.Aset.Alamat(Aset));
}

/// <summary>A form that names its address gets the token too; the framework gives it to others only.</summary>
[HtmlTargetElement("form", Attributes = "[method=post], [action]")]
public sealed class FormulirTagHelper(IHtmlGenerator pembuat) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext Tampilan { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (pembuat.GenerateAntiforgery(Tampilan) is { } token)
            output.PostContent.AppendHtml(token);
    }
}
