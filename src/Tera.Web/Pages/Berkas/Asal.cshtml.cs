using Microsoft.AspNetCore.Mvc;
using Tera.App.Organisasi;
using Tera.Core.Nilai;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Where a figure comes from: formula, inputs, clause; each input leads on. A whole page, or the part of one.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AsalModel : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public bool Potongan => Request.Headers.ContainsKey("HX-Request");

    public Figure? Angka { get; private set; }

    /// <summary>Whether it is the sum of lines of the budget, of which none has a number yet.</summary>
    public bool Dijumlahkan { get; private set; }

    public IReadOnlyDictionary<string, Figure> Semua { get; private set; } = new Dictionary<string, Figure>(StringComparer.Ordinal);

    public async Task OnGetAsync()
    {
        if (await BerkasAsync() is not { } berkas)
            return;
        Semua = berkas.Hasil.Figures;
        Angka = Semua.GetValueOrDefault(Id);
        Dijumlahkan = Angka is { Nilai.Ada: false } && (Id.StartsWith("anggaran/total/", StringComparison.Ordinal)
            || berkas.Hasil.Anggaran.SemuaBaris().Any(b => b.Anak.Count > 0 && Id.StartsWith($"anggaran/{b.Kunci}/", StringComparison.Ordinal)));
    }

    public string Alamat(string id) => $"{Pangkal}/asal?id={Uri.EscapeDataString(id)}";
}
