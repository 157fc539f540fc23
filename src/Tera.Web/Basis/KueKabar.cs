using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace Tera.Web.Basis;

/// <summary>Messages for the next page travel in a cookie. A page that has none to forget sets none: with a cookie it could not be kept ready for others.</summary>
internal sealed class KueKabar(CookieTempDataProvider kue, IOptions<CookieTempDataProviderOptions> opsi) : ITempDataProvider
{
    public IDictionary<string, object> LoadTempData(HttpContext context) => kue.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(opsi.Value.Cookie.Name!))
            kue.SaveTempData(context, values);
    }
}
