using BenchmarkDotNet.Attributes;
using Tera.Core.Berkas;

namespace Tera.Bench;

/// <summary>A whole government: 45 agencies × 12 indicators × 4 quarters × 5 years, each with 9 programmes, 20 kegiatan and 60 sub kegiatan.</summary>
public class PemdaBench
{
    private IReadOnlyList<BerkasKinerja> _pemda = [];
    private IReadOnlyList<BerkasKinerja> _tanpaAnggaran = [];

    [GlobalSetup]
    public void Siapkan()
    {
        _pemda = PemdaBuatan.Buat(instansi: 45, tahun: 5);
        _tanpaAnggaran = [.. _pemda.Select(b => b with { Anggaran = new() })];
    }

    [Benchmark]
    public int Hitung() => _pemda.Sum(b => HitungBerkas.Hitung(b).Figures.Count);

    /// <summary>Agencies do not know of each other, so every core takes its share.</summary>
    [Benchmark]
    public int HitungSemuaInti() => _pemda.AsParallel().Sum(b => HitungBerkas.Hitung(b).Figures.Count);

    [Benchmark]
    public int HitungTanpaAnggaran() => _tanpaAnggaran.Sum(b => HitungBerkas.Hitung(b).Figures.Count);
}

/// <summary>One year of ever more agencies: the time that each takes should stay the same.</summary>
public class TumbuhBench
{
    private IReadOnlyList<BerkasKinerja> _pemda = [];

    [Params(1, 10, 100, 1000)]
    public int Instansi { get; set; }

    [GlobalSetup]
    public void Siapkan() => _pemda = PemdaBuatan.Buat(Instansi, tahun: 1);

    [Benchmark]
    public int Hitung() => _pemda.Sum(b => HitungBerkas.Hitung(b).Figures.Count);
}
