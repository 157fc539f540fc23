using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>The calendar of a year: when each step opens, when it is due, whether it closes then.</summary>
[HakAkses(Hak.KelolaJadwal)]
public sealed class JadwalModel(AturJadwal atur, BeriPerpanjangan perpanjangan, TimeProvider waktu) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty]
    public List<Baris> Isian { get; set; } = [];

    [BindProperty]
    public BarisBaru Baru { get; set; } = new();

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public IReadOnlyList<string> KesalahanPerpanjangan { get; private set; } = [];

    public IReadOnlyList<BarisPerpanjangan> Perpanjangan { get; private set; } = [];

    public IReadOnlyList<InstansiTerdaftar> Instansi { get; private set; } = [];

    private Pelaku Siapa => Klaim.Orang(User) is { } orang ? new(orang.Id, orang.Nama, orang.Peran.ToString()) : throw new InvalidOperationException("Halaman ini memerlukan akun.");

    public int TahunDipilih => Tahun is >= 2000 and <= 2100 ? Tahun.Value : waktu.HariIni().Year;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LainAsync(cancel);
        Isian = [.. (await atur.BacaAsync(TahunDipilih, cancel)).Select(j => new IsianJadwal(j.Langkah, j.Dibuka, j.Tenggat, j.Dikunci)).Select(j => Baris.Dari(j, j))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var hasil = await atur.SimpanAsync(TahunDipilih, Siapa, [.. Isian.Select(i => new IsianJadwal(i.Langkah, i.Dibuka, i.Tenggat, i.Dikunci, new(i.Langkah, i.SemulaDibuka, i.SemulaTenggat, i.SemulaDikunci)))], cancel);
        Kesalahan = hasil.Kesalahan;
        if (hasil is { Gabungan: { } gabungan, Kini: { } kini })
        {
            // Told what the other wrote, a second save is meant.
            ModelState.Clear();
            Isian = [.. gabungan.Zip(kini, Baris.Dari)];
        }

        if (Kesalahan.Count > 0)
        {
            await LainAsync(cancel);
            return Page();
        }

        return Selesai($"Jadwal tahun {TahunDipilih} disimpan.{hasil.Kabar}");
    }

    public async Task<IActionResult> OnPostPerpanjangAsync(CancellationToken cancel)
    {
        KesalahanPerpanjangan = await perpanjangan.JalankanAsync(TahunDipilih, Siapa, new(Baru.Instansi, Baru.Langkah, Baru.Tenggat, Baru.Alasan, Baru.Dilihat), cancel);
        if (KesalahanPerpanjangan.Count == 0)
            return Selesai("Perpanjangan diberikan.");
        await OnGetAsync(cancel);
        // Told what stands there, a second press is meant.
        ModelState.Remove($"{nameof(Baru)}.{nameof(Baru.Dilihat)}");
        Baru.Dilihat = Perpanjangan.FirstOrDefault(p => p.InstansiId == Baru.Instansi && p.Langkah == Baru.Langkah)?.Tanda;
        return Page();
    }

    public async Task<IActionResult> OnPostCabutAsync(Guid instansi, string langkah, string? dilihat, CancellationToken cancel)
    {
        if (await perpanjangan.CabutAsync(TahunDipilih, Siapa, instansi, langkah, dilihat, cancel) is not { } sebab)
            return Selesai("Perpanjangan dicabut.");
        KesalahanPerpanjangan = [sebab];
        await OnGetAsync(cancel);
        return Page();
    }

    private async Task LainAsync(CancellationToken cancel)
    {
        Perpanjangan = await perpanjangan.DaftarAsync(TahunDipilih, cancel);
        Instansi = await perpanjangan.InstansiAsync(cancel);
    }

    private RedirectResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect($"/kelola/jadwal?tahun={TahunDipilih}");
    }

    public sealed class BarisBaru
    {
        public Guid? Instansi { get; set; }

        public string? Langkah { get; set; }

        public DateOnly? Tenggat { get; set; }

        public string? Alasan { get; set; }

        /// <summary>Mark of the extension that the person was told of.</summary>
        public string? Dilihat { get; set; }
    }

    public sealed class Baris
    {
        public string Langkah { get; set; } = "";

        public DateOnly? Dibuka { get; set; }

        public DateOnly? Tenggat { get; set; }

        public bool Dikunci { get; set; }

        public DateOnly? SemulaDibuka { get; set; }

        public DateOnly? SemulaTenggat { get; set; }

        public bool SemulaDikunci { get; set; }

        internal static Baris Dari(IsianJadwal i, IsianJadwal semula) => new()
        {
            Langkah = i.Langkah, Dibuka = i.Dibuka, Tenggat = i.Tenggat, Dikunci = i.Dikunci, SemulaDibuka = semula.Dibuka, SemulaTenggat = semula.Tenggat, SemulaDikunci = semula.Dikunci,
        };
    }
}
