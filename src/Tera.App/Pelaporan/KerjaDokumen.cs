using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Tabel;

namespace Tera.App.Pelaporan;

/// <summary>What a document is asked for with.</summary>
public sealed record MasukanDokumen(string Jenis, string Nama);

/// <summary>Makes a document, seals it, prints it in every form, and keeps it as the next version.</summary>
public sealed class KerjaDokumen(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan tetap, TemplatPemda templat, DaftarBukti bukti, AlamatPublik alamat, TimeProvider waktu) : IKerjaLatar
{
    public const string Nama = "dokumen";
    private const int PalingSering = 5;

    public string Jenis => Nama;

    public async Task<HasilKerja> KerjakanAsync(PekerjaanLatar pekerjaan, Func<int, string, Task> kemajuan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        ArgumentNullException.ThrowIfNull(kemajuan);
        var minta = JsonSerializer.Deserialize<MasukanDokumen>(pekerjaan.Masukan)!;
        var (instansi, tahun) = (pekerjaan.InstansiId!.Value, pekerjaan.Tahun!.Value);
        await kemajuan(5, "Menghitung");
        if (await BahanAsync(instansi, tahun, minta, cancel) is not { } bahan)
            return HasilKerja.Gagal("Belum ada isi untuk dokumen ini. Lengkapi datanya, lalu buat lagi.");
        var versi = 1 + (await db.Set<DokumenTersimpan>().Where(d => d.InstansiId == instansi && d.Tahun == tahun && d.Nama == minta.Nama).MaxAsync(d => (int?)d.Versi, cancel) ?? 0);
        var kode = KodePeriksa.Buat();
        var dokumen = Pengecap.Cap(bahan.Satu.Dokumen, alamat, kode, versi, bahan.Berkas.Urut, bahan.Kepala);

        await kemajuan(20, "Menulis XLSX");
        var xlsx = dokumen.Blocks().OfType<Table>().Any(t => !t.Plain) ? XlsxWriter.Write(dokumen, Ekspresi.Dari(bahan.Berkas.Hasil)) : null;
        await kemajuan(35, "Mencetak DOCX dan PDF");
        var cetak = await PencetakPdf.CetakAsync(dokumen, cancel);
        await kemajuan(90, "Menyimpan");
        var tersimpan = new DokumenTersimpan
        {
            Id = Guid.CreateVersion7(waktu.GetUtcNow()), Kode = kode, InstansiId = instansi, Tahun = tahun, Jenis = minta.Jenis, Nama = minta.Nama, Kunci = bahan.Satu.Kunci,
            Judul = dokumen.Title, Nomor = bahan.Satu.Nomor, Tanggal = bahan.Satu.Tanggal?.Penuh, Kelas = KelasMenurutJenis.Dari(minta.Jenis), Versi = versi, Status = bahan.Status, KetetapanId = bahan.Ketetapan, RiwayatUrut = bahan.Berkas.Urut,
            Docx = SHA256.HashData(cetak.Docx), Pdf = cetak.Pdf is { } pdf ? SHA256.HashData(pdf) : null, Xlsx = xlsx is null ? null : SHA256.HashData(xlsx),
            Tabel = Cuplikan.TulisTabel(dokumen), Indikator = Cuplikan.TulisIndikator(bahan.Berkas.Hasil, minta.Jenis, bahan.Satu.Kunci),
            RataRata = minta.Jenis == "lkjip" ? bahan.Berkas.Hasil.Pengukuran.RataRata.Nilai.AngkaAtauKosong : null, Dibuat = waktu.GetUtcNow(), Oleh = pekerjaan.Pelaku,
        };
        return new(c => SimpanAsync(pekerjaan.Oleh, tersimpan, [cetak.Docx, cetak.Pdf, xlsx], c), cetak.Pdf is null ? cetak.Problem : null);
    }

    private sealed record Bahan(BerkasTermuat Berkas, BerkasLaporan Satu, StatusAlur? Status, Guid? Ketetapan, byte[] Kepala);

    // File and workflow are read at one place of history: somebody may write meanwhile.
    private async Task<Bahan?> BahanAsync(Guid instansi, int tahun, MasukanDokumen minta, CancellationToken cancel)
    {
        if (DaftarLaporan.Semua.FirstOrDefault(j => j.Jenis == minta.Jenis) is not { } jenis)
            return null;
        var foto = minta.Jenis == "dialog-kinerja" ? await bukti.FotoDialogAsync(instansi, tahun, cancel) : null;
        for (var n = 0; n < PalingSering; n++)
        {
            if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || BuatDokumen.SusunUtuh(minta.Jenis == "lke" ? await templat.UntukLembarAsync(berkas, instansi, tahun, cancel) : berkas, jenis, 0, foto).FirstOrDefault(l => l.Nama == minta.Nama) is not { } satu)
                return null;
            var ketetapan = minta.Jenis == "reviu" ? await tetap.ReviuAsync(instansi, tahun, berkas.Berkas.Pelaporan.Reviu, cancel)
                : AlurDokumen(minta, tahun) is { } dokumen ? await tetap.BerlakuAsync(instansi, tahun, dokumen, satu.Kunci, cancel) : null;
            // By its key: names of two agreements may differ by their order alone.
            if (ketetapan is not null && await tetap.MuatAsync(ketetapan, cancel) is { } lama)
                return BuatDokumen.SusunUtuh(lama, jenis, 0).FirstOrDefault(l => l.Kunci == satu.Kunci && (satu.Kunci.Length > 0 || l.Nama == minta.Nama)) is { } dahulu ? new(lama, dahulu, StatusAlur.Ditetapkan, ketetapan.Id, ketetapan.Kepala) : null;
            // The statement of a review is fixed by its date; it has no workflow of its own.
            var status = minta.Jenis == "reviu" ? (berkas.Berkas.Pelaporan.Reviu?.Tanggal is null ? StatusAlur.Draf : StatusAlur.Ditetapkan)
                : await StatusAsync(instansi, tahun, AlurDokumen(minta, tahun), satu.Kunci, cancel);
            var kepala = await db.KepalaRantai.AsNoTracking().FirstOrDefaultAsync(k => k.InstansiId == instansi, cancel);
            if ((kepala?.Urut ?? 0) == berkas.Urut)
                return new(berkas, satu, status, ketetapan?.Id, kepala?.Hash ?? []);
        }

        return null;
    }

    private async Task<StatusAlur?> StatusAsync(Guid instansi, int tahun, string? dokumen, string kunci, CancellationToken cancel) =>
        dokumen is null ? null
        : (await db.Set<Alur>().AsNoTracking().FirstOrDefaultAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == dokumen && a.Kunci == kunci, cancel))?.Status ?? StatusAlur.Draf;

    // The year's own worksheet is fixed with the letter that rests on it; suggestions and older ones are not.
    private static string? AlurDokumen(MasukanDokumen minta, int tahun) =>
        minta.Jenis == "lke" && minta.Nama == string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lke-{tahun}") ? DokumenAlur.Evaluasi : AlurDokumen(minta.Jenis);

    /// <summary>The document of the workflow that a kind prints; none for kinds without one.</summary>
    internal static string? AlurDokumen(string jenis) => jenis switch
    {
        "renstra" => DokumenAlur.Renstra,
        "iku" => DokumenAlur.Iku,
        "pk" => DokumenAlur.Pk,
        "rencana-aksi" => DokumenAlur.RencanaAksi,
        "monev" or "lkj-triwulan" => DokumenAlur.Triwulan,
        "lkjip" => DokumenAlur.Lkjip,
        "lhe" => DokumenAlur.Evaluasi,
        _ => null,
    };

    private async Task<Guid> SimpanAsync(Pelaku pelaku, DokumenTersimpan dokumen, IEnumerable<byte[]?> berkas, CancellationToken cancel)
    {
        await db.AmbilGiliranAsync(dokumen.InstansiId, cancel);
        foreach (var isi in berkas.OfType<byte[]>())
            await db.SimpanArsipAsync(isi, cancel);
        db.Add(dokumen);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(dokumen.InstansiId, pelaku, waktu.GetUtcNow(), new("buat dokumen", dokumen.Tahun, "dokumen", dokumen.Nama, dokumen.Versi, JsonSerializer.Serialize(new
        {
            kode = dokumen.Kode,
            docx = Heksa(dokumen.Docx),
            pdf = Heksa(dokumen.Pdf),
            xlsx = Heksa(dokumen.Xlsx),
        })), cancel);
        return dokumen.Id;
    }

    private static string? Heksa(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
