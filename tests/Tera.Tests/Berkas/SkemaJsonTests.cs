using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public class SkemaJsonTests
{
    [Fact]
    public void Skema_di_docs_sama_dengan_model()
    {
        var berkas = Path.Combine(Kasus.Akar, "docs", "skema", "tera-1.schema.json");
        if (Environment.GetEnvironmentVariable("TERA_PERBARUI") == "1")
        {
            File.WriteAllText(berkas, SkemaJson.Ekspor());
        }

        File.ReadAllText(berkas).ShouldBe(SkemaJson.Ekspor(), "Model berubah: jalankan uji ini sekali dengan TERA_PERBARUI=1.");
    }
}
