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
        new("data-relevan", "realisasi setiap indikator menyebut sumber datanya sendiri (sumber pada kartu indikator baru rencana)", DataRelevan) { Perlu = "realisasi indikator" },
        new("data-pendukung-ada", "realisasi setiap indikator didukung nilai variabel, tabel data, atau bukti triwulan", DataPendukung) { Perlu = "realisasi indikator" },
        new("pengukuran-berkala", "setiap indikator diukur pada setiap triwulan yang wajib, dan pengukuran keempat triwulan disampaikan paling lambat sebulan setelah triwulan berakhir", PengukuranBerkala),
        new("pengukuran-berjenjang", "setiap program, kegiatan, dan sub kegiatan mempunyai indikator yang diukur", Berjenjang),
        new("aksi-dipantau", "setiap indikator mempunyai penjelasan kemajuan pada setiap triwulan yang wajib dan setiap triwulan yang diukur", AksiDipantau) { Perlu = "pengukuran triwulan" },
        new("aktivitas-disesuaikan", "setiap kendala triwulan diikuti solusi, dan keputusan dialog kinerja sudah diterapkan pada rencana aksi", AktivitasDisesuaikan),
        new("dialog-kinerja", "setiap triwulan yang diukur dibahas dalam dialog kinerja, dan setiap keputusannya berpenanggung jawab dan bertenggat", DialogKinerja),
    ];

    private static IEnumerable<SyaratSaran> DefinisiRumus(KonteksPeriksa k) => Syarat
        .Indikator(k, i => !string.IsNullOrWhiteSpace(i.Isi.Definisi), i => i.Jalur / "definisi", "Definisi operasional", "Tulis definisi operasional")
        .Concat(Syarat.Indikator(k, i => !string.IsNullOrWhiteSpace(i.Isi.Rumus ?? i.Isi.RumusKata), i => i.Jalur / "rumus", "Rumus", "Tulis cara mengukur"));

    private static IEnumerable<SyaratSaran> SumberPenanggungJawab(KonteksPeriksa k) => Syarat
        .Indikator(k, i => !string.IsNullOrWhiteSpace(i.Isi.SumberData), i => i.Jalur / "sumberData", "Sumber data", "Sebut sumber data")
        .Concat(Syarat.Indikator(k, i => i.Isi.PenanggungJawab.Count > 0, i => i.Jalur / "penanggungJawab", "Penanggung jawab", "Tunjuk penanggung jawab"));

    // Approvals are dates of the workflow, which a file need not hold.
    private static IEnumerable<SyaratSaran> Disetujui(KonteksPeriksa k)
    {
        var berkala = k.Berkas.Pengukuran.Berkala;
        return berkala.All(b => b.Disetujui is null) ? [] : Enumerable.Range(1, 4).Select(tw =>
        {
            var setuju = berkala.FirstOrDefault(b => b.Triwulan == tw)?.Disetujui;
            var berjalan = Syarat.Sejak(setuju, Syarat.AwalTriwulan(k, tw));
            return Syarat.Di(
                Berkala, berjalan, $"Triwulan {Teks(tw)} disetujui kepala {setuju?.Cetak() ?? "–"}{(setuju is null || berjalan ? "" : ", sebelum triwulannya mulai")}",
                setuju is null ? $"Setujui pengukuran triwulan {Teks(tw)}." : $"Periksa tanggal persetujuan triwulan {Teks(tw)}.");
        });
    }

    // The card tells where the figure is to come from; where it came from is told with the figure.
    private static IEnumerable<SyaratSaran> DataRelevan(KonteksPeriksa k) => Syarat.Terhadap(k.Indikator, i =>
    {
        List<RealisasiTriwulan> triwulan = [.. i.Data?.Triwulan ?? []];
        var n = triwulan.FindIndex(t => !string.IsNullOrWhiteSpace(t.Sumber) || t.Asupan.Count > 0);
        var setahun = !string.IsNullOrWhiteSpace(i.Data?.Sumber);
        var sumber = setahun ? i.Data!.Sumber : n < 0 ? null : string.IsNullOrWhiteSpace(triwulan[n].Sumber) ? "mengalir dari indikator yang memasoknya" : triwulan[n].Sumber;
        return (i.Terukur, Syarat.Di(
            setahun ? i.JalurData / "sumber" : n >= 0 ? (i.JalurData / "triwulan")[n] / "sumber" : i.JalurData, i.Terukur && sumber is not null,
            $"Sumber realisasi {i.Sebutan}: {(!i.Terukur ? "belum ada realisasinya" : sumber ?? (string.IsNullOrWhiteSpace(i.Isi.SumberData) ? "tidak ada" : "baru disebut pada kartu indikator"))}",
            i.Terukur ? $"Sebut sumber realisasi {i.Isi.Kode}." : $"Isi realisasi {i.Isi.Kode} beserta sumbernya."));
    });

    private static IEnumerable<SyaratSaran> DataPendukung(KonteksPeriksa k)
    {
        var tabel = k.Berkas.Pengukuran.DataPendukung.Select(d => d.Indikator).ToHashSet(StringComparer.Ordinal);
        return Syarat.Terhadap(k.Indikator, i =>
        {
            var ada = i.Terukur && (tabel.Contains(i.Isi.Kode) || i.Data is { Variabel.Count: > 0 } || i.Data?.Triwulan.Any(t => t.Bukti.Count > 0 || t.Asupan.Any(a => a.Bukti.Count > 0)) == true);
            return (i.Terukur, Syarat.Di(
                i.JalurData, ada, $"Data pendukung {i.Sebutan}: {(ada ? "ada" : i.Terukur ? "tidak ada" : "belum ada realisasinya")}",
                i.Terukur ? $"Lampirkan data pendukung atau bukti {i.Isi.Kode}." : $"Isi realisasi {i.Isi.Kode} beserta data pendukungnya."));
        });
    }

    private static IEnumerable<SyaratSaran> PengukuranBerkala(KonteksPeriksa k)
    {
        foreach (var i in k.Indikator)
        {
            foreach (var tw in Wajib(i.Isi.Frekuensi))
            {
                var triwulan = i.Hasil.Triwulan[tw - 1];
                var diukur = triwulan.Realisasi.Nilai.Ada || triwulan.Realisasi.Predikat is not null || (tw == 4 && i.Terukur);
                yield return Syarat.Di(i.JalurData / "triwulan", diukur, $"{i.Sebutan} triwulan {Teks(tw)}: {(diukur ? "diukur" : triwulan.Data?.TidakDiukur == true ? "dinyatakan tidak diukur" : "belum diukur")}", $"Ukur {i.Isi.Kode} pada triwulan {Teks(tw)}.");
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
        var diukur = b.Indikator.Count > 0 && b.Indikator.All(i => i.Realisasi.Nilai.Ada || i.Realisasi.Predikat is not null);
        return new SyaratSaran(
            diukur, new BuktiSaran($"{b.Nama}: {(b.Indikator.Count == 0 ? "tanpa indikator" : diukur ? "diukur" : "belum seluruhnya diukur")}", "$.anggaran.program", b.Uang.Pagu.Id),
            diukur ? null : b.Indikator.Count == 0 ? $"Tetapkan indikator {b.Nama}." : $"Ukur indikator {b.Nama}.");
    });

    // A quarter that has to be measured is watched, whether or not anything was entered for it.
    private static IEnumerable<SyaratSaran> AksiDipantau(KonteksPeriksa k) => Syarat.Terhadap(
        from i in k.Indikator
        from tw in Wajib(i.Isi.Frekuensi).Union((i.Data?.Triwulan ?? []).Where(t => !t.TidakDiukur).Select(t => t.Triwulan)).Order()
        select (i, tw, t: i.Data?.Triwulan.FirstOrDefault(t => t.Triwulan == tw)),
        s =>
        {
            var dijelaskan = !string.IsNullOrWhiteSpace(s.t?.Penjelasan);
            return (s.t is { TidakDiukur: false } || dijelaskan, Syarat.Di(
                s.i.JalurData / "triwulan", dijelaskan, $"Kemajuan {s.i.Sebutan} triwulan {Teks(s.tw)}: {(dijelaskan ? "dijelaskan" : s.t is null ? "belum ada datanya" : "tidak dijelaskan")}", $"Jelaskan kemajuan {s.i.Isi.Kode} triwulan {Teks(s.tw)}."));
        });

    private static IEnumerable<SyaratSaran> AktivitasDisesuaikan(KonteksPeriksa k) => (
        from i in k.Indikator
        from t in i.Data?.Triwulan ?? []
        where !string.IsNullOrWhiteSpace(t.Kendala)
        select Syarat.Di(i.JalurData / "triwulan", !string.IsNullOrWhiteSpace(t.Solusi), $"Kendala {i.Sebutan} triwulan {Teks(t.Triwulan)}: {(string.IsNullOrWhiteSpace(t.Solusi) ? "tanpa solusi" : "ada solusi")}", $"Tulis solusi atas kendala {i.Isi.Kode} triwulan {Teks(t.Triwulan)}."))
        .Concat(
            from d in k.Berkas.Pengukuran.Dialog
            from p in d.Keputusan
            where p.MengubahAksi()
            let diterapkan = p.Diterapkan(k.Berkas.Perencanaan.RencanaAksi)
            select Syarat.Di(Dialog, diterapkan, $"Keputusan dialog triwulan {Teks(d.Triwulan)} atas aksi {p.Aksi}: {(diterapkan ? "diterapkan" : "belum diterapkan")}", $"Terapkan keputusan dialog triwulan {Teks(d.Triwulan)} pada aksi {p.Aksi}."));

    // A file without any record does not tell whether there was a meeting.
    private static IEnumerable<SyaratSaran> DialogKinerja(KonteksPeriksa k)
    {
        var dialog = k.Berkas.Pengukuran.Dialog;
        if (dialog.Count == 0)
        {
            yield break;
        }

        foreach (var tw in Enumerable.Range(1, 4).Where(tw => k.Indikator.Any(i => i.Hasil.Triwulan[tw - 1].Realisasi is var r && (r.Nilai.Ada || r.Predikat is not null)) || dialog.Any(d => d.Triwulan == tw)))
        {
            var rapat = dialog.FirstOrDefault(d => d.Triwulan == tw);
            var dihadiri = rapat is { Tanggal: not null } && rapat.Peserta.Any(p => p.Hadir);
            yield return Syarat.Di(Dialog, dihadiri, $"Dialog kinerja triwulan {Teks(tw)}: {(dihadiri ? $"{rapat!.Tanggal!.Value.Cetak()}, {Teks(rapat.Peserta.Count(p => p.Hadir))} hadir" : "tidak tercatat")}", $"Adakan dialog kinerja triwulan {Teks(tw)} dan catat tanggal serta kehadirannya.");
            foreach (var (p, n) in (rapat?.Keputusan ?? []).Select((p, n) => (p, n + 1)))
            {
                var lengkap = !string.IsNullOrWhiteSpace(p.PenanggungJawab) && p.Tenggat is not null;
                yield return Syarat.Di(Dialog, lengkap, $"Keputusan {Teks(n)} triwulan {Teks(tw)}: {(lengkap ? "jelas siapa dan kapan" : "belum jelas siapa atau kapan")}", $"Sebut penanggung jawab dan tenggat keputusan {Teks(n)} triwulan {Teks(tw)}.");
            }
        }
    }
}
