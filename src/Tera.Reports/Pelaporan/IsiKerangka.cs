using Tera.Core.Berkas;
using Tera.Core.Pelaporan;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Dokumen;
using Tera.Reports.Evaluasi;
using Tera.Reports.Kalimat;
using Tera.Reports.Organisasi;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;

namespace Tera.Reports.Pelaporan;

/// <summary>What an outline may name: each name gives the blocks that the data hold for it, none where they hold nothing.</summary>
internal static class IsiKerangka
{
    private const string AwalNarasi = "narasi:";

    private static readonly Dictionary<string, Func<BahanLaporan, IEnumerable<Block?>>> Daftar = new(StringComparer.Ordinal)
    {
        ["daftarIsi"] = _ => [new GeneratedList(ListKind.Contents)],
        ["daftarTabel"] = _ => [new GeneratedList(ListKind.Tables)],
        ["daftarGambar"] = _ => [new GeneratedList(ListKind.Figures)],
        ["tandaTangan"] = b => [TandaTangan.Kepala(b.Hasil, b.Hasil.Berkas.Pelaporan.Tanggal)],

        ["dasarHukum"] = b => Teks.Bernomor(b.Hasil.Berkas.Pelaporan.DasarHukum),
        ["tugasFungsi"] = b => IsiPendahuluan.TugasFungsi(b.Hasil),
        ["strukturOrganisasi"] = b => [TabelOrganisasi.Struktur(b.Hasil)],
        ["prosesBisnis"] = b => IsiPendahuluan.ProsesBisnis(b.Hasil),
        ["isuStrategis"] = b => Teks.Bernomor(b.Hasil.Berkas.Pelaporan.IsuStrategis),
        ["sistematika"] = b => IsiPendahuluan.Sistematika(b),
        ["tabel:petaJabatan"] = b => [TabelOrganisasi.PetaJabatan(b.Hasil)],
        ["tabel:kepegawaian"] = b => TabelOrganisasi.Kepegawaian(b.Hasil),
        ["tabel:sarana"] = b => TabelOrganisasi.Sarana(b.Hasil),
        ["tabel:timPenyusun"] = b => [IsiPendahuluan.TimPenyusun(b.Hasil)],

        ["visiMisi"] = b => IsiPerencanaan.VisiMisi(b.Hasil),
        ["tujuanSasaran"] = b => IsiPerencanaan.TujuanSasaran(b.Hasil),
        ["daftarIku"] = b => [IsiPerencanaan.DaftarIku(b.Hasil)],
        ["perjanjianBerlaku"] = b => IsiPerencanaan.PerjanjianBerlaku(b.Hasil),
        ["pohonKinerja"] = b => PohonKinerja.Susun(b.Hasil),
        ["tabel:P1"] = b => [TabelArahRenstra.Susun(b.Hasil)],
        ["tabel:P2"] = b => [TabelIndikatorDaerah.Susun(b.Hasil)],
        ["tabel:P3"] = b => [TabelRenstra.Susun(b.Hasil)],
        ["tabel:P4"] = b => [TabelIku.Susun(b.Hasil)],
        ["tabel:P5-crosscutting"] = b => [TabelCrosscutting.Susun(b.Hasil)],
        ["tabel:P6"] = b => [TabelRkt.Susun(b.Hasil)],
        ["tabel:P7"] = b => IsiPerencanaan.SemuaPerjanjian(b.Hasil),
        ["tabel:P8"] = b => [TabelStrukturProgram.Susun(b.Hasil)],
        ["tabel:P9"] = b => [TabelRencanaAksi.Susun(b.Hasil)],
        ["tabel:P10"] = b => [TabelPerjanjianBerjenjang.Susun(b.Hasil)],

        ["kalimatCapaian"] = b => KalimatRingkasan.Capaian(b.Hasil),
        ["keberhasilanKegagalan"] = b => KalimatRingkasan.KeberhasilanDanKegagalan(b.Hasil),
        ["kebijakanPengukuran"] = b => KalimatKebijakan.Susun(b.Hasil),
        ["analisisSasaran"] = b => AnalisisSasaran.Susun(b.Hasil),
        ["tindakLanjutIndikator"] = b => AnalisisSasaran.TindakLanjut(b.Hasil),
        ["grafikCapaian"] = b => [Grafik.Capaian(b.Hasil)],
        ["tabel:U1"] = b => Enumerable.Range(1, 4).Where(tw => TabelMonev.Berisi(b.Hasil, tw)).Select(tw => TabelMonev.Susun(b.Hasil, tw)),
        ["tabel:U1-tahun"] = b => [TabelTriwulan.Susun(b.Hasil)],
        ["tabel:U2"] = b => [TabelCapaian.Susun(b.Hasil)],
        ["tabel:U2-sasaran"] = b => [TabelSasaran.Susun(b.Hasil)],
        ["tabel:U3"] = b => [TabelDuaTahun.Susun(b.Hasil)],
        ["tabel:U3-renstra"] = b => [TabelTargetRenstra.Susun(b.Hasil)],
        ["tabel:U4"] = b => [TabelRiwayat.Susun(b.Hasil)],
        ["tabel:U4-pembanding"] = b => [TabelPembanding.Susun(b.Hasil)],
        ["tabel:U6"] = b => [TabelSkala.Susun(b.Hasil)],
        ["tabel:U7"] = b => [TabelKeluaran.Susun(b.Hasil)],
        ["tabel:U8"] = b => [TabelSkm.Susun(b.Hasil)],

        ["kalimatAnggaran"] = b => [KalimatAnggaran.Total(b.Hasil)],
        ["grafikAnggaran"] = b => [Grafik.PaguRealisasi(b.Hasil)],
        ["tabel:G1"] = b => [TabelRealisasi.Susun(b.Hasil)],
        ["tabel:G1-program"] = b => [TabelRealisasi.PerProgram(b.Hasil)],
        ["tabel:G1-pagu"] = b => [TabelPagu.Susun(b.Hasil)],
        ["tabel:G2"] = b => [TabelLra.Susun(b.Hasil)],
        ["tabel:G3"] = b => [TabelKinerjaAnggaran.Susun(b.Hasil)],
        ["tabel:G4"] = b => [TabelAlokasi.Susun(b.Hasil)],
        ["tabel:G5"] = b => [TabelEfisiensi.Susun(b.Hasil)],
        ["tabel:G6"] = b => [TabelDuaTahunBelanja.Susun(b.Hasil)],
        ["tabel:G8"] = b => [TabelSumberDana.Susun(b.Hasil)],

        ["tabel:E2"] = b => [TabelNilaiAkip.Susun(b.Hasil)],
        ["tabel:E3"] = b => [TabelTindakLanjut.Susun(b.Hasil)],
        ["kalimatTindakLanjut"] = b => [DokumenTindakLanjut.Kalimat(b.Hasil)],
        ["tabel:E4"] = b => [TabelRekapTindakLanjut.Susun(b.Hasil)],
        ["tabel:E5"] = b => [TabelRekomendasi.Susun(b.Hasil)],

        ["inovasi"] = b => IsiPenutup.Prestasi(b.Hasil.Berkas.Pelaporan.Inovasi),
        ["penghargaan"] = b => IsiPenutup.Prestasi(b.Hasil.Berkas.Pelaporan.Penghargaan),
        ["dokumentasi"] = b => IsiPenutup.Dokumentasi(b),
        ["rekomendasi"] = b => Teks.Bernomor(b.Hasil.Berkas.Pelaporan.Rekomendasi),
        ["langkahLanjut"] = b => b.Hasil.Berkas.Pelaporan.LangkahLanjut is { Count: > 0 } langkah
            ? Teks.Bernomor(langkah).Prepend(Paragraph.Of("Langkah pada tahun berikutnya:") with { KeepWithNext = true }) : [],
    };

    public static IEnumerable<string> Nama => Daftar.Keys;

    public static bool Dikenal(string isi) => Daftar.ContainsKey(isi) || (isi.StartsWith(AwalNarasi, StringComparison.Ordinal) && isi.Length > AwalNarasi.Length);

    /// <summary>The blocks of one name. "narasi:slot" marks what is not filled in; with "?" behind it it may stay empty.</summary>
    public static IEnumerable<Block> Susun(string isi, BahanLaporan bahan)
    {
        if (!isi.StartsWith(AwalNarasi, StringComparison.Ordinal))
        {
            return Daftar[isi](bahan).OfType<Block>();
        }

        var bolehKosong = isi.EndsWith('?');
        var slot = isi[AwalNarasi.Length..].TrimEnd('?');
        var teks = bahan.Hasil.Berkas.Pelaporan.Narasi.FirstOrDefault(n => n.Slot == slot)?.Teks;
        return string.IsNullOrWhiteSpace(teks) ? bolehKosong ? [] : [Teks.Belum("narasi " + Narasi.NamaTempat(slot))] : Teks.Blok(teks);
    }
}

/// <summary>What a report is composed from.</summary>
/// <param name="Hasil">The calculated file.</param>
/// <param name="Kerangka">The outline.</param>
/// <param name="Foto">Photos by the file name that the data give; those that are no pictures are left out by the caller, who tells the user.</param>
public sealed record BahanLaporan(HasilBerkas Hasil, Kerangka Kerangka, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Foto)
{
    /// <summary>Findings of the audit of the report itself, for its review; null where it was not audited.</summary>
    public IReadOnlyList<string>? TemuanAudit { get; init; }

    /// <summary>Places that the same audit found not filled in yet.</summary>
    public int BelumDiisi { get; init; }
}
