using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.App.Anggaran;

/// <summary>The budget that a file makes of an agency's budget.</summary>
/// <param name="Peringatan">Sums that differ and what else should be seen before it is applied.</param>
/// <param name="Kesalahan">What must be mended first.</param>
public sealed record AnggaranTersusun(AnggaranTahunan Anggaran, IReadOnlyList<PesanAnggaran> Peringatan, IReadOnlyList<PesanAnggaran> Kesalahan);

/// <summary>Puts the lines of a file into an agency's budget: amounts from the file, indicators and shares as they were.</summary>
public sealed class SusunAnggaran
{
    private readonly IReadOnlyList<PeranKolom> _peran;
    private readonly PemetaanAnggaran _pemetaan;
    private readonly Instansi _instansi;
    private readonly List<PesanAnggaran> _peringatan = [];
    private readonly List<PesanAnggaran> _kesalahan = [];

    private SusunAnggaran(PemetaanAnggaran pemetaan, Instansi instansi) =>
        (_peran, _pemetaan, _instansi) = ([.. pemetaan.Kolom.Values.Where(PemetaanAnggaran.Uang).Distinct()], pemetaan, instansi);

    /// <param name="kini">The budget as it is.</param>
    /// <param name="namaBaku">Name of a code in the national list, for lines that the file leaves out; none where it is unknown.</param>
    /// <param name="hapus">Whether lines that the file does not have are removed.</param>
    public static AnggaranTersusun Susun(AnggaranTerbaca terbaca, PemetaanAnggaran pemetaan, Instansi instansi, AnggaranTahunan kini, Func<string, string?> namaBaku, bool hapus)
    {
        ArgumentNullException.ThrowIfNull(terbaca);
        ArgumentNullException.ThrowIfNull(pemetaan);
        ArgumentNullException.ThrowIfNull(kini);
        return new SusunAnggaran(pemetaan, instansi).Susun(terbaca, kini, namaBaku, hapus);
    }

    private AnggaranTersusun Susun(AnggaranTerbaca terbaca, AnggaranTahunan kini, Func<string, string?> namaBaku, bool hapus)
    {
        var baris = Unik(terbaca.Baris.Select(b => b with { Unit = Unit(b) }));
        _peringatan.AddRange(PeriksaJumlah.Jalankan(baris, terbaca.Jumlah, _peran, _pemetaan.Sebutan));
        if (_peran.Contains(PeranKolom.Perubahan) && baris.FindAll(b => b.Nilai.GetValueOrDefault(PeranKolom.Murni) > 0 && !b.Nilai.ContainsKey(PeranKolom.Perubahan)) is { Count: > 0 } tanpa)
            _peringatan.Add(new(tanpa[0].Baris, $"baris {tanpa[0].Baris}", $"{tanpa.Count} baris tidak berisi pagu perubahan, jadi pagu murninya tetap berlaku: {string.Join(", ", tanpa.Take(5).Select(b => b.Kode))}{(tanpa.Count > 5 ? ", …" : ".")} Bila dihapus oleh perubahan, tulis 0."));
        var program = new List<Program>();
        foreach (var kelompok in baris.GroupBy(b => (Kode: KodeRekening.Awalan(b.Kode, 3), b.Unit)))
        {
            var lama = kini.Program.FirstOrDefault(p => p.Kode == kelompok.Key.Kode && p.Unit == kelompok.Key.Unit);
            program.Add(Program(kelompok.Key.Kode, kelompok.Key.Unit, [.. kelompok], lama, namaBaku, hapus));
        }

        var tinggal = kini.Program.Where(p => !program.Any(b => b.Kode == p.Kode && b.Unit == p.Unit)).ToList();
        if (tinggal.Count > 0 && !hapus)
            _peringatan.Add(new(0, "Berkas", $"{tinggal.Count} program yang sudah tercatat tidak ada dalam berkas dan dibiarkan: {string.Join(", ", tinggal.Take(5).Select(p => p.Kode.Length > 0 ? p.Kode : p.Nama))}{(tinggal.Count > 5 ? ", …" : ".")}"));
        // What was there keeps its place; what is new comes last.
        var urut = kini.Program.Select(p => program.Find(b => b.Kode == p.Kode && b.Unit == p.Unit) ?? (hapus ? null : p)).OfType<Program>().ToList();
        return new(kini with { Program = [.. urut, .. program.Except(urut)] }, _peringatan, _kesalahan);
    }

    private Program Program(string kode, string? unit, List<BarisTerbaca> baris, Program? lama, Func<string, string?> namaBaku, bool hapus)
    {
        var sendiri = baris.Find(b => b.Tingkat == TingkatKode.Program);
        var kegiatan = baris.Where(b => b.Tingkat != TingkatKode.Program).GroupBy(b => KodeRekening.Awalan(b.Kode, 5))
            .Select(g => Kegiatan(g.Key, [.. g], lama?.Kegiatan.FirstOrDefault(k => k.Kode == g.Key), namaBaku, hapus)).ToList();
        var semua = Gabung(lama?.Kegiatan ?? [], kegiatan, k => k.Kode, hapus);
        return (lama ?? new Program { Kode = kode, Unit = unit, Nama = "" }) with
        {
            Nama = Nama(kode, sendiri, baris, lama?.Nama, namaBaku),
            SumberDana = sendiri?.SumberDana ?? lama?.SumberDana,
            Kegiatan = semua,
            Pagu = Pagu(sendiri is null ? null : WaktuAnggaran.TanpaRincian(sendiri, baris), lama?.Pagu),
        };
    }

    private Kegiatan Kegiatan(string kode, List<BarisTerbaca> baris, Kegiatan? lama, Func<string, string?> namaBaku, bool hapus)
    {
        var sendiri = baris.Find(b => b.Tingkat == TingkatKode.Kegiatan);
        var sub = baris.Where(b => b.Tingkat == TingkatKode.SubKegiatan).Select(b => SubKegiatan(b, lama?.SubKegiatan.FirstOrDefault(s => s.Kode == b.Kode))).ToList();
        var semua = Gabung(lama?.SubKegiatan ?? [], sub, s => s.Kode, hapus);
        return (lama ?? new Kegiatan { Kode = kode, Nama = "" }) with
        {
            Nama = Nama(kode, sendiri, baris, lama?.Nama, namaBaku),
            SubKegiatan = semua,
            Pagu = Pagu(sendiri is null ? null : WaktuAnggaran.TanpaRincian(sendiri, baris), lama?.Pagu),
        };
    }

    private SubKegiatan SubKegiatan(BarisTerbaca baris, SubKegiatan? lama) => (lama ?? new SubKegiatan { Kode = baris.Kode, Nama = "" }) with
    {
        Nama = baris.Uraian,
        SumberDana = baris.SumberDana ?? lama?.SumberDana,
        Pagu = Pagu(baris, lama?.Pagu),
    };

    // Columns that the file has replace what there was; an empty cell in them is no amount.
    private Pagu? Pagu(BarisTerbaca? baris, Pagu? lama)
    {
        if (baris is null)
            return lama;
        var pagu = lama ?? new Pagu();
        if (_peran.Contains(PeranKolom.Murni))
            pagu = pagu with { Murni = Ambil(baris, PeranKolom.Murni) };
        if (_peran.Contains(PeranKolom.Perubahan))
            pagu = pagu with { Perubahan = Ambil(baris, PeranKolom.Perubahan) };
        if (_peran.Contains(PeranKolom.Realisasi))
            pagu = pagu with { Realisasi = Ambil(baris, PeranKolom.Realisasi) };
        pagu = WaktuAnggaran.Isi(pagu, _peran, p => Ambil(baris, p), _pemetaan.Kumulatif);
        return WaktuAnggaran.Kosong(pagu) ? null : pagu;
    }

    private static decimal? Ambil(BarisTerbaca baris, PeranKolom peran) => baris.Nilai.TryGetValue(peran, out var nilai) ? nilai : null;

    private string Nama(string kode, BarisTerbaca? sendiri, List<BarisTerbaca> baris, string? lama, Func<string, string?> namaBaku)
    {
        if ((sendiri?.Uraian ?? lama ?? namaBaku(kode)) is { } nama)
            return nama;
        _kesalahan.Add(new(baris[0].Baris, $"baris {baris[0].Baris}", $"Kode {baris[0].Kode} berada di bawah {kode}, tetapi {kode} tidak ada barisnya dan namanya tidak dikenal. Tambahkan baris {kode} beserta namanya, atau catat dahulu di Tera."));
        return kode;
    }

    private string? Unit(BarisTerbaca baris)
    {
        if (baris.Unit is not { } tertulis || Sama(tertulis, _instansi.Nama) || (_instansi.Singkatan is { } singkatan && Sama(tertulis, singkatan)))
            return null;
        if (_instansi.Unit.FirstOrDefault(u => Sama(u.Kode, tertulis) || Sama(u.Nama, tertulis)) is { } unit)
            return unit.Kode;
        if (!_kesalahan.Exists(k => k.Pesan.Contains($"'{tertulis}'", StringComparison.Ordinal)))
            _kesalahan.Add(new(baris.Baris, $"baris {baris.Baris}", $"Unit '{tertulis}' tidak ada dalam daftar unit {_instansi.Nama}. Tambahkan unitnya di halaman Instansi, perbaiki tulisannya, atau jangan pakai kolom unit."));
        return null;
    }

    // Some exports print a line again as the subtotal of its children.
    private List<BarisTerbaca> Unik(IEnumerable<BarisTerbaca> baris)
    {
        var unik = new Dictionary<(string, string?), BarisTerbaca>();
        foreach (var b in baris)
        {
            if (unik.TryAdd((b.Kode, b.Unit), b))
                continue;
            var ada = unik[(b.Kode, b.Unit)];
            if (b.Nilai.Count > 0 && ada.Nilai.Count == 0)
                unik[(b.Kode, b.Unit)] = ada with { Nilai = b.Nilai };
            else if (b.Nilai.Any(n => !ada.Nilai.TryGetValue(n.Key, out var nilai) || nilai != n.Value))
                _kesalahan.Add(new(b.Baris, $"baris {b.Baris}", $"Kode {b.Kode} sudah ada di baris {ada.Baris} dengan angka lain ({Beda(ada, b)}). Hapus salah satu, atau pisahkan dengan kolom unit."));
        }

        return [.. unik.Values];
    }

    private string Beda(BarisTerbaca a, BarisTerbaca b)
    {
        var peran = b.Nilai.First(n => !a.Nilai.TryGetValue(n.Key, out var nilai) || nilai != n.Value).Key;
        return $"{_pemetaan.Sebutan(peran)} {(Ambil(a, peran) is { } lama ? Angka.Rupiah(lama) : "kosong")} dan {Angka.Rupiah(b.Nilai[peran])}";
    }

    private static List<T> Gabung<T>(IReadOnlyList<T> lama, List<T> baru, Func<T, string> kode, bool hapus)
        where T : class
    {
        var urut = lama.Select(l => baru.Find(b => kode(b) == kode(l)) ?? (hapus ? null : l)).OfType<T>().ToList();
        return [.. urut, .. baru.Except(urut)];
    }

    private static bool Sama(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
