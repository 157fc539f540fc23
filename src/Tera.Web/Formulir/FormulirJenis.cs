using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Reports.Formulir;

namespace Tera.Web.Formulir;

/// <summary>How a kind of piece is edited: its form, who may, and where its page leads back to.</summary>
/// <param name="Sebutan">"Indikator", "Perjanjian Kinerja".</param>
/// <param name="Kembali">Page of the agency's year that lists such pieces.</param>
/// <param name="Daftar">Whether there may be several, so that they can be added and removed.</param>
/// <param name="Kunci">Field that holds the key of a new piece; none where there is only one.</param>
internal sealed record FormulirJenis(string Sebutan, Hak Hak, string Kembali, Lazy<FormulirButir> Formulir, bool Daftar = false, string? Kunci = null)
{
    private static readonly Dictionary<string, FormulirJenis> Semua = new(StringComparer.Ordinal)
    {
        [JenisButir.Organisasi] = Bidang("Instansi", Hak.UbahRencana, "", "organisasi"),
        [JenisButir.Rencana] = Bidang("Renstra, visi, dan misi", Hak.UbahRencana, "/rencana", "perencanaan"),
        [JenisButir.Tujuan] = Unsur("Tujuan", Hak.UbahRencana, "/rencana", "Tujuan", "indikator"),
        [JenisButir.Sasaran] = Unsur("Sasaran", Hak.UbahRencana, "/rencana", "Sasaran", "indikator"),
        // Who feeds an indicator of the government is chosen on a page of its own.
        [JenisButir.Indikator] = new("Indikator", Hak.UbahRencana, "/rencana", new(() => FormulirButir.Unsur("Indikator", "pasokan").Tanpa("caraPasokan")), Daftar: true, Kunci: "kode"),
        [JenisButir.Iku] = Unsur("Keputusan IKU", Hak.UbahRencana, "/dokumen-rencana", "IKU"),
        [JenisButir.Pk] = Unsur("Perjanjian Kinerja", Hak.UbahRencana, "/dokumen-rencana", "PK"),
        [JenisButir.Aksi] = Unsur("Rencana aksi", Hak.UbahRencana, "/dokumen-rencana", "Rencana Aksi"),
        [JenisButir.Anggaran] = new("Dokumen anggaran dan LRA", Hak.UbahAnggaran, "/anggaran", new(() => FormulirButir.Bidang("anggaran").Tanpa("dihimpun"))),
        [JenisButir.Program] = new("Program", Hak.UbahAnggaran, "/anggaran", new(() => FormulirButir.Unsur("Program").Tanpa("sumber.instansi").Tanpa("sumber.kunci")), Daftar: true, Kunci: "kode"),
        [JenisButir.Pengukuran] = Bidang("Kebijakan, data pendukung, dan SKM", Hak.UbahRealisasi, "/pengukuran", "pengukuran"),
        // What is of a quarter is in the quarter's own piece, which is locked with it.
        [JenisButir.Realisasi] = new("Realisasi setahun", Hak.UbahRealisasi, "/pengukuran", new(() => FormulirButir.Unsur("Realisasi", "triwulan").Tanpa("variabel.triwulan")), Daftar: true, Kunci: "indikator"),
        [JenisButir.Dialog] = new("Dialog kinerja triwulan", Hak.UbahRealisasi, "/pengukuran/dialog/{kunci}", new(() => FormulirButir.Unsur("Dialog Kinerja").Tanpa("triwulan").Tanpa("keputusan.sudahDiterapkan")), Daftar: true),
        [JenisButir.Pelaporan] = Bidang("Narasi laporan", Hak.UbahNarasi, "/laporan", "pelaporan"),
        [JenisButir.Evaluasi] = Bidang("Hasil evaluasi tahun lalu", Hak.UbahEvaluasi, "/evaluasi", "evaluasi"),
        [JenisButir.Rekomendasi] = Unsur("Rekomendasi", Hak.UbahEvaluasi, "/evaluasi", "Rekomendasi") with { TanpaHalaman = true },
    };

    /// <summary>Whether it is edited on a page of its own rather than by its form: who follows up does not verify.</summary>
    public bool TanpaHalaman { get; private init; }

    public static FormulirJenis? Cari(string jenis) => Semua.GetValueOrDefault(jenis);

    public static FormulirJenis? UntukHalaman(string jenis) => Cari(jenis) is { TanpaHalaman: false } bentuk ? bentuk : null;

    /// <summary>Key of a new piece from what was typed; IKU decrees are numbered.</summary>
    public string KunciBaru(System.Text.Json.Nodes.JsonObject isi, BerkasTermuat berkas, string jenis)
    {
        if (Kunci is null)
            return "";
        if (jenis == JenisButir.Iku)
            return (berkas.Butir.Keys.Count(k => k.Jenis == jenis) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var kunci = (string?)isi[Kunci] is { Length: > 0 } kode ? kode : (string?)isi["nama"] ?? "";
        return jenis == JenisButir.Program && (string?)isi["unit"] is { Length: > 0 } unit ? $"{kunci}@{unit}" : kunci;
    }

    private static FormulirJenis Bidang(string sebutan, Hak hak, string kembali, string nama) => new(sebutan, hak, kembali, new(() => FormulirButir.Bidang(nama)));

    private static FormulirJenis Unsur(string sebutan, Hak hak, string kembali, string lembar, params string[] kecuali) =>
        new(sebutan, hak, kembali, new(() => FormulirButir.Unsur(lembar, kecuali)), Daftar: true, Kunci: "kode");
}
