using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>The year's budget: what was planned and spent, by programme down to sub kegiatan, and the LRA.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AnggaranInstansiModel(MulaiHimpun mulai) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<Table> Tabel { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is { Hasil: var hasil })
            Tabel = [.. new[] { TabelRealisasi.Susun(hasil), TabelSumberDana.Susun(hasil), TabelLra.Susun(hasil), TabelKeluaran.Susun(hasil) }.OfType<Table>()];
    }

    /// <summary>The government gathers its programmes from its agencies.</summary>
    [HakTindakan(Hak.UbahAnggaran)]
    public async Task<IActionResult> OnPostAsync()
    {
        TempData["Kabar"] = await mulai.JalankanAsync(Instansi.Id, Tahun, Pelaku, HttpContext.RequestAborted);
        return Redirect($"{Pangkal}/anggaran");
    }

    public bool Pemda => Instansi.Jenis == JenisInstansi.PemerintahDaerah;

    public bool Dihimpun => Berkas!.Berkas.Anggaran.Dihimpun;

    public IReadOnlyList<Butir> Program => [.. Berkas!.Butir.Values.Where(b => b.Jenis == JenisButir.Program).OrderBy(b => b.Urutan)];
}
