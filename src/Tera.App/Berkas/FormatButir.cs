using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tera.App.Berkas;

internal static class FormatButir
{
    internal static JsonSerializerOptions Opsi { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
