using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether plans of all levels, activities and money hang together, and whether they lead to the target.</summary>
internal static class KueriKeselarasan
{
    private static readonly Jalur Rencana = new("$.perencanaan");
    private static readonly Jalur Program = new("$.anggaran.program");

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("cascading-lengkap", "setiap sasaran dirumuskan dan bertujuan, setiap unit kerja mempunyai Perjanjian Kinerja yang memuat kinerja, dan setiap kinerja individu menunjang indikator di atasnya", Cascading),
        new("crosscutting-ada", "setiap sasaran menyebut instansi lain yang ikut berkontribusi beserta kontribusinya", Crosscutting),
        new("pk-tiap-unit", "setiap unit kerja mempunyai Perjanjian Kinerja tahun ini yang ditandatangani dan memuat kinerja", PkTiapUnit),
        new("anggaran-berbasis-kinerja", "setiap program selain penunjang menunjang suatu sasaran, dan setiap sasaran beranggaran", AnggaranKinerja),
        new("aktivitas-mendukung", "setiap indikator sasaran mempunyai rencana aksi, dan setiap rencana aksi menyebut sub kegiatan berpagu yang membiayainya", Aktivitas) { Perlu = "rencana aksi" },
        new("target-tercapai", "capaian setiap indikator paling sedikit 100%", TargetTercapai) { Perlu = "target dan realisasi indikator" },
        new("kinerja-meningkat", "realisasi setiap indikator lebih baik daripada tahun lalu (yang kedua tahunnya sudah terbaik tidak ditanyakan)", Meningkat) { Perlu = "realisasi tahun ini dan tahun lalu" },
        new("efisiensi-tercapai", "setiap sasaran beranggaran dan disimpulkan efisien", Efisien) { Perlu = "anggaran dan capaian sasaran" },
        new("anggaran-disesuaikan", "pagu program selain penunjang bergeser, dan suatu triwulan diukur serta disampaikan sebelum tanggal perubahan anggaran itu", Disesuaikan) { Perlu = "tanggal dokumen perubahan anggaran dan tanggal penyampaian pengukuran triwulan" },
    ];

    private static IEnumerable<SyaratSaran> Cascading(KonteksPeriksa k)
    {
        var (tujuan, sasaran) = (k.Berkas.Perencanaan.Tujuan, k.Berkas.Perencanaan.Sasaran);
        if (tujuan.Count == 0 || sasaran.Count == 0)
        {
            yield return Syarat.Di(Rencana / (tujuan.Count == 0 ? "tujuan" : "sasaran"), false, tujuan.Count == 0 ? "Belum ada tujuan" : "Belum ada sasaran", "Isi tujuan dan sasaran yang menunjangnya.");
        }

        for (var n = 0; n < sasaran.Count; n++)
        {
            var (isi, induk) = (sasaran[n], tujuan.FirstOrDefault(t => t.Kode == sasaran[n].Tujuan));
            var (dirumuskan, bertujuan) = (Ketikan.Berisi(isi.Uraian), induk is null || Ketikan.Berisi(induk.Uraian));
            yield return Syarat.Di(
                (Rencana / "sasaran")[n] / (dirumuskan ? "tujuan" : "uraian"), induk is not null && dirumuskan && bertujuan,
                $"Sasaran {isi.Kode} menunjang tujuan {isi.Tujuan ?? "–"}{(dirumuskan && bertujuan ? "" : dirumuskan ? ", yang belum dirumuskan" : ", sasarannya belum dirumuskan")}",
                !dirumuskan ? $"Tulis rumusan sasaran {isi.Kode}." : !bertujuan ? $"Tulis rumusan tujuan {isi.Tujuan}." : $"Kaitkan sasaran {isi.Kode} dengan tujuannya.");
        }

        var pk = k.Berkas.Perencanaan.PerjanjianKinerja;
        for (var p = 0; p < pk.Count; p++)
        {
            for (var n = 0; n < pk[p].Individu.Count; n++)
            {
                var i = pk[p].Individu[n];
                yield return Syarat.Di(
                    ((Rencana / "perjanjianKinerja")[p] / "individu")[n] / "menunjang", k.Cari(i.Menunjang) is not null && Ketikan.Berisi(i.Indikator), $"{pk[p].Kode}: {Ketikan.Atau(i.Indikator) ?? "indikator yang belum ditulis"} menunjang {i.Menunjang ?? "–"}",
                    Ketikan.Berisi(i.Indikator) ? $"Kaitkan kinerja individu pada {pk[p].Kode} dengan indikator di atasnya." : $"Tulis indikator kinerja individu pada {pk[p].Kode}.");
            }
        }

        // One unit's agreement does not speak for the others.
        foreach (var unit in PkTiapUnit(k))
        {
            yield return unit;
        }

        if (k.Berkas.Organisasi.Unit.All(u => u.Induk is null) && pk.All(p => p.Individu.Count == 0 && p.Unit is null))
        {
            yield return Syarat.Di(Rencana / "perjanjianKinerja", false, "Belum ada Perjanjian Kinerja di bawah kepala", "Susun Perjanjian Kinerja berjenjang di bawah kepala.");
        }
    }

    private static IEnumerable<SyaratSaran> Crosscutting(KonteksPeriksa k)
    {
        // The agency itself is no other one, and who is named without a part in it tells nothing.
        var lain = k.Berkas.Perencanaan.Crosscutting.Where(c => Ketikan.Berisi(c.Instansi) && !Sama.Nama(c.Instansi, k.Berkas.Organisasi.Nama)).ToList();
        var ada = lain.Where(c => Ketikan.Berisi(c.Kontribusi)).ToLookup(c => c.Sasaran, c => c.Instansi.Trim(), StringComparer.Ordinal);
        return k.Berkas.Perencanaan.Sasaran.Select(s =>
        {
            var (sendiri, tujuan) = (ada[s.Kode].ToList(), s.Tujuan is { } t ? ada[t].ToList() : []);
            var disebut = lain.Find(c => c.Sasaran == s.Kode || c.Sasaran == s.Tujuan)?.Instansi.Trim();
            return Syarat.Di(
                Rencana / "crosscutting", sendiri.Count + tujuan.Count > 0,
                $"Crosscutting sasaran {s.Kode}: {(sendiri.Count > 0 ? Daftar(sendiri) : tujuan.Count > 0 ? $"{Daftar(tujuan)}, dipetakan pada tujuan {s.Tujuan}" : disebut is null ? "tidak ada" : $"{disebut}, kontribusinya belum ditulis")}",
                disebut is null ? $"Petakan instansi yang ikut berkontribusi pada sasaran {s.Kode}." : $"Tulis kontribusi {disebut} pada sasaran {s.Kode}.");
        });
    }

    private static IEnumerable<SyaratSaran> PkTiapUnit(KonteksPeriksa k)
    {
        var pk = k.Berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Unit is not null).ToLookup(p => p.Unit!, StringComparer.Ordinal);
        // The top unit is the head, whose PK names no unit.
        var unit = k.Berkas.Organisasi.Unit.Where(u => u.Induk is not null).ToList();
        return unit.Select(u =>
        {
            // A draft beside an agreement in force changes nothing yet.
            var milik = pk[u.Kode].FirstOrDefault(p => Berlaku(k, p)) ?? pk[u.Kode].LastOrDefault();
            return Syarat.Di(
                Rencana / "perjanjianKinerja", milik is not null && Berlaku(k, milik), $"Perjanjian Kinerja {u.Nama}: {(milik is null ? "tidak ada" : Sebut(k, milik))}",
                milik?.Tanggal is null ? $"Tandatangani Perjanjian Kinerja {u.Nama}." : Lengkapi(k, milik));
        });
    }

    // A sheet without any performance, or of another year, agrees on nothing for this one.
    private static bool Berlaku(KonteksPeriksa k, PerjanjianKinerja pk) => Syarat.Setahun(k, pk.Tanggal) && Berkinerja(pk);

    private static bool Berkinerja(PerjanjianKinerja pk) => pk.Target.Count > 0 || pk.Individu.Any(i => Ketikan.Berisi(i.Indikator));

    private static string Sebut(KonteksPeriksa k, PerjanjianKinerja pk) => pk.Tanggal is not { } t ? "belum ditandatangani"
        : $"ditandatangani {t.Cetak()}{(!Syarat.Setahun(k, t) ? $", bukan untuk tahun {Teks(k.Tahun)}" : "")}{(Berkinerja(pk) ? "" : ", tanpa target kinerja")}";

    private static string Lengkapi(KonteksPeriksa k, PerjanjianKinerja pk) => pk.Tanggal is null ? $"Tandatangani {pk.Kode}."
        : !Berkinerja(pk) ? $"Isi kinerja dan target {pk.Kode}." : $"Periksa tanggal {pk.Kode}: Perjanjian Kinerja tahun {Teks(k.Tahun)}.";

    private static IEnumerable<SyaratSaran> AnggaranKinerja(KonteksPeriksa k)
    {
        var program = k.Berkas.Anggaran.Program;
        var dikenal = k.Berkas.Perencanaan.Sasaran.Select(s => s.Kode).ToHashSet(StringComparer.Ordinal);
        for (var n = 0; n < program.Count; n++)
        {
            if (!program[n].Penunjang)
            {
                yield return Syarat.Di(Program[n] / "sasaran", program[n].Sasaran.Any(s => dikenal.Contains(s.Kode)), $"{program[n].Nama} menunjang {(program[n].Sasaran.Count == 0 ? "–" : string.Join(", ", program[n].Sasaran.Select(s => s.Kode)))}", $"Kaitkan {program[n].Nama} dengan sasarannya.");
            }
        }

        if (program.Count > 0)
        {
            foreach (var s in k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan))
            {
                yield return Syarat.Angka(Program, s.Anggaran.Pagu, s.Anggaran.Pagu.Nilai is { Ada: true, Angka: > 0 }, $"Sediakan anggaran untuk sasaran {s.Kode}, atau kaitkan programnya.");
            }
        }
    }

    private static IEnumerable<SyaratSaran> Aktivitas(KonteksPeriksa k)
    {
        var aksi = k.Berkas.Perencanaan.RencanaAksi;
        var baris = k.Hasil.Anggaran.SemuaBaris().ToLookup(b => b.Kode, StringComparer.Ordinal);
        for (var n = 0; n < aksi.Count; n++)
        {
            var (a, sub) = (aksi[n], Ketikan.Atau(aksi[n].SubKegiatan));
            List<BarisAnggaran> biaya = sub is null ? [] : [.. baris[sub]];
            // Without money it carries nothing, whatever stood there before the change.
            var pagu = biaya.Find(b => b.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 }) ?? biaya.FirstOrDefault();
            var (berdana, ditulis) = (pagu?.Uang.Pagu.Nilai is { Ada: true, Angka: > 0 }, Ketikan.Berisi(a.Uraian));
            yield return Syarat.Di(
                (Rencana / "rencanaAksi")[n], berdana && ditulis,
                $"Aksi {a.Kode} untuk {a.Indikator}{(ditulis ? "" : ", belum diuraikan")}, sub kegiatan {sub ?? "–"}{(sub is null ? "" : pagu is null ? ", tidak ada dalam anggaran" : berdana ? $", pagu Rp{Angka.Cetak(pagu.Uang.Pagu.Nilai, 0)}" : pagu.Uang.Pagu.Nilai.Ada ? ", pagunya nol" : ", pagunya belum diisi")}",
                !ditulis ? $"Tulis uraian aksi {a.Kode}." : sub is null ? $"Sebut sub kegiatan yang membiayai aksi {a.Kode}." : pagu is null ? $"Ganti sub kegiatan aksi {a.Kode} dengan yang ada dalam anggaran."
                    : pagu.Uang.Pagu.Nilai.Ada ? $"Biayai aksi {a.Kode} dari sub kegiatan yang berpagu." : $"Isi pagu sub kegiatan {sub}.");
        }

        // Where some are planned, what has none is supported by nothing.
        var beraksi = aksi.Select(a => a.Indikator).ToHashSet(StringComparer.Ordinal);
        foreach (var i in k.Indikator.Where(i => aksi.Count > 0 && !i.Hasil.Tujuan && !beraksi.Contains(i.Isi.Kode)))
        {
            yield return Syarat.Di(Rencana / "rencanaAksi", false, $"{i.Sebutan} belum mempunyai rencana aksi", $"Susun rencana aksi untuk {i.Isi.Kode}.");
        }
    }

    private static IEnumerable<SyaratSaran> TargetTercapai(KonteksPeriksa k) => Syarat.Terhadap(k.Indikator, i =>
        (i.Hasil.Capaian.Nilai.Ada, Syarat.Angka(
            i.JalurData, i.Hasil.Capaian, Kategori.Tercapai(i.Hasil.Capaian.Nilai) == true, i.Hasil.Capaian.Nilai.Ada ? $"Capai target {i.Isi.Kode}." : $"Isi target dan realisasi {i.Isi.Kode}.")));

    // Whether a range is kept is asked by the target; better than kept it cannot be, nor what was at its best already and stayed there.
    private static IEnumerable<SyaratSaran> Meningkat(KonteksPeriksa k) => Syarat.Terhadap(k.Indikator.Where(i => i.Isi.Polaritas != Polaritas.Rentang && !TetapTerbaik(k, i)), i =>
    {
        var (lalu, kini, r) = (Syarat.Lalu(k, i), Kini(i), i.Hasil.Realisasi);
        var banding = i.Bandingkan(kini, lalu);
        var syarat = Syarat.Angka(
            i.JalurData, r, banding > 0,
            kini is null ? $"Isi realisasi {i.Isi.Kode}." : lalu is null ? "" : i.Isi.Polaritas == Polaritas.Turun ? $"Turunkan realisasi {i.Isi.Kode} di bawah tahun lalu ({i.Cetak(lalu)})." : $"Tingkatkan realisasi {i.Isi.Kode} melampaui tahun lalu ({i.Cetak(lalu)}).");
        return (banding is not null, banding is not null ? syarat with { Bukti = syarat.Bukti with { Uraian = $"{syarat.Bukti.Uraian}, tahun lalu {i.Cetak(lalu!)}" } } : kini is null ? syarat
            : Syarat.Di(
                i.JalurData / "riwayat", false, $"Realisasi tahun lalu {i.Sebutan}: {(lalu is null ? "belum ada datanya" : $"{i.Cetak(lalu)}, tidak dapat dibandingkan dengan {i.Cetak(kini)}")}",
                lalu is null ? $"Isi realisasi tahun lalu {i.Isi.Kode}." : $"Tulis realisasi tahun ini dan tahun lalu {i.Isi.Kode} dalam ukuran yang sama."));
    });

    private static NilaiKinerja? Kini(IndikatorDiperiksa i) => i.Hasil.Realisasi is var r && Ketikan.Berisi(r.Predikat) ? NilaiKinerja.Dari(r.Predikat!, r.Nilai.AngkaAtauKosong) : r.Nilai.Ada ? r.Nilai.Angka : null;

    private static bool TetapTerbaik(KonteksPeriksa k, IndikatorDiperiksa i) => Kini(i) is { } kini && Syarat.Lalu(k, i) is { } lalu && i.Terbaik(kini) && i.Terbaik(lalu);

    private static IEnumerable<SyaratSaran> Efisien(KonteksPeriksa k) => Syarat.Terhadap(k.Hasil.Pengukuran.Sasaran.Where(s => !s.Tujuan), s =>
    {
        var (uang, berdana) = (s.Anggaran, s.Anggaran.Pagu.Nilai is { Ada: true, Angka: > 0 });
        return (berdana && uang.Simpulan.Length > 0, berdana
            ? Syarat.Angka(Program, uang.Rasio, uang.Simpulan == "Efisien", uang.Simpulan.Length == 0 ? $"Isi realisasi anggaran dan capaian sasaran {s.Kode}." : $"{uang.Simpulan}: capai target sasaran {s.Kode} dengan anggaran yang tersedia.")
            : Syarat.Angka(Program, uang.Pagu, false, $"Sediakan anggaran untuk sasaran {s.Kode}, atau kaitkan programnya."));
    });

    private static IEnumerable<SyaratSaran> Disesuaikan(KonteksPeriksa k)
    {
        // Money of the secretariat follows no performance that is measured.
        var semua = k.Hasil.Anggaran.Program.Select((p, n) => (p.Uang.Perubahan, p.Penunjang, Di: Program[n])).Where(p => p.Perubahan.Nilai.Ada).ToList();
        var bergeser = semua.FindAll(p => !p.Penunjang);
        if (semua.Count == 0)
        {
            yield break;
        }

        var diukur = Enumerable.Range(1, 4).Where(tw => k.Indikator.Exists(i => i.DiukurPada(tw))).ToHashSet();
        var disampaikan = k.Berkas.Pengukuran.Berkala.Where(b => b.Disampaikan is not null).ToList();
        // What came first is only known from both dates.
        if (diukur.Count > 0 && (!k.Berkas.Anggaran.DokumenPerubahan() || k.Berkas.Anggaran.TanggalDokumen is null || disampaikan.Count == 0))
        {
            yield break;
        }

        var tanggal = k.Berkas.Anggaran.TanggalDokumen;
        var setahun = Syarat.Setahun(k, tanggal);
        var dasar = disampaikan.Find(b => setahun && diukur.Contains(b.Triwulan) && Syarat.Sejak(b.Disampaikan, Syarat.AwalTriwulan(k, b.Triwulan)) && Syarat.Sampai(b.Disampaikan, Syarat.Awal(tanggal!.Value).AddDays(-1)));
        yield return Syarat.Di(
            new Jalur("$.pengukuran.berkala"), dasar is not null,
            diukur.Count == 0 ? "Belum ada pengukuran triwulan" : !setahun ? $"Perubahan anggaran bertanggal {tanggal!.Value.Cetak()}, bukan untuk tahun {Teks(k.Tahun)}" : dasar is null ? $"Tidak ada triwulan yang diukur dan disampaikan sebelum perubahan anggaran {tanggal!.Value.Cetak()}"
                : $"Triwulan {Teks(dasar.Triwulan)} diukur dan disampaikan {dasar.Disampaikan!.Value.Cetak()}, anggaran diubah {tanggal!.Value.Cetak()}",
            diukur.Count > 0 && !setahun ? "Periksa tanggal dokumen perubahan anggaran." : "Ukur dan sampaikan kinerja setiap triwulan sebagai dasar perubahan anggaran.");
        const string sesuaikan = "Sesuaikan anggaran program selain penunjang menurut hasil pengukuran triwulan.";
        if (bergeser.Count == 0)
        {
            yield return Syarat.Di(Program, false, "Hanya pagu program penunjang yang diubah", sesuaikan);
            yield break;
        }

        var (perubahan, _, di) = bergeser.Find(p => p.Perubahan.Nilai.Angka != 0) is { Perubahan: not null } ada ? ada : bergeser[0];
        yield return Syarat.Angka(di, perubahan, perubahan.Nilai.Angka != 0, sesuaikan);
    }
}
