using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Pelaporan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Berkas;

/// <summary>What workflow and portal know by themselves counts like what was typed: when a quarter was handed in, approved and reported, and when something was published. What the agency typed stands above it.</summary>
internal static class JejakTera
{
    private const string Diajukan = "diajukan";
    private const string Disetujui = "disetujui";
    private const string Dilaporkan = "dilaporkan";
    private const string Disampaikan = "disampaikan";
    private const string DisampaikanLagi = "disampaikan-lagi";
    private const string Terbit = "terbit";

    /// <param name="Jenis">Kind of the published document; else empty.</param>
    /// <param name="Kunci">Quarter, or code of the PK.</param>
    /// <param name="Tautan">Where the published document stands.</param>
    internal sealed record Jejak(string Apa, string Jenis, string Kunci, string Tautan, DateTimeOffset Waktu);

    /// <summary>The first time of each, as long as it stands: what was withdrawn, sent back or taken off the portal is none.</summary>
    internal static Task<List<Jejak>> BacaAsync(TeraDb db, Guid instansi, int tahun, AlamatPublik alamat, CancellationToken cancel) => db.Database.SqlQuery<Jejak>(
        $"""
         select case when r.jenis = 'alur:lkjip' then {Disampaikan} when r.tindakan = 'Ajukan' then {Diajukan} else {Disetujui} end as "Apa", '' as "Jenis", r.kunci as "Kunci", '' as "Tautan", min(r.waktu) as "Waktu"
         from riwayat r join alur a on a.instansi_id = r.instansi_id and a.tahun = r.tahun and 'alur:' || a.dokumen = r.jenis and a.kunci = r.kunci
         where r.instansi_id = {instansi} and r.tahun = {tahun} and (r.jenis = 'alur:lkjip' and r.tindakan = 'Tetapkan' and a.status = 'Ditetapkan'
            or r.jenis = 'alur:triwulan' and (r.tindakan = 'Ajukan' and a.status <> 'Draf' or r.tindakan = 'Setujui' and a.status in ('Disetujui', 'Ditetapkan')))
         group by r.jenis, r.tindakan, r.kunci
         union all
         select {DisampaikanLagi}, '', r.kunci, '', max(r.waktu) from riwayat r join alur a on a.instansi_id = r.instansi_id and a.tahun = r.tahun and 'alur:' || a.dokumen = r.jenis and a.kunci = r.kunci
         where r.instansi_id = {instansi} and r.tahun = {tahun} and r.jenis = 'alur:lkjip' and r.tindakan = 'Tetapkan' and a.status = 'Ditetapkan' group by r.kunci
         union all
         select {Dilaporkan}, 'lkj-triwulan', d.kunci, '', min(d.dibuat) from dokumen d where d.instansi_id = {instansi} and d.tahun = {tahun} and d.jenis = 'lkj-triwulan' group by d.kunci
         union all
         select {Terbit}, t.jenis, d.kunci, {alamat.Pangkal.TrimEnd('/')} || '/publik/' || i.slug || '/' || t.tahun || '/' || t.nama, min(t.terbit)
         from terbitan t join dokumen d on d.id = t.dokumen_id join instansi i on i.id = t.instansi_id
         where t.instansi_id = {instansi} and t.tahun = {tahun} and t.jenis in ('lkjip', 'pk', 'renstra') group by t.jenis, d.kunci, i.slug, t.tahun, t.nama having bool_or(t.ditarik is null)
         """).ToListAsync(cancel);

    internal static BerkasKinerja Sertakan(BerkasKinerja berkas, IReadOnlyList<Jejak> jejak) => jejak.Count == 0 ? berkas : berkas with
    {
        Perencanaan = berkas.Perencanaan with
        {
            Renstra = berkas.Perencanaan.Renstra with { TanggalPublikasi = berkas.Perencanaan.Renstra.TanggalPublikasi ?? Hari(jejak, Terbit, "renstra") },
            PerjanjianKinerja = [.. berkas.Perencanaan.PerjanjianKinerja.Select(p => p with { TanggalPublikasi = p.TanggalPublikasi ?? Hari(jejak, Terbit, "pk", p.Kode) })],
        },
        Pengukuran = berkas.Pengukuran with { Berkala = Berkala(berkas.Pengukuran.Berkala, jejak) },
        Pelaporan = berkas.Pelaporan with
        {
            TanggalPenyampaian = berkas.Pelaporan.TanggalPenyampaian ?? Penyampaian(berkas, jejak),
            TanggalPublikasi = berkas.Pelaporan.TanggalPublikasi ?? Hari(jejak, Terbit, "lkjip"),
            TautanPublikasi = berkas.Pelaporan.TautanPublikasi ?? jejak.FirstOrDefault(j => j is { Apa: Terbit, Jenis: "lkjip" })?.Tautan,
        },
    };

    // A report that was opened and reviewed anew replaces what was handed in before that review.
    private static Tanggal? Penyampaian(BerkasKinerja berkas, IReadOnlyList<Jejak> jejak) =>
        Hari(jejak, Disampaikan, "") is { } pertama && berkas.Pelaporan.Reviu?.Tanggal is { } reviu && reviu.CompareTo(pertama) > 0 ? Hari(jejak, DisampaikanLagi, "") : Hari(jejak, Disampaikan, "");

    // What is there keeps its place: findings name it by that.
    private static IReadOnlyList<PengukuranBerkala> Berkala(IReadOnlyList<PengukuranBerkala> ada, IReadOnlyList<Jejak> jejak)
    {
        var baru = Enumerable.Range(1, 4).Where(n => ada.All(b => b.Triwulan != n)).Select(n => new PengukuranBerkala(n));
        return [.. ada.Concat(baru).Select(b => b with
        {
            Disampaikan = b.Disampaikan ?? Hari(jejak, Diajukan, "", Kunci(b)),
            Disetujui = b.Disetujui ?? Hari(jejak, Disetujui, "", Kunci(b)),
            Dilaporkan = b.Dilaporkan ?? Hari(jejak, Dilaporkan, "lkj-triwulan", Kunci(b)),
        }).Where(b => b is not { Disampaikan: null, Disetujui: null, Dilaporkan: null } || ada.Any(a => a.Triwulan == b.Triwulan))];
    }

    private static string Kunci(PengukuranBerkala b) => b.Triwulan.ToString(CultureInfo.InvariantCulture);

    private static Tanggal? Hari(IReadOnlyList<Jejak> jejak, string apa, string jenis, string kunci = "")
    {
        if (jejak.FirstOrDefault(j => j.Apa == apa && j.Jenis == jenis && j.Kunci == kunci) is not { } satu)
            return null;
        var hari = Penanggalan.WaktuSetempat(satu.Waktu);
        return new Tanggal(hari.Year, hari.Month, hari.Day);
    }
}
