using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Reports.Buku;
using Tera.Reports.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Where a figure comes from: formula, inputs, clause; each input leads on. A whole page, or the part of one.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AsalModel(BerkasDitetapkan ditetapkan, MuatLembar muatLembar) : HalamanInstansi
{
    private const string Lke = "lke/";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The quarter whose fixed figure is asked for; none asks for today's.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Triwulan { get; set; }

    /// <summary>When the figure was fixed; none where it is calculated from today's data.</summary>
    public DateTimeOffset? Ditetapkan { get; private set; }

    private TempatBerkas? _tempat;

    private IReadOnlyDictionary<string, Figure> _semua = new Dictionary<string, Figure>();

    // Of a worksheet that is still worked on: as far as the person may see it.
    private IReadOnlyDictionary<string, Figure> _lembar = new Dictionary<string, Figure>();

    private IReadOnlyDictionary<string, Figure> _ringkasan = new Dictionary<string, Figure>();

    public bool Potongan => Request.Headers.ContainsKey("HX-Request");

    public Figure? Angka { get; private set; }

    /// <summary>Whether it is the sum of lines of the budget, of which none has a number yet.</summary>
    public bool Dijumlahkan { get; private set; }

    public async Task OnGetAsync()
    {
        Id ??= "";
        if ((await TetapAsync() ?? await BerkasAsync()) is not { } berkas)
            return;
        (_semua, _tempat) = (berkas.Hasil.Figures, new(berkas.Berkas));
        _ringkasan = AngkaRingkasan.Milik(Id) ? AngkaRingkasan.Semua(berkas) : _ringkasan;
        if (LembarSendiri && await muatLembar.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Boleh(Hak.UbahEvaluasi), HttpContext.RequestAborted) is { } lembar)
            _lembar = lembar.Figures;
        Angka = Cari(Id) ?? AngkaGaris.Cari(berkas.Hasil, Id);
        Dijumlahkan = Angka is { Nilai.Ada: false } && (Id.StartsWith("anggaran/total/", StringComparison.Ordinal)
            || berkas.Hasil.Anggaran.SemuaBaris().Any(b => b.Anak.Count > 0 && Id.StartsWith($"anggaran/{b.Kunci}/", StringComparison.Ordinal)));
        // A part of a page is shown where it was asked for; only a page of its own can be missing.
        if (Angka is null && !Potongan)
            Response.StatusCode = StatusCodes.Status404NotFound;
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
        // An answer is given on the page of its sub-component, whatever place the worksheet has in a file.
        if (LembarSendiri && sumber.StartsWith("$.evaluasi.lke", StringComparison.Ordinal) && Id.Split('/') is [_, _, _, { Length: > 0 } kode, ..])
            return ($"/evaluasi/lembar/{Uri.EscapeDataString(kode)}", "Lembar kerja evaluasi", $"jawaban {kode}");
        var (alamat, nama) = LetakBukti.Halaman(sumber);
        return (alamat, nama, _tempat?.Sebut(sumber) ?? sumber);
    }

    private bool LembarSendiri => Id.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Lke}{Tahun}/"), StringComparison.Ordinal);

    public Figure? Cari(string? id) => id is null ? null : _lembar.GetValueOrDefault(id) ?? _semua.GetValueOrDefault(id) ?? _ringkasan.GetValueOrDefault(id);
}
