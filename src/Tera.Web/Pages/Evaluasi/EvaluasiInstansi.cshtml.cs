using Microsoft.AspNetCore.Mvc;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Where the evaluation of the year stands, its worksheet by sub-component, and results over the years.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class EvaluasiInstansiModel(MuatLembar muat, PindahTahap pindah, BukaRalat bukaRalat, BatalRalat batalRalat, SimpanJawaban simpan, CetakLembar cetak, DaftarDokumen daftar, BerkasDitetapkan tetap) : HalamanLembar(muat)
{
    private IsiSaran? _saran;

    [BindProperty]
    public LangkahPenilaian Langkah { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    /// <summary>Version of the worksheet's state that the person saw.</summary>
    [BindProperty]
    public int? Dilihat { get; set; }

    /// <summary>The step that was refused with its reason; none where none was.</summary>
    public LangkahPenilaian? Ditolak { get; private set; }

    public IReadOnlyList<AturanLangkah> LangkahBoleh { get; private set; } = [];

    /// <summary>Stages with a score that the person may see.</summary>
    public IReadOnlyList<HasilTahapLke> Tahap => Lembar!.Hasil.Tahap;

    /// <summary>Stage whose broken rules are told.</summary>
    public IReadOnlyList<PelanggaranLogika> Pelanggaran => Lembar!.Tahap == TahapKerja.Terbit ? [] : Lembar.Hasil.Terakhir?.Pelanggaran ?? [];

    public IReadOnlyList<HasilLhe> Tren => [.. Lembar!.Berkas.Hasil.Lhe.Where(l => l.Total.Nilai.Ada)];

    /// <summary>Years whose result has no total, with the reason.</summary>
    public IReadOnlyList<(int Tahun, string Sebab)> TanpaNilai => [.. Lembar!.Berkas.Hasil.Lhe.Where(l => !l.Total.Nilai.Ada && l.Komponen.Count > 0).Select(l => (l.Tahun, KalimatAlasan.Untuk(l.Total.Nilai)))];

    public Table? Hasil => TabelNilaiAkip.Susun(Lembar!.Berkas.Hasil);

    /// <summary>The newest letter as it is kept; none where there is no letter.</summary>
    public SuratTersimpan? SuratLhe { get; private set; }

    /// <summary>What is fixed and can only be printed from today's data.</summary>
    public IReadOnlyList<string> TanpaSalinan { get; private set; } = [];

    public int Disarankan => Lembar!.Saran.Values.Count(s => s.Jawaban is not null);

    public int BelumDijawab => Lembar!.Saran.Values.Count(s => s.Jawaban is not null && Lembar.Versi(TahapPenilaian.Mandiri, s.Kriteria.Kode) == 0);

    public bool DapatDiisi => _saran?.Isian.Count > 0;

    /// <summary>Suggestions that break a rule of the template where they are taken over.</summary>
    public IReadOnlyList<SaranDilewati> Dilewati => _saran?.Dilewati ?? [];

    /// <summary>Threads of a sub-component in which the other side spoke last.</summary>
    public int Menunggu(SubKomponenLke sub)
    {
        ArgumentNullException.ThrowIfNull(sub);
        var tim = Lembar!.Akses.Peran is not null;
        return Lembar.Tahap >= TahapKerja.Ditetapkan || !(tim || Mengisi) ? 0 : sub.Kriteria.Count(k => Lembar.Pesan[k.Kode].LastOrDefault() is { } terakhir && terakhir.DariTim != tim);
    }

    public async Task OnGetAsync() => await SiapAsync();

    /// <summary>The worksheet as a file, as far as the person sees it.</summary>
    public async Task<IActionResult> OnGetLembarAsync(string format)
    {
        var hasil = await cetak.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Mengisi, format, HttpContext.RequestAborted);
        if (hasil.Dokumen is { } jadi)
            return File(jadi.Isi, jadi.Tipe, jadi.Nama);
        Kesalahan = [hasil.Sebab!];
        await SiapAsync();
        return Page();
    }

    [HakTindakan(Hak.UbahEvaluasi)]
    public Task<IActionResult> OnPostKirimAsync() => LangkahAsync();

    [HakTindakan(Hak.NilaiEvaluasi)]
    public Task<IActionResult> OnPostLangkahAsync() => LangkahAsync();

    /// <summary>Opens the correction of what is published.</summary>
    [HakTindakan(Hak.NilaiEvaluasi)]
    public async Task<IActionResult> OnPostRalatAsync() => await SelesaiRalatAsync(
        Dilihat is { } versi ? await bukaRalat.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Alasan, versi, HttpContext.RequestAborted) : [SejakDilihat.TanpaVersi],
        "Ralat dibuka. Hasil yang terbit tetap berlaku dan hanya itu yang dilihat instansi sampai ralat ini terbit.");

    [HakTindakan(Hak.NilaiEvaluasi)]
    public async Task<IActionResult> OnPostBatalRalatAsync() => await SelesaiRalatAsync(
        Dilihat is { } versi ? await batalRalat.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Alasan, versi, HttpContext.RequestAborted) : [SejakDilihat.TanpaVersi],
        "Ralat dibatalkan. Lembar kembali seperti yang terbit.");

    /// <summary>Answers what is not answered yet as the data suggest; each can be changed afterwards.</summary>
    [HakTindakan(Hak.UbahEvaluasi)]
    public async Task<IActionResult> OnPostSaranAsync()
    {
        if (!await MuatAsync())
            return NotFound();
        var saran = IsiSaran.Untuk(Lembar!);
        var hasil = await simpan.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Mengisi, saran.Isian, HttpContext.RequestAborted);
        if (hasil.Berhasil)
        {
            TempData["Kabar"] = $"{hasil.Tersimpan} kriteria dijawab menurut data{(saran.Dilewati.Count > 0 ? $"; {saran.Dilewati.Count} tidak, sebabnya di bawah" : "")}. Periksa satu per satu; Anda yang memutuskan.";
            return Redirect($"{Pangkal}/evaluasi");
        }

        Kesalahan = [hasil.Tertutup ?? "Ada jawaban yang baru saja diubah orang lain. Muat ulang halaman ini."];
        await SiapAsync();
        return Page();
    }

    private async Task<IActionResult> SelesaiRalatAsync(IReadOnlyList<string> kesalahan, string kabar)
    {
        if (kesalahan.Count == 0)
        {
            TempData["Kabar"] = kabar;
            return Redirect($"{Pangkal}/evaluasi");
        }

        Kesalahan = kesalahan;
        await SiapAsync();
        return Page();
    }

    private async Task<IActionResult> LangkahAsync()
    {
        Kesalahan = Dilihat is null ? [SejakDilihat.TanpaVersi] : await pindah.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Mengisi, Langkah, Alasan, Dilihat, HttpContext.RequestAborted);
        if (Kesalahan.Count == 0)
        {
            TempData["Kabar"] = Kabar(Langkah);
            return Redirect($"{Pangkal}/evaluasi");
        }

        Ditolak = string.IsNullOrWhiteSpace(Alasan) ? null : Langkah;
        await SiapAsync();
        return Page();
    }

    // Whose turn it is now, and for what.
    private static string Kabar(LangkahPenilaian langkah) => langkah switch
    {
        LangkahPenilaian.Kirim => "Penilaian mandiri terkirim. Sekarang tim evaluasi menilainya; pertanyaan mereka tampak di beranda Anda.",
        LangkahPenilaian.KembalikanKeInstansi => "Lembar dikembalikan ke instansi beserta alasannya.",
        LangkahPenilaian.AjukanMutu => "Lembar diajukan. Sekarang penjamin kualitas memeriksanya.",
        LangkahPenilaian.KembalikanKeTim => "Lembar dikembalikan ke tim beserta alasannya.",
        LangkahPenilaian.SelesaiMutu => "Penjaminan kualitas selesai. Sekarang ketua tim menetapkan hasilnya.",
        LangkahPenilaian.KembalikanKeMutu or LangkahPenilaian.BukaLagi => "Lembar berada pada penjamin kualitas lagi.",
        _ => "Hasil ditetapkan. Sekarang ketua tim menyusun rekomendasi dan menerbitkan LHE pada halaman Rekomendasi dan LHE.",
    };

    private async Task SiapAsync()
    {
        if (!await MuatAsync())
            return;
        LangkahBoleh = Diarsipkan ? [] : [.. AturanLangkah.Untuk(Lembar!)];
        if (Lembar!.Akses.Menjawab == TahapPenilaian.Mandiri)
            _saran = IsiSaran.Untuk(Lembar);
        var rak = await RakSurat.MuatAsync(daftar, this);
        TanpaSalinan = [.. (await tetap.TanpaSalinanAsync(Instansi.Id, Tahun, HttpContext.RequestAborted)).Where(n => n == NamaDokumen.Dari(DokumenAlur.Evaluasi, ""))];
        if (DokumenLhe.Semua(Lembar!.Berkas.Hasil).LastOrDefault() is { } lhe)
            SuratLhe = rak.Surat("lhe", lhe.Nama, $"Laporan hasil evaluasi{(lhe.Nomor is { } nomor ? $" nomor {nomor}" : "")}{(lhe.Tanggal is { } tanggal ? $", {tanggal.Cetak()}" : "")}");
    }

    /// <summary>Grade and points of a sub-component at a stage.</summary>
    public static string Nilai(HasilSubLke sub)
    {
        ArgumentNullException.ThrowIfNull(sub);
        return sub.Nilai.Nilai.Ada ? $"{sub.Predikat ?? Angka.Cetak(sub.Tingkat.Nilai, 2)} · {Angka.Cetak(sub.Nilai.Nilai, 2)}"
            : sub.Kriteria.Count == 0 ? "belum dinilai" : $"{sub.Kriteria.Count(k => k.Nilai.Nilai.Ada)} dari {sub.Kriteria.Count}";
    }
}
