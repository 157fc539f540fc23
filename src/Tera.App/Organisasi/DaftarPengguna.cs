using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>People, by name; a page at a time.</summary>
public sealed class DaftarPengguna(TeraDb db, TimeProvider waktu)
{
    public const int PerHalaman = 50;
    private const int HalamanTerbanyak = 100_000;

    public sealed record Baris(Guid Id, string NamaPengguna, string Nama, string? Jabatan, Peran Peran, string? Instansi, bool Aktif, bool Terkunci, bool DuaLangkah);

    public sealed record Hasil(IReadOnlyList<Baris> Orang, int Jumlah);

    public async Task<Hasil> JalankanAsync(string? cari, Peran? peran, int halaman, CancellationToken cancel = default)
    {
        var kini = waktu.GetUtcNow();
        var semua = from p in db.Pengguna.AsNoTracking()
                    join i in db.Instansi on p.InstansiId equals i.Id into di
                    from i in di.DefaultIfEmpty()
                    where peran == null || p.Peran == peran
                    select new { p, i };
        if (!string.IsNullOrWhiteSpace(cari))
        {
            var pola = PolaCari.Dari(cari);
            semua = semua.Where(x => EF.Functions.ILike(x.p.Nama, pola) || EF.Functions.ILike(x.p.UserName!, pola) || EF.Functions.ILike(x.i!.Nama, pola));
        }

        var jumlah = await semua.CountAsync(cancel);
        var orang = await semua.OrderBy(x => x.p.Nama).ThenBy(x => x.p.Id).Skip(Math.Clamp(halaman - 1, 0, HalamanTerbanyak) * PerHalaman).Take(PerHalaman)
            .Select(x => new Baris(x.p.Id, x.p.UserName!, x.p.Nama, x.p.Jabatan, x.p.Peran, x.i == null ? null : x.i.Nama, x.p.Aktif, x.p.LockoutEnd > kini, x.p.TwoFactorEnabled))
            .ToListAsync(cancel);
        return new(orang, jumlah);
    }
}
