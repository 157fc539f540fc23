using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Evaluasi;

/// <summary>E3: recommendations, what is done about them, by whom and when, and how far it is.</summary>
public static class TabelTindakLanjut
{
    public const string Id = "E3";

    /// <summary>Letters of a word that still fits the column of evidence.</summary>
    private const int KataTerpanjang = 16;

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Berkas.Evaluasi.DitindaklanjutiPada(hasil.Berkas.Tahun).Count == 0)
        {
            return null;
        }

        // Columns that nobody has filled in leave their room to the others.
        var semua = hasil.Berkas.Evaluasi.DitindaklanjutiPada(hasil.Berkas.Tahun).SelectMany(r => r.Aksi).ToList();
        var penanggungJawab = semua.Exists(a => !string.IsNullOrWhiteSpace(a.PenanggungJawab));
        var bukti = semua.Exists(a => !string.IsNullOrWhiteSpace(a.Bukti));
        var catatan = semua.Exists(a => !string.IsNullOrWhiteSpace(a.CatatanVerifikasi));
        var t = new TableBuilder(Id, $"Rencana Aksi dan Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP Tahun {hasil.Berkas.Tahun.ToString(CultureInfo.InvariantCulture)}") { Wide = true }
            .Columns([(4m, Align.Center), (17, Align.Left), (17, Align.Left), (12, Align.Left), (10, Align.Left), .. Bila(penanggungJawab, (11m, Align.Left)), (10, Align.Center), .. Enumerable.Repeat((10m, Align.Left), 4), .. Bila(bukti, (11m, Align.Left)), .. Bila(catatan, (12m, Align.Left))])
            .Header([
                Head("No", rows: 2), Head("Rekomendasi", rows: 2), Head("Rencana aksi", rows: 2), Head("Target", rows: 2), Head("Waktu", rows: 2),
                .. Bila(penanggungJawab, Head("Penanggung jawab", rows: 2)), Head("Status", rows: 2), Head("Realisasi triwulan", columns: 4), .. Bila(bukti, Head("Bukti dukung", rows: 2)), .. Bila(catatan, Head("Catatan verifikasi", rows: 2)),
            ])
            .Header([.. Enumerable.Range(1, 4).Select(n => Head(Romawi.Cetak(n)))]);
        var nomor = 0;
        var tautan = new List<string>();
        foreach (var r in hasil.Berkas.Evaluasi.DitindaklanjutiPada(hasil.Berkas.Tahun))
        {
            var tinggi = Math.Max(1, r.Aksi.Count);
            Cell[] awal = [Sel.Nomor(++nomor) with { RowSpan = tinggi }, Sel.Teks(r.Uraian) with { RowSpan = tinggi }];
            if (r.Aksi.Count == 0)
            {
                t.Row([.. awal, Sel.TeksAtauBelum(null, "rencana aksi"), .. Enumerable.Repeat(Sel.Kosong, 7 + (penanggungJawab ? 1 : 0) + (bukti ? 1 : 0) + (catatan ? 1 : 0))]);
            }

            for (var i = 0; i < r.Aksi.Count; i++)
            {
                var a = r.Aksi[i];
                t.Row([
                    .. i == 0 ? awal : [], Sel.Teks(a.Uraian), Sel.Teks(a.Target), Sel.Teks(Waktu(a)), .. Bila(penanggungJawab, Sel.Teks(a.PenanggungJawab)), Sel.Tengah(StatusTerverifikasi(a)),
                    .. Enumerable.Range(0, 4).Select(q => Sel.Teks(a.Triwulan.ElementAtOrDefault(q))), .. Bila(bukti, Sel.Teks(Bukti(a.Bukti, tautan))), .. Bila(catatan, Sel.Teks(a.CatatanVerifikasi)),
                ]);
            }
        }

        return t.Notes(tautan.Select((alamat, n) => $"Tautan {(n + 1).ToString(CultureInfo.InvariantCulture)}: {alamat}")).Build();
    }

    // A long address has no place to break: it would take the room of the other columns.
    private static string? Bukti(string? bukti, List<string> tautan)
    {
        if (bukti is null || !bukti.Split(' ', '\n').Any(k => k.Length > KataTerpanjang && (k.Contains("://", StringComparison.Ordinal) || k.StartsWith("www.", StringComparison.OrdinalIgnoreCase))))
        {
            return bukti;
        }

        if (!tautan.Contains(bukti))
        {
            tautan.Add(bukti);
        }

        return $"Tautan {(tautan.IndexOf(bukti) + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static T[] Bila<T>(bool ada, T isi) => ada ? [isi] : [];

    public static string Status(StatusTindakLanjut status) => status switch
    {
        StatusTindakLanjut.Selesai => "Selesai",
        StatusTindakLanjut.DalamProses => "Dalam proses",
        _ => "Belum",
    };

    /// <summary>The state in words that say by whose word it is done.</summary>
    public static string Keadaan(KeadaanTindakLanjut keadaan) => keadaan switch
    {
        KeadaanTindakLanjut.Selesai => "Selesai, diverifikasi evaluator",
        KeadaanTindakLanjut.Diakui => $"Selesai {MenurutInstansi}",
        KeadaanTindakLanjut.DalamProses => "Dalam proses",
        _ => "Belum",
    };

    private const string MenurutInstansi = "menurut instansi, belum diverifikasi";

    /// <summary>The verified state with its date; what the agency says since stands beside it as its claim.</summary>
    internal static string StatusTerverifikasi(AksiTindakLanjut aksi) => Status(aksi.StatusBerlaku())
        + (aksi.StatusVerifikasi is null ? "" : aksi.TanggalVerifikasi is { } t ? $"\n(diverifikasi {t.Cetak()})" : "\n(diverifikasi)") + DalamKurung(aksi);

    /// <summary>The state that holds, and the agency's claim where that is another.</summary>
    internal static string StatusDanPengakuan(AksiTindakLanjut aksi) => Status(aksi.StatusBerlaku()) + DalamKurung(aksi);

    /// <summary>"menurut instansi: selesai", where that is not what was verified; that nobody verified it, where the agency says that something was done; none else.</summary>
    public static string? Pengakuan(AksiTindakLanjut aksi)
    {
        ArgumentNullException.ThrowIfNull(aksi);
        return aksi.DiakuiLain() ? $"menurut instansi: {Status(aksi.Status).ToLowerInvariant()}"
            : aksi is { StatusVerifikasi: null, Status: not StatusTindakLanjut.Belum } ? MenurutInstansi : null;
    }

    private static string DalamKurung(AksiTindakLanjut aksi) => Pengakuan(aksi) is { } pengakuan ? $"\n({pengakuan})" : "";

    private static string Waktu(AksiTindakLanjut aksi) => (aksi.Waktu, aksi.Tenggat) switch
    {
        ({ } waktu, { } tenggat) => $"{waktu}\n(paling lambat {tenggat.Cetak()})",
        (null, { } tenggat) => $"Paling lambat {tenggat.Cetak()}",
        _ => aksi.Waktu ?? "",
    };
}

/// <summary>E4: recap of follow-up by state, of recommendations and of the actions on them; what was verified stands apart from what the agency says.</summary>
public static class TabelRekapTindakLanjut
{
    public const string Id = "E4";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (!hasil.Figures.TryGetValue("tindak-lanjut/rekomendasi/jumlah", out var jumlah))
        {
            return null;
        }

        var aksi = hasil.Figures.GetValueOrDefault("tindak-lanjut/jumlah");
        var t = new TableBuilder(Id, $"Rekapitulasi Tindak Lanjut Rekomendasi Tahun {hasil.Berkas.Tahun.ToString(CultureInfo.InvariantCulture)}")
            .Columns([(30m, Align.Left), (15, Align.Auto), (15, Align.Auto), .. aksi is null ? [] : new[] { (15m, Align.Auto), (15m, Align.Auto) }])
            .Header([Head("Status", rows: 2), Head("Rekomendasi", columns: 2), .. aksi is null ? [] : new[] { Head("Aksi tindak lanjut", columns: 2) }])
            .Header([Head("Jumlah"), Head("%"), .. aksi is null ? [] : new[] { Head("Jumlah"), Head("%") }]);
        foreach (var status in Enum.GetValues<KeadaanTindakLanjut>().Reverse())
        {
            var kunci = status.ToString().ToLowerInvariant();
            t.Row([Sel.Teks(TabelTindakLanjut.Keadaan(status)), .. Pasangan($"tindak-lanjut/rekomendasi/{kunci}"), .. aksi is null ? [] : Pasangan($"tindak-lanjut/{kunci}")]);
        }

        return t.Row(RowKind.Total, [Sel.Teks("Jumlah"), Jumlah(jumlah, "tindak-lanjut/rekomendasi"), Sel.Kosong, .. aksi is null ? [] : new[] { Jumlah(aksi, "tindak-lanjut"), Sel.Kosong }]).Build();

        // Each stands in one state: a reader adds the states up.
        Cell Jumlah(Figure figure, string awalan) => t.Figure(figure) is { Figure: { } angka } sel
            ? sel with { Figure = angka with { Expression = $"SUM({string.Join(',', Enum.GetValues<KeadaanTindakLanjut>().Reverse().Select(s => $"[{awalan}/{s.ToString().ToLowerInvariant()}]"))})" } }
            : t.Figure(figure);

        Cell[] Pasangan(string id) => [t.Figure(hasil.Figures[id]), t.Figure(hasil.Figures[$"{id}/persen"])];
    }
}

/// <summary>E5: each recommendation with what was done about it, for BAB III of the next report.</summary>
public static class TabelRekomendasi
{
    public const string Id = "E5";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Berkas.Evaluasi.DitindaklanjutiPada(hasil.Berkas.Tahun).Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, "Rekomendasi Hasil Evaluasi AKIP dan Tindak Lanjutnya")
            .Column("No", 5).Column("Rekomendasi", 38, Align.Left).Column("Tindak lanjut yang dilakukan", 42, Align.Left).Column("Status", 15, Align.Center);
        var nomor = 0;
        foreach (var r in hasil.Berkas.Evaluasi.DitindaklanjutiPada(hasil.Berkas.Tahun))
        {
            var tinggi = Math.Max(1, r.Aksi.Count);
            Cell[] awal = [Sel.Nomor(++nomor) with { RowSpan = tinggi }, Sel.Teks(r.Uraian) with { RowSpan = tinggi }];
            if (r.Aksi.Count == 0)
            {
                t.Row([.. awal, Sel.TeksAtauBelum(null, "tindak lanjut"), Sel.Tengah(TabelTindakLanjut.Status(StatusTindakLanjut.Belum))]);
            }

            for (var i = 0; i < r.Aksi.Count; i++)
            {
                t.Row([.. i == 0 ? awal : [], Sel.Teks(Uraian(r.Aksi[i])), Sel.Tengah(TabelTindakLanjut.StatusDanPengakuan(r.Aksi[i]))]);
            }
        }

        return t.Build();
    }

    /// <summary>The action, with what each quarter delivered: words have no sum. The same words of several quarters stand once, a count never.</summary>
    private static string Uraian(AksiTindakLanjut aksi)
    {
        var hasil = aksi.Triwulan.Select((t, n) => (Teks: t?.Trim() ?? "", Triwulan: Romawi.Cetak(n + 1))).Where(t => t.Teks.Length > 0)
            .GroupBy(t => char.IsAsciiDigit(t.Teks[0]) ? t.Triwulan : t.Teks, StringComparer.Ordinal).Select(g => $"TW {string.Join(", ", g.Select(t => t.Triwulan))}: {g.First().Teks}").ToList();
        return hasil.Count == 0 ? aksi.Uraian : $"{aksi.Uraian} (hasil {string.Join("; ", hasil)})";
    }
}
