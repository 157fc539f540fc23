using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Perencanaan;

/// <summary>P4: indikator kinerja utama with definition, formula, source and owner, as its decree fixes them.</summary>
public static class TabelIku
{
    public const string Id = "P4";

    public static Table Susun(HasilBerkas hasil) => Susun(hasil, hasil.Berkas.Perencanaan.IkuTerakhir() is { } n ? hasil.Berkas.Perencanaan.Iku[n] : null);

    public static Table Susun(HasilBerkas hasil, KeputusanIku? keputusan)
    {
        var rencana = hasil.Berkas.Perencanaan;
        var isi = Isi(rencana, keputusan).ToList();
        var tahun = isi.SelectMany(x => x.Target.Target).Select(n => n.Tahun).Distinct().Order().ToList();
        if (tahun.Count == 0 && isi.Exists(x => x.Indikator.RentangTarget() is not null))
        {
            // A range needs no target of any year to be the target of this one.
            tahun = [hasil.Berkas.Tahun];
        }

        var perubahan = keputusan?.Jenis == JenisDokumen.Perubahan ? " Perubahan" : "";
        var kepala = tahun.Count == 0 ? 1 : 2;
        var t = new TableBuilder(Id, $"Indikator Kinerja Utama{perubahan} {hasil.Berkas.Organisasi.Nama}") { Wide = true }
            .Columns([(4m, Align.Center), (17, Align.Left), (17, Align.Left), (8, Align.Auto), .. tahun.Select(_ => (8m, Align.Auto)), (18m, Align.Left), (18, Align.Left), (13, Align.Left), (13, Align.Left)])
            .Header([
                Head("No", rows: kepala), Head("Tujuan/Sasaran", rows: kepala), Head("Indikator kinerja", rows: kepala), Head("Kondisi awal", rows: kepala),
                .. tahun.Count == 0 ? Array.Empty<Cell>() : [Head("Target", columns: tahun.Count)],
                Head("Definisi operasional", rows: kepala), Head("Formula", rows: kepala), Head("Sumber data", rows: kepala), Head("Penanggung jawab", rows: kepala)]);
        if (tahun.Count > 0)
        {
            t.Header([.. tahun.Select(y => Head(y.ToString(CultureInfo.InvariantCulture)))]);
        }

        var nomor = 0;
        foreach (var (induk, i, target) in isi)
        {
            var dasar = $"iku/{i.Kode}";
            t.Row([
                Sel.Nomor(++nomor), Sel.Teks(induk), Sel.Teks($"{i.Nama} ({i.Satuan})"), t.Value($"{dasar}/awal", target.KondisiAwal?.Nilai, i.Desimal, TabelRenstra.TanpaKondisiAwal),
                .. tahun.Select(y => Sel.Nilai($"{dasar}/{y}", i.TargetTercetak(target.Target.FirstOrDefault(n => n.Tahun == y)?.Nilai, y != hasil.Berkas.Tahun), i.Desimal)),
                Sel.TeksAtauBelum(i.Definisi, $"definisi operasional {i.Kode}", Sel.Kartu(i, "Definisi operasional")), Sel.TeksAtauBelum(RumusKerja.Kata(i), $"formula {i.Kode}", Sel.Kartu(i, "Rumus dalam kata")),
                Sel.TeksAtauBelum(i.SumberData, $"sumber data {i.Kode}", Sel.Kartu(i, "Sumber data")), i.PenanggungJawab.Count == 0 ? Sel.TeksAtauBelum(null, $"penanggung jawab {i.Kode}", Sel.Kartu(i, "Penanggung jawab")) : Sel.Daftar(i.PenanggungJawab),
            ]);
        }

        return t.Build();
    }

    /// <summary>The decree's indicators; where there is no decree those of the plan that are IKU, with the Renstra's targets.</summary>
    private static IEnumerable<(string Induk, Indikator Indikator, TargetIku Target)> Isi(RencanaKinerja rencana, KeputusanIku? keputusan)
    {
        foreach (var (uraian, indikator) in TabelRenstra.Induk(rencana))
        {
            foreach (var i in indikator)
            {
                if (keputusan is { Indikator.Count: > 0 })
                {
                    if (keputusan.Indikator.FirstOrDefault(k => k.Indikator == i.Kode) is { } k)
                    {
                        yield return (uraian, i, k with { KondisiAwal = k.KondisiAwal ?? i.KondisiAwal, Target = k.Target.Count > 0 ? k.Target : i.TargetRenstra });
                    }
                }
                else if (i.Iku)
                {
                    yield return (uraian, i, new TargetIku { Indikator = i.Kode, KondisiAwal = i.KondisiAwal, Target = i.TargetRenstra });
                }
            }
        }
    }
}
