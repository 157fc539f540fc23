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

    private Aturan(Pencatat catatan)
    {
        _catatan = catatan;
        _unit = new("unit", catatan);
        _misi = new("misi", catatan);
        _tujuan = new("tujuan", catatan);
        _tujuanAtauSasaran = new("tujuan/sasaran", catatan);
        _indikator = new("indikator", catatan);
        _subKegiatan = new("sub kegiatan", catatan);
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
    }

    // Codes are noted before any area is looked at: areas refer to each other.
    private void Daftarkan(BerkasKinerja berkas, Jalur akar)
    {
        Tiap(berkas.Organisasi.Unit, akar / "organisasi" / "unit", (u, di) => _unit.Daftar(u.Kode, di / "kode"));
        Tiap(berkas.Anggaran.Program, akar / "anggaran" / "program", (p, _) =>
        {
            foreach (var sub in p.Kegiatan.SelectMany(k => k.SubKegiatan).Where(s => s.Kode.Length > 0))
            {
                _subKegiatan.Kenal(sub.Kode);
            }
        });
        var rencana = akar / "perencanaan";
        Tiap(berkas.Perencanaan.Misi, rencana / "misi", (m, di) => _misi.Daftar(m.Kode, di / "kode"));
        Tiap(berkas.Perencanaan.Tujuan, rencana / "tujuan", (t, di) =>
        {
            _tujuan.Kenal(t.Kode);
            _tujuanAtauSasaran.DaftarBerangka(t.Kode, di / "kode");
            Tiap(t.Indikator, di / "indikator", (i, d) => _indikator.DaftarBerangka(i.Kode, d / "kode"));
        });
        Tiap(berkas.Perencanaan.Sasaran, rencana / "sasaran", (s, di) =>
        {
            _tujuanAtauSasaran.DaftarBerangka(s.Kode, di / "kode");
            Tiap(s.Indikator, di / "indikator", (i, d) => _indikator.DaftarBerangka(i.Kode, d / "kode"));
        });
    }

    private static void Tiap<T>(IReadOnlyList<T> daftar, Jalur jalur, Action<T, Jalur> lakukan)
    {
        for (var i = 0; i < daftar.Count; i++)
        {
            lakukan(daftar[i], jalur[i]);
        }
    }

    /// <summary>Refuses the second of two elements with one key.</summary>
    private void Tunggal<T, TKunci>(IReadOnlyList<T> daftar, Jalur jalur, string isian, Func<T, TKunci> kunci, Func<T, string> sebutan)
    {
        var sudah = new HashSet<TKunci>();
        Tiap(daftar, jalur, (butir, di) =>
        {
            if (!sudah.Add(kunci(butir)))
            {
                _catatan.Langgar(di / isian, $"{sebutan(butir)} sudah ada sebelumnya dalam daftar yang sama. Gabungkan atau hapus salah satunya.");
            }
        });
    }
}
