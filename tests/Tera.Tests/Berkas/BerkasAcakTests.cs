using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public class BerkasAcakTests
{
    [Fact]
    public void Yang_ditulis_dibaca_kembali_persis_sama() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var tulisan = BerkasJson.Tulis(BerkasAcak.Buat(benih));
        BerkasJson.Tulis(BerkasJson.Baca(tulisan).Berkas!).ShouldBe(tulisan);
    }).QuickCheckThrowOnFailure();
}
