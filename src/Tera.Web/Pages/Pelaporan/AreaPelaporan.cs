using Tera.App.Organisasi;

namespace Tera.Web.Pages.Pelaporan;

internal static class AreaPelaporan
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Laporan", "journal-text", "/laporan", Hak.LihatInstansi)],
    };
}
