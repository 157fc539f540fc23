using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>From any rupiah to its outcome and its post, and back; what hangs loose comes first.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class GarisPandangModel : HalamanInstansi
{
    /// <summary>Key of a programme, kegiatan or sub kegiatan.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Baris { get; set; }

    /// <summary>Code of a tujuan or sasaran.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Hasil { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indikator { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jabatan { get; set; }

    public BerkasTermuat? Berkas { get; private set; }

    public GarisPandang Garis { get; private set; } = null!;

    /// <summary>The lines that were asked for; none where all are shown as a table.</summary>
    public IReadOnlyList<GarisUang>? Terpilih { get; private set; }

    public Table? Tabel { get; private set; }

    public IEnumerable<string> SemuaJabatan => Garis.Uang.SelectMany(u => u.Jabatan).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What was asked for, in words.</summary>
    public string Sebutan => Baris is { Length: > 0 } ? $"{Berkas!.Hasil.Anggaran.SemuaBaris().FirstOrDefault(b => b.Kunci == Baris)?.Nama ?? Baris}" : Hasil is { Length: > 0 } ? SebutanHasil(Hasil) : Indikator is { Length: > 0 } ? $"Indikator {Indikator} {Rencana.SemuaIndikator().FirstOrDefault(i => i.Kode == Indikator)?.Nama}".TrimEnd() : Jabatan ?? "";

    private Core.Perencanaan.RencanaKinerja Rencana => Berkas!.Berkas.Perencanaan;

    private string SebutanHasil(string kode) =>
        Rencana.Sasaran.FirstOrDefault(s => s.Kode == kode) is { } sasaran ? $"Sasaran {kode} {sasaran.Uraian}"
        : Rencana.Tujuan.FirstOrDefault(t => t.Kode == kode) is { } tujuan ? $"Tujuan {kode} {tujuan.Uraian}" : kode;

    /// <summary>Id of the rupiah of the lines that were asked for.</summary>
    public string IdPilihan => Baris is { Length: > 0 } ? AngkaGaris.Pilihan("baris", Baris) : Hasil is { Length: > 0 } ? AngkaGaris.Pilihan("hasil", Hasil) : Indikator is { Length: > 0 } ? AngkaGaris.Pilihan("indikator", Indikator) : AngkaGaris.Pilihan("jabatan", Jabatan ?? "");

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is null)
            return;
        Garis = SusunGaris.Susun(Berkas.Hasil);
        Terpilih = Baris is { Length: > 0 } baris ? [.. Garis.UntukBaris(baris)]
            : Hasil is { Length: > 0 } hasil ? [.. Garis.UntukHasil(hasil)]
            : Indikator is { Length: > 0 } indikator ? [.. Garis.UntukIndikator(indikator)]
            : Jabatan is { Length: > 0 } jabatan ? [.. Garis.UntukJabatan(jabatan)] : null;
        Tabel = Terpilih is null ? TabelGarisPandang.Susun(Berkas.Hasil, Garis) : null;
    }

    /// <summary>Where a break is mended.</summary>
    public string Perbaiki(GarisPutus putus)
    {
        ArgumentNullException.ThrowIfNull(putus);
        var kunci = Uri.EscapeDataString(putus.Kunci);
        return Pangkal + putus.Tempat switch
        {
            TempatPutus.Tujuan => $"/ubah/tujuan?kunci={kunci}",
            TempatPutus.Sasaran => $"/ubah/sasaran?kunci={kunci}",
            TempatPutus.Indikator => $"/ubah/indikator?kunci={kunci}",
            TempatPutus.RencanaAksi => "/dokumen-rencana",
            TempatPutus.Perjanjian => $"/ubah/pk?kunci={kunci}",
            _ => "/anggaran",
        };
    }
}
