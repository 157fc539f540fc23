using System.Globalization;
using System.Text.Json.Nodes;
using Tera.App.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>A cell that is typed into.</summary>
/// <param name="Bidang">Field, as <see cref="SelTriwulan"/> names it.</param>
public sealed record SelIsian(string Bidang, string Label, string Satuan, string Teks);

/// <summary>One indicator of the quarter's sheet.</summary>
public sealed record BarisLembar(HasilIndikator Hasil, HasilTriwulan Triwulan, IReadOnlyList<SelIsian> Angka, IReadOnlyList<SelIsian> Kata, SelIsian TidakDiukur)
{
    public string Kode => Hasil.Indikator.Kode;

    /// <summary>Its frequency leaves this quarter out.</summary>
    public bool BukanWaktunya => Triwulan.Realisasi.Nilai is { Ada: false, Alasan: Alasan.TidakDiukur } && TidakDiukur.Teks.Length == 0;
}

/// <summary>One quarter on one page: every indicator with what is typed and what follows from it.</summary>
public static class LembarTriwulan
{
    private static readonly (string Bidang, string Label)[] Uraian = [("penjelasan", "Penjelasan"), ("kendala", "Kendala"), ("solusi", "Solusi"), ("sumber", "Sumber data"), ("bukti", "Tautan bukti, satu baris satu")];

    /// <param name="ditetapkan">The file that the quarter was fixed with, whose figures stand; none where it is not fixed.</param>
    public static IReadOnlyList<BarisLembar> Susun(BerkasTermuat berkas, int triwulan, BerkasTermuat? ditetapkan = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return [.. (ditetapkan ?? berkas).Hasil.Pengukuran.Indikator.Select(h => Baris(berkas, h, triwulan))];
    }

    /// <summary>Codes of the indicators whose quarter would be another with today's data: a plan or budget that was changed since it was fixed.</summary>
    public static IReadOnlyList<string> Berubah(BerkasTermuat berkas, BerkasTermuat ditetapkan, int triwulan)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(ditetapkan);
        var kini = berkas.Hasil.Pengukuran.Indikator.ToDictionary(h => h.Indikator.Kode, h => Angka(h.Triwulan[triwulan - 1]), StringComparer.Ordinal);
        return [.. ditetapkan.Hasil.Pengukuran.Indikator.Where(h => !kini.TryGetValue(h.Indikator.Kode, out var angka) || angka != Angka(h.Triwulan[triwulan - 1])).Select(h => h.Indikator.Kode)];
    }

    private static (Hasil, Hasil, Hasil, Hasil, Hasil) Angka(HasilTriwulan t) => (t.Target.Nilai, t.Realisasi.Nilai, t.Capaian.Nilai, t.CapaianSampai.Nilai, t.CapaianTahun.Nilai);

    public static BarisLembar? Baris(BerkasTermuat berkas, string indikator, int triwulan)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return berkas.Hasil.Pengukuran.Indikator.FirstOrDefault(h => h.Indikator.Kode == indikator) is { } hasil ? Baris(berkas, hasil, triwulan) : null;
    }

    private static BarisLembar Baris(BerkasTermuat berkas, HasilIndikator hasil, int triwulan)
    {
        var (indikator, tahun) = (hasil.Indikator, berkas.Berkas.Tahun);
        IReadOnlyList<SelIsian> angka = indikator.Rumus is { Length: > 0 } && indikator.Variabel.Count > 0
            ? [.. indikator.Variabel.SelectMany(v => VariabelLalu.Sebelum(indikator, v.Nama, tahun, triwulan).Select(w => Sel(SelTriwulan.Variabel(v.Nama, w.Tahun, w.Triwulan == triwulan ? null : w.Triwulan), $"{v.Uraian}, triwulan {Romawi.Cetak(w.Triwulan)} {w.Tahun.ToString(CultureInfo.InvariantCulture)}", v.Satuan)).Prepend(Sel(SelTriwulan.Variabel(v.Nama), v.Uraian, v.Satuan)))]
            : [Sel(SelTriwulan.Nilai, "Realisasi", indikator.Satuan)];
        return new(hasil, hasil.Triwulan[triwulan - 1], angka, [.. Uraian.Select(u => Sel(u.Bidang, u.Label, ""))], Sel(SelTriwulan.TidakDiukur, "Tidak diukur triwulan ini", ""));

        SelIsian Sel(string bidang, string label, string satuan) => new(bidang, label, satuan, SelTriwulan.Teks(Isi(SelTriwulan.Triwulan(bidang, triwulan)), bidang, tahun));

        JsonNode? Isi(int di) => berkas.Butir.TryGetValue((JenisButir.Triwulan, JenisButir.KunciTriwulan(indikator.Kode, di)), out var butir) ? JsonNode.Parse(butir.Isi) : null;
    }
}
