using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Tera.App.Basis;

namespace Tera.Web.Basis;

/// <summary>Keys that protect cookies and forms, in the database: all nodes share them, and a restart signs nobody out.</summary>
internal sealed class GudangKunci(IServiceScopeFactory lingkup) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = lingkup.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<TeraDb>().KunciPerlindungan.Select(k => k.Isi).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = lingkup.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TeraDb>();
        db.KunciPerlindungan.Add(new() { Nama = friendlyName, Isi = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
