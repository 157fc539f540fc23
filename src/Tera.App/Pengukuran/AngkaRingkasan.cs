using Tera.App.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>What dashboards show of an agency's year, as figures that can be asked where they come from.</summary>
public static class AngkaRingkasan
{
    public const string Capaian = Awalan + "capaian";
    public const string Realisasi = Awalan + "realisasi";
    public const string Serapan = Awalan + "serapan";
    public const string Indikator = Awalan + "indikator";
    public const string Terukur = Awalan + "terukur";
    public const string Tercapai = Awalan + "tercapai";
    public const string Waspada = Awalan + "waspada";

    private const string Awalan = "ringkasan/";

    private static readonly Klausul Kebijakan = new("Kebijakan pengukuran Tera versi 1", "ringkasan dasbor");
    private static readonly Klausul Peringatan = new("Kebijakan pengukuran Tera versi 1", "peringatan dini");

    public static bool Milik(string id) => id?.StartsWith(Awalan, StringComparison.Ordinal) == true;

    /// <summary>Where an indicator stands now: of the year, or up to its newest quarter.</summary>
    public static string CapaianSatu(string kode) => $"{Awalan}capaian/{kode}";

    public static string Perkiraan(string kode) => $"{Awalan}perkiraan/{kode}";

    /// <summary>All of them by id, those among them that only lead on to others.</summary>
    public static IReadOnlyDictionary<string, Figure> Semua(BerkasTermuat berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var semua = HitungRingkasan.Indikator(berkas);
        IEnumerable<Figure> angka =
        [
            RataRata(berkas, semua), .. Uang(berkas),
            Cacah(Indikator, "Jumlah indikator", semua, _ => true),
            Cacah(Terukur, "Indikator yang capaiannya sudah dapat dihitung", semua, DihitungTerukur),
            Cacah(Tercapai, "Indikator terukur yang mencapai atau melampaui target", semua, DihitungTercapai),
            Cacah(Waspada, "Indikator yang diperkirakan tidak tercapai", semua, DihitungWaspada),
            .. semua.Select(k => Salin(CapaianSatu(k.Hasil.Indikator.Kode), k.Capaian)),
            .. semua.Where(k => k.Triwulan > 0).Select(k => Ditahan(k, berkas.Hasil.Pengukuran.Kebijakan.BatasAtas)),
            .. semua.Where(k => k.Prakiraan.Perkiraan is not null).Select(k => Perkiraan(k, berkas.Berkas.Tahun)),
        ];
        return angka.DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, StringComparer.Ordinal);
    }

    internal static bool DihitungTerukur(KeadaanIndikator k) => k.Capaian.Nilai.Ada;

    internal static bool DihitungTercapai(KeadaanIndikator k) => Kategori.Tercapai(k.Capaian.Nilai) == true;

    internal static bool DihitungWaspada(KeadaanIndikator k) => k.Prakiraan.Putusan == PutusanPrakiraan.TidakTercapai;

    /// <summary>The year's mean once no indicator stands at a quarter; until then that of the indicators, each as it stands. One that has its year's value does not speak for the others.</summary>
    public static Figure RataRata(BerkasTermuat berkas, IReadOnlyList<KeadaanIndikator> semua)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var setahun = berkas.Hasil.Pengukuran.RataRata;
        if (setahun.Nilai.Ada && semua.All(k => k.Triwulan == 0))
            return Salin(Capaian, setahun);
        var ditahan = semua.Where(DihitungTerukur).Select(k => k.Triwulan == 0 ? k.Hasil.CapaianDitahan : Ditahan(k, berkas.Hasil.Pengukuran.Kebijakan.BatasAtas)).ToList();
        return new()
        {
            Id = Capaian, Uraian = "Rata-rata capaian indikator, masing-masing setahun atau sampai triwulan terakhirnya", Satuan = "%",
            Nilai = ditahan.Count == 0 ? Hasil.Tanpa(Alasan.TidakAdaData) : ditahan.Sum(f => f.Nilai.Angka) / ditahan.Count,
            Rumus = "rata(capaian)", Masukan = [.. ditahan.Select(f => new Masukan("capaian", f.Nilai, f.Id))], Klausul = Kebijakan, Catatan = HitungRingkasan.Aturan,
        };
    }

    private static IEnumerable<Figure> Uang(BerkasTermuat berkas)
    {
        var total = berkas.Hasil.Anggaran.Total;
        var terserap = HitungRingkasan.Terserap(total);
        return [Salin(Realisasi, terserap?.Realisasi ?? total.Realisasi), Salin(Serapan, terserap?.Serapan ?? total.Serapan)];
    }

    // Inputs of some figures are written from their own names.
    private static Figure Salin(string id, Figure angka) => angka with { Id = id, Uraian = angka.Uraian, Masukan = angka.Masukan };

    // Each counts 1 or 0, for the sake of the figure beside it.
    private static Figure Cacah(string id, string uraian, IReadOnlyList<KeadaanIndikator> semua, Predicate<KeadaanIndikator> syarat) => new()
    {
        Id = id, Uraian = uraian, Nilai = semua.Count(k => syarat(k)), Desimal = 0, Satuan = "indikator", Rumus = semua.Count == 0 ? "0" : "jumlah(indikator)",
        Masukan = [.. semua.Select(k => new Masukan("indikator", syarat(k) ? 1 : 0, Sumber: id == Waspada && k.Prakiraan.Perkiraan is not null ? Perkiraan(k.Hasil.Indikator.Kode) : k.Capaian.Id))],
        Klausul = id == Waspada ? Peringatan : Kebijakan,
    };

    private static Figure Ditahan(KeadaanIndikator k, decimal batasAtas) => k.Hasil.CapaianDitahan with
    {
        Id = $"{Awalan}ditahan/{k.Hasil.Indikator.Kode}",
        Uraian = $"{k.Capaian.Uraian}, dibatasi",
        Nilai = Kategori.Tahan(k.Capaian.Nilai, batasAtas),
        Masukan = [new("capaian", k.Capaian.Nilai, k.Capaian.Id), new("batas_atas", batasAtas, Sumber: "$.pengukuran.kebijakan.batasAtas")],
    };

    private static Figure Perkiraan(KeadaanIndikator k, int tahun)
    {
        var h = k.Hasil;
        return new()
        {
            Id = Perkiraan(h.Indikator.Kode), Uraian = $"Perkiraan akhir tahun {h.Indikator.Nama}", Nilai = k.Prakiraan.Perkiraan!.Value, Desimal = h.Indikator.Desimal, Satuan = h.Indikator.Satuan,
            Rumus = "perkiraan(realisasi)", Klausul = Peringatan, Catatan = k.Prakiraan.Sebab,
            Masukan = [.. Prakiraan.Masukan(h, tahun).Select(f => new Masukan("realisasi", f.Nilai, f.Id))],
        };
    }
}
