namespace Tera.Web.Pages.Pengukuran;

internal static class AreaPengukuran
{
    internal static Area Area { get; } = new();
}
