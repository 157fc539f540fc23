using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>What the calculation of every indicator looks up: built once a file, so that the whole stays linear in its size.</summary>
internal sealed class Konteks
{
    private readonly Dictionary<string, TargetPk> _target = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RealisasiIndikator Data, int Urutan)> _realisasi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SkalaPredikat?> _skala = new(StringComparer.OrdinalIgnoreCase);

    public Konteks(int tahun, JenisInstansi jenis, RencanaKinerja rencana, DataPengukuran data, UangSasaran uang, KumpulanFigure figures)
    {
        (Tahun, Renstra, Kebijakan, Uang, Figures) = (tahun, rencana.Renstra, data.Kebijakan, uang, figures);
        TeksTahun = Teks(tahun);
        var tingkat = TingkatKepala.Dari(jenis);

        // Signed ones of the head, oldest first (the order of the data where dates are equal): the latest that names an indicator stands.
        foreach (var (pk, urutan) in rencana.PerjanjianKinerja
            .Select((pk, urutan) => (pk, urutan))
            .Where(p => p.pk.Tingkat == tingkat && p.pk.Tanggal is not null)
            .OrderBy(p => p.pk.Tanggal))
        {
            for (var i = 0; i < pk.Target.Count; i++)
            {
                _target[pk.Target[i].Indikator] = new(pk.Target[i], $"$.perencanaan.perjanjianKinerja[{Teks(urutan)}].target[{Teks(i)}]");
            }
        }

        for (var i = 0; i < data.Realisasi.Count; i++)
        {
            _realisasi.TryAdd(data.Realisasi[i].Indikator, (data.Realisasi[i], i));
        }
    }

    public int Tahun { get; }

    public string TeksTahun { get; }

    public Renstra Renstra { get; }

    public KebijakanPengukuran Kebijakan { get; }

    public UangSasaran Uang { get; }

    public KumpulanFigure Figures { get; }

    public TargetPk? Target(string indikator) => _target.GetValueOrDefault(indikator);

    public (RealisasiIndikator? Data, string Jalur) Realisasi(string indikator) =>
        _realisasi.TryGetValue(indikator, out var r) ? (r.Data, $"$.pengukuran.realisasi[{Teks(r.Urutan)}]") : (null, "");

    public SkalaPredikat? Skala(string? nama)
    {
        if (nama is null)
        {
            return null;
        }

        if (!_skala.TryGetValue(nama, out var skala))
        {
            _skala[nama] = skala = SkalaPredikatDikenal.Cari(nama, Kebijakan);
        }

        return skala;
    }

    public static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An indicator's target in the PK in force, and where it stands in the data file.</summary>
internal sealed record TargetPk(TargetPerjanjian Target, string Jalur);
