using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Core.Berkas;
using Tera.Documents.Writing;
using Tera.Reports.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>The letter as it would be published now, for the team to read before it can no longer be changed; it is not kept and bears no code.</summary>
public sealed class KonsepLhe(MuatLembar muat, TemplatPemda templat)
{
    /// <param name="isian">Frame of the letter, as far as it is filled in; none: as it is kept.</param>
    /// <param name="rekomendasi">Recommendations as they are typed; what is published is what was typed.</param>
    public async Task<HasilDokumen> JalankanAsync(Guid instansi, int tahun, Orang orang, IsianSurat? isian, IReadOnlyList<IsianRekomendasi> rekomendasi, string format, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rekomendasi);
        if (await muat.JalankanAsync(instansi, tahun, orang, mengisi: false, cancel) is not { Penilaian: not null } lembar || lembar.Akses.Peran is null || lembar.Tahap == TahapKerja.Terbit)
            return new(null, "Konsep LHE hanya dibaca tim evaluasinya, sebelum hasilnya terbit.");
        if (isian?.TakTersimpan is { } tak)
            return new(null, tak);
        var berkas = lembar.Berkas.Berkas with { Evaluasi = TerbitkanHasil.Data(lembar with { Rekomendasi = SusunRekomendasi.Diketik(rekomendasi) }, isian ?? IsianSurat.Tersimpan(lembar)) };
        var hasil = HitungBerkas.Hitung(berkas, await templat.SemuaAsync(cancel));
        if (DokumenLhe.Semua(hasil).FirstOrDefault(l => l.Nama == Nama(tahun)) is not { } surat)
            return new(null, "Konsep LHE belum dapat disusun: nilai akhirnya belum dapat dihitung, atau ada jawaban yang tertahan aturan templat.");
        var dokumen = TandaKepala.Beri(surat.Dokumen, TandaKepala.Konsep);
        if (format == "docx")
        {
            using var aliran = new MemoryStream();
            DocxWriter.Write(dokumen, aliran);
            return new(new($"konsep-{Nama(tahun)}.docx", BuatDokumen.Tipe("docx"), aliran.ToArray()), null);
        }

        var cetak = await PencetakPdf.CetakAsync(dokumen, cancel);
        return cetak.Pdf is { } pdf ? new(new($"konsep-{Nama(tahun)}.pdf", BuatDokumen.Tipe("pdf"), pdf), null) : new(null, cetak.Problem);
    }

    private static string Nama(int tahun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lhe-{tahun}");
}
