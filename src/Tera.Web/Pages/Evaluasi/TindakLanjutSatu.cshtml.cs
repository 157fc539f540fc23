using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>One recommendation: the agency plans and reports its actions, the evaluator verifies them.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class TindakLanjutSatuModel(SimpanTindakLanjut simpan) : HalamanInstansi
{
    private const int BarisBaru = 2;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public int Versi { get; set; }

    [BindProperty]
    public List<BarisAksi> Aksi { get; set; } = [];

    [BindProperty]
    public List<BarisVerifikasi> Verifikasi { get; set; } = [];

    public Rekomendasi Rekomendasi { get; private set; } = null!;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    private IReadOnlyList<SalahAksi> Keliru { get; set; } = [];

    /// <summary>What is wrong with a field of an action; none where nothing is.</summary>
    public string? Salah(int nomor, string isian) => Keliru.FirstOrDefault(s => s.Nomor == nomor && s.Isian == isian)?.Pesan;

    public bool Mengisi => Boleh(Hak.UbahEvaluasi);

    public bool Memverifikasi => Boleh(Hak.NilaiEvaluasi);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        Versi = (await BerkasAsync())!.Versi(JenisButir.Rekomendasi, Kode);
        Aksi = [.. Rekomendasi.Aksi.Select(BarisAksi.Dari), .. Enumerable.Range(0, BarisBaru).Select(_ => new BarisAksi())];
        Verifikasi = [.. Rekomendasi.Aksi.Select(a => new BarisVerifikasi { Status = a.StatusVerifikasi, Catatan = a.CatatanVerifikasi })];
        return Page();
    }

    [HakTindakan(Hak.UbahEvaluasi)]
    public async Task<IActionResult> OnPostAksiAsync() =>
        await JawabAsync(await simpan.AksiAsync(Instansi.Id, Tahun, Pelaku, Kode, Versi, [.. Aksi.Select(a => a.Jadi())], HttpContext.RequestAborted));

    [HakTindakan(Hak.NilaiEvaluasi)]
    public async Task<IActionResult> OnPostVerifikasiAsync() =>
        await JawabAsync(await simpan.VerifikasiAsync(Instansi.Id, Tahun, Pelaku, Kode, Versi, [.. Verifikasi.Select(v => new IsianVerifikasi(v.Status, v.Catatan))], HttpContext.RequestAborted));

    private async Task<IActionResult> JawabAsync(HasilTindakLanjut hasil)
    {
        if (hasil.Kesalahan.Count == 0)
        {
            TempData["Kabar"] = $"Tindak lanjut {Kode} disimpan.";
            return Redirect($"{Pangkal}/tindak-lanjut");
        }

        (Kesalahan, Keliru, Versi) = (hasil.Kesalahan, hasil.Aksi, hasil.Versi);
        ModelState.Remove(nameof(Versi));
        return await SiapAsync() ? Page() : NotFound();
    }

    private async Task<bool> SiapAsync()
    {
        if ((await BerkasAsync())?.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == Kode) is not { } rekomendasi)
            return false;
        Rekomendasi = rekomendasi;
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

        internal bool Terisi => !Jadi().Kosong;

        internal static BarisAksi Dari(AksiTindakLanjut a) => new()
        {
            Uraian = a.Uraian, Target = a.Target, Tenggat = a.Tenggat is { } t ? t.Penuh ?? new DateOnly(t.Tahun, t.Bulan == 0 ? 12 : t.Bulan, DateTime.DaysInMonth(t.Tahun, t.Bulan == 0 ? 12 : t.Bulan)) : null,
            PenanggungJawab = a.PenanggungJawab, Status = a.Status, Triwulan = [.. a.Triwulan], Bukti = a.Bukti,
        };

        internal IsianAksi Jadi() => new(Uraian, Target, Tenggat, PenanggungJawab, Status, [.. Triwulan.Take(4)], Bukti, Hapus);
    }

    public sealed class BarisVerifikasi
    {
        public StatusTindakLanjut? Status { get; set; }

        public string? Catatan { get; set; }
    }
}
