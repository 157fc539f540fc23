using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Perencanaan;

/// <summary>P7: the annex of a Perjanjian Kinerja: targets of the year and its quarters.</summary>
public static class TabelPerjanjian
{
    public const string Id = "P7";

    public static Table Susun(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var awalan = hasil.AwalanPerjanjian(pk);
        var triwulanan = pk.Target.Any(x => x.Triwulan.Count > 0);
        var kepala = triwulanan ? 2 : 1;
        var t = new TableBuilder($"{Id}-{pk.Kode}", JudulTabel(hasil, pk))
            .Columns([(4m, Align.Center), (21, Align.Left), (23, Align.Left), (10, Align.Center), (10, Align.Auto), .. triwulanan ? Enumerable.Repeat((7m, Align.Auto), 4) : [], (32m, Align.Left)])
            .Header([Head("No", rows: kepala), Head("Tujuan/Sasaran strategis", rows: kepala), Head("Indikator kinerja", rows: kepala), Head("Satuan", rows: kepala), Head("Target", rows: kepala), .. triwulanan ? [Head("Target triwulan", columns: 4)] : Array.Empty<Cell>(), Head("Formula penghitungan", rows: kepala)]);
        if (triwulanan)
        {
            t.Header([.. Enumerable.Range(1, 4).Select(n => Head(Romawi.Cetak(n)))]);
        }

        var nomor = 0;
        foreach (var (uraian, indikator) in TabelRenstra.Induk(rencana))
        {
            var baris = indikator.Select(i => (Indikator: i, Target: pk.Target.FirstOrDefault(x => x.Indikator == i.Kode))).Where(x => x.Target is not null).ToList();
            for (var n = 0; n < baris.Count; n++)
            {
                var (i, target) = baris[n];
                Cell[] induk = n > 0 ? [] : [Sel.Nomor(++nomor) with { RowSpan = baris.Count }, Sel.Teks(uraian) with { RowSpan = baris.Count }];
                t.Row([
                    .. induk, Sel.Teks(i.Nama), Sel.Tengah(i.Satuan), Sel.Nilai($"{awalan}/{i.Kode}/target", i.TargetTercetak(target!.Target), i.Desimal),
                    .. triwulanan ? Enumerable.Range(1, 4).Select(q => t.Value($"{awalan}/{i.Kode}/target-TW{q}", TargetTriwulan(i, target, q), i.Desimal, TanpaTarget(i, q))) : [],
                    Sel.TeksAtauBelum(RumusKerja.Kata(i), $"formula {i.Kode}", Sel.Kartu(i, "Rumus dalam kata")),
                ]);
            }
        }

        return t.Build();
    }

    // A range is to be kept in every quarter that measures it, unless it is of the sum of all.
    private static NilaiKinerja? TargetTriwulan(Indikator indikator, TargetPerjanjian target, int triwulan) =>
        indikator.RentangDijumlahkan() ? null : target.Triwulan.ElementAtOrDefault(triwulan - 1) is { } isian ? indikator.TargetTercetak(isian)
            : indikator.Frekuensi.Diukur(triwulan) ? indikator.TargetTercetak(null) : null;

    private static string TanpaTarget(Indikator indikator, int triwulan) => indikator.Frekuensi switch
    {
        Frekuensi.Tahunan => "Indikator diukur setahun sekali; targetnya target setahun.",
        Frekuensi.Semesteran when !indikator.Frekuensi.Diukur(triwulan) => "Indikator diukur setiap semester, pada triwulan II dan IV.",
        _ when indikator.RentangDijumlahkan() => "Rentangnya berlaku untuk jumlah setahun, bukan tiap triwulan.",
        _ => "Target triwulan ini tidak ditetapkan.",
    };

    /// <summary>Ids of the tables of a report that print an agreement's targets, individual performance or money.</summary>
    public static IEnumerable<string> Memuat(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        yield return $"{Id}-{pk.Kode}";
        yield return $"{Id}-{pk.Kode}-anggaran";
        yield return $"{TabelPerjanjianBerjenjang.Id}-{pk.Kode}";
        // What is not signed is told so in the row itself.
        if (pk.Tanggal is not null && TabelPerjanjianBerjenjang.Memuat(pk))
        {
            yield return TabelPerjanjianBerjenjang.Id;
        }

        if (PerjanjianKepala.Bertanggal(hasil).Contains(pk))
        {
            yield return TabelPerubahanPerjanjian.Id;
        }
    }

    public static string Judul(PerjanjianKinerja pk) => pk.Jenis == JenisDokumen.Perubahan ? "Perjanjian Kinerja Perubahan" : "Perjanjian Kinerja";

    /// <summary>The caption: below the head's it names the post, so that no two are alike in the list of tables.</summary>
    internal static string JudulTabel(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        var jabatan = PihakPerjanjian.Pertama(hasil.Berkas.Organisasi, pk).Jabatan;
        return $"{Judul(pk)}{(jabatan == hasil.Berkas.Organisasi.Kepala.Jabatan ? "" : " " + jabatan)} Tahun {hasil.Berkas.Tahun}";
    }
}

/// <summary>P7: programmes with money, grouped per indicator, supporting and penunjang apart, each group with its sum.</summary>
public static class TabelAnggaranPerjanjian
{
    public static Table? Susun(HasilBerkas hasil, PerjanjianKinerja pk)
    {
        if (pk.Program.Count == 0)
        {
            return null;
        }

        var awalan = hasil.AwalanPerjanjian(pk);
        var anggaran = pk.Program.Select(p => string.IsNullOrWhiteSpace(p.SumberDana) ? Dari(hasil, p) : null).ToList();
        var t = new TableBuilder($"{TabelPerjanjian.Id}-{pk.Kode}-anggaran", $"Anggaran {TabelPerjanjian.JudulTabel(hasil, pk)}")
            .Column("No", 6).Column("Program", 50, Align.Left).Column("Anggaran (Rp)", 22).Column("Sumber dana", SelSumberDana.Lebar(anggaran), Align.Center);
        foreach (var kelompok in Enum.GetValues<KelompokAlokasi>())
        {
            var isi = pk.Program.Select((p, n) => (Alokasi: p, Urut: n + 1)).Where(x => x.Alokasi.Kelompok == kelompok).ToList();
            if (isi.Count == 0)
            {
                continue;
            }

            t.Row(RowKind.Group, Sel.Teks(Nama(kelompok)) with { ColumnSpan = 4 });
            string? indikator = null;
            var nomor = 0;
            foreach (var (p, urut) in isi)
            {
                // A programme that names no indicator is not one of the indicator above it.
                if (p.Indikator != indikator)
                {
                    indikator = p.Indikator;
                    nomor = 0;
                    t.Row(RowKind.Group, Sel.Teks(indikator is null ? "Program lain" : "Indikator: " + (hasil.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == indikator)?.Nama ?? indikator)) with { ColumnSpan = 4, Indent = 1 });
                }

                var nama = p.Unit is null ? p.Program : $"{p.Program} ({hasil.Berkas.Organisasi.Unit.FirstOrDefault(u => u.Kode == p.Unit)?.Nama ?? p.Unit})";
                t.Row(Sel.Nomor(++nomor), Sel.Teks(nama), t.Money(hasil.Figures[$"{awalan}/program-{urut}"]), SelSumberDana.Susun(p.SumberDana, anggaran[urut - 1], p.Anggaran, "lembar Program PK, kolom Sumber dana"));
            }

            t.Row(RowKind.Total, Sel.Teks($"Jumlah {Nama(kelompok).ToLowerInvariant()}") with { ColumnSpan = 2 }, t.Money(hasil.Figures[$"{awalan}/{kelompok.ToString().ToLowerInvariant()}/jumlah"]), Sel.Kosong);
        }

        return t.Row(RowKind.Total, Sel.Teks("Jumlah seluruhnya") with { ColumnSpan = 2 }, t.Money(hasil.Figures[$"{awalan}/jumlah"]), Sel.Kosong).Build();
    }

    // Its programme in the budget: where the agreement leaves the source out, the budget knows it.
    private static BarisAnggaran? Dari(HasilBerkas hasil, AlokasiPerjanjian alokasi) => hasil.Anggaran.Program.FirstOrDefault(p => p.Unit == alokasi.Unit
        && (string.IsNullOrWhiteSpace(alokasi.Kode) ? p.Nama == alokasi.Program : p.Kode == alokasi.Kode));

    private static string Nama(KelompokAlokasi kelompok) => kelompok switch
    {
        KelompokAlokasi.Penunjang => "Program penunjang",
        KelompokAlokasi.Pendukung => "Anggaran pendukung",
        _ => "Program utama",
    };
}
