using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages;

/// <summary>What went wrong, in words and without inner workings.</summary>
[HakAkses(Hak.Publik), IgnoreAntiforgeryToken]
public sealed class GalatModel : PageModel
{
    /// <summary>Under which a request carries why it was refused.</summary>
    internal const string Sebab = "tera-sebab";

    public int Kode { get; private set; }

    public string Judul { get; private set; } = "";

    public string Penjelasan { get; private set; } = "";

    /// <summary>What was typed into the form that failed; empty where nothing was.</summary>
    public string Terkirim { get; private set; } = "";

    /// <summary>Where the form was sent to, to go back to; none where nothing was sent.</summary>
    public string? Asal { get; private set; }

    public IActionResult OnGet() => Tunjukkan();

    public IActionResult OnPost() => Tunjukkan();

    // Nothing is bound: the request may be one whose form cannot be read, and that must be told.
    private IActionResult Tunjukkan()
    {
        var kode = int.Parse((string)RouteData.Values["kode"]!, CultureInfo.InvariantCulture);
        (Kode, Judul, Penjelasan) = kode switch
        {
            400 => (400, "Permintaan tidak lengkap", "Formulir ini sudah kedaluwarsa atau tidak lengkap. Muat ulang halamannya, lalu kirim sekali lagi."),
            401 => (401, "Perlu masuk", "Masuklah dahulu untuk membuka alamat ini."),
            403 => (403, "Bukan wewenang Anda", "Peran Anda tidak membuka atau mengubah bagian ini. Bila seharusnya boleh, hubungi admin pemerintah daerah."),
            404 => (404, "Halaman tidak ditemukan", "Alamat ini tidak ada, atau bukan milik perangkat daerah Anda."),
            405 => (405, "Cara membuka tidak sesuai", "Alamat ini tidak dapat dibuka dengan cara itu. Mulailah lagi dari beranda."),
            409 => (409, "Belum tersimpan", HttpContext.Items[Sebab] as string ?? "Isinya berubah sesudah halaman Anda dibuka. Buka lagi halamannya."),
            413 => (413, "Berkas terlalu besar", "Berkas yang diunggah melebihi batas. Perkecil atau bagi berkasnya, lalu unggah lagi."),
            429 => (429, "Terlalu sering", "Terlalu banyak permintaan dalam waktu singkat. Tunggu satu menit, lalu coba lagi."),
            _ => (500, "Ada yang salah di Tera", "Permintaan Anda tidak dapat diselesaikan dan tidak ada yang berubah. Coba lagi; bila berulang, beri tahu pengelola sistem beserta jam kejadiannya."),
        };
        var asal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        Response.StatusCode = Kode;
        Terkirim = Kode is 400 or 409 or 500 ? IsianTerkirim.Baca(HttpContext, asal) : "";
        Asal = Terkirim.Length > 0 ? asal : null;
        if (asal?.StartsWith("/api/", StringComparison.Ordinal) == true)
            return new ObjectResult(new ProblemDetails { Status = Kode, Title = Judul, Detail = Penjelasan }) { StatusCode = Kode };
        return Page();
    }
}
