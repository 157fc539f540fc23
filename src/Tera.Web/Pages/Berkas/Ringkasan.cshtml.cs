using Tera.App.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>First page of an agency's year.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class RingkasanModel : HalamanInstansi
{
    public IReadOnlyList<Table> Tabel { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (await BerkasAsync() is { } berkas)
            Tabel = [.. new[] { TabelCapaian.Susun(berkas.Hasil), TabelSasaran.Susun(berkas.Hasil) }.OfType<Table>()];
    }
}
