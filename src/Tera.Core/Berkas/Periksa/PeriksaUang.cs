using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Money of budget lines: levels against their parts, spending against pagu.</summary>
internal static class PeriksaUang
{
    private static readonly AturanPeriksa Rincian = new("UANG-RINCIAN", TingkatTemuan.Tinggi, "Pagu atau realisasi suatu jenjang berbeda dari jumlah rinciannya",
        KlausulPeriksa.Keuangan, "Periksa rinciannya; hapus isian jenjang atas supaya selalu dijumlahkan dari rinciannya.");

    private static readonly AturanPeriksa LebihPagu = new("REALISASI-LEBIH-PAGU", TingkatTemuan.Tinggi, "Realisasi anggaran melebihi pagu",
        KlausulPeriksa.Keuangan, "Periksa pagu (murni atau perubahan) dan realisasinya; realisasi triwulan diisi per triwulan, bukan kumulatif.");

    private static readonly AturanPeriksa PaguNol = new("PAGU-NOL-BEREALISASI", TingkatTemuan.Tinggi, "Ada realisasi tanpa pagu",
        KlausulPeriksa.Keuangan, "Isi pagunya, atau pindahkan realisasinya ke baris yang beranggaran.");

    private static readonly AturanPeriksa RealisasiKosong = new("REALISASI-ANGGARAN-KOSONG", TingkatTemuan.Sedang, "Ada pagu, tetapi realisasi anggarannya belum diisi",
        KlausulPeriksa.Keuangan, "Isi realisasinya; bila memang tidak ada belanja, isi 0.");

    private static readonly AturanPeriksa Renstra = new("REALISASI-LEBIH-RENSTRA", TingkatTemuan.Rendah, "Realisasi s.d. tahun ini melebihi anggaran seluruh masa Renstra",
        KlausulPeriksa.E81, "Periksa kolom 5, 6, dan 12 formulir E.81.");

    private static readonly AturanPeriksa Sumber = new("SUMBER-DANA-RINCIAN", TingkatTemuan.Tinggi, "Rincian sumber dana tidak berjumlah pagu atau realisasi barisnya",
        KlausulPeriksa.Keuangan, "Periksa lembar Sumber Dana: bagian semua sumber berjumlah pagu murni, pagu perubahan, dan realisasi baris itu.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Rincian, LebihPagu, PaguNol, RealisasiKosong, Renstra, Sumber];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var kosong = new List<(string, Jalur)>();
        foreach (var (baris, jalur) in TelusurAnggaran.Semua(konteks.Hasil.Anggaran))
        {
            if (baris.Data is { } pagu)
            {
                Jenjang(konteks, baris, pagu, jalur / "pagu");
                SeluruhRenstra(konteks, baris, pagu, jalur / "pagu");
                SumberDana(konteks, baris, pagu, jalur / "pagu" / "sumberDana");
            }

            // Above the lowest line that has money the same would be told again.
            if (!baris.Anak.Any(a => a.Uang.Pagu.Nilai.Ada || a.Uang.Realisasi.Nilai.Ada))
            {
                Belanja(konteks, baris, jalur / "pagu", kosong);
            }
        }

        if (konteks.AdaRealisasi)
        {
            konteks.CatatBersama(RealisasiKosong, kosong, daftar => $"Realisasi anggaran belum diisi: {daftar}.");
        }
    }

    private static void Jenjang(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur)
    {
        Bandingkan("murni", "Pagu murni", pagu.Murni, baris.Uang.Murni);
        Bandingkan("perubahan", "Pagu perubahan", pagu.Perubahan, baris.Uang.Pagu);
        Bandingkan("realisasi", "Realisasi", pagu.Realisasi, baris.Uang.Realisasi);

        void Bandingkan(string isian, string sebutan, decimal? sendiri, Figure rincian)
        {
            if (sendiri is { } nilai && rincian is { Rumus: "jumlah(rincian)", Nilai.Ada: true } && rincian.Nilai.Angka != nilai)
            {
                var (a, b) = (Angka.Rupiah(nilai), Angka.Rupiah(rincian.Nilai));
                konteks.Catat(Rincian, jalur / isian, $"{sebutan} {Sebut(baris)} {a}, jumlah rinciannya {b}. {rincian.Catatan}".TrimEnd(), a, b);
            }
        }
    }

    private static void SumberDana(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur)
    {
        if (pagu.SumberDana.Count == 0)
        {
            return;
        }

        Bandingkan("murni", "Pagu murni", u => u.Murni);
        Bandingkan("perubahan", "Pagu", u => u.Pagu);
        Bandingkan("realisasi", "Realisasi", u => u.Realisasi);

        // A source of which nothing was entered yet is no zero: there is nothing to compare then.
        void Bandingkan(string isian, string sebutan, Func<Uang, Figure> pilih)
        {
            var (bagian, seluruhnya) = (baris.Sumber.Select(s => pilih(s.Uang).Nilai).ToList(), pilih(baris.Uang).Nilai);
            if (bagian.TrueForAll(b => b.Ada) && seluruhnya.Ada && Aritmetika.Jumlah(bagian) is { Ada: true } jumlah && jumlah.Angka != seluruhnya.Angka)
            {
                var (a, b) = (Angka.Rupiah(jumlah), Angka.Rupiah(seluruhnya));
                konteks.Catat(Sumber, jalur[0] / isian, $"{sebutan} {Sebut(baris)} menurut sumber dananya {a}, seluruhnya {b}.", a, b);
            }
        }
    }

    private static void Belanja(KonteksPeriksa konteks, BarisAnggaran baris, Jalur jalur, List<(string, Jalur)> kosong)
    {
        var (pagu, realisasi) = (baris.Uang.Pagu.Nilai, baris.Uang.Realisasi.Nilai);
        if (realisasi is { Ada: true, Angka: > 0 } && pagu is not { Ada: true, Angka: not 0 })
        {
            konteks.Catat(PaguNol, Terisi(baris, jalur), $"{Sebut(baris)} tidak beranggaran, tetapi realisasinya {Angka.Rupiah(realisasi)}.", Angka.Rupiah(realisasi), Angka.Rupiah(pagu));
        }
        else if (realisasi.Ada && pagu.Ada && realisasi.Angka > pagu.Angka)
        {
            konteks.Catat(LebihPagu, Terisi(baris, jalur), $"Realisasi {Sebut(baris)} {Angka.Rupiah(realisasi)} melebihi pagunya {Angka.Rupiah(pagu)}.", Angka.Rupiah(realisasi), Angka.Rupiah(pagu));
        }
        else if (!realisasi.Ada && pagu is { Ada: true, Angka: > 0 })
        {
            kosong.Add((Sebut(baris), Kosong(baris.Data, jalur)));
        }
    }

    /// <summary>The last cell that the spending was entered in: a year's sum that was left empty stands in its quarters or months.</summary>
    private static Jalur Terisi(BarisAnggaran baris, Jalur jalur) =>
        baris.Uang.Realisasi.Masukan is [.., { Id: null, Sumber: { } sumber }] && sumber.StartsWith(jalur.Path, StringComparison.Ordinal) ? new(sumber) : jalur / "realisasi";

    /// <summary>The cell that is still to be filled: the first empty quarter where some are filled, else the year.</summary>
    private static Jalur Kosong(Pagu? pagu, Jalur jalur)
    {
        var triwulan = pagu?.RealisasiTriwulan.Take(4).ToList() ?? [];
        return !triwulan.Exists(t => t is not null) ? jalur / "realisasi" : (jalur / "realisasiTriwulan")[triwulan.IndexOf(null) is >= 0 and var kosong ? kosong : triwulan.Count];
    }

    private static void SeluruhRenstra(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur)
    {
        var sampai = Aritmetika.Jumlah([pagu.RealisasiSampaiTahunLalu ?? 0, baris.Uang.Realisasi.Nilai]);
        if (pagu.Renstra is { } renstra && sampai.Ada && sampai.Angka > renstra)
        {
            konteks.Catat(
                Renstra, jalur / "renstra", $"Realisasi {Sebut(baris)} s.d. tahun ini {Angka.Rupiah(sampai)} melebihi anggaran Renstra {Angka.Rupiah(renstra)}.", Angka.Rupiah(renstra), Angka.Rupiah(sampai));
        }
    }

    internal static string Sebut(BarisAnggaran baris) => baris.Unit is null ? baris.Nama : $"{baris.Nama} ({baris.Unit})";
}
