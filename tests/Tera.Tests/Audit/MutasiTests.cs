using System.Collections.Concurrent;
using System.Globalization;
using Shouldly;
using Tera.Audit;
using Tera.Tests.Reports;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Changes one figure or word at a time in the documents that Tera wrote: the audit must see it. TERA_UJI_PANJANG=1 changes every one.</summary>
public class MutasiTests
{
    private const int Contoh = 40;
    private static readonly bool Panjang = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1";

    public static TheoryData<string> Laporan => [.. LaporanContoh.Contoh];

    [Theory, MemberData(nameof(Laporan))]
    public void Angka_dan_kata_yang_diubah_satu_satu_ditemukan(string contoh)
    {
        var (jenis, semua, terhubung) = (new ConcurrentDictionary<string, Hitungan>(), 0, 0);
        var luput = new ConcurrentBag<string>();
        foreach (var laporan in LaporanContoh.Laporan(contoh))
        {
            var dokumen = new DokumenDiubah(laporan.Dokumen);
            var dikenal = Auditor.Audit([dokumen.Asli]).Findings.Select(f => f.Reason).ToHashSet();
            semua += dokumen.Angka.Count;
            terhubung += dokumen.Angka.Count(dokumen.Terhubung);
            var ubahan = dokumen.Ubahan().ToList();
            var diambil = Panjang ? ubahan : [.. ubahan.Where((_, i) => i % Math.Max(1, ubahan.Count / Contoh) == 0)];
            Parallel.ForEach(diambil, new ParallelOptions { MaxDegreeOfParallelism = 2 }, u =>
            {
                var ditemukan = Auditor.Audit([dokumen.Dengan(u)]).Findings.Any(f => !dikenal.Contains(f.Reason));
                jenis.GetOrAdd(u.Jenis, _ => new Hitungan()).Tambah(ditemukan);
                if (!ditemukan)
                    luput.Add($"{laporan.Nama} {u.Jenis} {u.Sebelum} → {u.Sesudah} ({u.Tempat})");
            });
        }

        var (dicoba, kena) = (jenis.Values.Sum(h => h.Dicoba), jenis.Values.Sum(h => h.Ditemukan));
        var uraian = string.Create(CultureInfo.InvariantCulture, $"{contoh}: {kena} dari {dicoba} ditemukan; {terhubung} dari {semua} angka dalam hubungan\n")
            + string.Concat(jenis.OrderBy(j => j.Key, StringComparer.Ordinal).Select(j => $"  {j.Key}: {j.Value.Ditemukan} dari {j.Value.Dicoba}\n"));
        TestContext.Current.TestOutputHelper?.WriteLine(uraian + string.Join('\n', luput.Order()));
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".mutasi", uraian + string.Join('\n', luput.Order()) + "\n");
        ((decimal)kena / dicoba).ShouldBeGreaterThanOrEqualTo(0.98m, uraian + string.Join('\n', luput.Order()));
    }

    private sealed class Hitungan
    {
        private int _dicoba;
        private int _ditemukan;

        public int Dicoba => _dicoba;

        public int Ditemukan => _ditemukan;

        public void Tambah(bool ditemukan)
        {
            Interlocked.Increment(ref _dicoba);
            if (ditemukan)
                Interlocked.Increment(ref _ditemukan);
        }
    }
}
