using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>A reminder that went out.</summary>
public sealed class SurelTerkirim
{
    public DateOnly Tanggal { get; init; }

    public Guid PenggunaId { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<SurelTerkirim>
    {
        public void Configure(EntityTypeBuilder<SurelTerkirim> builder) => builder.ToTable("surel_terkirim").HasKey(s => new { s.Tanggal, s.PenggunaId });
    }
}

/// <summary>What a round of reminders did.</summary>
public sealed record HasilPengingat(int Terkirim, int Gagal);

/// <summary>Mails everybody what waits for them: once a day at most, from one node, and only on days on which it says something new.</summary>
public sealed class KirimPengingat(TeraDb db, SemuaTugas daftar, SetelanSurel setelan, TimeProvider waktu)
{
    private const long Kunci = 0x54455241_53555245;
    private const int Terbanyak = 30;
    private const int BatasMilidetik = 20_000;
    private static readonly int[] HariSebelum = [7, 3, 1, 0];

    public async Task<HasilPengingat> JalankanAsync(CancellationToken cancel = default)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (!(await db.Database.SqlQuery<bool>($"select pg_try_advisory_lock({Kunci}) as \"Value\"").ToListAsync(cancel))[0])
                return new(0, 0);
            try
            {
                return await KirimSemuaAsync(cancel);
            }
            finally
            {
                await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Kunci})", CancellationToken.None);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whether a task is told on this day: a week, three days and one day before it is due and on the day; the day after, then Mondays; a return on Mondays and Thursdays; what should be done soon and has no due date on Mondays.</summary>
    public static bool Waktunya(Tugas tugas, DateOnly hari)
    {
        ArgumentNullException.ThrowIfNull(tugas);
        return tugas.Kata == DaftarTugas.Ingatkan ? hari.DayOfWeek == DayOfWeek.Monday && tugas.Desakan == Desakan.Terlambat : tugas switch
        {
            { Desakan: Desakan.Dikembalikan } => hari.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday,
            { Desakan: Desakan.Terlambat, Tenggat: { } t } => hari.DayOfWeek == DayOfWeek.Monday || hari == t.AddDays(1),
            { Desakan: Desakan.Segera, Tenggat: null } => hari.DayOfWeek == DayOfWeek.Monday,
            { Tenggat: { } t } => HariSebelum.Contains(t.DayNumber - hari.DayNumber),
            _ => false,
        };
    }

    private async Task<HasilPengingat> KirimSemuaAsync(CancellationToken cancel)
    {
        var hari = waktu.HariIni();
        var orang = await db.Pengguna.AsNoTracking().Where(p => p.Aktif && p.Email != null && !db.Set<SurelTerkirim>().Any(s => s.Tanggal == hari && s.PenggunaId == p.Id)).OrderBy(p => p.Id).ToListAsync(cancel);
        var (terkirim, gagal) = (0, 0);
        using var pos = new SmtpClient(setelan.Server, setelan.Porta) { EnableSsl = setelan.Aman, Timeout = BatasMilidetik };
        if (setelan.Pengguna is { } nama)
            pos.Credentials = new NetworkCredential(nama, setelan.Sandi);
        foreach (var p in orang)
        {
            var tugas = (await daftar.JalankanAsync(new(p.Id, p.Nama, p.Peran, p.InstansiId), cancel)).Where(t => Waktunya(t, hari)).ToList();
            if (tugas.Count == 0 || !MailAddress.TryCreate(p.Email, out var kepada))
                continue;
            // Marked before it is sent: a mail that comes twice each hour is worse than one that is lost.
            if (await db.Database.ExecuteSqlAsync($"insert into surel_terkirim (tanggal, pengguna_id) values ({hari}, {p.Id}) on conflict do nothing", cancel) == 0)
                continue;
            try
            {
                using var surat = Tulis(p, kepada, tugas);
                await pos.SendMailAsync(surat, cancel);
                terkirim++;
            }
            catch (SmtpException)
            {
                gagal++;
                await db.Database.ExecuteSqlAsync($"delete from surel_terkirim where tanggal = {hari} and pengguna_id = {p.Id}", CancellationToken.None);
            }
        }

        return new(terkirim, gagal);
    }

    private MailMessage Tulis(Pengguna orang, MailAddress kepada, List<Tugas> tugas)
    {
        var isi = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Yth. {orang.Nama},\n\nYang menunggu Anda di Tera:\n\n");
        foreach (var t in tugas.Take(Terbanyak))
        {
            isi.Append(CultureInfo.InvariantCulture, $"- {t.Kata}: {t.Judul}{(TabelHak.SatuInstansi(orang.Peran) || t.Instansi.Length == 0 ? "" : $", {t.Instansi}")}{Keterangan(t)}\n");
        }

        if (tugas.Count > Terbanyak)
            isi.Append(CultureInfo.InvariantCulture, $"- dan {tugas.Count - Terbanyak} lagi\n");
        isi.Append(setelan.Alamat is { } alamat ? $"\nBuka Tera: {alamat.AbsoluteUri}\n" : "\nMasuklah ke Tera untuk mengerjakannya.\n");
        isi.Append("\nSurel ini dikirim otomatis dan tidak perlu dibalas.\n");
        return new MailMessage
        {
            From = new MailAddress(setelan.Dari, "Tera"),
            To = { kepada },
            Subject = string.Create(CultureInfo.InvariantCulture, $"Tera: {tugas.Count} hal menunggu Anda"),
            SubjectEncoding = Encoding.UTF8,
            Body = isi.ToString(),
            BodyEncoding = Encoding.UTF8,
            Headers = { ["Auto-Submitted"] = "auto-generated" },
        };
    }

    private static string Keterangan(Tugas t) => t switch
    {
        { Desakan: Desakan.Dikembalikan } => $" (dikembalikan{(t.Catatan is { Length: > 0 } c ? $": {c}" : "")})",
        { Desakan: Desakan.Terlambat, Tenggat: { } tenggat } => $" (terlambat, tenggat {Cetak(tenggat)})",
        { Tenggat: { } tenggat } => $" (tenggat {Cetak(tenggat)})",
        _ => "",
    };

    private static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
