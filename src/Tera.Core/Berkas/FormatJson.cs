using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>How the model stands in JSON: camelCase names, enums as words, values and dates as their doc comments say.</summary>
internal static class FormatJson
{
    internal static JsonSerializerOptions Opsi { get; } = Buat();

    internal static JsonWriterOptions Penulis { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonSerializerOptions Buat()
    {
        var opsi = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new KonverterNilai(),
                new KonverterTanggal(),
            },
        };
        opsi.MakeReadOnly();
        return opsi;
    }

    /// <summary>The same number without zeros at the end, so that equal values are equal bytes.</summary>
    internal static decimal Baku(decimal angka) => angka / 1.0000000000000000000000000000m;

    private sealed class KonverterNilai : JsonConverter<NilaiKinerja>
    {
        public override NilaiKinerja Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                return reader.GetDecimal();
            }

            if (reader.TokenType == JsonTokenType.String)
            {
                return NilaiKinerja.Dari(reader.GetString()!);
            }

            using var objek = JsonDocument.ParseValue(ref reader);
            decimal? skor = objek.RootElement.TryGetProperty("skor", out var s) ? s.GetDecimal() : null;
            return NilaiKinerja.Dari(objek.RootElement.GetProperty("predikat").GetString()!, skor);
        }

        public override void Write(Utf8JsonWriter writer, NilaiKinerja value, JsonSerializerOptions options)
        {
            if (value.Angka is { } angka)
            {
                writer.WriteNumberValue(Baku(angka));
            }
            else if (value.Skor is { } skor)
            {
                writer.WriteStartObject();
                writer.WriteString("predikat", value.Predikat);
                writer.WriteNumber("skor", Baku(skor));
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteStringValue(value.Predikat);
            }
        }
    }

    private sealed class KonverterTanggal : JsonConverter<Tanggal>
    {
        public override Tanggal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Tanggal.TryParse(reader.GetString(), out var tanggal) ? tanggal : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Tanggal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
