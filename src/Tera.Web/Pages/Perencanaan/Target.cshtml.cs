using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>All indicators with their targets by year and quarter on one page, typed into like a spreadsheet and saved together.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class TargetModel(SimpanTarget simpan, DaftarAlur alur, KunciTahap kunci, KunciIsi kunciIsi) : HalamanInstansi
{
    private const char Pisah = '|';
    internal const string JangkarRenstra = "kunci-renstra";
    internal const string JangkarPk = "kunci-pk";
    internal const string JangkarUkuran = "kunci-ukuran";

    private Dictionary<string, (string Teks, string Salah, string Semula)> _ditolak = [];

    public BerkasTermuat? Berkas { get; private set; }

    public PerjanjianKinerja? Pk { get; private set; }

    public KeadaanDokumen Renstra { get; private set; } = null!;

    public KeadaanDokumen? KeadaanPk { get; private set; }

    public IReadOnlyList<string> Sebab { get; private set; } = [];

    public int Ditolak => _ditolak.Count;

    /// <summary>Why the targets of the Renstra cannot be changed now; none where they can.</summary>
    public string? KunciRenstra { get; private set; }

    /// <summary>Why units and the targets of this year alone cannot be changed now; none where they can.</summary>
    public string? KunciUkuran { get; private set; }

    /// <summary>The same of the agreement.</summary>
    public string? KunciPk { get; private set; }

    public bool BolehUbah => Boleh(Hak.UbahRencana);

    public bool AdaTerbuka => BolehUbah && (KunciRenstra is null || (Pk is not null && KunciPk is null));

    public IEnumerable<int> Tahunan => Enumerable.Range(Berkas!.Berkas.Perencanaan.Renstra.TahunAwal, Math.Clamp(Berkas.Berkas.Perencanaan.Renstra.TahunAkhir - Berkas.Berkas.Perencanaan.Renstra.TahunAwal + 1, 0, 10));

    public async Task OnGetAsync() => await SusunAsync();

    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostAsync()
    {
        await SusunAsync();
        var sel = Request.Form.Where(f => f.Key.StartsWith("v|", StringComparison.Ordinal)).Select(f => (Bagian: f.Key.Split(Pisah), Teks: f.Value.ToString(), Semula: Request.Form["s" + f.Key[1..]].ToString()))
            .Where(f => f.Bagian.Length == 3 && f.Teks.Trim() != f.Semula.Trim()).Select(f => new SelTarget(f.Bagian[1], f.Bagian[2], f.Teks.Trim(), f.Semula)).ToList();
        if (sel.Count == 0)
        {
            TempData["Kabar"] = "Tidak ada yang berubah.";
            return Redirect($"{Pangkal}/rencana/target");
        }

        var hasil = await simpan.JalankanAsync(Instansi.Id, Tahun, Pelaku, Pk?.Kode, sel, HttpContext.RequestAborted);
        if (hasil.Berhasil)
        {
            TempData["Kabar"] = $"{sel.Count} isian disimpan.";
            return Redirect($"{Pangkal}/rencana/target");
        }

        Sebab = hasil.Sebab;
        _ditolak = sel.ToDictionary(s => NamaSel(s.Indikator, s.Bidang), s => hasil.Salah.FirstOrDefault(x => x.Sel == s) is { Sel: not null } x ? (s.Teks, x.Salah, x.Semula) : (s.Teks, "", s.Semula), StringComparer.Ordinal);
        return Page();
    }

    public TampilanSelTarget Sel(string indikator, string bidang, string label)
    {
        var pk = TabelTarget.DiPk(bidang);
        var tempat = pk ? (JenisButir.Pk, Pk?.Kode ?? "") : (JenisButir.Indikator, indikator);
        var semula = Berkas!.Butir.TryGetValue(tempat, out var butir) ? TabelTarget.Teks(JsonNode.Parse(butir.Isi), indikator, bidang) : "";
        var nama = NamaSel(indikator, bidang);
        var angka = bidang is not (TabelTarget.Nama or TabelTarget.Satuan);
        var jangkar = pk ? (KunciPk is null ? null : JangkarPk) : KunciRenstra is not null ? JangkarRenstra
            : KunciUkuran is not null && (bidang == TabelTarget.Satuan || bidang == TabelTarget.Tahun(Tahun)) ? JangkarUkuran : null;
        return _ditolak.TryGetValue(nama, out var d) ? new(nama, label, d.Teks, d.Semula, d.Salah, BolehUbah, jangkar, angka) : new(nama, label, semula, semula, "", BolehUbah, jangkar, angka);
    }

    private static string NamaSel(string indikator, string bidang) => string.Join(Pisah, "v", indikator, bidang);

    private async Task SusunAsync()
    {
        Berkas = await BerkasAsync();
        Renstra = await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Renstra, "", HttpContext.RequestAborted);
        Pk = Berkas is null ? null : TabelTarget.PkTerbaru(Berkas.Berkas.Perencanaan);
        var sebab = await kunci.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Indikator, ""), (JenisButir.Pk, Pk?.Kode ?? "")], HttpContext.RequestAborted);
        (KunciRenstra, KunciPk) = (sebab.GetValueOrDefault((JenisButir.Indikator, "")), sebab.GetValueOrDefault((JenisButir.Pk, Pk?.Kode ?? "")));
        KunciUkuran = KunciRenstra is null ? await kunciIsi.UkuranAsync(Instansi.Id, Tahun, HttpContext.RequestAborted) : null;
        if (Pk is not null && Berkas!.Butir.TryGetValue((JenisButir.Pk, Pk.Kode), out var butir) && JsonNode.Parse(butir.Isi) is JsonObject isi)
            KunciPk ??= (await kunciIsi.IsianAsync(Instansi.Id, Tahun, JenisButir.Pk, isi, isi, HttpContext.RequestAborted)).Sebab("target");
        KeadaanPk = Pk is null ? null : await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Pk, Pk.Kode, HttpContext.RequestAborted);
    }
}

/// <summary>A cell of the table on the page.</summary>
/// <param name="Kunci">Name of the element that tells why it is locked; none where it is open.</param>
/// <param name="Angka">Whether a block of figures can be pasted into it.</param>
public sealed record TampilanSelTarget(string Nama, string Label, string Teks, string Semula, string Salah, bool Boleh, string? Kunci, bool Angka);
