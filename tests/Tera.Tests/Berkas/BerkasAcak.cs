using System.Text.Json.Nodes;
using Tera.Core.Berkas;

namespace Tera.Tests.Berkas;

/// <summary>A data file that uses every field of the model, with random content that the reader must accept.</summary>
internal sealed class BerkasAcak(int benih)
{
    private static readonly string[] Kata =
    [
        "Dinas", "persentase", "naik-turun", "\"kutip\"", "<a & b>", "=1+1", "+62", "-3", "'petik", "1.234", "007", "2.10", "_x0041_", "é–“”", "😀", "ya", "TRUE", "#N/A", "- butir", "2024-06-27",
    ];

    private readonly Random _acak = new(benih);
    private int _nomor;

    public static BerkasKinerja Buat(int benih)
    {
        var pohon = new BerkasAcak(benih).Objek(Bentuk.Akar);
        BerkasAcakRapi.Rapikan(pohon);
        var hasil = BerkasJson.Baca(System.Text.Encoding.UTF8.GetBytes(pohon.ToJsonString()));
        return hasil.Berkas ?? throw new InvalidOperationException(string.Join('\n', hasil.Kesalahan));
    }

    private JsonObject Objek(Bentuk bentuk)
    {
        var objek = new JsonObject();
        foreach (var anggota in bentuk.Anggota.Where(a => a.Wajib || a.Nama is "indikator" or "tujuan" || _acak.Next(4) > 0))
        {
            objek[anggota.Nama] = Isi(bentuk, anggota);
        }

        return objek;
    }

    private JsonNode? Isi(Bentuk pemilik, Anggota anggota)
    {
        if (anggota.Nama == "versi" && pemilik.Tipe == typeof(BerkasKinerja))
        {
            return 1;
        }

        if (anggota.Bentuk.Jenis == JenisBentuk.Daftar)
        {
            return Daftar(pemilik, anggota);
        }

        if (anggota.Bentuk.Jenis is JenisBentuk.Angka or JenisBentuk.Bulat)
        {
            var batas = Batas.Dari(pemilik.Tipe, anggota);
            var (bawah, atas) = ((long)(batas?.Bawah ?? -1000), (long)(batas?.Atas ?? 1_000_000));
            return anggota.Bentuk.Jenis == JenisBentuk.Bulat ? (int)_acak.NextInt64(bawah, atas + 1) : batas?.Atas is not null
                ? Math.Min(atas, bawah + (_acak.Next(1000) / 1000m))
                : Angka(bawah >= 0);
        }

        return anggota.Nama switch
        {
            "nip" => $"{_acak.NextInt64(100_000_000_000_000_000, 999_999_999_999_999_999)}",
            "warna" => "00FF7f",
            _ => Skalar(anggota.Bentuk),
        };
    }

    private JsonArray Daftar(Bentuk pemilik, Anggota anggota)
    {
        var bentuk = anggota.Bentuk;
        var jumlah = anggota.Nama is "sasaran" or "tujuan" or "indikator" ? 2 : _acak.Next(anggota.PerTriwulan ? 5 : 4);
        return new JsonArray([.. Enumerable.Range(0, jumlah).Select(_ =>
            bentuk.UnsurBolehKosong && _acak.Next(3) == 0 ? null : bentuk.Unsur!.Jenis == JenisBentuk.Objek ? Objek(bentuk.Unsur) : Skalar(bentuk.Unsur))]);
    }

    private JsonNode Skalar(Bentuk bentuk) => bentuk.Jenis switch
    {
        JenisBentuk.Objek => Objek(bentuk),
        JenisBentuk.Angka => Angka(false),
        JenisBentuk.YaTidak => _acak.Next(2) == 0,
        JenisBentuk.Pilihan => bentuk.Pilihan[_acak.Next(bentuk.Pilihan.Count)],
        JenisBentuk.Tanggal => new[] { "2024", "2024-11", "2024-02-29", "1900-01-01" }[_acak.Next(4)],
        JenisBentuk.Nilai => _acak.Next(3) switch
        {
            0 => new[] { "BB", "WTP", "Sangat Baik (murni)" }[_acak.Next(3)],
            1 => new JsonObject { ["predikat"] = "A", ["skor"] = Angka(false) },
            _ => Angka(false),
        },
        _ => Teks(),
    };

    private decimal Angka(bool positif) => _acak.Next(5) switch
    {
        0 => positif ? 12_345_678_901_234.56m : -12_345_678_901_234.56m,
        1 => 0,
        2 => 1.234m,
        3 => _acak.NextInt64(1_000_000_000) / 7m,
        _ => _acak.Next(10_000) / 100m,
    };

    private string Teks()
    {
        var teks = string.Join(_acak.Next(4) == 0 ? "\n" : " ", Enumerable.Range(0, _acak.Next(1, 5)).Select(_ => Kata[_acak.Next(Kata.Length)]));
        return _acak.Next(5) == 0 ? $"{teks}\n\n  {++_nomor}" : $"{teks} {++_nomor}";
    }
}
