using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>What the rules look up, built once a file, and where their findings go.</summary>
internal sealed class KonteksPeriksa
{
    private readonly List<TemuanPeriksa> _temuan = [];
    private readonly Dictionary<string, IndikatorDiperiksa> _menurutKode = new(StringComparer.Ordinal);

    public KonteksPeriksa(HasilBerkas hasil)
    {
        Hasil = hasil;
        var (rencana, akar) = (hasil.Berkas.Perencanaan, new Jalur("$.perencanaan"));
        var jalur = new List<Jalur>();
        Telusuri(rencana.Tujuan, akar / "tujuan", (t, di) => Telusuri(t.Indikator, di / "indikator", (_, d) => jalur.Add(d)));
        Telusuri(rencana.Sasaran, akar / "sasaran", (s, di) => Telusuri(s.Indikator, di / "indikator", (_, d) => jalur.Add(d)));

        var realisasi = new Dictionary<string, Jalur>(StringComparer.Ordinal);
        Telusuri(hasil.Berkas.Pengukuran.Realisasi, new Jalur("$.pengukuran.realisasi"), (r, di) => realisasi.TryAdd(r.Indikator, di));

        Perjanjian = PerjanjianKepala(hasil.Berkas);
        var target = new Dictionary<string, (TargetPerjanjian Isi, Jalur Jalur, PerjanjianKinerja Pk)>(StringComparer.Ordinal);
        foreach (var pk in Perjanjian.Where(p => p.Isi.Tanggal is not null))
        {
            Telusuri(pk.Isi.Target, pk.Jalur / "target", (t, di) => target[t.Indikator] = (t, di, pk.Isi));
        }

        foreach (var (ukuran, di) in hasil.Pengukuran.Indikator.Zip(jalur))
        {
            var kode = ukuran.Indikator.Kode;
            var diperiksa = new IndikatorDiperiksa(ukuran, di, realisasi.TryGetValue(kode, out var r) ? r : new Jalur("$.pengukuran.realisasi"))
            {
                Skala = SkalaPredikatDikenal.Cari(ukuran.Indikator.SkalaPredikat, Kebijakan),
                TargetPk = target.TryGetValue(kode, out var pk) ? pk.Isi : null,
                JalurTargetPk = pk.Jalur,
                AlasanPerubahan = pk.Pk?.AlasanPerubahan,
                TargetRenstra = ukuran.Indikator.TargetRenstra.FirstOrDefault(t => t.Tahun == Tahun)?.Nilai ?? ukuran.Indikator.TargetTercetak(null),
            };
            Indikator.Add(diperiksa);
            _menurutKode.TryAdd(kode, diperiksa);
        }
    }

    public HasilBerkas Hasil { get; }

    public BerkasKinerja Berkas => Hasil.Berkas;

    public int Tahun => Berkas.Tahun;

    public KebijakanPengukuran Kebijakan => Berkas.Pengukuran.Kebijakan;

    public IReadOnlyList<TemuanPeriksa> Temuan => _temuan;

    /// <summary>Indicators of tujuan, then of sasaran.</summary>
    public List<IndikatorDiperiksa> Indikator { get; } = [];

    /// <summary>PK of the entity's head, drafts too, in the order of time; drafts last.</summary>
    public IReadOnlyList<DenganJalur<PerjanjianKinerja>> Perjanjian { get; }

    /// <summary>The fixed one that is in force.</summary>
    public DenganJalur<PerjanjianKinerja>? PerjanjianBerlaku => Perjanjian.LastOrDefault(p => p.Isi.Tanggal is not null);

    /// <summary>The signed change that follows a changed budget: the first from its day on, else the last before it.</summary>
    public DenganJalur<PerjanjianKinerja>? PerubahanMenurut(Tanggal dokumen)
    {
        var semua = Perjanjian.Where(p => p.Isi is { Jenis: JenisDokumen.Perubahan, Tanggal: not null }).ToList();
        return semua.Find(p => p.Isi.Tanggal!.Value.Akhir() >= dokumen.Awal()) ?? semua.LastOrDefault();
    }

    /// <summary>Whether anything was measured: before that, what a report needs is not missing yet.</summary>
    public bool AdaRealisasi => Indikator.Exists(i => i.Terukur);

    public IndikatorDiperiksa? Cari(string? kode) => kode is null ? null : _menurutKode.GetValueOrDefault(kode);

    public static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);

    public static void Telusuri<T>(IReadOnlyList<T> daftar, Jalur jalur, Action<T, Jalur> lakukan)
    {
        for (var i = 0; i < daftar.Count; i++)
        {
            lakukan(daftar[i], jalur[i]);
        }
    }

    /// <param name="aturan">The rule.</param>
    /// <param name="jalur">Place in the data file.</param>
    /// <param name="pesan">What does not fit.</param>
    /// <param name="pertama">The value there.</param>
    /// <param name="kedua">The value that it is held against.</param>
    /// <param name="tingkat">Where this finding weighs otherwise than the rule's.</param>
    public void Catat(AturanPeriksa aturan, Jalur jalur, string pesan, string? pertama = null, string? kedua = null, TingkatTemuan? tingkat = null) =>
        _temuan.Add(new(aturan.Kode, tingkat ?? aturan.Tingkat, jalur.Path, pesan, pertama, kedua, aturan.Saran));

    /// <summary>One finding for all that have the same cause; its place is that of the first.</summary>
    public void CatatBersama(AturanPeriksa aturan, List<(string Sebutan, Jalur Jalur)> butir, Func<string, string> pesan)
    {
        if (butir.Count > 0)
        {
            Catat(aturan, butir[0].Jalur, pesan(Daftar(butir.ConvertAll(b => b.Sebutan))));
            _temuan[^1] = _temuan[^1] with { Lain = [.. butir.Skip(1).Select(b => b.Jalur.Path)] };
        }
    }

    /// <summary>"a, b, dan c"; what goes beyond ten is counted.</summary>
    public static string Daftar(IReadOnlyList<string> sebutan)
    {
        const int terbanyak = 10;
        if (sebutan.Count == 1)
        {
            return sebutan[0];
        }

        var akhir = sebutan.Count > terbanyak ? $"{Teks(sebutan.Count - terbanyak)} lainnya" : sebutan[^1];
        var awal = sebutan.Take(Math.Min(sebutan.Count - 1, terbanyak)).ToList();
        return $"{string.Join(", ", awal)}{(awal.Count > 1 ? "," : "")} dan {akhir}";
    }

    private static List<DenganJalur<PerjanjianKinerja>> PerjanjianKepala(BerkasKinerja berkas)
    {
        var tingkat = TingkatKepala.Dari(berkas.Organisasi.Jenis);
        var semua = new List<DenganJalur<PerjanjianKinerja>>();
        Telusuri(berkas.Perencanaan.PerjanjianKinerja, new Jalur("$.perencanaan.perjanjianKinerja"), (pk, di) => semua.Add(new(pk, di)));
        return [.. semua.Where(p => p.Isi.Tingkat == tingkat).OrderBy(p => p.Isi.Tanggal is null).ThenBy(p => p.Isi.Tanggal)];
    }
}

/// <summary>Something of the file and where it stands.</summary>
internal sealed record DenganJalur<T>(T Isi, Jalur Jalur);

/// <summary>An indicator with everything that rules hold against each other.</summary>
internal sealed record IndikatorDiperiksa(HasilIndikator Hasil, Jalur Jalur, Jalur JalurData)
{
    public Indikator Isi => Hasil.Indikator;

    public RealisasiIndikator? Data => Hasil.Data;

    /// <summary>Its grade scale, where it is known.</summary>
    public SkalaPredikat? Skala { get; init; }

    /// <summary>Its target in the PK in force.</summary>
    public TargetPerjanjian? TargetPk { get; init; }

    public Jalur JalurTargetPk { get; init; }

    /// <summary>Why the agreement that fixes the target was changed; null where it says nothing.</summary>
    public string? AlasanPerubahan { get; init; }

    /// <summary>The Renstra's target of the year; the range where that is the target and nothing was entered beside it.</summary>
    public NilaiKinerja? TargetRenstra { get; init; }

    /// <summary>"S2.1 (Persentase Tenaga Kerja Formal)".</summary>
    public string Sebutan => $"{Isi.Kode} ({Isi.Nama})";

    /// <summary>Whether there is a realisasi, number or grade.</summary>
    public bool Terukur => Hasil.Realisasi.Nilai.Ada || Ketikan.Berisi(Hasil.Realisasi.Predikat);

    /// <summary>Whether a realisasi of the quarter is known.</summary>
    public bool DiukurPada(int triwulan) => Hasil.Triwulan[triwulan - 1].Realisasi is var r && (r.Nilai.Ada || Ketikan.Berisi(r.Predikat));

    /// <summary>Quarters that something was entered for, from which nothing can be calculated.</summary>
    public IEnumerable<HasilTriwulan> TriwulanTakTerhitung => Hasil.Triwulan.Where(t => t.Realisasi is { Predikat: null, Nilai: { Ada: false, Alasan: not (Alasan.BelumAdaRealisasi or Alasan.TidakDiukur or Alasan.VariabelKosong or Alasan.RumusSalah) } });

    /// <summary>As printed: "54,50", "A (84,00)".</summary>
    public string Cetak(NilaiKinerja nilai) => nilai switch
    {
        { Angka: { } angka } => Cetak(angka),
        { Skor: { } skor } => $"{nilai.Predikat} ({Cetak(skor)})",
        _ => nilai.Predikat ?? Angka.Kosong,
    };

    public string Cetak(decimal angka) => Angka.CetakSeadanya(angka, Math.Clamp(Isi.Desimal, 0, 6));

    public string Cetak(Figure figure) => (figure.Predikat, figure.Nilai.Ada) switch
    {
        ({ } predikat, true) => $"{predikat} ({Cetak(figure.Nilai.Angka)})",
        ({ } predikat, false) => predikat,
        (null, true) => Cetak(figure.Nilai.Angka),
        _ => Angka.Kosong,
    };

    /// <summary>Above 0 where the first is better by polarity, 0 where they are equal; null where they cannot be compared.</summary>
    public int? Bandingkan(NilaiKinerja? satu, NilaiKinerja? lain) => Isi.Polaritas switch
    {
        _ when satu is null || lain is null => null,
        Polaritas.Naik or Polaritas.Turun when satu.Angka is { } a && lain.Angka is { } b => Isi.Polaritas == Polaritas.Naik ? a.CompareTo(b) : b.CompareTo(a),
        Polaritas.Predikat => Peringkat(satu) is { } a && Peringkat(lain) is { } b && a.Skor == b.Skor ? a.Nilai.CompareTo(b.Nilai)
            : Ordinal(satu) is { } c && Ordinal(lain) is { } d ? c.CompareTo(d) : null,
        _ => null,
    };

    /// <summary>Whether nothing better can be told: nothing left of what shall fall, the whole of a share, the highest grade without its score.</summary>
    public bool Terbaik(NilaiKinerja nilai) => Isi.Polaritas switch
    {
        Polaritas.Turun => nilai.Angka == 0,
        Polaritas.Naik => nilai.Angka == 100 && Isi.Satuan.Trim() == "%",
        Polaritas.Predikat => nilai.Skor is null && nilai.Angka is null && Ordinal(nilai) is { } urutan && urutan == Skala!.Tingkat.Max(t => t.Ordinal),
        _ => false,
    };

    /// <summary>Whether two targets promise the same; beside a range a value promises nothing of its own, another range does.</summary>
    public bool TargetSama(NilaiKinerja satu, NilaiKinerja lain) => Isi.RentangTarget() is { } rentang ? Dijanjikan(satu, rentang) == Dijanjikan(lain, rentang) : Sama.Nilai(satu, lain);

    /// <summary>A target as it is told: the range that it promises, where that is the target.</summary>
    public string CetakTarget(NilaiKinerja target) => Isi.RentangTarget() is { } rentang ? Dijanjikan(target, rentang).Cetak() : Cetak(target);

    private static Rentang Dijanjikan(NilaiKinerja target, Rentang rentang) => Rentang.TryBaca(target.Predikat, out var tertulis) ? tertulis : rentang;

    private (bool Skor, decimal Nilai)? Peringkat(NilaiKinerja nilai) =>
        (nilai.Skor ?? nilai.Angka) is { } skor ? (true, skor) : Ordinal(nilai) is { } urutan ? (false, urutan) : null;

    private int? Ordinal(NilaiKinerja nilai) => Skala?.Tingkat.FirstOrDefault(t => SkalaPredikatDikenal.Sama(t.Predikat, nilai.Predikat))?.Ordinal;
}

/// <summary>Whether two values of the file say the same.</summary>
internal static class Sama
{
    public static bool Nilai(NilaiKinerja satu, NilaiKinerja lain) =>
        satu.Angka == lain.Angka && SkalaPredikatDikenal.Sama(satu.Predikat, lain.Predikat) && (satu.Skor is null || lain.Skor is null || satu.Skor == lain.Skor);

    /// <summary>Names that differ in more than letter case, spaces and punctuation are two names.</summary>
    public static bool Nama(string satu, string lain) => Kunci(satu) == Kunci(lain);

    public static string Kunci(string nama) => string.Concat(nama.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
