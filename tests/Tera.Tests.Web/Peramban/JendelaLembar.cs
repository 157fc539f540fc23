using Shouldly;

namespace Tera.Tests.Web.Peramban;

/// <summary>What people do on pages of forms and of the worksheet.</summary>
internal static class JendelaLembar
{
    /// <summary>Opens a page, or stays on this one, and holds it to what every page is held to: usable by everyone, also on a telephone.</summary>
    public static async Task LihatAsync(this Jendela jendela, string? alamat = null)
    {
        if (alamat is not null)
            (await jendela.KeAsync(alamat)).ShouldBe(200, alamat);
        string.Join('\n', await jendela.AxeAsync()).ShouldBeEmpty(jendela.Halaman.Url);
        await jendela.Halaman.SetViewportSizeAsync(360, 740);
        (await jendela.LebihLebarAsync()).ShouldBe(0, $"{jendela.Halaman.Url} pada layar 360 piksel");
        await jendela.Halaman.SetViewportSizeAsync(1280, 800);
    }

    public static async Task IsiAsync(this Jendela jendela, params (string Nama, string Teks)[] isian)
    {
        foreach (var (nama, teks) in isian)
            await jendela.Halaman.FillAsync($"[name='{nama}']", teks);
    }

    public static Task PilihAsync(this Jendela jendela, string nama, string nilai) => jendela.Halaman.SelectOptionAsync($"[name='{nama}']", nilai);

    /// <summary>The answer to a criterion as it stands on the page.</summary>
    public static Task<string> JawabanAsync(this Jendela jendela, string kriteria) => jendela.Halaman.InputValueAsync($"[id='k-{kriteria}'] select");

    public static Task JawabAsync(this Jendela jendela, string kriteria, string jawaban) => jendela.Halaman.SelectOptionAsync($"[id='k-{kriteria}'] select", jawaban);

    /// <summary>Answers every criterion of the page that has no answer yet, and saves.</summary>
    /// <param name="alamat">None: the page that is open.</param>
    public static async Task JawabSisaAsync(this Jendela jendela, string? alamat, string jawaban, string alasan)
    {
        if (alamat is not null)
            await jendela.KeAsync(alamat);
        await jendela.Halaman.EvaluateAsync(
            """
            ([jawaban, alasan]) => {
              for (const pilihan of document.querySelectorAll("fieldset[id^='k-'] select")) {
                if (pilihan.value) continue;
                pilihan.value = jawaban;
                if (alasan) document.getElementsByName(pilihan.name.replace('.Jawaban', '.Alasan'))[0].value = alasan;
              }
            }
            """, new[] { jawaban, alasan });
        await jendela.TekanAsync("Simpan");
        (await jendela.Halaman.Locator(".alert-danger").CountAsync()).ShouldBe(0, alamat);
    }
}
