using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>What stands at a place of the data file.</summary>
public enum JenisBentuk
{
    /// <summary>Text.</summary>
    Teks,

    /// <summary>A decimal number.</summary>
    Angka,

    /// <summary>A whole number.</summary>
    Bulat,

    /// <summary>True or false.</summary>
    YaTidak,

    /// <summary>One of <see cref="Bentuk.Pilihan"/>.</summary>
    Pilihan,

    /// <summary>A <see cref="Tanggal"/>.</summary>
    Tanggal,

    /// <summary>A <see cref="NilaiKinerja"/>.</summary>
    Nilai,

    /// <summary>A list of <see cref="Bentuk.Unsur"/>.</summary>
    Daftar,

    /// <summary>A record with <see cref="Bentuk.Anggota"/>.</summary>
    Objek,
}

/// <summary>The contract of the data file as a tree, taken from the model itself: reader, writer, schema and workbook all follow it.</summary>
public sealed class Bentuk
{
    private static readonly Lazy<Bentuk> AkarTetap = new(() => Buat(typeof(BerkasKinerja), new NullabilityInfoContext()));
    private static readonly Lazy<Bentuk> TemplatTetap = new(() => Buat(typeof(TemplatLke), new NullabilityInfoContext()));

    private static readonly ConcurrentDictionary<Type, Bentuk> Bagian = new();

    private Bentuk(JenisBentuk jenis, Type tipe) => (Jenis, Tipe) = (jenis, tipe);

    /// <summary>The shape of <see cref="BerkasKinerja"/>.</summary>
    public static Bentuk Akar => AkarTetap.Value;

    /// <summary>The shape of a part of the model.</summary>
    internal static Bentuk Dari(Type tipe) => Bagian.GetOrAdd(tipe, t => Buat(t, new NullabilityInfoContext()));

    /// <summary>The shape of <see cref="TemplatLke"/>.</summary>
    public static Bentuk Templat => TemplatTetap.Value;

    /// <summary>What it is.</summary>
    public JenisBentuk Jenis { get; }

    /// <summary>The type of the model behind it, without "nullable".</summary>
    public Type Tipe { get; }

    /// <summary>Fields, in the order of the model; empty but for <see cref="JenisBentuk.Objek"/>.</summary>
    public IReadOnlyList<Anggota> Anggota { get; private init; } = [];

    /// <summary>What a list holds.</summary>
    public Bentuk? Unsur { get; private init; }

    /// <summary>Whether an element of the list may be null.</summary>
    public bool UnsurBolehKosong { get; private init; }

    /// <summary>Allowed words of an enum, camelCase.</summary>
    public IReadOnlyList<string> Pilihan { get; private init; } = [];

    /// <summary>Whether a field that must be given may still be an empty text: sources print budget lines without codes, and indices without a unit.</summary>
    public bool BolehKosong(Anggota anggota) => anggota.Nama == "satuan" || (anggota.Nama == "kode" && Cari("pagu") is not null);

    /// <summary>The field of that name, or null.</summary>
    public Anggota? Cari(string nama) => Anggota.FirstOrDefault(a => a.Nama == nama);

    private static Bentuk Buat(Type tipe, NullabilityInfoContext konteks)
    {
        tipe = Nullable.GetUnderlyingType(tipe) ?? tipe;
        if (tipe.IsEnum)
        {
            return new Bentuk(JenisBentuk.Pilihan, tipe)
            {
                Pilihan = [.. Enum.GetNames(tipe).Select(JsonNamingPolicy.CamelCase.ConvertName)],
            };
        }

        var jenis =
            tipe == typeof(string) ? JenisBentuk.Teks
            : tipe == typeof(decimal) ? JenisBentuk.Angka
            : tipe == typeof(int) ? JenisBentuk.Bulat
            : tipe == typeof(bool) ? JenisBentuk.YaTidak
            : tipe == typeof(Tanggal) ? JenisBentuk.Tanggal
            : tipe == typeof(NilaiKinerja) ? JenisBentuk.Nilai
            : JenisBentuk.Objek;
        return jenis == JenisBentuk.Objek
            ? new Bentuk(jenis, tipe) { Anggota = [.. FormatJson.Opsi.GetTypeInfo(tipe).Properties.Select(p => BuatAnggota(p, konteks))] }
            : new Bentuk(jenis, tipe);
    }

    private static Anggota BuatAnggota(JsonPropertyInfo properti, NullabilityInfoContext konteks)
    {
        var anggota = (PropertyInfo)properti.AttributeProvider!;
        return new Anggota(properti, anggota, properti.PropertyType is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? new Bentuk(JenisBentuk.Daftar, t)
            {
                Unsur = Buat(t.GenericTypeArguments[0], konteks),
                UnsurBolehKosong = konteks.Create(anggota).GenericTypeArguments[0].ReadState == NullabilityState.Nullable,
            }
            : Buat(properti.PropertyType, konteks));
    }
}

/// <summary>A field of a record in the data file.</summary>
public sealed class Anggota
{
    private readonly Func<object, object?> _ambil;

    internal Anggota(JsonPropertyInfo properti, PropertyInfo asal, Bentuk bentuk)
    {
        (Nama, Bentuk, _ambil) = (properti.Name, bentuk, properti.Get!);
        Wajib = !properti.IsSetNullable && (properti.IsRequired || properti.AssociatedParameter is { HasDefaultValue: false });
        Bawaan = CariBawaan(asal);
    }

    /// <summary>Its name in the file, camelCase.</summary>
    public string Nama { get; }

    /// <summary>What stands there.</summary>
    public Bentuk Bentuk { get; }

    /// <summary>Whether it must be given.</summary>
    public bool Wajib { get; }

    /// <summary>Its value where the file says nothing.</summary>
    public object? Bawaan { get; }

    /// <summary>A list with one place for each quarter: four at most, open ones null, open ones at the end left out.</summary>
    public bool PerTriwulan => Bentuk.UnsurBolehKosong && Nama != "nilai";

    /// <summary>Its value in a record of the model.</summary>
    public object? Ambil(object pemilik) => _ambil(pemilik);

    // A record of the model has either a parameterless constructor with initialisers or one positional constructor.
    private object? CariBawaan(PropertyInfo asal)
    {
        if (Wajib)
        {
            return null;
        }

        var tipe = asal.DeclaringType!;
        return tipe.GetConstructor(Type.EmptyTypes) is { } kosong
            ? asal.GetValue(kosong.Invoke(null))
            : tipe.GetConstructors()[0].GetParameters().First(p => p.Name == asal.Name) is { HasDefaultValue: true } parameter ? parameter.DefaultValue : null;
    }
}
