using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>An indicator as published data; numbers at full precision, null where there is none.</summary>
/// <param name="Triwulan">The quarter that realisasi and capaian are up to; none for the year.</param>
/// <param name="Catatan">Why there is no capaian.</param>
/// <param name="Desimal">Decimals that the document prints target and realisasi with.</param>
public sealed record DataIndikator(
    string Kode, string Indikator, string Induk, bool Iku, string Satuan, string Polaritas, int? Triwulan, decimal? Target, string? TargetPredikat,
    decimal? Realisasi, string? RealisasiPredikat, decimal? Capaian, string? Kategori, string? Catatan, int? Desimal = null);

/// <summary>What a kept document says, for pages and machines: its own tables, and its indicators as data.</summary>
public static class Cuplikan
{
    private static readonly JsonSerializerOptions Opsi = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The tables that a document prints.</summary>
    public static string TulisTabel(Document dokumen)
    {
        ArgumentNullException.ThrowIfNull(dokumen);
        return JsonSerializer.Serialize(dokumen.Blocks().OfType<Table>().Where(t => !t.Plain), Opsi);
    }

    public static IReadOnlyList<Table> BacaTabel(string isi) => JsonSerializer.Deserialize<List<Table>>(isi, Opsi)!;

    /// <summary>The indicators that a document of this kind is about.</summary>
    public static string TulisIndikator(HasilBerkas hasil, string jenis, string kunci)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        return Tulis(Data(hasil, jenis, kunci));
    }

    internal static string Tulis(IEnumerable<DataIndikator> indikator) => JsonSerializer.Serialize(indikator, Opsi);

    public static IReadOnlyList<DataIndikator> BacaIndikator(string isi) => JsonSerializer.Deserialize<List<DataIndikator>>(isi, Opsi)!;

    private static IEnumerable<DataIndikator> Data(HasilBerkas hasil, string jenis, string kunci)
    {
        var semua = hasil.Pengukuran.Indikator;
        return jenis switch
        {
            "lkjip" => semua.Select(h => Baris(h, null, h.Target, h.Realisasi, h.Capaian, h.Kategori)),
            "iku" => semua.Where(h => h.Indikator.Iku).Select(h => Baris(h, null, null, null, null, null)),
            // The targets of this agreement, not of the latest.
            "pk" => from t in hasil.Berkas.Perencanaan.PerjanjianKinerja.FirstOrDefault(p => p.Kode == kunci)?.Target ?? []
                    join h in semua on t.Indikator equals h.Indikator.Kode
                    select Baris(h, null, null, null, null, null) with { Target = h.Indikator.TargetTercetak(t.Target)?.Angka, TargetPredikat = h.Indikator.TargetTercetak(t.Target)?.Predikat },
            "monev" or "lkj-triwulan" when int.TryParse(kunci, System.Globalization.CultureInfo.InvariantCulture, out var n) => semua.Select(h => h.Triwulan[n - 1]).Zip(semua, (t, h) => Baris(h, n, t.TargetSampai, t.RealisasiSampai, t.CapaianSampai, null)),
            _ => [],
        };
    }

    private static DataIndikator Baris(HasilIndikator h, int? triwulan, Figure? target, Figure? realisasi, Figure? capaian, PitaKategori? kategori) => new(
        h.Indikator.Kode, h.Indikator.Nama, h.Induk, h.Indikator.Iku, h.Indikator.Satuan, h.Indikator.Polaritas.ToString(), triwulan,
        target?.Nilai.AngkaAtauKosong, target?.Predikat, realisasi?.Nilai.AngkaAtauKosong, realisasi?.Predikat, capaian?.Nilai.AngkaAtauKosong, kategori?.Nama,
        capaian is { Nilai.Ada: false } ? KalimatAlasan.Untuk(capaian.Nilai) : null, h.Indikator.Desimal);
}
