using Tera.Core.Pengukuran;

namespace Tera.Core.Berkas;

internal sealed partial class Aturan
{
    private void Pengukuran(BerkasKinerja berkas, Jalur jalur)
    {
        Kebijakan(berkas.Pengukuran.Kebijakan, jalur / "kebijakan");
        var variabel = _kartu.ToDictionary(k => k.Key, k => k.Value.Isi.Variabel.Select(v => v.Nama).ToList(), StringComparer.Ordinal);
        Tunggal(berkas.Pengukuran.Realisasi, jalur / "realisasi", "indikator", r => r.Indikator, r => $"Realisasi indikator '{r.Indikator}'");
        Tiap(berkas.Pengukuran.Realisasi, jalur / "realisasi", (realisasi, di) =>
        {
            _indikator.Rujuk(realisasi.Indikator, di / "indikator");
            Realisasi(realisasi, variabel.GetValueOrDefault(realisasi.Indikator), di);
        });
        Tunggal(berkas.Pengukuran.Berkala, jalur / "berkala", "triwulan", b => b.Triwulan, b => $"Pengukuran triwulan {Teks(b.Triwulan)}");
        Tunggal(berkas.Pengukuran.Dialog, jalur / "dialog", "triwulan", d => d.Triwulan, d => $"Dialog kinerja triwulan {Teks(d.Triwulan)}");
        Tiap(berkas.Pengukuran.Dialog, jalur / "dialog", (dialog, di) =>
        {
            Pejabat(dialog.Pemimpin, di / "pemimpin");
            Pejabat(dialog.Notulis, di / "notulis");
            Tiap(dialog.Keputusan, di / "keputusan", (k, d) => _indikator.Rujuk(k.Indikator, d / "indikator"));
        });
        Tiap(berkas.Pengukuran.DataPendukung, jalur / "dataPendukung", (data, di) =>
        {
            _indikator.Rujuk(data.Indikator, di / "indikator");
            Tiap(data.Baris, di / "baris", (baris, d) => CacahNilai(baris.Nilai.Count, data.Kolom.Count - 1, di, d / "nilai"));
        });
        Tunggal(berkas.Pengukuran.DataPendukung, jalur / "dataPendukung", "judul", d => (d.Indikator, d.Judul), d => $"Tabel '{d.Judul}' untuk indikator '{d.Indikator}'");
    }

    private void Realisasi(RealisasiIndikator realisasi, List<string>? variabel, Jalur jalur)
    {
        Tunggal(realisasi.Triwulan, jalur / "triwulan", "triwulan", t => t.Triwulan, t => $"Triwulan {Teks(t.Triwulan)}");
        Tunggal(realisasi.Riwayat, jalur / "riwayat", "tahun", r => r.Tahun, r => $"Tahun {Teks(r.Tahun)}");
        Tunggal(realisasi.Variabel, jalur / "variabel", "nama", v => (v.Nama, v.Tahun, v.Triwulan), v => $"Nilai variabel '{v.Nama}' untuk waktu yang sama");
        Tiap(realisasi.Triwulan, jalur / "triwulan", (triwulan, di) =>
        {
            if (triwulan is { TidakDiukur: true, Nilai: not null })
            {
                _catatan.Langgar(di / "nilai", "Triwulan ini dinyatakan tidak diukur, tetapi mempunyai nilai. Hapus salah satunya.");
            }

            if (triwulan is { Nilai: not null, Asupan.Count: > 0 })
            {
                _catatan.Langgar(di / "nilai", "Realisasi triwulan ini mengalir dari perangkat daerah, tetapi juga diisi. Hapus nilai yang diisi.");
            }

            Tunggal(triwulan.Asupan, di / "asupan", "indikator", a => (a.Instansi, a.Indikator), a => $"Asupan {a.Instansi} {a.Indikator}");
        });
        Tiap(realisasi.Variabel, jalur / "variabel", (nilai, di) =>
        {
            if (variabel is not null && nilai.Nama.Length > 0 && !variabel.Contains(nilai.Nama) && !variabel.Contains(""))
            {
                _catatan.TidakAda(di / "nama", "variabel", nilai.Nama, $"Variabel '{nilai.Nama}' tidak dinyatakan pada indikator '{realisasi.Indikator}'. {SaranKode.Untuk(nilai.Nama, variabel) ?? "Nyatakan pada indikatornya, atau perbaiki namanya."}");
            }
        });
    }

    private void Kebijakan(KebijakanPengukuran kebijakan, Jalur jalur)
    {
        if (kebijakan.Skala.Count == 0)
        {
            _catatan.Langgar(jalur / "skala", "Skala peringkat kosong. Isi pitanya, atau hapus isian ini untuk memakai skala Permendagri 86/2017.");
        }

        Tiap(kebijakan.Skala, jalur / "skala", (pita, di) =>
        {
            if (pita.Warna.Length != 6 || !pita.Warna.All(char.IsAsciiHexDigit))
            {
                _catatan.Langgar(di / "warna", $"Warna '{Pesan.Potong(pita.Warna)}' bukan enam angka heksadesimal seperti 00863D.");
            }
        });
        for (var i = 1; i < kebijakan.Skala.Count; i++)
        {
            if (kebijakan.Skala[i].Bawah >= kebijakan.Skala[i - 1].Bawah)
            {
                _catatan.Langgar((jalur / "skala")[i] / "bawah", "Pita skala harus urut dari batas bawah tertinggi ke terendah. Tukar urutannya.");
            }
        }

        Tunggal(kebijakan.SkalaPredikat, jalur / "skalaPredikat", "nama", s => s.Nama, s => $"Skala predikat '{s.Nama}'");
        Tiap(kebijakan.SkalaPredikat, jalur / "skalaPredikat", (skala, di) =>
            Tunggal(skala.Tingkat, di / "tingkat", "predikat", t => t.Predikat, t => $"Predikat '{t.Predikat}'"));
    }
}
