namespace Tera.Core.Nilai;

/// <summary>The clauses that figures name.</summary>
internal static class Dasar
{
    public static readonly Klausul Capaian = new("Permenpan RB 53/2014", "Lampiran II BAB III, perbandingan target dan realisasi");
    public static readonly Klausul TargetNol = new("Kebijakan pengukuran Tera versi 1", "target nol");
    public static readonly Klausul Riwayat = new("Permenpan RB 53/2014", "Lampiran II BAB III, perbandingan dengan tahun-tahun sebelumnya");
    public static readonly Klausul Renstra = new("Permenpan RB 53/2014", "Lampiran II BAB III, perbandingan dengan target akhir Renstra");
    public static readonly Klausul Pembanding = new("Permenpan RB 53/2014", "Lampiran II BAB III, perbandingan dengan standar nasional");
    public static readonly Klausul Efisiensi = new("Permenpan RB 53/2014", "Lampiran II BAB III, efisiensi penggunaan sumber daya");
    public static readonly Klausul Keuangan = new("Permenpan RB 53/2014", "Lampiran II BAB III, realisasi anggaran");
    public static readonly Klausul Perjanjian = new("Permenpan RB 53/2014", "Lampiran I, perjanjian kinerja");
    public static readonly Klausul Pasokan = new("Perpres 29/2014", "kinerja pemerintah daerah dihimpun dari kinerja perangkat daerahnya");
    public static readonly Klausul Triwulan = new("Perpres 29/2014", "pengukuran kinerja berkala");
    public static readonly Klausul Pembulatan = new("Kebijakan pengukuran Tera versi 1", "realisasi dibulatkan saat ditetapkan");
    public static readonly Klausul Penahanan = new("Kebijakan pengukuran Tera versi 1", "capaian ditahan pada 0 sampai batas atas");
    public static readonly Klausul RataSasaran = new("Kebijakan pengukuran Tera versi 1", "capaian sasaran adalah rata-rata capaian indikatornya");
    public static readonly Klausul Jumlah = new("Kebijakan pengukuran Tera versi 1", "jumlah selalu dihitung, tidak diisi");
    // From memory and not from the text of the decree: an official may correct it here.
    public static readonly Klausul Lra = new("Permendagri 77/2020", "laporan realisasi anggaran");
    public static readonly Klausul Skm = new("Permenpan RB 14/2017", "pengolahan data survei");
    public static readonly Klausul Akip = new("Permenpan RB 88/2021", "nilai dan predikat hasil evaluasi AKIP");
}
