using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Rumus;
using Xunit;

namespace Tera.Tests.Rumus;

public sealed class FormulaSifatTests
{
    private static readonly KonteksRumus Konteks = new((nama, tahun, triwulan) => (nama.Length * 1.37m) - (tahun * 2.11m) + (triwulan * 0.3m))
    {
        Deret = (nama, tahun, triwulan) => [nama.Length, 2.5m - tahun, -1.25m + triwulan],
    };

    [Fact]
    public void Rumus_apa_pun_yang_dicetak_terbaca_sebagai_rumus_yang_sama() => Prop.ForAll(Rumus(5).ToArbitrary(), teks =>
    {
        Formula.TryBaca(teks, out var asal, out var salah).ShouldBeTrue(teks + "\n" + string.Join('\n', salah));
        Formula.TryBaca(asal!.Cetak(), out var ulang, out _).ShouldBeTrue(asal.Cetak());
        ulang!.Cetak().ShouldBe(asal.Cetak());
        ulang.Hitung(Konteks).ShouldBe(asal.Hitung(Konteks), teks);
        ulang.Variabel.ShouldBe(asal.Variabel);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Teks_acak_tidak_pernah_melempar_galat()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), Tahan).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        var potongan = Gen.Elements("a", "x1", "3", "2,5", "10.801", "(", ")", "+", "-", "*", "/", "%", ";", ",", ">", "=", "Σ", "jumlah(", "jika(", "lalu(", "bulat(", "min(", " ", "#", "\ud800", "0");
        Prop.ForAll(potongan.ListOf().Select(string.Concat).ToArbitrary(), Tahan).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [Fact]
    public void Urutan_kali_dan_bagi_tidak_mengubah_hasil() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (a, b) =>
        {
            var konteks = KonteksRumus.Dari(new Dictionary<string, decimal> { ["a"] = a, ["b"] = b.Get });
            var hasil = Formula.Hitung("a / b * 100", konteks);
            hasil.ShouldBe(Formula.Hitung("100 * a / b", konteks));
            hasil.Angka.ShouldBe(a * 100m / b.Get);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Pembagian_sama_dengan_pembagian_decimal_sampai_angka_terakhir()
    {
        var acak = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Acak(acak), Acak(acak));
            var hasil = Formula.Hitung("a / b", KonteksRumus.Dari(new Dictionary<string, decimal> { ["a"] = a, ["b"] = b }));
            hasil.ShouldBe(Bagi(a, b), $"{a} / {b}");
        }
    }

    [Fact]
    public void Rumus_yang_bermusuhan_ditolak_atau_selesai_seketika()
    {
        string[] tolak =
        [
            new('(', 2000), new('-', 2000), new('9', 2000), new('%', 2000), new(')', 2000), new(';', 2000), new('#', 2000), new('1', 3_000_000),
            Ulang("abs(", 500), Ulang("jika(a>", 250), Ulang("(1 ", 600), Ulang("Σ(", 999), Ulang("1+", 999) + "1", Ulang("lalu(", 65) + "a" + new string(')', 65),
        ];
        foreach (var teks in tolak)
        {
            Formula.TryBaca(teks, out _, out var kesalahan).ShouldBeFalse(teks[..10]);
            kesalahan.Count.ShouldBeInRange(1, Batas.Kesalahan);
        }

        Formula.Hitung(new string('(', 64) + "1" + new string(')', 64), Konteks).Angka.ShouldBe(1);
        Formula.Hitung(Ulang("1+", 900) + "1", Konteks).Angka.ShouldBe(901);
        Formula.Hitung(Ulang("lalu(", 60) + "a" + new string(')', 60), Konteks).Ada.ShouldBeTrue();

        var besar = new KonteksRumus((_, _, _) => decimal.MaxValue) { Deret = (_, _, _) => [.. Enumerable.Repeat(1m, 20_000)] };
        Formula.Hitung(Ulang("a*", 900) + "a", besar).Alasan.ShouldBe(Alasan.TerlaluBesar);
        Formula.Hitung("a * 2", besar).Alasan.ShouldBe(Alasan.TerlaluBesar);
        Formula.Hitung("a + a - a", besar).Angka.ShouldBe(decimal.MaxValue);
        Formula.Hitung("jumlah(a)", besar).Alasan.ShouldBe(Alasan.RumusSalah);
    }

    [Fact]
    public void Penyebut_yang_tumbuh_pun_selesai()
    {
        // Denominators that share no factor: the fraction grows until it is refused.
        var nomor = 0;
        var prima = new KonteksRumus((_, _, _) => (7919m * ++nomor) + 104_729.000_000_000_1m);
        var hasil = Formula.Hitung(string.Join('+', Enumerable.Repeat("1/a", 300)), prima);
        (hasil.Ada || hasil.Alasan == Alasan.TerlaluBesar).ShouldBeTrue();
    }

    private static void Tahan(string? teks)
    {
        _ = Formula.Hitung(teks, Konteks);
        if (!Formula.TryBaca(teks, out var formula, out var kesalahan))
        {
            kesalahan.Count.ShouldBeInRange(1, Batas.Kesalahan);
            kesalahan.ShouldAllBe(k => k.Posisi >= 1 && k.Posisi <= (teks ?? "").Length + 1 && k.Pesan.EndsWith('.'));
            return;
        }

        _ = formula.CetakHitungan(Konteks, 2) + formula.CetakKata(n => n) + formula.Masukan(Konteks).Count;
    }

    private static Hasil Bagi(decimal a, decimal b)
    {
        try
        {
            return a / b;
        }
        catch (OverflowException)
        {
            return Hasil.Tanpa(Alasan.TerlaluBesar);
        }
    }

    private static string Ulang(string teks, int kali) => string.Concat(Enumerable.Repeat(teks, kali));

    private static decimal Acak(Random acak) => new(acak.Next(), acak.Next(acak.Next(3) == 0 ? 1 : int.MaxValue), acak.Next(acak.Next(2) == 0 ? 1 : 1000), acak.Next(2) == 0, (byte)acak.Next(20));

    // Text of a formula with needless and needed parentheses.
    private static Gen<string> Rumus(int dalam)
    {
        var daun = Gen.Elements("a", "bb", "c_3", "0", "7", "2,50", "0.125", "jumlah(bb)", "Σ a", "maks(c)");
        if (dalam == 0)
        {
            return daun;
        }

        var isi = Rumus(dalam - 1);
        var dua = isi.Two();
        return Gen.OneOf(
            daun,
            isi.Select(x => $"({x})"),
            isi.Select(x => $"-({x})"),
            isi.Select(x => $"-{x}"),
            isi.Select(x => $"({x})%"),
            isi.Select(x => $"lalu({x}; 2)"),
            isi.Select(x => $"tw_lalu({x})"),
            dua.Select(p => $"{p.Item1}+{p.Item2}"),
            dua.Select(p => $"{p.Item1} - ({p.Item2})"),
            dua.Select(p => $"({p.Item1})*{p.Item2}"),
            dua.Select(p => $"{p.Item1} / ({p.Item2})"),
            dua.Select(p => $"min({p.Item1}; {p.Item2})"),
            isi.Three().Select(p => $"jika({p.Item1} < {p.Item2}; {p.Item3}; bulat({p.Item1}; 2))"));
    }
}
