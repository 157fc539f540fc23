using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>Draws the line of sight of a file: from its budget up to outcomes and posts.</summary>
public static class SusunGaris
{
    /// <summary>The lines and their breaks; takes any file that could be calculated.</summary>
    /// <param name="hasil">The calculated file.</param>
    public static GarisPandang Susun(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var rencana = hasil.Berkas.Perencanaan;
        var penanggung = new PenanggungUang(hasil.Berkas.Organisasi, rencana);
        List<GarisUang> uang = [.. hasil.Anggaran.Program.SelectMany(p => Ujung(p, null).Select(u => Garis(p, u.Kegiatan, u.Baris, rencana, penanggung)))];
        return new()
        {
            Uang = uang,
            Putus = [.. PutusGaris.Cari(hasil, uang)],
            Pagu = Jumlah(uang, _ => 1),
            PaguTerhubung = Jumlah(uang, Porsi),
        };
    }

    /// <summary>Share of a line that reaches an outcome and a post: what supports the whole agency with its post alone.</summary>
    internal static decimal Porsi(GarisUang uang) => uang.Jabatan.Count == 0 ? 0 : uang.Program.Penunjang ? 1 : Math.Min(1, uang.Hasil.Sum(h => h.Porsi));

    private static Hasil Jumlah(List<GarisUang> uang, Func<GarisUang, decimal> porsi) => Aritmetika.Jumlah(
        uang.Where(u => Aritmetika.Terhitung(u.Baris.Uang.Pagu.Nilai)).Select(u => u.Baris.Uang.Pagu.Nilai.Lalu(n => n * porsi(u))), Alasan.BelumAdaAnggaran);

    private static GarisUang Garis(BarisAnggaran program, BarisAnggaran? kegiatan, BarisAnggaran baris, RencanaKinerja rencana, PenanggungUang penanggung)
    {
        var hasil = program.Sasaran.Select(s => Hasil(s, rencana)).OfType<GarisHasil>().ToList();
        return new(program, kegiatan, baris, hasil, penanggung.Cari(program, kegiatan, baris, hasil));
    }

    private static GarisHasil? Hasil(PorsiSasaran porsi, RencanaKinerja rencana)
    {
        var sasaran = rencana.Sasaran.FirstOrDefault(s => s.Kode == porsi.Kode);
        var tujuan = rencana.Tujuan.FirstOrDefault(t => t.Kode == (sasaran is null ? porsi.Kode : sasaran.Tujuan));
        if (sasaran is null && tujuan is null)
        {
            return null;
        }

        var semua = sasaran?.Indikator ?? tujuan!.Indikator;
        return new(tujuan, sasaran, Math.Clamp(porsi.Porsi, 0, 1), porsi.Indikator is null ? semua : [.. semua.Where(i => i.Kode == porsi.Indikator)]);
    }

    // The lowest level that has money: what stands below it without money says nothing about rupiah.
    private static IEnumerable<(BarisAnggaran? Kegiatan, BarisAnggaran Baris)> Ujung(BarisAnggaran baris, BarisAnggaran? kegiatan)
    {
        var ini = baris.Jenjang == JenjangAnggaran.Kegiatan ? baris : kegiatan;
        return baris.Anak.Any(Beruang) ? baris.Anak.SelectMany(a => Ujung(a, ini)) : [(ini == baris ? null : ini, baris)];
    }

    private static bool Beruang(BarisAnggaran baris) => baris.Uang.Pagu.Nilai.Ada || baris.Uang.Realisasi.Nilai.Ada || baris.Anak.Any(Beruang);
}

/// <summary>Who answers for a line of the budget: named on it, by rencana aksi, by the PK that carries it, by its unit, or by the indicators that it moves.</summary>
internal sealed class PenanggungUang(Instansi organisasi, RencanaKinerja rencana)
{
    private readonly Dictionary<string, string> _unit = organisasi.Unit.GroupBy(u => u.Kode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Pimpinan?.Jabatan ?? g.First().Nama, StringComparer.Ordinal);

    private readonly ILookup<string, string> _aksi = rencana.RencanaAksi.Where(a => a.SubKegiatan is not null && !string.IsNullOrWhiteSpace(a.PenanggungJawab)).ToLookup(a => a.SubKegiatan!, a => a.PenanggungJawab!, StringComparer.Ordinal);

    private readonly ILookup<string, (string? Unit, string Jabatan)> _perjanjian = rencana.PerjanjianKinerja.Where(p => p.Tingkat > TingkatPerjanjian.KepalaPerangkatDaerah)
        .SelectMany(p => p.Program.Where(a => a.Kode is not null).Select(a => (a, Jabatan: p.PihakPertama?.Jabatan ?? p.Unit)))
        .Where(x => x.Jabatan is not null).ToLookup(x => x.a.Kode!, x => (x.a.Unit, x.Jabatan!), StringComparer.Ordinal);

    public IReadOnlyList<string> Cari(BarisAnggaran program, BarisAnggaran? kegiatan, BarisAnggaran baris, IReadOnlyList<GarisHasil> hasil)
    {
        IEnumerable<IEnumerable<string>> calon =
        [
            baris.PenanggungJawab is { Length: > 0 } tertulis ? [tertulis] : [],
            _aksi[baris.Kode],
            Perjanjian(baris), kegiatan is null ? [] : Perjanjian(kegiatan), Perjanjian(program),
            program.Unit is { Length: > 0 } unit ? [unit] : [],
            hasil.SelectMany(h => h.Indikator).SelectMany(i => i.PenanggungJawab),
        ];
        return [.. (calon.FirstOrDefault(c => c.Any()) ?? []).Select(j => _unit.GetValueOrDefault(j.Trim(), j.Trim())).Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Perjanjian(BarisAnggaran baris) => _perjanjian[baris.Kode].Where(p => p.Unit is null || p.Unit == baris.Unit).Select(p => p.Jabatan);
}
