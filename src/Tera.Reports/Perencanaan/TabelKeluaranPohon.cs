using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Perencanaan;

/// <summary>P5, the foot of the tree: what the programmes of its boxes bring about down to the outputs, and who answers for it. In boxes they would not fit on a page.</summary>
public static class TabelKeluaranPohon
{
    public const string Id = "P5-keluaran";

    public static Table? Susun(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var lines = hasil.Anggaran.SemuaBaris().Where(HasOutput).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var owned = lines.Any(l => Penanggung(hasil, l) is not null);
        var t = new TableBuilder(Id, $"Keluaran menurut Program, Kegiatan, dan Sub Kegiatan Tahun {hasil.Berkas.Tahun}")
            .Column("Program, kegiatan, sub kegiatan", 44, Align.Left).Column("Indikator atau keluaran", owned ? 36 : 60, Align.Left);
        if (owned)
        {
            t.Column("Penanggung jawab", 24, Align.Left);
        }

        foreach (var line in lines)
        {
            List<Cell> cells = [Sel.Teks(BarisNama.Lengkap(line)) with { Indent = (int)line.Jenjang }, Sel.Teks(string.Join('\n', line.Indikator.Select(i => $"{i.Indikator.Nama} ({i.Indikator.Satuan})")))];
            t.Row(line.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data, [.. cells, .. owned ? [Sel.Teks(Penanggung(hasil, line))] : Array.Empty<Cell>()]);
        }

        return t.Build();
    }

    private static bool HasOutput(BarisAnggaran line) => line.Indikator.Count > 0 || line.Anak.Any(HasOutput);

    /// <summary>The post or unit that answers for a line; none where the data name none.</summary>
    internal static string? Penanggung(HasilBerkas hasil, BarisAnggaran baris) =>
        baris.PenanggungJawab ?? hasil.Berkas.Organisasi.Unit.FirstOrDefault(u => u.Kode == baris.Unit)?.Nama ?? baris.Unit;
}
