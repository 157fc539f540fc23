using System.Globalization;
using System.Text.Json.Nodes;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;
using Tera.Reports.Perencanaan;

namespace Tera.App.Perencanaan;

/// <summary>What a new agreement begins with, so that nobody types again what is known: targets out of the Renstra and programmes out of the budget, or what the agreement says that it changes.</summary>
public static class MulaiPerjanjian
{
    public const string Kepala = "kepala";
    public const string Perubahan = "perubahan";

    /// <param name="dari">Code of the agreement that a change begins with; none for the head's in force.</param>
    public static JsonObject Kerangka(BerkasTermuat berkas, string? mulai, string? dari = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return mulai switch
        {
            Kepala => Isi(Baru(berkas)),
            Perubahan when dari is not null => berkas.Berkas.Perencanaan.PerjanjianKinerja.FirstOrDefault(p => p.Kode == dari) is { } pk ? Isi(Diubah(berkas, pk)) : [],
            Perubahan when TabelTarget.PkTerbaru(berkas.Berkas.Perencanaan) is { } lama => Isi(Diubah(berkas, lama)),
            _ => [],
        };
    }

    /// <summary>What of an agreement that began with another is to be looked at: who signed that one may have been succeeded.</summary>
    public static IEnumerable<(string Isian, string Pesan)> Perhatian(BerkasTermuat berkas, JsonObject isi)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(isi);
        if (isi["unit"] is null && isi["pihakPertama"] is JsonObject pihak && (string?)pihak["nama"] is { Length: > 0 } nama && berkas.Berkas.Organisasi.Kepala is { Nama: { Length: > 0 } kepala } && kepala != nama)
            yield return ("pihakPertama.nama", $"Kepala menurut halaman Instansi: {kepala}. Bila {nama} sudah digantikan, ganti nama, jabatan, pangkat, dan NIP-nya, atau kosongkan semuanya: Tera lalu memakai kepala itu.");
    }

    private static PerjanjianKinerja Baru(BerkasTermuat berkas)
    {
        var b = berkas.Berkas;
        return new()
        {
            Kode = Kode(b, string.Create(CultureInfo.InvariantCulture, $"PK-{b.Tahun}")),
            Tingkat = TingkatKepala.Dari(b.Organisasi.Jenis),
            Target = [.. from i in b.Perencanaan.Sasaran.SelectMany(s => s.Indikator) let t = i.TargetRenstra.FirstOrDefault(t => t.Tahun == b.Tahun)?.Nilai where t is not null || i.RentangTarget() is not null select new TargetPerjanjian { Indikator = i.Kode, Target = t }],
            Program = Program(berkas),
        };
    }

    private static PerjanjianKinerja Diubah(BerkasTermuat berkas, PerjanjianKinerja lama) => lama with
    {
        Kode = Kode(berkas.Berkas, lama.Jenis == JenisDokumen.Induk ? $"{lama.Kode}-P" : lama.Kode),
        Jenis = JenisDokumen.Perubahan,
        Tanggal = null,
        TanggalPublikasi = null,
        BeritaAcara = null,
        AlasanPerubahan = null,
        // Money as the budget stands now; groups and indicators as they were.
        Program = PihakPerjanjian.Bawahan(lama) ? [.. lama.Program.Select(l => Pagu(berkas, l) is { } pagu ? l with { Anggaran = pagu } : l)]
            : lama.Program.Count == 0 ? [] : [.. Program(berkas).Select(p => lama.Program.FirstOrDefault(l => l.Kode == p.Kode && l.Unit == p.Unit) is { } l ? l with { Anggaran = p.Anggaran } : p)],
    };

    // Below the head an agreement carries its own lines only, of any level of the budget.
    private static decimal? Pagu(BerkasTermuat berkas, AlokasiPerjanjian alokasi) =>
        alokasi.Kode is null ? null : berkas.Hasil.Anggaran.SemuaBaris().FirstOrDefault(b => b.Kode == alokasi.Kode && b.Unit == alokasi.Unit)?.Uang.Pagu.Nilai.AngkaAtauKosong;

    private static List<AlokasiPerjanjian> Program(BerkasTermuat berkas) =>
        [.. berkas.Hasil.Anggaran.Program.Where(p => p.Uang.Pagu.Nilai.Ada).Select(p => new AlokasiPerjanjian { Program = p.Nama, Kode = p.Kode, Unit = p.Unit, Anggaran = p.Uang.Pagu.Nilai.Angka, SumberDana = p.SumberDana ?? (p.SumberRincian() is { Count: > 0 } sumber ? string.Join("; ", sumber) : null) })];

    private static string Kode(BerkasKinerja berkas, string usul)
    {
        var ada = berkas.Perencanaan.PerjanjianKinerja.Select(p => p.Kode).ToHashSet(StringComparer.Ordinal);
        return ada.Contains(usul) ? Enumerable.Range(2, ada.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{usul}{n}")).First(k => !ada.Contains(k)) : usul;
    }

    private static JsonObject Isi(PerjanjianKinerja pk) => JsonNode.Parse(BerkasJson.TulisBagian(pk))!.AsObject();
}
