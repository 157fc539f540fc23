using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Breaks in the line of sight, those with money first.</summary>
internal static class PutusGaris
{
    public static IEnumerable<GarisPutus> Cari(HasilBerkas hasil, IReadOnlyList<GarisUang> uang) =>
        Program(hasil).Concat(TanpaJabatan(uang)).OrderByDescending(p => p.Pagu ?? 0).Concat(Rencana(hasil, uang)).Concat(Rujukan(hasil));

    private static IEnumerable<GarisPutus> Program(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        // A code that stands twice is told elsewhere; here the first one counts.
        var milik = rencana.Sasaran.Select(s => (s.Kode, s.Indikator)).Concat(rencana.Tujuan.Select(t => (t.Kode, t.Indikator)))
            .DistinctBy(h => h.Kode, StringComparer.Ordinal).ToDictionary(h => h.Kode, h => h.Indikator, StringComparer.Ordinal);
        foreach (var program in hasil.Anggaran.Program.Where(p => !p.Penunjang))
        {
            var (bagian, pagu) = (Sebut(program), program.Uang.Pagu.Nilai.AngkaAtauKosong);
            foreach (var s in program.Sasaran.Where(s => !milik.ContainsKey(s.Kode)))
            {
                yield return new("SASARAN-TIDAK-ADA", bagian, $"Program ini menyebut {s.Kode}, padahal tidak ada sasaran atau tujuan berkode itu.", "Ganti kodenya pada program, atau susun sasarannya.", pagu * Math.Clamp(s.Porsi, 0, 1), TempatPutus.Anggaran, program.Kunci) { Uang = program.Uang.Pagu };
            }

            foreach (var s in program.Sasaran.Where(s => s.Indikator is { } kode && milik.TryGetValue(s.Kode, out var indikator) && indikator.All(i => i.Kode != kode)))
            {
                yield return new("INDIKATOR-BUKAN-MILIK-SASARAN", bagian, $"Program ini mendukung indikator {s.Indikator}, padahal {s.Kode} tidak mempunyai indikator itu.", "Pilih indikator milik sasaran itu pada program.", pagu * Math.Clamp(s.Porsi, 0, 1), TempatPutus.Anggaran, program.Kunci) { Uang = program.Uang.Pagu };
            }

            var porsi = program.Sasaran.Sum(s => Math.Clamp(s.Porsi, 0, 1));
            if (program.Sasaran.Count == 0)
            {
                yield return new("PROGRAM-TANPA-SASARAN", bagian, "Program ini tidak mendukung sasaran mana pun.", "Sebut sasaran yang didukungnya, atau tandai sebagai penunjang.", pagu, TempatPutus.Anggaran, program.Kunci) { Uang = program.Uang.Pagu };
            }
            else if (porsi < 1)
            {
                yield return new("PORSI-TERSISA", bagian, $"{Angka.CetakSeadanya((1 - porsi) * 100)}% program ini tidak dikaitkan dengan sasaran.", "Bagi porsinya sampai berjumlah 1 (100%).", pagu * (1 - porsi), TempatPutus.Anggaran, program.Kunci) { Uang = program.Uang.Pagu };
            }
        }
    }

    private static IEnumerable<GarisPutus> TanpaJabatan(IReadOnlyList<GarisUang> uang) =>
        from u in uang
        where u.Jabatan.Count == 0
        select new GarisPutus("UANG-TANPA-JABATAN", Sebut(u.Baris), "Belum ada jabatan yang menanggung uang ini.", "Isi penanggung jawab sub kegiatannya, atau muat pada PK pejabatnya.", u.Pagu, TempatPutus.Anggaran, u.Program.Kunci) { Uang = u.Baris.Uang.Pagu };

    private static IEnumerable<GarisPutus> Rencana(HasilBerkas hasil, IReadOnlyList<GarisUang> uang)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var beruang = uang.SelectMany(u => u.Hasil).SelectMany(h => new[] { h.Sasaran?.Kode, h.Tujuan?.Kode }).ToHashSet(StringComparer.Ordinal);
        foreach (var s in rencana.Sasaran)
        {
            var bagian = $"Sasaran {s.Kode} {s.Uraian}";
            if (rencana.Tujuan.All(t => t.Kode != s.Tujuan))
            {
                yield return new("SASARAN-TANPA-TUJUAN", bagian, s.Tujuan is null ? "Sasaran ini tidak menyebut tujuan." : $"Sasaran ini menyebut tujuan {s.Tujuan}, yang tidak ada.", "Pilih tujuan yang dicapai melalui sasaran ini.", null, TempatPutus.Sasaran, s.Kode);
            }

            if (s.Indikator.Count == 0)
            {
                yield return new("SASARAN-TANPA-INDIKATOR", bagian, "Sasaran ini tidak mempunyai indikator, sehingga tidak dapat diukur.", "Tetapkan indikatornya.", null, TempatPutus.Sasaran, s.Kode);
            }

            if (!beruang.Contains(s.Kode))
            {
                yield return new("SASARAN-TANPA-UANG", bagian, "Tidak ada program yang mendukung sasaran ini.", "Kaitkan programnya pada halaman Anggaran.", null, TempatPutus.Sasaran, s.Kode);
            }
        }

        foreach (var t in rencana.Tujuan.Where(t => rencana.Sasaran.All(s => s.Tujuan != t.Kode) && !beruang.Contains(t.Kode)))
        {
            yield return new("TUJUAN-TANPA-SASARAN", $"Tujuan {t.Kode} {t.Uraian}", "Tidak ada sasaran atau program di bawah tujuan ini.", "Susun sasaran yang menurunkannya.", null, TempatPutus.Tujuan, t.Kode);
        }

        var diperjanjikan = rencana.PerjanjianKinerja.SelectMany(p => p.Target.Select(x => x.Indikator).Concat(p.Individu.Select(x => x.Menunjang))).ToHashSet(StringComparer.Ordinal);
        foreach (var i in rencana.SemuaIndikator().Where(i => i.PenanggungJawab.Count == 0 && !diperjanjikan.Contains(i.Kode)))
        {
            yield return new("INDIKATOR-TANPA-JABATAN", $"Indikator {i.Kode} {i.Nama}", "Tidak ada penanggung jawab dan tidak ada PK yang memuat indikator ini.", "Isi penanggung jawabnya, atau muat pada PK.", null, TempatPutus.Indikator, i.Kode);
        }
    }

    // References that lead nowhere.
    private static IEnumerable<GarisPutus> Rujukan(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var kode = hasil.Anggaran.SemuaBaris().Select(b => b.Kode).ToHashSet(StringComparer.Ordinal);
        var indikator = rencana.SemuaIndikator().Select(i => i.Kode).ToHashSet(StringComparer.Ordinal);
        if (kode.Count > 0)
        {
            foreach (var a in rencana.RencanaAksi.Where(a => a.SubKegiatan is { Length: > 0 } sub && !kode.Contains(sub)))
            {
                yield return new("AKSI-TANPA-UANG", $"Aksi {a.Kode} {a.Uraian}", $"Aksi ini dibiayai {a.SubKegiatan}, yang tidak ada dalam anggaran.", "Ganti kode sub kegiatannya.", null, TempatPutus.RencanaAksi, a.Kode);
            }

            foreach (var (p, a) in rencana.PerjanjianKinerja.SelectMany(p => p.Program.Select(a => (p, a))).Where(x => x.a.Kode is { Length: > 0 } k && !kode.Contains(k)))
            {
                yield return new("PK-PROGRAM-TIDAK-ADA", $"PK {p.Kode}: {a.Kode} {a.Program}", "PK ini memuat program yang tidak ada dalam anggaran.", "Ganti kode programnya pada PK, atau tambahkan programnya.", a.Anggaran, TempatPutus.Perjanjian, p.Kode);
            }
        }

        foreach (var (p, i) in rencana.PerjanjianKinerja.SelectMany(p => p.Individu.Select(i => (p, i))).Where(x => x.i.Menunjang is not { } atas || !indikator.Contains(atas)))
        {
            yield return new("PK-LEPAS-DARI-INDIKATOR", $"PK {p.Kode}: {i.Indikator}", i.Menunjang is { } atas ? $"Indikator ini menunjang {atas}, yang tidak ada." : "Indikator ini tidak menunjang indikator instansi mana pun.", "Pilih indikator instansi yang ditunjangnya.", null, TempatPutus.Perjanjian, p.Kode);
        }
    }

    private static string Sebut(BarisAnggaran baris) => string.Create(CultureInfo.InvariantCulture, $"{baris.Kode} {baris.Nama}{(baris.Unit is { } u ? $" ({u})" : "")}").Trim();
}
