using Microsoft.EntityFrameworkCore;

namespace Tera.App.Basis;

/// <summary>What became of a form that two people may have had open at once.</summary>
/// <param name="Kesalahan">What is wrong; nothing was saved unless this is empty.</param>
/// <param name="Ikut">What somebody else changed meanwhile and this writer did not touch: it stays.</param>
/// <param name="Gabungan">The form with what the other changed, but this writer's own fields; where both changed the same.</param>
/// <param name="Kini">What is stored now: what a second save is held against; where both changed the same.</param>
public sealed record HasilGabung<T>(IReadOnlyList<string> Kesalahan, IReadOnlyList<string> Ikut, T? Gabungan = default, T? Kini = default)
{
    public bool Bentrok => Kini is not null;

    /// <summary>A line for the page that follows a save; empty where nobody else changed anything.</summary>
    public string Kabar => Ikut.Count == 0 ? "" : $" Sementara itu diubah orang lain, dan tetap begitu: {string.Join("; ", Ikut)}.";
}

/// <summary>Fields of one form, each as its writer saw it, as it is stored now, and as the writer wants it: what one of two changed is kept, what both changed otherwise is told.</summary>
internal sealed class GabungIsian
{
    private readonly List<string> _ikut = [];
    private readonly List<string> _bentrok = [];

    internal IReadOnlyList<string> Ikut => _ikut;

    internal bool Bentrok => _bentrok.Count > 0;

    internal T Pilih<T>(string nama, T semula, T kini, T milik, Func<T, string> sebut)
    {
        var sama = EqualityComparer<T>.Default;
        if (sama.Equals(milik, semula))
        {
            if (!sama.Equals(kini, semula))
                _ikut.Add($"{nama} {sebut(kini)}");
            return kini;
        }

        if (!sama.Equals(kini, semula) && !sama.Equals(kini, milik))
            _bentrok.Add($"{nama}: yang tersimpan {sebut(kini)}, Anda menulis {sebut(milik)}.");
        return milik;
    }

    /// <summary>Who stored what is there now, what differs, and what to do.</summary>
    /// <param name="instansi">Whose histories may tell it.</param>
    internal async Task<IReadOnlyList<string>> KesalahanAsync(TeraDb db, Guid[] instansi, string jenis, string kunci, int? tahun, CancellationToken cancel)
    {
        var terakhir = await db.Riwayat.AsNoTracking().Where(r => instansi.Contains(r.InstansiId) && r.Jenis == jenis && r.Kunci == kunci && r.Tahun == tahun)
            .OrderByDescending(r => r.Waktu).Select(r => new { r.Waktu, r.Pelaku }).FirstOrDefaultAsync(cancel);
        return
        [
            $"Belum tersimpan: sesudah halaman Anda dibuka, isinya diubah{(terakhir is null ? " orang lain" : $" {terakhir.Pelaku}, {Penanggalan.Sebut(terakhir.Waktu)}")}.",
            .. _bentrok,
            "Isian Anda masih ada di bawah; yang tidak Anda ubah mengikuti yang tersimpan. Periksa, lalu simpan lagi bila isian Anda yang berlaku.",
        ];
    }

    internal static string Teks(string? isi) => string.IsNullOrEmpty(isi) ? "(kosong)" : isi;
}
