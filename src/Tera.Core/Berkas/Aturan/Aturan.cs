using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>What a reader must refuse beyond types: codes that stand twice or nowhere, contradictions within a record.</summary>
internal sealed partial class Aturan
{
    private readonly Pencatat _catatan;
    private readonly DaftarKode _unit;
    private readonly DaftarKode _misi;
    private readonly DaftarKode _tujuan;
    private readonly DaftarKode _tujuanAtauSasaran;
    private readonly DaftarKode _indikator;
    private readonly DaftarKode _subKegiatan;
    private readonly Dictionary<string, (Indikator Isi, Jalur Di)> _kartu = new(StringComparer.Ordinal);

    private Aturan(Pencatat catatan)
    {
        _catatan = catatan;
        _unit = new("unit", catatan);
        _misi = new("misi", catatan);
        _tujuan = new("tujuan", catatan);
        _tujuanAtauSasaran = new("tujuan/sasaran", catatan);
        _indikator = new("indikator", catatan);
        _subKegiatan = new("sub kegiatan", catatan, uang: true);
    }

    internal static void Periksa(BerkasKinerja berkas, Pencatat catatan)
    {
        var aturan = new Aturan(catatan);
        var akar = new Jalur("$");
        aturan.Daftarkan(berkas, akar);
        aturan.Organisasi(berkas.Organisasi, akar / "organisasi");
        aturan.Anggaran(berkas.Anggaran, akar / "anggaran");
        aturan.Perencanaan(berkas.Perencanaan, akar / "perencanaan");
        aturan.Pengukuran(berkas, akar / "pengukuran");
        aturan.Pelaporan(berkas.Pelaporan, akar / "pelaporan");
        aturan.Evaluasi(berkas.Evaluasi, akar / "evaluasi");
        aturan.NilaiIndikator(berkas, akar);
        foreach (var kode in new[] { aturan._unit, aturan._misi, aturan._tujuan, aturan._tujuanAtauSasaran, aturan._indikator, aturan._subKegiatan })
        {
            kode.Selesai();
        }
    }

    // Codes are noted before any area is looked at: areas refer to each other.
    private void Daftarkan(BerkasKinerja berkas, Jalur akar)
    {
        Tiap(berkas.Organisasi.Unit, akar / "organisasi" / "unit", (u, di) => _unit.Daftar(u.Kode, di / "kode"));
        Tiap(berkas.Anggaran.Program, akar / "anggaran" / "program", (p, di) => Tiap(p.Kegiatan, di / "kegiatan", (k, dk) =>
            Tiap(k.SubKegiatan, dk / "subKegiatan", (s, ds) => _subKegiatan.Kenal(s.Kode, ds / "kode"))));
        var rencana = akar / "perencanaan";
        Tiap(berkas.Perencanaan.Misi, rencana / "misi", (m, di) => _misi.Daftar(m.Kode, di / "kode"));
        Tiap(berkas.Perencanaan.Tujuan, rencana / "tujuan", (t, di) =>
        {
            _tujuan.Kenal(t.Kode, di / "kode");
            _tujuanAtauSasaran.DaftarBerangka(t.Kode, di / "kode");
            Tiap(t.Indikator, di / "indikator", Kartu);
        });
        Tiap(berkas.Perencanaan.Sasaran, rencana / "sasaran", (s, di) =>
        {
            _tujuanAtauSasaran.DaftarBerangka(s.Kode, di / "kode");
            Tiap(s.Indikator, di / "indikator", Kartu);
        });

        void Kartu(Indikator indikator, Jalur jalur)
        {
            _indikator.DaftarBerangka(indikator.Kode, jalur / "kode");
            if (indikator.Kode.Length > 0 && !_catatan.Sudah(jalur / "kode"))
            {
                _kartu.TryAdd(indikator.Kode, (indikator, jalur));
            }
        }
    }

    private static void Tiap<T>(IReadOnlyList<T> daftar, Jalur jalur, Action<T, Jalur> lakukan)
    {
        for (var i = 0; i < daftar.Count; i++)
        {
            lakukan(daftar[i], jalur[i]);
        }
    }

    // What was wrong stands as the same neutral value in every row: that makes no two rows equal.
    private static readonly string[] BagianKunci = ["tahun", "triwulan", "bulan", "tahap", "nama", "kode", "indikator", "instansi", "judul"];

    /// <summary>Refuses the second of two elements with one key.</summary>
    private void Tunggal<T, TKunci>(IReadOnlyList<T> daftar, Jalur jalur, string isian, Func<T, TKunci> kunci, Func<T, string> sebutan)
        where TKunci : notnull
    {
        var sudah = new Dictionary<TKunci, Jalur>();
        Tiap(daftar, jalur, (butir, di) =>
        {
            if (!sudah.TryAdd(kunci(butir), di / isian) && !BagianKunci.Any(b => _catatan.Rusak(di / b)))
            {
                _catatan.Langgar(di / isian, $"{sebutan(butir)} sudah ada di {sudah[kunci(butir)].Path}. Gabungkan atau hapus salah satunya.");
            }
        });
    }
}
