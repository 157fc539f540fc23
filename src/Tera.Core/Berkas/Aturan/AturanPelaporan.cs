using Tera.Core.Evaluasi;
using Tera.Core.Pelaporan;

namespace Tera.Core.Berkas;

internal sealed partial class Aturan
{
    private void Pelaporan(DataPelaporan pelaporan, Jalur jalur)
    {
        Tunggal(pelaporan.Narasi, jalur / "narasi", "slot", n => n.Slot, n => $"Narasi untuk '{n.Slot}'");
        Tunggal(pelaporan.Analisis, jalur / "analisis", "indikator", a => a.Indikator, a => $"Analisis indikator '{a.Indikator}'");
        Tunggal(pelaporan.Reviu?.Butir ?? [], jalur / "reviu" / "butir", "kode", b => b.Kode, b => $"Butir reviu {b.Kode}");
        Pejabat(pelaporan.Reviu?.Pereviu, jalur / "reviu" / "pereviu");
        Tiap(pelaporan.Analisis, jalur / "analisis", (a, di) => _indikator.Rujuk(a.Indikator, di / "indikator"));
    }

    private void Evaluasi(DataEvaluasi evaluasi, Jalur jalur)
    {
        Tunggal(evaluasi.Hasil, jalur / "hasil", "tahun", h => h.Tahun, h => $"Evaluasi tahun {Teks(h.Tahun)}");
        Tiap(evaluasi.Hasil, jalur / "hasil", (hasil, di) =>
        {
            Tunggal(hasil.Komponen, di / "komponen", "nama", k => k.Nama, k => $"Komponen '{k.Nama}'");
            Tiap(hasil.Komponen, di / "komponen", (komponen, d) =>
            {
                PalingBanyakBobot(komponen.Nilai, komponen.Bobot, d / "nilai");
                Tiap(komponen.Sub, d / "sub", (sub, ds) => PalingBanyakBobot(sub.Nilai, sub.Bobot, ds / "nilai"));
            });
        });
        Tunggal(evaluasi.Lke, jalur / "lke", "tahun", l => l.Tahun, l => $"Lembar kerja evaluasi tahun {Teks(l.Tahun)}");
        Tiap(evaluasi.Lke, jalur / "lke", (lke, di) =>
        {
            Tunggal(lke.Kriteria, di / "kriteria", "kode", k => (k.Kode, k.Tahap), k => $"Jawaban {k.Kode} untuk tahap yang sama");
            Tunggal(lke.Sub, di / "sub", "kode", s => (s.Kode, s.Tahap), s => $"Nilai {s.Kode} untuk tahap yang sama");
        });
        Tiap(evaluasi.Hasil, jalur / "hasil", (hasil, di) => Pejabat(hasil.Surat?.Penanda, di / "surat" / "penanda"));
        var kode = new DaftarKode("rekomendasi", _catatan);
        Tiap(evaluasi.Rekomendasi, jalur / "rekomendasi", (r, di) => kode.Daftar(r.Kode, di / "kode"));
    }

    private void PalingBanyakBobot(decimal? nilai, decimal bobot, Jalur jalur)
    {
        if (nilai > bobot)
        {
            _catatan.Langgar(jalur, $"Nilai {Teks(nilai.Value)} melebihi bobotnya, {Teks(bobot)}. Periksa keduanya.");
        }
    }
}
