using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.Core.Anggaran;

/// <summary>Rolls the budget up from the lowest level that has money: sub kegiatan, kegiatan, programme, total and source of money.</summary>
/// <remarks>Indicators of lines are measured by the area to the right, so their calculation is handed in.</remarks>
internal sealed class HitungAnggaran(KumpulanFigure figures, Func<IndikatorKeluaran, string, string, HasilKeluaran> ukur, IReadOnlyList<Unit> satuan)
{
    private const string Akar = "$.anggaran";

    private readonly HitungUang _uang = new(figures);

    public HasilAnggaran Hitung(AnggaranTahunan anggaran)
    {
        // Reserved before any programme can have it as its code.
        var total = figures.Awalan("total", "anggaran/");
        var program = anggaran.Program.Select((p, i) => Program(p, $"{Akar}.program[{Nomor(i)}]")).ToList();
        var bulanan = new HitungBulanan(figures);
        var bulan = program.ConvertAll(bulanan.Hitung);
        var uang = _uang.Hitung(total, "seluruh program", null, TempatUang.Tiada, program.ConvertAll(p => p.Uang));
        bulanan.Total(total, uang.Pagu, program, bulan);
        var lra = new HitungLra(figures).Hitung(anggaran.Lra);
        return new()
        {
            Program = program,
            Total = uang,
            SumberDana = Menurut("anggaran/", "", program),
            Lra = lra.Baris,
            Surplus = lra.Surplus,
            Silpa = lra.Silpa,
        };
    }

    private BarisAnggaran Program(Program p, string jalur)
    {
        var baris = Baris(JenjangAnggaran.Program, p.Kode, p.Nama, p.Unit, p.SumberDana, p.Pagu, p.Indikator, jalur, p.Sumber, () =>
            [.. p.Kegiatan.Select((k, i) => Kegiatan(k, p, $"{jalur}.kegiatan[{Nomor(i)}]"))]);
        return baris with { Sasaran = p.Sasaran, Penunjang = p.Penunjang, Sumber = baris.Sumber.Count == 0 && baris.SumberRincian().Count > 1 ? Menurut($"anggaran/{baris.Kunci}/", $"{baris.Nama} ", [baris]) : baris.Sumber };
    }

    private BarisAnggaran Kegiatan(Kegiatan k, Program p, string jalur) =>
        Baris(JenjangAnggaran.Kegiatan, k.Kode, k.Nama, p.Unit, p.SumberDana, k.Pagu, k.Indikator, jalur, null, () =>
            [.. k.SubKegiatan.Select((s, i) => Baris(
                JenjangAnggaran.SubKegiatan, s.Kode, s.Nama, p.Unit, s.SumberDana ?? p.SumberDana, s.Pagu, s.Indikator, $"{jalur}.subKegiatan[{Nomor(i)}]", null, () => []) with { PenanggungJawab = s.PenanggungJawab })]);

    private BarisAnggaran Baris(
        JenjangAnggaran jenjang,
        string kode,
        string nama,
        string? unit,
        string? sumberDana,
        Pagu? pagu,
        IReadOnlyList<IndikatorKeluaran> indikator,
        string jalur,
        SumberProgram? sumber,
        Func<IReadOnlyList<BarisAnggaran>> bawahan)
    {
        var awalan = figures.Awalan(Kunci(kode, nama, unit), "anggaran/");
        var anak = bawahan();
        var tempat = new TempatUang($"{jalur}.pagu", sumber);
        // Who gathered a programme knows its agency by name; its code is an address.
        var sebutan = sumber is null || unit is null ? unit : satuan.FirstOrDefault(u => u.Kode == unit)?.Nama ?? unit;
        return new()
        {
            Jenjang = jenjang,
            Kunci = awalan["anggaran/".Length..],
            Kode = kode,
            Nama = nama,
            Unit = unit,
            SebutanUnit = sebutan,
            SumberDana = sumberDana,
            Uang = _uang.Hitung(awalan, sebutan is null ? nama : $"{nama} ({sebutan})", pagu, tempat, [.. anak.Select(a => a.Uang)]),
            Data = pagu,
            Sumber = Sendiri(awalan, nama, pagu?.SumberDana ?? [], tempat),
            Tempat = tempat,
            Indikator = [.. indikator.Select((ind, i) => ukur(ind, $"{awalan}/indikator-{Nomor(i + 1)}", $"{jalur}.indikator[{Nomor(i)}]"))],
            Anak = anak,
        };
    }

    // What a line says of its own sources.
    private IReadOnlyList<SumberUang> Sendiri(string awalan, string nama, IReadOnlyList<PaguSumber> sumber, TempatUang tempat) => sumber.Count == 0 ? [] :
    [
        .. sumber.Select((s, i) => new SumberUang(s.Sumber.Trim(), _uang.Hitung(
            figures.Awalan($"sumber-{s.Sumber.Trim()}", awalan + "/"), $"{nama} dari {s.Sumber.Trim()}", new() { Murni = s.Murni, Perubahan = s.Perubahan, Realisasi = s.Realisasi },
            new($"{tempat.Jalur}.sumberDana[{Nomor(i)}]", null), []))),
    ];

    private List<SumberUang> Menurut(string awalan, string nama, IReadOnlyList<BarisAnggaran> baris)
    {
        var ujung = new List<BarisAnggaran>();
        foreach (var b in baris)
        {
            Ujung(b, ujung);
        }

        if (ujung.TrueForAll(b => b.SumberDana is null && b.Sumber.Count == 0))
        {
            return [];
        }

        var kelompok = new Dictionary<string, (string Nama, List<Uang> Uang)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (sumber, uang) in ujung.SelectMany(b => b.Sumber.Count > 0 ? b.Sumber : [new(b.SumberDana?.Trim() is { Length: > 0 } satu ? satu : "Sumber dana belum disebut", b.Uang)]))
        {
            if (!kelompok.TryGetValue(sumber, out var isi))
            {
                kelompok[sumber] = isi = (sumber, []);
            }

            isi.Uang.Add(uang);
        }

        return [.. kelompok.Values.Select(k => new SumberUang(k.Nama, _uang.Hitung(figures.Awalan($"sumber-{k.Nama}", awalan), $"{nama}dari {k.Nama}", null, TempatUang.Tiada, k.Uang)))];
    }

    // The lowest lines that have money: their sources are summed, so that no rupiah counts in two.
    private static bool Ujung(BarisAnggaran baris, List<BarisAnggaran> ujung)
    {
        var adaDiBawah = false;
        foreach (var anak in baris.Anak)
        {
            adaDiBawah |= Ujung(anak, ujung);
        }

        if (!adaDiBawah && (baris.Uang.Pagu.Nilai.Ada || baris.Uang.Realisasi.Nilai.Ada))
        {
            ujung.Add(baris);
            return true;
        }

        return adaDiBawah;
    }

    private static string Kunci(string kode, string nama, string? unit)
    {
        var kunci = string.IsNullOrWhiteSpace(kode) ? Slug(nama) : kode.Trim();
        return unit is null ? kunci : $"{kunci}@{unit}";
    }

    private static string Slug(string nama)
    {
        var kata = new string([.. nama.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        return string.Join('-', kata.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Nomor(int n) => n.ToString(CultureInfo.InvariantCulture);
}
