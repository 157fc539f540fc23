using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Rumus;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>A realisasi that comes about in more than one way says the same in each: entered, by formula, from quarters.</summary>
internal static class PeriksaRealisasi
{
    private static readonly AturanPeriksa RumusSalah = new("RUMUS-SALAH", TingkatTemuan.Tinggi, "Rumus tidak dapat dibaca",
        KlausulPeriksa.Data, "Perbaiki rumusnya di tempat yang disebut.");

    private static readonly AturanPeriksa TidakDinyatakan = new("VARIABEL-TIDAK-DINYATAKAN", TingkatTemuan.Tinggi, "Rumus memakai variabel yang tidak dinyatakan pada indikator",
        KlausulPeriksa.Data, "Nyatakan variabel itu beserta uraiannya, atau perbaiki namanya dalam rumus.");

    private static readonly AturanPeriksa TidakDipakai = new("VARIABEL-TIDAK-DIPAKAI", TingkatTemuan.Rendah, "Variabel dinyatakan, tetapi tidak dipakai rumus",
        KlausulPeriksa.Data, "Pakai dalam rumus atau hapus.");

    private static readonly AturanPeriksa VariabelKosong = new("VARIABEL-KOSONG", TingkatTemuan.Tinggi, "Variabel rumus tanpa nilai, sehingga realisasi tidak dapat dihitung",
        KlausulPeriksa.Data, "Isi nilai variabel itu.");

    private static readonly AturanPeriksa Rumus = new("REALISASI-RUMUS", TingkatTemuan.Tinggi, "Realisasi yang diisi berbeda dari hasil rumusnya",
        KlausulPeriksa.Data, "Periksa variabel dan realisasi; hapus isian supaya rumus yang berlaku, atau perbaiki variabelnya.");

    private static readonly AturanPeriksa Triwulan = new("REALISASI-TRIWULAN", TingkatTemuan.Tinggi, "Realisasi tahun berbeda dari hasil triwulannya",
        KlausulPeriksa.Ukur, "Periksa realisasi triwulan dan tahunannya, atau cara triwulan menjadi tahun (akumulasi).");

    private static readonly AturanPeriksa Kosong = new("REALISASI-KOSONG", TingkatTemuan.Sedang, "Indikator belum mempunyai realisasi tahun ini",
        KlausulPeriksa.Ukur, "Isi realisasinya, atau jelaskan mengapa datanya belum ada.");

    private static readonly AturanPeriksa TakTerhitung = new("REALISASI-TIDAK-TERHITUNG", TingkatTemuan.Tinggi, "Ada isian, tetapi realisasi tidak dapat dihitung darinya",
        KlausulPeriksa.Data, "Perbaiki sebab yang disebut, misalnya pembagi yang bernilai nol.");

    private static readonly AturanPeriksa Sementara = new("DATA-SEMENTARA", TingkatTemuan.Rendah, "Realisasi masih sementara",
        KlausulPeriksa.Data, "Mutakhirkan setelah data final terbit, dan sebutkan di laporan bahwa datanya sementara.");

    private static readonly AturanPeriksa TahunLain = new("DATA-TAHUN-LAIN", TingkatTemuan.Rendah, "Realisasi memakai data tahun lain",
        KlausulPeriksa.Data, "Sebutkan tahun datanya di setiap tabel, dan mutakhirkan bila data tahun ini terbit.");

    private static readonly AturanPeriksa Teliti = new("REALISASI-TELITI", TingkatTemuan.Rendah, "Realisasi diisi lebih teliti daripada desimal indikatornya",
        KlausulPeriksa.Data, "Tambah desimal indikatornya, atau isi angka yang ditetapkan: yang dihitung dan dicetak adalah angka yang sudah dibulatkan.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
        [RumusSalah, TidakDinyatakan, TidakDipakai, VariabelKosong, Rumus, Triwulan, Kosong, TakTerhitung, Sementara, TahunLain, Teliti];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        List<(string, Jalur)> kosong = [], sementara = [], tahunLain = [];
        foreach (var i in konteks.Indikator)
        {
            Rumusnya(konteks, i);
            Banding(konteks, i);
            Ketelitian(konteks, i);
            foreach (var tw in i.TriwulanTakTerhitung)
            {
                konteks.Catat(TakTerhitung, i.JalurData / "variabel", $"Realisasi triwulan {Romawi.Cetak(tw.Triwulan)} {i.Sebutan} tidak dapat dihitung{Dari(tw.Realisasi)}. {KalimatAlasan.Untuk(tw.Realisasi.Nilai)}");
            }

            var alasan = i.Hasil.Realisasi.Nilai.Alasan;
            if (!i.Terukur && alasan is not (Alasan.VariabelKosong or Alasan.RumusSalah or Alasan.BelumAdaRealisasi or Alasan.TidakDiukur))
            {
                konteks.Catat(TakTerhitung, i.JalurData / "variabel", $"Realisasi {Teks(konteks.Tahun)} {i.Sebutan} tidak dapat dihitung{Dari(i.Hasil.Realisasi)}. {KalimatAlasan.Untuk(i.Hasil.Realisasi.Nilai)}");
            }
            else if (!i.Terukur && alasan is Alasan.BelumAdaRealisasi or Alasan.TidakDiukur && !i.TriwulanTakTerhitung.Any())
            {
                kosong.Add((i.Isi.Kode, i.JalurData));
            }

            if (i.Data is { Status: StatusData.Sementara })
            {
                sementara.Add((i.Isi.Kode, i.JalurData / "status"));
            }

            if (i.Data?.TahunData is { } tahun && tahun != konteks.Tahun)
            {
                tahunLain.Add(($"{i.Isi.Kode} ({Teks(tahun)})", i.JalurData / "tahunData"));
            }
        }

        konteks.CatatBersama(Kosong, kosong, daftar => $"Realisasi {Teks(konteks.Tahun)} indikator {daftar} belum ada.");
        konteks.CatatBersama(Sementara, sementara, daftar => $"Realisasi indikator {daftar} masih sementara.");
        konteks.CatatBersama(TahunLain, tahunLain, daftar => $"Realisasi {Teks(konteks.Tahun)} memakai data tahun lain: {daftar}.");
    }

    // " dengan a = 1, b = 0": the values say which entry is to be mended.
    private static string Dari(Figure figure)
    {
        var nilai = figure.Masukan.Where(m => m.Nilai.Ada).Select(m => $"{m.Nama} = {Angka.CetakSeadanya(m.Nilai)}").ToList();
        return nilai.Count == 0 ? "" : $" dengan {Daftar(nilai)}";
    }

    private static void Rumusnya(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        if (string.IsNullOrWhiteSpace(i.Isi.Rumus))
        {
            Sisa(konteks, i, []);
            return;
        }

        var jalur = i.Jalur / "rumus";
        if (!Formula.TryBaca(i.Isi.Rumus, out var formula, out var kesalahan))
        {
            konteks.Catat(RumusSalah, jalur, $"Rumus {i.Sebutan} \"{i.Isi.Rumus}\" tidak dapat dibaca. {kesalahan[0]}", i.Isi.Rumus);
            return;
        }

        var nyata = i.Isi.Variabel.Select(v => v.Nama).ToHashSet(StringComparer.Ordinal);
        var asing = formula.Variabel.Where(v => !nyata.Contains(v)).ToList();
        if (asing.Count > 0)
        {
            konteks.Catat(TidakDinyatakan, jalur, $"Rumus {i.Sebutan} memakai {Daftar(asing)}, yang tidak dinyatakan sebagai variabelnya.", Daftar(asing));
        }

        Sisa(konteks, i, formula.Variabel);
        if (i.Hasil.Realisasi.Nilai is { Ada: false, Alasan: Alasan.VariabelKosong } hasil && i.Hasil.Realisasi.Predikat is null)
        {
            konteks.Catat(VariabelKosong, i.JalurData / "variabel", $"Realisasi {i.Sebutan} tidak dapat dihitung: variabel {hasil.Keterangan} belum bernilai.", hasil.Keterangan);
        }
    }

    private static void Ketelitian(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        var desimal = Math.Clamp(i.Isi.Desimal, 0, 6);
        var isian = (i.Data?.Triwulan ?? []).Select((t, n) => (t.Nilai, Jalur: (i.JalurData / "triwulan")[n] / "nilai")).Prepend((i.Data?.Nilai, i.JalurData / "nilai"));
        foreach (var (nilai, jalur) in isian)
        {
            if ((nilai?.Angka ?? nilai?.Skor) is { } angka && Angka.Bulatkan(angka, desimal) is var tetap && tetap != angka)
            {
                konteks.Catat(Teliti, jalur, $"Realisasi {i.Sebutan} diisi {Angka.CetakSeadanya(angka)}, ditetapkan {Angka.Cetak(tetap, desimal)} ({Teks(desimal)} desimal).", Angka.CetakSeadanya(angka), Angka.Cetak(tetap, desimal));
            }
        }
    }

    private static void Sisa(KonteksPeriksa konteks, IndikatorDiperiksa i, IReadOnlyList<string> dipakai)
    {
        var sisa = i.Isi.Variabel.Select(v => v.Nama).Except(dipakai, StringComparer.Ordinal).ToList();
        if (sisa.Count > 0)
        {
            konteks.Catat(TidakDipakai, i.Jalur / "variabel", $"Variabel {Daftar(sisa)} pada {i.Sebutan} tidak dipakai rumusnya.", Daftar(sisa));
        }
    }

    private static void Banding(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        if (!i.Hasil.Realisasi.Nilai.TryAmbil(out var nilai))
        {
            return;
        }

        var rumus = Lain("hasil_rumus");
        if (rumus is not null && rumus != nilai)
        {
            var (a, b) = (i.Cetak(nilai.Value), i.Cetak(rumus.Value));
            konteks.Catat(Rumus, i.JalurData / "nilai", $"Realisasi {i.Sebutan} diisi {a}, rumusnya memberi {b}.", a, b);
        }

        var triwulan = Lain("akumulasi_triwulan");
        if (triwulan is not null && Beda(i, nilai.Value, triwulan.Value))
        {
            var (a, b) = (i.Cetak(nilai.Value), i.Cetak(triwulan.Value));
            konteks.Catat(Triwulan, i.JalurData / "triwulan", $"Triwulan {i.Sebutan} memberi {b} ({AkumulasiHitung.Sebutan(i.Isi.Akumulasi)}), realisasi tahunnya {a}.", b, a);
        }

        decimal? Lain(string nama) => i.Hasil.Realisasi.Masukan.FirstOrDefault(m => m.Nama == nama)?.Nilai.AngkaAtauKosong;
    }

    // Quarters that a formula gives are rounded one by one: their sum may be off by half a unit for each.
    private static bool Beda(IndikatorDiperiksa i, decimal nilai, decimal triwulan)
    {
        var satuan = new decimal(1, 0, 0, false, (byte)Math.Clamp(i.Isi.Desimal, 0, 6));
        var longgar = i.Isi.Rumus is not null && i.Isi.Akumulasi is Akumulasi.Jumlah or Akumulasi.RataRata ? 2 * satuan : 0;
        return !Aritmetika.Kurang(nilai, triwulan).TryAmbil(out var selisih) || Math.Abs(selisih.Value) > longgar;
    }
}
