using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Berkas;

/// <summary>Who did what, when, and why.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class RiwayatInstansiModel(DaftarRiwayat daftar) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string? Dokumen { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kunci { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Sebelum { get; set; }

    /// <summary>A line whose change is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Rinci { get; set; }

    public TampilanBeda? Beda { get; private set; }

    public IReadOnlyList<BarisRiwayat> Baris { get; private set; } = [];

    /// <summary>Whether a line wrote a piece that has a form, in whose words its change can be told.</summary>
    public static bool Berisi(string jenis, string tindakan) => tindakan is "tambah" or "ubah" or "hapus" && (jenis == JenisButir.Triwulan || FormulirJenis.Cari(jenis) is not null);

    public async Task OnGetAsync()
    {
        Baris = await daftar.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Dokumen, Kunci, Sebelum ?? long.MaxValue, Request.MintaTabel("riwayat") ? int.MaxValue : DaftarRiwayat.Halaman, HttpContext.RequestAborted);
        if (Rinci is { } urut && await daftar.RinciAsync(Instansi.Id, Tahun, this.Orang(), urut, HttpContext.RequestAborted) is { } beda && Berisi(beda.Jenis, "ubah"))
            Beda = TampilanBeda.Dari([beda], new Dictionary<(string, string), string>(), _ => true)[0];
    }
}
