using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Programmes and the sasaran that they serve; codes below programmes; outputs.</summary>
internal static class PeriksaProgram
{
    private static readonly AturanPeriksa TanpaSasaran = new("PROGRAM-TANPA-SASARAN", TingkatTemuan.Sedang, "Program bukan penunjang tidak dikaitkan dengan sasaran",
        KlausulPeriksa.Bab3, "Kaitkan dengan sasaran yang didukungnya, atau tandai sebagai penunjang.");

    private static readonly AturanPeriksa SasaranTanpaProgram = new("SASARAN-TANPA-PROGRAM", TingkatTemuan.Sedang, "Sasaran tanpa program yang mendukungnya",
        KlausulPeriksa.Bab3, "Kaitkan program yang mencapai sasaran itu.");

    private static readonly AturanPeriksa Porsi = new("PORSI-PROGRAM", TingkatTemuan.Sedang, "Porsi sasaran satu program tidak berjumlah 1",
        KlausulPeriksa.Kebijakan, "Bagi porsinya sehingga berjumlah 1: setiap rupiah dihitung tepat sekali.");

    private static readonly AturanPeriksa KodeInduk = new("KODE-REKENING-INDUK", TingkatTemuan.Sedang, "Kode kegiatan atau sub kegiatan tidak berada di bawah kode induknya",
        KlausulPeriksa.Nomenklatur, "Periksa kodenya, atau pindahkan ke induk yang benar.");

    private static readonly AturanPeriksa KodeKosong = new("KODE-REKENING-KOSONG", TingkatTemuan.Rendah, "Program, kegiatan, atau sub kegiatan tanpa kode",
        KlausulPeriksa.Nomenklatur, "Isi kode rekeningnya.");

    private static readonly AturanPeriksa TanpaIndikator = new("PROGRAM-TANPA-INDIKATOR", TingkatTemuan.Rendah, "Program, kegiatan, atau sub kegiatan yang mendukung sasaran tanpa indikator",
        KlausulPeriksa.Pohon, "Isi indikator hasil program dan indikator keluaran kegiatan serta sub kegiatannya.");

    private static readonly AturanPeriksa KeluaranKosong = new("KELUARAN-TANPA-REALISASI", TingkatTemuan.Rendah, "Indikator program, kegiatan, atau sub kegiatan bertarget tanpa realisasi",
        KlausulPeriksa.Bab3, "Isi realisasinya; kosong berarti tidak diukur, bukan 0.");

    private static readonly AturanPeriksa Sumber = new("SUMBER-DANA-PROGRAM", TingkatTemuan.Rendah, "Sumber dana program bukan sumber dana satu pun sub kegiatannya",
        KlausulPeriksa.Keuangan, "Samakan sumber dana program dengan sub kegiatannya; bila sub kegiatannya bersumber lain-lain, tulis APBD pada programnya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [TanpaSasaran, SasaranTanpaProgram, Porsi, KodeInduk, KodeKosong, TanpaIndikator, KeluaranKosong, Sumber];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var program = konteks.Berkas.Anggaran.Program;
        if (program.Count == 0)
        {
            return;
        }

        Sasaran(konteks, program);
        var berprogram = Smart.Berprogram(konteks.Berkas);
        var tanpaProgram = new List<(string, Jalur)>();
        Telusuri(konteks.Berkas.Perencanaan.Sasaran, new Jalur("$.perencanaan.sasaran"), (s, di) =>
        {
            if (!berprogram.Contains(s.Kode) && !s.Indikator.Any(i => berprogram.Contains(i.Kode)))
            {
                tanpaProgram.Add((s.Kode, di));
            }
        });
        konteks.CatatBersama(SasaranTanpaProgram, tanpaProgram, daftar => $"Sasaran {daftar} tidak didukung satu pun program.");
        Baris(konteks);
        SumberDana(konteks);
    }

    // A programme of "APBD" covers every source within it.
    private static void SumberDana(KonteksPeriksa konteks)
    {
        for (var n = 0; n < konteks.Hasil.Anggaran.Program.Count; n++)
        {
            var program = konteks.Hasil.Anggaran.Program[n];
            var sub = program.SumberRincian();
            if (program.SumberDana?.Trim() is { Length: > 0 } label && sub.Count > 0
                && !label.StartsWith("APBD", StringComparison.OrdinalIgnoreCase) && !label.Split(';', StringSplitOptions.TrimEntries).All(l => sub.Contains(l, StringComparer.OrdinalIgnoreCase)))
            {
                konteks.Catat(Sumber, new Jalur("$.anggaran.program")[n] / "sumberDana", $"Sumber dana {PeriksaUang.Sebut(program)} {label}, sub kegiatannya {string.Join(", ", sub)}.", label, string.Join(", ", sub));
            }
        }
    }

    private static void Sasaran(KonteksPeriksa konteks, IReadOnlyList<Program> program)
    {
        var lepas = new List<(string, Jalur)>();
        for (var n = 0; n < program.Count; n++)
        {
            var (p, di) = (program[n], new Jalur("$.anggaran.program")[n]);
            if (p.Sasaran.Count == 0)
            {
                if (!p.Penunjang)
                {
                    lepas.Add((p.Nama, di / "sasaran"));
                }

                continue;
            }

            var jumlah = Aritmetika.Jumlah(p.Sasaran.Select(s => Hasil.Dari(s.Porsi)));
            if (jumlah.Ada && jumlah.Angka != 1)
            {
                konteks.Catat(Porsi, di / "sasaran", $"Porsi sasaran {p.Nama} berjumlah {Angka.CetakSeadanya(jumlah)}, bukan 1{Sisanya(konteks.Hasil.Anggaran.Program[n])}.", Angka.CetakSeadanya(jumlah), "1");
            }
        }

        konteks.CatatBersama(TanpaSasaran, lepas, daftar => $"Program tanpa sasaran: {daftar}.");
    }

    // What no sasaran answers for is in the agency's total and in no row of the tables by sasaran.
    private static string Sisanya(BarisAnggaran program) => program.SisaPorsi == 0 ? ""
        : $": {Angka.CetakSeadanya(program.SisaPorsi * 100)}% pagunya{(program.Uang.Pagu.Nilai is { Ada: true } pagu ? $" ({Angka.Rupiah(pagu.Lalu(n => n * program.SisaPorsi))})" : "")} tidak dibagikan kepada tujuan atau sasaran mana pun";

    private static void Baris(KonteksPeriksa konteks)
    {
        List<(string, Jalur)> tanpaKode = [], tanpaIndikator = [], tanpaRealisasi = [];
        var penunjang = false;
        foreach (var (baris, jalur) in TelusurAnggaran.Semua(konteks.Hasil.Anggaran))
        {
            penunjang = baris.Jenjang == JenjangAnggaran.Program ? baris.Penunjang || baris.Sasaran.Count == 0 : penunjang;
            if (baris.Kode.Length == 0)
            {
                tanpaKode.Add((PeriksaUang.Sebut(baris), jalur / "kode"));
            }

            if (!penunjang && baris.Indikator.Count == 0)
            {
                tanpaIndikator.Add((PeriksaUang.Sebut(baris), jalur / "indikator"));
            }

            for (var n = 0; n < baris.Indikator.Count; n++)
            {
                if (baris.Indikator[n].Indikator is { Target: not null, Realisasi: null } keluaran && !keluaran.RealisasiTriwulan.Any(r => r is not null))
                {
                    tanpaRealisasi.Add((keluaran.Nama, (jalur / "indikator")[n] / "realisasi"));
                }
            }

            for (var n = 0; n < baris.Anak.Count; n++)
            {
                Kode(konteks, baris, baris.Anak[n], TelusurAnggaran.Anak(baris, jalur, n) / "kode");
            }
        }

        konteks.CatatBersama(KodeKosong, tanpaKode, daftar => $"Tanpa kode rekening: {daftar}.");
        konteks.CatatBersama(TanpaIndikator, tanpaIndikator, daftar => $"Tanpa indikator: {daftar}.");
        if (konteks.AdaRealisasi)
        {
            konteks.CatatBersama(KeluaranKosong, tanpaRealisasi, daftar => $"Tanpa realisasi: {daftar}.");
        }
    }

    private static void Kode(KonteksPeriksa konteks, BarisAnggaran induk, BarisAnggaran anak, Jalur jalur)
    {
        if (induk.Kode.Length > 0 && anak.Kode.Length > 0 && !anak.Kode.Trim().StartsWith(induk.Kode.Trim() + ".", StringComparison.Ordinal))
        {
            konteks.Catat(KodeInduk, jalur, $"Kode {anak.Kode} ({anak.Nama}) tidak berada di bawah {induk.Kode} ({induk.Nama}).", anak.Kode, induk.Kode);
        }
    }
}
