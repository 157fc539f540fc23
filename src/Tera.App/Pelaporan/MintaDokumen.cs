using System.Text.Json;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Reports;

namespace Tera.App.Pelaporan;

/// <summary>Asks for a document of an agency's year, to be made and kept.</summary>
public sealed class MintaDokumen(PemuatBerkas pemuat, AntrePekerjaan antre)
{
    /// <summary>Whether this person may make documents of that kind: the letter is the evaluator's, the agency that it is about only reads it.</summary>
    public static bool Boleh(Pelaku pelaku, string jenis)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        return jenis != "lhe" || pelaku.Peran is nameof(Peran.Evaluator) or nameof(Peran.AdminPemda) || pelaku == Pelaku.Sistem;
    }

    public async Task<HasilAntre> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string jenis, string nama, CancellationToken cancel = default)
    {
        if (!Boleh(pelaku, jenis))
            return new(null, "Laporan hasil evaluasi hanya dibuat evaluator.");
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas
            || DaftarLaporan.Semua.FirstOrDefault(j => j.Jenis == jenis) is not { } laporan
            || BuatDokumen.Susun(berkas, laporan, 0).All(l => l.Nama != nama))
        {
            return new(null, "Dokumen seperti itu belum ada isinya. Muat ulang halaman ini.");
        }

        return await antre.JalankanAsync(pelaku, new(KerjaDokumen.Nama, instansi, tahun, nama, JsonSerializer.Serialize(new MasukanDokumen(jenis, nama))), cancel);
    }
}
