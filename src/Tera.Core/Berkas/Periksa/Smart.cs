using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether an indicator is SMART, letter by letter, each with its reason (reviu LKj, substance).</summary>
/// <param name="Indikator">Code of the indicator.</param>
/// <param name="Huruf">S, M, A, R, T in this order.</param>
public sealed record PenilaianSmart(string Indikator, IReadOnlyList<HurufSmart> Huruf);

/// <summary>One letter.</summary>
/// <param name="Huruf">S, M, A, R or T.</param>
/// <param name="Terpenuhi">Whether it holds.</param>
/// <param name="Alasan">Why, in one sentence.</param>
public sealed record HurufSmart(char Huruf, bool Terpenuhi, string Alasan);

/// <summary>SMART by what the file shows; what only a reader can judge is not judged.</summary>
public static class Smart
{
    // An activity or a direction of change in the place of what is measured.
    private static readonly string[] Kegiatan =
    [
        "meningkatnya", "terlaksananya", "terwujudnya", "tersedianya", "terselenggaranya", "terpenuhinya", "tercapainya", "tersusunnya", "terciptanya", "menurunnya",
        "melaksanakan", "meningkatkan", "mewujudkan", "menyelenggarakan", "pelaksanaan", "penyelenggaraan",
    ];

    private static readonly string[] Ukuran =
        ["persentase", "jumlah", "indeks", "nilai", "rasio", "angka", "tingkat", "laju", "skor", "proporsi", "rata-rata", "predikat", "opini", "cakupan", "peringkat"];

    /// <summary>Every indicator of the plan, in its order.</summary>
    public static IReadOnlyList<PenilaianSmart> Nilai(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var konteks = new KonteksPeriksa(hasil);
        var berprogram = Berprogram(hasil.Berkas);
        var bertujuan = hasil.Berkas.Perencanaan.Sasaran.Where(s => !string.IsNullOrWhiteSpace(s.Tujuan)).Select(s => s.Kode).ToHashSet(StringComparer.Ordinal);
        return [.. konteks.Indikator.Select(i => new PenilaianSmart(
            i.Isi.Kode, [Spesifik(i.Isi.Nama), Terukur(i), Terjangkau(i), Relevan(i, bertujuan, berprogram), Berwaktu(konteks, i)]))];
    }

    internal static HurufSmart Spesifik(string nama)
    {
        var kata = nama.ToLowerInvariant().Split([' ', ',', '/', '('], StringSplitOptions.RemoveEmptyEntries);
        return !Ketikan.Berisi(nama) ? new('S', false, "Indikator tidak bernama.")
            : Kegiatan.Contains(kata[0], StringComparer.Ordinal) ? new('S', false, $"\"{nama}\" diawali \"{kata[0]}\": itu rumusan kegiatan atau sasaran, bukan ukuran.")
            : kata.Count(k => Ukuran.Contains(k, StringComparer.Ordinal)) > 1 && Gabungan(kata) ? new('S', false, $"\"{nama}\" menggabungkan lebih dari satu ukuran dengan \"dan\".")
            : new('S', true, "Namanya menyebut satu ukuran.");
    }

    internal static HashSet<string> Berprogram(BerkasKinerja berkas) =>
        new(berkas.Anggaran.Program.SelectMany(p => p.Sasaran).SelectMany(p => new[] { p.Kode, p.Indikator }).OfType<string>(), StringComparer.Ordinal);

    // "Jumlah dan persentase …": a second measure begins right after the conjunction.
    private static bool Gabungan(string[] kata) =>
        Enumerable.Range(1, Math.Max(0, kata.Length - 2)).Any(n => kata[n] is "dan" or "serta" or "&" && Ukuran.Contains(kata[n + 1], StringComparer.Ordinal));

    private static HurufSmart Terukur(IndikatorDiperiksa i)
    {
        var kurang = new List<string>();
        Perlu(i.Isi.Satuan.Contains('%', StringComparison.Ordinal) || i.Isi.Satuan.Contains('‰', StringComparison.Ordinal) ? "persen" : i.Isi.Satuan, "satuan");
        Perlu(Ketikan.Atau(i.Isi.Rumus) ?? i.Isi.RumusKata, "rumus");
        Perlu(Ketikan.Atau(i.Isi.SumberData) ?? i.Data?.Sumber, "sumber data");
        return kurang.Count == 0 ? new('M', true, "Satuan, rumus, dan sumber datanya ada.") : new('M', false, $"Belum ada {Daftar(kurang)}.");

        void Perlu(string? isi, string sebutan)
        {
            if (!Ketikan.Berisi(isi))
            {
                kurang.Add(sebutan);
            }
        }
    }

    private static HurufSmart Terjangkau(IndikatorDiperiksa i)
    {
        var target = i.TargetPk?.Target ?? i.TargetRenstra;
        var lalu = i.Data?.Riwayat.Where(r => r.Realisasi is not null && r.Sebanding(i.Isi)).MaxBy(r => r.Tahun);
        return target is not { Berisi: true } ? new('A', false, "Belum ada target.")
            : i.Isi.RentangTarget() is { } rentang ? new('A', true, $"Targetnya rentang {rentang.Cetak()} yang harus dijaga.")
            : lalu is null ? new('A', true, "Tidak ada realisasi tahun sebelumnya untuk dibandingkan.")
            : i.Bandingkan(target, lalu.Realisasi) < 0
                ? new('A', false, $"Target {i.Cetak(target)} lebih mudah daripada yang sudah dicapai tahun {Teks(lalu.Tahun)}, {i.Cetak(lalu.Realisasi!)}.")
            : new('A', true, $"Target {i.Cetak(target)} tidak di bawah realisasi {Teks(lalu.Tahun)}, {i.Cetak(lalu.Realisasi!)}.");
    }

    private static HurufSmart Relevan(IndikatorDiperiksa i, HashSet<string> bertujuan, HashSet<string> berprogram)
    {
        var induk = i.Hasil.Induk;
        return i.Hasil.Tujuan ? new('R', true, $"Mengukur tujuan {induk}.")
            : !bertujuan.Contains(induk) ? new('R', false, $"Sasaran {induk} tidak dikaitkan dengan tujuan.")
            : berprogram.Contains(induk) || berprogram.Contains(i.Isi.Kode) ? new('R', true, $"Sasaran {induk} mendukung tujuan dan didukung program.")
            : new('R', false, $"Tidak ada program yang mendukung sasaran {induk}.");
    }

    private static HurufSmart Berwaktu(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        var renstra = konteks.Berkas.Perencanaan.Renstra;
        var tahun = i.Isi.TargetRenstra.Select(t => t.Tahun).ToHashSet();
        var kosong = new List<string>();
        for (var t = Math.Max(renstra.TahunAwal, konteks.Tahun); t <= Math.Min(renstra.TahunAkhir, konteks.Tahun + 10); t++)
        {
            if (!tahun.Contains(t))
            {
                kosong.Add(Teks(t));
            }
        }

        var kala = i.Isi.Frekuensi switch { Frekuensi.Tahunan => "setiap tahun", Frekuensi.Semesteran => "setiap semester", _ => "setiap triwulan" };
        return kosong.Count == 0 || i.Isi.RentangTarget() is not null
            ? new('T', true, $"Bertarget setiap tahun dan diukur {kala}.")
            : new('T', false, $"Target Renstra tahun {Daftar(kosong)} belum ada.");
    }
}
