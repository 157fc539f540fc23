using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;

namespace Tera.App.Pengukuran;

/// <summary>A cell of the quarter's sheet.</summary>
/// <param name="Bidang">Field of the quarter ("nilai", "kendala" …), or "variabel:nama".</param>
/// <param name="Teks">What was typed, in Indonesian notation; empty to clear.</param>
/// <param name="Semula">What the cell showed before; where somebody else changed it since, the writer is told instead.</param>
public sealed record IsiSel(string Indikator, int Triwulan, string Bidang, string Teks, string Semula);

/// <summary>What became of a cell.</summary>
/// <param name="Teks">What it holds now as far as its writer knows: what the next save is held against.</param>
/// <param name="Salah">Why it was not saved; none where it was.</param>
/// <param name="Bentrok">Whether somebody else wrote something else meanwhile.</param>
public sealed record HasilSel(IsiSel Sel, string Teks, string? Salah, bool Bentrok = false);

/// <summary>Saves cells of a quarter as they are typed: each by itself, against what its writer saw, into history.</summary>
public sealed class SimpanSel(TeraDb db, KunciTahap kunci, TimeProvider waktu)
{
    public async Task<IReadOnlyList<HasilSel>> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<IsiSel> sel, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        var terkunci = await kunci.SebabButirAsync(instansi, tahun, [.. sel.Select(s => (JenisButir.Triwulan, JenisButir.KunciTriwulan(s.Indikator, s.Triwulan)))], cancel);
        if (terkunci.Values.FirstOrDefault() is { } sebab)
            return [.. sel.Select(s => new HasilSel(s, s.Semula, sebab))];
        // What the first quarter takes of last year's fourth stands with this year's fourth, which may be handed in already.
        if (sel.Any(s => Di(s) != s.Triwulan) && (await TriwulanTerkunci.BacaAsync(db, instansi, tahun, cancel)).Find(a => sel.Any(s => Di(s) != s.Triwulan && Di(s) == TriwulanTerkunci.Nomor(a))) is { } lain)
            return [.. sel.Select(s => new HasilSel(s, s.Semula, $"{NamaDokumen.Dari(lain.Dokumen, lain.Kunci)} sudah {NamaDokumen.Status(lain.Status)} oleh {lain.Oleh}, dan nilai tahun lalu itu disimpan bersamanya. {NamaDokumen.Jalan(lain.Status)}"))];

        var indikator = sel.Select(s => s.Indikator).Distinct().ToList();
        var tempat = sel.Select(s => JenisButir.KunciTriwulan(s.Indikator, Di(s))).ToList();
        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun
            && ((b.Jenis == JenisButir.Triwulan && tempat.Contains(b.Kunci)) || ((b.Jenis == JenisButir.Realisasi || b.Jenis == JenisButir.Indikator) && indikator.Contains(b.Kunci)))).ToListAsync(cancel);
        var hasil = new List<HasilSel>();
        var berubah = new List<Butir>();
        KataRealisasi? kata = null;
        foreach (var s in sel)
        {
            if (!butir.Exists(b => b.Jenis == JenisButir.Indikator && b.Kunci == s.Indikator) || s.Triwulan is < 1 or > 4)
            {
                hasil.Add(new(s, s.Semula, $"Indikator {s.Indikator} tidak ada lagi. Muat ulang halaman ini."));
                continue;
            }

            if (s.Bidang == SelTriwulan.Nilai && butir.Exists(b => b.Jenis == JenisButir.Indikator && b.Kunci == s.Indikator && JsonNode.Parse(b.Isi)!["pasokan"] is JsonArray { Count: > 0 }))
            {
                hasil.Add(new(s, s.Semula, "Realisasi indikator ini mengalir dari perangkat daerah dan tidak diisi di sini."));
                continue;
            }

            var b = Siapkan(instansi, tahun, s, butir);
            var isi = JsonNode.Parse(b.Isi)!.AsObject();
            var kini = SelTriwulan.Teks(isi, s.Bidang, tahun);
            var satu = Terapkan(s, isi, kini, tahun);
            if (satu is { Salah: null, Bentrok: false } && satu.Teks != kini && s.Bidang == SelTriwulan.Nilai && isi[SelTriwulan.Nilai] is { } baru && baru.GetValueKind() != JsonValueKind.Number)
            {
                kata ??= await KataRealisasi.BacaAsync(db, instansi, tahun, cancel);
                if (kata.Salah(butir.Where(x => x.Kunci == s.Indikator || x == b), b, isi) is { } bukan)
                    satu = new(s, kini, bukan);
            }

            if (satu.Salah is null && satu.Teks != kini)
            {
                b.Isi = isi.ToJsonString(FormatButir.Opsi);
                if (!berubah.Contains(b))
                    berubah.Add(b);
            }

            if (satu.Bentrok)
                Telemetri.Bentrok.Add(1);
            hasil.Add(satu.Bentrok ? satu with { Salah = await SiapaAsync(instansi, tahun, b, kini, cancel) } : satu);
        }

        // Pieces made ready for cells that were refused are not kept; a quarter's first piece brings its indicator's along.
        berubah.InsertRange(0, butir.Where(r => r is { Versi: 0, Jenis: JenisButir.Realisasi } && berubah.Exists(t => t.Induk == r.Kunci)).ToList());
        if (berubah.Count == 0)
            return hasil;
        foreach (var b in berubah)
            b.Versi++;
        await TulisButir.JalankanAsync(db, instansi, tahun, pelaku, waktu.GetUtcNow(), berubah, cancel);
        await transaksi.CommitAsync(cancel);
        Telemetri.Simpan.Add(berubah.Count);
        return hasil;
    }

    private static int Di(IsiSel sel) => SelTriwulan.Triwulan(sel.Bidang, sel.Triwulan);

    private static HasilSel Terapkan(IsiSel sel, JsonObject isi, string kini, int tahun)
    {
        var (nilai, salah) = SelTriwulan.Baca(sel.Bidang, sel.Teks);
        // Who mistyped has seen nothing new: what another wrote meanwhile is told when this is mended and saved.
        if (salah is not null)
            return new(sel, sel.Semula.Trim(), salah);
        var coba = isi.DeepClone().AsObject();
        SelTriwulan.Isi(coba, sel.Bidang, nilai?.DeepClone(), tahun);
        var baru = SelTriwulan.Teks(coba, sel.Bidang, tahun);
        if (baru == kini)
            return new(sel, kini, null);
        if (kini != sel.Semula.Trim())
            return new(sel, kini, "", Bentrok: true);
        SelTriwulan.Isi(isi, sel.Bidang, nilai, tahun);
        return new(sel, baru, null);
    }

    private static Butir Siapkan(Guid instansi, int tahun, IsiSel sel, List<Butir> butir)
    {
        if (!butir.Exists(b => b.Jenis == JenisButir.Realisasi && b.Kunci == sel.Indikator))
            Baru(JenisButir.Realisasi, sel.Indikator, "", new JsonObject { ["indikator"] = sel.Indikator }, 0);
        var nama = JenisButir.KunciTriwulan(sel.Indikator, Di(sel));
        return butir.Find(b => b.Jenis == JenisButir.Triwulan && b.Kunci == nama)
            ?? Baru(JenisButir.Triwulan, nama, sel.Indikator, new JsonObject { ["triwulan"] = Di(sel) }, Di(sel));

        Butir Baru(string jenis, string k, string induk, JsonObject isi, int urutan)
        {
            var b = new Butir { InstansiId = instansi, Tahun = tahun, Jenis = jenis, Kunci = k, Induk = induk, Urutan = urutan, Isi = isi.ToJsonString(FormatButir.Opsi), Versi = 0 };
            butir.Add(b);
            return b;
        }
    }

    private async Task<string> SiapaAsync(Guid instansi, int tahun, Butir butir, string kini, CancellationToken cancel)
    {
        var terakhir = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Jenis == butir.Jenis && r.Kunci == butir.Kunci)
            .OrderByDescending(r => r.Urut).Select(r => new { r.Pelaku, r.Waktu }).FirstOrDefaultAsync(cancel);
        var isi = kini.Length == 0 ? "mengosongkannya" : $"menulis \"{kini}\"";
        return terakhir is null ? $"Sementara itu seseorang {isi}." : $"Sementara itu {terakhir.Pelaku} {isi} pukul {Penanggalan.WaktuSetempat(terakhir.Waktu):HH.mm}. Simpan sekali lagi bila tulisan Anda yang benar.";
    }
}
