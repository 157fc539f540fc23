using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>Whether an answer fits its worksheet: known code, an answer of its scale, and the reasons that a stage asks for.</summary>
internal sealed class PeriksaJawaban(LembarTermuat lembar, TahapPenilaian tahap)
{
    private const int PanjangTeks = 4000;
    private const int BuktiTerbanyak = 30;

    /// <summary>What to say where quality assurance has decided.</summary>
    public const string Diputuskan = "penjamin kualitas sudah dua kali menolak perubahan ketua tim, jadi jawabannya yang berlaku. Bila belum sepakat, minta penjamin kualitas mengembalikan lembar ke tim.";

    private readonly Dictionary<string, SkalaJawaban?> _skala = lembar.Templat.SemuaKriteria().SelectMany(k => k.Butir.Select(b => (b.Kode, b.Skala)).Prepend((k.Kode, k.Skala)))
        .ToDictionary(k => k.Item1, k => lembar.Templat.CariSkala(k.Item2), StringComparer.Ordinal);

    private readonly Dictionary<string, string> _berbutir = lembar.Templat.SemuaKriteria().Where(k => k.Butir.Count > 0).ToDictionary(k => k.Kode, k => string.Join(", ", k.Butir.Select(b => b.Kode)), StringComparer.Ordinal);

    private readonly HashSet<string> _sub = lembar.Templat.SemuaSub().Select(s => s.Kode).ToHashSet(StringComparer.Ordinal);

    public bool Sub(string kode) => _sub.Contains(kode);

    public IEnumerable<SalahJawaban> Salah(IsianJawaban i)
    {
        var sub = Sub(i.Kode);
        if (!sub && !_skala.ContainsKey(i.Kode))
        {
            yield return new(i.Kode, nameof(i.Kode), $"{i.Kode} tidak ada dalam {lembar.Templat.Nama}.");
            yield break;
        }

        if (tahap == TahapPenilaian.Final && lembar.Dijamin.TryGetValue(i.Kode, out var dijamin) && dijamin.Diputuskan && Isi(i) is not null)
            yield return new(i.Kode, nameof(i.Jawaban), $"{i.Kode}: {Diputuskan}");
        if (i.TolakAkhir && !Ketikan.Berisi(i.AlasanTolak))
            yield return new(i.Kode, nameof(i.AlasanTolak), $"{i.Kode}: tulis alasan menolak jawaban ketua tim.");
        var nasib = tahap == TahapPenilaian.PenjaminanKualitas ? JawabanKetua.Setelah(sub, Tersimpan(TahapPenilaian.Final, i.Kode), Tersimpan(tahap, i.Kode), Isi(i), i.TolakAkhir) : null;
        if (!i.TolakAkhir && nasib is { Ditolak: true } && AlasanMenolak(i) is null)
            yield return new(i.Kode, nameof(i.AlasanTolak), $"{i.Kode}: jawaban Anda menggantikan jawaban ketua tim; tulis alasan menolaknya di sini, atau perbarui catatannya.");
        if (!i.TolakAkhir && nasib is not { Ditolak: true } && Teks(i.AlasanTolak) is not null)
            yield return new(i.Kode, nameof(i.AlasanTolak), $"{i.Kode}: ada alasan menolak, tetapi Tolak belum dicentang. Centang, atau kosongkan alasannya.");
        var skala = sub ? lembar.Templat.CariSkala(lembar.Templat.SkalaSub) : _skala[i.Kode];
        if (!sub && Teks(i.Jawaban) is not null && _berbutir.TryGetValue(i.Kode, out var butir))
            yield return new(i.Kode, nameof(i.Jawaban), $"{i.Kode} dijawab butir buktinya. Jawab {butir}; jawaban atas kriterianya tidak dihitung.");
        else if (Teks(i.Jawaban) is { } jawaban && skala?.Cari(jawaban) is null)
            yield return new(i.Kode, nameof(i.Jawaban), $"{i.Kode}: jawaban {jawaban} tidak ada. Pilih {string.Join(", ", skala?.Jawaban.Select(j => j.Kode) ?? [])}.");
        if ((i.Catatan?.Length ?? 0) > PanjangTeks || (i.Alasan?.Length ?? 0) > PanjangTeks || (i.AlasanLogika?.Length ?? 0) > PanjangTeks || (i.AlasanTolak?.Length ?? 0) > PanjangTeks || i.Bukti.Any(b => b.Length > PanjangTeks) || i.Bukti.Count > BuktiTerbanyak)
            yield return new(i.Kode, nameof(i.Catatan), $"{i.Kode}: catatan dan alasan paling banyak 4.000 huruf, bukti paling banyak 30 baris.");
        if (i.Bertahan is < 0 or > 50)
            yield return new(i.Kode, nameof(i.Bertahan), $"{i.Kode}: lama bertahan 0 sampai 50 tahun.");
        // What an agency says of itself is its criteria's; where the template leaves the grade to judgement, it judges itself too.
        if (sub && tahap == TahapPenilaian.Mandiri && Teks(i.Jawaban) is not null && !Dipertimbangkan(i.Kode))
            yield return new(i.Kode, nameof(i.Jawaban), $"{i.Kode}: nilainya dihitung dari kriteria; hanya tim evaluasi yang menilai dengan pertimbangan.");
        else if (Teks(i.Jawaban) is not null && Sebab(i, sub) is { } sebab)
            yield return new(i.Kode, !sub && tahap >= TahapPenilaian.PenjaminanKualitas ? nameof(i.Catatan) : nameof(i.Alasan), sebab);
    }

    /// <summary>The answer as it is kept; none where it says nothing.</summary>
    public string? Isi(IsianJawaban i)
    {
        var bukti = i.Bukti.Select(Teks).OfType<string>().ToList();
        if (Teks(i.Jawaban) is null && Teks(i.Catatan) is null && Teks(i.Alasan) is null && Teks(i.AlasanLogika) is null && bukti.Count == 0 && i.Bertahan is null)
            return null;
        return Sub(i.Kode)
            ? BerkasJson.TulisBagian(new JawabanSub { Kode = i.Kode, Tahap = tahap, Nilai = Teks(i.Jawaban), Alasan = Teks(i.Alasan), Catatan = Teks(i.Catatan), Bertahan = i.Bertahan, AlasanLogika = Teks(i.AlasanLogika) })
            : BerkasJson.TulisBagian(new JawabanKriteria { Kode = i.Kode, Tahap = tahap, Jawaban = Teks(i.Jawaban), Catatan = Teks(i.Catatan), Bukti = bukti, AlasanBerbeda = Teks(i.Alasan), AlasanLogika = Teks(i.AlasanLogika) });
    }

    /// <summary>Why the lead's answer does not stand: said as such, else in what is written anew beside the answer that replaces it.</summary>
    public string? AlasanMenolak(IsianJawaban i)
    {
        var lama = Tersimpan(TahapPenilaian.PenjaminanKualitas, i.Kode);
        var (alasan, catatan) = lama is null ? (null, null)
            : Sub(i.Kode) ? (BerkasJson.BacaBagian<JawabanSub>(lama).Alasan, BerkasJson.BacaBagian<JawabanSub>(lama).Catatan) : (null, BerkasJson.BacaBagian<JawabanKriteria>(lama).Catatan);
        return Ketikan.Atau(i.AlasanTolak) ?? (Sub(i.Kode) && Ketikan.Atau(i.Alasan) is { } a && a != alasan ? a : null) ?? (Ketikan.Atau(i.Catatan) is { } c && c != catatan ? c : null);
    }

    private string? Tersimpan(TahapPenilaian ini, string kode) => lembar.Jawaban.TryGetValue((ini, kode), out var j) ? j.Isi : null;

    private string? Sebab(IsianJawaban i, bool sub)
    {
        if (sub)
            return !Ketikan.Berisi(i.Alasan) ? $"{i.Kode}: tulis alasan nilai {i.Jawaban} yang ditetapkan dengan pertimbangan, atau kosongkan {(Dipertimbangkan(i.Kode) ? "nilainya" : "supaya dihitung dari kriteria")}." : null;
        if (tahap >= TahapPenilaian.PenjaminanKualitas)
            return !Ketikan.Berisi(i.Catatan) ? $"{i.Kode}: tulis catatan mengapa jawaban {(tahap == TahapPenilaian.Final ? "sebelumnya" : "tim")} diubah." : null;
        return !Ketikan.Berisi(i.Alasan) && lembar.Saran.TryGetValue(i.Kode, out var saran) && saran.Jawaban is { } disarankan && !disarankan.Equals(i.Jawaban!.Trim(), StringComparison.OrdinalIgnoreCase)
            ? $"{i.Kode}: data menyarankan {disarankan}. Tulis alasan menjawab {i.Jawaban}." : null;
    }

    private bool Dipertimbangkan(string kode) => lembar.Templat.SemuaSub().Any(s => s.Kode == kode && s.Cara == CaraPenilaian.Pertimbangan);

    private static string? Teks(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
