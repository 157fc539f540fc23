using BenchmarkDotNet.Attributes;
using Tera.Core.Berkas;

namespace Tera.Bench;

/// <summary>A whole government: 45 agencies × 12 indicators × 4 quarters × 5 years.</summary>
public class PemdaBench
{
    private IReadOnlyList<BerkasKinerja> _pemda = [];

    [GlobalSetup]
    public void Siapkan() => _pemda = PemdaBuatan.Buat(instansi: 45, tahun: 5);

    [Benchmark]
    public int Hitung() => _pemda.Sum(b => HitungBerkas.Hitung(b).Figures.Count);
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
