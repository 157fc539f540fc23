using System.Globalization;
using Microsoft.AspNetCore.Html;
using Tera.App.Pengukuran;

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

    public PesanSel Pesan => new(Id, Nama, Halaman.Ditolak.GetValueOrDefault(Nama)?.Teks ?? Sel.Teks, Salah);
}

/// <summary>What a cell held when it was last saved, and why it was refused since.</summary>
/// <param name="Ganti">Takes the place of what stands on the page already.</param>
public sealed record PesanSel(string Id, string Nama, string Semula, string? Salah, bool Ganti = false)
{
    public static PesanSel Jawaban(HasilSel hasil) =>
        new(TriwulanModel.Jangkar("i", hasil.Sel.Indikator, hasil.Sel.Bidang), TriwulanModel.Nama(hasil.Sel.Indikator, hasil.Sel.Bidang), hasil.Teks, hasil.Salah, Ganti: true);

    public IHtmlContent Isi()
    {
        var isi = new HtmlContentBuilder().AppendFormat(CultureInfo.InvariantCulture, "<span id=\"p-{0}\"", Id);
        if (Ganti)
            isi.AppendHtml(" hx-swap-oob=\"true\"");
        if (Salah is not null)
            isi.AppendHtml(" data-salah=\"ya\"");
        isi.AppendFormat(CultureInfo.InvariantCulture, "><input type=\"hidden\" name=\"s{0}\" value=\"{1}\" />", Nama[1..], Semula);
        if (Salah is not null)
            isi.AppendFormat(CultureInfo.InvariantCulture, "<span class=\"invalid-feedback d-block\">{0}</span>", Salah);
        return isi.AppendHtml("</span>");
    }
}
