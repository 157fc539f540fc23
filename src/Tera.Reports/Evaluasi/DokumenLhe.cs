using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;
using Tera.Reports.Tabel;

namespace Tera.Reports.Evaluasi;

/// <summary>E2: the letter that tells an agency the result of its evaluation.</summary>
public static class DokumenLhe
{
    private static readonly string[] DasarHukum =
    [
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
    ];

    private static readonly string[] Tujuan =
    [
        "memperoleh informasi mengenai implementasi SAKIP;", "menilai tingkat implementasi SAKIP;", "menilai tingkat akuntabilitas kinerja;",
        "memberikan saran perbaikan untuk peningkatan akuntabilitas kinerja; dan", "memantau tindak lanjut rekomendasi hasil evaluasi periode sebelumnya.",
    ];

    /// <summary>One letter for each result that has a worksheet, or a number in the file of its own year: what was carried into a later file is written there, not again.</summary>
    public static IEnumerable<BerkasLaporan> Semua(HasilBerkas hasil) => hasil.Lhe
        .Where(l => Tertahan(l).Count == 0 && (l.Lke is not null || (l.Tahun == hasil.Berkas.Tahun && (l.Data?.Surat is not null || l.Data?.Nomor is not null))))
        .Select(l => new BerkasLaporan($"lhe-{Teks(l.Tahun)}", () => Susun(hasil, l)) { Judul = Judul(hasil, l), Nomor = l.Data?.Nomor, Tanggal = l.Data?.Tanggal });

    /// <summary>Rules of its own template that a result breaks without a reason: such a result is none to send.</summary>
    internal static IReadOnlyList<PelanggaranLogika> Tertahan(HasilLhe lhe) => [.. (lhe.Lke?.Pada(TahapPenilaian.Final)?.Pelanggaran ?? []).Where(p => p.Menahan)];

    public static Document Susun(HasilBerkas hasil, HasilLhe lhe)
    {
        var o = hasil.Berkas.Organisasi;
        var surat = lhe.Data?.Surat ?? new SuratLhe();
        var dokumen = new DocumentBuilder(Judul(hasil, lhe), surat.Evaluator ?? "").Part(PageNumbering.Arabic)
            .Add(Kepala(o, lhe, surat)).Add(Pembuka(o, lhe, surat)).Add(Isi(hasil, lhe)).Add(UraianLhe.Susun(hasil, lhe)).Add(TindakLanjut(hasil, lhe)).Add(Penutup(hasil, lhe, surat)).Build();
        // The class of the letter stands on each of its pages.
        return dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = Sifat(surat).ToUpperInvariant() })] };
    }

    private static string Judul(HasilBerkas hasil, HasilLhe lhe) => $"Laporan Hasil Evaluasi AKIP {hasil.Berkas.Organisasi.Nama} Tahun {Teks(lhe.Tahun)}";

    private static string Sifat(SuratLhe surat) => Ketikan.Atau(surat.Sifat) ?? "Rahasia";

    private static IEnumerable<Block> Kepala(Instansi o, HasilLhe lhe, SuratLhe surat)
    {
        yield return Paragraph.Of($"PEMERINTAH {o.Pemerintah.ToUpperInvariant()}", ParagraphStyle.Letterhead, Align.Center);
        // The line above names the government already.
        var evaluator = surat.Evaluator?.Replace(" " + o.Pemerintah, "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant();
        yield return new Paragraph { Runs = [evaluator is null ? Sel.Belum("nama evaluator") : new Run(evaluator, Bold: true)], Style = ParagraphStyle.Letterhead, Align = Align.Center };
        if (surat.Alamat is { } alamat)
        {
            yield return Paragraph.Of(alamat, ParagraphStyle.Letterhead, Align.Center);
        }

        yield return Paragraph.Of($"{surat.Tempat ?? (surat.Evaluator is null ? o.TempatPenetapan : "....................")}, {lhe.Data?.Tanggal?.Cetak() ?? "...................."}", ParagraphStyle.Body, Align.Right);
        yield return new Table
        {
            Id = "kepala-surat",
            Plain = true,
            Columns = [new Column(14, Align.Left), new Column(2, Align.Left), new Column(84, Align.Left)],
            Rows =
            [
                Baris("Nomor", Sel.TeksAtauBelum(lhe.Data?.Nomor, "nomor LHE")), Baris("Sifat", Sel.Teks(Sifat(surat))), Baris("Lampiran", Sel.Teks("-")),
                Baris("Hal", Sel.Teks($"{(surat.Ralat is null ? "" : "Ralat ")}Laporan Hasil Evaluasi atas Akuntabilitas Kinerja Instansi Pemerintah (AKIP) {o.Nama} Tahun {Teks(lhe.Tahun)}")),
            ],
        };
        yield return Paragraph.Of($"Yth. {o.Kepala.Jabatan}", ParagraphStyle.Compact, Align.Left);
        yield return Paragraph.Of("di", ParagraphStyle.Compact, Align.Left);
        yield return Paragraph.Of(o.TempatPenetapan, ParagraphStyle.Body, Align.Left);
    }

    private static Row Baris(string label, Cell isi) => new([Sel.Teks(label), Sel.Teks(":"), isi]);

    private static IEnumerable<Block> Pembuka(Instansi o, HasilLhe lhe, SuratLhe surat)
    {
        // A government's own worksheet rests on its own rule, too.
        string[] templat = lhe.Lke?.Templat is { Dasar.Length: > 0 } t && TemplatLkeJson.Bawaan.All(b => b.Kode != t.Kode) ? [t.Dasar] : [];
        var dasar = surat.DasarHukum.Count > 0 ? surat.DasarHukum : [.. DasarHukum, .. templat];
        yield return new Paragraph
        {
            Runs =
            [
                new Run($"Dalam rangka pelaksanaan {string.Join(", ", dasar)}, dan Surat Tugas Nomor "), Ketikan.Atau(surat.NomorTugas) is { } nomor ? new Run(nomor) : Sel.Belum("nomor surat tugas"),
                new Run(surat.TanggalTugas is { } tanggal ? $" tanggal {tanggal.Cetak()}" : ""), new Run(", dengan ini kami sampaikan hasil evaluasi sebagai berikut."),
            ],
        };
        if (surat.Ralat is { } ralat)
        {
            yield return new Paragraph
            {
                Runs =
                [
                    new Run("Surat ini meralat dan menggantikan Laporan Hasil Evaluasi Nomor "), ralat.Nomor is { } diralat ? new Run(diralat) : Sel.Belum("nomor LHE yang diralat"), new Run(" tanggal "),
                    ralat.Tanggal is { } saat ? new Run(saat.Cetak()) : Sel.Belum("tanggal LHE yang diralat"), new Run(". Alasan ralat: "), ralat.Alasan is { } alasan ? new Run(alasan.TrimEnd('.', ' ') + ".") : Sel.Belum("alasan ralat"),
                ],
            };
        }

        yield return Angka(1, $"Kami telah mengevaluasi implementasi akuntabilitas kinerja pada {o.Nama} Tahun {Teks(lhe.Tahun)} dengan tujuan:");
        foreach (var butir in Huruf(Tujuan))
        {
            yield return butir;
        }

        yield return Angka(2, $"Ruang lingkup evaluasi meliputi {Teks(lhe.Komponen.Count)} ({Terbilang.Bilangan(lhe.Komponen.Count)}) komponen manajemen kinerja, yaitu:");
        foreach (var butir in Huruf(Berakhiran([.. lhe.Komponen.Select(k => k.Nama)])))
        {
            yield return butir;
        }

        yield return Dokumen.Teks.Butir("3.", "Evaluasi memadukan metodologi kualitatif dan kuantitatif dengan mempertimbangkan segi kepraktisan dan kemanfaatan. Teknik yang digunakan antara lain checklist pengumpulan data, komunikasi melalui aplikasi, tanya jawab, observasi, dan studi dokumentasi.");
    }

    private static IEnumerable<Block> Isi(HasilBerkas hasil, HasilLhe lhe)
    {
        var k = new SentenceBuilder().Teks($"Hasil evaluasi atas akuntabilitas kinerja {hasil.Berkas.Organisasi.Nama} Tahun {Teks(lhe.Tahun)} menunjukkan nilai sebesar ");
        // Without a total there is none to send: the letter says what is lacking, and the command lists it.
        k = lhe.Total.Nilai.Ada ? k.Angka(lhe.Total with { Predikat = null }, "") : k.Belum($"nilai hasil evaluasi {Teks(lhe.Tahun)}. {KalimatAlasan.Untuk(lhe.Total.Nilai).TrimEnd('.')}");
        if (lhe.Total is { Predikat: { } predikat, Catatan: { } sebutan })
        {
            var uraian = lhe.Lke?.Pada(TahapPenilaian.Final)?.Predikat?.Uraian;
            k.Teks($" dengan predikat {predikat} ({sebutan}){(uraian is null ? "" : $", yaitu {uraian}")}");
        }

        yield return k.Teks(". Rinciannya sebagai berikut.").Jadi() with { Marker = "4.", KeepWithNext = true };
        yield return TabelNilaiAkip.Susun(hasil, lhe);
    }

    // The letter's last aim; a file of a later year knows only how far they came after it.
    private static IEnumerable<Block> TindakLanjut(HasilBerkas hasil, HasilLhe lhe) =>
        lhe.Tahun == hasil.Berkas.Tahun && hasil.Berkas.Evaluasi.Hasil.Any(h => h.Tahun == lhe.Tahun) && TabelRekapTindakLanjut.Susun(hasil) is { } rekap
            ? [Angka(5, "Keadaan tindak lanjut atas rekomendasi hasil evaluasi periode sebelumnya pada saat surat ini disusun sebagai berikut."), rekap]
            : [];

    private static IEnumerable<Block> Penutup(HasilBerkas hasil, HasilLhe lhe, SuratLhe surat)
    {
        var o = hasil.Berkas.Organisasi;
        var nomor = TindakLanjut(hasil, lhe).Any() ? 6 : 5;
        var rekomendasi = hasil.Berkas.Evaluasi.Rekomendasi.Where(r => r.Tahun == lhe.Tahun).Select(r => r.Uraian).ToList();
        yield return Angka(nomor, $"Terhadap kondisi yang telah diuraikan di atas, kami merekomendasikan kepada {o.Kepala.Jabatan} hal-hal berikut:") with { KeepWithNext = true };
        foreach (var butir in rekomendasi.Count == 0 ? [Dokumen.Teks.Belum($"rekomendasi hasil evaluasi tahun {Teks(lhe.Tahun)}")] : Huruf(Berakhiran(rekomendasi)))
        {
            yield return butir;
        }

        yield return Paragraph.Of($"Demikian kami sampaikan hasil evaluasi atas akuntabilitas kinerja sebagai penerapan manajemen kinerja. Kami menghargai upaya Saudara beserta jajaran dalam menerapkan SAKIP di lingkungan {o.Nama}. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.") with { KeepWithNext = true };
        yield return TandaTangan.Pejabat(surat.Penanda ?? new Pejabat { Jabatan = "Inspektur" });
        if (surat.Tembusan.Count > 0)
        {
            yield return Paragraph.Of("Tembusan:", ParagraphStyle.Compact, Align.Left) with { KeepWithNext = true };
            foreach (var butir in surat.Tembusan.Select((t, n) => Paragraph.Of(t, ParagraphStyle.Compact, Align.Left) with { Marker = $"{Teks(n + 1)}.", KeepWithNext = n < surat.Tembusan.Count - 1 }))
            {
                yield return butir;
            }
        }
    }

    private static Paragraph Angka(int nomor, string teks) => Dokumen.Teks.Butir($"{Teks(nomor)}.", teks) with { KeepWithNext = true };

    private static IEnumerable<Block> Huruf(IReadOnlyList<string> butir) => butir.Select((b, n) => (Block)(Dokumen.Teks.Butir($"{Abjad.Kecil(n)}.", b) with { Indent = 1 }));

    // One list that goes on to its last, whatever each was typed to end with.
    private static IReadOnlyList<string> Berakhiran(IReadOnlyList<string> butir) =>
        [.. butir.Select((b, n) => b.TrimEnd(' ', '.', ';', ',') + (n == butir.Count - 1 ? "." : n == butir.Count - 2 ? "; dan" : ";"))];

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
