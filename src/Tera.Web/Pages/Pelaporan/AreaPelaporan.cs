namespace Tera.Web.Pages.Pelaporan;

internal static class AreaPelaporan
{
    internal static Area Area { get; } = new();
}
