using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Perencanaan;

/// <summary>Money in the annex of each PK: its programmes, the sum of each group and of all.</summary>
internal static class HitungPerjanjian
{
    public static IReadOnlyList<string> Hitung(IReadOnlyList<PerjanjianKinerja> perjanjian, KumpulanFigure figures)
    {
        var semua = new List<string>();
        for (var n = 0; n < perjanjian.Count; n++)
        {
            var pk = perjanjian[n];
            var awalan = figures.Awalan(pk.Kode, "pk/");
            semua.Add(awalan);
            var program = pk.Program.Select((p, i) => (p.Kelompok, Figure: figures.Catat(Program(p, awalan, n, i)))).ToList();
            if (program.Count == 0)
            {
                continue;
            }

            foreach (var kelompok in program.GroupBy(p => p.Kelompok))
            {
                var nama = kelompok.Key.ToString().ToLowerInvariant();
                figures.Catat(Jumlah($"{awalan}/{nama}/jumlah", $"Jumlah anggaran program {nama} dalam perjanjian kinerja {pk.Kode}", [.. kelompok.Select(k => k.Figure)]));
            }

            figures.Catat(Jumlah($"{awalan}/jumlah", $"Jumlah anggaran dalam perjanjian kinerja {pk.Kode}", program.ConvertAll(p => p.Figure)));
        }

        return semua;
    }

    private static Figure Program(AlokasiPerjanjian program, string awalan, int pk, int urutan) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{awalan}/program-{urutan + 1}"),
        Uraian = $"Anggaran {program.Program} dalam perjanjian kinerja",
        Nilai = program.Anggaran,
        Satuan = "Rp",
        Masukan = [new("nilai", program.Anggaran, Sumber: string.Create(CultureInfo.InvariantCulture, $"$.perencanaan.perjanjianKinerja[{pk}].program[{urutan}].anggaran"))],
    };

    private static Figure Jumlah(string id, string uraian, IReadOnlyList<Figure> program) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = Aritmetika.Jumlah(program.Select(p => p.Nilai)),
        Satuan = "Rp",
        Rumus = "jumlah(program)",
        Masukan = [.. program.Select(p => new Masukan("program", p.Nilai, p.Id))],
        Klausul = Dasar.Perjanjian,
    };
}
