using Shouldly;

namespace Tera.Tests.Web.Peramban;

/// <summary>What the lead changes after quality assurance, in two windows: it is looked at once more, and turned down with a reason.</summary>
internal static class PemeriksaanKedua
{
    public static async Task JalankanAsync(Jendela ketua, Jendela mutu, string evaluasi)
    {
        var alamat = evaluasi + "/lembar/3.c";
        await ketua.KeAsync(alamat);
        await ketua.JawabAsync("3.c.1", "AA");
        await ketua.Halaman.FillAsync("[id='k-3.c.1'] textarea[name$='.Catatan']", "Menurut ekspose");
        await ketua.TekanAsync("Simpan");
        await ketua.LihatAsync();
        await ketua.KeAsync(evaluasi);
        await ketua.TekanAsync("Tetapkan hasil");
        (await ketua.BacaanAsync(".alert-danger")).ShouldContain("belum dilihat penjamin kualitas: 3.c.1");
        await ketua.Halaman.FillAsync("#alasan-KembalikanKeMutu", "Ekspose dengan instansi");
        await ketua.TekanAsync("Kembalikan ke penjamin kualitas");

        await mutu.LihatAsync(evaluasi);
        await mutu.IkutiAsync("3.c.1");
        await mutu.LihatAsync();
        (await mutu.BacaanAsync("[id='k-3.c.1']")).ShouldContain("Anda jamin: CC. Sekarang: AA; catatan: Menurut ekspose.");
        await mutu.Halaman.CheckAsync("[id='k-3.c.1'] input[name$='.TolakAkhir']");
        await mutu.TekanAsync("Simpan");
        (await mutu.BacaanAsync("[id='k-3.c.1'] .invalid-feedback")).ShouldContain("tulis alasan menolak");
        await mutu.Halaman.FillAsync("[id='k-3.c.1'] input[name$='.AlasanTolak']", "Notulennya belum ada");
        await mutu.TekanAsync("Simpan");
        await mutu.KeAsync(evaluasi);
        await mutu.TekanAsync("Selesaikan penjaminan kualitas");
        await ketua.LihatAsync(alamat);
        (await ketua.BacaanAsync("[id='k-3.c.1']")).ShouldContain("Penjamin kualitas menolak perubahan Anda (AA; catatan: Menurut ekspose): Notulennya belum ada.");
    }
}
