using Tera.Core.Berkas;
using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Sheets of a worksheet template, for governments that vary it.</summary>
internal static class SusunanTemplatLke
{
    private static readonly Lazy<IReadOnlyList<Lembar>> SemuaTetap = new(() => SusunanBuku.Lengkapi(Bentuk.Templat,
    [
        new("Templat", "Templat lembar kerja evaluasi. Isi kolom 'Isi' saja.", "",
        [
            new("Kode templat", "kode", "Misalnya lke-88-2021; dipakai lembar kerja untuk merujuknya."),
            new("Nama", "nama", "Judulnya."),
            new("Dasar", "dasar", "Peraturan yang diikutinya."),
            new("Versi", "versi", "1, 2, dan seterusnya. Kosong = 1."),
            new("Skala sub komponen", "skalaSub", "Skala nilai sub komponen, misalnya AA-E."),
        ]),
        new("Skala", "Skala jawaban.", "skala",
        [
            new("Kode skala", "kode", "Misalnya Y/T, A-E, AA-E."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Jawaban Skala", "Jawaban setiap skala, yang terbaik paling atas.", "jawaban",
        [
            new("Kode skala", "^0", "Skalanya.", "Skala"),
            new("Jawaban", "kode", "Misalnya BB."),
            new("Nilai", "nilai", "Nilainya, misalnya 80 atau 0,5."),
            new("Terpenuhi", "terpenuhi", "Ya bila kriteria terhitung terpenuhi. Kosong = tidak."),
            new("Arti", "arti", "Artinya."),
        ])
        {
            Induk = ["Skala"],
        },
        new("Bagian", "Nilai sub komponen menurut bagian kriteria yang terpenuhi.", "bagian",
        [
            new("Nilai", "nilai", "Dalam skala sub komponen."),
            new("Lebih dari", "lebihDari", "Persen yang harus dilampaui."),
            new("Paling sedikit", "palingSedikit", "Persen yang harus dicapai."),
            new("Bertahan", "bertahan", "Tahun dipertahankan; hanya untuk sub komponen yang menghitungnya."),
        ]),
        new("Predikat", "Predikat nilai akhir, yang tertinggi paling atas.", "predikat",
        [
            new("Predikat", "predikat", "Misalnya BB."),
            new("Lebih dari", "lebihDari", "Batas bawah yang harus dilampaui; hanya pita terendah memuat batasnya."),
            new("Sebutan", "sebutan", "Misalnya Sangat Baik."),
            new("Uraian", "uraian", "Gambaran instansi untuk LHE."),
        ]),
        new("Komponen", "Komponen; bobotnya berjumlah 100.", "komponen",
        [
            new("Kode komponen", "kode", "Misalnya 1."),
            new("Komponen", "nama", "Namanya."),
            new("Bobot", "bobot", "Misalnya 30."),
            new("Uraian", "uraian", "Isi komponen untuk LHE."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Sub Komponen", "Sub komponen; bobotnya berjumlah bobot komponennya.", "sub",
        [
            new("Kode komponen", "^0", "Komponennya.", "Komponen"),
            new("Kode sub komponen", "kode", "Misalnya 1.a."),
            new("Sub komponen", "nama", "Misalnya Keberadaan."),
            new("Bobot", "bobot", "Misalnya 6."),
            new("Cara", "cara", "Tangga, bagian, rata rata, atau pertimbangan. Kosong = tangga."),
            new("Hitung bertahan", "hitungBertahan", "Ya bila tahun dipertahankan dihitung. Kosong = tidak."),
        ])
        {
            Induk = ["Komponen"],
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Kriteria", "Kriteria; bobotnya kosong semua (sama) atau berjumlah bobot sub komponennya.", "kriteria",
        [
            new("Kode sub komponen", "^0", "Sub komponennya.", "Sub Komponen"),
            new("Kode kriteria", "kode", "Misalnya 1.a.1."),
            new("Kriteria", "uraian", "Bunyinya."),
            new("Skala", "skala", "Skala jawabannya.", "Skala"),
            new("Bobot", "bobot", "Kosong semua berarti sama."),
            new("Kueri", "kueri", "Nama pertanyaan atas data; lihat docs/evaluasi.md."),
            new("Bukti yang diminta", "mintaBukti", "Dokumen yang diminta."),
        ])
        {
            Induk = ["Sub Komponen"],
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Butir Bukti", "Butir bukti yang dijawab sebagai ganti kriterianya; bobotnya kosong semua atau berjumlah 100.", "butir",
        [
            new("Kode kriteria", "^0", "Kriterianya.", "Kriteria"),
            new("Kode butir", "kode", "Misalnya 1.a.1.1."),
            new("Butir", "uraian", "Bunyinya."),
            new("Skala", "skala", "Skala jawabannya.", "Skala"),
            new("Bobot", "bobot", "Persen dari kriterianya."),
        ])
        {
            Induk = ["Kriteria"],
        },
        new("Logika", "Aturan antarjawaban: yang dinilai tidak boleh lebih tinggi dari rata-rata acuannya.", "logika",
        [
            new("Kode aturan", "kode", "Misalnya L1."),
            new("Subjek", "subjek", "Kode kriteria atau sub komponen yang dibatasi."),
            new("Acuan", "acuan", "Kode acuannya, satu baris satu kode."),
            new("Pesan", "pesan", "Yang dikatakan kepada evaluator."),
            new("Sifat", "sifat", "Tolak: lembar tertahan sampai jawabannya diubah atau alasannya ditulis. Peringatan: hanya diberitahukan. Kosong = tolak."),
        ]),
    ]));

    public static IReadOnlyList<Lembar> Semua => SemuaTetap.Value;
}
