using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Core.Nilai;
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
        new("renstra-ada", "Renstra bernama dan menaungi tahun berkas dan setiap indikator mempunyai target Renstra tahun ini", RenstraAda),
        new("rencana-tahunan-ada", "setiap indikator mempunyai target dalam Perjanjian Kinerja tahun ini yang ditandatangani", RencanaTahunan),
        new("rencana-aksi-ada", "setiap indikator sasaran mempunyai rencana aksi", RencanaAksi),
        new("anggaran-ada", "dokumen anggaran disebut dan setiap program mempunyai pagu (program yang pagunya nol tidak menjadi kekurangan, kecuali semuanya nol)", Anggaran),
        new("rencana-diformalkan", "Renstra berdasar hukum, keputusan IKU bernomor dan bertanggal dalam periode Renstra, Perjanjian Kinerja tahun ini ditandatangani paling lambat satu bulan setelah dokumen anggarannya: yang pertama setelah DPA, perubahannya setelah DPPA", Diformalkan),
        new("rencana-dipublikasikan", "Renstra dipublikasikan sampai akhir tahun ini, dan setiap Perjanjian Kinerja dalam sebulan setelah ditandatangani", Dipublikasikan),
        new("indikator-smart", "setiap indikator spesifik, terukur, terjangkau, relevan, dan berbatas waktu menurut pemeriksaan SMART", IndikatorSmart),
        new("iku-berkelanjutan", "IKU ditetapkan dan indikatornya tidak diganti dalam satu periode Renstra (keputusan IKU seperiode saling dibandingkan; keputusan tunggal menyebut periodenya)", IkuBerkelanjutan),
        new("target-menantang", "target setiap indikator tidak lebih mudah daripada realisasi tahun lalu: tidak di bawahnya, atau tidak di atasnya bila realisasi yang lebih rendah lebih baik", TargetMenantang) { Perlu = "target dan realisasi tahun lalu" },
        new("rencana-diperbaiki", "Perjanjian Kinerja diubah tahun ini dengan alasan yang ditulis", Diperbaiki),
    ];

    private static IEnumerable<SyaratSaran> RenstraAda(KonteksPeriksa k)
    {
        var r = k.Berkas.Perencanaan.Renstra;
        // Most names end in their years already.
        var nama = r.Nama.Contains(Teks(r.TahunAkhir), StringComparison.Ordinal) ? r.Nama : $"{r.Nama} {Teks(r.TahunAwal)}–{Teks(r.TahunAkhir)}";
        var (menaungi, bernama) = (r.TahunAwal <= k.Tahun && k.Tahun <= r.TahunAkhir, Ketikan.Berisi(r.Nama));
        yield return Syarat.Di(
            Rencana / "renstra", menaungi && bernama, bernama ? nama : $"Renstra {Teks(r.TahunAwal)}–{Teks(r.TahunAkhir)} belum bernama",
            menaungi ? "Tulis nama dokumen Renstra." : $"Tetapkan Renstra yang menaungi tahun {Teks(k.Tahun)}.");
        foreach (var s in Syarat.Indikator(k, i => i.TargetRenstra is { Berisi: true }, i => i.Jalur / "targetRenstra", "Target Renstra tahun ini", "Isi target Renstra tahun ini untuk"))
        {
            yield return s;
        }
    }

    private static IEnumerable<SyaratSaran> RencanaTahunan(KonteksPeriksa k) => k.Indikator.Select(i => Dijanjikan(k, i));

    /// <summary>Whether an agreement of the year holds the indicator's target; what a draft holds nobody has agreed upon yet.</summary>
    internal static SyaratSaran Dijanjikan(KonteksPeriksa k, IndikatorDiperiksa i)
    {
        var memuat = k.Perjanjian.Where(p => p.Isi.Target.Any(t => t.Indikator == i.Isi.Kode && (t.Target is { Berisi: true } || i.Isi.RentangTarget() is not null))).ToList();
        var pk = memuat.LastOrDefault(p => Syarat.Setahun(k, p.Isi.Tanggal)) ?? memuat.LastOrDefault(p => p.Isi.Tanggal is not null) ?? memuat.LastOrDefault();
        var setahun = Syarat.Setahun(k, pk?.Isi.Tanggal);
        return Syarat.Di(
            pk is null ? Pk : setahun ? i.JalurTargetPk : pk.Jalur / "tanggal", setahun,
            $"Target Perjanjian Kinerja {i.Sebutan}: {(pk is null ? "tidak ada" : setahun ? $"ada dalam {pk.Isi.Kode}" : pk.Isi.Tanggal is { } t ? $"ada dalam {pk.Isi.Kode}, yang bertanggal {t.Cetak()}, bukan untuk tahun {Teks(k.Tahun)}" : $"ada dalam {pk.Isi.Kode}, yang belum ditandatangani")}",
            pk is null ? $"Masukkan ke Perjanjian Kinerja target {i.Isi.Kode}." : pk.Isi.Tanggal is null ? $"Tandatangani {pk.Isi.Kode} dan catat tanggalnya." : $"Periksa tanggal {pk.Isi.Kode}: Perjanjian Kinerja tahun {Teks(k.Tahun)}.");
    }

    private static IEnumerable<SyaratSaran> RencanaAksi(KonteksPeriksa k)
    {
        var ada = k.Berkas.Perencanaan.RencanaAksi.Where(a => Ketikan.Berisi(a.Uraian)).Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        return Syarat.Indikator(k, i => ada.Contains(i.Isi.Kode), _ => Rencana / "rencanaAksi", "Rencana aksi", "Susun rencana aksi untuk").Where((_, n) => !k.Indikator[n].Hasil.Tujuan);
    }

    private static IEnumerable<SyaratSaran> Anggaran(KonteksPeriksa k)
    {
        var di = new Jalur("$.anggaran");
        var dokumen = k.Berkas.Anggaran.Dokumen;
        yield return Syarat.Di(di / "dokumen", Ketikan.Berisi(dokumen), Ketikan.Atau(dokumen) ?? "Dokumen anggaran belum disebut", "Sebut dokumen anggarannya (DPA atau DPPA).");
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
        yield return Syarat.Di(Rencana / "renstra" / "dasarHukum", Ketikan.Berisi(rencana.Renstra.DasarHukum), Ketikan.Atau(rencana.Renstra.DasarHukum) ?? "Dasar hukum Renstra belum disebut", "Sebut peraturan atau keputusan yang menetapkan Renstra.");
        var iku = rencana.IkuTerakhir() is { } n ? rencana.Iku[n] : null;
        var sah = iku?.Tanggal is { } t && t.Tahun >= (long)rencana.Renstra.TahunAwal - 1 && Syarat.Sampai(iku?.Tanggal, new(k.Tahun, 12, 31));
        yield return Syarat.Di(
            Rencana / "iku", Ketikan.Berisi(iku?.Nomor) && sah, iku is null ? "Keputusan IKU belum ada" : $"Keputusan IKU nomor {Ketikan.Atau(iku.Nomor) ?? "–"}, tanggal {iku.Tanggal?.Cetak() ?? "–"}{(iku.Tanggal is null || sah ? "" : " (di luar periode Renstra sampai tahun ini)")}",
            iku?.Tanggal is not null && Ketikan.Berisi(iku.Nomor) ? "Periksa tanggal keputusan IKU." : "Tetapkan keputusan IKU dengan nomor dan tanggal.");
        var induk = k.Perjanjian.FirstOrDefault(p => Syarat.Setahun(k, p.Isi.Tanggal)) ?? k.Perjanjian.FirstOrDefault(p => p.Isi.Tanggal is not null);
        var setahun = Syarat.Setahun(k, induk?.Isi.Tanggal);
        yield return Syarat.Di(
            induk is null ? Pk : induk.Jalur / "tanggal", setahun, induk is null ? "Perjanjian Kinerja belum ditandatangani" : $"{induk.Isi.Kode} ditandatangani {induk.Isi.Tanggal!.Value.Cetak()}{(setahun ? "" : $" (bukan untuk tahun {Teks(k.Tahun)})")}",
            induk is null ? "Tandatangani Perjanjian Kinerja." : $"Periksa tanggal {induk.Isi.Kode}.");
        foreach (var syarat in SesudahAnggaran(k))
        {
            yield return syarat;
        }
    }

    // Each agreement against the budget document of its kind: a changed budget says nothing about the first agreement.
    private static IEnumerable<SyaratSaran> SesudahAnggaran(KonteksPeriksa k)
    {
        var (anggaran, di) = (k.Berkas.Anggaran, new Jalur("$.anggaran"));
        var induk = k.Perjanjian.Where(p => p.Isi is { Jenis: JenisDokumen.Induk, Tanggal: not null }).Select(p => p.Isi.Tanggal).ToList();
        var pertama = induk.Find(t => Syarat.Setahun(k, t)) ?? induk.FirstOrDefault();
        if (!anggaran.DokumenPerubahan())
        {
            var isian = anggaran.TanggalDokumenInduk is null ? "tanggalDokumen" : "tanggalDokumenInduk";
            yield return Sebulan(k, di / isian, anggaran.TanggalInduk(), pertama, "", anggaran.TanggalDokumenInduk is null ? "" : "induk ", anggaran.IndukMendahului());
            yield break;
        }

        var dokumen = anggaran.TanggalDokumen;
        yield return Sebulan(k, di / "tanggalDokumen", dokumen, dokumen is { } d ? k.PerubahanMenurut(d)?.Isi.Tanggal : k.Perjanjian.LastOrDefault(p => p.Isi is { Jenis: JenisDokumen.Perubahan, Tanggal: not null })?.Isi.Tanggal, "perubahan ", "", true);
        if (pertama is not null)
        {
            yield return Sebulan(k, di / "tanggalDokumenInduk", anggaran.TanggalInduk(), pertama, "", "induk (DPA) ", anggaran.IndukMendahului());
        }
    }

    private static SyaratSaran Sebulan(KonteksPeriksa k, Jalur di, Tanggal? dokumen, Tanggal? tanggal, string jenis, string induk, bool berurutan)
    {
        var sah = berurutan && Syarat.Setahun(k, dokumen) && (tanggal is null || Syarat.Setahun(k, tanggal));
        return Syarat.Di(
            di, sah && dokumen is { } d && Syarat.Sampai(tanggal, Syarat.Sebulan(d)),
            $"Dokumen anggaran {induk}{dokumen?.Cetak() ?? "belum bertanggal"}, Perjanjian Kinerja {jenis}{tanggal?.Cetak() ?? "belum bertanggal"}",
            dokumen is null ? $"Isi tanggal dokumen anggaran {induk}supaya jarak sebulan sampai Perjanjian Kinerja {(induk.Length > 0 ? "pertama " : "")}dapat diuji."
                : tanggal is null ? $"Tandatangani Perjanjian Kinerja {jenis}menurut dokumen anggaran itu."
                : !berurutan ? $"Periksa tanggal dokumen anggaran induk: sesudah tanggal {k.Berkas.Anggaran.Dokumen ?? "dokumen anggaran"} yang menggantikannya."
                : !sah ? $"Periksa tanggal dokumen anggaran {induk}dan Perjanjian Kinerja: keduanya untuk tahun {Teks(k.Tahun)}."
                : dokumen is { Hari: 0 } || tanggal is { Hari: 0 } ? $"Lengkapi tanggal dokumen anggaran {induk}dan Perjanjian Kinerja sampai harinya: jaraknya belum dapat dipastikan dalam sebulan."
                : $"Tahun depan tandatangani Perjanjian Kinerja dalam satu bulan setelah dokumen anggaran{(induk.Length > 0 ? " induk" : "")}.");
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

        // A Renstra may be adopted in the year before its first.
        var terbit = Syarat.Sejak(renstra.TanggalPublikasi, new(Math.Clamp(renstra.TahunAwal - 1, 1, 9999), 1, 1)) && Syarat.Sampai(renstra.TanggalPublikasi, new(k.Tahun, 12, 31));
        yield return Syarat.Di(
            Rencana / "renstra" / "tanggalPublikasi", terbit, $"{Ketikan.Atau(renstra.Nama) ?? "Renstra"} dipublikasikan {renstra.TanggalPublikasi?.Cetak() ?? "–"}{(terbit || renstra.TanggalPublikasi is null ? "" : " (di luar periode Renstra sampai tahun ini)")}",
            renstra.TanggalPublikasi is null ? "Publikasikan Renstra dan catat tanggalnya." : "Periksa tanggal publikasi Renstra.");
        if (pk.Count == 0)
        {
            yield return Syarat.Di(Pk, false, "Perjanjian Kinerja belum ditandatangani", "Tandatangani dan publikasikan Perjanjian Kinerja.");
        }

        foreach (var p in pk)
        {
            yield return Syarat.Di(
                p.Jalur / "tanggalPublikasi", Syarat.Sejak(p.Isi.TanggalPublikasi, Syarat.Awal(p.Isi.Tanggal!.Value)) && Syarat.Sampai(p.Isi.TanggalPublikasi, Syarat.Sebulan(p.Isi.Tanggal.Value)),
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
        var berisi = iku.Count(i => i.Indikator.Count > 0);
        yield return Syarat.Di(Rencana / "iku", iku.Count > 0 && berisi == iku.Count, iku.Count == 0 ? "Keputusan IKU belum ada" : $"{Teks(iku.Count)} keputusan IKU{(berisi == iku.Count ? "" : $", {Teks(iku.Count - berisi)} di antaranya tanpa indikator")}", iku.Count == 0 ? "Tetapkan IKU." : "Isi indikator setiap keputusan IKU.");
        // A new period has indicators of its own: decrees of an earlier one say nothing about them. In the order of time, where all tell it.
        var seperiode = k.Berkas.Perencanaan.UrutanIku(i => Seperiode(k, i));
        if (k.Berkas.Perencanaan.IkuTerakhir() is { } terakhir && seperiode.Count < 2)
        {
            var n = seperiode.Count == 1 ? seperiode[0] : terakhir;
            var tunggal = iku[n];
            var menaungi = Menaungi(tunggal.Periode, k.Tahun);
            yield return Syarat.Di(
                (Rencana / "iku")[n] / "periode", menaungi, menaungi ? $"Keputusan IKU tunggal untuk periode {tunggal.Periode}" : $"Keputusan IKU tunggal, periode {tunggal.Periode ?? "tidak disebut"}: tidak ada yang dibandingkan",
                $"Isi periode keputusan IKU yang menaungi tahun {Teks(k.Tahun)}, atau catat keputusan IKU sebelumnya.");
        }

        foreach (var (satu, dua) in seperiode.Zip(seperiode.Skip(1)))
        {
            var (lama, baru) = (iku[satu].Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal), iku[dua].Indikator.Select(i => i.Indikator).ToHashSet(StringComparer.Ordinal));
            var hilang = lama.Except(baru).ToList();
            yield return Syarat.Di((Rencana / "iku")[dua], hilang.Count == 0, $"{Sebut(iku[satu], satu + 1)} dibandingkan dengan {Sebut(iku[dua], dua + 1)}: {(hilang.Count == 0 ? "indikator IKU tetap" : $"IKU yang diganti {string.Join(", ", hilang)}")}", "Pertahankan IKU sampai akhir periode Renstra, atau jelaskan mengapa diganti.");
        }
    }

    // By the period that it names, else by the Renstra's in which it was given; one that tells neither may be of this one.
    private static bool Seperiode(KonteksPeriksa k, KeputusanIku iku) => Periode(iku.Periode) is { } periode ? periode.Awal <= k.Tahun && k.Tahun <= periode.Akhir
        : iku.Tanggal is not { } t || (k.Berkas.Perencanaan.Renstra.TahunAwal <= t.Tahun && t.Tahun <= k.Tahun);

    private static string Sebut(KeputusanIku iku, int nomor) => $"Keputusan IKU {Ketikan.Atau(iku.Nomor) ?? $"ke-{Teks(nomor)}"}";

    private static bool Menaungi(string? periode, int tahun) => Periode(periode) is { } p && p.Awal <= tahun && tahun <= p.Akhir;

    // "2022-2026": a single year is no period.
    private static (int Awal, int Akhir)? Periode(string? periode) =>
        TahunPeriode().Matches(periode ?? "").Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToList() is { Count: 2 } t && t[0] < t[1] ? (t[0], t[1]) : null;

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TahunPeriode();

    // What cannot be held against the year before was not found to be demanding; a range can never be.
    private static IEnumerable<SyaratSaran> TargetMenantang(KonteksPeriksa k) => Syarat.Terhadap(k.Indikator.Where(i => i.Isi.Polaritas != Polaritas.Rentang), i =>
    {
        var lalu = Syarat.Lalu(k, i);
        var target = i.TargetPk?.Target ?? i.TargetRenstra;
        var banding = i.Bandingkan(target, lalu);
        return (banding is not null, Syarat.Di(
            i.TargetPk is null ? i.Jalur / "targetRenstra" : i.JalurTargetPk, banding >= 0,
            $"{i.Sebutan}: target {(target is null ? "belum ada" : i.Cetak(target))}, realisasi tahun lalu {(lalu is null ? "belum ada datanya" : i.Cetak(lalu))}{(banding is null && target is not null && lalu is not null ? ": tidak dapat dibandingkan" : "")}",
            target is null ? $"Isi target {i.Isi.Kode}." : lalu is null ? $"Isi realisasi tahun lalu {i.Isi.Kode}."
                : banding is null ? $"Tulis target dan realisasi tahun lalu {i.Isi.Kode} dalam ukuran yang sama." : $"{(i.Isi.Polaritas == Polaritas.Turun ? "Turunkan" : "Naikkan")} target {i.Isi.Kode} menjadi paling {(i.Isi.Polaritas == Polaritas.Turun ? "tinggi" : "rendah")} realisasi tahun lalu ({i.Cetak(lalu)}), atau siapkan penjelasan dasarnya bagi evaluator."));
    });

    private static IEnumerable<SyaratSaran> Diperbaiki(KonteksPeriksa k)
    {
        var perubahan = k.Berkas.Perencanaan.PerjanjianKinerja.Select((p, n) => (p, Di: Pk[n])).Where(p => p.p.Jenis == JenisDokumen.Perubahan).ToList();
        if (perubahan.Count == 0)
        {
            yield return Syarat.Di(Pk, false, "Tidak ada Perjanjian Kinerja perubahan", "Perbaiki dokumen perencanaan dari hasil analisis kinerja, dan catat alasannya.");
        }

        // A draft beside a change that was signed improves nothing yet, and takes nothing away.
        var berlaku = perubahan.FindAll(p => Syarat.Setahun(k, p.p.Tanggal));
        foreach (var (pk, di) in berlaku.Count > 0 ? berlaku : perubahan)
        {
            var sah = Syarat.Setahun(k, pk.Tanggal);
            yield return Syarat.Di(
                di / (sah ? "alasanPerubahan" : "tanggal"), sah && Ketikan.Berisi(pk.AlasanPerubahan),
                $"{pk.Kode}: {(pk.Tanggal is null ? "belum ditandatangani" : !sah ? $"bertanggal {pk.Tanggal.Value.Cetak()}, bukan untuk tahun {Teks(k.Tahun)}" : Ketikan.Atau(pk.AlasanPerubahan) ?? "alasan belum ditulis")}",
                pk.Tanggal is null ? $"Tandatangani {pk.Kode}." : !sah ? $"Periksa tanggal {pk.Kode}: Perjanjian Kinerja tahun {Teks(k.Tahun)}." : $"Tulis alasan perubahan {pk.Kode}.");
        }
    }
}
