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
public sealed class PenetapanModel(MuatLembar muat, SusunRekomendasi susun, TerbitkanHasil terbitkan, TimeProvider waktu) : HalamanLembar(muat)
{
    private const int BarisBaru = 3;

    [BindProperty]
    public List<Baris> Rekomendasi { get; set; } = [];

    [BindProperty]
    public IsianLhe Lhe { get; set; } = new();

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
        Kesalahan = await susun.JalankanAsync(Instansi.Id, Tahun, this.Orang(), [.. Rekomendasi.Select(r => new IsianRekomendasi(r.Urutan, r.Versi, r.Kriteria, r.Uraian))], HttpContext.RequestAborted);
        return await JawabAsync("Rekomendasi disimpan.", IsiSurat);
    }

    public async Task<IActionResult> OnPostTerbitkanAsync()
    {
        Kesalahan = await terbitkan.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Lhe.Jadi(), HttpContext.RequestAborted);
        return await JawabAsync("Hasil evaluasi terbit: instansi dapat melihatnya, dan LHE dapat diunduh.", IsiRekomendasi);
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
        isi();
        return Page();
    }

    private void IsiRekomendasi()
    {
        Rekomendasi = [.. Lembar!.Rekomendasi.Select(r => new Baris { Urutan = r.Urutan, Versi = r.Versi, Kriteria = r.Kriteria, Uraian = r.Uraian })];
        var terakhir = Rekomendasi.Select(r => r.Urutan).DefaultIfEmpty().Max();
        Rekomendasi.AddRange(Enumerable.Range(1, BarisBaru).Select(n => new Baris { Urutan = terakhir + n }));
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
