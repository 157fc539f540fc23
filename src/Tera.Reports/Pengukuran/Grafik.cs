using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>Charts of performance and money.</summary>
public static class Grafik
{
    private const string Biru = "2F6DB5";
    private const string Jingga = "E08A1E";
    private const string Kuning = "E8B923";
    private const decimal Juta = 1_000_000;

    /// <summary>Capaian of every indicator at a glance.</summary>
    public static Chart? Capaian(HasilBerkas hasil)
    {
        var indikator = hasil.Pengukuran.Indikator.Where(h => h.Capaian.Nilai.Ada).ToList();
        return indikator.Count == 0 ? null : new Chart
        {
            Id = "grafik-capaian",
            Caption = $"Capaian Indikator Kinerja Tahun {hasil.Berkas.Tahun} (%)",
            Kind = ChartKind.Bar,
            Categories = [.. indikator.Select(h => h.Indikator.Nama)],
            Series = [new ChartSeries("Capaian (%)", [.. indikator.Select(h => (decimal?)Angka.Bulatkan(h.Capaian.Nilai.Angka, 2))], Biru)],
            ValueAxis = "%",
        };
    }

    /// <summary>Target and realisasi over the years of one indicator; none with fewer than two years.</summary>
    public static Chart? Tren(HasilBerkas hasil, HasilIndikator h)
    {
        var ada = h.Riwayat.Where(r => r is { Sebanding: true, Realisasi.Nilai.Ada: true }).Select(r => (r.Tahun, Target: r.Target.Nilai.AngkaAtauKosong, Realisasi: r.Realisasi.Nilai.AngkaAtauKosong))
            .Append((hasil.Berkas.Tahun, Target: h.Target.Nilai.AngkaAtauKosong, Realisasi: h.Realisasi.Nilai.AngkaAtauKosong)).ToLookup(t => t.Tahun);
        var awal = ada.Min(t => t.Key);
        // A year without realisasi keeps its place: the line breaks there.
        var tahun = Enumerable.Range(awal, ada.Max(t => t.Key) - awal + 1).Select(n => ada[n].LastOrDefault() with { Tahun = n }).ToList();
        return ada.Count < 2 || !h.Realisasi.Nilai.Ada ? null : new Chart
        {
            Id = $"grafik-tren-{h.Indikator.Kode}",
            Caption = $"Target dan Realisasi {h.Indikator.Nama}",
            Kind = ChartKind.Line,
            Categories = [.. tahun.Select(t => t.Tahun.ToString(CultureInfo.InvariantCulture))],
            Series =
            [
                .. h.Indikator.RentangTarget() is { } rentang
                    ? [new ChartSeries("Batas atas target", [.. tahun.Select(_ => (decimal?)rentang.Atas)], Jingga), new ChartSeries("Batas bawah target", [.. tahun.Select(_ => (decimal?)rentang.Bawah)], Kuning)]
                    : new[] { new ChartSeries("Target", [.. tahun.Select(t => t.Target)], Jingga) },
                new ChartSeries("Realisasi", [.. tahun.Select(t => t.Realisasi)], Biru),
            ],
            Decimals = h.Indikator.Desimal,
            ValueAxis = h.Indikator.Satuan,
        };
    }

    /// <summary>Pagu against realisasi per programme, in millions of rupiah.</summary>
    public static Chart? PaguRealisasi(HasilBerkas hasil)
    {
        var program = hasil.Anggaran.Program.Where(p => p.Uang.Pagu.Nilai.Ada && p.Uang.Realisasi.Nilai.Ada).ToList();
        return program.Count == 0 ? null : new Chart
        {
            Id = "grafik-anggaran",
            Caption = $"Pagu dan Realisasi Anggaran per Program Tahun {hasil.Berkas.Tahun} (juta rupiah)",
            Kind = ChartKind.Bar,
            Categories = [.. program.Select(BarisNama.Lengkap)],
            Series =
            [
                new ChartSeries("Pagu", [.. program.Select(p => (decimal?)Angka.Bulatkan(p.Uang.Pagu.Nilai.Angka / Juta, 2))], Jingga),
                new ChartSeries("Realisasi", [.. program.Select(p => (decimal?)Angka.Bulatkan(p.Uang.Realisasi.Nilai.Angka / Juta, 2))], Biru),
            ],
            ValueAxis = "juta rupiah",
        };
    }
}
