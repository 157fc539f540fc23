using Tera.Core.Anggaran;

namespace Tera.Reports.Tabel;

/// <summary>How a budget line is named: its name, with the unit that carries it.</summary>
internal static class BarisNama
{
    public static string Lengkap(BarisAnggaran baris) => baris.SebutanUnit is null ? baris.Nama : $"{baris.Nama} ({baris.SebutanUnit})";
}
