namespace Tera.Web.Pages.Pemda;

internal static class AreaPemda
{
    internal static Area Area { get; } = new();
}
