using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Perencanaan;

/// <summary>P9: rencana aksi per indicator with what each quarter delivers.</summary>
public static class TabelRencanaAksi
{
    public const string Id = "P9";

    public static Table? Susun(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        if (rencana.RencanaAksi.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Rencana Aksi Kinerja Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Columns([(5m, Align.Center), (22, Align.Left), (28, Align.Left), (10, Align.Center), .. Enumerable.Repeat((10m, Align.Center), 4), (18m, Align.Left)])
            .Header(Head("No", rows: 2), Head("Indikator", rows: 2), Head("Aksi", rows: 2), Head("Satuan", rows: 2), Head("Target triwulan", columns: 4), Head("Penanggung jawab", rows: 2))
            .Header([.. Enumerable.Range(1, 4).Select(n => Head(Romawi.Cetak(n)))]);
        var nomor = 0;
        foreach (var kelompok in rencana.RencanaAksi.GroupBy(a => a.Indikator))
        {
            var aksi = kelompok.ToList();
            var indikator = rencana.SemuaIndikator().FirstOrDefault(i => i.Kode == kelompok.Key)?.Nama ?? kelompok.Key;
            for (var i = 0; i < aksi.Count; i++)
            {
                Cell[] induk = i > 0 ? [] : [Sel.Nomor(++nomor) with { RowSpan = aksi.Count }, Sel.Teks(indikator) with { RowSpan = aksi.Count }];
                t.Row([.. induk, Sel.Teks(aksi[i].Uraian), Sel.Tengah(aksi[i].Satuan), .. Enumerable.Range(0, 4).Select(q => Sel.Tengah(Sel.Ketikan(aksi[i].Target.ElementAtOrDefault(q) ?? "–"))), Sel.Teks(aksi[i].PenanggungJawab)]);
            }
        }

        return t.Notes(Dialog(hasil)).Build();
    }

    /// <summary>What a decision record changed since the plan was written, and is not in it yet.</summary>
    private static IEnumerable<string> Dialog(HasilBerkas hasil) =>
        from k in NasibKeputusan.Urai(hasil.Berkas.Pengukuran.Dialog, hasil.Berkas.Perencanaan.RencanaAksi)
        let jadi = k.Jadi
        where jadi is not null
        let target = !jadi.Target.Any(t => !string.IsNullOrWhiteSpace(t)) ? "belum ditetapkan" : string.Join(", ", jadi.Target.Select((t, q) => (t, q)).Where(x => !string.IsNullOrWhiteSpace(x.t)).Select(x => $"triwulan {Romawi.Cetak(x.q + 1)} {x.t}"))
        select $"Dialog kinerja triwulan {Romawi.Cetak(k.Triwulan)} {Perubahan(k.Semula, jadi)}{target}.";

    private static string Perubahan(Aksi? semula, Aksi jadi) => semula is null ? $"menambahkan \"{jadi.Uraian}\", target "
        : semula.Uraian == jadi.Uraian ? $"mengubah target \"{jadi.Uraian}\" menjadi " : $"mengubah \"{semula.Uraian}\" menjadi \"{jadi.Uraian}\", target ";
}

/// <summary>P10: PK of every level: who signed, who has not, and what each individual indicator supports.</summary>
public static class TabelPerjanjianBerjenjang
{
    public const string Id = "P10";

    public static Table? Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Perjanjian Kinerja Berjenjang Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Column("No", 5).Column("Jabatan", 22, Align.Left).Column("Sasaran", 24, Align.Left).Column("Indikator", 24, Align.Left).Column("Satuan", 9, Align.Center)
            .Column("Target", 9).Column("Menunjang indikator", 22, Align.Left).Column("Ditandatangani", 13, Align.Center);
        var nomor = 0;
        foreach (var pk in hasil.Berkas.Perencanaan.PerjanjianKinerja.Where(Memuat))
        {
            var isi = Bersama(hasil, pk).Concat(Individu(hasil, pk)).ToList();
            for (var i = 0; i < isi.Count; i++)
            {
                Cell[] awal = i > 0 ? [] : [Sel.Nomor(++nomor) with { RowSpan = isi.Count }, Sel.Teks(PihakPerjanjian.Pertama(hasil.Berkas.Organisasi, pk).Jabatan) with { RowSpan = isi.Count }];
                Cell[] akhir = i > 0 ? [] : [Sel.Tengah(pk.Tanggal?.Cetak() ?? "belum") with { RowSpan = isi.Count }];
                t.Row([.. awal, .. isi[i], .. akhir]);
            }
        }

        return nomor == 0 ? null : t.Build();
    }

    /// <summary>Whether an agreement stands in it.</summary>
    internal static bool Memuat(PerjanjianKinerja pk) => PihakPerjanjian.Bawahan(pk) || pk.Individu.Count > 0;

    /// <summary>Indicators of the agency that somebody below the head has promised as they are.</summary>
    private static IEnumerable<Cell[]> Bersama(HasilBerkas hasil, PerjanjianKinerja pk) =>
        from induk in TabelRenstra.Induk(hasil.Berkas.Perencanaan)
        from i in induk.Indikator
        let target = pk.Target.FirstOrDefault(x => x.Indikator == i.Kode)
        where target is not null
        select new[]
        {
            Sel.Teks(induk.Uraian), Sel.Teks(i.Nama), Sel.Tengah(i.Satuan), Sel.Nilai($"{hasil.AwalanPerjanjian(pk)}/{i.Kode}/target", i.TargetTercetak(target.Target), i.Desimal),
            Sel.Teks("Indikator kepala diampu langsung"),
        };

    private static IEnumerable<Cell[]> Individu(HasilBerkas hasil, PerjanjianKinerja pk) => pk.Individu.Select((k, n) => new[]
    {
        Sel.Teks(k.Sasaran), Sel.Teks(k.Indikator), Sel.Tengah(k.Satuan), TabelIndividu.TargetIndividu(hasil, pk, n),
        Sel.Teks(hasil.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(x => x.Kode == k.Menunjang)?.Nama ?? k.Menunjang),
    });
}

/// <summary>P5: other agencies that contribute to a sasaran.</summary>
public static class TabelCrosscutting
{
    public const string Id = "P5-crosscutting";

    public static Table? Susun(HasilBerkas hasil)
    {
        var rencana = hasil.Berkas.Perencanaan;
        if (rencana.Crosscutting.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, "Dukungan Lintas Perangkat Daerah (Crosscutting)")
            .Column("No", 5).Column("Tujuan/Sasaran", 32, Align.Left).Column("Instansi", 26, Align.Left).Column("Dukungan", 37, Align.Left);
        foreach (var c in rencana.Crosscutting)
        {
            var sasaran = hasil.Pengukuran.Sasaran.FirstOrDefault(s => s.Kode == c.Sasaran)?.Uraian ?? rencana.Tujuan.FirstOrDefault(x => x.Kode == c.Sasaran)?.Uraian ?? c.Sasaran;
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(sasaran), Sel.Teks(c.Instansi), Sel.Teks(c.Kontribusi));
        }

        return t.Build();
    }
}
