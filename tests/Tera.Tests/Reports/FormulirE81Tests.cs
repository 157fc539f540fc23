using Shouldly;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;
using Tera.Reports.Evaluasi;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>Form E.81 on A3: what docs/keputusan/e81-a3.md promises.</summary>
public sealed class FormulirE81Tests
{
    [Theory]
    [InlineData(23_456_789_012, 14)]
    [InlineData(123_456_789_012, 14)]
    [InlineData(2_469_135_780_240, 13)]
    public void Angka_dan_kata_tidak_terpenggal(long rupiah, int ukuran)
    {
        var tabel = TabelE81.Susun(Bermiliar(rupiah));

        var bentuk = TableShape.Of(tabel, PageSize.A3OnSide.TextWidth);

        bentuk.HalfPoints.ShouldBeGreaterThanOrEqualTo(ukuran);
        foreach (var (baris, kepala) in tabel.Header.Select(r => (r, true)).Concat(tabel.Rows.Select(r => (r, false))).GroupBy(r => r.Item2).SelectMany(g => Letak(tabel, g)))
        {
            foreach (var (sel, kolom) in baris.Sel)
            {
                var tebal = kepala || baris.Baris.Kind is RowKind.Group or RowKind.Total || sel.Runs.Any(r => r.Bold);
                var kata = FontMetrics.Twips(FontMetrics.LongestWord(sel.Text, tebal), bentuk.HalfPoints) + (sel.Indent * TableShape.Step);
                (kata + (2 * StylesPart.Beside(large: true))).ShouldBeLessThanOrEqualTo(bentuk.Span(kolom, sel.ColumnSpan), $"{sel.Text} pada kolom {kolom}");
            }
        }
    }

    private static IEnumerable<((Row Baris, List<(Cell Sel, int Kolom)> Sel) Baris, bool Kepala)> Letak(Table tabel, IGrouping<bool, (Row Baris, bool Kepala)> bagian)
    {
        var terbuka = new int[tabel.Columns.Count];
        return bagian.Select(b => ((b.Baris, TableShape.Grid(b.Baris, terbuka)), b.Kepala)).ToList();
    }

    private static HasilBerkas Bermiliar(decimal rupiah)
    {
        var berkas = InstansiSulit.Ambil("lengkap").Hasil.Berkas;
        var pagu = new Pagu { Murni = rupiah, Realisasi = rupiah, Renstra = rupiah * 4, RealisasiSampaiTahunLalu = rupiah * 3, RealisasiTriwulan = [rupiah / 4, rupiah / 4, rupiah / 4, rupiah / 4] };
        IndikatorKeluaran[] keluaran =
        [
            new() { Nama = "Persentase penyelenggaraan pemberdayaan masyarakat berkelanjutan", Satuan = "%", Target = 85, Realisasi = 80.25m, TargetRenstra = 90, RealisasiSampaiTahunLalu = 75.5m, RealisasiTriwulan = [20.5m, 40.25m, 60.1m, 80.25m] },
            new() { Nama = "Jumlah peserta pelatihan", Satuan = "orang", Desimal = 0, Akumulasi = Akumulasi.Jumlah, Target = 12_500, Realisasi = 13_400, TargetRenstra = 50_000, RealisasiSampaiTahunLalu = 20_000, RealisasiTriwulan = [3000, 3000, 3400, 4000] },
        ];
        return HitungBerkas.Hitung(berkas with
        {
            Anggaran = berkas.Anggaran with
            {
                Program =
                [
                    new()
                    {
                        Kode = "2.07.01",
                        Nama = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
                        Kegiatan =
                        [
                            new()
                            {
                                Kode = "2.07.01.2.05",
                                Nama = "Administrasi Kepegawaian Perangkat Daerah",
                                SubKegiatan = [new() { Kode = "2.07.01.2.05.0002", Nama = "Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya", Indikator = keluaran, PenanggungJawab = "Sekretariat", Pagu = pagu }],
                            },
                        ],
                    },
                ],
            },
        });
    }
}
