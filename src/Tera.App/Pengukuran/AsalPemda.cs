using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;

namespace Tera.App.Pengukuran;

/// <summary>What a figure of the government's dashboard is made of.</summary>
/// <param name="Angka">The figure itself; without inputs, which are <paramref name="Baris"/>.</param>
/// <param name="Aturan">How it is made of them, and what they are.</param>
/// <param name="Jumlah">How many inputs there are on all pages.</param>
public sealed record RincianPemda(Figure Angka, string Aturan, int Jumlah, IReadOnlyList<MasukanPemda> Baris);

/// <summary>An agency among the inputs, or an indicator of one.</summary>
/// <param name="Kode">Of the indicator; empty for the agency itself.</param>
/// <param name="Angka">Its figures, with the ids that they have there.</param>
/// <param name="Triwulan">The quarter that they are up to, 0 for the year; none where that is not said.</param>
public sealed record MasukanPemda(string Slug, string Instansi, string Kode, string Indikator, IReadOnlyList<Figure> Angka, int? Triwulan)
{
    /// <summary>Year of the file in which each figure stands; empty where all are of the page's own year.</summary>
    public IReadOnlyList<int> TahunBerkas { get; init; } = [];

    /// <summary>Page below the agency's year that tells more of the row; empty for its first page.</summary>
    public string Halaman { get; init; } = "";
}

/// <summary>"Dari mana angka ini" for what the government's dashboard adds up: its inputs a page at a time, each leading on to the agency's own figure.</summary>
public sealed class AsalPemda([FromKeyedServices(BasisData.Baca)] TeraDb db, DasborPemda dasbor)
{
    public const string Capaian = "capaian";
    public const string Serapan = "serapan";
    public const string Indikator = "indikator";
    public const string Terukur = "terukur";
    public const string Tercapai = "tercapai";
    public const string Waspada = "waspada";
    public const string TanpaRealisasi = "tanpa-realisasi";

    /// <summary>Inputs on one page.</summary>
    public const int Sehalaman = 50;

    private const string AwalanLampu = "lampu/";
    private const string AwalanTerlambat = "terlambat/";
    private const string AwalanSebar = "sebar/";
    private const string IdPagu = "anggaran/total/pagu";

    private static readonly Klausul Kebijakan = new("Kebijakan pengukuran Tera versi 1", "ringkasan dasbor");

    public static string Lampu(JumlahKategori lampu)
    {
        ArgumentNullException.ThrowIfNull(lampu);
        return $"{AwalanLampu}{lampu.Warna}/{lampu.Kategori}";
    }

    public static string Terlambat(string langkah) => AwalanTerlambat + langkah;

    public static string Sebar(TitikSebar titik)
    {
        ArgumentNullException.ThrowIfNull(titik);
        return AwalanSebar + (titik.Slug ?? string.Create(CultureInfo.InvariantCulture, $"{titik.Serapan:0}/{titik.Capaian:0}"));
    }

    /// <param name="halaman">From 1.</param>
    /// <returns>None where there is no such figure.</returns>
    public async Task<RincianPemda?> JalankanAsync(int tahun, string id, int halaman, int sehalaman = Sehalaman, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var bagian = new Bagian(Math.Clamp(halaman - 1, 0, int.MaxValue / sehalaman) * sehalaman, sehalaman);
        if (id.StartsWith(AwalanLampu, StringComparison.Ordinal))
            return await LampuAsync(tahun, id, bagian, cancel);
        if (id.StartsWith(AwalanTerlambat, StringComparison.Ordinal))
            return await TerlambatAsync(tahun, id, bagian, cancel);
        if (id.StartsWith(AwalanSebar, StringComparison.Ordinal))
            return await SebarAsync(tahun, id, bagian, cancel);
        var jumlah = await dasbor.JumlahAsync(tahun, cancel);
        return id switch
        {
            Capaian => await SusunAsync(tahun, Angka(id, "Rata-rata capaian perangkat daerah", jumlah.RataRata, "%", "rata(capaian)"), HitungRingkasan.Aturan, r => r.RataRata != null, bagian, r => [CapaianSatu(r)], null, cancel),
            Serapan => await SusunAsync(
                tahun, Angka(id, "Serapan anggaran seluruh perangkat daerah", jumlah.Serapan, "%", "jumlah(realisasi) / jumlah(pagu) * 100"),
                $"Jumlah realisasi {Rp(jumlah.Realisasi)} dibagi jumlah pagu {Rp(jumlah.Pagu)} dari perangkat daerah yang sudah mempunyai realisasi; yang setahunnya belum lengkap dihitung sampai triwulan terakhirnya yang lengkap.",
                r => r.Realisasi != null, bagian, r => [Satu("pagu", IdPagu, r.Pagu, "Rp"), Satu("realisasi", AngkaRingkasan.Realisasi, r.Realisasi, "Rp"), SerapanSatu(r)], r => r.TriwulanSerapan, cancel),
            TanpaRealisasi => await SusunAsync(
                tahun, Angka(id, "Perangkat daerah yang mempunyai anggaran tanpa realisasi", jumlah.TanpaRealisasi, "perangkat daerah", ""), "Punya pagu, tetapi realisasinya belum ada atau belum lengkap sampai satu triwulan pun; tidak dihitung dalam serapan.",
                r => r.Pagu != null && r.Realisasi == null, bagian, r => [Satu("pagu", IdPagu, r.Pagu, "Rp")], null, cancel),
            Indikator => await CacahAsync(id, "Jumlah indikator", jumlah.Indikator, r => r.Indikator, AngkaRingkasan.Indikator),
            Terukur => await CacahAsync(id, "Indikator yang capaiannya sudah dapat dihitung", jumlah.Terukur, r => r.Terukur, AngkaRingkasan.Terukur),
            Tercapai => await CacahAsync(id, "Indikator terukur yang mencapai atau melampaui target", jumlah.Tercapai, r => r.Tercapai, AngkaRingkasan.Tercapai),
            Waspada => await CacahAsync(id, "Indikator yang diperkirakan tidak tercapai", jumlah.Waspada, r => r.Waspada, AngkaRingkasan.Waspada),
            _ => null,
        };

        Task<RincianPemda> CacahAsync(string apa, string uraian, int nilai, Func<RingkasanTahun, int> pilih, string idSatu) => SusunAsync(
            tahun, Angka(apa, uraian, nilai, "indikator", "jumlah(indikator)"), "Jumlah dari setiap perangkat daerah; capaian indikator dihitung setahun, atau sampai triwulan terakhirnya selama tahun berjalan.",
            r => r.Indikator > 0, bagian, r => [Satu("jumlah", idSatu, pilih(r), "indikator")], null, cancel);
    }

    private async Task<RincianPemda> SusunAsync(
        int tahun, Figure angka, string aturan, System.Linq.Expressions.Expression<Func<RingkasanTahun, bool>> mana, Bagian bagian, Func<RingkasanTahun, IReadOnlyList<Figure>> satu, Func<RingkasanTahun, int>? triwulan, CancellationToken cancel)
    {
        var semua = dasbor.Perangkat(tahun).Where(mana);
        var baris = await (from r in semua join i in dasbor.Dinas on r.InstansiId equals i.Id orderby r.RataRata == null, r.RataRata descending, i.Nama select new { r, i.Slug, i.Nama }).Skip(bagian.Mulai).Take(bagian.Banyak).AsNoTracking().ToListAsync(cancel);
        return new(angka, aturan, await semua.CountAsync(cancel), [.. baris.Select(b => new MasukanPemda(b.Slug, b.Nama, "", "", satu(b.r), triwulan?.Invoke(b.r)))]);
    }

    private async Task<RincianPemda?> LampuAsync(int tahun, string id, Bagian bagian, CancellationToken cancel)
    {
        var (warna, kategori) = id[AwalanLampu.Length..].Split('/', 2) is [{ Length: > 0 } w, { Length: > 0 } k] ? (w, k) : ((string?)null, (string?)null);
        var semua = from r in db.Set<RingkasanIndikator>() join i in dasbor.Dinas on r.InstansiId equals i.Id where r.Tahun == tahun && r.Kategori == kategori && r.Warna == warna select new { r, i.Slug, Instansi = i.Nama };
        if (await semua.CountAsync(cancel) is not (> 0 and var jumlah))
            return null;
        var baris = await semua.OrderBy(x => x.r.Capaian).ThenBy(x => x.Instansi).ThenBy(x => x.r.Urutan).Skip(bagian.Mulai).Take(bagian.Banyak).AsNoTracking().ToListAsync(cancel);
        return new(
            Angka(id, kategori is null ? "Indikator yang belum terukur" : $"Indikator berkategori {kategori}", jumlah, "indikator", ""),
            kategori is null ? "Capaiannya belum dapat dihitung, setahun maupun sampai satu triwulan pun." : "Kategori menurut skala kebijakan pengukuran instansinya, dari capaian setahun atau sampai triwulan terakhirnya.",
            jumlah, [.. baris.Select(b => new MasukanPemda(b.Slug, b.Instansi, b.r.Kode, b.r.Nama, [Satu("capaian", AngkaRingkasan.CapaianSatu(b.r.Kode), b.r.Capaian, "%")], null))]);
    }

    private async Task<RincianPemda?> TerlambatAsync(int tahun, string id, Bagian bagian, CancellationToken cancel) =>
        (await dasbor.TerlambatAsync(tahun, id[AwalanTerlambat.Length..], cancel)).SingleOrDefault() is not { } langkah ? null : new(
            Angka(id, $"Perangkat daerah yang terlambat: {langkah.Langkah}", langkah.Jumlah, "perangkat daerah", ""),
            $"{(langkah.Kode == TenggatPerubahan.Kode ? "Tenggatnya sebulan setelah dokumen anggaran perubahan masing-masing, paling awal" : "Tenggatnya")} {new Tanggal(langkah.Tenggat.Year, langkah.Tenggat.Month, langkah.Tenggat.Day).Cetak()}, dan dokumennya belum diajukan; yang diberi perpanjangan tidak dihitung.",
            langkah.Jumlah, [.. langkah.Contoh.Skip(bagian.Mulai).Take(bagian.Banyak).Select(i => new MasukanPemda(i.Slug, i.Nama, "", "", [], null))]);

    private async Task<RincianPemda?> SebarAsync(int tahun, string id, Bagian bagian, CancellationToken cancel)
    {
        var letak = id[AwalanSebar.Length..];
        var petak = letak.Split('/') is [var x, var y] && decimal.TryParse(x, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var serapan) && decimal.TryParse(y, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var capaian) ? (serapan, capaian) : ((decimal, decimal)?)null;
        var (s, c) = petak ?? default;
        var ada = await (from r in dasbor.Perangkat(tahun)
                         join i in dasbor.Dinas on r.InstansiId equals i.Id
                         where r.Serapan != null && r.RataRata != null && (petak == null ? i.Slug == letak : Math.Round(r.Serapan.Value / DasborPemda.Petak) * DasborPemda.Petak == s && Math.Round(r.RataRata.Value / DasborPemda.Petak) * DasborPemda.Petak == c)
                         orderby i.Nama
                         select new { r, i.Slug, i.Nama }).AsNoTracking().ToListAsync(cancel);
        return ada.Count == 0 ? null : new(
            Angka(id, petak is null ? "Letak pada grafik capaian terhadap serapan" : "Perangkat daerah pada satu letak grafik capaian terhadap serapan", ada.Count, "perangkat daerah", ""), HitungRingkasan.Aturan, ada.Count,
            [.. ada.Skip(bagian.Mulai).Take(bagian.Banyak).Select(b => new MasukanPemda(b.Slug, b.Nama, "", "", [CapaianSatu(b.r), SerapanSatu(b.r)], b.r.TriwulanSerapan))]);
    }

    /// <summary>Inputs of one page.</summary>
    private readonly record struct Bagian(int Mulai, int Banyak);

    private static Figure CapaianSatu(RingkasanTahun r) => Satu("capaian", AngkaRingkasan.Capaian, r.RataRata, "%");

    private static Figure SerapanSatu(RingkasanTahun r) => Satu("serapan", AngkaRingkasan.Serapan, r.Serapan, "%");

    private static Figure Satu(string uraian, string id, decimal? nilai, string satuan) => Angka(id, uraian, nilai, satuan, "");

    private static Figure Angka(string id, string uraian, decimal? nilai, string satuan, string rumus) => new()
    {
        Id = id, Uraian = uraian, Nilai = nilai is { } n ? n : Hasil.Tanpa(Alasan.TidakAdaData), Satuan = satuan, Desimal = satuan is "%" ? 2 : 0, Rumus = rumus, Klausul = Kebijakan,
    };

    private static string Rp(decimal? n) => n is { } rupiah ? Core.Nilai.Angka.Rupiah(rupiah) : "–";
}
