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

    /// <summary>Mark of the letter as it was kept when the page was opened.</summary>
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
        return await SimpanAsync() ? Selesai("Tersimpan.") : Page();
    }

    /// <summary>Publishes what the page shows: what is typed is kept first, and what somebody else wrote meanwhile is shown before it is published.</summary>
    public async Task<IActionResult> OnPostTerbitkanAsync()
    {
        if (!await SiapAsync())
            return NotFound();
        var dibaca = Diketik();
        if (!await SimpanAsync())
            return Page();
        Kesalahan = await terbitkan.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Lhe.Jadi(), dibaca, HttpContext.RequestAborted);
        if (Kesalahan.Count == 0)
            return Selesai("Hasil evaluasi terbit: instansi dapat melihatnya, dan LHE dapat diunduh.");
        if (!await SiapAsync())
            return NotFound();
        IsiRekomendasi();
        SuratSemula = SusunRekomendasi.SidikSurat(Lembar!.Penilaian);
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

    private async Task<bool> SimpanAsync()
    {
        // Rows that the person did not touch are not theirs to send: somebody else may have changed them meanwhile.
        var hasil = await susun.JalankanAsync(Instansi.Id, Tahun, this.Orang(), [.. Rekomendasi.Where(r => r.Disentuh).Select(Jadi)], MengisiSurat && Lhe.Terkirim ? new(Lhe.Jadi(), SuratSemula) : null, HttpContext.RequestAborted);
        Kesalahan = hasil.Kesalahan;
        foreach (var r in Rekomendasi.Where(r => hasil.VersiKini.ContainsKey(r.Urutan)))
            r.Versi = hasil.VersiKini[r.Urutan];
        SuratSemula = hasil.SidikSurat ?? SuratSemula;
        return Kesalahan.Count == 0;
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
        var tersimpan = IsianSurat.Tersimpan(Lembar!);
        var surat = tersimpan.Surat;
        SuratSemula = SusunRekomendasi.SidikSurat(Lembar!.Penilaian);
        Lhe = new()
        {
            Nomor = tersimpan.Nomor, Tanggal = tersimpan.Tanggal ?? waktu.HariIni(), Evaluator = surat.Evaluator, Alamat = surat.Alamat, Tempat = surat.Tempat,
            Jabatan = surat.Penanda?.Jabatan, Nama = surat.Penanda?.Nama, Pangkat = surat.Penanda?.Pangkat, Nip = surat.Penanda?.Nip, Tembusan = string.Join('\n', surat.Tembusan),
        };
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

        internal IsianSurat Jadi() => new(Nomor, Tanggal, new SuratLhe
        {
            Evaluator = Evaluator, Alamat = Alamat, Tempat = Tempat, Tembusan = [.. (Tembusan ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Penanda = string.IsNullOrWhiteSpace(Jabatan) ? null : new Pejabat { Jabatan = Jabatan.Trim(), Nama = Nama, Pangkat = Pangkat, Nip = Nip },
        });
    }
}
