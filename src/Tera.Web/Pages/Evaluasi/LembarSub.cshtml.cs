using Microsoft.AspNetCore.Mvc;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Penjaminan;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>One sub-component of the worksheet: for the agency to answer, for the evaluator side by side with what there is.</summary>
[HakAkses(Hak.LihatInstansi)]
[RequestFormLimits(ValueCountLimit = BanyakIsian)]
public sealed class LembarSubModel(MuatLembar muat, SimpanJawaban simpan, KirimPesan kirim) : HalamanLembar(muat)
{
    // Each criterion has some twelve fields.
    private const int BanyakIsian = 20_000;

    [BindProperty(SupportsGet = true)]
    public string Kode { get; set; } = "";

    [BindProperty]
    public List<BarisIsian> Isian { get; set; } = [];

    public SubKomponenLke Sub { get; private set; } = null!;

    public KomponenLke Komponen { get; private set; } = null!;

    public (SubKomponenLke? Sebelum, SubKomponenLke? Sesudah) Tetangga { get; private set; }

    /// <summary>What the lead answered to a code after quality assurance, which looks at it a second time; none at another stage.</summary>
    public string? JawabanKetua(string kode) => Menjawab != TahapPenilaian.PenjaminanKualitas ? null
        : (kode == Sub.Kode ? IsiDijamin.Dari(Lembar!.Isi<JawabanSub>(TahapPenilaian.Final, kode)) : IsiDijamin.Dari(Lembar!.Isi<JawabanKriteria>(TahapPenilaian.Final, kode)))?.Sebutan();

    /// <summary>What quality assurance had assured of it before, in words; none where it was not.</summary>
    public string? Dijamin(string kode) => Lembar!.Dijamin.GetValueOrDefault(kode)?.Isi is { } isi ? IsiDijamin.Baca(isi).Sebutan() : null;

    /// <summary>Whether it holds otherwise than it was assured.</summary>
    public bool Berubah(string kode) => Menjawab is TahapPenilaian.PenjaminanKualitas or TahapPenilaian.Final && (_belumDijamin ??= [.. PenjaminanUlang.BelumDijamin(Lembar!)]).Contains(kode);

    /// <summary>What quality assurance turned down of the lead's, for the lead; none where it did not.</summary>
    public JawabanDijamin? Ditolak(string kode) => Menjawab == TahapPenilaian.Final && Lembar!.Dijamin.GetValueOrDefault(kode) is { Ditolak: > 0 } d ? d : null;

    private HashSet<string>? _belumDijamin;

    public IReadOnlyList<BentrokJawaban> Bentrok { get; private set; } = [];

    private IReadOnlyList<SalahJawaban> Keliru { get; set; } = [];

    public IReadOnlyList<KartuKriteria> Kartu { get; private set; } = [];

    /// <summary>The grade of the whole sub-component by judgement: the team's of any, the agency's where the template leaves it to judgement.</summary>
    public BarisIsian? Pertimbangan { get; private set; }

    /// <summary>Where the agency writes why a whole sub-component stands against a rule; only while one is broken.</summary>
    public BarisIsian? AlasanSub { get; private set; }

    public TahapPenilaian? Menjawab => Lembar!.Akses.Menjawab;

    public bool BolehBerkirim => !Diarsipkan && Lembar!.Penilaian is not null && Lembar.Ralat is null && Lembar.Tahap < TahapKerja.Ditetapkan && (Lembar.Akses.Peran is not null || Mengisi);

    /// <summary>Rules that the answers break at the stage that is worked on, of the criterion, evidence item or sub-component that they bound.</summary>
    public IReadOnlyList<PelanggaranLogika> Pelanggaran(string kode) => Menjawab is { } tahap && (Lembar!.Hasil.Pada(tahap >= TahapPenilaian.PenjaminanKualitas ? TahapPenilaian.Final : tahap)) is { } hasil
        ? [.. hasil.Pelanggaran.Where(p => p.Logika.Subjek == kode)] : [];

    /// <summary>What is wrong with a field; none where nothing is.</summary>
    public string? Salah(string kode, string isian) => Keliru.FirstOrDefault(k => k.Kode == kode && k.Isian == isian)?.Pesan;

    /// <summary>What an empty answer means to who answers now.</summary>
    public string Kosong(bool sub) => Menjawab switch
    {
        TahapPenilaian.PenjaminanKualitas => "seperti tim",
        TahapPenilaian.Final => "seperti penjaminan kualitas",
        _ => !sub ? "–" : Sub.Cara == CaraPenilaian.Pertimbangan ? "belum dinilai" : "dihitung dari kriteria",
    };

    /// <summary>What other stages said of the whole sub-component, as far as they may be seen.</summary>
    public IEnumerable<(TahapPenilaian Tahap, JawabanSub Jawaban)> SubSebelumnya => Enum.GetValues<TahapPenilaian>()
        .Where(t => t != Menjawab).Select(t => (t, Lembar!.Isi<JawabanSub>(t, Sub.Kode))).Where(j => j.Item2 is { } isi && ((isi.Nilai ?? isi.Catatan) is not null || isi.Bertahan is not null)).Select(j => (j.t, j.Item2!));

    public SkalaJawaban? SkalaSub => Lembar!.Templat.CariSkala(Lembar.Templat.SkalaSub);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await SiapAsync())
            return Page();
        // A criterion's own address leads to its place on the page of its sub-component.
        return (from s in Lembar?.Templat.SemuaSub() ?? [] from k in s.Kriteria where k.Kode == Kode || k.Butir.Any(b => b.Kode == Kode) select (Sub: s.Kode, Kriteria: k.Kode)).FirstOrDefault() is { Sub: { } sub } tempat
            ? Redirect($"{Pangkal}/evaluasi/lembar/{Uri.EscapeDataString(sub)}#k-{Uri.EscapeDataString(tempat.Kriteria)}") : NotFound();
    }

    [HakTindakan(Hak.UbahEvaluasi)]
    public Task<IActionResult> OnPostMandiriAsync() => SimpanAsync();

    [HakTindakan(Hak.NilaiEvaluasi)]
    public Task<IActionResult> OnPostNilaiAsync() => SimpanAsync();

    private async Task<IActionResult> SimpanAsync()
    {
        var orang = this.Orang();
        // Rows that the person did not touch are not theirs to send: somebody else may have answered them meanwhile.
        var dijawab = Isian.Where(i => i.Diisi && i.Disentuh).Select(i => i.Jadi()).ToList();
        var hasil = dijawab.Count == 0 ? new() : await simpan.JalankanAsync(Instansi.Id, Tahun, orang, Mengisi, dijawab, HttpContext.RequestAborted);
        var salah = hasil.Kesalahan.Select(k => k.Pesan).ToList();
        if (hasil.Tertutup is { } tertutup)
            salah.Add(tertutup);
        var terkirim = 0;
        foreach (var i in hasil.Berhasil ? Isian.Where(i => !string.IsNullOrWhiteSpace(i.Pesan)) : [])
        {
            var gagal = await kirim.JalankanAsync(Instansi.Id, Tahun, orang, Mengisi, i.Kode, i.Pesan, HttpContext.RequestAborted);
            salah.AddRange(gagal.Select(g => $"Pesan tentang {i.Kode} belum terkirim: {g}"));
            if (gagal.Count > 0)
                continue;
            // What went out is not sent once more with what did not.
            i.Pesan = null;
            terkirim++;
        }

        if (salah.Count > 0 && terkirim > 0)
            salah.Add($"{terkirim} pesan lain sudah terkirim dan tidak perlu dikirim lagi.");

        if (salah.Count == 0 && hasil.Bentrok.Count == 0)
        {
            TempData["Kabar"] = terkirim > 0 && hasil.Tersimpan == 0 ? $"{terkirim} pesan terkirim." : $"{hasil.Tersimpan} jawaban disimpan{(terkirim > 0 ? $", {terkirim} pesan terkirim" : "")}.";
            return Redirect($"{Pangkal}/evaluasi/lembar/{Uri.EscapeDataString(Kode)}");
        }

        (Kesalahan, Keliru, Bentrok) = (salah, hasil.Kesalahan, hasil.Bentrok);
        foreach (var b in hasil.Bentrok)
            Isian.Find(i => i.Kode == b.Kode)!.Versi = b.VersiKini;
        ModelState.Clear();
        return await SiapAsync() ? Page() : NotFound();
    }

    private async Task<bool> SiapAsync()
    {
        if (!await MuatAsync() || Lembar!.Templat.SemuaSub().FirstOrDefault(s => s.Kode == Kode) is not { } sub)
            return false;
        Sub = sub;
        Komponen = Lembar.Templat.Komponen.First(k => k.Sub.Contains(sub));
        var semua = Lembar.Templat.SemuaSub().ToList();
        var di = semua.IndexOf(sub);
        Tetangga = (semua.ElementAtOrDefault(di - 1), semua.ElementAtOrDefault(di + 1));
        var nomor = 0;
        Kartu = [.. sub.Kriteria.Select(k => new KartuKriteria(k, [.. (k.Butir.Count == 0 ? [(k.Kode, "", k.Skala)] : k.Butir.Select(b => (b.Kode, b.Uraian, b.Skala))).Select(b => Baris(b.Item1, b.Item2, b.Item3, nomor++))], Beralasan(k) ? Baris(k.Kode, "", k.Skala, nomor++) : null))];
        if (Menjawab > TahapPenilaian.Mandiri || (Menjawab == TahapPenilaian.Mandiri && sub.Cara == CaraPenilaian.Pertimbangan))
        {
            var ada = Lembar.Isi<JawabanSub>(Menjawab!.Value, sub.Kode);
            Pertimbangan = Diketik(sub.Kode) ?? new BarisIsian { Kode = sub.Kode, Versi = Lembar.Versi(Menjawab.Value, sub.Kode), Jawaban = ada?.Nilai, Alasan = ada?.Alasan, Catatan = ada?.Catatan, Bertahan = ada?.Bertahan, AlasanLogika = ada?.AlasanLogika }.Terbuka();
            Pertimbangan.Nomor = nomor;
        }
        else if (Menjawab == TahapPenilaian.Mandiri && Pelanggaran(sub.Kode).Count > 0)
        {
            AlasanSub = Diketik(sub.Kode) ?? new BarisIsian { Kode = sub.Kode, Versi = Lembar.Versi(TahapPenilaian.Mandiri, sub.Kode), AlasanLogika = Lembar.Isi<JawabanSub>(TahapPenilaian.Mandiri, sub.Kode)?.AlasanLogika }.Terbuka();
            AlasanSub.Nomor = nomor;
        }

        return true;
    }

    // A rule bounds the criterion, so its reason is the criterion's, whatever evidence item answers it.
    private bool Beralasan(KriteriaLke k) => Menjawab is { } tahap && k.Butir.Count > 0
        && (Pelanggaran(k.Kode).Count > 0 || Lembar!.Versi(tahap, k.Kode) > 0 || JawabanKetua(k.Kode) is not null || Berubah(k.Kode) || Ditolak(k.Kode) is not null);

    private BarisIsian? Diketik(string kode) => Isian.Find(i => i.Kode == kode && (i.Disentuh || !string.IsNullOrWhiteSpace(i.Pesan)));

    // What was typed stands above what is kept, where it could not be saved.
    private BarisIsian Baris(string kode, string uraian, string skala, int nomor)
    {
        var ada = Menjawab is { } tahap ? Lembar!.Isi<JawabanKriteria>(tahap, kode) : null;
        var baris = Diketik(kode) ?? new BarisIsian
        {
            Kode = kode, Versi = Menjawab is { } t ? Lembar!.Versi(t, kode) : 0, Jawaban = ada?.Jawaban, Catatan = ada?.Catatan, Bukti = string.Join('\n', ada?.Bukti ?? []), Alasan = ada?.AlasanBerbeda, AlasanLogika = ada?.AlasanLogika,
        }.Terbuka();
        (baris.Nomor, baris.Uraian, baris.Skala) = (nomor, uraian, Lembar!.Templat.CariSkala(skala));
        return baris;
    }

    /// <summary>Answers of stages before the one that is worked on, as far as they may be seen.</summary>
    public IEnumerable<(TahapPenilaian Tahap, JawabanKriteria Jawaban)> Sebelumnya(string kode) => Enum.GetValues<TahapPenilaian>()
        .Where(t => t != Menjawab).Select(t => (t, Lembar!.Isi<JawabanKriteria>(t, kode))).Where(j => j.Item2 is not null).Select(j => (j.t, j.Item2!));
}

/// <summary>A row of the form beside what quality assurance assured of it.</summary>
public sealed record BarisDijamin(LembarSubModel Halaman, BarisIsian Baris);

/// <summary>A criterion with the places to answer it.</summary>
/// <param name="Alasan">Where is written why the criterion stands against a rule though its evidence items answer it; none where nothing asks for it.</param>
public sealed record KartuKriteria(KriteriaLke Kriteria, IReadOnlyList<BarisIsian> Baris, BarisIsian? Alasan)
{
    /// <summary>Codes under which something of the criterion was said.</summary>
    public IEnumerable<string> Kode => Baris.Select(b => b.Kode).Prepend(Kriteria.Kode).Distinct();
}

/// <summary>Fields of one answer.</summary>
public sealed class BarisIsian
{
    public string Kode { get; set; } = "";

    public int Versi { get; set; }

    public string? Jawaban { get; set; }

    public string? Catatan { get; set; }

    public string? Bukti { get; set; }

    public string? Alasan { get; set; }

    public int? Bertahan { get; set; }

    /// <summary>Why the answer stands though a rule bounds it.</summary>
    public string? AlasanLogika { get; set; }

    /// <summary>A line to the other side.</summary>
    public string? Pesan { get; set; }

    /// <summary>Whether quality assurance lets the lead's later answer not stand.</summary>
    public bool TolakAkhir { get; set; }

    /// <summary>Why it does not stand.</summary>
    public string? AlasanTolak { get; set; }

    /// <summary>Whether the fields of the answer were on the page at all; a message may go without.</summary>
    public bool Diisi { get; set; }

    /// <summary>Mark of the answer as the page was opened with it; none where the page was not asked for first.</summary>
    public string? Semula { get; set; }

    internal bool Disentuh => TolakAkhir || !string.IsNullOrWhiteSpace(AlasanTolak) || Semula is null || Semula != Sidik();

    internal BarisIsian Terbuka()
    {
        Semula = Sidik();
        return this;
    }

    private string Sidik() => SidikIsian.Dari(Jawaban, Catatan, Bukti, Alasan, Bertahan?.ToString(System.Globalization.CultureInfo.InvariantCulture), AlasanLogika);

    internal int Nomor { get; set; }

    internal string Uraian { get; set; } = "";

    internal SkalaJawaban? Skala { get; set; }

    internal IsianJawaban Jadi() => new(Kode, Versi, Jawaban, Catatan, [.. (Bukti ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Alasan, Bertahan, AlasanLogika, TolakAkhir, AlasanTolak);
}
