using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>Every target and realisasi of an indicator must be what the indicator measures: a number, or a grade of its scale.</summary>
internal sealed partial class Aturan
{
    private void NilaiIndikator(BerkasKinerja berkas, Jalur akar)
    {
        var kebijakan = berkas.Pengukuran.Kebijakan;
        var rencana = akar / "perencanaan";
        Tiap(berkas.Perencanaan.Tujuan, rencana / "tujuan", (t, di) => Tiap(t.Indikator, di / "indikator", Rencana));
        Tiap(berkas.Perencanaan.Sasaran, rencana / "sasaran", (s, di) => Tiap(s.Indikator, di / "indikator", Rencana));
        Tiap(berkas.Perencanaan.PerjanjianKinerja, rencana / "perjanjianKinerja", (pk, di) => Tiap(pk.Target, di / "target", (t, d) =>
        {
            Diperjanjikan(t, d / "target");
            Target(t.Indikator, t.Target, d / "target");
            Tiap(t.Triwulan, d / "triwulan", (nilai, dt) => Target(t.Indikator, nilai, dt));
        }));
        Tiap(berkas.Perencanaan.Iku, rencana / "iku", (iku, di) => Tiap(iku.Indikator, di / "indikator", (i, d) => Tahunan(i.Indikator, i.Target, d / "target")));
        Tiap(berkas.Perencanaan.IndikatorDaerah, rencana / "indikatorDaerah", (i, di) =>
        {
            SatuAngka(i.KondisiAwal, di / "kondisiAwal");
            if (i.Kode is null || Terukur(i.Kode) is not { Polaritas: Polaritas.Rentang })
            {
                Tiap(i.Target, di / "target", (t, d) => SatuAngka(t.Nilai, d / "nilai"));
                SatuAngka(i.KondisiAkhir, di / "kondisiAkhir");
            }
        });
        Tiap(berkas.Pengukuran.Realisasi, akar / "pengukuran" / "realisasi", (r, di) =>
        {
            Realisasi(r.Indikator, r.Nilai, di / "nilai");
            Tiap(r.Triwulan, di / "triwulan", (t, d) => Realisasi(r.Indikator, t.Nilai, d / "nilai"));
            Tiap(r.Riwayat, di / "riwayat", (tahun, d) =>
            {
                Target(r.Indikator, tahun.Target, d / "target");
                Realisasi(r.Indikator, tahun.Realisasi, d / "realisasi");
            });
        });

        // What it measures cannot be said where its polaritas itself is wrong.
        Indikator? Terukur(string kode) => _kartu.TryGetValue(kode, out var kartu) && !_catatan.Rusak(kartu.Di / "polaritas") ? kartu.Isi : null;

        void Rencana(Indikator indikator, Jalur jalur)
        {
            Skala(indikator, kebijakan, jalur / "skalaPredikat");
            Tahunan(indikator.Kode, indikator.TargetRenstra, jalur / "targetRenstra");
            Target(indikator.Kode, indikator.TargetAkhir, jalur / "targetAkhir");
            Realisasi(indikator.Kode, indikator.KondisiAwal?.Nilai, jalur / "kondisiAwal" / "nilai");
        }

        void Tahunan(string kode, IReadOnlyList<NilaiTahun> nilai, Jalur jalur) => Tiap(nilai, jalur, (n, di) => Target(kode, n.Nilai, di / "nilai"));

        // A range is the target itself; everything else is promised by its value.
        void Diperjanjikan(TargetPerjanjian target, Jalur jalur)
        {
            if (target.Target is null && !(_kartu.ContainsKey(target.Indikator) && Terukur(target.Indikator) is null or { Polaritas: Polaritas.Rentang }))
            {
                _catatan.Langgar(jalur, $"Isian 'target' indikator '{Pesan.Potong(target.Indikator)}' wajib ada tetapi tidak ditemukan. Tambahkan; hanya indikator berpolaritas rentang yang tidak memerlukannya.");
            }
        }

        // A target beside a range is a note in words: the range is what capaian is held against.
        void Target(string kode, NilaiKinerja? nilai, Jalur jalur)
        {
            if (Terukur(kode) is { } indikator && indikator.Polaritas != Polaritas.Rentang)
            {
                Realisasi(kode, nilai, jalur);
            }
        }

        void Realisasi(string kode, NilaiKinerja? nilai, Jalur jalur)
        {
            if (nilai?.Predikat is null || Terukur(kode) is not { } indikator)
            {
                return;
            }

            if (indikator.Polaritas == Polaritas.Predikat)
            {
                Predikat(nilai.Predikat, indikator, kebijakan, jalur);
            }
            else if (nilai.Skor is null)
            {
                BukanAngka(nilai.Predikat, indikator, jalur);
            }
        }
    }
}
