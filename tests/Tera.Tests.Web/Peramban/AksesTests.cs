using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>Every page that somebody reaches by links: usable by everyone (WCAG 2.2 AA), on a telephone, without errors.</summary>
public sealed partial class AksesTests(KlasterUji klaster, Chromium chromium)
{
    private const string Instansi = DinasBerjalan.Slug;

    /// <summary>Who looks at what, the person who sees most first; the others only add what these did not see.</summary>
    private static readonly string[] Orang = ["operator." + Instansi, "kepala." + Instansi, "adminpemda", "perencana", "organisasi", "evaluator", "pimpinandaerah"];

    /// <summary>Reached otherwise than by a link.</summary>
    private static readonly string[] TanpaTautan = ["/health", "/keluar", "/masuk/kode", "/akun/dua-langkah/qr", "/galat/{kode:int}"];

    /// <summary>What a browser downloads or a script asks for.</summary>
    private static readonly string[] BukanHalaman =
        ["/api/", ".xlsx", ".csv", ".json", ".pdf", "/data/{format}", "/laporan/{jenis}/{format}", "/dokumen/{id:guid}/{format}", "/audit/{id:guid}/{apa}", "/audit/{id:guid}/halaman/{nomor:int}", "/paket/{id:guid}", "/pengukuran/bukti/{id:guid}"];

    [Fact]
    public async Task Setiap_halaman_dapat_dipakai_siapa_pun_juga_di_ponsel()
    {
        await using var host = await KeadaanAkses.HostAsync(klaster);
        var disiapkan = await KeadaanAkses.SiapkanAsync(host);
        var kamus = await KamusAlamat.BacaAsync(host);
        var dilihat = new HashSet<string>(StringComparer.Ordinal);
        var salah = new List<string>();

        await using (var tamu = await chromium.BukaAsync(host))
            await LihatAsync(tamu, "/masuk", "tamu", salah);
        dilihat.Add("/masuk");
        foreach (var orang in Orang)
        {
            await using var jendela = await chromium.MasukAsync(host, orang);
            // Steps that only a head or an evaluator is offered, on pages that the operator has shown already; and an agency with recommendations.
            string[] awal = orang switch
            {
                "kepala." + Instansi => ["/", $"/i/{Instansi}/{DinasBerjalan.Tahun}/pengukuran/2"],
                "evaluator" => ["/", $"/i/{Instansi}/{DinasBerjalan.Tahun}/evaluasi", $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/tindak-lanjut"],
                _ => ["/"],
            };
            var antre = new Queue<string>(awal);
            var diantre = new HashSet<string>(StringComparer.Ordinal);
            var diambil = new HashSet<string>(StringComparer.Ordinal);
            while (antre.TryDequeue(out var alamat))
            {
                var jenis = kamus.Jenis(alamat);
                // Everybody's own first page, and of the rest what nobody saw before.
                if (jenis is null)
                    salah.Add($"{orang}: tautan ke {alamat} tidak membawa ke mana pun");
                if (jenis is null || TanpaTautan.Contains(jenis) || !diambil.Add(jenis) || (!dilihat.Add(jenis) && !awal.Contains(alamat)))
                    continue;
                await LihatAsync(jendela, alamat, orang, salah);
                // Links within a drawing have their address elsewhere.
                foreach (var tujuan in await jendela.Halaman.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)"))
                    if (Uri.TryCreate(tujuan, UriKind.Absolute, out var uri) && uri.Authority == host.Alamat.Authority && diantre.Add(uri.PathAndQuery))
                        antre.Enqueue(uri.PathAndQuery);
            }

            jendela.TanpaGalat();
        }

        foreach (var kelompok in disiapkan.GroupBy(d => d.Orang))
        {
            await using var jendela = kelompok.Key is { } nama ? await chromium.MasukAsync(host, nama) : await chromium.BukaAsync(host);
            foreach (var (_, alamat) in kelompok)
            {
                dilihat.Add(kamus.Jenis(alamat) ?? alamat);
                await LihatAsync(jendela, alamat, kelompok.Key ?? "tamu", salah);
            }

            jendela.TanpaGalat();
        }

        string.Join('\n', salah).ShouldBeEmpty();
        string.Join('\n', kamus.Semua.Except(TanpaTautan).Where(p => !BukanHalaman.Any(b => p.Contains(b, StringComparison.Ordinal)) && !dilihat.Any(d => d == p || d.StartsWith(p + " ", StringComparison.Ordinal)))).ShouldBeEmpty("Tidak ada tautan yang membawa ke halaman ini");
    }

    private static async Task LihatAsync(Jendela jendela, string alamat, string orang, List<string> salah)
    {
        var status = await jendela.KeAsync(alamat);
        if (status == Jendela.Berkas)
            return;
        if (status != 200)
        {
            salah.Add($"{orang} {alamat}: {status}");
            return;
        }

        salah.AddRange((await jendela.AxeAsync()).Select(t => $"{orang} {alamat}: {t}"));
        if (Bocor().Match(await jendela.BacaanAsync()) is { Success: true } bocor)
            salah.Add($"{orang} {alamat}: potongan program terbaca di halaman: {bocor.Value}");
        await jendela.Halaman.SetViewportSizeAsync(360, 740);
        if (await jendela.LebihLebarAsync() is > 0 and var lebih)
            salah.Add($"{orang} {alamat}: pada layar 360 piksel kelebihan {lebih} piksel");
        await jendela.Halaman.SetViewportSizeAsync(1280, 800);
    }

    [GeneratedRegex(@"@(if|for|foreach|while|switch)\b|@\(|\bSystem\.[A-Z]\w+|\{[0-9]\}")]
    private static partial Regex Bocor();
}
