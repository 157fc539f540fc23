using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>Commitments between agencies: asked for, confirmed, declined.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class LintasModel(DaftarKomitmen daftar, MintaKomitmen minta, JawabKomitmen jawab) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    /// <summary>What this agency asked of others.</summary>
    public IReadOnlyList<BarisKomitmen> Diminta { get; private set; } = [];

    /// <summary>What others ask of this agency.</summary>
    public IReadOnlyList<BarisKomitmen> Meminta { get; private set; } = [];

    public IReadOnlyList<PilihanKomitmen> Pilihan { get; private set; } = [];

    public IEnumerable<(string Kode, string Uraian)> Hasil =>
        Berkas is null ? [] : Berkas.Berkas.Perencanaan.Sasaran.Select(s => (s.Kode, s.Uraian)).Concat(Berkas.Berkas.Perencanaan.Tujuan.Select(t => (t.Kode, t.Uraian)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Berkas = await BerkasAsync();
        (Diminta, Meminta) = await daftar.JalankanAsync(Instansi.Id, Tahun, cancel);
        Pilihan = Boleh(Hak.UbahRencana) ? await daftar.PilihanAsync(Instansi.Id, cancel) : [];
    }

    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostMintaAsync(string? slug, string? sasaran, string? kontribusi, CancellationToken cancel) =>
        Selesai(await minta.JalankanAsync(Instansi.Id, Tahun, Pelaku, slug, sasaran, kontribusi, cancel), "Permintaan dikirim; yang memimpin di sana melihatnya pada halaman pertamanya.");

    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostTarikAsync(Guid id, StatusKomitmen? dilihat, CancellationToken cancel) =>
        Selesai(await minta.TarikAsync(Instansi.Id, Tahun, Pelaku, id, dilihat, cancel), "Permintaan ditarik.");

    [HakTindakan(Hak.Setujui)]
    public async Task<IActionResult> OnPostJawabAsync(Guid id, bool setuju, string? alasan, CancellationToken cancel) =>
        Selesai(await jawab.JalankanAsync(Instansi.Id, Tahun, Pelaku, id, setuju, alasan, cancel), setuju ? "Dikonfirmasi." : "Ditolak dengan alasan.");

    private RedirectResult Selesai(string? sebab, string kabar)
    {
        TempData[sebab is null ? "Kabar" : "Galat"] = sebab ?? kabar;
        return Redirect($"{Pangkal}/rencana/lintas");
    }

    public static string Kata(StatusKomitmen status) => status switch
    {
        StatusKomitmen.Diminta => "Menunggu jawaban",
        StatusKomitmen.Dikonfirmasi => "Dikonfirmasi",
        StatusKomitmen.Ditolak => "Ditolak",
        _ => "Ditarik",
    };
}
