using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Tests.Reports.Sulit;

/// <summary>Files whose text or size is made to break a writer.</summary>
internal static class InstansiJahat
{
    private const string Markup = "</w:t></w:p><w:p>&amp;<script>alert(1)</script>";
    private const string Kendali = "a\u0000b\u0007c\u001bd\ufffee\ud800f";
    private const string Emoji = "👩‍🌾🏽 日本 עברית ẞ";
    private const string Rumus = "=cmd|'/c calc'!A1";
    private static readonly string Panjang = string.Join(' ', Enumerable.Repeat("Meningkatnya", 154));
    private static readonly string TanpaSpasi = new('W', 2_000);
    private static readonly string[] Semua = [Markup, Kendali, Emoji, Rumus, Panjang, TanpaSpasi, "+1", "@x", "-2", "\t", "a\r\nb"];

    public static BerkasKinerja Buat()
    {
        var lengkap = InstansiLengkap.Buat();
        var n = 0;
        string Teks() => Semua[n++ % Semua.Length];
        return lengkap with
        {
            Organisasi = lengkap.Organisasi with { Nama = Panjang, Singkatan = Markup, Alamat = Kendali, Pemerintah = Emoji, TempatPenetapan = Markup, Tugas = TanpaSpasi, Fungsi = Semua, Kepala = new() { Jabatan = Panjang, Nama = Rumus, Nip = Markup }, Unit = [.. Semua.Select((s, i) => new Core.Organisasi.Unit { Kode = $"U{i}", Nama = s, Induk = i == 0 ? null : "U0" })] },
            Anggaran = lengkap.Anggaran with { Program = [.. lengkap.Anggaran.Program.Select(p => p with { Nama = Teks(), SumberDana = Teks(), Kegiatan = [.. p.Kegiatan.Select(k => k with { Nama = Teks(), SubKegiatan = [.. k.SubKegiatan.Select(s => s with { Nama = Teks() })] })] })], Lra = [.. lengkap.Anggaran.Lra.Select(l => l with { Uraian = Teks() })], Sumber = Kendali },
            Perencanaan = lengkap.Perencanaan with
            {
                Visi = Markup,
                Misi = [.. lengkap.Perencanaan.Misi.Select(m => m with { Uraian = Teks() })],
                Tujuan = [.. lengkap.Perencanaan.Tujuan.Select(t => t with { Uraian = Teks(), Indikator = [.. t.Indikator.Select(Ganti)] })],
                Sasaran = [.. lengkap.Perencanaan.Sasaran.Select(s => s with { Uraian = Teks(), Strategi = Semua, Indikator = [.. s.Indikator.Select(Ganti)] })],
                PerjanjianKinerja = [.. lengkap.Perencanaan.PerjanjianKinerja.Select((p, i) => p with { Kode = i == 0 ? "../../etc/PK<>:\"|?*" : p.Kode, Individu = [.. p.Individu.Select(k => k with { Indikator = Teks(), Sasaran = Teks() })] })],
                RencanaAksi = [.. Semua.Select((s, i) => new Aksi { Kode = $"A{i}", Indikator = "S1.1", Uraian = s, Target = [s, s, s, s], Satuan = s, PenanggungJawab = s })],
                Crosscutting = [.. Semua.Select(s => new Crosscutting("S1", s, s))],
            },
            Pelaporan = lengkap.Pelaporan with { Narasi = [.. new[] { "ikhtisar", "latarBelakang", "kesimpulan" }.Select(s => new Core.Pelaporan.Narasi(s, string.Join("\n\n", Semua)))], DasarHukum = Semua, IsuStrategis = Semua, Rekomendasi = Semua, Inovasi = [.. Semua.Select(s => new Core.Pelaporan.Prestasi(s, s))] },
        };

        Indikator Ganti(Indikator i) => i with { Nama = Teks(), Satuan = Teks(), Definisi = Teks(), RumusKata = Teks(), SumberData = Teks(), PenanggungJawab = Semua };
    }

    public static BerkasKinerja TigaRatusIndikator()
    {
        var minimal = InstansiKecil.Minimal();
        var nomor = Enumerable.Range(1, 300).ToList();
        return minimal with
        {
            Anggaran = new() { Program = [.. nomor.Select(n => new Program { Kode = $"1.{n}", Nama = $"Program {n}", Sasaran = [new($"S{(n - 1) / 10}")], Pagu = new() { Murni = 1_000_000m * n, Realisasi = 900_000m * n } })] },
            Perencanaan = minimal.Perencanaan with
            {
                Tujuan = [new() { Kode = "T1", Uraian = "Tujuan" }],
                Sasaran = [.. Enumerable.Range(0, 30).Select(s => new Sasaran { Kode = $"S{s}", Uraian = $"Sasaran {s}", Tujuan = "T1", Indikator = [.. Enumerable.Range((s * 10) + 1, 10).Select(n => new Indikator { Kode = $"I{n}", Nama = $"Persentase layanan nomor {n} yang selesai tepat waktu", Satuan = "%", TargetRenstra = [new(2025, n)] })] })],
                PerjanjianKinerja = [new() { Kode = "PK", Tanggal = new Tanggal(2025, 1), Target = [.. nomor.Select(n => new TargetPerjanjian { Indikator = $"I{n}", Target = n, Triwulan = [n, n, n, n] })] }],
            },
            Pengukuran = new() { Realisasi = [.. nomor.Select(n => new Core.Pengukuran.RealisasiIndikator { Indikator = $"I{n}", Triwulan = [.. Enumerable.Range(1, 4).Select(t => new Core.Pengukuran.RealisasiTriwulan { Triwulan = t, Nilai = n - 1 })] })] },
        };
    }

    /// <summary>Every record stands there, and every list in it is empty.</summary>
    public static BerkasKinerja DaftarKosong()
    {
        var minimal = InstansiKecil.Minimal();
        return minimal with
        {
            Organisasi = minimal.Organisasi with { Kepegawaian = [new() { Judul = "Pegawai", Dasar = "Golongan", Kolom = ["2025"], Baris = [] }], TimPenyusun = new() },
            Anggaran = new() { Program = [new() { Kode = "1", Nama = "Program", Kegiatan = [new() { Kode = "1.1", Nama = "Kegiatan" }] }] },
            Perencanaan = minimal.Perencanaan with
            {
                Tujuan = [new() { Kode = "T1", Uraian = "Tujuan" }],
                Sasaran = [new() { Kode = "S1", Uraian = "Sasaran", Indikator = [new() { Kode = "I1", Nama = "Indikator", Satuan = "" }] }],
                Iku = [new()],
                PerjanjianKinerja = [new() { Kode = "PK" }],
            },
            Pengukuran = new() { Realisasi = [new() { Indikator = "I1" }], DataPendukung = [new() { Judul = "Data", Indikator = "I1", Kolom = ["Uraian"], Baris = [] }], Skm = new() { Tahun = 2025 } },
            Evaluasi = new() { Hasil = [new() { Tahun = 2024 }], Rekomendasi = [new() { Kode = "R1", Uraian = "Rekomendasi" }] },
        };
    }
}
