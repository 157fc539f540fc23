using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tera.Bench;

internal static class Ukur
{
    /// <summary>"web" loads the web application, "skala" asks whether it grows, "skala lkjip" only how long four reports take, "web prosesor" only asks what a page costs the processor; else what <c>--filter</c> names is measured in this process: the measured code is the build that runs, and no second project is restored.</summary>
    private static async Task Main(string[] args)
    {
        if (args is ["web", ..])
        {
            await WebBench.JalankanAsync(args.Contains("prosesor"));
            return;
        }

        if (args is ["skala", ..])
        {
            await SkalaBench.JalankanAsync(hanyaLkjip: args.Contains("lkjip"));
            return;
        }

        if (args is ["kosong", var alamat, var basisData])
        {
            await NodeBench.LayaniKosongAsync(alamat, basisData);
            return;
        }

        var config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(StatisticColumn.Median)
            .HideColumns(Column.Job, Column.Error);
        BenchmarkSwitcher.FromAssembly(typeof(Ukur).Assembly).Run(args, config);
    }
}
