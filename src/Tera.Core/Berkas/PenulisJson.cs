using System.Collections;
using System.Text.Json;

namespace Tera.Core.Berkas;

/// <summary>Writes the model in its canonical form: the order of the model, what equals its default left out.</summary>
internal static class PenulisJson
{
    internal static void Tulis(Utf8JsonWriter penulis, Bentuk bentuk, object? nilai)
    {
        switch (bentuk.Jenis)
        {
            case var _ when nilai is null:
                penulis.WriteNullValue();
                break;
            case JenisBentuk.Objek:
                penulis.WriteStartObject();
                foreach (var anggota in bentuk.Anggota)
                {
                    TulisAnggota(penulis, anggota, anggota.Ambil(nilai));
                }

                penulis.WriteEndObject();
                break;
            case JenisBentuk.Daftar:
                TulisDaftar(penulis, bentuk, [.. ((IEnumerable)nilai).Cast<object?>()]);
                break;
            case JenisBentuk.Angka:
                penulis.WriteNumberValue(FormatJson.Baku((decimal)nilai));
                break;
            default:
                JsonSerializer.Serialize(penulis, nilai, bentuk.Tipe, FormatJson.Opsi);
                break;
        }
    }

    private static void TulisAnggota(Utf8JsonWriter penulis, Anggota anggota, object? nilai)
    {
        if (!anggota.Wajib && SamaDenganBawaan(anggota.Bentuk, nilai, anggota.Bawaan))
        {
            return;
        }

        penulis.WritePropertyName(anggota.Nama);
        if (anggota.PerTriwulan)
        {
            var butir = ((IEnumerable)nilai!).Cast<object?>().ToList();
            TulisDaftar(penulis, anggota.Bentuk, [.. butir.Take(butir.FindLastIndex(b => b is not null) + 1)]);
            return;
        }

        Tulis(penulis, anggota.Bentuk, nilai);
    }

    private static void TulisDaftar(Utf8JsonWriter penulis, Bentuk bentuk, IReadOnlyList<object?> butir)
    {
        penulis.WriteStartArray();
        foreach (var isi in butir)
        {
            Tulis(penulis, bentuk.Unsur!, isi);
        }

        penulis.WriteEndArray();
    }

    // An empty record and a list with nothing in it say no more than their absence.
    private static bool SamaDenganBawaan(Bentuk bentuk, object? nilai, object? bawaan) => (bentuk.Jenis, nilai) switch
    {
        (_, null) => true,
        (JenisBentuk.Teks, "") => bawaan is null or "",
        (JenisBentuk.Objek, _) => bentuk.Anggota.All(a => !a.Wajib && SamaDenganBawaan(a.Bentuk, a.Ambil(nilai), a.Bawaan)),
        (JenisBentuk.Daftar, _) => ((IEnumerable)nilai).Cast<object?>().ToList() is var isi
            && (isi.TrueForAll(b => b is null) ? bawaan is null || !((IEnumerable)bawaan).Cast<object?>().Any()
                : bawaan is not null && isi.SequenceEqual(((IEnumerable)bawaan).Cast<object?>())),
        _ => nilai.Equals(bawaan),
    };
}
