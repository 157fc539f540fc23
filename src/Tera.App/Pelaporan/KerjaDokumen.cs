using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Basis.Pekerjaan;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports.Tabel;

namespace Tera.App.Pelaporan;

/// <summary>What a document is asked for with.</summary>
public sealed record MasukanDokumen(string Jenis, string Nama);

/// <summary>Makes a document, seals it, prints it in every form, and keeps it as the next version.</summary>
public sealed class KerjaDokumen(TeraDb db, SumberDokumen sumber, AlamatPublik alamat, TimeProvider waktu) : IKerjaLatar
{
    public const string Nama = "dokumen";
    private const string Sidik = "select " + VerifikasiIsi.SidikDokumen + " as \"Value\" from dokumen d where d.id = {0}";

    public string Jenis => Nama;

    public async Task<HasilKerja> KerjakanAsync(PekerjaanLatar pekerjaan, Func<int, string, Task> kemajuan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        ArgumentNullException.ThrowIfNull(kemajuan);
        var minta = JsonSerializer.Deserialize<MasukanDokumen>(pekerjaan.Masukan)!;
        var (instansi, tahun) = (pekerjaan.InstansiId!.Value, pekerjaan.Tahun!.Value);
        // A code that leads nowhere would stand on paper for ever.
        if (alamat.Contoh)
            return HasilKerja.Terganggu($"Alamat umum Tera masih contoh ({alamat.Pangkal}), padahal tercetak pada dokumen dan QR-nya. Minta pengelola server mengisi TERA_ALAMAT_PUBLIK, lalu buat lagi.");
        // The year may have been archived while the job waited.
        if (await DaftarArsip.SebabAsync(db, tahun, cancel) is { } arsip)
            return HasilKerja.Gagal(arsip);
        await kemajuan(5, "Menghitung");
        if (await sumber.CariAsync(instansi, tahun, minta, cancel) is not { } bahan)
            return HasilKerja.Gagal("Belum ada isi untuk dokumen ini. Lengkapi datanya, lalu buat lagi.");
        var versi = 1 + (await db.Set<DokumenTersimpan>().Where(d => d.InstansiId == instansi && d.Tahun == tahun && d.Nama == minta.Nama).MaxAsync(d => (int?)d.Versi, cancel) ?? 0);
        var kode = KodePeriksa.Buat();
        await kemajuan(20, "Menulis XLSX");
        var (dokumen, xlsx) = Tulis(bahan, alamat, kode, versi);
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

    /// <summary>The document with its seal, and its workbook; none where it holds no figures.</summary>
    internal static (Document Dokumen, byte[]? Xlsx) Tulis(SumberDokumen.Isi bahan, AlamatPublik alamat, string kode, int versi)
    {
        var dokumen = Pengecap.Cap(bahan.Satu.Dokumen, alamat, kode, versi, TandaKepala.BelumTetap(bahan.Status), bahan.Berkas.Urut, bahan.Kepala);
        return (dokumen, dokumen.Blocks().OfType<Table>().Any(t => !t.Plain) ? XlsxWriter.Write(TandaKepala.BeriJudul(dokumen, bahan.Status), Ekspresi.Dari(bahan.Berkas.Hasil)) : null);
    }

    private async Task<Guid> SimpanAsync(Pelaku pelaku, DokumenTersimpan dokumen, IEnumerable<byte[]?> berkas, CancellationToken cancel)
    {
        await db.AmbilGiliranAsync(dokumen.InstansiId, cancel);
        foreach (var isi in berkas.OfType<byte[]>())
            await db.SimpanArsipAsync(isi, cancel);
        db.Add(dokumen);
        await db.SaveChangesAsync(cancel);
        var sidik = await db.Database.SqlQueryRaw<string>(Sidik, dokumen.Id).SingleAsync(cancel);
        await db.CatatAsync(dokumen.InstansiId, pelaku, waktu.GetUtcNow(), new("buat dokumen", dokumen.Tahun, "dokumen", dokumen.Nama, dokumen.Versi, JsonSerializer.Serialize(new
        {
            kode = dokumen.Kode,
            docx = Heksa(dokumen.Docx),
            pdf = Heksa(dokumen.Pdf),
            xlsx = Heksa(dokumen.Xlsx),
            isi = sidik,
        })), cancel);
        return dokumen.Id;
    }

    private static string? Heksa(byte[]? hash) => hash is null ? null : Convert.ToHexStringLower(hash);
}
