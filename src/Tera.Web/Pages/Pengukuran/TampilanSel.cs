using Tera.App.Pengukuran;
using Tera.Core.Nilai;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>A cell on the page.</summary>
public sealed record TampilanSel(TriwulanModel Halaman, string Indikator, SelIsian Sel, bool Panjang)
{
    public string Nama => TriwulanModel.Nama(Indikator, Sel.Bidang);

    public string Id => TriwulanModel.Jangkar("i", Indikator, Sel.Bidang);

    public bool YaTidak => Sel.Bidang == SelTriwulan.TidakDiukur;

    /// <summary>What was refused stays as it was typed.</summary>
    public string Teks => Halaman.Ditolak.TryGetValue(Nama, out var ditolak) ? ditolak.Sel.Teks : Sel.Teks;

    public string? Salah => Halaman.Ditolak.GetValueOrDefault(Nama)?.Salah;
}

/// <summary>A calculated figure on the page.</summary>
public sealed record TampilanAngka(TriwulanModel Halaman, string Indikator, Figure Angka)
{
    public string Id => TriwulanModel.Jangkar("o", Angka.Id);
}

/// <summary>What a cell held when it was last saved, and why it was refused since.</summary>
/// <param name="Ganti">Takes the place of what stands on the page already.</param>
public sealed record PesanSel(string Id, string Nama, string Semula, string? Salah, bool Ganti = false)
{
    public static PesanSel Jawaban(HasilSel hasil) =>
        new(TriwulanModel.Jangkar("i", hasil.Sel.Indikator, hasil.Sel.Bidang), TriwulanModel.Nama(hasil.Sel.Indikator, hasil.Sel.Bidang), hasil.Teks, hasil.Salah, Ganti: true);
}
