using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;

namespace Tera.Core.Pengukuran;

/// <summary>Realisasi of one indicator: entered, by its formula, or accumulated from quarters, in that order; rounded to its decimals when it is fixed.</summary>
internal sealed class HitungRealisasi
{
    private readonly Indikator _indikator;
    private readonly RealisasiIndikator? _data;
    private readonly string _jalur;
    private readonly int _tahun;
    private readonly Formula? _formula;
    private string? _rumus;
    private readonly Hasil _salah;
    private readonly VariabelWaktu _variabel;
    private readonly RealisasiTriwulan?[] _triwulan = new RealisasiTriwulan?[4];
    private readonly TargetPerjanjian? _target;
    private readonly int[] _urutanTriwulan = new int[4];

    public HitungRealisasi(Indikator indikator, RealisasiIndikator? data, string jalur, int tahun, TargetPerjanjian? target = null)
    {
        (_indikator, _data, _jalur, _tahun, _target) = (indikator, data, jalur, tahun, target);
        Desimal = Math.Clamp(indikator.Desimal, 0, 6);
        _variabel = new(data?.Variabel ?? [], tahun);
        if (!string.IsNullOrWhiteSpace(indikator.Rumus) && !Formula.TryBaca(indikator.Rumus, out _formula, out var kesalahan))
        {
            _salah = Hasil.Tanpa(Alasan.RumusSalah, kesalahan[0].ToString());
        }

        for (var i = 0; i < (data?.Triwulan.Count ?? 0); i++)
        {
            if (data!.Triwulan[i] is { Triwulan: >= 1 and <= 4 } tw && _triwulan[tw.Triwulan - 1] is null)
            {
                _triwulan[tw.Triwulan - 1] = tw;
                _urutanTriwulan[tw.Triwulan - 1] = i;
            }
        }
    }

    /// <summary>Decimals that the indicator's values are rounded to, 0 to 6.</summary>
    public int Desimal { get; }

    public RealisasiTriwulan? DataTriwulan(int tw) => _triwulan[tw - 1];

    public string JalurTriwulan(int tw) => string.Create(CultureInfo.InvariantCulture, $"{_jalur}.triwulan[{_urutanTriwulan[tw - 1]}]");

    /// <summary>Whether its frequency measures it in this quarter.</summary>
    public bool Diukur(int tw) => _indikator.Frekuensi.Diukur(tw);

    public RealisasiTerhitung Triwulan(int tw)
    {
        var data = _triwulan[tw - 1];
        if (data is { TidakDiukur: true })
        {
            return new(new(Hasil.Tanpa(Alasan.TidakDiukur)));
        }

        if (data?.Nilai is { } nilai)
        {
            return Isian(nilai, JalurTriwulan(tw));
        }

        if (_indikator.Pasokan.Count > 0 && Diukur(tw))
        {
            return HitungPasokan.Hitung(_indikator, data?.Asupan ?? [], JalurTriwulan(tw), Desimal);
        }

        return BerumusPada(tw) ? DenganRumus(_variabel.Konteks(tw)) : SetahunPada(tw) ?? new(new(Hasil.Tanpa(Diukur(tw) ? Alasan.BelumAdaRealisasi : Alasan.TidakDiukur)));
    }

    /// <summary>The year's realisasi, with what the other ways give where there are several.</summary>
    public RealisasiTerhitung Tahun(Figure[] triwulan)
    {
        var rumus = RumusSetahun();
        var akumulasi = Array.Exists(triwulan, t => Ukuran.Dari(t).Ada) && SetahunPada(4) is null ? Akumulasikan(triwulan) : null;
        if (_data?.Nilai is { } nilai)
        {
            return Isian(nilai, _jalur).Dengan(("hasil_rumus", rumus), ("akumulasi_triwulan", akumulasi));
        }

        // Variables of quarters alone leave the year's formula without values: the quarters then make the year.
        if (rumus is not null && !(rumus.Nilai.Angka is { Ada: false, Alasan: Alasan.VariabelKosong } && akumulasi is not null))
        {
            return rumus.Dengan(("akumulasi_triwulan", akumulasi));
        }

        return akumulasi ?? new(new(Hasil.Tanpa(Alasan.BelumAdaRealisasi)));
    }

    /// <summary>Whether a quarter's value is missing. One that was not measured is not, but where quarters are summed and it had a target: the sum of the others is not the year's.</summary>
    public bool Hilang(int tw, Ukuran ukuran) => !ukuran.Ada && (ukuran.Angka.Alasan != Alasan.TidakDiukur || Dijanjikan(tw));

    /// <summary>Why there is no figure up to or of a year whose quarter is missing.</summary>
    public Hasil Kosong(int tw) =>
        Hasil.Tanpa(Alasan.BelumAdaRealisasi, Dijanjikan(tw) ? $"triwulan {Romawi.Cetak(tw)} tidak diukur, padahal bertarget dan triwulannya dijumlahkan; isi 0 bila memang tidak ada" : $"triwulan {Romawi.Cetak(tw)}");

    private bool Dijanjikan(int tw) =>
        _indikator.Akumulasi == Akumulasi.Jumlah && _triwulan[tw - 1] is { TidakDiukur: true } && Diukur(tw) && _target?.Triwulan.ElementAtOrDefault(tw - 1)?.Angka is { } target && target != 0;

    private bool BerumusPada(int tw) => _indikator.Rumus is not null && _variabel.Ada(tw);

    private RealisasiTerhitung? RumusSetahun() => _indikator.Rumus is not null && _variabel.AdaData ? DenganRumus(_variabel.Konteks(0)) : null;

    // What is measured once a year stands in its last quarter, without being entered twice.
    private RealisasiTerhitung? SetahunPada(int tw)
    {
        if (_indikator.Frekuensi != Frekuensi.Tahunan || tw != 4 || _triwulan[3] is { Nilai: not null } or { TidakDiukur: true } || BerumusPada(4) || _indikator.Pasokan.Count > 0)
        {
            return null;
        }

        var setahun = _data?.Nilai is { } nilai ? Isian(nilai, _jalur) : RumusSetahun();
        return setahun is { Nilai.Ada: true } ? setahun : null;
    }

    private RealisasiTerhitung Isian(NilaiKinerja nilai, string jalur)
    {
        var isian = Ukuran.Dari(nilai, Alasan.BelumAdaRealisasi);
        var tetap = isian.Bulatkan(Desimal);
        // What was entered more exactly than the indicator is fixed stays to be seen as entered.
        return tetap.Angka == isian.Angka
            ? new(tetap) { Asal = new AsalIsian(jalur, ".nilai") }
            : new(tetap) { Rumus = $"bulat(nilai; {Konteks.Teks(Desimal)})", Asal = new AsalTertulis([new("nilai", isian.Angka, Sumber: jalur + ".nilai")]), Klausul = Dasar.Pembulatan };
    }

    private RealisasiTerhitung DenganRumus(KonteksRumus konteks)
    {
        if (_formula is null)
        {
            return new(new(_salah)) { Rumus = _indikator.Rumus ?? "" };
        }

        return new(new Ukuran(_formula.Hitung(konteks)).Bulatkan(Desimal))
        {
            Rumus = _rumus ??= $"bulat({_formula.Cetak()}; {Konteks.Teks(Desimal)})",
            Asal = new AsalRumus(_formula, konteks, _jalur),
            Klausul = Dasar.Pembulatan,
        };
    }

    private RealisasiTerhitung Akumulasikan(Figure[] triwulan)
    {
        if (Kurang(triwulan) is { } kurang)
        {
            return new(new(Kosong(kurang)));
        }

        var (nilai, rumus, asal) = AkumulasiFigure.Hitung(_indikator.Akumulasi, triwulan, "triwulan", Desimal);
        return new(nilai) { Rumus = rumus, Asal = asal, Klausul = Dasar.Triwulan };
    }

    // A last value stands once the last quarter is known; a sum, mean, maximum or minimum not before all of them are. A quarter that is not measured is known.
    private int? Kurang(Figure[] triwulan)
    {
        for (var tw = _indikator.Akumulasi == Akumulasi.NilaiAkhir ? 4 : 1; tw <= 4; tw++)
        {
            var ukuran = Ukuran.Dari(triwulan[tw - 1]);
            if (Hilang(tw, ukuran))
            {
                return tw;
            }
        }

        return null;
    }
}

/// <summary>The variables of a formula, as they were entered.</summary>
internal sealed class AsalRumus(Formula formula, KonteksRumus konteks, string jalur) : Asal
{
    public override IReadOnlyList<Masukan> Masukan(Figure figure) => [.. formula.Masukan(konteks).Select(m => m with { Sumber = $"{jalur}.variabel" })];
}

/// <summary>A realisasi, rounded, with the way it came about; without a formula it was entered.</summary>
internal sealed record RealisasiTerhitung(Ukuran Nilai)
{
    public string Rumus { get; init; } = "";

    public Asal? Asal { get; init; }

    public Klausul? Klausul { get; init; }

    public string? Catatan { get; init; }

    /// <summary>Keeps what other ways give, and says so where they give another figure.</summary>
    public RealisasiTerhitung Dengan(params (string Nama, RealisasiTerhitung? Lain)[] lain)
    {
        if (Array.TrueForAll(lain, l => l.Lain is null))
        {
            return this;
        }

        var ada = lain.Where(l => l.Lain is { Nilai.Angka.Ada: true }).ToList();
        var beda = ada.Where(l => Nilai.Angka.Ada && l.Lain!.Nilai.Angka.Angka != Nilai.Angka.Angka)
            .Select(l => $"{l.Nama.Replace('_', ' ')} {Angka.CetakSeadanya(l.Lain!.Nilai.Angka)}").ToList();
        return this with
        {
            Asal = new AsalDengan(Asal, ada.ConvertAll(l => new Masukan(l.Nama, l.Lain!.Nilai.Angka))),
            Catatan = beda.Count == 0 ? Catatan : $"Yang dipakai {Angka.CetakSeadanya(Nilai.Angka)}; {string.Join(", ", beda)}.",
        };
    }

    public Figure Jadi(string awalan, string nama, Kalimat uraian, Indikator indikator, int desimal) => new(awalan, nama, uraian, Nilai.Angka)
    {
        Desimal = desimal,
        Satuan = indikator.Satuan,
        Rumus = Rumus,
        Asal = Asal,
        Klausul = Klausul,
        Predikat = Nilai.Predikat,
        Catatan = Catatan,
    };

    /// <summary>What it was made of, and what other ways give.</summary>
    private sealed class AsalDengan(Asal? asal, IReadOnlyList<Masukan> lain) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) => [.. asal?.Masukan(figure) ?? [], .. lain];
    }
}
