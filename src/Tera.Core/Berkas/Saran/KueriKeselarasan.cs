using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether plans of all levels, activities and money hang together, and whether they lead to the target.</summary>
internal static class KueriKeselarasan
{
    private static readonly Jalur Rencana = new("$.perencanaan");
    private static readonly Jalur Program = new("$.anggaran.program");

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("cascading-lengkap", "setiap sasaran bertujuan, dan setiap kinerja individu menunjang indikator di atasnya", Cascading),
        new("crosscutting-ada", "setiap sasaran menyebut instansi lain yang ikut berkontribusi", Crosscutting),
        new("pk-tiap-unit", "setiap unit kerja mempunyai Perjanjian Kinerja yang ditandatangani", PkTiapUnit),
        new("anggaran-berbasis-kinerja", "setiap program selain penunjang menunjang suatu sasaran, dan setiap sasaran beranggaran", AnggaranKinerja),
        new("aktivitas-mendukung", "setiap rencana aksi menyebut sub kegiatan yang membiayainya", Aktivitas),
        new("target-tercapai", "capaian setiap indikator paling sedikit 100%", TargetTercapai),
        new("kinerja-meningkat", "realisasi setiap indikator lebih baik daripada tahun lalu", Meningkat),
        new("efisiensi-tercapai", "setiap sasaran yang beranggaran disimpulkan efisien", Efisien),
        new("anggaran-disesuaikan", "pagu program bergeser, dan suatu triwulan diukur serta disampaikan sebelum tanggal perubahan anggaran itu", Disesuaikan) { Perlu = "tanggal dokumen perubahan anggaran dan tanggal penyampaian pengukuran triwulan" },
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
            yield return Syarat.Di((Rencana / "sasaran")[n] / "tujuan", tujuan.Any(t => t.Kode == sasaran[n].Tujuan), $"Sasaran {sasaran[n].Kode} menunjang tujuan {sasaran[n].Tujuan ?? "–"}", $"Kaitkan sasaran {sasaran[n].Kode} dengan tujuannya.");
        }

        var pk = k.Berkas.Perencanaan.PerjanjianKinerja;
        for (var p = 0; p < pk.Count; p++)
        {
            for (var n = 0; n < pk[p].Individu.Count; n++)
            {
                var i = pk[p].Individu[n];
                yield return Syarat.Di(
                    ((Rencana / "perjanjianKinerja")[p] / "individu")[n] / "menunjang", k.Cari(i.Menunjang) is not null, $"{pk[p].Kode}: {i.Indikator} menunjang {i.Menunjang ?? "–"}", $"Kaitkan kinerja individu pada {pk[p].Kode} dengan indikator di atasnya.");
            }
        }

        if (pk.All(p => p.Individu.Count == 0 && p.Unit is null))
        {
            yield return Syarat.Di(Rencana / "perjanjianKinerja", false, "Belum ada Perjanjian Kinerja di bawah kepala", "Susun Perjanjian Kinerja berjenjang di bawah kepala.");
        }
    }

    private static IEnumerable<SyaratSaran> Crosscutting(KonteksPeriksa k)
    {
        var ada = k.Berkas.Perencanaan.Crosscutting.Select(c => c.Sasaran).ToHashSet(StringComparer.Ordinal);
        return k.Berkas.Perencanaan.Sasaran.Select(s => Syarat.Di(
            Rencana / "crosscutting", ada.Contains(s.Kode) || (s.Tujuan is { } t && ada.Contains(t)), $"Crosscutting sasaran {s.Kode}: {(ada.Contains(s.Kode) ? "ada" : "tidak ada")}", $"Petakan instansi yang ikut berkontribusi pada sasaran {s.Kode}."));
    }

    private static IEnumerable<SyaratSaran> PkTiapUnit(KonteksPeriksa k)
    {
        var berpk = k.Berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is not null).Select(p => p.Unit).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // The top unit is the head, whose PK names no unit.
        var unit = k.Berkas.Organisasi.Unit.Where(u => u.Induk is not null).ToList();
        return unit.Select(u => Syarat.Di(Rencana / "perjanjianKinerja", berpk.Contains(u.Kode), $"Perjanjian Kinerja {u.Nama}: {(berpk.Contains(u.Kode) ? "ada" : "tidak ada")}", $"Tandatangani Perjanjian Kinerja {u.Nama}."));
    }

    private static IEnumerable<SyaratSaran> AnggaranKinerja(KonteksPeriksa k)
    {
        var program = k.Berkas.Anggaran.Program;
        for (var n = 0; n < program.Count; n++)
        {
            if (!program[n].Penunjang)
            {
                yield return Syarat.Di(Program[n] / "sasaran", program[n].Sasaran.Count > 0, $"{program[n].Nama} menunjang {(program[n].Sasaran.Count == 0 ? "–" : string.Join(", ", program[n].Sasaran.Select(s => s.Kode)))}", $"Kaitkan {program[n].Nama} dengan sasarannya.");
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
        return aksi.Select((a, n) => Syarat.Di((Rencana / "rencanaAksi")[n], !string.IsNullOrWhiteSpace(a.SubKegiatan), $"Aksi {a.Kode} untuk {a.Indikator}, sub kegiatan {a.SubKegiatan ?? "–"}", $"Sebut sub kegiatan yang membiayai aksi {a.Kode}."));
    }

    private static IEnumerable<SyaratSaran> TargetTercapai(KonteksPeriksa k) => k.Indikator.Where(i => i.Hasil.Capaian.Nilai.Ada)
        .Select(i => Syarat.Angka(i.JalurData, i.Hasil.Capaian, Kategori.Tercapai(i.Hasil.Capaian.Nilai) == true, $"Capai target {i.Isi.Kode}."));

    private static IEnumerable<SyaratSaran> Meningkat(KonteksPeriksa k)
    {
        foreach (var i in k.Indikator)
        {
            var lalu = i.Data?.Riwayat.FirstOrDefault(r => r.Tahun == k.Tahun - 1)?.Realisasi;
            var r = i.Hasil.Realisasi;
            NilaiKinerja? kini = r.Predikat is { } p ? NilaiKinerja.Dari(p, r.Nilai.AngkaAtauKosong) : r.Nilai.Ada ? r.Nilai.Angka : null;
            if (i.Bandingkan(kini, lalu) is { } banding)
            {
                yield return Syarat.Angka(i.JalurData, r, banding > 0, $"Tingkatkan realisasi {i.Isi.Kode} melampaui tahun lalu ({i.Cetak(lalu!)}).");
            }
        }
    }

    private static IEnumerable<SyaratSaran> Efisien(KonteksPeriksa k) => k.Hasil.Pengukuran.Sasaran.Where(s => s.Anggaran.Simpulan.Length > 0)
        .Select(s => Syarat.Angka(Program, s.Anggaran.Rasio, s.Anggaran.Simpulan == "Efisien", $"{s.Anggaran.Simpulan}: capai target sasaran {s.Kode} dengan anggaran yang tersedia."));

    private static IEnumerable<SyaratSaran> Disesuaikan(KonteksPeriksa k)
    {
        var bergeser = k.Hasil.Anggaran.Program.Select((p, n) => (p.Uang.Perubahan, Di: Program[n])).Where(p => p.Perubahan.Nilai.Ada).ToList();
        if (bergeser.Count == 0)
        {
            yield break;
        }

        var diukur = k.Indikator.SelectMany(i => i.Data?.Triwulan ?? []).Where(t => t.Nilai is not null).Select(t => t.Triwulan).ToHashSet();
        var disampaikan = k.Berkas.Pengukuran.Berkala.Where(b => b.Disampaikan is not null).ToList();
        // What came first is only known from both dates.
        if (diukur.Count > 0 && (!Syarat.AnggaranBerubah(k) || k.Berkas.Anggaran.TanggalDokumen is null || disampaikan.Count == 0))
        {
            yield break;
        }

        var tanggal = k.Berkas.Anggaran.TanggalDokumen;
        var dasar = disampaikan.Find(b => diukur.Contains(b.Triwulan) && tanggal is { } t && Syarat.Akhir(b.Disampaikan!.Value) <= Syarat.Awal(t));
        yield return Syarat.Di(
            new Jalur("$.pengukuran.berkala"), dasar is not null,
            diukur.Count == 0 ? "Belum ada pengukuran triwulan" : dasar is null ? $"Tidak ada triwulan yang diukur dan disampaikan sebelum perubahan anggaran {tanggal!.Value.Cetak()}"
                : $"Triwulan {Teks(dasar.Triwulan)} diukur dan disampaikan {dasar.Disampaikan!.Value.Cetak()}, anggaran diubah {tanggal!.Value.Cetak()}",
            "Ukur dan sampaikan kinerja setiap triwulan sebagai dasar perubahan anggaran.");
        var (perubahan, di) = bergeser.Find(p => p.Perubahan.Nilai.Angka != 0) is { Perubahan: not null } ada ? ada : bergeser[0];
        yield return Syarat.Angka(di, perubahan, perubahan.Nilai.Angka != 0, "Sesuaikan anggaran menurut hasil pengukuran triwulan.");
    }
}
