using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Tera.App.Organisasi;

/// <summary>Identity's refusals in words for officials.</summary>
public sealed class PesanIdentitas : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Pesan(nameof(PasswordTooShort), $"Sandi paling sedikit {length.ToString(CultureInfo.InvariantCulture)} tanda. Kalimat pendek lebih mudah diingat daripada tanda yang rumit.");

    public override IdentityError PasswordMismatch() => Pesan(nameof(PasswordMismatch), "Sandi sekarang tidak cocok. Setelah lima kali salah, akun dikunci selama 15 menit.");

    public override IdentityError DuplicateUserName(string userName) => Pesan(nameof(DuplicateUserName), $"Nama pengguna {userName} sudah dipakai. Pilih yang lain.");

    public override IdentityError InvalidUserName(string? userName) => Pesan(nameof(InvalidUserName), "Nama pengguna hanya berisi huruf, angka, titik, garis, dan tanpa spasi.");

    public override IdentityError ConcurrencyFailure() => Pesan(nameof(ConcurrencyFailure), "Akun ini baru saja diubah orang lain. Muat ulang halamannya, lalu ulangi.");

    public override IdentityError InvalidToken() => Pesan(nameof(InvalidToken), "Kode tidak cocok atau sudah kedaluwarsa.");

    public override IdentityError DefaultError() => Pesan(nameof(DefaultError), "Perubahan akun tidak dapat disimpan.");

    private static IdentityError Pesan(string kode, string isi) => new() { Code = kode, Description = isi };
}
