using Microsoft.AspNetCore.Mvc;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Core.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Recommendations that the team prepares, and the letter that publishes the fixed result.</summary>
[HakAkses(Hak.NilaiEvaluasi)]
public sealed class PenetapanModel(MuatLembar muat, SusunRekomendasi susun, TerbitkanHasil terbitkan, KonsepLhe konsep, TimeProvider waktu) : HalamanLembar(muat)
{
    private const int BarisBaru = 3;

    [BindProperty]
    public List<Baris> Rekomendasi { get; set; } = [];

    [BindProperty]
    public IsianLhe Lhe { get; set; } = new();

    /// <summary>Fields of the letter as the page was opened with them.</summary>
    [BindProperty]
    public string? SuratSemula { get; set; }

    /// <summary>Whether the person fills in the letter, too.</summary>
    public bool MengisiSurat => Lembar!.Akses.Ketua;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await MuatAsync() || Lembar!.Akses.Peran is null)
            return NotFound();
        IsiRekomendasi();
        IsiSurat();
        return Page();
    }

    public async Task<IActionResult> OnPostSimpanAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        return await SimpanAsync() is not { } diikuti ? Page()
            : Selesai("Tersimpan." + (diikuti.Count == 0 ? "" : $" Yang disimpan di tempat lain sejak halaman ini dibuka dan tidak Anda ubah tetap berlaku: {string.Join(", ", diikuti)}."));
    }

    /// <summary>Publishes what the page shows: what is typed is kept first, and what somebody else wrote meanwhile is shown before it is published.</summary>
    public async Task<IActionResult> OnPostTerbitkanAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        var dibaca = Diketik();
        if (await SimpanAsync() is not { } diikuti)
            return Page();
        Kesalahan = diikuti.Count > 0 ? [$"{string.Join(", ", diikuti)} disimpan di tempat lain sejak halaman ini dibuka. Yang tampil di bawah adalah yang akan terbit: baca, lalu terbitkan lagi."] : await terbitkan.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Lhe.Jadi(), dibaca, HttpContext.RequestAborted);
        if (Kesalahan.Count == 0)
            return Selesai("Hasil evaluasi terbit: instansi dapat melihatnya, dan LHE dapat diunduh.");
        if (!await SiapAsync())
            return NotFound();
        IsiRekomendasi();
        SuratSemula = GabungSurat.Tulis(Lhe.Jadi());
        return Page();
    }

    /// <summary>The letter with what is typed so far, to be read before it is published; it keeps nothing.</summary>
    public async Task<IActionResult> OnPostKonsepAsync(string format)
    {
        if (!await SiapAsync())
            return NotFound();
        var hasil = await konsep.JalankanAsync(Instansi.Id, Tahun, this.Orang(), MengisiSurat ? Lhe.Jadi() : null, Diketik(), format, HttpContext.RequestAborted);
        if (hasil.Dokumen is { } jadi)
            return File(jadi.Isi, jadi.Tipe, jadi.Nama);
        Kesalahan = [hasil.Sebab!];
        return Page();
    }

    private async Task<bool> SiapAsync()
    {
        ModelState.Clear();
        return await MuatAsync() && Lembar!.Akses.Peran is not null;
    }

    /// <returns>Fields of the letter that follow what somebody else kept meanwhile; none where nothing was saved.</returns>
    private async Task<IReadOnlyList<string>?> SimpanAsync()
    {
        // Rows that the person did not touch are not theirs to send: somebody else may have changed them meanwhile.
        var hasil = await susun.JalankanAsync(Instansi.Id, Tahun, this.Orang(), [.. Rekomendasi.Where(r => r.Disentuh).Select(Jadi)], MengisiSurat && Lhe.Terkirim ? new(Lhe.Jadi(), SuratSemula) : null, HttpContext.RequestAborted);
        Kesalahan = hasil.Kesalahan;
        foreach (var r in Rekomendasi.Where(r => hasil.VersiKini.ContainsKey(r.Urutan)))
            r.Versi = hasil.VersiKini[r.Urutan];
        if (hasil.Surat is { } surat)
            (Lhe, SuratSemula) = (IsianLhe.Dari(surat), hasil.SuratKini);
        return Kesalahan.Count == 0 ? hasil.Diikuti : null;
    }

    private IReadOnlyList<IsianRekomendasi> Diketik() => [.. Rekomendasi.Select(Jadi)];

    private static IsianRekomendasi Jadi(Baris r) => new(r.Urutan, r.Versi, r.Kriteria, r.Uraian);

    private RedirectResult Selesai(string kabar)
    {
        TempData["Kabar"] = kabar;
        return Redirect($"{Pangkal}/evaluasi/penetapan");
    }

    private void IsiRekomendasi()
    {
        Rekomendasi = [.. Lembar!.Rekomendasi.Select(r => new Baris { Urutan = r.Urutan, Versi = r.Versi, Kriteria = r.Kriteria, Uraian = r.Uraian }.Terbuka())];
        var terakhir = Rekomendasi.Select(r => r.Urutan).DefaultIfEmpty().Max();
        Rekomendasi.AddRange(Enumerable.Range(1, BarisBaru).Select(n => new Baris { Urutan = terakhir + n }.Terbuka()));
    }

    private void IsiSurat()
    {
        Lhe = IsianLhe.Dari(IsianSurat.Tersimpan(Lembar!));
        Lhe.Tanggal ??= waktu.HariIni();
        SuratSemula = GabungSurat.Tulis(Lhe.Jadi());
    }

    public sealed class Baris
    {
        public int Urutan { get; set; }

        public int Versi { get; set; }

        public string? Kriteria { get; set; }

        public string? Uraian { get; set; }

        /// <summary>Mark of the recommendation as the page was opened with it.</summary>
        public string? Semula { get; set; }

        internal bool Disentuh => Semula is null || Semula != SidikIsian.Dari(Kriteria, Uraian);

        internal Baris Terbuka()
        {
            Semula = SidikIsian.Dari(Kriteria, Uraian);
            return this;
        }
    }

    public sealed class IsianLhe
    {
        /// <summary>Whether the fields of the letter were on the page at all.</summary>
        public bool Terkirim { get; set; }

        public string? Nomor { get; set; }

        public DateOnly? Tanggal { get; set; }

        public string? Evaluator { get; set; }

        public string? Alamat { get; set; }

        public string? Tempat { get; set; }

        public string? Jabatan { get; set; }

        public string? Nama { get; set; }

        public string? Pangkat { get; set; }

        public string? Nip { get; set; }

        public string? Tembusan { get; set; }

        internal static IsianLhe Dari(IsianSurat isi) => new()
        {
            Terkirim = true, Nomor = isi.Nomor, Tanggal = isi.Tanggal, Evaluator = isi.Surat.Evaluator, Alamat = isi.Surat.Alamat, Tempat = isi.Surat.Tempat,
            Jabatan = isi.Surat.Penanda?.Jabatan, Nama = isi.Surat.Penanda?.Nama, Pangkat = isi.Surat.Penanda?.Pangkat, Nip = isi.Surat.Penanda?.Nip, Tembusan = string.Join('\n', isi.Surat.Tembusan),
        };

        internal IsianSurat Jadi() => new(Nomor, Tanggal, new SuratLhe
        {
            Evaluator = Evaluator, Alamat = Alamat, Tempat = Tempat, Tembusan = [.. (Tembusan ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Penanda = string.IsNullOrWhiteSpace(Jabatan + Nama + Pangkat + Nip) ? null : new Pejabat { Jabatan = Jabatan?.Trim() ?? "", Nama = Nama, Pangkat = Pangkat, Nip = Nip },
        });
    }
}
