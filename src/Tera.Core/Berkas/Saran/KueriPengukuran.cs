using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether indicators are defined, measured each quarter with data behind them, and approved.</summary>
internal static class KueriPengukuran
{
    private static readonly Jalur Dialog = new("$.pengukuran.dialog");
    private static readonly Jalur Berkala = new("$.pengukuran.berkala");

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("definisi-dan-rumus", "setiap indikator mempunyai definisi operasional dan rumus", DefinisiRumus),
        new("sumber-dan-penanggung-jawab", "setiap indikator menyebut sumber data dan penanggung jawabnya", SumberPenanggungJawab),
        new("pimpinan-menyetujui", "kepala menyetujui pengukuran keempat triwulan, masing-masing sejak triwulannya berjalan", Disetujui) { Perlu = "tanggal persetujuan kepala atas pengukuran triwulan" },
        new("data-relevan", "realisasi setiap indikator menyebut sumbernya, atau didukung data dari sumber yang disebut kartu indikatornya", DataRelevan) { Perlu = "realisasi indikator" },
        new("data-pendukung-ada", "realisasi setiap indikator didukung nilai semua variabelnya, tabel data tahunnya, atau bukti triwulan", DataPendukung) { Perlu = "realisasi indikator" },
        new("pengukuran-berkala", "setiap indikator diukur pada setiap triwulan yang wajib, dan pengukuran keempat triwulan disampaikan paling lambat sebulan setelah triwulan berakhir", PengukuranBerkala),
        new("pengukuran-berjenjang", "setiap program, kegiatan, dan sub kegiatan mempunyai indikator, dan semuanya diukur", Berjenjang),
        new("aksi-dipantau", "setiap indikator mempunyai penjelasan kemajuan pada setiap triwulan yang wajib dan setiap triwulan yang diukur", AksiDipantau) { Perlu = "pengukuran triwulan" },
        new("aktivitas-disesuaikan", "setiap kendala triwulan diikuti solusi, dan ada keputusan dialog kinerja tentang aksi, yang semuanya sudah diterapkan pada rencana aksi", AktivitasDisesuaikan) { Perlu = "kendala triwulan, atau keputusan dialog kinerja tentang aksi" },
        new("dialog-kinerja", "setiap triwulan dibahas dalam dialog kinerja sejak triwulannya berjalan, dan setiap keputusannya berpenanggung jawab dan bertenggat", DialogKinerja),
    ];

    private static IEnumerable<SyaratSaran> DefinisiRumus(KonteksPeriksa k) => Syarat
        .Indikator(k, i => Ketikan.Berisi(i.Isi.Definisi), i => i.Jalur / "definisi", "Definisi operasional", "Tulis definisi operasional")
        .Concat(Syarat.Indikator(k, i => Ketikan.Berisi(i.Isi.Rumus) || Ketikan.Berisi(i.Isi.RumusKata), i => i.Jalur / "rumus", "Rumus", "Tulis cara mengukur"));

    private static IEnumerable<SyaratSaran> SumberPenanggungJawab(KonteksPeriksa k) => Syarat
        .Indikator(k, i => Ketikan.Berisi(i.Isi.SumberData), i => i.Jalur / "sumberData", "Sumber data", "Sebut sumber data")
        .Concat(Syarat.Indikator(k, i => i.Isi.PenanggungJawab.Any(Ketikan.Berisi), i => i.Jalur / "penanggungJawab", "Penanggung jawab", "Tunjuk penanggung jawab"));

    // Approvals are dates of the workflow, which a file need not hold.
    private static IEnumerable<SyaratSaran> Disetujui(KonteksPeriksa k)
    {
        var berkala = k.Berkas.Pengukuran.Berkala;
        return berkala.All(b => b.Disetujui is null) ? [] : Enumerable.Range(1, 4).Select(tw =>
        {
            var setuju = berkala.FirstOrDefault(b => b.Triwulan == tw)?.Disetujui;
            return Syarat.Di(
                Berkala, Syarat.Semasa(k, setuju, Syarat.AwalTriwulan(k, tw)), $"Triwulan {Teks(tw)} disetujui kepala {setuju?.Cetak() ?? "–"}{Syarat.LuarMasa(k, setuju, Syarat.AwalTriwulan(k, tw), Syarat.BelumTriwulan)}",
                setuju is null ? $"Setujui pengukuran triwulan {Teks(tw)}." : $"Periksa tanggal persetujuan triwulan {Teks(tw)}.");
        });
    }

    // Where the realisasi names no source of its own, it comes from the card's; that it did is only known where data stand behind it.
    private static IEnumerable<SyaratSaran> DataRelevan(KonteksPeriksa k)
    {
        var dukungan = new Dukungan(k);
        return Syarat.Terhadap(k.Indikator, i =>
        {
            List<RealisasiTriwulan> triwulan = [.. i.Data?.Triwulan ?? []];
            var n = triwulan.FindIndex(t => Ketikan.Berisi(t.Sumber) || t.Asupan.Count > 0);
            var (sendiri, kartu) = (Ketikan.Atau(i.Data?.Sumber), Ketikan.Atau(i.Isi.SumberData));
            var didukung = dukungan.Ada(i);
            var sumber = sendiri ?? (n >= 0 ? Ketikan.Atau(triwulan[n].Sumber) ?? "mengalir dari indikator yang memasoknya" : kartu is not null && didukung is not null ? $"{kartu}, menurut kartu indikator, dengan data pendukung ({didukung})" : null);
            return (i.Terukur, Syarat.Di(
                sendiri is not null ? i.JalurData / "sumber" : n >= 0 ? (i.JalurData / "triwulan")[n] / "sumber" : i.JalurData, i.Terukur && sumber is not null,
                $"Sumber realisasi {i.Sebutan}: {(!i.Terukur ? "belum ada realisasinya" : sumber ?? (kartu is null ? "tidak ada" : $"baru disebut pada kartu indikator, tanpa data pendukung{dukungan.Kurang(i)}"))}",
                !i.Terukur ? $"Isi realisasi {i.Isi.Kode} beserta sumbernya." : $"Sebut sumber realisasi {i.Isi.Kode}{(kartu is null ? "" : ", atau lampirkan data pendukungnya")}."));
        });
    }

    private static IEnumerable<SyaratSaran> DataPendukung(KonteksPeriksa k)
    {
        var dukungan = new Dukungan(k);
        return Syarat.Terhadap(k.Indikator, i =>
        {
            var ada = i.Terukur ? dukungan.Ada(i) : null;
            return (i.Terukur, Syarat.Di(
                i.JalurData, ada is not null, $"Data pendukung {i.Sebutan}: {ada ?? (i.Terukur ? $"tidak ada{dukungan.Kurang(i)}" : "belum ada realisasinya")}",
                i.Terukur ? $"Lampirkan data pendukung atau bukti {i.Isi.Kode}." : $"Isi realisasi {i.Isi.Kode} beserta data pendukungnya."));
        });
    }

    private static IEnumerable<SyaratSaran> PengukuranBerkala(KonteksPeriksa k)
    {
        foreach (var i in k.Indikator)
        {
            foreach (var tw in Wajib(i.Isi.Frekuensi))
            {
                var diukur = i.DiukurPada(tw) || (tw == 4 && i.Terukur);
                yield return Syarat.Di(i.JalurData / "triwulan", diukur, $"{i.Sebutan} triwulan {Teks(tw)}: {(diukur ? "diukur" : i.Hasil.Triwulan[tw - 1].Data?.TidakDiukur == true ? "dinyatakan tidak diukur" : "belum diukur")}", $"Ukur {i.Isi.Kode} pada triwulan {Teks(tw)}.");
            }
        }

        // Without a date nobody knows whether it came in time.
        foreach (var tw in k.Indikator.Count == 0 ? [] : Enumerable.Range(1, 4))
        {
            var tanggal = k.Berkas.Pengukuran.Berkala.FirstOrDefault(b => b.Triwulan == tw)?.Disampaikan;
            var batas = new DateOnly(k.Tahun, tw * 3, 1).AddMonths(2).AddDays(-1);
            yield return Syarat.Di(
                Berkala, Syarat.Sejak(tanggal, Syarat.AwalTriwulan(k, tw)) && Syarat.Sampai(tanggal, batas), $"Pengukuran triwulan {Teks(tw)} disampaikan {tanggal?.Cetak() ?? "pada tanggal yang belum dicatat"}",
                tanggal is { } t && (Syarat.Awal(t) < Syarat.AwalTriwulan(k, tw) || (t.Hari == 0 && Syarat.Awal(t) <= batas)) ? $"Periksa tanggal penyampaian pengukuran triwulan {Teks(tw)}, dan lengkapi sampai harinya."
                : tanggal is null ? $"Catat tanggal penyampaian pengukuran triwulan {Teks(tw)}." : $"Sampaikan pengukuran triwulan {Teks(tw)} dalam sebulan setelah triwulan berakhir.");
        }
    }

    private static IEnumerable<int> Wajib(Frekuensi frekuensi) => frekuensi switch
    {
        Frekuensi.Tahunan => [4],
        Frekuensi.Semesteran => [2, 4],
        _ => [1, 2, 3, 4],
    };

    private static IEnumerable<SyaratSaran> Berjenjang(KonteksPeriksa k) => k.Hasil.Anggaran.SemuaBaris().Select(b =>
    {
        var bernama = b.Indikator.Any(i => Ketikan.Berisi(i.Indikator.Nama));
        var diukur = bernama && b.Indikator.All(i => Ketikan.Berisi(i.Indikator.Nama) && (i.Realisasi.Nilai.Ada || Ketikan.Berisi(i.Realisasi.Predikat)));
        return new SyaratSaran(
            diukur, new BuktiSaran($"{b.Nama}: {(!bernama ? "tanpa indikator" : diukur ? "diukur" : "belum seluruhnya diukur")}", "$.anggaran.program", b.Uang.Pagu.Id),
            diukur ? null : !bernama ? $"Tetapkan indikator {b.Nama}." : $"Ukur indikator {b.Nama}.");
    });

    // A quarter that has to be measured is watched, whether or not anything was entered for it.
    private static IEnumerable<SyaratSaran> AksiDipantau(KonteksPeriksa k) => Syarat.Terhadap(
        from i in k.Indikator
        from tw in Wajib(i.Isi.Frekuensi).Union((i.Data?.Triwulan ?? []).Where(t => !t.TidakDiukur).Select(t => t.Triwulan)).Order()
        select (i, tw, t: i.Data?.Triwulan.FirstOrDefault(t => t.Triwulan == tw)),
        s =>
        {
            var dijelaskan = Ketikan.Berisi(s.t?.Penjelasan);
            return (s.t is { TidakDiukur: false } || dijelaskan, Syarat.Di(
                s.i.JalurData / "triwulan", dijelaskan, $"Kemajuan {s.i.Sebutan} triwulan {Teks(s.tw)}: {(dijelaskan ? "dijelaskan" : s.t is null ? "belum ada datanya" : "tidak dijelaskan")}", $"Jelaskan kemajuan {s.i.Isi.Kode} triwulan {Teks(s.tw)}."));
        });

    private static IEnumerable<SyaratSaran> AktivitasDisesuaikan(KonteksPeriksa k)
    {
        List<SyaratSaran> kendala =
        [
            .. from i in k.Indikator
               from t in i.Data?.Triwulan ?? []
               where Ketikan.Berisi(t.Kendala)
               select Syarat.Di(i.JalurData / "triwulan", Ketikan.Berisi(t.Solusi), $"Kendala {i.Sebutan} triwulan {Teks(t.Triwulan)}: {(Ketikan.Berisi(t.Solusi) ? "ada solusi" : "tanpa solusi")}", $"Tulis solusi atas kendala {i.Isi.Kode} triwulan {Teks(t.Triwulan)}."),
        ];
        List<SyaratSaran> keputusan =
        [
            // What a later decision stands in place of is not to be applied any more; that one is asked for itself.
            .. from p in NasibKeputusan.Urai(k.Berkas.Pengukuran.Dialog, k.Berkas.Perencanaan.RencanaAksi)
               where p.Keadaan != KeadaanKeputusan.Digantikan
               let ditulis = Ketikan.Berisi(p.Keputusan.Uraian)
               let diterapkan = p.Keadaan == KeadaanKeputusan.Diterapkan
               select Syarat.Di(
                   Dialog, diterapkan && ditulis, $"Keputusan dialog triwulan {Teks(p.Triwulan)} atas aksi {p.Keputusan.Aksi}: {(!ditulis ? "belum ditulis" : diterapkan ? "diterapkan" : "belum diterapkan")}",
                   !ditulis ? $"Tulis keputusan dialog triwulan {Teks(p.Triwulan)} atas aksi {p.Keputusan.Aksi}." : $"Terapkan keputusan dialog triwulan {Teks(p.Triwulan)} pada aksi {p.Keputusan.Aksi}."),
        ];
        // A solution in words adjusts no activity yet.
        return keputusan.Count > 0 || kendala.Count == 0 ? kendala.Concat(keputusan)
            : kendala.Append(Syarat.Di(Dialog, false, "Belum ada keputusan dialog kinerja yang mengubah aksi", "Putuskan perubahan aksi dalam dialog kinerja menurut kendalanya, dan terapkan pada rencana aksi."));
    }

    // A file without any record does not tell whether there was a meeting.
    private static IEnumerable<SyaratSaran> DialogKinerja(KonteksPeriksa k)
    {
        var dialog = k.Berkas.Pengukuran.Dialog;
        if (dialog.Count == 0)
        {
            yield break;
        }

        foreach (var tw in Enumerable.Range(1, 4))
        {
            var rapat = dialog.FirstOrDefault(d => d.Triwulan == tw);
            var hadir = rapat?.Peserta.Count(p => p.Hadir && Ketikan.Berisi(p.Nama)) ?? 0;
            var dicatat = rapat?.Tanggal is not null && hadir > 0;
            yield return Syarat.Di(
                Dialog, dicatat && Syarat.Semasa(k, rapat?.Tanggal, Syarat.AwalTriwulan(k, tw)),
                $"Dialog kinerja triwulan {Teks(tw)}: {(dicatat ? $"{rapat!.Tanggal!.Value.Cetak()}, {Teks(hadir)} hadir{Syarat.LuarMasa(k, rapat.Tanggal, Syarat.AwalTriwulan(k, tw), Syarat.BelumTriwulan)}" : "tidak tercatat")}",
                dicatat ? $"Periksa tanggal dialog kinerja triwulan {Teks(tw)}." : $"Adakan dialog kinerja triwulan {Teks(tw)} dan catat tanggal serta kehadirannya.");
            foreach (var (p, n) in (rapat?.Keputusan ?? []).Select((p, n) => (p, n + 1)))
            {
                var (diputuskan, lengkap) = (Ketikan.Berisi(p.Uraian), Ketikan.Berisi(p.PenanggungJawab) && p.Tenggat is not null);
                yield return Syarat.Di(
                    Dialog, diputuskan && lengkap, $"Keputusan {Teks(n)} triwulan {Teks(tw)}: {(!diputuskan ? "belum ditulis" : lengkap ? "jelas siapa dan kapan" : "belum jelas siapa atau kapan")}",
                    !diputuskan ? $"Tulis keputusan {Teks(n)} triwulan {Teks(tw)}." : $"Sebut penanggung jawab dan tenggat keputusan {Teks(n)} triwulan {Teks(tw)}.");
            }
        }
    }
}
