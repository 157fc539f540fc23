namespace Tera.Web.Pages.Anggaran;

internal static class AreaAnggaran
{
    internal static Area Area { get; } = new();
}
