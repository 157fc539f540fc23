using Shouldly;
using Tera.App.Organisasi;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

public sealed class DaftarAuditTests(KlasterUji klaster)
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024/audit";

    [Fact]
    public async Task Audit_yang_lama_dicapai_halaman_demi_halaman_masing_masing_sekali()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        // Several at the same moment too: none is skipped, none comes twice.
        await Sql.JalankanAsync(host.BasisData, $"insert into audit (id, instansi_id, tahun, nama, isi, temuan, dibuat, oleh) select gen_random_uuid(), '{instansi}', 2024, 'laporan-' || n || '.docx', '\\x', '[]', '2024-01-01'::timestamptz + (n / 3) * interval '1 hour', 'Ani' from generate_series(1, 120) n");
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        var (terlihat, alamat) = (new List<string>(), (string?)Pangkal);
        for (var n = 0; alamat is not null && n < 5; n++)
        {
            var halaman = await orang.HalamanAsync(alamat);
            terlihat.AddRange(halaman.QuerySelectorAll(".list-group-item a").Select(a => a.TextContent));
            alamat = halaman.QuerySelectorAll("nav[aria-label='Halaman daftar audit'] a").FirstOrDefault(a => a.TextContent == "Lebih lama")?.GetAttribute("href");
        }

        alamat.ShouldBeNull();
        terlihat.Count.ShouldBe(120);
        terlihat.ShouldBeUnique();
        terlihat[0].ShouldBe("laporan-120.docx");
    }
}
