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

    /// <summary>Which of the two forms was refused; none where none was.</summary>
    public string? Ditolak { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await MuatAsync() || Lembar!.Akses.Peran is null)
            return NotFound();
        IsiRekomendasi();
        IsiSurat();
        return Page();
    }

    public async Task<IActionResult> OnPostRekomendasiAsync()
    {
        // Rows that the person did not touch are not theirs to send: somebody else may have changed them meanwhile.
        var hasil = await susun.JalankanAsync(Instansi.Id, Tahun, this.Orang(), [.. Rekomendasi.Where(r => r.Disentuh).Select(r => new IsianRekomendasi(r.Urutan, r.Versi, r.Kriteria, r.Uraian))], HttpContext.RequestAborted);
        (Kesalahan, Ditolak) = (hasil.Kesalahan, "rekomendasi");
        foreach (var r in Rekomendasi.Where(r => hasil.VersiKini.ContainsKey(r.Urutan)))
            r.Versi = hasil.VersiKini[r.Urutan];
        return await JawabAsync("Rekomendasi disimpan.", IsiSurat);
    }

    public async Task<IActionResult> OnPostTerbitkanAsync()
    {
        Ditolak = "surat";
        Kesalahan = await terbitkan.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Lhe.Jadi(), HttpContext.RequestAborted);
        return await JawabAsync("Hasil evaluasi terbit: instansi dapat melihatnya, dan LHE dapat diunduh.", IsiRekomendasi);
    }

    /// <summary>The letter with what is typed so far, to be read before it is published.</summary>
    public async Task<IActionResult> OnPostKonsepAsync(string format)
    {
        Ditolak = "surat";
        var hasil = await konsep.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Lhe.Jadi(), format, HttpContext.RequestAborted);
        if (hasil.Dokumen is { } jadi)
            return File(jadi.Isi, jadi.Tipe, jadi.Nama);
        Kesalahan = [hasil.Sebab!];
        return await JawabAsync("", IsiRekomendasi);
    }

    private async Task<IActionResult> JawabAsync(string kabar, Action isi)
    {
        if (Kesalahan.Count == 0)
        {
            TempData["Kabar"] = kabar;
            return Redirect($"{Pangkal}/evaluasi/penetapan");
        }

        if (!await MuatAsync() || Lembar!.Akses.Peran is null)
            return NotFound();
        ModelState.Clear();
        isi();
        return Page();
    }

    private void IsiRekomendasi()
    {
        Rekomendasi = [.. Lembar!.Rekomendasi.Select(r => new Baris { Urutan = r.Urutan, Versi = r.Versi, Kriteria = r.Kriteria, Uraian = r.Uraian }.Terbuka())];
        var terakhir = Rekomendasi.Select(r => r.Urutan).DefaultIfEmpty().Max();
        Rekomendasi.AddRange(Enumerable.Range(1, BarisBaru).Select(n => new Baris { Urutan = terakhir + n }.Terbuka()));
    }

    // The frame of the letter is that of the last one.
    private void IsiSurat()
    {
        var lalu = Lembar!.Berkas.Berkas.Evaluasi.Hasil.LastOrDefault(h => h.Surat is not null)?.Surat;
        var o = Lembar.Berkas.Berkas.Organisasi;
        Lhe = new()
        {
            Tanggal = waktu.HariIni(), Evaluator = lalu?.Evaluator ?? $"Inspektorat Daerah {o.Pemerintah}", Alamat = lalu?.Alamat, Tempat = lalu?.Tempat ?? o.TempatPenetapan,
            Jabatan = lalu?.Penanda?.Jabatan ?? "Inspektur", Nama = lalu?.Penanda?.Nama, Pangkat = lalu?.Penanda?.Pangkat, Nip = lalu?.Penanda?.Nip, Tembusan = string.Join('\n', lalu?.Tembusan ?? []),
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
