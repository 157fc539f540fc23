using Shouldly;
using Tera.App.Berkas;
using Tera.Web.Formulir;
using Xunit;

namespace Tera.Tests.Web.Formulir;

public sealed class FormulirJenisTests
{
    // A quarter is written on the quarter's page, and compared under its indicator's year.
    public static TheoryData<string> Jenis => [.. JenisButir.Semua.Where(j => j != JenisButir.Triwulan)];

    [Theory, MemberData(nameof(Jenis))]
    public void Setiap_jenis_butir_punya_formulir_untuk_diubah_atau_dibandingkan(string jenis) =>
        FormulirJenis.Cari(jenis).ShouldNotBeNull().Formulir.Value.ShouldNotBeNull();
}
