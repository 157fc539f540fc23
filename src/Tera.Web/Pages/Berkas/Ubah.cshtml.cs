using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Reports.Formulir;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Berkas;

/// <summary>Any piece of a file as a form: shown, saved against the version that was seen, removed.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class UbahModel(SimpanButir simpan, GantiKode ganti, KunciTahap kunci, KunciIsi kunciIsi, BedaTahunLalu tahunLalu, Terbitkan terbitkan) : HalamanInstansi
{
    // Forms have fields of the same names ("jenis" of a PK): these come from the address alone.
    [BindProperty(SupportsGet = true), FromRoute]
    public string Jenis { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery]
    public string Kunci { get; set; } = "";

    /// <summary>A new piece, under this one.</summary>
    [BindProperty(SupportsGet = true), FromQuery]
    public string? Induk { get; set; }

    [BindProperty(SupportsGet = true), FromQuery]
    public bool Baru { get; set; }

    /// <summary>What a new agreement begins with; none for an empty form.</summary>
    [BindProperty(SupportsGet = true), FromQuery]
    public string? Mulai { get; set; }

    /// <summary>Code of the agreement that a change begins with.</summary>
    [BindProperty(SupportsGet = true), FromQuery]
    public string? Dari { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    internal FormulirJenis Bentuk { get; private set; } = null!;

    public TampilanFormulir Formulir { get; private set; } = null!;

    public string Judul { get; private set; } = "";

    public string? Terkunci { get; private set; }

    public IReadOnlyList<Bentrok> Bentrok { get; private set; } = [];

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public IReadOnlyList<TemuanButir> Temuan { get; private set; } = [];

    /// <summary>Figures of last year that stand otherwise in last year's own file.</summary>
    public IReadOnlyList<AngkaTahunLalu> TahunLalu { get; private set; } = [];

    public bool BolehUbah => Boleh(Bentuk.Hak);

    // An indicator of which a field is locked measures a quarter: it stays with it.
    public bool BolehHapus => Bentuk.Daftar && !Baru && (Jenis != JenisButir.Indikator || Formulir.Kunci.Alasan.Count == 0);

    /// <summary>Where the form is saved: without the handler that showed the page, or a second press of Simpan would delete.</summary>
    public string Alamat => $"{Pangkal}/ubah/{Jenis}" + QueryString.Create(new Dictionary<string, string?>
    {
        ["kunci"] = Kunci.Length > 0 ? Kunci : null, ["induk"] = Induk, ["baru"] = Baru ? "true" : null, ["mulai"] = Mulai, ["dari"] = Dari,
    }.Where(q => q.Value is not null));

    /// <summary>What came by post and is shown again is not kept yet.</summary>
    public bool BelumTersimpan => HttpMethods.IsPost(Request.Method);

    public string Kembali => Pangkal + Bentuk.Kembali.Replace("{kunci}", Uri.EscapeDataString(Kunci), StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync()
    {
        if (FormulirJenis.UntukHalaman(Jenis) is not { } bentuk || await BerkasAsync() is not { } berkas || !Ada(berkas, bentuk))
            return NotFound();
        Versi = Baru ? 0 : berkas.Versi(Jenis, Kunci);
        await SusunAsync(berkas, bentuk, Isi(berkas));
        return Page();
    }

    [HakTindakan(Hak.UbahBerkas)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (FormulirJenis.UntukHalaman(Jenis) is not { } bentuk || await BerkasAsync() is not { } berkas || !Ada(berkas, bentuk))
            return NotFound();
        if (!Boleh(bentuk.Hak))
            return Forbid();
        var kiriman = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var hasil = PembacaKiriman.Baca(bentuk.Formulir.Value, kiriman, Isi(berkas));
        if (kiriman.ContainsKey("tambah") || hasil.Salah.Count > 0)
        {
            await SusunAsync(berkas, bentuk, hasil.Isi, hasil.Salah, kiriman);
            Formulir = Formulir with { Tambahan = TambahanBaris.Dari(kiriman.GetValueOrDefault("tambah")) };
            return Page();
        }

        var kode = Baru ? bentuk.KunciBaru(hasil.Isi, berkas, Jenis) : Kunci;
        if (Baru && berkas.Versi(Jenis, kode) > 0)
        {
            Kesalahan = [$"{bentuk.Sebutan} {kode} sudah ada. Pakai kode lain."];
            await SusunAsync(berkas, bentuk, hasil.Isi);
            return Page();
        }

        var kabar = Jenis == JenisButir.Anggaran ? TanggalInduk.Bawa(Isi(berkas), hasil.Isi) : null;
        return await SimpanAsync(berkas, bentuk, new(Jenis, kode, Versi, hasil.Isi.ToJsonString(), Baru ? Induk : null), hasil.Isi, Baru || KodeButir.Sesuai(Jenis, Kunci, hasil.Isi) ? null : bentuk.KunciBaru(hasil.Isi, berkas, Jenis), kabar);
    }

    [HakTindakan(Hak.UbahBerkas)]
    public async Task<IActionResult> OnPostHapusAsync()
    {
        if (FormulirJenis.UntukHalaman(Jenis) is not { Daftar: true } bentuk || await BerkasAsync() is not { } berkas || !Ada(berkas, bentuk))
            return NotFound();
        if (!Boleh(bentuk.Hak))
            return Forbid();
        return await SimpanAsync(berkas, bentuk, new(Jenis, Kunci, Versi, null), Isi(berkas));
    }

    private async Task<IActionResult> SimpanAsync(BerkasTermuat berkas, FormulirJenis bentuk, PerubahanButir perubahan, JsonObject isi, string? kode = null, string? kabar = null)
    {
        var milik = IsiEvaluator.Sebab(Pelaku, Tahun, Jenis, Baru ? null : Isi(berkas), perubahan.Isi is null ? null : isi);
        var alasan = string.IsNullOrWhiteSpace(Alasan) ? null : Alasan.Trim();
        var hasil = milik is not null ? new() { Terkunci = milik }
            : kode is not null ? await ganti.JalankanAsync(Instansi.Id, Tahun, Pelaku, perubahan, kode, alasan, HttpContext.RequestAborted)
            : await simpan.JalankanAsync(Instansi.Id, Tahun, Pelaku, [perubahan], alasan);
        if (hasil.Berhasil)
        {
            TempData["Kabar"] = $"{Sebutan(bentuk, kode ?? perubahan.Kunci)} {(perubahan.Isi is null ? "dihapus" : "disimpan")}.{(kabar is null ? "" : $" {kabar}")}";
            if (perubahan.Isi is null && DokumenAlur.Dari(Jenis, perubahan.Kunci) is { } apa && await terbitkan.MasihAsync(Instansi.Id, Tahun, apa, HttpContext.RequestAborted))
                TempData["Kabar"] += " Dokumennya masih terbit di halaman umum: mintalah kepala menariknya di halaman Laporan.";
            Bentuk = bentuk;
            return Redirect(Kembali);
        }

        Bentrok = hasil.Bentrok;
        Kesalahan = [.. hasil.Kesalahan.Select(k => k.Pesan)];
        if (Bentrok.Count > 0)
        {
            // A second save would then keep what the other wrote, but for these fields.
            Versi = Bentrok[0].VersiKini;
            isi = Bentrok[0].Usulan is { } usulan ? JsonNode.Parse(usulan)!.AsObject() : isi;
            ModelState.Remove(nameof(Versi));
        }

        await SusunAsync(berkas, bentuk, isi);
        Terkunci ??= hasil.Terkunci;
        return Page();
    }

    /// <summary>What two people changed at once, in the words of the form: the other's text, then one's own.</summary>
    public IReadOnlyList<BedaIsian> SebutBentrok() => [.. Bentrok.SelectMany(b => b.Isian.Length == 0
        ? [new BedaIsian(Bentuk.Sebutan, b.Mereka is null ? "dihapus" : "diubah", b.Milik is null ? "dihapus" : "diubah")]
        : BedaFormulir.Bandingkan(Bentuk.Formulir.Value, Satu(b.Isian, b.Mereka), Satu(b.Isian, b.Milik)).DefaultIfEmpty(new(b.Isian, b.Mereka ?? "", b.Milik ?? "")))];

    private static string Pesan(AngkaTahunLalu a) => string.Create(CultureInfo.InvariantCulture,
        $"{a.Sebutan} tahun {a.Tahun} di sini {CetakAngka.Dari(a.DiSini)}, sedangkan berkas tahun {a.Tahun} di Tera menyebut {CetakAngka.Dari(a.Resmi)}. Samakan, atau jelaskan sebabnya dalam laporan.");

    private static JsonObject Satu(string isian, string? isi) => isi is null ? [] : new() { [isian] = JsonNode.Parse(isi) };

    private string Sebutan(FormulirJenis bentuk, string kunci) => $"{bentuk.Sebutan} {(Jenis == JenisButir.Dialog && MulaiDialog.Triwulan(kunci) is { } triwulan ? Romawi.Cetak(triwulan) : kunci)}".TrimEnd();

    private async Task SusunAsync(BerkasTermuat berkas, FormulirJenis bentuk, JsonObject isi, IReadOnlyDictionary<string, string>? salah = null, IReadOnlyDictionary<string, string>? diketik = null)
    {
        Bentuk = bentuk;
        Judul = Baru ? $"{bentuk.Sebutan} baru" : bentuk.Daftar ? Sebutan(bentuk, Kunci) : bentuk.Sebutan;
        Terkunci = (await kunci.SebabPerubahanAsync(Instansi.Id, Tahun, [new(Jenis, Kunci, Baru ? 0 : Versi, isi.ToJsonString())], HttpContext.RequestAborted)).Values.FirstOrDefault();
        if (Baru && Jenis == JenisButir.Indikator)
            Terkunci ??= await kunciIsi.UkuranAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        Temuan = Baru ? [] : [.. berkas.Temuan.Where(t => t.Jenis == Jenis && t.Kunci == Kunci)];
        TahunLalu = Baru || Jenis is not (JenisButir.Realisasi or JenisButir.Anggaran) ? [] : [.. (await tahunLalu.JalankanAsync(Instansi.Id, berkas, HttpContext.RequestAborted)).Where(t => t.Jenis == Jenis && t.Kunci == Kunci)];
        var hanyaBaca = !Boleh(bentuk.Hak) || Terkunci is not null;
        Formulir = new(bentuk.Formulir.Value, isi)
        {
            Salah = salah ?? new Dictionary<string, string>(StringComparer.Ordinal),
            Diketik = salah is null || diketik is null ? new Dictionary<string, string>(StringComparer.Ordinal) : salah.Keys.Where(diketik.ContainsKey).ToDictionary(k => k, k => diketik[k], StringComparer.Ordinal),
            Temuan = Temuan.Select(t => (t.Isian, Pesan: $"{t.Temuan.Pesan} {t.Temuan.Saran}"))
                .Concat(Jenis == JenisButir.Dialog && MulaiDialog.Triwulan(Kunci) is { } n ? PergeseranDialog.Periksa(berkas, n).Select(p => (p.Isian, p.Pesan)) : [])
                .Concat(TahunLalu.Select(t => (t.Isian, Pesan: Pesan(t))))
                .Concat(Jenis == JenisButir.Pk && Baru ? MulaiPerjanjian.Perhatian(berkas, isi) : [])
                .ToLookup(t => t.Isian, t => t.Pesan, StringComparer.Ordinal),
            Jenis = Jenis,
            Alamat = Alamat,
            Rujukan = RujukanKode.Dari(berkas),
            HanyaBaca = hanyaBaca,
            Terkunci = Terkunci,
            Kunci = hanyaBaca ? IsianTerkunci.Tiada : await kunciIsi.IsianAsync(Instansi.Id, Tahun, Jenis, isi, Baru ? null : Isi(berkas), HttpContext.RequestAborted),
            KodeTetap = !Baru && !hanyaBaca && Terkunci is null && KodeButir.Isian(Jenis) is { } isian && await ganti.SebabAsync(Instansi.Id, berkas, Jenis, Kunci, HttpContext.RequestAborted) is { } tetap ? (isian, tetap) : null,
        };
    }

    private bool Ada(BerkasTermuat berkas, FormulirJenis bentuk) => Baru ? bentuk.Daftar && IndukAda(berkas) : berkas.Versi(Jenis, Kunci) > 0 || !bentuk.Daftar || Jenis == JenisButir.Realisasi || (Jenis == JenisButir.Dialog && MulaiDialog.Triwulan(Kunci) is not null);

    // An indicator stands under a goal or a target of it; nothing else stands under anything.
    private bool IndukAda(BerkasTermuat berkas) => Jenis == JenisButir.Indikator
        ? berkas.Versi(JenisButir.Tujuan, Induk ?? "") > 0 || berkas.Versi(JenisButir.Sasaran, Induk ?? "") > 0
        : string.IsNullOrEmpty(Induk);

    private JsonObject Isi(BerkasTermuat berkas) => !Baru && berkas.Butir.TryGetValue((Jenis, Kunci), out var butir)
        ? JsonNode.Parse(butir.Isi)!.AsObject()
        : Jenis == JenisButir.Realisasi && Kunci.Length > 0 ? new JsonObject { ["indikator"] = Kunci }
        : Jenis == JenisButir.Iku && Baru ? MulaiIku.Kerangka(berkas)
        : Jenis == JenisButir.Pk && Baru ? MulaiPerjanjian.Kerangka(berkas, Mulai, Dari)
        : Jenis == JenisButir.Dialog && MulaiDialog.Triwulan(Kunci) is { } triwulan ? MulaiDialog.Kerangka(berkas, triwulan) : [];
}
