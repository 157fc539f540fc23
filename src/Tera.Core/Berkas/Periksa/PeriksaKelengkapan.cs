using Tera.Core.Organisasi;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>What an indicator needs so that anybody can measure it: formula, unit, definition, source, owner, targets.</summary>
internal static class PeriksaKelengkapan
{
    private static readonly AturanPeriksa TanpaRumus = new("INDIKATOR-TANPA-RUMUS", TingkatTemuan.Sedang, "Indikator tanpa rumus, baik rumus hitung maupun rumus dalam kata",
        KlausulPeriksa.Iku, "Tulis cara menghitungnya pada rumus atau rumus dalam kata.");

    private static readonly AturanPeriksa TanpaSatuan = new("INDIKATOR-TANPA-SATUAN", TingkatTemuan.Sedang, "Indikator tanpa satuan",
        KlausulPeriksa.Smart, "Isi satuannya, misalnya %, orang, kasus, nilai.");

    private static readonly AturanPeriksa TanpaDefinisi = new("INDIKATOR-TANPA-DEFINISI", TingkatTemuan.Rendah, "Indikator tanpa definisi operasional",
        KlausulPeriksa.Iku, "Tulis definisi operasionalnya: apa yang dihitung, siapa yang termasuk, pada waktu apa.");

    private static readonly AturanPeriksa TanpaSumber = new("INDIKATOR-TANPA-SUMBER", TingkatTemuan.Sedang, "Indikator tanpa sumber data",
        KlausulPeriksa.Data, "Isi sumber datanya.");

    private static readonly AturanPeriksa TanpaPenanggungJawab = new("INDIKATOR-TANPA-PENANGGUNG-JAWAB", TingkatTemuan.Sedang, "Indikator tanpa penanggung jawab",
        KlausulPeriksa.Iku, "Isi unit atau jabatan yang bertanggung jawab.");

    private static readonly AturanPeriksa UnitAsing = new("PENANGGUNG-JAWAB-TIDAK-DIKENAL", TingkatTemuan.Rendah, "Penanggung jawab bukan unit atau jabatan yang terdaftar pada organisasi",
        KlausulPeriksa.Data, "Daftarkan unit atau jabatan itu pada organisasi, atau samakan penulisannya.");

    private static readonly AturanPeriksa TanpaTarget = new("TARGET-RENSTRA-KOSONG", TingkatTemuan.Sedang, "Indikator tanpa target Renstra pada tahun berkas",
        KlausulPeriksa.Sakip, "Isi target Renstra tahun itu.");

    private static readonly AturanPeriksa TanpaTargetAkhir = new("TARGET-AKHIR-KOSONG", TingkatTemuan.Sedang, "Target akhir Renstra tidak ada, sehingga perbandingan ketiga BAB III tidak dapat dibuat",
        KlausulPeriksa.Bab3, "Isi target akhir, atau target Renstra pada tahun terakhir Renstra.");

    private static readonly AturanPeriksa NamaKembar = new("INDIKATOR-NAMA-KEMBAR", TingkatTemuan.Rendah, "Dua indikator bernama sama",
        KlausulPeriksa.Smart, "Bedakan namanya, atau pakai satu indikator saja.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
        [TanpaRumus, TanpaSatuan, TanpaDefinisi, TanpaSumber, TanpaPenanggungJawab, UnitAsing, TanpaTarget, TanpaTargetAkhir, NamaKembar];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        Tanpa(konteks, TanpaRumus, "rumus", "rumus", i => !Kosong(i.Isi.Rumus) || !Kosong(i.Isi.RumusKata));
        Tanpa(konteks, TanpaSatuan, "satuan", "satuan", i => i.Isi.Satuan.Any(char.IsLetterOrDigit) || i.Isi.Satuan.Contains('%', StringComparison.Ordinal));
        Tanpa(konteks, TanpaDefinisi, "definisi", "definisi operasional", i => !Kosong(i.Isi.Definisi));
        Tanpa(konteks, TanpaSumber, "sumberData", "sumber data", i => !Kosong(i.Isi.SumberData) || !Kosong(i.Data?.Sumber));
        Tanpa(konteks, TanpaPenanggungJawab, "penanggungJawab", "penanggung jawab", i => i.Isi.PenanggungJawab.Any(p => !Kosong(p)));
        Tanpa(konteks, TanpaTarget, "targetRenstra", $"target Renstra {Teks(konteks.Tahun)}", i => i.TargetRenstra is not null);
        Tanpa(konteks, TanpaTargetAkhir, "targetAkhir", "target akhir Renstra", i => i.Hasil.TargetAkhir.Nilai.Ada || i.Hasil.TargetAkhir.Predikat is not null);
        Penanggung(konteks);
        Kembar(konteks);
    }

    private static void Tanpa(KonteksPeriksa konteks, AturanPeriksa aturan, string isian, string sebutan, Predicate<IndikatorDiperiksa> ada) =>
        konteks.CatatBersama(aturan, konteks.Indikator.FindAll(i => !ada(i)).ConvertAll(i => (i.Isi.Kode, i.Jalur / isian)), daftar => $"Indikator {daftar} tidak mempunyai {sebutan}.");

    private static void Penanggung(KonteksPeriksa konteks)
    {
        var organisasi = konteks.Berkas.Organisasi;
        if (organisasi.Unit.Count == 0)
        {
            return;
        }

        var dikenal = new HashSet<string>(Dikenal(organisasi).OfType<string>().Select(Sama.Kunci), StringComparer.Ordinal);
        var asing = new List<(string, Jalur)>();
        foreach (var i in konteks.Indikator)
        {
            Telusuri(i.Isi.PenanggungJawab, i.Jalur / "penanggungJawab", (p, di) => Lihat($"\"{p}\" (indikator {i.Isi.Kode})", p, di));
        }

        Telusuri(konteks.Berkas.Perencanaan.RencanaAksi, new Jalur("$.perencanaan.rencanaAksi"), (a, di) =>
            Lihat($"\"{a.PenanggungJawab}\" (aksi {a.Kode})", a.PenanggungJawab, di / "penanggungJawab"));
        Telusuri(konteks.Berkas.Anggaran.Program, new Jalur("$.anggaran.program"), (p, di) =>
            Telusuri(p.Kegiatan, di / "kegiatan", (k, dk) =>
                Telusuri(k.SubKegiatan, dk / "subKegiatan", (s, ds) =>
                    Lihat($"\"{s.PenanggungJawab}\" (sub kegiatan {s.Nama})", s.PenanggungJawab, ds / "penanggungJawab"))));
        konteks.CatatBersama(UnitAsing, asing, daftar => $"Penanggung jawab {daftar} tidak ada dalam daftar unit dan jabatan.");

        void Lihat(string sebutan, string? siapa, Jalur di)
        {
            if (!Kosong(siapa) && !dikenal.Contains(Sama.Kunci(siapa!)))
            {
                asing.Add((sebutan, di));
            }
        }
    }

    private static IEnumerable<string?> Dikenal(Instansi organisasi) =>
        organisasi.Unit.SelectMany(u => new[] { u.Kode, u.Nama, u.Pimpinan?.Jabatan })
            .Concat(organisasi.PetaJabatan.Select(j => j.Jabatan))
            .Concat([organisasi.Kepala.Jabatan, organisasi.Nama, organisasi.Singkatan]);

    private static void Kembar(KonteksPeriksa konteks)
    {
        var pertama = new Dictionary<string, IndikatorDiperiksa>(StringComparer.Ordinal);
        foreach (var i in konteks.Indikator)
        {
            if (!pertama.TryAdd(Sama.Kunci(i.Isi.Nama), i))
            {
                var lain = pertama[Sama.Kunci(i.Isi.Nama)];
                konteks.Catat(NamaKembar, i.Jalur / "nama", $"Indikator {i.Isi.Kode} dan {lain.Isi.Kode} sama-sama bernama \"{i.Isi.Nama}\".", i.Isi.Kode, lain.Isi.Kode);
            }
        }
    }

    private static bool Kosong(string? teks) => string.IsNullOrWhiteSpace(teks);
}
