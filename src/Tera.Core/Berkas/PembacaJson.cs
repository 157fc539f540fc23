using System.Globalization;
using System.Text.Json;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Walks a JSON tree along the contract, notes every error, and writes a copy that always fits the contract.</summary>
/// <remarks>What is wrong becomes a neutral value in the copy, so that the rules can still look at all the rest.</remarks>
internal sealed class PembacaJson(Utf8JsonWriter salinan, Pencatat catatan)
{
    // A cell of a workbook holds no more.
    internal const int PanjangTeks = 32_767;

    internal void Baca(Bentuk bentuk, JsonElement isi, string path)
    {
        switch (bentuk.Jenis, isi.ValueKind)
        {
            case (JenisBentuk.Objek, JsonValueKind.Object):
                BacaObjek(bentuk, isi, path);
                break;
            case (JenisBentuk.Daftar, JsonValueKind.Array):
                BacaDaftar(bentuk, isi, path);
                break;
            case (JenisBentuk.Nilai, JsonValueKind.Object):
                BacaPredikat(isi, path);
                break;
            case (JenisBentuk.Nilai, JsonValueKind.String):
                BacaPredikatSaja(isi, path);
                break;
            case (JenisBentuk.Teks, JsonValueKind.String):
                salinan.WriteStringValue(Teks(isi, path));
                break;
            default:
                if (Sah(bentuk, isi))
                {
                    isi.WriteTo(salinan);
                }
                else
                {
                    catatan.Salah(path, Pesan.SalahJenis(bentuk, isi));
                    Netral(bentuk);
                }

                break;
        }
    }

    private static bool Sah(Bentuk bentuk, JsonElement isi) => (bentuk.Jenis, isi.ValueKind) switch
    {
        (JenisBentuk.Angka or JenisBentuk.Nilai, JsonValueKind.Number) => isi.TryGetDecimal(out _),
        (JenisBentuk.Bulat, JsonValueKind.Number) => isi.TryGetInt32(out _),
        (JenisBentuk.YaTidak, JsonValueKind.True or JsonValueKind.False) => true,
        (JenisBentuk.Pilihan, JsonValueKind.String) => bentuk.Pilihan.Any(isi.ValueEquals),
        (JenisBentuk.Tanggal, JsonValueKind.String) => Tanggal.TryParse(isi.ToString(), out _),
        _ => false,
    };

    private void BacaObjek(Bentuk bentuk, JsonElement isi, string path)
    {
        salinan.WriteStartObject();
        var sudah = new HashSet<string>(StringComparer.Ordinal);
        foreach (var properti in isi.EnumerateObject())
        {
            var di = $"{path}.{properti.Name}";
            if (!sudah.Add(properti.Name))
            {
                catatan.Salah(di, $"Isian '{properti.Name}' tertulis lebih dari sekali di tempat yang sama. Sisakan satu.");
            }
            else if (bentuk.Cari(properti.Name) is not { } anggota)
            {
                catatan.Salah(di, Pesan.TidakDikenal(Pesan.Potong(properti.Name), bentuk.Anggota.Select(a => a.Nama), Tempat(path)));
            }
            else if (anggota.Wajib || !TanpaIsi(properti.Value, anggota))
            {
                salinan.WritePropertyName(anggota.Nama);
                BacaAnggota(bentuk, anggota, properti.Value, di);
            }
        }

        foreach (var anggota in bentuk.Anggota.Where(a => a.Wajib && !sudah.Contains(a.Nama)))
        {
            catatan.Salah($"{path}.{anggota.Nama}", Pesan.Wajib(anggota.Nama));
            salinan.WritePropertyName(anggota.Nama);
            Netral(anggota.Bentuk);
        }

        salinan.WriteEndObject();
    }

    private void BacaAnggota(Bentuk pemilik, Anggota anggota, JsonElement isi, string path)
    {
        if (anggota.PerTriwulan && isi.ValueKind == JsonValueKind.Array && isi.GetArrayLength() > 4)
        {
            catatan.Salah(path, $"Berisi {isi.GetArrayLength().ToString(CultureInfo.InvariantCulture)} triwulan; satu tahun hanya empat. Hapus yang lebih.");
        }
        else if (Batas.Dari(pemilik.Tipe, anggota) is { } batas && isi.ValueKind == JsonValueKind.Number && isi.TryGetDecimal(out var nilai) && !batas.Memuat(nilai))
        {
            catatan.Salah(path, Pesan.DiLuarBatas(batas, nilai));
        }
        else if (anggota.Wajib && !pemilik.BolehKosong(anggota) && isi.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(isi.ToString()))
        {
            catatan.Salah(path, $"Isian '{anggota.Nama}' wajib diisi, tetapi kosong.");
        }

        Baca(anggota.Bentuk, isi, path);
    }

    private void BacaDaftar(Bentuk bentuk, JsonElement isi, string path)
    {
        salinan.WriteStartArray();
        var (i, panjang) = (0, 0);
        foreach (var butir in isi.EnumerateArray())
        {
            var di = string.Create(CultureInfo.InvariantCulture, $"{path}[{i++}]");
            if (bentuk.UnsurBolehKosong && (butir.ValueKind == JsonValueKind.Null || (butir.ValueKind == JsonValueKind.String && butir.ValueEquals(""))))
            {
                salinan.WriteNullValue();
                continue;
            }

            if (bentuk.Unsur!.Jenis == JenisBentuk.Teks && butir.ValueKind == JsonValueKind.String)
            {
                panjang += butir.ToString().Length + 3;
                if (string.IsNullOrWhiteSpace(butir.ToString()))
                {
                    catatan.Salah(di, "Butir daftar ini kosong. Isi, atau hapus butirnya.");
                }
            }

            Baca(bentuk.Unsur, butir, di);
        }

        if (panjang > PanjangTeks)
        {
            catatan.Salah(path, "Daftar ini terlalu panjang: seluruh butirnya bersama paling banyak 32.767 huruf. Ringkaskan.");
        }

        salinan.WriteEndArray();
    }

    private void BacaPredikatSaja(JsonElement isi, string path)
    {
        var teks = Teks(isi, path);
        // A range is the target of an indicator that is measured by one; elsewhere the rules refuse it by name.
        if (!SahPredikat(teks) && !Rentang.TryBaca(teks, out _))
        {
            catatan.Salah(path, teks.Length == 0
                ? "Nilai kosong. Isi angka atau predikat, atau hapus isian ini."
                : $"Nilai \"{Pesan.Potong(teks)}\" berupa teks. Angka ditulis tanpa tanda petik, koma desimalnya dengan titik (54.5); predikat beserta skornya ditulis {{\"predikat\": \"A\", \"skor\": 84}}.");
            salinan.WriteNumberValue(0);
            return;
        }

        salinan.WriteStringValue(teks);
    }

    // "A (84,00)" in a workbook is a grade with its score: no grade ends like that.
    private static bool SahPredikat(string teks) => teks.TrimEnd(')') is { Length: > 0 } inti && !char.IsAsciiDigit(inti[^1]);

    private void BacaPredikat(JsonElement isi, string path)
    {
        string? predikat = null;
        decimal? skor = null;
        foreach (var properti in isi.EnumerateObject())
        {
            var di = $"{path}.{properti.Name}";
            switch (properti.Name, properti.Value.ValueKind)
            {
                case ("predikat", JsonValueKind.String) when predikat is null:
                    predikat = Teks(properti.Value, di);
                    break;
                case ("skor", JsonValueKind.Number) when skor is null && properti.Value.TryGetDecimal(out var angka):
                    skor = angka;
                    break;
                case ("predikat" or "skor", _):
                    catatan.Salah(di, properti.Name == "skor" ? "Skor harus satu angka, tanpa tanda petik." : "Predikat harus satu teks, seperti \"BB\".");
                    break;
                default:
                    catatan.Salah(di, Pesan.TidakDikenal(properti.Name, ["predikat", "skor"], "nilai berpredikat"));
                    break;
            }
        }

        if (string.IsNullOrEmpty(predikat) && !isi.TryGetProperty("predikat", out _))
        {
            catatan.Salah($"{path}.predikat", Pesan.Wajib("predikat"));
        }
        else if (predikat is not null && !SahPredikat(predikat))
        {
            catatan.Salah($"{path}.predikat", "Predikat harus berupa kata, misalnya \"BB\"; angkanya ditulis pada skor.");
        }

        JsonSerializer.Serialize(salinan, NilaiKinerja.Dari(predikat ?? "", skor), FormatJson.Opsi);
    }

    private string Teks(JsonElement isi, string path)
    {
        var teks = isi.ToString().ReplaceLineEndings("\n").Trim();
        if (teks.Length > PanjangTeks)
        {
            catatan.Salah(path, "Teks terlalu panjang: paling banyak 32.767 huruf. Bagi menjadi beberapa isian.");
        }

        if (teks.Any(h => h is (< ' ' and not ('\n' or '\t')) or '\uFFFE' or '\uFFFF'))
        {
            catatan.Salah(path, "Teks memuat huruf kendali yang tidak terlihat. Ketik ulang teks ini.");
        }

        return teks;
    }

    private void Netral(Bentuk bentuk)
    {
        switch (bentuk.Jenis)
        {
            case JenisBentuk.Objek:
                salinan.WriteStartObject();
                foreach (var anggota in bentuk.Anggota.Where(a => a.Wajib))
                {
                    salinan.WritePropertyName(anggota.Nama);
                    Netral(anggota.Bentuk);
                }

                salinan.WriteEndObject();
                break;
            case JenisBentuk.Daftar:
                // One unknown element: what refers into the list may mean it.
                salinan.WriteStartArray();
                if (bentuk.Unsur!.Jenis == JenisBentuk.Objek)
                {
                    Netral(bentuk.Unsur);
                }

                salinan.WriteEndArray();
                break;
            case JenisBentuk.Teks or JenisBentuk.Pilihan or JenisBentuk.Tanggal:
                salinan.WriteStringValue(bentuk.Jenis switch { JenisBentuk.Pilihan => bentuk.Pilihan[0], JenisBentuk.Tanggal => "1900", _ => "" });
                break;
            case JenisBentuk.YaTidak:
                salinan.WriteBooleanValue(false);
                break;
            default:
                salinan.WriteNumberValue(0);
                break;
        }
    }

    private static bool TanpaIsi(JsonElement isi, Anggota anggota) =>
        isi.ValueKind == JsonValueKind.Null
        || (isi.ValueKind == JsonValueKind.String && anggota.Bentuk.Jenis == JenisBentuk.Teks && string.IsNullOrWhiteSpace(isi.ToString()));

    private static string Tempat(string path) => path == "$" ? "tingkat teratas berkas" : path;
}
