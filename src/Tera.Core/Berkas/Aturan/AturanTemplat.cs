using Tera.Core.Evaluasi;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>What a template may not hold beyond weights: lists whose elements stand twice, names that nobody knows.</summary>
internal static class AturanTemplat
{
    public static void Periksa(TemplatLke templat, Pencatat catatan)
    {
        Tunggal(templat.Skala, "$.skala", s => s.Kode, catatan);
        for (var s = 0; s < templat.Skala.Count; s++)
        {
            Tunggal(templat.Skala[s].Jawaban, $"$.skala[{Pesan.Angka(s)}].jawaban", j => j.Kode, catatan);
        }

        Tunggal(templat.Predikat, "$.predikat", p => p.Predikat, catatan);
        Predikat(templat.Predikat, catatan);
        Bagian(templat, catatan);
        Tunggal(templat.Logika, "$.logika", l => l.Kode, catatan);
        var kode = templat.SemuaSub().Select(s => s.Kode).Concat(templat.SemuaKriteria().Select(k => k.Kode)).ToHashSet(StringComparer.Ordinal);
        for (var l = 0; l < templat.Logika.Count; l++)
        {
            var di = new Jalur("$.logika")[l];
            Rujuk(templat.Logika[l].Subjek, di / "subjek");
            if (templat.Logika[l].Acuan.Count == 0)
            {
                catatan.Langgar(di / "acuan", $"Aturan {templat.Logika[l].Kode} tanpa acuan, jadi tidak pernah dilanggar. Isi kode yang membatasinya, atau hapus aturannya.");
            }

            for (var a = 0; a < templat.Logika[l].Acuan.Count; a++)
            {
                Rujuk(templat.Logika[l].Acuan[a], (di / "acuan")[a]);
                if (templat.Logika[l].Acuan[a] == templat.Logika[l].Subjek)
                {
                    catatan.Langgar((di / "acuan")[a], $"Aturan {templat.Logika[l].Kode} mengacu pada subjeknya sendiri, jadi tidak pernah dilanggar. Ganti acuan '{templat.Logika[l].Subjek}' dengan yang membatasinya.");
                }
            }
        }

        Kueri(templat, catatan);
        Bobot(templat, catatan);
        AturanKodeTemplat.Periksa(templat, catatan);
        Terpenuhi(templat, catatan);

        void Rujuk(string rujukan, Jalur di)
        {
            if (!kode.Contains(rujukan))
            {
                catatan.Langgar(di, $"Kode '{Pesan.Potong(rujukan)}' bukan kriteria atau sub komponen templat ini. {(rujukan.AsSpan().ContainsAny(",;") ? "Tulis satu baris satu kode." : SaranKode.Untuk(rujukan, kode))}".TrimEnd());
            }
        }
    }

    private static void Predikat(IReadOnlyList<PredikatLke> predikat, Pencatat catatan)
    {
        var di = new Jalur("$.predikat");
        if (predikat.Count == 0)
        {
            catatan.Langgar(di, "Daftar predikat kosong. Isi predikat nilai akhir, yang terendah mulai dari 0.");
        }
        else if (Enumerable.Range(0, predikat.Count).FirstOrDefault(n => predikat.Take(n).Any(p => p.LebihDari == predikat[n].LebihDari)) is > 0 and var kembar)
        {
            var lain = predikat.First(p => p.LebihDari == predikat[kembar].LebihDari);
            catatan.Langgar(di[kembar] / "lebihDari", $"Predikat {predikat[kembar].Predikat} mulai dari {Nilai.Angka.CetakSeadanya(lain.LebihDari)} seperti {lain.Predikat}, jadi tidak pernah diberikan. Beri batas bawah yang berbeda.");
        }
        else if (predikat.Min(p => p.LebihDari) is > 0 and var terendah)
        {
            var n = predikat.TakeWhile(p => p.LebihDari != terendah).Count();
            catatan.Langgar(di[n] / "lebihDari", $"Nilai di bawah {Nilai.Angka.CetakSeadanya(terendah)} tidak mempunyai predikat. Beri predikat terendah batas bawah 0.");
        }
    }

    // What asks for no share is given to all: only the floor may.
    private static void Bagian(TemplatLke templat, Pencatat catatan)
    {
        if (templat.CariSkala(templat.SkalaSub) is not { } skala)
        {
            return;
        }

        decimal Harga(TingkatBagian b) => skala.Cari(b.Nilai)?.Nilai ?? 0;
        var (terendah, lantai) = (skala.Jawaban.Select(j => j.Nilai).DefaultIfEmpty().Min(), templat.Bagian.Select(Harga).DefaultIfEmpty().Min());
        var bertingkat = templat.Bagian.Any(b => Harga(b) > lantai);
        for (var n = 0; n < templat.Bagian.Count; n++)
        {
            var b = templat.Bagian[n];
            if (b.LebihDari is null && b.PalingSedikit is null or <= 0 && Harga(b) > terendah && !(bertingkat && Harga(b) == lantai))
            {
                catatan.Langgar(new Jalur("$.bagian")[n], $"Tingkat {b.Nilai} tidak mensyaratkan bagian yang terpenuhi, jadi diberikan kepada semua. Isi lebihDari atau palingSedikit; hanya tingkat terendah yang boleh tanpa syarat.");
            }
        }
    }

    private static void Kueri(TemplatLke templat, Pencatat catatan)
    {
        for (var k = 0; k < templat.Komponen.Count; k++)
        {
            for (var s = 0; s < templat.Komponen[k].Sub.Count; s++)
            {
                var kriteria = templat.Komponen[k].Sub[s].Kriteria;
                for (var n = 0; n < kriteria.Count; n++)
                {
                    if (kriteria[n].Kueri is { } kueri && DaftarKueri.Cari(kueri) is null)
                    {
                        catatan.Langgar(
                            ((((new Jalur("$.komponen")[k]) / "sub")[s] / "kriteria")[n]) / "kueri",
                            $"Kueri '{kueri}' tidak dikenal. {Pesan.Saran(kueri, DaftarKueri.Semua.Select(q => q.Nama)) ?? "Kosongkan, atau pakai salah satu nama pada docs/evaluasi.md."}");
                    }
                }
            }
        }
    }

    // What weighs nothing is answered by all and counts for nobody.
    private static void Bobot(TemplatLke templat, Pencatat catatan)
    {
        Telusuri(templat.Komponen, new Jalur("$.komponen"), (k, dk) =>
        {
            Nol("komponen", k.Kode, k.Bobot, dk);
            Telusuri(k.Sub, dk / "sub", (s, ds) =>
            {
                Nol("sub komponen", s.Kode, s.Bobot, ds);
                Telusuri(s.Kriteria, ds / "kriteria", (n, dn) =>
                {
                    Nol("kriteria", n.Kode, n.Bobot, dn);
                    Telusuri(n.Butir, dn / "butir", (b, db) => Nol("butir bukti", b.Kode, b.Bobot, db));
                });
            });
        });

        void Nol(string apa, string kode, decimal? bobot, Jalur di)
        {
            if (bobot == 0)
            {
                catatan.Langgar(di / "bobot", $"Bobot {apa} {kode} 0: yang tidak berbobot tidak ikut dinilai. Isi bobot lebih dari 0, atau hapus {apa} itu.");
            }
        }
    }

    // Graded by the share of criteria met, a scale none of whose answers meets makes the criterion unmet whatever is answered.
    private static void Terpenuhi(TemplatLke templat, Pencatat catatan) => Telusuri(templat.Komponen, new Jalur("$.komponen"), (k, dk) => Telusuri(k.Sub, dk / "sub", (s, ds) =>
    {
        if (s.Cara != CaraPenilaian.Bagian)
        {
            return;
        }

        Telusuri(s.Kriteria, ds / "kriteria", (n, dn) =>
        {
            if (n.Butir.Count == 0)
            {
                Skala(n.Kode, n.Skala, dn);
            }

            Telusuri(n.Butir, dn / "butir", (b, db) => Skala(b.Kode, b.Skala, db));
        });

        void Skala(string kode, string skala, Jalur di)
        {
            if (templat.CariSkala(skala) is { } dikenal && dikenal.Penuh() > 0 && !dikenal.Jawaban.Any(j => j.Terpenuhi))
            {
                catatan.Langgar(di / "skala", $"Sub komponen {s.Kode} dinilai menurut bagian kriteria yang terpenuhi, tetapi tidak satu pun jawaban skala '{skala}' berarti terpenuhi, sehingga {kode} tidak pernah terhitung. Tandai jawaban yang memenuhi pada skala itu, atau pakai skala lain.");
            }
        }
    }));

    private static void Tunggal<T>(IReadOnlyList<T> daftar, string jalur, Func<T, string> kunci, Pencatat catatan)
    {
        var sudah = new Dictionary<string, Jalur>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < daftar.Count; i++)
        {
            var di = new Jalur(jalur)[i];
            if (!sudah.TryAdd(kunci(daftar[i]), di))
            {
                catatan.Langgar(di, $"'{kunci(daftar[i])}' sudah ada di {sudah[kunci(daftar[i])].Path}. Gabungkan atau hapus salah satunya.");
            }
        }
    }
}
