namespace Tera.Core.Berkas;

/// <summary>Lowest and highest value of a number in the data file; null where there is no end. A part of one (Bagian) is printed as percent.</summary>
internal sealed record Batas(decimal? Bawah, decimal? Atas, bool Bagian = false)
{
    private static readonly Batas Tahun = new(1900, 2200);
    private static readonly Batas Positif = new(0, null);
    private static readonly Batas Seratus = new(0, 100);

    // A field of any record by its name, or of one record by "Record.name"; the latter comes first.
    private static readonly Dictionary<string, Batas> Semua = new(StringComparer.Ordinal)
    {
        ["tahun"] = Tahun,
        ["tahunAwal"] = Tahun,
        ["tahunAkhir"] = Tahun,
        ["tahunData"] = Tahun,
        ["tahunSelesai"] = Tahun,
        ["desimal"] = new(0, 6),
        ["triwulan"] = new(1, 4),
        ["bobot"] = Seratus,
        ["formasi"] = Positif,
        ["terisi"] = Positif,
        ["kelas"] = new(1, 17),
        ["responden"] = Positif,
        ["nrr"] = new(1, 4),
        ["nrrTertimbang"] = new(1, 4),
        ["ordinal"] = new(1, null),
        ["porsi"] = new(0, 1, Bagian: true),
        ["bulan"] = new(1, 12),
        ["fisik"] = Seratus,
        ["serapanAnggaran"] = Positif,
        ["batasAtas"] = Positif,
        ["ambangTinggi"] = Positif,
        ["Pagu.murni"] = Positif,
        ["Pagu.perubahan"] = Positif,
        ["Pagu.renstra"] = Positif,
        ["PaguSumber.murni"] = Positif,
        ["PaguSumber.perubahan"] = Positif,
        ["AlokasiPerjanjian.anggaran"] = Positif,
        ["UsulanPergeseran.jumlah"] = Positif,
        ["Indikator.bobot"] = Positif,
        ["TemplatLke.versi"] = new(1, null),
        ["PilihanJawaban.nilai"] = Positif,
        ["lebihDari"] = Seratus,
        ["palingSedikit"] = Seratus,
        ["bertahan"] = Positif,
        ["NilaiKomponen.nilai"] = Seratus,
        ["NilaiSubKomponen.nilai"] = Seratus,
    };

    /// <summary>The bounds of a number field of a record, or null.</summary>
    internal static Batas? Dari(Type pemilik, Anggota anggota) =>
        anggota.Bentuk.Jenis is JenisBentuk.Angka or JenisBentuk.Bulat
            ? Semua.GetValueOrDefault($"{pemilik.Name}.{anggota.Nama}") ?? Semua.GetValueOrDefault(anggota.Nama)
            : null;

    internal bool Memuat(decimal nilai) => !(nilai < Bawah) && !(nilai > Atas);
}
