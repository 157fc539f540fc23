namespace Tera.App.Pelaporan;

/// <summary>A place of the LKjIP that is not filled in.</summary>
/// <param name="Sebutan">What is missing: "narasi latar belakang".</param>
/// <param name="Jalan">Page of the agency's year where it is filled in, "/ubah/pelaporan#t-narasi".</param>
public sealed record BagianKosong(string Sebutan, string Jalan);

/// <summary>Leads from a "belum diisi" mark to the page where its words are typed.</summary>
public static class LetakKosong
{
    private const string Narasi = "/ubah/pelaporan";
    private const string Instansi = "/ubah/organisasi";

    // Beginnings of marks: the composers' own words, and titles of the outline's parts.
    private static readonly (string Awal, string Jalan)[] Awalan =
    [
        ("narasi ", Narasi + "#t-narasi"), ("penjelasan indikator ", Narasi + "#t-analisis"), ("penyebab ", Narasi + "#t-analisis"),
        ("keberhasilan, kegagalan", Narasi + "#t-analisis"), ("dasar hukum", Narasi), ("isu strategis", Narasi), ("rekomendasi", Narasi), ("langkah ke depan", Narasi),
        ("tugas dan fungsi", Instansi), ("struktur organisasi", Instansi), ("sumber daya manusia", Instansi), ("sarana", Instansi), ("peta jabatan", Instansi), ("anggota tim penyusun", Instansi), ("tim penyusun", Instansi), ("nama pejabat", Instansi),
        ("rencana strategis", "/rencana"), ("matriks renstra", "/rencana"), ("pohon kinerja", "/rencana"),
        ("indikator kinerja utama", "/dokumen-rencana"), ("perjanjian kinerja", "/dokumen-rencana"), ("rencana aksi", "/dokumen-rencana"), ("nomor keputusan", "/dokumen-rencana"),
        ("program", "/anggaran"), ("kinerja dan anggaran", "/anggaran"), ("akuntabilitas keuangan", "/anggaran"), ("sumber dana", "/anggaran"), ("efisiensi", "/anggaran"),
        ("capaian kinerja", "/pengukuran"), ("analisis capaian", "/pengukuran"), ("perbandingan", "/pengukuran"),
    ];

    private static readonly string[] IsianIndikator = ["definisi operasional ", "formula ", "sumber data ", "penanggung jawab "];

    /// <param name="tanda">A mark, "belum diisi: narasi latar belakang".</param>
    public static BagianKosong Dari(string tanda)
    {
        ArgumentNullException.ThrowIfNull(tanda);
        var sebutan = tanda.StartsWith("belum diisi: ", StringComparison.Ordinal) ? tanda["belum diisi: ".Length..] : tanda;
        if (IsianIndikator.FirstOrDefault(a => sebutan.StartsWith(a, StringComparison.Ordinal)) is { } isian)
            return new(sebutan, $"/ubah/indikator?kunci={Uri.EscapeDataString(sebutan[isian.Length..])}");
        return new(sebutan, Awalan.FirstOrDefault(a => sebutan.StartsWith(a.Awal, StringComparison.Ordinal)).Jalan ?? Narasi);
    }
}
