using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;

namespace Tera.App.Pelaporan;

/// <summary>Makes a package for another system and keeps it.</summary>
public sealed class KerjaPaket(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan tetap, BacaKeadaanAngka keadaan, Terbitkan terbitkan, IMemoryCache ingatan, TimeProvider waktu) : IKerjaLatar
{
    public const string Nama = "paket";

    public string Jenis => Nama;

    public async Task<HasilKerja> KerjakanAsync(PekerjaanLatar pekerjaan, Func<int, string, Task> kemajuan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pekerjaan);
        ArgumentNullException.ThrowIfNull(kemajuan);
        var (instansi, tahun) = (pekerjaan.InstansiId!.Value, pekerjaan.Tahun!.Value);
        if (JenisPaket.Dari(JsonSerializer.Deserialize<string>(pekerjaan.Masukan)) is not { } jenis || await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return HasilKerja.Gagal("Belum ada data tahun ini. Lengkapi datanya, lalu buat lagi.");
        // Tables of a year whose report is fixed are those of the report.
        var laporan = jenis.Tabel ? await tetap.BerlakuAsync(instansi, tahun, DokumenAlur.Lkjip, "", cancel) : null;
        var draf = jenis.Tabel && laporan is null ? await DrafAsync(instansi, berkas, cancel) : [];
        if (laporan is not null && await tetap.MuatAsync(laporan, cancel) is { } dilaporkan)
            berkas = dilaporkan;
        await kemajuan(20, "Mengumpulkan isinya");
        // A government's outputs are its agencies'.
        var (rincian, tanpa) = jenis.Tabel && jenis.Isi.Contains(TabelKeluaran.Id) && berkas.Berkas.Anggaran.Dihimpun
            ? await KeluaranPemasok.SusunAsync(db, tetap, (await Pemasok.SemuaAsync(db, pemuat, tetap, ingatan, tahun, null, cancel)).Values, tahun, laporan?.Ditetapkan, cancel) : ([], []);
        var isi = jenis.Tabel ? Buku(jenis, berkas, rincian, [.. draf, .. tanpa]) : await DokumenAsync(jenis, instansi, berkas, cancel);
        if (isi is null)
            return HasilKerja.Gagal(jenis.Tabel ? "Belum ada tabel untuk paket ini. Isi realisasi dan anggarannya dahulu." : "Belum ada dokumen yang disimpan. Buat dokumennya pada halaman Laporan dahulu.");
        await kemajuan(80, "Menyimpan");
        var slug = await db.Instansi.Where(i => i.Id == instansi).Select(i => i.Slug).FirstAsync(cancel);
        var paket = new PaketTersimpan
        {
            Id = Guid.CreateVersion7(waktu.GetUtcNow()), InstansiId = instansi, Tahun = tahun, Jenis = jenis.Jenis,
            Nama = string.Create(CultureInfo.InvariantCulture, $"{jenis.Jenis}-{slug}-{tahun}-{Penanggalan.DalamNama(waktu.GetUtcNow())}.{(jenis.Tabel ? "xlsx" : "zip")}"),
            Isi = SHA256.HashData(isi.Berkas), Jumlah = isi.Jumlah, Kurang = string.Join('\n', isi.Kurang), RiwayatUrut = berkas.Urut, Dibuat = waktu.GetUtcNow(), Oleh = pekerjaan.Pelaku,
        };
        return new(c => SimpanAsync(pekerjaan.Oleh, paket, isi.Berkas, c), null);
    }

    // Figures that nobody has fixed may go into a government's report, but not as if they were.
    private async Task<IReadOnlyList<string>> DrafAsync(Guid instansi, BerkasTermuat berkas, CancellationToken cancel) =>
    [
        "LKjIP belum ditetapkan: tabelnya disusun dari data hari ini dan masih dapat berubah.",
        .. (await keadaan.TriwulanBelumAsync(instansi, berkas, cancel)).Select(t => $"Realisasi triwulan {Romawi.Cetak(t.Triwulan)} {NamaDokumen.Status(t.Status)}, belum disetujui kepala."),
        .. (await keadaan.DibukaAsync(instansi, berkas.Berkas, cancel)).Select(d => $"{d} sedang diubah, padahal capaian diukur dengan isinya."),
    ];

    private sealed record IsiPaket(byte[] Berkas, int Jumlah, IReadOnlyList<string> Kurang);

    private static IsiPaket? Buku(JenisPaket jenis, BerkasTermuat berkas, IReadOnlyList<Table> rincian, IReadOnlyList<string> tanpa)
    {
        var semua = DaftarTabel.Semua(BuatDokumen.Bahan(berkas)).GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var tabel = jenis.Isi.Where(semua.ContainsKey).Select(id => semua[id]).Concat(rincian).ToList();
        return tabel.Count == 0 ? null : new(
            XlsxWriter.Write(new Document { Title = $"{jenis.Nama} {berkas.Berkas.Organisasi.Nama}", Sections = [new Section { Blocks = tabel }] }, Ekspresi.Dari(berkas.Hasil)),
            tabel.Count, [.. jenis.Isi.Where(id => !semua.ContainsKey(id)).Select(id => $"Tabel {id} belum ada isinya."), .. tanpa]);
    }

    // The newest fixed version of each document; where none is fixed, the newest there is, and the list says so.
    private async Task<IsiPaket?> DokumenAsync(JenisPaket jenis, Guid instansi, BerkasTermuat berkas, CancellationToken cancel)
    {
        var tahun = berkas.Berkas.Tahun;
        var kini = IsiLaporan.Dari(berkas).Dokumen.Where(d => jenis.Isi.Contains(d.Jenis.Jenis)).DistinctBy(d => d.Nama, StringComparer.Ordinal).ToDictionary(d => d.Nama, StringComparer.Ordinal);
        var semua = await db.Set<DokumenTersimpan>().AsNoTracking().Where(d => d.InstansiId == instansi && d.Tahun == tahun && jenis.Isi.Contains(d.Jenis)).ToListAsync(cancel);
        var pilihan = semua.GroupBy(d => d.Nama, StringComparer.Ordinal).Select(g => g.OrderByDescending(d => d.Tetap).ThenByDescending(d => d.Versi).First())
            .OrderBy(d => jenis.Isi.ToList().IndexOf(d.Jenis)).ThenBy(d => d.Nama, StringComparer.Ordinal).ToList();
        // What the agency has removed from its plan is not sent as if it held.
        var boleh = pilihan.Where(d => d.Kelas != KelasDokumen.Rahasia && kini.ContainsKey(d.Nama)).ToList();
        if (boleh.Count == 0)
            return null;
        var hash = boleh.ConvertAll(d => d.Pdf ?? d.Docx);
        var arsip = await db.Set<ArsipIsi>().AsNoTracking().Where(a => hash.Contains(a.Hash)).ToDictionaryAsync(a => Convert.ToHexString(a.Hash), a => a.Isi, StringComparer.Ordinal, cancel);
        var nama = boleh.ConvertAll(d => d.Nama);
        // Taken back with a reason, and nothing published in its place: whoever sends it must know.
        var ditarik = (await db.Set<Terbitan>().AsNoTracking().Where(t => t.InstansiId == instansi && t.Tahun == tahun && nama.Contains(t.Nama)).ToListAsync(cancel))
            .GroupBy(t => t.Nama, StringComparer.Ordinal).Where(g => g.All(t => t.Ditarik is not null)).Select(g => g.MaxBy(t => t.Ditarik)!)
            .Where(t => boleh.Exists(d => d.Id == t.DokumenId)).ToDictionary(t => t.DokumenId, t => t.Alasan);
        var usang = await terbitkan.UsangAsync(instansi, tahun, cancel);
        List<string> kurang =
        [
            .. jenis.Isi.Where(j => KelasMenurutJenis.Dari(j) != KelasDokumen.Rahasia && kini.Values.All(d => d.Jenis.Jenis != j)).Select(j => $"{DaftarLaporan.Semua.First(l => l.Jenis == j).Judul}: belum ada isinya."),
            .. kini.Values.Where(d => KelasMenurutJenis.Dari(d.Jenis.Jenis) != KelasDokumen.Rahasia && semua.TrueForAll(s => s.Nama != d.Nama)).Select(d => $"{d.Judul ?? d.Jenis.Judul}: belum pernah dibuat."),
            .. pilihan.Where(d => d.Kelas != KelasDokumen.Rahasia && !kini.ContainsKey(d.Nama)).Select(d => $"{d.Judul}: tidak ada lagi dalam data instansi, tidak disertakan."),
            .. jenis.Isi.Where(j => KelasMenurutJenis.Dari(j) == KelasDokumen.Rahasia).Select(j => $"{DaftarLaporan.Semua.First(l => l.Jenis == j).Judul}: rahasia, tidak disertakan."),
            .. boleh.Where(d => !d.Tetap).Select(d => $"{d.Judul}: belum ditetapkan, disertakan sebagai draf versi {d.Versi}."),
            .. boleh.Where(d => d.Tetap && usang.Contains(d.Id)).Select(d => $"{d.Judul}: isinya ditetapkan lagi sesudah versi {d.Versi} dibuat. Buat versi baru sebelum mengirimnya."),
            .. boleh.Where(d => ditarik.ContainsKey(d.Id)).Select(d => $"{d.Judul}: versi {d.Versi} sudah ditarik dari halaman umum ({ditarik[d.Id]}). Buat dan tetapkan versi baru sebelum mengirimnya."),
        ];
        return new(PaketZip.Tulis(boleh.ConvertAll(d => (d, arsip[Convert.ToHexString(d.Pdf ?? d.Docx)])), ditarik.Keys.ToHashSet(), kurang), boleh.Count, kurang);
    }

    private async Task<Guid> SimpanAsync(Pelaku pelaku, PaketTersimpan paket, byte[] isi, CancellationToken cancel)
    {
        await db.AmbilGiliranAsync(paket.InstansiId, cancel);
        await db.SimpanArsipAsync(isi, cancel);
        db.Add(paket);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(paket.InstansiId, pelaku, waktu.GetUtcNow(), new("buat paket", paket.Tahun, "paket", paket.Nama, Isi: JsonSerializer.Serialize(new { sha256 = Convert.ToHexStringLower(paket.Isi) })), cancel);
        return paket.Id;
    }
}
