namespace Tera.Web.Pages.Publik;

internal static class AreaPublik
{
    internal static Area Area { get; } = new();
}
