using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Organisasi;

/// <summary>The agencies that a person may see, with their years: one's own, or all.</summary>
public sealed class InstansiSaya(TeraDb db)
{
    /// <param name="BolehMulai">Whether this person begins a year there.</param>
    public sealed record Baris(string Slug, string Nama, IReadOnlyList<int> Tahun, bool BolehMulai);

    public async Task<IReadOnlyList<Baris>> JalankanAsync(Orang orang, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        var semua = !TabelHak.SatuInstansi(orang.Peran);
        var instansi = await db.Instansi.AsNoTracking().Where(i => i.Aktif && (semua || i.Id == orang.InstansiId)).OrderByDescending(i => i.Jenis).ThenBy(i => i.Nama)
            .Select(i => new { Instansi = i, Tahun = db.Butir.Where(b => b.InstansiId == i.Id && b.Jenis == JenisButir.Organisasi).Select(b => b.Tahun).ToList() })
            .ToListAsync(cancel);
        return [.. instansi.Select(i => new Baris(i.Instansi.Slug, i.Instansi.Nama, [.. i.Tahun.OrderDescending()], PemeriksaHak.Periksa(orang, Hak.UbahRencana, i.Instansi) == Izin.Boleh))];
    }
}
