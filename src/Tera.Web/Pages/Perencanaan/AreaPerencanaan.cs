namespace Tera.Web.Pages.Perencanaan;

internal static class AreaPerencanaan
{
    internal static Area Area { get; } = new();
}
