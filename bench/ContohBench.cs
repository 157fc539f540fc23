using BenchmarkDotNet.Attributes;
using Tera.Core.Berkas;
using Tera.Documents.Writing;
using Tera.Reports.Pelaporan;

namespace Tera.Bench;

/// <summary>One real agency-year, in memory: the file read and written, all its figures calculated, the LKjIP composed and written.</summary>
public class ContohBench
{
    private byte[] _json = [];
    private BerkasKinerja _berkas = null!;

    [Params(Contoh.BelitungTimur, Contoh.Disperindag)]
    public string Berkas { get; set; } = "";

    [GlobalSetup]
    public void Siapkan()
    {
        _json = File.ReadAllBytes(Contoh.Jalur(Berkas));
        _berkas = Contoh.Baca(Berkas);
    }

    [Benchmark]
    public HasilBaca Baca() => BerkasJson.Baca(_json);

    [Benchmark]
    public byte[] Tulis() => BerkasJson.Tulis(_berkas);

    [Benchmark]
    public HasilBerkas Hitung() => HitungBerkas.Hitung(_berkas);

    /// <summary>From the file's figures to the bytes of a DOCX.</summary>
    [Benchmark]
    public long LkjipDocx()
    {
        using var docx = new MemoryStream();
        DocxWriter.Write(Lkjip.Susun(new(HitungBerkas.Hitung(_berkas), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal))), docx);
        return docx.Length;
    }
}
