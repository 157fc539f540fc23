namespace Tera.Web.Pages.Organisasi;

internal static class AreaOrganisasi
{
    internal static Area Area { get; } = new();
}
