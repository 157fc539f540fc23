using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tera.Bench;

internal static class Ukur
{
    /// <summary>Measures what <c>--filter</c> names, in this process: the measured code is the build that runs, and no second project is restored.</summary>
    private static void Main(string[] args)
    {
        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(StatisticColumn.Median)
            .HideColumns(Column.Job, Column.Error);
        BenchmarkSwitcher.FromAssembly(typeof(Ukur).Assembly).Run(args, config);
    }
}
