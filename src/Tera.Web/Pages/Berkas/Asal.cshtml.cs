using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.Core.Nilai;
using Tera.Reports.Buku;
using Tera.Reports.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Where a figure comes from: formula, inputs, clause; each input leads on. A whole page, or the part of one.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AsalModel(BerkasDitetapkan ditetapkan) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The quarter whose fixed figure is asked for; none asks for today's.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Triwulan { get; set; }

    /// <summary>When the figure was fixed; none where it is calculated from today's data.</summary>
    public DateTimeOffset? Ditetapkan { get; private set; }

    private TempatBerkas? _tempat;

    private IReadOnlyDictionary<string, Figure> _semua = new Dictionary<string, Figure>();

    private IReadOnlyDictionary<string, Figure> _ringkasan = new Dictionary<string, Figure>();

    public bool Potongan => Request.Headers.ContainsKey("HX-Request");

    public Figure? Angka { get; private set; }

    /// <summary>Whether it is the sum of lines of the budget, of which none has a number yet.</summary>
    public bool Dijumlahkan { get; private set; }

    public async Task OnGetAsync()
    {
        if ((await TetapAsync() ?? await BerkasAsync()) is not { } berkas)
            return;
        (_semua, _tempat) = (berkas.Hasil.Figures, new(berkas.Berkas));
        _ringkasan = AngkaRingkasan.Milik(Id) ? AngkaRingkasan.Semua(berkas) : _ringkasan;
        Angka = Cari(Id);
        Dijumlahkan = Angka is { Nilai.Ada: false } && (Id.StartsWith("anggaran/total/", StringComparison.Ordinal)
            || berkas.Hasil.Anggaran.SemuaBaris().Any(b => b.Anak.Count > 0 && Id.StartsWith($"anggaran/{b.Kunci}/", StringComparison.Ordinal)));
    }

    public override string Asal(string id) => base.Asal(id) + (Ditetapkan is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&triwulan={Triwulan}"));

    private async Task<BerkasTermuat?> TetapAsync()
    {
        if (Triwulan is not { } n || await ditetapkan.BerlakuAsync(Instansi.Id, Tahun, DokumenAlur.Triwulan, n.ToString(CultureInfo.InvariantCulture), HttpContext.RequestAborted) is not { } ketetapan)
            return null;
        Ditetapkan = ketetapan.Ditetapkan;
        return await ditetapkan.MuatAsync(ketetapan, HttpContext.RequestAborted);
    }

    /// <summary>Where an entered value is filled in: its page, and its place in the workbook; none where it does not stand in the file.</summary>
    public (string Alamat, string Nama, string Letak)? Tempat(string? sumber)
    {
        if (sumber is null || !sumber.StartsWith("$.", StringComparison.Ordinal))
            return null;
        var (alamat, nama) = LetakBukti.Halaman(sumber);
        return (alamat, nama, _tempat?.Sebut(sumber) ?? sumber);
    }

    public Figure? Cari(string? id) => id is null ? null : _semua.GetValueOrDefault(id) ?? _ringkasan.GetValueOrDefault(id);
}
