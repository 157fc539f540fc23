using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Berkas;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Reports;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Pages.Perencanaan;

namespace Tera.Web.Pages.Pelaporan;

/// <summary>A document of the year: what is kept of it, and the job that makes it.</summary>
/// <param name="Versi">Kept versions, newest first.</param>
public sealed record BarisLaporan(JenisLaporan Jenis, string Nama, string Judul, KelasDokumen Kelas, IReadOnlyList<BarisDokumen> Versi, PekerjaanLatar? Pekerjaan);

/// <summary>Every document of the year, to be made, kept and taken; the LKjIP with where it stands and what is not filled in yet.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class LaporanModel(DaftarAlur alur, DaftarDokumen daftar, MintaDokumen minta, Terbitkan terbitkan, AuditLaporan audit, UbahAlur ubah, BerkasDitetapkan tetap, DaftarRalat ralat, IOutputCacheStore umum) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    /// <summary>What is kept of documents that the year's data make no more: a PK that was removed. It can still be taken, and taken off the public pages.</summary>
    public IReadOnlyList<BarisLaporan> Lama { get; private set; } = [];

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    public IReadOnlyList<BarisLaporan> Dokumen { get; private set; } = [];

    /// <summary>The newest audit of a kept LKjIP; none where none was audited yet.</summary>
    public BarisAudit? Audit { get; private set; }

    /// <summary>The newest kept LKjIP.</summary>
    public BarisDokumen? Lkjip => Dokumen.FirstOrDefault(d => d.Jenis.Jenis == "lkjip") is { Versi: [var terbaru, ..] } ? terbaru : null;

    /// <summary>Kept documents that stand before the public.</summary>
    public IReadOnlySet<Guid> Terbit { get; private set; } = new HashSet<Guid>();

    /// <summary>Kept documents that something newer stands against: they are not published any more.</summary>
    public IReadOnlySet<Guid> Usang { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<BagianKosong> BelumDiisi { get; private set; } = [];

    /// <summary>Fixed documents that can only be printed from today's data.</summary>
    public IReadOnlyList<string> TanpaSalinan { get; private set; } = [];

    /// <summary>Corrections of earlier evaluations that came after the LKjIP was fixed.</summary>
    public IReadOnlyList<RalatHasil> Ralat { get; private set; } = [];

    /// <summary>Whether the LKjIP waits for a review before it can be fixed.</summary>
    public bool MenungguReviu { get; private set; }

    private IReadOnlyDictionary<string, Lazy<int>> _tanda = new Dictionary<string, Lazy<int>>();

    /// <summary>Places of a document that say "belum diisi", as its data stand now.</summary>
    public int Tanda(string nama) => _tanda.TryGetValue(nama, out var n) ? n.Value : 0;

    public TampilanAlur Alur => new(this, Keadaan);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Berkas = await BerkasAsync();
        Keadaan = await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Lkjip, "", cancel);
        if (Berkas is null)
            return;
        var versi = (await daftar.JalankanAsync(Instansi.Id, Tahun, cancel)).ToLookup(d => d.Nama, StringComparer.Ordinal);
        Terbit = await terbitkan.BerlakuAsync(Instansi.Id, Tahun, cancel);
        Usang = await terbitkan.UsangAsync(Instansi.Id, Tahun, cancel);
        Audit = await audit.LkjipAsync(Instansi.Id, Tahun, cancel);
        TanpaSalinan = await tetap.TanpaSalinanAsync(Instansi.Id, Tahun, cancel);
        var pekerjaan = await daftar.PekerjaanAsync(Instansi.Id, Tahun, cancel);
        var isi = IsiLaporan.Dari(Berkas);
        var jumlah = isi.Dokumen.CountBy(d => d.Jenis).ToDictionary();
        Dokumen = [.. isi.Dokumen.Select(d => new BarisLaporan(
            d.Jenis, d.Nama, (jumlah[d.Jenis] > 1 ? d.Judul : null) ?? d.Jenis.Judul,
            KelasMenurutJenis.Dari(d.Jenis.Jenis), [.. versi[d.Nama]], pekerjaan.GetValueOrDefault(d.Nama)))];
        var ada = isi.Dokumen.Select(d => d.Nama).ToHashSet(StringComparer.Ordinal);
        Lama = [.. versi.Where(v => !ada.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (Terbaru: v.First(), Semua: v))
            .Select(v => new BarisLaporan(DaftarLaporan.Semua.First(j => j.Jenis == v.Terbaru.Jenis), v.Terbaru.Nama, v.Terbaru.Judul, v.Terbaru.Kelas, [.. v.Semua], null))];
        (BelumDiisi, _tanda) = (isi.BelumDiisi, isi.Tanda);
        Ralat = await ralat.SesudahLkjipAsync(Instansi.Id, Tahun, cancel);
        MenungguReviu = await ubah.MenungguReviuAsync(Berkas, cancel);
    }

    [HakTindakan(Hak.BuatDokumen)]
    public async Task<IActionResult> OnPostBuatAsync(string jenis, string nama, CancellationToken cancel)
    {
        var hasil = await minta.JalankanAsync(Instansi.Id, Tahun, Pelaku, jenis, nama, cancel);
        if (hasil.Sebab is { } sebab)
            TempData["Galat"] = sebab;
        return Kembali(nama);
    }

    [HakTindakan(Hak.Terbitkan)]
    public async Task<IActionResult> OnPostTerbitkanAsync(Guid id, string nama, CancellationToken cancel) =>
        await SelesaiAsync(await terbitkan.JalankanAsync(Instansi.Id, Tahun, Pelaku, id, cancel), "Diterbitkan: sekarang dapat dibaca siapa pun.", nama);

    [HakTindakan(Hak.Terbitkan)]
    public async Task<IActionResult> OnPostTarikAsync(Guid id, string nama, string? alasan, CancellationToken cancel) =>
        await SelesaiAsync(await terbitkan.TarikAsync(Instansi.Id, Tahun, Pelaku, nama, alasan, id, cancel), "Ditarik dari halaman umum.", nama);

    private async Task<IActionResult> SelesaiAsync(string? sebab, string kabar, string nama)
    {
        TempData[sebab is null ? "Kabar" : "Galat"] = sebab ?? kabar;
        await umum.LupakanAsync(CancellationToken.None);
        return Kembali(nama);
    }

    // A name that came by post goes into a header.
    private RedirectResult Kembali(string? nama) => Redirect($"{Pangkal}/laporan#d-{Uri.EscapeDataString(nama ?? "")}");
}

/// <summary>How a job gets on; a part of a page that asks again by itself, or a page of its own.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class PekerjaanModel(DaftarDokumen daftar, GiliranKerja giliran) : HalamanInstansi
{
    public PekerjaanLatar Pekerjaan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await daftar.SatuPekerjaanAsync(Instansi.Id, id, cancel) is not { } pekerjaan)
            return NotFound();
        Pekerjaan = pekerjaan;
        if (!Request.Headers.ContainsKey("HX-Request"))
            return Page();
        if (!pekerjaan.Terbuka)
            Response.Headers["HX-Refresh"] = "true";
        return Partial("_Pekerjaan", new TampilanPekerjaan(Pangkal, pekerjaan));
    }

    [HakTindakan(Hak.BuatDokumen)]
    public async Task<IActionResult> OnPostBatalAsync(Guid id, CancellationToken cancel)
    {
        if (!await giliran.BatalkanAsync(Instansi.Id, id, Pelaku, cancel))
            TempData["Galat"] = "Pekerjaan itu sudah selesai.";
        return Redirect($"{Pangkal}/pekerjaan/{id}");
    }
}

/// <summary>A job for the partial _Pekerjaan.</summary>
public sealed record TampilanPekerjaan(string Pangkal, PekerjaanLatar Pekerjaan);

/// <summary>One document as a file, made now and not kept: of what was fixed, from its copy; else a draft.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class UnduhModel(SumberDokumen sumber) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Jenis { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Nama { get; set; }

    public string? Sebab { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await BerkasAsync() is null)
            return NotFound();
        if (DaftarLaporan.Semua.FirstOrDefault(j => j.Jenis == Jenis) is not { } laporan || !BuatDokumen.Format.Contains(Format))
        {
            Sebab = "Dokumen seperti itu tidak ada.";
            return Page();
        }

        var hasil = await sumber.CariAsync(Instansi.Id, Tahun, new(Jenis, Nama ?? ""), HttpContext.RequestAborted) is { } isi
            ? await BuatDokumen.TulisAsync(isi, Format, HttpContext.RequestAborted) : new(null, $"Belum ada isi untuk {laporan.Judul}.");
        if (hasil.Dokumen is { } dokumen)
            return File(dokumen.Isi, dokumen.Tipe, dokumen.Nama);
        Sebab = hasil.Sebab;
        return Page();
    }
}
