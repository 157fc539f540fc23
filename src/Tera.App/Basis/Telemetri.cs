using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tera.App.Basis;

/// <summary>What Tera counts and times of its own work. Nobody's name or input is among it: routes, kinds and outcomes only.</summary>
public static class Telemetri
{
    public const string Nama = "Tera";

    private static readonly Meter Alat = new(Nama);

    /// <summary>Background jobs as traces.</summary>
    public static ActivitySource Jejak { get; } = new(Nama);

    /// <summary>Pages and files, by route and status, in seconds.</summary>
    public static Histogram<double> Halaman { get; } = Alat.CreateHistogram<double>("tera.halaman.lama", "s", "Lama melayani satu permintaan");

    internal static Histogram<double> Pekerjaan { get; } = Alat.CreateHistogram<double>("tera.pekerjaan.lama", "s", "Lama satu pekerjaan latar, menurut jenis dan hasilnya");

    internal static Gauge<long> Menunggu { get; } = Alat.CreateGauge<long>("tera.pekerjaan.menunggu", "{pekerjaan}", "Pekerjaan yang menunggu giliran, di semua simpul");

    internal static Counter<long> Simpan { get; } = Alat.CreateCounter<long>("tera.simpan", "{butir}", "Butir yang disimpan");

    internal static Counter<long> Bentrok { get; } = Alat.CreateCounter<long>("tera.bentrok", "{isian}", "Isian yang diubah dua orang sekaligus");

    /// <summary>Runs one job as a trace, and times it.</summary>
    internal static async Task TelusuriAsync(TimeProvider waktu, string jenis, Func<Task<string>> kerja)
    {
        using var jejak = Jejak.StartActivity("pekerjaan " + jenis, ActivityKind.Internal);
        var mulai = waktu.GetTimestamp();
        var hasil = await kerja();
        jejak?.SetTag("tera.hasil", hasil);
        Pekerjaan.Record(waktu.GetElapsedTime(mulai).TotalSeconds, new("jenis", jenis), new("hasil", hasil));
    }
}
