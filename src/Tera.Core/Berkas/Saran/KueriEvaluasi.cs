using System.Text.RegularExpressions;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Whether the agency is evaluated, follows what it is told, and gets better by it.</summary>
internal static partial class KueriEvaluasi
{
    private static readonly Jalur Evaluasi = new("$.evaluasi");

    public static IReadOnlyList<KueriLke> Semua { get; } =
    [
        new("evaluasi-dilaksanakan", "tahun lalu dievaluasi, hasilnya bernilai dan bernomor", Dilaksanakan),
        new("rekomendasi-ditindaklanjuti", "setiap aksi atas rekomendasi selesai, dengan bukti", Ditindaklanjuti),
        new("nilai-akip-naik", "nilai evaluasi AKIP tahun lalu lebih tinggi dari tahun sebelumnya", NilaiNaik) { Perlu = "hasil evaluasi tahun lalu dan tahun sebelumnya" },
    ];

    private static IEnumerable<SyaratSaran> Dilaksanakan(KonteksPeriksa k)
    {
        var lalu = k.Hasil.Lhe.LastOrDefault(l => l.Tahun < k.Tahun);
        if (lalu is null)
        {
            yield break;
        }

        yield return Syarat.Angka(Evaluasi / "hasil", lalu.Total, lalu.Tahun == k.Tahun - 1 && lalu.Total.Nilai.Ada, lalu.Tahun == k.Tahun - 1 ? $"Isi nilai hasil evaluasi atas tahun {Teks(lalu.Tahun)}." : $"Laksanakan evaluasi atas tahun {Teks(k.Tahun - 1)}.");
        yield return Syarat.Di(Evaluasi / "hasil", Ketikan.Berisi(lalu.Data?.Nomor), $"LHE {Teks(lalu.Tahun)} nomor {Ketikan.Atau(lalu.Data?.Nomor) ?? "–"}", "Catat nomor laporan hasil evaluasinya.");
    }

    // What the year's own evaluation recommends cannot have been followed yet.
    private static IEnumerable<SyaratSaran> Ditindaklanjuti(KonteksPeriksa k)
    {
        var rekomendasi = k.Berkas.Evaluasi.Rekomendasi;
        // What was done in a year before was counted there; it answers only where nothing was left to this year.
        var tersisa = rekomendasi.Any(r => !(r.Tahun >= k.Tahun) && !r.SelesaiSebelum(k.Tahun));
        for (var r = 0; r < rekomendasi.Count; r++)
        {
            if (rekomendasi[r].Tahun >= k.Tahun || (tersisa && rekomendasi[r].SelesaiSebelum(k.Tahun)))
            {
                continue;
            }

            var di = (Evaluasi / "rekomendasi")[r];
            if (rekomendasi[r].Aksi.Count == 0)
            {
                yield return Syarat.Di(di / "aksi", false, $"Rekomendasi {rekomendasi[r].Kode} belum mempunyai aksi", $"Susun dan selesaikan tindak lanjut rekomendasi {rekomendasi[r].Kode}.");
            }

            for (var a = 0; a < rekomendasi[r].Aksi.Count; a++)
            {
                var aksi = rekomendasi[r].Aksi[a];
                var berbukti = Bukti(aksi.Bukti) || aksi.Triwulan.Any(Bukti);
                var selesai = aksi.StatusBerlaku() == StatusTindakLanjut.Selesai;
                var sebutan = (selesai ? berbukti ? "selesai" : "selesai tanpa bukti" : "belum selesai")
                    + (rekomendasi[r].SelesaiSebelum(k.Tahun) ? $" tahun {Teks(rekomendasi[r].TahunSelesai!.Value)}" : "")
                    + (aksi.Keadaan() == KeadaanTindakLanjut.Diakui ? " menurut instansi, belum diverifikasi" : "");
                yield return Syarat.Di(
                    (di / "aksi")[a], selesai && berbukti, $"{rekomendasi[r].Kode}: {aksi.Uraian} ({sebutan})",
                    selesai ? $"Lampirkan bukti tindak lanjut rekomendasi {rekomendasi[r].Kode}." : $"Selesaikan tindak lanjut rekomendasi {rekomendasi[r].Kode}: {aksi.Uraian}.");
            }
        }
    }

    // What says that it is still to be done proves nothing.
    internal static bool Bukti(string? teks) => Ketikan.Berisi(teks) && !BelumDikerjakan().IsMatch(teks!);

    [GeneratedRegex(@"^\W*(belum|akan|sedang|masih|dalam\s+(proses|persiapan|penyusunan)|direncanakan|(on\s+)?progress?|tidak\s+(jadi\s+)?(ada|dilaksanakan|dikerjakan|ditindaklanjuti|terlaksana|dapat|bisa))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BelumDikerjakan();

    private static IEnumerable<SyaratSaran> NilaiNaik(KonteksPeriksa k)
    {
        if (k.Hasil.Lhe.LastOrDefault(l => l.Tahun == k.Tahun - 1) is not { Selisih: { Nilai.Ada: true } selisih } lalu)
        {
            return [];
        }

        var syarat = Syarat.Angka(Evaluasi / "hasil", selisih, Angka.Bulatkan(selisih.Nilai.Angka, 2) > 0, "Tindaklanjuti rekomendasi supaya nilai evaluasi naik.");
        return [lalu.LainSusunan ? syarat with { Bukti = syarat.Bukti with { Uraian = $"{syarat.Bukti.Uraian}. {selisih.Catatan}" } } : syarat];
    }
}
