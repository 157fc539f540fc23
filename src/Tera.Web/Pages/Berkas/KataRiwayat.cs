using System.Text;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Berkas;

/// <summary>Lines of history in the words of those who read them.</summary>
internal static class KataRiwayat
{
    private const string Alur = "alur:";

    /// <summary>"kembalikan ke tim" for KembalikanKeTim; what is in words already stays.</summary>
    public static string Tindakan(BarisRiwayat baris) => baris switch
    {
        { Jenis: "lke", Tindakan: "klarifikasi" } => "kirim pesan klarifikasi",
        { Jenis: "penilaian", Tindakan: "penugasan" } => "atur surat tugas dan tim",
        { Jenis: "penilaian", Tindakan: "rekomendasi" } => "susun rekomendasi",
        { Jenis: "penilaian", Tindakan: "BukaRalat" } => "buka ralat hasil yang terbit",
        { Jenis: "penilaian", Tindakan: "BatalRalat" } => "batalkan ralat",
        { Jenis: "penilaian", Tindakan: "AjukanMutu" } => "ajukan penjaminan kualitas",
        { Jenis: "penilaian", Tindakan: "SelesaiMutu" } => "selesaikan penjaminan kualitas",
        { Jenis: "penilaian", Tindakan: "KembalikanKeMutu" } => "kembalikan ke penjamin kualitas",
        _ => Terpisah(baris.Tindakan),
    };

    public static string Peran(BarisRiwayat baris) => Enum.TryParse<Peran>(baris.Peran, out var peran) ? NamaPeran.Dari(peran) : baris.Peran;

    public static string Bagian(BarisRiwayat baris)
    {
        if (baris.Jenis.StartsWith(Alur, StringComparison.Ordinal))
            return baris.Jenis[Alur.Length..] is DaftarTugas.Mulai ? "Memulai tahun" : NamaDokumen.Dari(baris.Jenis[Alur.Length..], baris.Kunci);
        if (baris.Jenis == "jadwal")
            return $"Tenggat {LangkahTahun.Dari(baris.Kunci)?.Nama}".TrimEnd();
        if (baris.Jenis == "lke")
            return Lembar(baris.Kunci);
        if (baris.Jenis == JenisButir.Triwulan && baris.Kunci.LastIndexOf("/TW", StringComparison.Ordinal) is > 0 and var di && int.TryParse(baris.Kunci.AsSpan(di + 3), System.Globalization.CultureInfo.InvariantCulture, out var triwulan) && triwulan is >= 1 and <= 4)
            return $"Realisasi triwulan {Romawi.Cetak(triwulan)} {baris.Kunci[..di]}";
        var nama = baris.Jenis switch
        {
            "penilaian" => "Lembar kerja evaluasi",
            "dokumen" => "Dokumen",
            "paket" => "Paket",
            "audit" => "Temuan audit",
            "komitmen" => "Komitmen lintas",
            "pengguna" => "Akun",
            "instansi" => "Perangkat daerah",
            "pengaturan" => "Pengaturan",
            var jenis => FormulirJenis.Cari(jenis)?.Sebutan ?? jenis,
        };
        // An id says nothing to a reader.
        return baris.Kunci.Length == 0 || Guid.TryParse(baris.Kunci, out _) ? nama : $"{nama} {baris.Kunci}";
    }

    // "1.a.1/Verifikasi": the criterion, and whose answer.
    private static string Lembar(string kunci)
    {
        var bagian = kunci.Split('/');
        var tahap = bagian.Length > 1 && Enum.TryParse<TahapPenilaian>(bagian[1], out var t) ? t switch
        {
            TahapPenilaian.Mandiri => ", jawaban instansi",
            TahapPenilaian.Verifikasi => ", jawaban tim",
            TahapPenilaian.PenjaminanKualitas => ", jawaban penjamin kualitas",
            _ => ", jawaban akhir",
        } : "";
        return $"Lembar kerja evaluasi, {bagian[0]}{tahap}";
    }

    private static string Terpisah(string tindakan)
    {
        var kata = new StringBuilder();
        foreach (var huruf in tindakan.Replace('-', ' '))
        {
            if (char.IsUpper(huruf) && kata.Length > 0 && kata[^1] != ' ')
                kata.Append(' ');
            kata.Append(char.ToLowerInvariant(huruf));
        }

        return kata.ToString();
    }
}
