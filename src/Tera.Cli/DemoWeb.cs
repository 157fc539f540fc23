using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Tera.App.Berkas.Contoh;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Core.Berkas;
using Tera.Core.Organisasi;

namespace Tera.Cli;

/// <summary>The web application filled with the examples, in a database of its own, with people of every role.</summary>
internal static class DemoWeb
{
    public static string Folder => Path.Combine(KlasterPribadi.FolderBawaan, "demo");

    public static Task<int> JalankanAsync(Terminal terminal, SetelanLayanan setelan, IReadOnlyList<(string Slug, BerkasKinerja Berkas)> contoh) =>
        Layanan.JalankanAsync(terminal, setelan, layanan => IsiAsync(terminal, setelan, layanan, contoh));

    private static async Task IsiAsync(Terminal terminal, SetelanLayanan setelan, IServiceProvider layanan, IReadOnlyList<(string Slug, BerkasKinerja Berkas)> contoh)
    {
        var akun = new List<IsiContoh.Akun>();
        if (await layanan.GetRequiredService<PersiapanAwal>().JalankanAsync("Pemerintah Daerah Contoh", sekaliPakai: false) is { } admin)
            akun.Add(new(admin.NamaPengguna, admin.Sandi, Peran.AdminPemda, null));
        akun.AddRange(await layanan.GetRequiredService<IsiContoh>().JalankanAsync(contoh));
        var alur = ActivatorUtilities.CreateInstance<AlurContoh>(layanan);
        foreach (var (slug, berkas) in contoh.Where(c => c.Berkas.Organisasi.Jenis == JenisInstansi.PerangkatDaerah))
            await alur.JalankanAsync(slug, berkas.Tahun);
        var terbit = ActivatorUtilities.CreateInstance<TerbitContoh>(layanan);
        foreach (var (slug, berkas) in contoh.Where(c => c.Berkas.Organisasi.Jenis == JenisInstansi.PerangkatDaerah))
            await terbit.JalankanAsync(slug, berkas.Tahun);
        foreach (var (_, berkas) in contoh.Where(c => c.Berkas.Organisasi.Jenis == JenisInstansi.PemerintahDaerah))
            await ActivatorUtilities.CreateInstance<AlurContohPemda>(layanan).JalankanAsync(berkas.Tahun);

        // Whoever starts the demonstration again needs the same accounts; only the owner of the data folder reads them.
        var catatan = Path.Combine(setelan.Folder, "akun-demo.txt");
        Directory.CreateDirectory(setelan.Folder);
        await using (var aliran = new FileStream(catatan, new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
        await using (var penulis = new StreamWriter(aliran))
        {
            foreach (var a in akun)
                await penulis.WriteLineAsync($"{a.NamaPengguna,-24} {a.Sandi,-20} {NamaPeran.Dari(a.Peran)}{(a.Instansi is null ? "" : ", " + a.Instansi)}");
        }

        var jumlah = await layanan.GetRequiredService<TeraDb>().Instansi.CountAsync();
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{jumlah - 1} perangkat daerah contoh siap. Akun untuk mencoba (dibuat khusus untuk komputer ini):");
        terminal.Out.WriteLine(await File.ReadAllTextAsync(catatan));
    }
}
