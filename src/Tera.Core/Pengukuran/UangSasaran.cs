using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Money of tujuan, sasaran and indicators by the programmes' shares, so that no rupiah counts twice.</summary>
internal sealed class UangSasaran
{
    private const int Tersebut = 3;
    private static readonly List<Bagian> Kosong = [];

    private readonly Dictionary<string, List<Bagian>> _bagian = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sasaran, string Indikator, int Triwulan), Penjumlahan?> _serapan = [];
    private readonly HashSet<string> _disebut = new(StringComparer.Ordinal);

    public UangSasaran(HasilAnggaran anggaran)
    {
        Total = anggaran.Total;
        foreach (var program in anggaran.Program)
        {
            // Shares of one programme that exceed the whole are scaled down to it.
            var porsi = program.Sasaran.Select(s => Math.Clamp(s.Porsi, 0, 1)).ToList();
            var pembagi = Math.Max(1, porsi.Sum());
            for (var i = 0; i < porsi.Count; i++)
            {
                var kode = program.Sasaran[i].Kode;
                if (program.Sasaran[i].Indikator is { } disebut)
                {
                    _disebut.Add(disebut);
                }

                if (!_bagian.TryGetValue(kode, out var daftar))
                {
                    _bagian[kode] = daftar = [];
                }

                daftar.Add(new(program.Nama, program.Uang, porsi[i] / pembagi, program.Sasaran[i].Indikator, pembagi > 1));
            }
        }
    }

    public Uang Total { get; }

    /// <summary>The sum over a sasaran's programmes, each by its share.</summary>
    public Penjumlahan Jumlah(string sasaran, string nama, Alasan kosong, Func<Uang, Figure> pilih) => Jumlah(Bagi(sasaran, null), nama, kosong, pilih);

    /// <summary>Whether a programme of the sasaran has a budget and no realisasi of the year, or a part of it.</summary>
    public bool Sebagian(string sasaran) => HitungUang.Sebagian(Bagi(sasaran, null).ConvertAll(b => b.Uang))[0];

    /// <summary>Whether a programme serves the indicator, by its name or by that of its sasaran alone.</summary>
    public bool Berprogram(string sasaran, string indikator) => _bagian.TryGetValue(sasaran, out var bagian) && bagian.Exists(b => b.Menunjang(indikator));

    /// <summary>Money spent up to a quarter, percent of the budget of the programmes that serve the indicator (or its sasaran, naming none); null where none has money of the quarter.</summary>
    public Penjumlahan? Serapan(string sasaran, string indikator, int triwulan)
    {
        // Indicators that no programme names share their sasaran's.
        var kunci = (sasaran, _disebut.Contains(indikator) ? indikator : "", triwulan);
        if (!_serapan.TryGetValue(kunci, out var serapan))
        {
            _serapan[kunci] = serapan = Serapan(Bagi(sasaran, indikator), triwulan);
        }

        return serapan;
    }

    /// <summary>Whether any programme serves the sasaran.</summary>
    public bool Berprogram(string sasaran) => _bagian.ContainsKey(sasaran);

    private static Penjumlahan? Serapan(List<Bagian> bagian, int triwulan)
    {
        if (!bagian.Exists(b => b.Uang.RealisasiSampai[triwulan - 1].Nilai.Ada))
        {
            return null;
        }

        var realisasi = Jumlah(bagian, "realisasi", Alasan.BelumAdaRealisasi, u => u.RealisasiSampai[triwulan - 1]);
        var pagu = Jumlah(bagian, "pagu", Alasan.BelumAdaAnggaran, u => u.Pagu);
        return new(HitungUang.Sebagian(bagian.ConvertAll(b => b.Uang))[triwulan] ? HitungUang.TidakSeluruhnya : Aritmetika.Serapan(realisasi.Nilai, pagu.Nilai), $"({realisasi.Rumus}) / ({pagu.Rumus}) * 100", new AsalKeduanya(realisasi.Asal, pagu.Asal), null);
    }

    private static Penjumlahan Jumlah(List<Bagian> bagian, string nama, Alasan kosong, Func<Uang, Figure> pilih)
    {
        var ada = bagian.FindAll(b => Aritmetika.Terhitung(pilih(b.Uang).Nilai));
        var nilai = ada.Count == 0 ? Tanpa(bagian, kosong, pilih) : Aritmetika.Jumlah(ada.Select(b => pilih(b.Uang).Nilai.Lalu(n => n * b.Porsi)), kosong);
        string?[] keterangan =
        [
            ada.Count == 0 || ada.Count == bagian.Count ? null : string.Create(CultureInfo.InvariantCulture, $"{bagian.Count - ada.Count} dari {bagian.Count} program belum mempunyai angka dan tidak ikut dijumlahkan."),
            ada.Exists(b => b.Diperkecil) ? "Porsi suatu program yang melebihi 100% diperkecil sampai seluruhnya tepat 100%." : null,
        ];
        var catatan = Array.TrueForAll(keterangan, k => k is null) ? null : string.Join(' ', keterangan.OfType<string>());
        if (ada.TrueForAll(b => b.Porsi == 1))
        {
            return new(nilai, $"jumlah({nama})", new AsalDeret(nama, ada.ConvertAll(b => pilih(b.Uang))), catatan);
        }

        var (rumus, masukan) = JumlahBerporsi.Urai(nama, ada.ConvertAll(b => (b.Porsi, pilih(b.Uang))));
        return new(nilai, rumus, new AsalTertulis(masukan), catatan);
    }

    // What all of them lack for one reason is told once by it; else the programmes are named.
    private static Hasil Tanpa(List<Bagian> bagian, Alasan kosong, Func<Uang, Figure> pilih)
    {
        if (bagian.Count == 0)
        {
            return Hasil.Tanpa(kosong);
        }

        if (bagian[0] is var satu && pilih(satu.Uang).Nilai.Keterangan is { } sebab && bagian.TrueForAll(b => pilih(b.Uang).Nilai.Keterangan == sebab))
        {
            return Hasil.Tanpa(kosong, sebab);
        }

        var nama = bagian.Select(b => b.Nama).Distinct(StringComparer.Ordinal).ToList();
        var sebutan = string.Join("; ", nama.Take(Tersebut)) + (nama.Count > Tersebut ? $"; dan {Konteks.Teks(nama.Count - Tersebut)} program lain" : "");
        return Hasil.Tanpa(kosong, kosong == Alasan.BelumAdaAnggaran ? $"pagu {sebutan} belum diisi" : $"anggaran {sebutan}");
    }

    private List<Bagian> Bagi(string sasaran, string? indikator)
    {
        var semua = _bagian.GetValueOrDefault(sasaran, Kosong);
        return indikator is null || semua.TrueForAll(b => b.Indikator is null) ? semua : semua.FindAll(b => b.Menunjang(indikator));
    }

    private sealed class AsalKeduanya(Asal realisasi, Asal pagu) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) => [.. realisasi.Masukan(figure), .. pagu.Masukan(figure)];
    }

    private sealed record Bagian(string Nama, Uang Uang, decimal Porsi, string? Indikator, bool Diperkecil)
    {
        public bool Menunjang(string indikator) => Indikator is null || Indikator == indikator;
    }
}

/// <summary>A figure of money with its formula.</summary>
internal sealed record Penjumlahan(Hasil Nilai, string Rumus, Asal Asal, string? Catatan);
