using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Persetujuan;

/// <summary>What a quarter gave when its head fixed it, read out of the file that was kept then: the version that is named holds the figure, whatever was written since.</summary>
internal sealed class AngkaTetap
{
    private const int UkuranSatu = 400;

    private readonly Dictionary<(string Indikator, bool Setahun), IsiAsupan> _indikator = [];
    private readonly Dictionary<string, (decimal? Sampai, decimal? Setahun)> _uang = new(StringComparer.Ordinal);

    private AngkaTetap(HasilBerkas hasil, int triwulan)
    {
        foreach (var i in hasil.Pengukuran.Indikator.DistinctBy(i => i.Indikator.Kode))
        {
            foreach (var setahun in new[] { false, true })
            {
                if (IsiAsupan.Dari(i, triwulan, setahun) is { } isi)
                    _indikator[(i.Indikator.Kode, setahun)] = isi;
            }
        }

        foreach (var p in hasil.Anggaran.Program)
            _uang.TryAdd(p.Kunci, (p.Uang.RealisasiSampai[triwulan - 1].Nilai.AngkaAtauKosong, p.Uang.Realisasi.Nilai.AngkaAtauKosong));
    }

    public IsiAsupan? Asupan(string indikator, bool setahun) => _indikator.GetValueOrDefault((indikator, setahun));

    /// <summary>Money of a programme, up to the quarter and of the year; none where the programme was not there yet.</summary>
    public (decimal? Sampai, decimal? Setahun)? Uang(string program) => _uang.TryGetValue(program, out var uang) ? uang : null;

    /// <summary>By id of the version; those fixed before files were kept are left out. A version never changes, so that each is read once.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, AngkaTetap>> MuatAsync(TeraDb db, BerkasDitetapkan ditetapkan, IMemoryCache ingatan, IReadOnlyDictionary<Guid, int> triwulan, CancellationToken cancel)
    {
        var hasil = triwulan.Keys.ToDictionary(id => id, id => ingatan.Get<(AngkaTetap? Angka, bool Ada)>((typeof(AngkaTetap), id)));
        var belum = hasil.Where(h => !h.Value.Ada).Select(h => h.Key).ToList();
        foreach (var k in belum.Count == 0 ? [] : await db.Set<Ketetapan>().AsNoTracking().Where(k => belum.Contains(k.Id)).ToListAsync(cancel))
        {
            var angka = await ditetapkan.MuatAsync(k, cancel) is { } berkas ? new AngkaTetap(berkas.Hasil, triwulan[k.Id]) : null;
            hasil[k.Id] = ingatan.Set((typeof(AngkaTetap), k.Id), (angka, true), new MemoryCacheEntryOptions { Size = UkuranSatu * (1 + (angka is null ? 0 : angka._indikator.Count + angka._uang.Count)) });
        }

        return hasil.Where(h => h.Value.Angka is not null).ToDictionary(h => h.Key, h => h.Value.Angka!);
    }
}

/// <summary>What an indicator gives in a quarter, whoever asks for it.</summary>
internal sealed record IsiAsupan(NilaiKinerja? Nilai, bool TidakDiukur, string Angka, IReadOnlyList<string> Bukti)
{
    /// <param name="setahun">Whether the year's realisasi is wanted rather than the quarter's.</param>
    /// <returns>None as long as there is no realisasi.</returns>
    public static IsiAsupan? Dari(HasilIndikator hasil, int triwulan, bool setahun)
    {
        var figure = setahun ? hasil.Realisasi : hasil.Triwulan[triwulan - 1].Realisasi;
        var tidakDiukur = figure.Nilai is { Ada: false, Alasan: Alasan.TidakDiukur } && figure.Predikat is null;
        return figure.Predikat is null && !figure.Nilai.Ada && !tidakDiukur ? null : new(
            tidakDiukur ? null : figure.Predikat is { } p ? NilaiKinerja.Dari(p, figure.Nilai.AngkaAtauKosong) : NilaiKinerja.Dari(figure.Nilai.Angka),
            tidakDiukur, figure.Id, hasil.Triwulan[triwulan - 1].Data?.Bukti ?? []);
    }
}
