namespace Tera.Web.Pages.Evaluasi;

internal static class AreaEvaluasi
{
    internal static Area Area { get; } = new();
}
