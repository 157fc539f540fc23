using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;

namespace Tera.Core.Berkas;

internal sealed partial class Aturan
{
    private void Perencanaan(RencanaKinerja rencana, Jalur jalur)
    {
        if (rencana.Renstra.TahunAkhir < rencana.Renstra.TahunAwal)
        {
            _catatan.Langgar(jalur / "renstra" / "tahunAkhir", "Tahun akhir Renstra mendahului tahun awalnya. Perbaiki salah satunya.");
        }

        Tiap(rencana.Tujuan, jalur / "tujuan", (tujuan, di) =>
        {
            _misi.Rujuk(tujuan.Misi, di / "misi");
            Tiap(tujuan.Indikator, di / "indikator", Indikator);
        });
        Tiap(rencana.Sasaran, jalur / "sasaran", (sasaran, di) =>
        {
            _tujuan.Rujuk(sasaran.Tujuan, di / "tujuan");
            Tiap(sasaran.Indikator, di / "indikator", Indikator);
        });
        Tiap(rencana.IndikatorDaerah, jalur / "indikatorDaerah", (i, di) =>
        {
            _indikator.Rujuk(i.Kode, di / "kode");
            TahunTunggal(i.Target, di / "target");
        });
        Tiap(rencana.Iku, jalur / "iku", (iku, di) =>
        {
            Tunggal(iku.Indikator, di / "indikator", "indikator", i => i.Indikator, i => $"Indikator '{i.Indikator}'");
            Tiap(iku.Indikator, di / "indikator", (target, d) =>
            {
                _indikator.Rujuk(target.Indikator, d / "indikator");
                TahunTunggal(target.Target, d / "target");
            });
        });
        PerjanjianKinerja(rencana.PerjanjianKinerja, jalur / "perjanjianKinerja");
        var aksi = new DaftarKode("aksi", _catatan);
        Tiap(rencana.RencanaAksi, jalur / "rencanaAksi", (a, di) =>
        {
            aksi.Daftar(a.Kode, di / "kode");
            _indikator.Rujuk(a.Indikator, di / "indikator");
            _subKegiatan.Rujuk(a.SubKegiatan, di / "subKegiatan");
        });
        Tiap(rencana.Crosscutting, jalur / "crosscutting", (c, di) => _tujuanAtauSasaran.Rujuk(c.Sasaran, di / "sasaran"));
    }

    private void PerjanjianKinerja(IReadOnlyList<PerjanjianKinerja> perjanjian, Jalur jalur)
    {
        var kode = new DaftarKode("perjanjian kinerja", _catatan);
        Tiap(perjanjian, jalur, (pk, di) =>
        {
            kode.Daftar(pk.Kode, di / "kode");
            _unit.Rujuk(pk.Unit, di / "unit");
            Pejabat(pk.PihakPertama, di / "pihakPertama");
            Pejabat(pk.PihakKedua, di / "pihakKedua");
            Tunggal(pk.Target, di / "target", "indikator", t => t.Indikator, t => $"Target indikator '{t.Indikator}'");
            Tiap(pk.Target, di / "target", (t, d) => _indikator.Rujuk(t.Indikator, d / "indikator"));
            Tiap(pk.Individu, di / "individu", (i, d) => _indikator.Rujuk(i.Menunjang, d / "menunjang"));
            Tiap(pk.Program, di / "program", (p, d) =>
            {
                _unit.Rujuk(p.Unit, d / "unit");
                _indikator.Rujuk(p.Indikator, d / "indikator");
            });
        });
    }

    private void Rentang(Polaritas polaritas, Rentang? rentang, Jalur jalur)
    {
        if (rentang is not null && rentang.Atas < rentang.Bawah)
        {
            _catatan.Langgar(jalur, "Batas atas rentang lebih kecil daripada batas bawahnya. Tukar keduanya.");
        }

        if (polaritas == Polaritas.Rentang && rentang is null)
        {
            _catatan.Langgar(jalur, "Indikator berpolaritas 'rentang' harus mempunyai rentang: isi batas bawah dan batas atasnya.");
        }
    }

    private void Indikator(Indikator indikator, Jalur jalur)
    {
        Rentang(indikator.Polaritas, indikator.Rentang, jalur / "rentang");
        Tunggal(indikator.Pasokan, jalur / "pasokan", "indikator", p => (p.Instansi, p.Indikator), p => $"Pasokan {p.Instansi} {p.Indikator}");
        if (indikator is { CaraPasokan: CaraPasokan.Nilai, Pasokan.Count: > 1 })
        {
            _catatan.Langgar(jalur / "caraPasokan", "Indikator ini dipasok lebih dari satu indikator. Pilih jumlah atau rata-rata, atau sisakan satu pemasok.");
        }

        if (indikator is { Rumus.Length: > 0, Pasokan.Count: > 0 })
        {
            _catatan.Langgar(jalur / "rumus", "Indikator ini dipasok perangkat daerah, tetapi juga mempunyai rumus. Hapus salah satunya.");
        }

        Tunggal(indikator.Variabel, jalur / "variabel", "nama", v => v.Nama, v => $"Variabel '{v.Nama}'");
        Tiap(indikator.Variabel, jalur / "variabel", (variabel, di) =>
        {
            if (variabel.Nama.Length > 0 && !(Formula.TryBaca(variabel.Nama, out var nama, out _) && nama.Variabel.SequenceEqual([variabel.Nama], StringComparer.Ordinal)))
            {
                _catatan.Langgar(di / "nama", $"Nama variabel '{Pesan.Potong(variabel.Nama)}' tidak dapat dipakai dalam rumus. Awali dengan huruf, lalu huruf, angka, atau _ saja, tanpa spasi; misalnya jumlah_koperasi.");
            }
        });
        TahunTunggal(indikator.TargetRenstra, jalur / "targetRenstra");
        if (indikator.Rumus is { } rumus)
        {
            Rumus(rumus, indikator, jalur / "rumus");
        }
    }

    private void Rumus(string rumus, Indikator indikator, Jalur jalur)
    {
        if (!Formula.TryBaca(rumus, out var formula, out var kesalahan))
        {
            _catatan.Langgar(jalur, $"Rumus '{Pesan.Potong(rumus)}' tidak dapat dibaca. {string.Join(' ', kesalahan)}");
            return;
        }

        var dikenal = indikator.Variabel.Select(v => v.Nama).ToList();
        var asing = formula.Variabel.Except(dikenal, StringComparer.Ordinal).ToList();
        if (asing.Count > 0 && !dikenal.Contains(""))
        {
            _catatan.TidakAda(jalur, "variabel", string.Join(", ", asing), $"Rumus memakai variabel yang tidak dinyatakan: {string.Join(", ", asing)}. {SaranKode.Untuk(asing[0], dikenal) ?? "Nyatakan dalam variabel indikator, atau perbaiki rumusnya."}");
        }
    }

    private void TahunTunggal(IReadOnlyList<NilaiTahun> daftar, Jalur jalur) =>
        Tunggal(daftar, jalur, "tahun", n => n.Tahun, n => $"Tahun {Teks(n.Tahun)}");
}
