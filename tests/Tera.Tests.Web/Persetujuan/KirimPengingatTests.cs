using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Basis;
using Tera.Tests.Web.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

public sealed class KirimPengingatTests(KlasterUji klaster)
{
    // A Thursday: the first quarter's realisasi is due in three days.
    private static readonly DateTimeOffset Kamis = new(2024, 4, 11, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Setiap_orang_diingatkan_sekali_sehari_walau_dua_node_mengirim_sekaligus()
    {
        using var pos = new PosUji();
        await using var host = await MulaiAsync(pos.Porta);
        await SuratKeAsync(host, "operator.disperindag", "operator@contoh.go.id");
        await SuratKeAsync(host, "kepala.disperindag", "kepala@contoh.go.id");

        var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => KirimAsync(host)));
        await KirimAsync(host);

        hasil.Sum(h => h.Terkirim).ShouldBe(1, "kepala tidak menunggu apa-apa");
        var surat = pos.Surat.ShouldHaveSingleItem();
        surat.ShouldContain("operator@contoh.go.id");
        surat.ShouldContain("Realisasi triwulan I 2024 (tenggat 14 April 2024)");
        surat.ShouldContain("https://tera.contoh.go.id/");
        surat.ShouldNotContain("disnakerkop");
    }

    [Fact]
    public async Task Yang_menunggu_dalam_evaluasi_ikut_diingatkan_yang_tanpa_tenggat_setiap_Senin()
    {
        var senin = new DateTimeOffset(2025, 3, 10, 2, 0, 0, TimeSpan.Zero);
        using var pos = new PosUji();
        await using var host = await MulaiAsync(pos.Porta, senin);
        await SuratKeAsync(host, "evaluator", "evaluator@contoh.go.id");
        await SuratKeAsync(host, "operator.disperindag", "operator@contoh.go.id");
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri);
        await Sql.JalankanAsync(host.BasisData, "update penilaian set tenggat = '2025-03-13'");
        (await host.DenganAsync(async l => await l.GetRequiredService<KirimPesan>().JalankanAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, 2024, new(tim.IdKetua, "Evaluator", Peran.Evaluator, null), false, "1.a.1", "Mana buktinya?"))).ShouldBeEmpty();

        await KirimAsync(host);

        pos.Surat.Single(s => s.Contains("<evaluator@contoh.go.id>", StringComparison.Ordinal)).ShouldContain("Nilai: Lembar kerja evaluasi 2024, Dinas Perindustrian dan Perdagangan (tenggat 13 Maret 2025)");
        pos.Surat.Single(s => s.Contains("<operator@contoh.go.id>", StringComparison.Ordinal)).ShouldContain("Jawab: Klarifikasi kriteria 1.a.1 2024");
    }

    [Fact]
    public async Task Server_surel_yang_tidak_menjawab_tidak_menghabiskan_kesempatan_hari_itu()
    {
        await using var host = await MulaiAsync(1);
        await SuratKeAsync(host, "operator.disperindag", "operator@contoh.go.id");

        (await KirimAsync(host)).ShouldBe(new HasilPengingat(0, 1));
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<SurelTerkirim>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-04-07", "2024-04-14", Desakan.Segera, true)]
    [InlineData("2024-04-08", "2024-04-14", Desakan.Segera, false)]
    [InlineData("2024-04-14", "2024-04-14", Desakan.Segera, true)]
    [InlineData("2024-04-15", "2024-04-14", Desakan.Terlambat, true)]
    [InlineData("2024-04-16", "2024-04-14", Desakan.Terlambat, false)]
    [InlineData("2024-04-22", "2024-04-14", Desakan.Terlambat, true)]
    [InlineData("2024-04-11", "2024-05-14", Desakan.Dikembalikan, true)]
    [InlineData("2024-04-12", "2024-05-14", Desakan.Dikembalikan, false)]
    [InlineData("2024-04-08", null, Desakan.Segera, true)]
    [InlineData("2024-04-09", null, Desakan.Segera, false)]
    [InlineData("2024-04-08", null, Desakan.Biasa, false)]
    public void Diingatkan_hanya_pada_hari_yang_berarti(string hari, string? tenggat, Desakan desakan, bool ya) =>
        KirimPengingat.Waktunya(new("dinas", "Dinas", 2024, DokumenAlur.Triwulan, "1", "Isi dan ajukan", "Realisasi", tenggat is null ? null : DateOnly.Parse(tenggat), desakan, null), DateOnly.Parse(hari)).ShouldBe(ya);

    [Theory]
    [InlineData("smtps://nama:s%40ndi@surel.contoh.go.id", "tera@contoh.go.id", null)]
    [InlineData("surel.contoh.go.id", "tera@contoh.go.id", "TERA_SMTP tidak terbaca")]
    [InlineData("smtp://surel.contoh.go.id:25", "tera", "TERA_SMTP_DARI")]
    public void Setelan_surel_dibaca_atau_ditunjukkan_salahnya(string smtp, string dari, string? salah)
    {
        var (setelan, pesan) = SetelanSurel.Baca(n => n switch { "TERA_SMTP" => smtp, "TERA_SMTP_DARI" => dari, _ => null });
        if (salah is not null)
        {
            setelan.ShouldBeNull();
            pesan.ShouldNotBeNull().ShouldContain(salah);
            return;
        }

        setelan.ShouldNotBeNull();
        (setelan.Server, setelan.Porta, setelan.Aman, setelan.Sandi).ShouldBe(("surel.contoh.go.id", 587, true, "s@ndi"));
    }

    private async Task<HostUji> MulaiAsync(int porta, DateTimeOffset? kini = null)
    {
        var host = await HostUji.MulaiAsync(klaster, o => o with { Surel = new("127.0.0.1", porta, false, null, null, "tera@contoh.go.id", new("https://tera.contoh.go.id/")), Waktu = new WaktuTetap(kini ?? Kamis) });
        var tenggat = new DateOnly(2024, 4, 14);
        await host.DenganAsync(l => l.GetRequiredService<AturJadwal>().SimpanAsync(2024, Pelaku.Sistem, [new("tw1", tenggat.AddDays(-14), tenggat, false), new("tw2", tenggat.AddDays(60), tenggat.AddDays(90), false)]));
        return host;
    }

    private static Task<HasilPengingat> KirimAsync(HostUji host) => host.DenganAsync(l => l.GetRequiredService<KirimPengingat>().JalankanAsync());

    private static async Task SuratKeAsync(HostUji host, string nama, string surel)
    {
        using var orang = await host.MasukAsync(nama);
        using (await orang.KirimTokenAsync("/akun?handler=Surel", new() { ["surel"] = surel }))
        {
            // Kept; what is sent shows it.
        }
    }

    private sealed class WaktuTetap(DateTimeOffset kini) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => kini;
    }

    /// <summary>A mail server that keeps what it is given.</summary>
    private sealed class PosUji : IDisposable
    {
        private readonly TcpListener _pintu = new(IPAddress.Loopback, 0);
        private readonly List<string> _surat = [];

        public PosUji()
        {
            _pintu.Start();
            _ = TerimaAsync();
        }

        public int Porta => ((IPEndPoint)_pintu.LocalEndpoint).Port;

        public IReadOnlyList<string> Surat
        {
            get
            {
                lock (_surat)
                    return [.. _surat];
            }
        }

        public void Dispose() => _pintu.Dispose();

        private async Task TerimaAsync()
        {
            try
            {
                while (true)
                    _ = LayaniAsync(await _pintu.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task LayaniAsync(TcpClient klien)
        {
            using var _ = klien;
            using var baca = new StreamReader(klien.GetStream(), Encoding.ASCII);
            await using var tulis = new StreamWriter(klien.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await tulis.WriteLineAsync("220 uji");
            var isi = new StringBuilder();
            while (await baca.ReadLineAsync() is { } baris)
            {
                isi.AppendLine(baris);
                if (baris == "DATA")
                {
                    await tulis.WriteLineAsync("354 silakan");
                    var badan = new StringBuilder();
                    while (await baca.ReadLineAsync() is { } b && b != ".")
                        badan.AppendLine(b);
                    lock (_surat)
                        _surat.Add(isi + Terbaca(badan.ToString()));
                    isi.Clear();
                }

                await tulis.WriteLineAsync(baris == "QUIT" ? "221 sampai jumpa" : "250 baik");
            }
        }

        // The body comes in base64 or quoted-printable.
        private static string Terbaca(string surat)
        {
            var batas = surat.IndexOf(Environment.NewLine + Environment.NewLine, StringComparison.Ordinal);
            var badan = surat[(batas + 2)..];
            return surat[..batas].Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(badan.ReplaceLineEndings("")))
                : badan.Replace("=" + Environment.NewLine, "", StringComparison.Ordinal);
        }
    }
}
