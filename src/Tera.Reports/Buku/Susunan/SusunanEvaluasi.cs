using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Results of the AKIP evaluation, worksheets, recommendations and follow-up.</summary>
internal static class SusunanEvaluasi
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Evaluasi", "Hasil evaluasi AKIP (LHE), satu baris satu tahun, yang terakhir paling bawah.", "evaluasi.hasil",
        [
            new("Tahun", "tahun", "Tahun yang dievaluasi."),
            new("Nomor", "nomor", "Nomor surat; LHE tahun ini ditulis bila nomornya ada."),
            new("Tanggal", "tanggal", "Tanggal surat."),
            new("Evaluator", "surat.evaluator", "Misalnya Inspektorat Daerah Kabupaten Belitung Timur."),
            new("Alamat evaluator", "surat.alamat", "Alamat pada kepala surat."),
            new("Tempat surat", "surat.tempat", "Tempat surat ditandatangani."),
            new("Sifat surat", "surat.sifat", "Kosong = Rahasia."),
            new("Nomor surat tugas", "surat.nomorTugas", "Surat tugas evaluasi."),
            new("Tanggal surat tugas", "surat.tanggalTugas", "Tanggal surat tugas."),
            new("Jabatan penanda tangan", "surat.penanda.jabatan", "Misalnya Inspektur Daerah."),
            new("Nama penanda tangan", "surat.penanda.nama", "Nama beserta gelar."),
            new("Pangkat penanda tangan", "surat.penanda.pangkat", "Pangkat dan golongan."),
            new("NIP penanda tangan", "surat.penanda.nip", "18 angka."),
            new("Dasar hukum evaluasi", "surat.dasarHukum", "Satu baris satu peraturan; kosong = yang lazim."),
            new("Tembusan", "surat.tembusan", "Satu baris satu penerima."),
            new("Templat", "templat", "Kode templat LKE yang predikatnya berlaku bagi nilai ini; kosong = predikat Permenpan RB 88/2021."),
            new("Nomor LHE yang diralat", "surat.ralat.nomor", "Hanya bila surat ini ralat."),
            new("Tanggal LHE yang diralat", "surat.ralat.tanggal", "Hanya bila surat ini ralat."),
            new("Alasan ralat", "surat.ralat.alasan", "Hanya bila surat ini ralat."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "tahun")],
        },
        new("Komponen Evaluasi", "Nilai komponen dalam hasil evaluasi.", "komponen",
        [
            new("Tahun", "^0", "Tahun pada lembar 'Evaluasi'.", "Evaluasi"),
            new("Komponen", "nama", "Misalnya Perencanaan Kinerja."),
            new("Bobot", "bobot", "Misalnya 30."),
            new("Nilai", "nilai", "0 sampai bobotnya; kosong bila dijumlahkan dari sub komponen."),
        ])
        {
            Induk = ["Evaluasi"],
            Kunci = (r, induk, _) => [induk[0], Teks(r, "nama")],
        },
        new("Sub Komponen Evaluasi", "Nilai sub komponen.", "sub",
        [
            new("Tahun", "^0", "Tahun pada lembar 'Evaluasi'.", "Evaluasi"),
            new("Komponen", "^1", "Komponen pada lembar 'Komponen Evaluasi'."),
            new("Sub komponen", "nama", "Keberadaan, Kualitas, Pemanfaatan."),
            new("Bobot", "bobot", "Misalnya 6."),
            new("Nilai", "nilai", "0 sampai bobotnya."),
        ])
        {
            Induk = ["Komponen Evaluasi"],
        },
        new("LKE", "Lembar kerja evaluasi AKIP, satu baris satu tahun.", "evaluasi.lke",
        [
            new("Tahun", "tahun", "Tahun yang dievaluasi."),
            new("Templat", "templat", "Kode templat; kosong = lke-88-2021."),
            new("Ditetapkan", "ditetapkan", "Tanggal hasilnya ditetapkan; kosong selama dikerjakan."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "tahun")],
        },
        new("Jawaban LKE", "Jawaban atas kriteria atau butir bukti, satu baris satu tahap.", "kriteria",
        [
            new("Tahun", "^0", "Tahun pada lembar 'LKE'.", "LKE"),
            new("Kode kriteria", "kode", "Misalnya 1.a.1."),
            new("Tahap", "tahap", "Mandiri, verifikasi, penjaminan kualitas, atau final. Kosong = mandiri."),
            new("Jawaban", "jawaban", "Dalam skala kriterianya: AA sampai E, Y atau T."),
            new("Catatan", "catatan", "Catatan; masuk ke LHE."),
            new("Bukti", "bukti", "Tautan atau nama berkas, satu baris satu bukti."),
            new("Alasan berbeda", "alasanBerbeda", "Mengapa jawaban berbeda dari saran data."),
            new("Alasan logika", "alasanLogika", "Mengapa jawaban dipertahankan walau melanggar aturan logika templat."),
        ])
        {
            Induk = ["LKE"],
        },
        new("Nilai Sub LKE", "Nilai atau catatan evaluator atas sub komponen, satu baris satu tahap.", "sub",
        [
            new("Tahun", "^0", "Tahun pada lembar 'LKE'.", "LKE"),
            new("Kode sub komponen", "kode", "Misalnya 1.a."),
            new("Tahap", "tahap", "Mandiri, verifikasi, penjaminan kualitas, atau final. Kosong = mandiri."),
            new("Nilai", "nilai", "Hanya bila ditetapkan dengan pertimbangan: AA sampai E."),
            new("Alasan", "alasan", "Alasan pertimbangannya."),
            new("Tahun bertahan", "bertahan", "Berapa tahun semua kriteria dipertahankan."),
            new("Catatan", "catatan", "Uraian untuk LHE."),
            new("Alasan logika", "alasanLogika", "Mengapa nilai dipertahankan walau melanggar aturan logika templat."),
        ])
        {
            Induk = ["LKE"],
        },
        new("Rekomendasi", "Rekomendasi hasil evaluasi.", "evaluasi.rekomendasi",
        [
            new("Kode rekomendasi", "kode", "Misalnya R1; unik."),
            new("Tahun", "tahun", "Tahun yang dievaluasi, bukan tahun suratnya."),
            new("Rekomendasi", "uraian", "Bunyinya."),
            new("Kriteria", "kriteria", "Kode kriteria yang disebutnya, misalnya 2.b.5."),
            new("Tahun selesai", "tahunSelesai", "Tahun berkas tempat seluruh aksinya selesai, bila sebelum tahun ini; kosong = ditindaklanjuti tahun ini."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Tindak Lanjut", "Tindak lanjut rekomendasi.", "aksi",
        [
            new("Kode rekomendasi", "^0", "Rekomendasinya.", "Rekomendasi"),
            new("Aksi", "uraian", "Apa yang dikerjakan."),
            new("Target", "target", "Hasil yang diharapkan."),
            new("Waktu", "waktu", "Kapan, dengan kata."),
            new("Tenggat", "tenggat", "Tanggal paling lambat."),
            new("Penanggung jawab", "penanggungJawab", "Jabatan atau unit yang bertanggung jawab."),
            new("Status", "status", "Belum, dalam proses, atau selesai. Kosong = belum."),
            .. SusunanPerjanjian.Triwulan("Hasil TW", "triwulan", "Hasil triwulan"),
            new("Bukti", "bukti", "Tautan bukti."),
            new("Status verifikasi", "statusVerifikasi", "Status menurut evaluator; kosong = belum diverifikasi."),
            new("Tanggal verifikasi", "tanggalVerifikasi", "Tanggal diverifikasi."),
            new("Catatan verifikasi", "catatanVerifikasi", "Catatan evaluator."),
        ])
        {
            Induk = ["Rekomendasi"],
        },
    ];
}
