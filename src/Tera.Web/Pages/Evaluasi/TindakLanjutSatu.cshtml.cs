using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Reports.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>One recommendation: the agency plans and reports its actions, the evaluator verifies them.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class TindakLanjutSatuModel(SimpanTindakLanjut simpan, KunciTahap kunci, AksesVerifikasi akses, DaftarRalat ralat) : HalamanInstansi
{
    private const int BarisBaru = 2;

    /// <summary>Longest text that a message carries to the next page.</summary>
    private const int PanjangKabar = 1500;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public int Versi { get; set; }

    [BindProperty]
    public List<BarisAksi> Aksi { get; set; } = [];

    [BindProperty]
    public List<BarisVerifikasi> Verifikasi { get; set; } = [];

    /// <summary>Why what another evaluator found is changed.</summary>
    [BindProperty]
    public string? Alasan { get; set; }

    public Rekomendasi Rekomendasi { get; private set; } = null!;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    private IReadOnlyList<SalahAksi> Keliru { get; set; } = [];

    /// <summary>Whether somebody else saved meanwhile: what is kept now is told beside what was typed.</summary>
    public bool Bergeser { get; private set; }

    private IReadOnlyList<int?> Pasangan { get; set; } = [];

    /// <summary>The kept action that a row of the form is about; none where it is new.</summary>
    public AksiTindakLanjut? Lama(int nomor) => Pasangan.ElementAtOrDefault(nomor) is { } di ? Rekomendasi.Aksi[di] : null;

    /// <summary>What is wrong with a field of an action; none where nothing is.</summary>
    public string? Salah(int nomor, string isian) => Keliru.FirstOrDefault(s => s.Nomor == nomor && s.Isian == isian)?.Pesan;

    public bool Mengisi => Boleh(Hak.UbahEvaluasi) && Terkunci is null;

    /// <summary>Why the agency changes nothing now; none where it can.</summary>
    public string? Terkunci { get; private set; }

    public bool Memverifikasi => Boleh(Hak.NilaiEvaluasi) && BukanTim is null;

    /// <summary>Why this evaluator does not verify it; none where they do.</summary>
    public string? BukanTim { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await SiapAsync())
            return await TidakAdaAsync();
        Versi = (await BerkasAsync())!.Versi(JenisButir.Rekomendasi, Kode);
        Aksi = [.. Rekomendasi.Aksi.Select(BarisAksi.Dari), .. Enumerable.Range(0, BarisBaru).Select(_ => new BarisAksi())];
        Verifikasi = [.. Rekomendasi.Aksi.Select(BarisVerifikasi.Dari)];
        Sandingkan();
        return Page();
    }

    [HakTindakan(Hak.UbahEvaluasi)]
    public async Task<IActionResult> OnPostAksiAsync() =>
        await JawabAsync(await simpan.AksiAsync(Instansi.Id, Tahun, Pelaku, Kode, Versi, [.. Aksi.Select(a => a.Jadi())], HttpContext.RequestAborted));

    [HakTindakan(Hak.NilaiEvaluasi)]
    public async Task<IActionResult> OnPostVerifikasiAsync() =>
        await JawabAsync(await simpan.VerifikasiAsync(Instansi.Id, Tahun, Pelaku, Kode, Versi, [.. Verifikasi.Select(v => new IsianVerifikasi(v.Status, v.Catatan, v.Semula))], Alasan, HttpContext.RequestAborted));

    private async Task<IActionResult> JawabAsync(HasilTindakLanjut hasil)
    {
        if (hasil.Kesalahan.Count == 0)
        {
            TempData["Kabar"] = $"Tindak lanjut {Kode} disimpan.";
            return Redirect($"{Pangkal}/tindak-lanjut");
        }

        (Kesalahan, Keliru, Versi, Bergeser) = (hasil.Kesalahan, hasil.Aksi, hasil.Versi, hasil.Bergeser);
        ModelState.Clear();
        if (!await SiapAsync())
            return await TidakAdaAsync();
        Sandingkan();
        return Page();
    }

    // Withdrawn while its form was open, or where a link still leads there: what was typed is not lost without a word.
    private async Task<IActionResult> TidakAdaAsync()
    {
        if ((await ralat.MencabutAsync(Instansi.Id, Tahun, HttpContext.RequestAborted)).LastOrDefault(r => r.YangDicabut.Any(d => d.Kode == Kode)) is not { } dicabut)
            return NotFound();
        var diketik = string.Join("; ", Aksi.SelectMany(a => a.Triwulan.Prepend(a.Uraian)).Concat(Verifikasi.Select(v => v.Catatan)).Where(t => !string.IsNullOrWhiteSpace(t)));
        TempData["Galat"] = $"Rekomendasi {Kode} dicabut dengan ralat LHE tahun {dicabut.Tahun} nomor {dicabut.Nomor} dan tidak ditindaklanjuti lagi.{(diketik.Length == 0 ? "" : $" Isian Anda tidak disimpan: {diketik[..Math.Min(diketik.Length, PanjangKabar)]}")}";
        return Redirect($"{Pangkal}/tindak-lanjut");
    }

    /// <summary>Each row beside the action that it was opened with; what others took away is a new one, what they added joins the form.</summary>
    private void Sandingkan()
    {
        var pasangan = PasanganAksi.Cari(Rekomendasi.Aksi, Aksi.Select(a => a.Semula));
        foreach (var (baris, _) in Aksi.Zip(pasangan).Where(p => p.Second is null))
            baris.Semula = null;
        var tambahan = Enumerable.Range(0, Rekomendasi.Aksi.Count).Where(n => !pasangan.Contains(n)).ToList();
        Aksi.AddRange(tambahan.Select(n => BarisAksi.Dari(Rekomendasi.Aksi[n])));
        Pasangan = [.. pasangan, .. tambahan.Select(n => (int?)n)];
        var dinilai = PasanganAksi.Cari(Rekomendasi.Aksi, Verifikasi.Select(v => v.Semula));
        Verifikasi = [.. Rekomendasi.Aksi.Select((a, n) => Verifikasi.Where((_, v) => dinilai[v] == n).FirstOrDefault() ?? BarisVerifikasi.Dari(a))];
    }

    /// <summary>What is kept otherwise than a row says it, in words; nothing unless somebody else saved meanwhile.</summary>
    public string? Tersimpan(int nomor)
    {
        if (!Bergeser || Lama(nomor) is not { } lama)
            return null;
        var (kini, baris) = (BarisAksi.Dari(lama), Aksi[nomor]);
        var beda = new (string Nama, string? Kini, string? Diketik)[]
        {
            ("target", kini.Target, baris.Target), ("penanggung jawab", kini.PenanggungJawab, baris.PenanggungJawab),
            ("tenggat", kini.Tenggat is { } t ? Waktu.Cetak(t) : null, baris.Tenggat is { } d ? Waktu.Cetak(d) : null),
            ("status", TabelTindakLanjut.Status(kini.Status), TabelTindakLanjut.Status(baris.Status)), ("bukti", kini.Bukti, baris.Bukti),
        }.Concat(Enumerable.Range(0, 4).Select(q => ($"hasil triwulan {Romawi.Cetak(q + 1)}", kini.Triwulan.ElementAtOrDefault(q), baris.Triwulan.ElementAtOrDefault(q))))
            .Where(x => !PasanganAksi.SamaBunyi(x.Item2, x.Item3)).Select(x => $"{x.Item1}: {(string.IsNullOrWhiteSpace(x.Item2) ? "kosong" : x.Item2)}").ToList();
        return beda.Count == 0 ? null : $"Tersimpan sekarang: {string.Join("; ", beda)}";
    }

    private async Task<bool> SiapAsync()
    {
        if ((await BerkasAsync())?.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == Kode) is not { } rekomendasi)
            return false;
        Rekomendasi = rekomendasi;
        if (Boleh(Hak.NilaiEvaluasi))
            BukanTim = await akses.SebabAsync(Instansi.Id, rekomendasi.Tahun, Pelaku.Id, HttpContext.RequestAborted);
        // What was typed before the report was handed in stays on the page.
        if (Boleh(Hak.UbahEvaluasi) && Kesalahan.Count == 0)
            Terkunci = (await kunci.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Rekomendasi, Kode)], HttpContext.RequestAborted)).Values.FirstOrDefault();
        return true;
    }

    public sealed class BarisAksi
    {
        public string? Uraian { get; set; }

        public string? Target { get; set; }

        public DateOnly? Tenggat { get; set; }

        public string? PenanggungJawab { get; set; }

        public StatusTindakLanjut Status { get; set; }

        public List<string?> Triwulan { get; set; } = [];

        public string? Bukti { get; set; }

        public bool Hapus { get; set; }

        /// <summary>Wording that the form was opened with; none of a new action.</summary>
        public string? Semula { get; set; }

        internal bool Terisi => !Jadi().Kosong;

        internal static BarisAksi Dari(AksiTindakLanjut a) => new()
        {
            Semula = a.Uraian, Uraian = a.Uraian, Target = a.Target, Tenggat = a.Tenggat is { } t ? t.Akhir() : null,
            PenanggungJawab = a.PenanggungJawab, Status = a.Status, Triwulan = [.. a.Triwulan], Bukti = a.Bukti,
        };

        internal IsianAksi Jadi() => new(Uraian, Target, Tenggat, PenanggungJawab, Status, [.. Triwulan.Take(4)], Bukti, Hapus, Semula);
    }

    public sealed class BarisVerifikasi
    {
        public StatusTindakLanjut? Status { get; set; }

        public string? Catatan { get; set; }

        /// <summary>Wording of the action that is verified.</summary>
        public string? Semula { get; set; }

        internal static BarisVerifikasi Dari(AksiTindakLanjut a) => new() { Semula = a.Uraian, Status = a.StatusVerifikasi, Catatan = a.CatatanVerifikasi };
    }
}
