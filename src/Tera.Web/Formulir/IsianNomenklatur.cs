using System.Text.RegularExpressions;
using Tera.App.Anggaran;
using Tera.App.Berkas;

namespace Tera.Web.Formulir;

/// <summary>Fields that take a code, or a name, of a national list.</summary>
/// <param name="Tingkat">Level of the code; none for any.</param>
/// <param name="Nama">Whether the field takes the name and not the code.</param>
public sealed partial record IsianNomenklatur(string Daftar, TingkatKode? Tingkat = null, bool Nama = false)
{
    private static readonly Dictionary<(string Jenis, string Tempat), IsianNomenklatur> Semua = new()
    {
        [(JenisButir.Program, "kode")] = new(Nomenklatur.Kegiatan, TingkatKode.Program),
        [(JenisButir.Program, "kegiatan.kode")] = new(Nomenklatur.Kegiatan, TingkatKode.Kegiatan),
        [(JenisButir.Program, "kegiatan.subKegiatan.kode")] = new(Nomenklatur.Kegiatan, TingkatKode.SubKegiatan),
        [(JenisButir.Program, "sumberDana")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Program, "kegiatan.subKegiatan.sumberDana")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Program, "pagu.sumberDana.sumber")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Program, "kegiatan.pagu.sumberDana.sumber")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Program, "kegiatan.subKegiatan.pagu.sumberDana.sumber")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Pk, "program.kode")] = new(Nomenklatur.Kegiatan),
        [(JenisButir.Pk, "program.sumberDana")] = new(Nomenklatur.SumberDana, Nama: true),
        [(JenisButir.Anggaran, "lra.kode")] = new(Nomenklatur.Akun),
    };

    /// <param name="tempat">Name of the field on its form, "kegiatan[0].kode".</param>
    public static IsianNomenklatur? Untuk(string jenis, string tempat) => Semua.GetValueOrDefault((jenis, Indeks().Replace(tempat, "")));

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Indeks();
}
