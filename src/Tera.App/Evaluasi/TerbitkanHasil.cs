using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi;

/// <summary>Number, date and frame of the letter.</summary>
public sealed record IsianSurat(string? Nomor, DateOnly? Tanggal, SuratLhe Surat)
{
    private const int Panjang = 300;
    private const int TembusanTerbanyak = 30;

    /// <summary>What makes it too long or too odd to keep; none where nothing does.</summary>
    internal string? TakTersimpan => Core.Nilai.Tanggal.Luar(Tanggal) ?? (new[] { Nomor, Surat.Evaluator, Surat.Alamat, Surat.Tempat, Surat.Penanda?.Jabatan, Surat.Penanda?.Nama, Surat.Penanda?.Pangkat, Surat.Penanda?.Nip }.Concat(Surat.Tembusan).Any(t => t?.Length > Panjang) || Surat.Tembusan.Count > TembusanTerbanyak
        ? "Isian surat paling banyak 300 huruf, tembusan paling banyak 30 baris." : null);

    /// <summary>The letter as it is kept, else with the frame of the last one.</summary>
    public static IsianSurat Tersimpan(LembarTermuat lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        if (lembar.Penilaian?.Surat is { } isi && BerkasJson.BacaBagian<HasilEvaluasi>(isi) is var surat)
            return new(surat.Nomor, surat.Tanggal?.Penuh, surat.Surat ?? new());
        var lalu = lembar.Berkas.Berkas.Evaluasi.Hasil.LastOrDefault(h => h.Surat is not null)?.Surat;
        var o = lembar.Berkas.Berkas.Organisasi;
        return new(null, null, new()
        {
            Evaluator = lalu?.Evaluator ?? $"Inspektorat Daerah {o.Pemerintah}", Alamat = lalu?.Alamat, Tempat = lalu?.Tempat ?? o.TempatPenetapan,
            Penanda = lalu?.Penanda ?? new() { Jabatan = "Inspektur" }, Tembusan = lalu?.Tembusan ?? [],
        });
    }

    internal string Tulis(int tahun) => BerkasJson.TulisBagian(new HasilEvaluasi { Tahun = tahun, Nomor = string.IsNullOrWhiteSpace(Nomor) ? null : Nomor.Trim(), Tanggal = Tanggal is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null, Surat = Surat });
}

/// <summary>Publishes a fixed result: worksheet, letter and recommendations become part of the agency's file, and the result of every later one.</summary>
public sealed class TerbitkanHasil(TeraDb db, MuatLembar muat, PemuatBerkas pemuat, SimpanButir simpan, MintaDokumen minta, BerkasDitetapkan tetap, TimeProvider waktu)
{
    private const string Alasan = "Hasil evaluasi diterbitkan.";
    /// <param name="dibaca">Recommendations as the page showed them: what nobody read is not published.</param>
    /// <returns>What is wrong; nothing was published unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Orang orang, IsianSurat isian, IReadOnlyList<IsianRekomendasi> dibaca, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { } lembar)
            return ["Instansi ini belum mempunyai berkas tahun itu."];
        if (lembar.Tahap != TahapKerja.Ditetapkan || !lembar.Akses.Ketua)
            return ["Hasil diterbitkan ketua tim, setelah ditetapkan. Muat ulang halaman ini."];
        if (lembar.TanpaTemplat)
            return [lembar.KalimatTanpaTemplat];
        if (!Sama(lembar.Rekomendasi, SusunRekomendasi.Diketik(dibaca)))
            return ["Rekomendasi berubah sejak halaman ini dibuka. Yang tampil di bawah adalah yang akan terbit: baca, lalu terbitkan lagi."];
        if (Salah(lembar, isian) is { Count: > 0 } salah)
            return salah;

        var data = Data(lembar, isian);
        var sebar = new SebarRekomendasi(db, pemuat);
        if (await sebar.SalahAsync(instansi, tahun, data.Rekomendasi, cancel) is { Count: > 0 } lain)
            return lain;
        var dicabut = RalatRekomendasi.Dicabut(lembar, data);
        var sebab = lembar.Ralat is { } ralat ? $"Ralat hasil evaluasi diterbitkan: {ralat.Alasan}" : Alasan;
        var hasil = await simpan.TulisAsync(instansi, tahun, SimpanJawaban.Pelaku(orang), [.. Perubahan(lembar.Berkas, data), .. RalatRekomendasi.Cabut(dicabut, lembar.Berkas)], sebab, cancel: cancel);
        if (!hasil.Berhasil)
            return [.. hasil.Kesalahan.Select(k => k.Pesan).DefaultIfEmpty("Hasil belum dapat disimpan. Muat ulang halaman ini.")];
        await KunciAsync(instansi, tahun, orang, cancel);
        var terbit = PenilaianAkip.Hasil(data, [lembar.Templat]).First(h => h.Tahun == tahun);
        // Recommendations are followed up in every later year until they are done; so is the result told there.
        var tersebar = await sebar.SusunAsync(instansi, tahun, [.. data.Rekomendasi.Select(r => SebarRekomendasi.Dengan(r, lembar.Berkas))], cancel);
        foreach (var kelak in (await pemuat.TahunAsync(instansi, cancel)).Where(t => t > tahun).Order())
        {
            var berikut = (await pemuat.BacaSegarAsync(instansi, kelak, cancel))!;
            dicabut = [.. dicabut.Select(d => berikut.Berkas.Evaluasi.Rekomendasi.FirstOrDefault(r => r.Kode == d.Kode) ?? d)];
            PerubahanButir[] ubah = [.. BawaHasil.Perubahan(terbit, [], berikut), .. tersebar.GetValueOrDefault(kelak, []), .. RalatRekomendasi.Cabut(dicabut, berikut)];
            // A correction holds in every year, or in none.
            if (!(await simpan.TulisAsync(instansi, kelak, SimpanJawaban.Pelaku(orang), ubah, sebab, cancel: cancel)).Berhasil && lembar.Ralat is not null)
                return [$"Ralat belum dapat diterbitkan: berkas tahun {kelak.ToString(System.Globalization.CultureInfo.InvariantCulture)} menolaknya. Periksa berkas itu dengan instansinya, lalu terbitkan lagi."];
            await KunciAsync(instansi, kelak, orang, cancel);
        }

        // What was published never changes, whatever becomes of the file: the letter is printed from the copy.
        await db.SimpanKetetapanAsync(instansi, tahun, DokumenAlur.Evaluasi, "", $$"""[{"jenis":"evaluasi","kunci":"","isi":{{BerkasJson.TulisBagian(data)}}},{{(await tetap.SalinAsync(instansi, tahun, cancel)).Sebutan.ToJsonString()}}]""", SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), cancel);

        var penilaian = await db.Set<Penilaian>().SingleAsync(p => p.InstansiId == instansi && p.Tahun == tahun, cancel);
        await TutupRalatAsync(lembar, data, dicabut, orang, cancel);
        (penilaian.Ralat, penilaian.Tahap, penilaian.Catatan, penilaian.Sejak, penilaian.Oleh, penilaian.Versi) = (null, TahapKerja.Terbit, null, waktu.GetUtcNow(), orang.Nama, penilaian.Versi + 1);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, SimpanJawaban.Pelaku(orang), waktu.GetUtcNow(), new("Terbitkan", tahun, "penilaian", lembar.Ralat is { } r ? RalatHasil.Kunci(r.Ke) : "", penilaian.Versi, lembar.Ralat is null ? null : await db.SidikRalatAsync(instansi, tahun, lembar.Ralat.Ke, cancel), lembar.Ralat is null ? null : sebab), cancel);
        await transaksi.CommitAsync(cancel);
        // The letter is kept as a document with code and hash; where the queue is full, the page offers to make it.
        await minta.JalankanAsync(instansi, tahun, SimpanJawaban.Pelaku(orang), "lhe", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lhe-{tahun}"), cancel);
        return [];
    }

    // From now on each recommendation is what its code says, and the correction belongs to what was published.
    private async Task TutupRalatAsync(LembarTermuat lembar, DataEvaluasi data, IReadOnlyList<Rekomendasi> dicabut, Orang orang, CancellationToken cancel)
    {
        var (instansi, tahun) = (lembar.Penilaian!.InstansiId, lembar.Penilaian.Tahun);
        var usulan = await db.Set<UsulanRekomendasi>().Where(r => r.InstansiId == instansi && r.Tahun == tahun).OrderBy(r => r.Urutan).ToListAsync(cancel);
        foreach (var (u, r) in usulan.Zip(data.Rekomendasi))
            u.Kode = r.Kode;
        if (lembar.Ralat is not { } buka)
            return;
        var ralat = await db.Set<RalatHasil>().SingleAsync(r => r.InstansiId == instansi && r.Tahun == tahun && r.Ke == buka.Ke, cancel);
        var surat = data.Hasil.First(h => h.Tahun == tahun);
        (ralat.Ditutup, ralat.DitutupOleh, ralat.Nomor, ralat.Tanggal) = (waktu.GetUtcNow(), orang.Nama, surat.Nomor, surat.Tanggal?.Penuh);
        ralat.Dicabut = dicabut.Count == 0 ? null : BerkasJson.TulisBagian(new DataEvaluasi { Rekomendasi = dicabut });
    }

    private static bool Sama(IEnumerable<UsulanRekomendasi> tersimpan, IEnumerable<UsulanRekomendasi> dibaca) =>
        tersimpan.Select(r => (r.Kriteria, r.Uraian)).Order().SequenceEqual(dibaca.Select(r => (r.Kriteria, r.Uraian)).Order());

    private static List<string> Salah(LembarTermuat lembar, IsianSurat isian)
    {
        var salah = new List<string>();
        if (string.IsNullOrWhiteSpace(isian.Nomor))
            salah.Add("Isi nomor LHE.");
        if (isian.Tanggal is null)
            salah.Add("Isi tanggal LHE.");
        if (isian.Tanggal is { } surat && lembar.Penilaian?.TanggalTugas is { } tugas && surat < tugas)
            salah.Add($"LHE bertanggal {Cetak(surat)}, padahal surat tugas evaluasinya bertanggal {Cetak(tugas)}. Perbaiki tanggal LHE; bila tanggal surat tugasnya yang keliru, penjamin kualitas membuka lagi lembarnya dan ketua memperbaikinya di halaman Penugasan.");
        if (string.IsNullOrWhiteSpace(isian.Surat.Evaluator))
            salah.Add("Isi nama evaluator, misalnya Inspektorat Daerah.");
        if (isian.Surat.Penanda is null || string.IsNullOrWhiteSpace(isian.Surat.Penanda.Jabatan))
            salah.Add("Isi jabatan penanda tangan.");
        if (isian.TakTersimpan is { } panjang)
            salah.Add(panjang);
        if (lembar.Ralat is not null && Terbit(lembar) is { } diralat)
        {
            if (isian.Nomor?.Trim() == diralat.Nomor)
                salah.Add("Surat ralat bernomor sendiri: nomor itu milik LHE yang diralat.");
            if (isian.Tanggal < diralat.Tanggal?.Penuh)
                salah.Add($"Tanggal surat ralat tidak mendahului LHE yang diralat, {diralat.Tanggal?.Cetak()}.");
        }

        if (lembar.Rekomendasi.Count == 0)
            salah.Add("Tulis sekurangnya satu rekomendasi.");
        // A template uploaded anew may ask for more than was answered when the result was fixed.
        var akhir = lembar.Hasil.Pada(TahapPenilaian.Final);
        if (akhir is not { Total.Nilai.Ada: true })
            salah.Add($"Nilai akhir belum dapat dihitung{(akhir is null ? "." : $": {KalimatAlasan.Untuk(akhir.Total.Nilai)}")} Penjamin kualitas membuka lagi lembarnya, lalu yang kurang dilengkapi dan hasilnya ditetapkan lagi.");
        return salah;

        static string Cetak(DateOnly t) => new Tanggal(t.Year, t.Month, t.Day).Cetak();
    }

    private static HasilEvaluasi? Terbit(LembarTermuat lembar) => lembar.Berkas.Berkas.Evaluasi.Hasil.FirstOrDefault(h => h.Tahun == lembar.Berkas.Berkas.Tahun);

    /// <summary>What the file says of evaluation from now on; only this year's part is new.</summary>
    internal static DataEvaluasi Data(LembarTermuat lembar, IsianSurat isian)
    {
        var ada = lembar.Berkas.Berkas.Evaluasi;
        var tahun = lembar.Berkas.Berkas.Tahun;
        Tanggal? tanggal = isian.Tanggal is { } hari ? new Tanggal(hari.Year, hari.Month, hari.Day) : null;
        var lke = MuatLembar.Lembar(tahun, lembar.Templat, lembar.Jawaban.Values) with { Ditetapkan = tanggal };
        var surat = isian.Surat with { NomorTugas = lembar.Penilaian!.NomorTugas, TanggalTugas = lembar.Penilaian.TanggalTugas is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null, Ralat = lembar.Ralat is { } ralat ? new() { Nomor = Terbit(lembar)?.Nomor, Tanggal = Terbit(lembar)?.Tanggal, Alasan = ralat.Alasan } : null };
        var kode = RalatRekomendasi.Kode(lembar);
        return ada with
        {
            Lke = [.. ada.Lke.Where(l => l.Tahun != tahun).Append(lke).OrderBy(l => l.Tahun)],
            Hasil = [.. ada.Hasil.Where(h => h.Tahun != tahun).Append(new() { Tahun = tahun, Nomor = string.IsNullOrWhiteSpace(isian.Nomor) ? null : isian.Nomor.Trim(), Tanggal = tanggal, Surat = surat }).OrderBy(h => h.Tahun)],
            Rekomendasi = [.. lembar.Rekomendasi.Select((r, n) => (lembar.Ralat is null ? null : ada.Rekomendasi.FirstOrDefault(lama => lama.Kode == kode[n])) is { } lama ? lama with { Kriteria = r.Kriteria, Uraian = r.Uraian } : new() { Kode = kode[n], Tahun = tahun, Kriteria = r.Kriteria, Uraian = r.Uraian })],
        };
    }

    private static List<PerubahanButir> Perubahan(BerkasTermuat berkas, DataEvaluasi data) =>
    [
        new(JenisButir.Evaluasi, "", berkas.Versi(JenisButir.Evaluasi), BerkasJson.TulisBagian(data with { Rekomendasi = [] })),
        .. data.Rekomendasi.Select(r => new PerubahanButir(JenisButir.Rekomendasi, r.Kode, berkas.Versi(JenisButir.Rekomendasi, r.Kode), BerkasJson.TulisBagian(SebarRekomendasi.Dengan(r, berkas)))),
    ];

    // From now on only who evaluates changes what the file says of results.
    private async Task KunciAsync(Guid instansi, int tahun, Orang orang, CancellationToken cancel)
    {
        var alur = await db.Set<Alur>().SingleOrDefaultAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Evaluasi, cancel);
        if (alur is null)
            db.Add(alur = new() { InstansiId = instansi, Tahun = tahun, Dokumen = DokumenAlur.Evaluasi, Kunci = "", Oleh = orang.Nama });
        (alur.Status, alur.Sejak, alur.Oleh, alur.Versi) = (StatusAlur.Ditetapkan, waktu.GetUtcNow(), orang.Nama, alur.Versi + 1);
        await db.SaveChangesAsync(cancel);
    }
}
