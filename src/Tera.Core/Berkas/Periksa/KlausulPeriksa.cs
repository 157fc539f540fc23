using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>The clauses that the rules rest on, each in one place so that an official can correct it.</summary>
internal static class KlausulPeriksa
{
    public static readonly Klausul Sakip = new("Perpres 29/2014", "keselarasan renstra, perjanjian kinerja, pengukuran, dan pelaporan");
    public static readonly Klausul Iku = new("PER/09/M.PAN/5/2007", "penetapan indikator kinerja utama");
    public static readonly Klausul PkAnggaran = new("Permenpan RB 53/2014", "Lampiran I, perjanjian kinerja: anggaran program");
    public static readonly Klausul PkIsi = new("Permenpan RB 53/2014", "Lampiran I, perjanjian kinerja: sasaran, indikator, dan target");
    public static readonly Klausul Ukur = new("Permenpan RB 53/2014", "Lampiran II, pengukuran kinerja");
    public static readonly Klausul Bab3 = new("Permenpan RB 53/2014", "Lampiran II BAB III, analisis capaian kinerja");
    public static readonly Klausul Keuangan = new("Permenpan RB 53/2014", "Lampiran II BAB III, realisasi anggaran");
    public static readonly Klausul Smart = new("Permenpan RB 53/2014", "Lampiran III, reviu: indikator SMART");
    public static readonly Klausul Cukup = new("Permenpan RB 53/2014", "Lampiran III, reviu: indikator cukup mengukur tujuan dan sasaran");
    public static readonly Klausul Data = new("Permenpan RB 53/2014", "Lampiran III, reviu: angka didukung data yang andal");
    public static readonly Klausul Pohon = new("Permenpan RB 89/2021", "pohon kinerja");
    public static readonly Klausul Evaluasi = new("Permenpan RB 88/2021", "lembar kerja evaluasi: bobot dan nilai");
    public static readonly Klausul TindakLanjut = new("Permenpan RB 88/2021", "tindak lanjut rekomendasi");
    public static readonly Klausul Reviu = new("Permenpan RB 53/2014", "Lampiran III, reviu laporan kinerja");
    public static readonly Klausul Skm = new("Permenpan RB 14/2017", "sembilan unsur dan nilai rata-rata tertimbang");
    public static readonly Klausul Nomenklatur = new("Kepmendagri 900.1.15.5-1317/2023", "kode program, kegiatan, dan sub kegiatan");
    public static readonly Klausul E81 = new("Permendagri 86/2017", "formulir E.81");
    public static readonly Klausul Kebijakan = new("Kebijakan pengukuran Tera", "versi 1");

    // From memory or one secondary source: the month for a PK, grounds of its change, the dates of the report, and the LRA's regulation.
    public static readonly Klausul PkWaktu = new("Permenpan RB 53/2014", "Lampiran I: ditetapkan paling lambat satu bulan setelah dokumen anggaran");
    public static readonly Klausul PkPerubahan = new("Permenpan RB 53/2014", "Lampiran I: revisi perjanjian kinerja");
    public static readonly Klausul Waktu = new("Permenpan RB 53/2014", "Lampiran II: waktu penyampaian laporan kinerja");
    public static readonly Klausul Lra = new("Permendagri 77/2020", "laporan realisasi anggaran");
}
