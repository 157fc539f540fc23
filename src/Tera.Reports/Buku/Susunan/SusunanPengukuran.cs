using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Realisasi with quarters and history, supporting data, survey, and the measurement policy.</summary>
internal static class SusunanPengukuran
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Realisasi", "Realisasi tahun ini, satu baris satu indikator.", "pengukuran.realisasi",
        [
            new("Kode indikator", "indikator", "Indikatornya.", "Indikator"),
            new("Nilai", "nilai", "Angka, atau predikat dengan nilainya, misalnya BB (72,30); kosong bila dihitung dari variabel atau triwulan."),
            new("Tahun data", "tahunData", "Bila data dari tahun lain."),
            new("Status", "status", "Final atau sementara. Kosong = final."),
            new("Sumber", "sumber", "Bila berbeda dengan sumber data indikator."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "indikator")],
        },
        new("Realisasi Triwulan", "Realisasi tiap triwulan: satu baris satu indikator satu triwulan.", "triwulan",
        [
            new("Kode indikator", "^0", "Indikator pada lembar 'Realisasi'.", "Realisasi"),
            new("Triwulan", "triwulan", "1 sampai 4."),
            new("Nilai", "nilai", "Nilai triwulan itu saja: untuk akumulasi jumlah bukan kumulatif; Tera yang menjumlahkannya."),
            new("Tidak diukur", "tidakDiukur", "Ya bila triwulan ini tidak diukur. Yang dijumlahkan dan bertarget diisi 0 bila memang tidak ada. Kosong = tidak."),
            new("Penjelasan", "penjelasan", "Kemajuan dalam kata."),
            new("Kendala", "kendala", "Hambatan; ketik Tidak ada bila tidak ada kendala."),
            new("Solusi", "solusi", "Yang dilakukan."),
            new("Program", "program", "Program pendukung, satu baris satu program."),
            new("Sumber", "sumber", "Sumber angka."),
            new("Serapan anggaran", "serapanAnggaran", "Persen serapan s.d. triwulan, hanya bila rupiahnya tidak diketahui."),
            new("Bukti", "bukti", "Tautan atau nama berkas, satu baris satu bukti."),
        ])
        {
            Induk = ["Realisasi"],
            Kunci = (r, induk, _) => [induk[0], Teks(r, "triwulan")],
        },
        new("Asupan", "Realisasi perangkat daerah yang mengalir ke indikator pemerintah daerah; ditulis Tera.", "asupan",
        [
            new("Kode indikator", "^0", "Indikator pada lembar 'Realisasi Triwulan'.", "Realisasi"),
            new("Triwulan", "^1", "1 sampai 4."),
            new("Instansi", "instansi", "Nama alamat perangkat daerah."),
            new("Indikator pemasok", "indikator", "Kode indikator di sana."),
            new("Nilai", "nilai", "Nilai di sana."),
            new("Tidak diukur", "tidakDiukur", "Ya bila tidak diukur di sana. Kosong = tidak."),
            new("Angka", "angka", "Alamat angka di sana."),
            new("Status", "status", "Disetujui atau ditetapkan. Kosong = disetujui."),
            new("Versi", "versi", "Nomor ketetapannya."),
            new("Bukti", "bukti", "Tautan atau nama berkas, satu baris satu bukti."),
        ])
        {
            Induk = ["Realisasi Triwulan"],
        },
        new("Pengukuran Berkala", "Tanggal pengukuran tiap triwulan disampaikan, disetujui, dan dilaporkan.", "pengukuran.berkala",
        [
            new("Triwulan", "triwulan", "1 sampai 4."),
            new("Disampaikan", "disampaikan", "Tanggal unit menyampaikan pengukuran."),
            new("Disetujui", "disetujui", "Tanggal kepala menyetujui."),
            new("Dilaporkan", "dilaporkan", "Tanggal laporan kinerja triwulan."),
        ]),
        new("Dialog Kinerja", "Risalah dialog kinerja: satu baris satu triwulan.", "pengukuran.dialog",
        [
            new("Triwulan", "triwulan", "1 sampai 4."),
            new("Nomor", "nomor", "Nomor berita acara."),
            new("Tanggal", "tanggal", "Hari rapat."),
            new("Tempat", "tempat", "Tempat rapat."),
            new("Jabatan pemimpin", "pemimpin.jabatan", "Kosong = kepala instansi."),
            new("Nama pemimpin", "pemimpin.nama", "Nama beserta gelar."),
            new("Pangkat pemimpin", "pemimpin.pangkat", "Pangkat dan golongan."),
            new("NIP pemimpin", "pemimpin.nip", "18 angka."),
            new("Jabatan notulis", "notulis.jabatan", "Jabatan yang menulis risalah."),
            new("Nama notulis", "notulis.nama", "Nama beserta gelar."),
            new("Pangkat notulis", "notulis.pangkat", "Pangkat dan golongan."),
            new("NIP notulis", "notulis.nip", "18 angka."),
            new("Risalah", "risalah", "Yang dibahas; alinea dipisahkan baris kosong."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "triwulan")],
        },
        new("Peserta Dialog", "Yang diundang ke dialog kinerja, dan kehadirannya.", "peserta",
        [
            new("Triwulan", "^0", "Dialog pada lembar 'Dialog Kinerja'.", "Dialog Kinerja"),
            new("Nama", "nama", "Nama beserta gelar."),
            new("Jabatan", "jabatan", "Jabatan atau unit."),
            new("Hadir", "hadir", "Tidak bila tidak datang. Kosong = ya."),
        ])
        {
            Induk = ["Dialog Kinerja"],
        },
        new("Keputusan Dialog", "Yang diputuskan: siapa mengerjakan apa sampai kapan, dan apa yang berubah pada rencana aksi dan anggaran.", "keputusan",
        [
            new("Triwulan", "^0", "Dialog pada lembar 'Dialog Kinerja'.", "Dialog Kinerja"),
            new("Keputusan", "uraian", "Apa yang diputuskan."),
            new("Kode indikator", "indikator", "Indikator yang bersangkutan.", "Indikator"),
            new("Penanggung jawab", "penanggungJawab", "Unit atau jabatan."),
            new("Tenggat", "tenggat", "Hari terakhir."),
            new("Kode aksi", "aksi", "Aksi yang diubah; kode baru menambah aksi."),
            new("Bunyi aksi baru", "uraianAksi", "Kosong = tetap."),
            .. SusunanPerjanjian.Triwulan("Target aksi TW", "targetAksi", "Target baru triwulan"),
            new("Sudah diterapkan", "sudahDiterapkan", "Ya bila rencana aksi pernah memuatnya, walaupun sesudah itu diubah lagi; ditulis Tera. Kosong = dilihat dari rencana aksinya."),
            new("Pergeseran dari", "pergeseran.dari", "Kode sub kegiatan yang dikurangi.", "Sub Kegiatan"),
            new("Pergeseran ke", "pergeseran.ke", "Kode sub kegiatan yang ditambah.", "Sub Kegiatan"),
            new("Jumlah pergeseran", "pergeseran.jumlah", "Rupiah.", Uang: true),
            new("Alasan pergeseran", "pergeseran.alasan", "Mengapa digeser."),
        ])
        {
            Induk = ["Dialog Kinerja"],
        },
        new("Nilai Variabel", "Nilai variabel rumus, tahun ini, tahun lalu, dan triwulan.", "variabel",
        [
            new("Kode indikator", "^0", "Indikator pada lembar 'Realisasi'.", "Realisasi"),
            new("Nama variabel", "nama", "Nama pada lembar 'Variabel'."),
            new("Tahun", "tahun", "Misalnya 2024."),
            new("Triwulan", "triwulan", "1 sampai 4; kosong untuk nilai setahun."),
            new("Nilai", "nilai", "Angkanya."),
        ])
        {
            Induk = ["Realisasi"],
        },
        new("Riwayat", "Target dan realisasi tahun-tahun lalu sebagaimana dilaporkan waktu itu.", "riwayat",
        [
            new("Kode indikator", "^0", "Indikator pada lembar 'Realisasi'.", "Realisasi"),
            new("Tahun", "tahun", "Misalnya 2023."),
            new("Target", "target", "Target tahun itu."),
            new("Realisasi", "realisasi", "Realisasi tahun itu."),
            new("Satuan", "satuan", "Satuan waktu itu, bila lain dari satuan indikatornya sekarang."),
        ])
        {
            Induk = ["Realisasi"],
        },
        new("Pembanding", "Standar nasional, provinsi, atau lainnya.", "pembanding",
        [
            new("Kode indikator", "^0", "Indikator pada lembar 'Realisasi'.", "Realisasi"),
            new("Nama pembanding", "nama", "Misalnya Rata-rata nasional."),
            new("Tahun", "tahun", "Tahun angkanya."),
            new("Nilai", "nilai", "Angkanya."),
            new("Sumber", "sumber", "Tempat terbitnya."),
        ])
        {
            Induk = ["Realisasi"],
        },
        new("Data Pendukung", "Tabel data yang mendukung angka. Satu baris satu tabel; isinya pada lembar 'Isi Data Pendukung'.", "pengukuran.dataPendukung",
        [
            new("Kode indikator", "indikator", "Indikator yang didukung.", "Indikator"),
            new("Judul tabel", "judul", "Judulnya; unik pada indikator itu."),
            new("Judul kolom", "kolom", "Satu baris satu kolom; yang pertama judul kolom uraian."),
            new("Dijumlahkan", "dijumlahkan", "Ya: Tera mencetak baris jumlah. Kosong = tidak."),
            new("Desimal", "desimal", "Angka di belakang koma. Kosong = 0."),
            new("Sumber", "sumber", "Sumber di bawah tabel."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "indikator"), Teks(r, "judul")],
        },
        new("Isi Data Pendukung", "Baris-baris tabel lembar 'Data Pendukung'.", "baris",
        [
            new("Kode indikator", "^0", "Indikator tabelnya.", "Data Pendukung"),
            new("Judul tabel", "^1", "Judul tabelnya."),
            new("Uraian", "uraian", "Isi kolom pertama."),
            new("Nilai", "nilai[*]", "Satu nilai tiap kolom sesudah yang pertama; kosong bila tidak diketahui."),
        ])
        {
            Induk = ["Data Pendukung"],
            CacahNilai = induk => Math.Max(0, (induk["kolom"]?.AsArray().Count ?? 0) - 1),
        },
        new("SKM", "Survei kepuasan masyarakat (Permenpan RB 14/2017). Isi kolom 'Isi' saja.", "",
        [
            new("Tahun survei", "pengukuran.skm.tahun", "Wajib bila ada survei."),
            new("Responden", "pengukuran.skm.responden", "Jumlah responden."),
            new("Bobot cetak", "pengukuran.skm.bobotCetak", "Ya: bobot 0,11 seperti tercetak; kosong atau tidak: tepat 1/9."),
            new("NRR tertimbang", "pengukuran.skm.nrrTertimbang", "Hanya bila unsur-unsurnya tidak diketahui."),
            new("Sumber", "pengukuran.skm.sumber", "Sumbernya."),
        ]),
        new("Unsur SKM", "Unsur survei dengan nilai rata-ratanya.", "pengukuran.skm.unsur",
        [
            new("Unsur", "nama", "Misalnya Persyaratan."),
            new("NRR", "nrr", "1 sampai 4."),
        ]),
        new("Kebijakan", "Kebijakan pengukuran; kosong semua berarti kebijakan baku. Isi kolom 'Isi' saja.", "",
        [
            new("Versi kebijakan", "pengukuran.kebijakan.versi", "Kosong = 1."),
            new("Rumus polaritas turun", "pengukuran.kebijakan.turun", "Selisih: (2T−R)/T; kebalikan: T/R. Kosong = selisih."),
            new("Batas atas capaian", "pengukuran.kebijakan.batasAtas", "Persen. Capaian yang lebih tinggi dihitung sebesar batas ini dalam kategori dan rata-rata; angkanya sendiri tetap tercetak. Kosong = 100."),
            new("Ambang capaian tinggi", "pengukuran.kebijakan.ambangTinggi", "Persen. Kosong = 150."),
            new("Dasar skala", "pengukuran.kebijakan.dasarSkala", "Peraturan skala peringkat. Kosong = Permendagri 86/2017."),
        ]),
        new("Skala Peringkat", "Pita skala dari yang tertinggi; kosong semua berarti skala Permendagri 86/2017.", "pengukuran.kebijakan.skala",
        [
            new("Batas bawah", "bawah", "Persen, termasuk dalam pita. Pita terendah: angka yang sangat kecil, misalnya -1000000."),
            new("Nama", "nama", "Misalnya Sangat Tinggi."),
            new("Warna", "warna", "Enam angka heksadesimal, misalnya 00863D."),
        ]),
        new("Skala Predikat", "Skala predikat selain yang sudah dikenal Tera (AKIP, Opini BPK).", "pengukuran.kebijakan.skalaPredikat",
        [
            new("Nama skala", "nama", "Nama yang dipakai indikator."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "nama")],
        },
        new("Tingkat Predikat", "Predikat dalam skala, yang terbaik lebih dahulu.", "tingkat",
        [
            new("Nama skala", "^0", "Skala pada lembar 'Skala Predikat'.", "Skala Predikat"),
            new("Predikat", "predikat", "Misalnya BB."),
            new("Urutan", "ordinal", "1 yang terburuk."),
            new("Batas bawah skor", "batasBawah", "Kosong bila skala tidak berskor."),
            new("Sebutan", "sebutan", "Misalnya Sangat Baik."),
        ])
        {
            Induk = ["Skala Predikat"],
        },
    ];
}
