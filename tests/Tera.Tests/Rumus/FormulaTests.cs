using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Rumus;
using Xunit;

namespace Tera.Tests.Rumus;

public sealed record KasusRumus(
    string Rumus, Dictionary<string, string>? Nilai, Dictionary<string, string[]>? Deret, bool PerTriwulan, string? Hasil, int? Desimal, Alasan? Alasan, string? Keterangan, string? Cetak, string[]? Pesan);

public sealed record TabelRumus(KasusRumus[] Hitung, KasusRumus[] Cetak, KasusRumus[] Hitungan, KasusRumus[] Salah);

public sealed class FormulaTests
{
    private static readonly TabelRumus Tabel = Kasus.Baca<TabelRumus>("rumus.json");

    public static TheoryData<int, string> Hitung => Baris(Tabel.Hitung);

    public static TheoryData<int, string> Cetak => Baris(Tabel.Cetak);

    public static TheoryData<int, string> Hitungan => Baris(Tabel.Hitungan);

    public static TheoryData<int, string> Salah => Baris(Tabel.Salah);

    [Theory, MemberData(nameof(Hitung))]
    public void Rumus_dihitung_atau_menyebut_alasannya(int nomor, string rumus)
    {
        var kasus = Tabel.Hitung[nomor];
        var hasil = Formula.Hitung(rumus, Konteks(kasus));
        if (kasus.Alasan is { } alasan)
        {
            hasil.Ada.ShouldBeFalse();
            hasil.Alasan.ShouldBe(alasan);
            (kasus.Keterangan is null || kasus.Keterangan == hasil.Keterangan).ShouldBeTrue(hasil.Keterangan);
            return;
        }

        var desimal = kasus.Desimal ?? 2;
        hasil.Ada.ShouldBeTrue($"{hasil.Alasan} {hasil.Keterangan}");
        (desimal > 2 ? Angka.CetakSeadanya(hasil) : Angka.Cetak(hasil, desimal)).ShouldBe(kasus.Hasil);
    }

    [Theory, MemberData(nameof(Hitung))]
    public void Angka_dengan_masukannya_dapat_dihitung_ulang(int nomor, string rumus)
    {
        var konteks = Konteks(Tabel.Hitung[nomor]);
        if (!Formula.TryBaca(rumus, out var formula, out _))
        {
            return;
        }

        var ulang = formula.Hitung(KonteksRumus.Dari(formula.Masukan(konteks), konteks.PerTriwulan));
        ulang.ShouldBe(formula.Hitung(konteks));
        formula.Masukan(konteks).Select(m => m.Nama).ShouldAllBe(n => formula.Variabel.Any(v => n.Contains(v)));
    }

    [Theory, MemberData(nameof(Cetak))]
    public void Cetakan_baku(int nomor, string rumus)
    {
        Formula.TryBaca(rumus, out var formula, out _).ShouldBeTrue();
        formula!.Cetak().ShouldBe(Tabel.Cetak[nomor].Cetak);
        Formula.TryBaca(formula.Cetak(), out var ulang, out _).ShouldBeTrue();
        ulang!.Cetak().ShouldBe(formula.Cetak());
    }

    [Theory, MemberData(nameof(Hitungan))]
    public void Hitungan_dengan_angka_dan_hasilnya(int nomor, string rumus)
    {
        Formula.TryBaca(rumus, out var formula, out _).ShouldBeTrue();
        formula!.CetakHitungan(Konteks(Tabel.Hitungan[nomor]), 2).ShouldBe(Tabel.Hitungan[nomor].Cetak);
    }

    [Theory, MemberData(nameof(Salah))]
    public void Semua_kesalahan_disebut_dengan_tempatnya(int nomor, string rumus)
    {
        Formula.TryBaca(rumus, out var formula, out var kesalahan).ShouldBeFalse();
        formula.ShouldBeNull();
        var pesan = Tabel.Salah[nomor].Pesan!;
        var daftar = string.Join('\n', kesalahan);
        kesalahan.Count.ShouldBe(pesan.Length, daftar);
        kesalahan.Select((k, i) => k.ToString().StartsWith(pesan[i], StringComparison.Ordinal)).ShouldAllBe(cocok => cocok, daftar);
    }

    [Fact]
    public void Variabel_masukan_dan_kata()
    {
        Formula.TryBaca("aktif / semua * 100 + aktif - lalu(semua)", out var formula, out _).ShouldBeTrue();
        formula!.Variabel.ShouldBe(["aktif", "semua"]);
        formula.Masukan(new KonteksRumus((nama, tahun, _) => nama == "semua" && tahun == -1 ? 3 : null)).ShouldBe(
        [
            new("aktif", Hasil.Tanpa(Alasan.VariabelKosong, "aktif")),
            new("semua", Hasil.Tanpa(Alasan.VariabelKosong, "semua")),
            new("tahun_lalu(semua)", 3m),
        ]);
        formula.CetakKata(n => n == "aktif" ? "jumlah koperasi aktif" : null).ShouldBe("jumlah koperasi aktif / semua × 100 + jumlah koperasi aktif - lalu(semua)");
    }

    internal static KonteksRumus Konteks(KasusRumus kasus)
    {
        var nilai = (kasus.Nilai ?? []).ToDictionary(n => n.Key, n => Baca(n.Value));
        var deret = (kasus.Deret ?? []).ToDictionary(n => n.Key, n => n.Value.Select(Baca).ToList());
        return KonteksRumus.Dari(nilai) with
        {
            PerTriwulan = kasus.PerTriwulan,
            Deret = (nama, tahun, triwulan) => deret.GetValueOrDefault(KonteksRumus.NamaMasukan(nama, tahun, triwulan), []),
        };
    }

    private static decimal Baca(string teks)
    {
        Angka.Baca(teks, out var nilai).ShouldNotBe(Bacaan.BukanAngka, teks);
        return nilai;
    }

    private static TheoryData<int, string> Baris(KasusRumus[] kasus) => [.. kasus.Select((k, i) => (i, k.Rumus))];

    [Fact]
    public void Langkah_menghitung_bagian_dalam_dahulu_dan_seluruh_rumus_terakhir()
    {
        Formula.TryBaca("(lulus + sertifikat) / tahun_lalu(peserta) * 100", out var formula, out _).ShouldBeTrue();
        var langkah = formula.Langkah(KonteksRumus.Dari(new Dictionary<string, decimal> { ["lulus"] = 300, ["sertifikat"] = 102, ["tahun_lalu(peserta)"] = 10_801 }));

        langkah.Select(l => (l.Rumus, l.Hitungan)).ShouldBe(
        [
            ("lulus + sertifikat", "300 + 102"),
            ("(lulus + sertifikat) / tahun_lalu(peserta) * 100", "(300 + 102) / 10.801 × 100"),
        ]);
        Angka.Cetak(langkah[^1].Nilai, 2).ShouldBe("3,72");
        langkah[0].Nilai.Angka.ShouldBe(402);
    }
}
