using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Money of a PK against the budget, programme by programme; the same programme stands apart for the agency and each UPTD.</summary>
internal static class PeriksaUangPerjanjian
{
    private static readonly AturanPeriksa Perubahan = new("PK-ANGGARAN", TingkatTemuan.Tinggi, "Anggaran program pada perjanjian kinerja perubahan berbeda dari pagu yang berlaku",
        KlausulPeriksa.PkAnggaran, "Samakan dengan dokumen anggaran yang berlaku.");

    private static readonly AturanPeriksa Induk = new("PK-ANGGARAN-MURNI", TingkatTemuan.Tinggi, "Anggaran program pada perjanjian kinerja induk berbeda dari pagu murni",
        KlausulPeriksa.PkAnggaran, "Samakan dengan dokumen anggaran murni.");

    private static readonly AturanPeriksa Total = new("PK-ANGGARAN-TOTAL", TingkatTemuan.Tinggi, "Jumlah anggaran perjanjian kinerja berbeda dari jumlah anggaran program",
        KlausulPeriksa.PkAnggaran, "Periksa program yang kurang, berlebih, atau berbeda pagunya.");

    private static readonly AturanPeriksa ProgramAsing = new("PK-PROGRAM-TIDAK-DI-ANGGARAN", TingkatTemuan.Sedang, "Program pada perjanjian kinerja tidak ada dalam anggaran",
        KlausulPeriksa.PkAnggaran, "Samakan kode, nama, dan unit pelaksananya, atau hapus dari perjanjian.");

    private static readonly AturanPeriksa ProgramHilang = new("PROGRAM-TIDAK-DI-PK", TingkatTemuan.Sedang, "Program yang beranggaran tidak ada dalam perjanjian kinerja yang berlaku",
        KlausulPeriksa.PkAnggaran, "Tambahkan program itu pada lampiran perjanjian kinerja.");

    private static readonly AturanPeriksa Nama = new("PK-NAMA-PROGRAM", TingkatTemuan.Rendah, "Nama program pada perjanjian kinerja berbeda dari anggaran untuk kode yang sama",
        KlausulPeriksa.PkAnggaran, "Samakan namanya dengan nomenklatur.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Perubahan, Induk, Total, ProgramAsing, ProgramHilang, Nama];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        if (konteks.Hasil.Anggaran.Program.Count == 0)
        {
            return;
        }

        var induk = konteks.Perjanjian.LastOrDefault(p => p.Isi is { Jenis: JenisDokumen.Induk, Tanggal: not null, Program.Count: > 0 });
        var perubahan = konteks.Perjanjian.LastOrDefault(p => p.Isi is { Jenis: JenisDokumen.Perubahan, Tanggal: not null, Program.Count: > 0 });
        if (induk is not null)
        {
            Bandingkan(konteks, induk, Induk, "anggaran murni", u => u.Murni, perubahan is null);
        }

        if (perubahan is not null)
        {
            Bandingkan(konteks, perubahan, Perubahan, "pagu yang berlaku", u => u.Pagu, true);
        }
    }

    private static void Bandingkan(KonteksPeriksa konteks, DenganJalur<PerjanjianKinerja> pk, AturanPeriksa aturan, string sebutan, Func<Uang, Figure> pilih, bool berlaku)
    {
        var program = konteks.Hasil.Anggaran.Program;
        var cari = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = 0; n < program.Count; n++)
        {
            foreach (var kunci in Kunci(program[n].Kode, program[n].Nama, program[n].Unit))
            {
                cari.TryAdd(kunci, n);
            }
        }

        var alokasi = new List<(AlokasiPerjanjian Isi, Jalur Jalur)>[program.Count];
        var asing = new List<(string, Jalur)>();
        Telusuri(pk.Isi.Program, pk.Jalur / "program", (a, di) =>
        {
            if (Kunci(a.Kode, a.Program, a.Unit).FirstOrDefault(cari.ContainsKey) is { } kunci)
            {
                var n = cari[kunci];
                (alokasi[n] ??= []).Add((a, di));
            }
            else if (a.Kelompok != KelompokAlokasi.Pendukung)
            {
                asing.Add(($"{Sebut(a.Program, a.Unit)} {Angka.Rupiah(a.Anggaran)}", di));
            }
        });

        var beda = 0;
        List<(string, Jalur)> hilang = [];
        for (var n = 0; n < program.Count; n++)
        {
            var baris = program[n];
            var pagu = pilih(baris.Uang).Nilai;
            if (alokasi[n] is not { } isi)
            {
                if (berlaku && pagu is { Ada: true, Angka: > 0 })
                {
                    hilang.Add(($"{Sebut(baris.Nama, baris.Unit)} {Angka.Rupiah(pagu)}", pk.Jalur / "program"));
                }

                continue;
            }

            beda += Uangnya(konteks, aturan, pk.Isi.Kode, sebutan, baris, isi, pagu);
        }

        konteks.CatatBersama(ProgramAsing, asing, daftar => $"Program pada {pk.Isi.Kode} yang tidak ada dalam anggaran: {daftar}.");
        konteks.CatatBersama(ProgramHilang, hilang, daftar => $"Program yang beranggaran, tetapi tidak ada dalam {pk.Isi.Kode}: {daftar}.");
        if (beda > 1)
        {
            Jumlahnya(konteks, pk, sebutan, pilih(konteks.Hasil.Anggaran.Total).Nilai);
        }
    }

    private static int Uangnya(
        KonteksPeriksa konteks, AturanPeriksa aturan, string kode, string sebutan, BarisAnggaran baris, List<(AlokasiPerjanjian Isi, Jalur Jalur)> isi, Hasil pagu)
    {
        var (pertama, jalur) = isi[0];
        if (baris.Kode.Length > 0 && !Sama.Nama(pertama.Program, baris.Nama))
        {
            konteks.Catat(Nama, jalur / "program", $"Program {baris.Kode} bernama \"{pertama.Program}\" pada {kode}, \"{baris.Nama}\" pada anggaran.", pertama.Program, baris.Nama);
        }

        var jumlah = Aritmetika.Jumlah(isi.Select(a => Hasil.Dari(a.Isi.Anggaran)));
        if (!pagu.Ada || !jumlah.Ada || pagu.Angka == jumlah.Angka)
        {
            return 0;
        }

        var kali = isi.Count > 1 ? $" (tercantum {Teks(isi.Count)} kali)" : "";
        konteks.Catat(
            aturan, jalur / "anggaran", $"{Sebut(baris.Nama, baris.Unit)} {Angka.Rupiah(jumlah)} pada {kode}{kali}, {Angka.Rupiah(pagu)} menurut {sebutan}.",
            Angka.Rupiah(jumlah), Angka.Rupiah(pagu));
        return 1;
    }

    // Where one programme differs, the total differs for the same reason.
    private static void Jumlahnya(KonteksPeriksa konteks, DenganJalur<PerjanjianKinerja> pk, string sebutan, Hasil total)
    {
        var jumlah = Aritmetika.Jumlah(pk.Isi.Program.Select(a => Hasil.Dari(a.Anggaran)));
        if (total.Ada && jumlah.Ada && total.Angka != jumlah.Angka)
        {
            konteks.Catat(
                Total, pk.Jalur / "program", $"Jumlah anggaran {pk.Isi.Kode} {Angka.Rupiah(jumlah)}, jumlah {sebutan} {Angka.Rupiah(total)}.", Angka.Rupiah(jumlah), Angka.Rupiah(total));
        }
    }

    // By code where there is one, else by name; both within the unit that carries it.
    private static IEnumerable<string> Kunci(string? kode, string nama, string? unit) =>
        string.IsNullOrWhiteSpace(kode) ? [$"{Sama.Kunci(nama)}@{unit}"] : [$"{kode.Trim()}@{unit}", $"{Sama.Kunci(nama)}@{unit}"];

    private static string Sebut(string nama, string? unit) => unit is null ? nama : $"{nama} ({unit})";
}
