using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether plans exist, are fixed, published and kept.</summary>
internal static partial class KueriPerencanaan
{
    private static readonly Jalur Rencana = new("$.perencanaan");
    private static readonly Jalur Pk = Rencana / "perjanjianKinerja";

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("renstra-ada", "Renstra menaungi tahun berkas dan setiap indikator mempunyai target Renstra tahun ini", RenstraAda),
        new("rencana-tahunan-ada", "setiap indikator mempunyai target dalam Perjanjian Kinerja yang berlaku", RencanaTahunan),
        new("rencana-aksi-ada", "setiap indikator sasaran mempunyai rencana aksi", RencanaAksi),
        new("anggaran-ada", "dokumen anggaran disebut dan setiap program mempunyai pagu (program yang pagunya nol tidak menjadi kekurangan, kecuali semuanya nol)", Anggaran),
        new("rencana-diformalkan", "Renstra berdasar hukum, keputusan IKU bernomor dan bertanggal, Perjanjian Kinerja ditandatangani paling lambat satu bulan setelah dokumen anggaran", Diformalkan),
        new("rencana-dipublikasikan", "tanggal publikasi Renstra dan Perjanjian Kinerja tercatat, Perjanjian Kinerja dipublikasikan dalam sebulan", Dipublikasikan),
        new("indikator-smart", "setiap indikator spesifik, terukur, terjangkau, relevan, dan berbatas waktu menurut pemeriksaan SMART", IndikatorSmart),
        new("iku-berkelanjutan", "IKU ditetapkan dan indikatornya tidak diganti dalam satu periode Renstra (keputusan IKU saling dibandingkan; keputusan tunggal menyebut periodenya)", IkuBerkelanjutan),
        new("target-menantang", "target setiap indikator tidak lebih rendah dari realisasi tahun lalu", TargetMenantang),
        new("rencana-diperbaiki", "Perjanjian Kinerja diubah dengan alasan yang ditulis", Diperbaiki),
    ];

    private static IEnumerable<SyaratSaran> RenstraAda(KonteksPeriksa k)
    {
        var r = k.Berkas.Perencanaan.Renstra;
        // Most names end in their years already.
        var nama = r.Nama.Contains(Teks(r.TahunAkhir), StringComparison.Ordinal) ? r.Nama : $"{r.Nama} {Teks(r.TahunAwal)}–{Teks(r.TahunAkhir)}";
        yield return Syarat.Di(Rencana / "renstra", r.TahunAwal <= k.Tahun && k.Tahun <= r.TahunAkhir, nama, $"Tetapkan Renstra yang menaungi tahun {Teks(k.Tahun)}.");
        foreach (var s in Syarat.Indikator(k, i => i.TargetRenstra is not null, i => i.Jalur / "targetRenstra", "Target Renstra tahun ini", "Isi target Renstra tahun ini untuk"))
        {
            yield return s;
        }
    }

    private static IEnumerable<SyaratSaran> RencanaTahunan(KonteksPeriksa k) =>
        Syarat.Indikator(k, i => i.TargetPk is not null, i => i.TargetPk is null ? Pk : i.JalurTargetPk, "Target Perjanjian Kinerja", "Masukkan ke Perjanjian Kinerja target");

    private static IEnumerable<SyaratSaran> RencanaAksi(KonteksPeriksa k)
    {
        var ada = k.Berkas.Perencanaan.RencanaAksi.Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        return Syarat.Indikator(k, i => ada.Contains(i.Isi.Kode), _ => Rencana / "rencanaAksi", "Rencana aksi", "Susun rencana aksi untuk").Where((_, n) => !k.Indikator[n].Hasil.Tujuan);
    }

    private static IEnumerable<SyaratSaran> Anggaran(KonteksPeriksa k)
    {
        var di = new Jalur("$.anggaran");
        var dokumen = k.Berkas.Anggaran.Dokumen;
        yield return Syarat.Di(di / "dokumen", !string.IsNullOrWhiteSpace(dokumen), dokumen ?? "Dokumen anggaran belum disebut", "Sebut dokumen anggarannya (DPA atau DPPA).");
        var program = k.Hasil.Anggaran.Program;
        yield return Syarat.Di(
            di / "program", program.Any(p => p.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 }), $"{Teks(program.Count)} program, {Teks(program.Count(p => p.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 }))} di antaranya berpagu",
            program.Count == 0 ? "Isi program dan pagunya." : "Isi pagu program yang dibiayai.");
        // A programme may be budgeted nothing, or lose all in the changed budget: only what nobody entered is lacking.
        for (var n = 0; n < program.Count; n++)
        {
            if (program[n].Uang.Pagu.Nilai is not { Ada: true, Angka: 0 })
            {
                yield return Syarat.Angka((di / "program")[n], program[n].Uang.Pagu, program[n].Uang.Pagu.Nilai.Ada, $"Isi pagu {program[n].Nama}.");
            }
        }
    }

    private static IEnumerable<SyaratSaran> Diformalkan(KonteksPeriksa k)
    {
        var rencana = k.Berkas.Perencanaan;
        yield return Syarat.Di(Rencana / "renstra" / "dasarHukum", !string.IsNullOrWhiteSpace(rencana.Renstra.DasarHukum), rencana.Renstra.DasarHukum ?? "Dasar hukum Renstra belum disebut", "Sebut peraturan atau keputusan yang menetapkan Renstra.");
        var iku = rencana.Iku.Count == 0 ? null : rencana.Iku[^1];
        yield return Syarat.Di(Rencana / "iku", iku is { Nomor: not null, Tanggal: not null }, iku is null ? "Keputusan IKU belum ada" : $"Keputusan IKU nomor {iku.Nomor ?? "–"}, tanggal {iku.Tanggal?.Cetak() ?? "–"}", "Tetapkan keputusan IKU dengan nomor dan tanggal.");
        var induk = k.Perjanjian.FirstOrDefault(p => p.Isi.Tanggal is not null);
        yield return Syarat.Di(induk is null ? Pk : induk.Jalur / "tanggal", induk is not null, induk is null ? "Perjanjian Kinerja belum ditandatangani" : $"{induk.Isi.Kode} ditandatangani {induk.Isi.Tanggal!.Value.Cetak()}", "Tandatangani Perjanjian Kinerja.");
        yield return SesudahAnggaran(k);
    }

    // The agreement of the same kind as the budget document: a changed budget says nothing about the first agreement.
    private static SyaratSaran SesudahAnggaran(KonteksPeriksa k)
    {
        var (dokumen, jenis) = (k.Berkas.Anggaran.TanggalDokumen, Syarat.AnggaranBerubah(k) ? JenisDokumen.Perubahan : JenisDokumen.Induk);
        var tanggal = k.Perjanjian.LastOrDefault(p => p.Isi.Tanggal is not null && p.Isi.Jenis == jenis)?.Isi.Tanggal;
        return Syarat.Di(
            new Jalur("$.anggaran.tanggalDokumen"), dokumen is { } d && tanggal is { } t && Syarat.Awal(t) <= Syarat.Akhir(d).AddMonths(1),
            $"Dokumen anggaran {dokumen?.Cetak() ?? "belum bertanggal"}, Perjanjian Kinerja {(jenis == JenisDokumen.Induk ? "" : "perubahan ")}{tanggal?.Cetak() ?? "belum bertanggal"}",
            dokumen is null ? "Isi tanggal dokumen anggaran supaya jarak sebulan sampai Perjanjian Kinerja dapat diuji."
                : tanggal is null ? $"Tandatangani Perjanjian Kinerja {(jenis == JenisDokumen.Induk ? "" : "perubahan ")}menurut dokumen anggaran itu."
                : "Tahun depan tandatangani Perjanjian Kinerja dalam satu bulan setelah dokumen anggaran.");
    }

    // Dates of publication are only known where somebody entered them.
    private static IEnumerable<SyaratSaran> Dipublikasikan(KonteksPeriksa k)
    {
        var renstra = k.Berkas.Perencanaan.Renstra;
        var pk = k.Perjanjian.Where(p => p.Isi.Tanggal is not null).ToList();
        if (renstra.TanggalPublikasi is null && pk.TrueForAll(p => p.Isi.TanggalPublikasi is null))
        {
            yield break;
        }

        yield return Syarat.Di(Rencana / "renstra" / "tanggalPublikasi", renstra.TanggalPublikasi is not null, $"{renstra.Nama} dipublikasikan {renstra.TanggalPublikasi?.Cetak() ?? "–"}", "Publikasikan Renstra dan catat tanggalnya.");
        foreach (var p in pk)
        {
            yield return Syarat.Di(
                p.Jalur / "tanggalPublikasi", p.Isi.TanggalPublikasi is { } t && Syarat.Awal(t) <= Syarat.Akhir(p.Isi.Tanggal!.Value).AddMonths(1),
                $"{p.Isi.Kode} ditandatangani {p.Isi.Tanggal!.Value.Cetak()}, dipublikasikan {p.Isi.TanggalPublikasi?.Cetak() ?? "–"}", $"Publikasikan {p.Isi.Kode} dalam sebulan setelah ditandatangani.");
        }
    }

    private static IEnumerable<SyaratSaran> IndikatorSmart(KonteksPeriksa k) => Smart.Nilai(k.Hasil).Zip(k.Indikator, (smart, i) =>
    {
        var kurang = smart.Huruf.Where(h => !h.Terpenuhi).ToList();
        return Syarat.Di(i.Jalur, kurang.Count == 0, $"{i.Sebutan}: {(kurang.Count == 0 ? "SMART" : string.Join(' ', kurang.Select(h => $"{h.Huruf} tidak terpenuhi: {h.Alasan}")))}", $"Perbaiki indikator {i.Isi.Kode}: {string.Join(' ', kurang.Select(h => h.Alasan))}");
    });

    private static IEnumerable<SyaratSaran> IkuBerkelanjutan(KonteksPeriksa k)
    {
        var iku = k.Berkas.Perencanaan.Iku;
        yield return Syarat.Di(Rencana / "iku", iku.Count > 0, iku.Count == 0 ? "Keputusan IKU belum ada" : $"{Teks(iku.Count)} keputusan IKU", "Tetapkan IKU.");
        if (iku.Count == 1)
        {
            var menaungi = Menaungi(iku[0].Periode, k.Tahun);
            yield return Syarat.Di(
                (Rencana / "iku")[0] / "periode", menaungi, menaungi ? $"Keputusan IKU tunggal untuk periode {iku[0].Periode}" : $"Keputusan IKU tunggal, periode {iku[0].Periode ?? "tidak disebut"}: tidak ada yang dibandingkan",
                $"Isi periode keputusan IKU yang menaungi tahun {Teks(k.Tahun)}, atau catat keputusan IKU sebelumnya.");
        }

        for (var n = 1; n < iku.Count; n++)
        {
            var (lama, baru) = (iku[n - 1].Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal), iku[n].Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal));
            var hilang = lama.Except(baru).ToList();
            yield return Syarat.Di((Rencana / "iku")[n], hilang.Count == 0, $"{Sebut(iku[n - 1], n)} dibandingkan dengan {Sebut(iku[n], n + 1)}: {(hilang.Count == 0 ? "indikator IKU tetap" : $"IKU yang diganti {string.Join(", ", hilang)}")}", "Pertahankan IKU sampai akhir periode Renstra, atau jelaskan mengapa diganti.");
        }
    }

    private static string Sebut(KeputusanIku iku, int nomor) => $"Keputusan IKU {iku.Nomor ?? $"ke-{Teks(nomor)}"}";

    // "2022-2026": a single year is no period.
    private static bool Menaungi(string? periode, int tahun) =>
        TahunPeriode().Matches(periode ?? "").Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToList() is { Count: 2 } t && t[0] < t[1] && t[0] <= tahun && tahun <= t[1];

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TahunPeriode();

    private static IEnumerable<SyaratSaran> TargetMenantang(KonteksPeriksa k)
    {
        foreach (var i in k.Indikator)
        {
            var lalu = i.Data?.Riwayat.FirstOrDefault(r => r.Tahun == k.Tahun - 1)?.Realisasi;
            var target = i.TargetPk?.Target ?? i.TargetRenstra;
            if (i.Bandingkan(target, lalu) is { } banding)
            {
                yield return Syarat.Di(i.TargetPk is null ? i.Jalur / "targetRenstra" : i.JalurTargetPk, banding >= 0, $"{i.Sebutan}: target {i.Cetak(target!)}, realisasi tahun lalu {i.Cetak(lalu!)}", $"Naikkan target {i.Isi.Kode} melampaui realisasi tahun lalu, atau jelaskan dasarnya.");
            }
        }
    }

    private static IEnumerable<SyaratSaran> Diperbaiki(KonteksPeriksa k)
    {
        var perubahan = k.Berkas.Perencanaan.PerjanjianKinerja.Select((p, n) => (p, Di: Pk[n])).Where(p => p.p.Jenis == JenisDokumen.Perubahan).ToList();
        if (perubahan.Count == 0)
        {
            yield return Syarat.Di(Pk, false, "Tidak ada Perjanjian Kinerja perubahan", "Perbaiki dokumen perencanaan dari hasil analisis kinerja, dan catat alasannya.");
        }

        foreach (var (pk, di) in perubahan)
        {
            yield return Syarat.Di(di / "alasanPerubahan", !string.IsNullOrWhiteSpace(pk.AlasanPerubahan), $"{pk.Kode}: {pk.AlasanPerubahan ?? "alasan belum ditulis"}", $"Tulis alasan perubahan {pk.Kode}.");
        }
    }
}
