using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>Grades must stand in their indicator's scale: nothing can be calculated from another.</summary>
internal sealed partial class Aturan
{
    private void Skala(Indikator indikator, KebijakanPengukuran kebijakan, Jalur jalur)
    {
        if (indikator.Polaritas == Polaritas.Predikat && SkalaPredikatDikenal.Cari(indikator.SkalaPredikat, kebijakan) is null)
        {
            var nama = SkalaPredikatDikenal.Nama(kebijakan);
            var salah = string.IsNullOrWhiteSpace(indikator.SkalaPredikat)
                ? "Indikator berpolaritas 'predikat' harus menyebut skala predikatnya."
                : $"Skala predikat '{Pesan.Potong(indikator.SkalaPredikat)}' tidak dikenal. {Pesan.Saran(indikator.SkalaPredikat, nama)}".TrimEnd();
            _catatan.Langgar(jalur, $"{salah} Yang ada: {string.Join(", ", nama)}; skala lain dapat ditulis pada kebijakan pengukuran.");
        }
    }

    private void Predikat(string predikat, Indikator indikator, KebijakanPengukuran kebijakan, Jalur jalur)
    {
        if (SkalaPredikatDikenal.Cari(indikator.SkalaPredikat, kebijakan) is { } skala && !skala.Tingkat.Any(t => SkalaPredikatDikenal.Sama(t.Predikat, predikat)))
        {
            _catatan.Langgar(jalur, $"Predikat '{Pesan.Potong(predikat)}' tidak ada dalam skala {skala.Nama} indikator '{indikator.Kode}'. Yang ada: {string.Join(", ", skala.Tingkat.Select(t => t.Predikat))}.");
        }
    }
}
