using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Dates and papers of the PK: signed, in time, in order, changes with minutes and reason.</summary>
internal static class PeriksaPerjanjian
{
    private static readonly AturanPeriksa BelumDitandatangani = new("PK-BELUM-DITANDATANGANI", TingkatTemuan.Sedang, "Perjanjian kinerja belum bertanggal, jadi belum berlaku",
        KlausulPeriksa.PkIsi, "Tandatangani dan isi tanggalnya.");

    private static readonly AturanPeriksa Terlambat = new("PK-TERLAMBAT", TingkatTemuan.Sedang, "Perjanjian kinerja ditetapkan lebih dari sebulan setelah dokumen anggaran",
        KlausulPeriksa.PkWaktu, "Periksa kedua tanggal; tahun depan tetapkan dalam satu bulan.");

    private static readonly AturanPeriksa UrutanAnggaran = new("ANGGARAN-URUTAN", TingkatTemuan.Sedang, "Tanggal dokumen anggaran induk (DPA) sesudah tanggal dokumen anggaran yang menggantikannya",
        KlausulPeriksa.PkWaktu, "Periksa kedua tanggal pada Dokumen anggaran; barangkali tertukar.");

    private static readonly AturanPeriksa Tahun = new("PK-TAHUN", TingkatTemuan.Sedang, "Tanggal perjanjian kinerja di luar tahun berkas",
        KlausulPeriksa.PkWaktu, "Periksa tanggalnya, atau pindahkan ke berkas tahun yang benar.");

    private static readonly AturanPeriksa Urutan = new("PK-URUTAN", TingkatTemuan.Sedang, "Perjanjian kinerja perubahan mendahului induknya",
        KlausulPeriksa.PkPerubahan, "Periksa jenis dan tanggal kedua perjanjian.");

    private static readonly AturanPeriksa TanpaBeritaAcara = new("PK-TANPA-BERITA-ACARA", TingkatTemuan.Rendah, "Perjanjian kinerja perubahan tanpa berita acara",
        KlausulPeriksa.PkPerubahan, "Masukkan nomor dan tanggal berita acara perubahannya.");

    private static readonly AturanPeriksa TanpaAlasan = new("PK-TANPA-ALASAN", TingkatTemuan.Rendah, "Perjanjian kinerja perubahan tanpa alasan perubahan",
        KlausulPeriksa.PkPerubahan, "Tulis alasannya: pejabat berganti, strategi atau anggaran berubah, atau asumsi berubah.");

    private static readonly AturanPeriksa BeritaAcara = new("BERITA-ACARA-URUTAN", TingkatTemuan.Sedang, "Tanggal berita acara sesudah perjanjian yang diubahnya ditandatangani, atau sebelum perjanjian induk",
        KlausulPeriksa.PkPerubahan, "Periksa tanggal berita acara dan tanggal perjanjian.");

    private static readonly AturanPeriksa Jarak = new("BERITA-ACARA-JARAK", TingkatTemuan.Rendah, "Berita acara lebih dari sebulan sebelum perjanjian perubahan ditandatangani",
        KlausulPeriksa.PkPerubahan, "Periksa kedua tanggal dan pastikan perjanjian yang ditandatangani adalah yang dibahas.");

    private static readonly AturanPeriksa BelumDiubah = new("PK-BELUM-DIUBAH", TingkatTemuan.Sedang, "Anggaran berubah, tetapi perjanjian kinerja belum diubah",
        KlausulPeriksa.PkPerubahan, "Susun perjanjian kinerja perubahan sesuai dokumen anggaran perubahan.");

    private static readonly AturanPeriksa UnitKepala = new("PK-UNIT-KEPALA", TingkatTemuan.Tinggi, "Perjanjian kinerja menyebut unit, tetapi tingkatnya kepala perangkat daerah, sehingga targetnya menjadi target instansi",
        KlausulPeriksa.PkIsi, "Isi tingkatnya (eselon III, IV, fungsional, atau pelaksana), atau kosongkan unitnya bila memang perjanjian kepala.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
        [BelumDitandatangani, Terlambat, UrutanAnggaran, Tahun, Urutan, TanpaBeritaAcara, TanpaAlasan, BeritaAcara, Jarak, BelumDiubah, UnitKepala];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var semua = new List<DenganJalur<PerjanjianKinerja>>();
        Telusuri(konteks.Berkas.Perencanaan.PerjanjianKinerja, new Jalur("$.perencanaan.perjanjianKinerja"), (pk, di) => semua.Add(new(pk, di)));
        var perubahan = semua.FindAll(p => p.Isi.Jenis == JenisDokumen.Perubahan);
        Bersama(konteks, BelumDitandatangani, semua.FindAll(p => p.Isi.Tanggal is null), "tanggal", "belum ditandatangani");
        Bersama(konteks, TanpaBeritaAcara, perubahan.FindAll(p => p.Isi.BeritaAcara is null), "beritaAcara", "tidak mempunyai berita acara");
        Bersama(konteks, TanpaAlasan, perubahan.FindAll(p => string.IsNullOrWhiteSpace(p.Isi.AlasanPerubahan)), "alasanPerubahan", "tidak menyebut alasan perubahan");
        foreach (var pk in semua)
        {
            TahunBerkas(konteks, pk);
        }

        foreach (var pk in konteks.Perjanjian.Where(p => !string.IsNullOrWhiteSpace(p.Isi.Unit)))
        {
            konteks.Catat(UnitKepala, pk.Jalur / "tingkat", $"Perjanjian kinerja {pk.Isi.Kode} menyebut unit {pk.Isi.Unit}, tetapi dipakai sebagai perjanjian kepala: targetnya mengganti target instansi.", pk.Isi.Unit, "kepala");
        }

        Kepala(konteks);
        AnggaranBerubah(konteks);
    }

    private static void Bersama(KonteksPeriksa konteks, AturanPeriksa aturan, List<DenganJalur<PerjanjianKinerja>> pk, string isian, string kenapa) =>
        konteks.CatatBersama(aturan, pk.ConvertAll(p => (p.Isi.Kode, p.Jalur / isian)), daftar => $"Perjanjian kinerja {daftar} {kenapa}.");

    // The next year's first PK may be signed as soon as its budget is fixed, in December.
    private static void TahunBerkas(KonteksPeriksa konteks, DenganJalur<PerjanjianKinerja> pk)
    {
        if (pk.Isi.Tanggal is { } t && t.Tahun != konteks.Tahun && !(t.Tahun == konteks.Tahun - 1 && pk.Isi.Jenis == JenisDokumen.Induk))
        {
            konteks.Catat(Tahun, pk.Jalur / "tanggal", $"Perjanjian kinerja {pk.Isi.Kode} bertanggal {t.Cetak()}, berkasnya tahun {Teks(konteks.Tahun)}.", t.Cetak(), Teks(konteks.Tahun));
        }
    }

    private static void Kepala(KonteksPeriksa konteks)
    {
        var induk = konteks.Perjanjian.FirstOrDefault(p => p.Isi is { Jenis: JenisDokumen.Induk, Tanggal: not null });
        foreach (var pk in konteks.Perjanjian.Where(p => p.Isi.Jenis == JenisDokumen.Perubahan))
        {
            if (induk is not null && pk.Isi.Tanggal is { } tanggal && Akhir(tanggal) < Awal(induk.Isi.Tanggal!.Value))
            {
                Beda(konteks, Urutan, pk.Jalur / "tanggal", $"Perjanjian kinerja perubahan {pk.Isi.Kode} bertanggal", tanggal, $"mendahului induknya {induk.Isi.Kode} yang bertanggal", induk.Isi.Tanggal.Value);
            }

            Acara(konteks, pk, induk);
        }

        // The date of a document of the change is no measure for the first PK, nor the other way round.
        var anggaran = konteks.Berkas.Anggaran;
        var (dokumen, nama) = (anggaran.TanggalDokumen, anggaran.Dokumen ?? "dokumen anggaran");
        Sebulan(konteks, induk, anggaran.TanggalInduk(), anggaran.TanggalDokumenInduk is null ? nama : "dokumen anggaran induk");
        Sebulan(konteks, dokumen is { } perubahan && anggaran.DokumenPerubahan() ? konteks.PerubahanMenurut(perubahan) : null, dokumen, nama);
        if (!anggaran.IndukMendahului())
        {
            Beda(konteks, UrutanAnggaran, new Jalur("$.anggaran.tanggalDokumenInduk"), "Dokumen anggaran induk (DPA) bertanggal", anggaran.TanggalDokumenInduk!.Value, $"sesudah {nama} yang menggantikannya, bertanggal", dokumen!.Value);
        }
    }

    private static void Sebulan(KonteksPeriksa konteks, DenganJalur<PerjanjianKinerja>? pk, Tanggal? dokumen, string nama)
    {
        if (dokumen is { } d && pk?.Isi.Tanggal is { } ditetapkan && Awal(ditetapkan) > BulanSesudah(Akhir(d)))
        {
            Beda(konteks, Terlambat, pk.Jalur / "tanggal", $"Perjanjian kinerja {pk.Isi.Kode} ditetapkan", ditetapkan, $"lebih dari sebulan setelah {nama} tanggal", d);
        }
    }

    private static void Acara(KonteksPeriksa konteks, DenganJalur<PerjanjianKinerja> pk, DenganJalur<PerjanjianKinerja>? induk)
    {
        if (pk.Isi.BeritaAcara is not { } acara)
        {
            return;
        }

        var jalur = pk.Jalur / "beritaAcara" / "tanggal";
        if (pk.Isi.Tanggal is { } tanggal && Awal(acara.Tanggal) > Akhir(tanggal))
        {
            Beda(konteks, BeritaAcara, jalur, $"Berita acara {acara.Nomor} bertanggal", acara.Tanggal, $"sesudah perjanjian kinerja {pk.Isi.Kode} ditandatangani,", tanggal);
        }
        else if (induk?.Isi.Tanggal is { } awal && Akhir(acara.Tanggal) < Awal(awal))
        {
            Beda(konteks, BeritaAcara, jalur, $"Berita acara {acara.Nomor} bertanggal", acara.Tanggal, $"sebelum perjanjian kinerja induk {induk.Isi.Kode},", awal);
        }
        else if (pk.Isi.Tanggal is { } ttd && Awal(ttd) > BulanSesudah(Akhir(acara.Tanggal)))
        {
            Beda(konteks, Jarak, jalur, $"Berita acara {acara.Nomor} bertanggal", acara.Tanggal, $"lebih dari sebulan sebelum perjanjian kinerja {pk.Isi.Kode} ditandatangani,", ttd);
        }
    }

    private static void AnggaranBerubah(KonteksPeriksa konteks)
    {
        var total = konteks.Hasil.Anggaran.Total;
        if (konteks.PerjanjianBerlaku is { Isi: { Jenis: JenisDokumen.Induk, Program.Count: > 0 } } induk && total.Perubahan.Nilai.TryAmbil(out var selisih) && selisih != 0)
        {
            konteks.Catat(
                BelumDiubah, induk.Jalur, $"Anggaran berubah dari {Angka.Rupiah(total.Murni.Nilai)} menjadi {Angka.Rupiah(total.Pagu.Nilai)}, tetapi perjanjian kinerja yang berlaku masih {induk.Isi.Kode}.",
                Angka.Rupiah(total.Murni.Nilai), Angka.Rupiah(total.Pagu.Nilai));
        }
    }

    private static void Beda(KonteksPeriksa konteks, AturanPeriksa aturan, Jalur jalur, string awal, Tanggal satu, string tengah, Tanggal dua) =>
        konteks.Catat(aturan, jalur, $"{awal} {satu.Cetak()}, {tengah} {dua.Cetak()}.", satu.Cetak(), dua.Cetak());

    // An open date gets the benefit of the doubt: its first or last day, whichever offends least.
    private static DateOnly Awal(Tanggal t) => t.Awal();

    private static DateOnly Akhir(Tanggal t) => t.Akhir();

    private static DateOnly BulanSesudah(DateOnly hari) => hari.AddMonths(1);
}
