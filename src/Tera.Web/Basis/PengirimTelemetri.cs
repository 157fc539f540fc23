using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Tera.App.Basis;
using Tera.App.Basis.Simpul;

namespace Tera.Web.Basis;

/// <summary>Sends traces and metrics to a collector; only where OTEL_EXPORTER_OTLP_ENDPOINT names one. The other OTEL_ variables are obeyed as usual.</summary>
internal sealed class PengirimTelemetri(SimpulIni simpul) : IHostedService, IDisposable
{
    private TracerProvider? _jejak;
    private MeterProvider? _ukuran;

    internal static void Tambah(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
            services.AddHostedService<PengirimTelemetri>();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var siapa = ResourceBuilder.CreateDefault().AddService("tera", serviceVersion: simpul.Versi, serviceInstanceId: simpul.Nama).AddEnvironmentVariableDetector();
        _jejak = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(siapa).AddSource(Telemetri.Nama, "Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
        _ukuran = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(siapa).AddMeter(Telemetri.Nama, "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime").AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    // What was not sent yet is sent.
    public void Dispose()
    {
        _jejak?.Dispose();
        _ukuran?.Dispose();
    }
}
