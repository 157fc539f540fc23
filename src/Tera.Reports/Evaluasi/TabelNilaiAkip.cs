using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Evaluasi;

/// <summary>E2: scores of an AKIP evaluation with the year before and the change beside them.</summary>
public static class TabelNilaiAkip
{
    public const string Id = "E2";

    /// <summary>Of the latest evaluated year; none where there is none.</summary>
    public static Table? Susun(HasilBerkas hasil) => hasil.Lhe.Count == 0 ? null : Susun(hasil, hasil.Lhe[^1]);

    internal static Table Susun(HasilBerkas hasil, HasilLhe lhe)
    {
        var lalu = hasil.Lhe.LastOrDefault(l => l.Tahun < lhe.Tahun);
        var alamat = lhe.Total.Id[..lhe.Total.Id.LastIndexOf('/')];
        var sebanding = lalu is not null && lhe.Sekomponen(lalu);
        var t = new TableBuilder(Id, $"Hasil Evaluasi Akuntabilitas Kinerja Instansi Pemerintah Tahun {Teks(lhe.Tahun)}")
            .Column("No", 6).Column("Komponen yang dinilai", 40, Align.Left).Column("Bobot", 10);
        if (lalu is not null)
        {
            t.Column($"Nilai tahun {Teks(lalu.Tahun)}", 13);
        }

        t.Column($"Nilai tahun {Teks(lhe.Tahun)}", 13);
        if (lhe.Selisih is not null)
        {
            t.Column("Naik/ (turun)", 12);
        }

        for (var k = 0; k < lhe.Komponen.Count; k++)
        {
            var komponen = lhe.Komponen[k];
            var sebelum = !sebanding ? null : lalu!.Cari(komponen)?.Nilai;
            t.Row([
                Sel.Nomor(k + 1), Sel.Teks(komponen.Nama), Sel.Bobot($"{alamat}/{Teks(k + 1)}/bobot", komponen.Bobot),
                .. lalu is null ? [] : new[] { sebelum is null ? Sel.Tengah("–") : t.Figure(sebelum) }, t.Figure(komponen.Nilai),
                .. lhe.Selisih is null ? [] : new[] { komponen.Selisih is null ? Sel.Tengah("–") : t.Figure(komponen.Selisih, parentheses: true) },
            ]);
        }

        t.Row(RowKind.Total, [
            Sel.Teks("Nilai hasil evaluasi") with { ColumnSpan = 2 }, lhe.Komponen.Count == 0 ? Sel.Tengah("–") : Sel.Bobot($"{alamat}/bobot", lhe.Komponen.Sum(k => k.Bobot)),
            .. lalu is null ? [] : new[] { Total(t, lalu.Total) }, Total(t, lhe.Total), .. lhe.Selisih is null ? [] : new[] { t.Figure(lhe.Selisih with { Catatan = null }, parentheses: true) },
        ]);
        t.Row(RowKind.Total, [
            Sel.Teks("Tingkat akuntabilitas kinerja") with { ColumnSpan = 3 },
            .. lalu is null ? [] : new[] { Sel.Tengah(lalu.Total.Predikat ?? "–") }, Sel.Tengah(lhe.Total.Predikat ?? "–"), .. lhe.Selisih is null ? [] : new[] { Sel.Kosong },
        ]);
        t.Note(lalu is not { Total.Nilai.Ada: true } || !lhe.Total.Nilai.Ada || sebanding ? null : $"Tahun {Teks(lalu.Tahun)} dinilai menurut komponen atau bobot lain, sehingga hanya nilai hasil evaluasinya yang dibandingkan.");
        t.Note(SkalaPredikat.Catatan(lhe.Templat)).Note(SkalaPredikat.Catatan(lalu?.Templat));
        // What is printed to two decimals need not add up to a sum that was not rounded.
        t.Note(Berbeda(lhe) || (sebanding && Berbeda(lalu!)) ? Pembulatan.CatatanJumlah : null)
            .Note(lalu is not null && lhe.Selisih is { } s && (Pembulatan.Berbeda(lhe.Total, lalu.Total, s) || (sebanding && lhe.Komponen.Any(k => k.Selisih is { } d && Pembulatan.Berbeda(k.Nilai, lalu.Cari(k)!.Nilai, d)))) ? Pembulatan.Catatan : null);
        return t.Note(lhe.Total is { Predikat: not null, Catatan: { } sebutan } ? $"Interpretasi: {sebutan}." : null).Build();
    }

    private static bool Berbeda(HasilLhe lhe) => Pembulatan.JumlahBerbeda([.. lhe.Komponen.Select(k => k.Nilai)], lhe.Total);

    private static Cell Total(TableBuilder t, Figure total) => t.Figure(total with { Predikat = null, Catatan = null });

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
