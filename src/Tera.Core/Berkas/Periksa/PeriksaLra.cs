using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The LRA: accounts against their parts, spending against budget, belanja against the programmes.</summary>
internal static class PeriksaLra
{
    private static readonly AturanPeriksa Rincian = new("LRA-RINCIAN", TingkatTemuan.Tinggi, "Angka suatu akun LRA berbeda dari jumlah rinciannya",
        KlausulPeriksa.Lra, "Periksa rinciannya; kosongkan akun induk supaya selalu dijumlahkan.");

    private static readonly AturanPeriksa Program = new("LRA-PROGRAM", TingkatTemuan.Tinggi, "Belanja menurut LRA berbeda dari jumlah program",
        KlausulPeriksa.Lra, "Cocokkan LRA dengan realisasi program, kegiatan, dan sub kegiatan sampai ketemu selisihnya.");

    private static readonly AturanPeriksa TanpaInduk = new("LRA-TANPA-INDUK", TingkatTemuan.Rendah, "Akun LRA tanpa akun induk dalam daftar",
        KlausulPeriksa.Lra, "Tambahkan akun induknya, atau periksa kodenya.");

    private static readonly AturanPeriksa Lebih = new("LRA-LEBIH-ANGGARAN", TingkatTemuan.Tinggi, "Realisasi suatu akun belanja melebihi anggarannya",
        KlausulPeriksa.Lra, "Periksa anggaran dan realisasi akun itu.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Rincian, Program, TanpaInduk, Lebih];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var lra = konteks.Berkas.Anggaran.Lra;
        var hasil = konteks.Hasil.Anggaran.Lra;
        var jalur = new Jalur("$.anggaran.lra");
        var kode = lra.Select(l => l.Kode.Trim()).ToHashSet(StringComparer.Ordinal);
        var lepas = new List<(string, Jalur)>();
        Telusuri(lra, jalur, (baris, di) =>
        {
            var titik = baris.Kode.LastIndexOf('.');
            if (titik > 0 && !kode.Contains(baris.Kode[..titik].Trim()))
            {
                lepas.Add(($"{baris.Kode} {baris.Uraian}", di / "kode"));
            }
        });
        foreach (var ((baris, terhitung), n) in lra.Zip(hasil).Select((b, n) => (b, n)))
        {
            Induk(konteks, baris, terhitung, jalur[n]);
            Belanja(konteks, baris, terhitung, jalur[n]);
        }

        konteks.CatatBersama(TanpaInduk, lepas, daftar => $"Akun tanpa induk: {daftar}.");
        DenganProgram(konteks, lra, hasil, jalur);
    }

    private static void Induk(KonteksPeriksa konteks, BarisLra baris, HasilLra terhitung, Jalur jalur)
    {
        Bandingkan("anggaran", "Anggaran", baris.Anggaran, terhitung.Anggaran);
        Bandingkan("realisasi", "Realisasi", baris.Realisasi, terhitung.Realisasi);
        Bandingkan("realisasiTahunLalu", "Realisasi tahun lalu", baris.RealisasiTahunLalu, terhitung.RealisasiTahunLalu);

        void Bandingkan(string isian, string sebutan, decimal? sendiri, Figure figure)
        {
            if (sendiri is { } nilai && figure is { Rumus.Length: > 0, Nilai.Ada: true } && figure.Nilai.Angka != nilai)
            {
                var (a, b) = (Angka.Rupiah(nilai), Angka.Rupiah(figure.Nilai));
                konteks.Catat(Rincian, jalur / isian, $"{sebutan} akun {baris.Kode} {baris.Uraian} {a}, jumlah rinciannya {b}.", a, b);
            }
        }
    }

    // Only at the lowest accounts: above them the same would be told again.
    private static void Belanja(KonteksPeriksa konteks, BarisLra baris, HasilLra terhitung, Jalur jalur)
    {
        if (Belanja(baris.Kode) && terhitung.Realisasi is { Rumus.Length: 0, Nilai.Ada: true } realisasi && terhitung.Anggaran.Nilai.Ada && realisasi.Nilai.Angka > terhitung.Anggaran.Nilai.Angka)
        {
            var (a, b) = (Angka.Rupiah(realisasi.Nilai), Angka.Rupiah(terhitung.Anggaran.Nilai));
            konteks.Catat(Lebih, jalur / "realisasi", $"Realisasi akun {baris.Kode} {baris.Uraian} {a} melebihi anggarannya {b}.", a, b);
        }
    }

    // Money of the APBN goes through no LRA of the agency.
    private static void DenganProgram(KonteksPeriksa konteks, IReadOnlyList<BarisLra> lra, IReadOnlyList<HasilLra> hasil, Jalur jalur)
    {
        var urutan = lra.Select((l, n) => (l, n)).FirstOrDefault(l => l.l.Kode.Trim().TrimEnd('.') == "5", (l: null!, n: -1)).n;
        var program = konteks.Hasil.Anggaran.Program.Where(p => p.SumberDana?.Contains("APBN", StringComparison.OrdinalIgnoreCase) != true).ToList();
        if (urutan < 0 || program.Count == 0)
        {
            return;
        }

        Bandingkan("anggaran", "Anggaran belanja", lra[urutan].Anggaran, hasil[urutan].Anggaran, u => u.Pagu);
        Bandingkan("realisasi", "Realisasi belanja", lra[urutan].Realisasi, hasil[urutan].Realisasi, u => u.Realisasi);

        void Bandingkan(string isian, string sebutan, decimal? sendiri, Figure figure, Func<Uang, Figure> pilih)
        {
            var jumlah = Aritmetika.Jumlah(program.Select(p => pilih(p.Uang).Nilai));
            var belanja = sendiri ?? figure.Nilai.AngkaAtauKosong;
            if (belanja is { } nilai && jumlah.Ada && jumlah.Angka != nilai)
            {
                var (a, b) = (Angka.Rupiah(nilai), Angka.Rupiah(jumlah));
                konteks.Catat(Program, jalur[urutan] / isian, $"{sebutan} menurut LRA {a}, menurut program {b}.", a, b);
            }
        }
    }

    private static bool Belanja(string kode) => kode == "5" || kode.StartsWith("5.", StringComparison.Ordinal);
}
