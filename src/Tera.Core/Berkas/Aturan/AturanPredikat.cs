using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.Core.Berkas;

/// <summary>Grades must stand in their indicator's scale: nothing can be calculated from another.</summary>
internal sealed partial class Aturan
{
    private void Predikat(BerkasKinerja berkas, Jalur akar)
    {
        var kebijakan = berkas.Pengukuran.Kebijakan;
        var skala = berkas.Perencanaan.SemuaIndikator().Where(i => i.Polaritas == Polaritas.Predikat).DistinctBy(i => i.Kode)
            .Select(i => (i.Kode, Skala: SkalaPredikatDikenal.Cari(i.SkalaPredikat, kebijakan))).Where(i => i.Skala is not null)
            .ToDictionary(i => i.Kode, i => i.Skala!, StringComparer.Ordinal);
        if (skala.Count == 0)
        {
            return;
        }

        var rencana = akar / "perencanaan";
        Tiap(berkas.Perencanaan.Tujuan, rencana / "tujuan", (t, di) => Tiap(t.Indikator, di / "indikator", Rencana));
        Tiap(berkas.Perencanaan.Sasaran, rencana / "sasaran", (s, di) => Tiap(s.Indikator, di / "indikator", Rencana));
        Tiap(berkas.Perencanaan.PerjanjianKinerja, rencana / "perjanjianKinerja", (pk, di) => Tiap(pk.Target, di / "target", (t, d) =>
        {
            Satu(t.Indikator, t.Target, d / "target");
            Tiap(t.Triwulan, d / "triwulan", (nilai, dt) => Satu(t.Indikator, nilai, dt));
        }));
        Tiap(berkas.Perencanaan.Iku, rencana / "iku", (iku, di) => Tiap(iku.Indikator, di / "indikator", (i, d) => Tahunan(i.Indikator, i.Target, d / "target")));
        Tiap(berkas.Pengukuran.Realisasi, akar / "pengukuran" / "realisasi", (r, di) =>
        {
            Satu(r.Indikator, r.Nilai, di / "nilai");
            Tiap(r.Triwulan, di / "triwulan", (t, d) => Satu(r.Indikator, t.Nilai, d / "nilai"));
        });

        void Rencana(Perencanaan.Indikator indikator, Jalur jalur)
        {
            Tahunan(indikator.Kode, indikator.TargetRenstra, jalur / "targetRenstra");
            Satu(indikator.Kode, indikator.TargetAkhir, jalur / "targetAkhir");
            Satu(indikator.Kode, indikator.KondisiAwal?.Nilai, jalur / "kondisiAwal" / "nilai");
        }

        void Tahunan(string indikator, IReadOnlyList<NilaiTahun> nilai, Jalur jalur) => Tiap(nilai, jalur, (n, di) => Satu(indikator, n.Nilai, di / "nilai"));

        void Satu(string indikator, NilaiKinerja? nilai, Jalur jalur)
        {
            if (nilai?.Predikat is { } predikat && skala.TryGetValue(indikator, out var s) && !s.Tingkat.Any(t => SkalaPredikatDikenal.Sama(t.Predikat, predikat)))
            {
                _catatan.Langgar(jalur, $"Predikat '{Pesan.Potong(predikat)}' tidak ada dalam skala {s.Nama} indikator '{indikator}'. Yang ada: {string.Join(", ", s.Tingkat.Select(t => t.Predikat))}.");
            }
        }
    }
}
