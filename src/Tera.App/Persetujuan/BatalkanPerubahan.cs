using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Persetujuan;

/// <summary>Writes the pieces of a document that is open for change as they were in its last fixed version.</summary>
public sealed class BatalkanPerubahan(TeraDb db, SimpanButir simpan)
{
    /// <summary>Whether a change can be given up: a result of evaluation is the evaluator's. Files beside a quarter or dialog are no part of its version and stay as they are.</summary>
    public static bool Dapat(string dokumen) => dokumen is DokumenAlur.Renstra or DokumenAlur.Iku or DokumenAlur.Pk or DokumenAlur.RencanaAksi or DokumenAlur.Lkjip || Berbukti(dokumen);

    /// <summary>Whether files of evidence stand beside it.</summary>
    public static bool Berbukti(string dokumen) => dokumen is DokumenAlur.Triwulan or DokumenAlur.Dialog;

    /// <summary>Within the caller's transaction and turn.</summary>
    /// <returns>Why it cannot be; nothing was written unless this is empty.</returns>
    internal async Task<IReadOnlyList<string>> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, PerintahAlur perintah, CancellationToken cancel)
    {
        var isi = await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == perintah.Dokumen && k.Kunci == perintah.Kunci).OrderByDescending(k => k.Ke).Select(k => k.Isi).FirstOrDefaultAsync(cancel);
        if (isi is null || !Dapat(perintah.Dokumen))
            return [$"{NamaDokumen.Dari(perintah.Dokumen, perintah.Kunci)} tidak mempunyai versi tetap yang dapat dikembalikan. Ubah isinya, lalu ajukan."];
        var tetap = JsonNode.Parse(isi)!.AsArray().OfType<JsonObject>().Where(b => (string?)b["jenis"] != BerkasDitetapkan.Jenis).ToDictionary(b => ((string)b["jenis"]!, (string)b["kunci"]!));
        if (tetap.Values.Any(b => b["urutan"] is null))
            return ["Versi tetapnya dibuat sebelum Tera menyimpan letak isiannya, jadi tidak dapat dikembalikan sendiri. Samakan isinya lewat Bandingkan versi, lalu ajukan."];

        var kini = DokumenAlur.Saring(await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel), perintah.Dokumen, perintah.Kunci).ToDictionary(b => (b.Jenis, b.Kunci));
        if (kini.TryGetValue((JenisButir.Pelaporan, ""), out var laporan) && !JsonNode.DeepEquals(Reviu(JsonNode.Parse(laporan.Isi)), Reviu(tetap.GetValueOrDefault((JenisButir.Pelaporan, ""))?["isi"])))
            return ["Inspektorat sudah menulis reviu baru sejak LKjIP dibuka, jadi perubahannya tidak dapat dibatalkan. Ajukan LKjIP lagi."];
        var perubahan = kini.Values.Where(b => !tetap.ContainsKey((b.Jenis, b.Kunci))).Select(b => new PerubahanButir(b.Jenis, b.Kunci, b.Versi, null))
            .Concat(tetap.Select(t => Semula(t.Key, t.Value, kini.GetValueOrDefault(t.Key))).OfType<PerubahanButir>()).ToList();
        var hasil = await simpan.DalamGiliranAsync(instansi, tahun, pelaku, perubahan, perintah.Alasan, periksa: true, cancel);
        return hasil.Berhasil ? [] : hasil.Terkunci is { } terkunci ? [terkunci] : [.. hasil.Kesalahan.Select(k => k.Pesan).DefaultIfEmpty("Isinya sementara itu diubah orang lain. Muat ulang halaman ini.")];
    }

    // The reviewer's own words; the date lapses when the report is opened.
    private static JsonObject Reviu(JsonNode? pelaporan)
    {
        var reviu = pelaporan?["reviu"]?.DeepClone().AsObject() ?? [];
        reviu.Remove("tanggal");
        return reviu;
    }

    private static PerubahanButir? Semula((string Jenis, string Kunci) butir, JsonObject tetap, Butir? kini)
    {
        var (induk, urutan) = ((string)tetap["induk"]!, (int)tetap["urutan"]!);
        return kini is not null && kini.Induk == induk && kini.Urutan == urutan && JsonNode.DeepEquals(JsonNode.Parse(kini.Isi), tetap["isi"])
            ? null
            : new(butir.Jenis, butir.Kunci, kini?.Versi ?? 0, tetap["isi"]!.ToJsonString(FormatButir.Opsi), induk, urutan);
    }
}
