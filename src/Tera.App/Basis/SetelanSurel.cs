namespace Tera.App.Basis;

/// <summary>The mail server that reminders go out through; none of it is kept in the database.</summary>
/// <param name="Aman">Whether the connection must be encrypted (STARTTLS).</param>
/// <param name="Dari">Sender's address.</param>
/// <param name="Alamat">Tera's own address, for links; none leaves them out.</param>
public sealed record SetelanSurel(string Server, int Porta, bool Aman, string? Pengguna, string? Sandi, string Dari, Uri? Alamat)
{
    private const int PortaBiasa = 25;
    private const int PortaAman = 587;

    /// <summary>From TERA_SMTP ("smtp://server:25", "smtps://nama:sandi@server:587"), TERA_SMTP_DARI and TERA_ALAMAT_PUBLIK; none where the first is not set, or what is wrong with them.</summary>
    public static (SetelanSurel? Setelan, string? Salah) Baca(Func<string, string?> lingkungan)
    {
        ArgumentNullException.ThrowIfNull(lingkungan);
        if (lingkungan("TERA_SMTP") is not { Length: > 0 } smtp)
            return (null, null);
        if (!Uri.TryCreate(smtp, UriKind.Absolute, out var server) || server.Scheme is not ("smtp" or "smtps") || server.Host.Length == 0)
            return (null, "TERA_SMTP tidak terbaca. Tulis seperti smtps://nama:sandi@surel.contoh.go.id:587");
        if (lingkungan("TERA_SMTP_DARI") is not { Length: > 0 } dari || !System.Net.Mail.MailAddress.TryCreate(dari, out _))
            return (null, "TERA_SMTP_DARI harus alamat surel pengirim, misalnya tera@contoh.go.id");
        Uri? alamat = null;
        if (lingkungan("TERA_ALAMAT_PUBLIK") is { Length: > 0 } tera && (!Uri.TryCreate(tera, UriKind.Absolute, out alamat) || alamat.Scheme is not ("http" or "https")))
            return (null, "TERA_ALAMAT_PUBLIK harus alamat lengkap Tera, misalnya https://tera.contoh.go.id");
        var orang = server.UserInfo.Split(':', 2);
        var aman = server.Scheme == "smtps";
        return (new(server.Host, server.Port > 0 ? server.Port : aman ? PortaAman : PortaBiasa, aman, orang[0].Length > 0 ? Uri.UnescapeDataString(orang[0]) : null, orang.Length > 1 ? Uri.UnescapeDataString(orang[1]) : null, dari, alamat), null);
    }
}
