using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Core.Nilai;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>All evidence of the year on one page; takes what is added or removed on any page.</summary>
[HakAkses(Hak.LihatInstansi), EnableRateLimiting(BatasLaju.Unggah)]
public sealed class BuktiModel(SimpanBukti simpan, DaftarBukti daftar) : HalamanInstansi
{
    /// <summary>Kinds of pieces that may have evidence.</summary>
    private static readonly string[] Jenis = [JenisButir.Triwulan, JenisButir.Dialog];

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    public IReadOnlyList<(string Judul, IReadOnlyList<(string Nama, TampilanBukti Bukti)> Tempat)> Kelompok { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var nama = (await BerkasAsync())?.Berkas.Perencanaan.SemuaIndikator().ToDictionary(i => i.Kode, i => i.Nama, StringComparer.Ordinal) ?? [];
        var bukti = await daftar.JalankanAsync(Instansi.Id, Tahun, JenisButir.Triwulan, HttpContext.RequestAborted);
        Kelompok = [.. bukti.GroupBy(b => b.Key[^1..]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (
            $"Triwulan {Romawi.Cetak(int.Parse(g.Key, CultureInfo.InvariantCulture))}",
            (IReadOnlyList<(string, TampilanBukti)>)[.. g.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => (Sebutan(b.Key[..^4]), new TampilanBukti(Pangkal, JenisButir.Triwulan, b.Key, [.. b], false)))]))];

        var dialog = await daftar.JalankanAsync(Instansi.Id, Tahun, JenisButir.Dialog, HttpContext.RequestAborted);
        if (dialog.Count > 0)
            Kelompok = [.. Kelompok, ("Dialog kinerja", [.. dialog.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => ($"Triwulan {Romawi.Cetak(int.Parse(d.Key, CultureInfo.InvariantCulture))}", new TampilanBukti(Pangkal, JenisButir.Dialog, d.Key, [.. d], false)))])];

        string Sebutan(string kode) => nama.TryGetValue(kode, out var n) ? $"{kode} {n}" : kode;
    }

    [HakTindakan(Hak.UbahRealisasi)]
    public async Task<IActionResult> OnPostAsync()
    {
        var salah = new List<string>();
        if (Guid.TryParse(Request.Form["hapus"], out var id))
        {
            salah.AddRange(await simpan.HapusAsync(Instansi.Id, Tahun, Pelaku, id, HttpContext.RequestAborted));
            return Selesai(salah, "Bukti dihapus.");
        }

        var berapa = 0;
        foreach (var kiriman in Request.Form.Files.GroupBy(f => f.Name, StringComparer.Ordinal))
        {
            if (Tempat(kiriman.Key, "berkas") is not { } tempat)
                continue;
            var berkas = new List<Unggahan>();
            foreach (var f in kiriman.Where(f => f.FileName.Length > 0))
                berkas.Add(await BacaAsync(f));
            if (berkas.Count == 0)
                continue;
            berapa += berkas.Count;
            salah.AddRange(await simpan.UnggahAsync(Instansi.Id, Tahun, Pelaku, tempat, berkas, HttpContext.RequestAborted));
        }

        foreach (var (isian, teks) in Request.Form)
        {
            if (Tempat(isian, "tautan") is not { } tempat || string.IsNullOrWhiteSpace(teks))
                continue;
            berapa++;
            salah.AddRange(await simpan.TautkanAsync(Instansi.Id, Tahun, Pelaku, tempat, teks.ToString(), null, HttpContext.RequestAborted));
        }

        return berapa == 0 ? Selesai(["Pilih berkas atau tulis tautannya dahulu, lalu tekan Tambah bukti."], "") : Selesai(salah, "Bukti ditambahkan.");
    }

    /// <summary>A file as it was uploaded; never shown within Tera's own address, and never guessed at by the browser.</summary>
    internal static async Task<IResult> IsiAsync(Guid id, HttpContext konteks, DaftarBukti daftar)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        if (await daftar.IsiAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, id, konteks.RequestAborted) is not { } bukti)
            return Results.NotFound();
        if (bukti.Isi is null)
            return Results.Text($"{bukti.Nama} dipindahkan ke paket arsip tahun {tempat.Tahun}. Minta salinannya kepada pengelola server.", "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status410Gone);
        konteks.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(bukti.Isi, bukti.Tipe.Length > 0 ? bukti.Tipe : MediaTypeNames.Application.Octet, bukti.Nama);
    }

    private RedirectResult Selesai(List<string> salah, string kabar)
    {
        TempData[salah.Count > 0 ? "Galat" : "Kabar"] = salah.Count > 0 ? "Belum tersimpan: " + string.Join('\n', salah) : kabar;
        return Redirect(Url.IsLocalUrl(Kembali) ? Kembali! : $"{Pangkal}/pengukuran/bukti");
    }

    private static TempatBukti? Tempat(string isian, string apa) =>
        isian.Split(TriwulanModel.Pisah) is [var nama, var jenis, var kunci] && nama == apa && Jenis.Contains(jenis) && kunci.Length > 0 ? new(jenis, kunci) : null;

    // One byte more than is taken tells that it is too large.
    private async Task<Unggahan> BacaAsync(IFormFile berkas)
    {
        await using var aliran = berkas.OpenReadStream();
        var isi = new byte[Math.Min(berkas.Length, JenisUnggahan.UkuranTerbesar + 1)];
        await aliran.ReadExactlyAsync(isi, HttpContext.RequestAborted);
        return new(berkas.FileName, isi);
    }
}
