using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tera.Tests;

/// <summary>Tables of cases that an official can read: tests/cases/**.json.</summary>
internal static class Kasus
{
    private static readonly JsonSerializerOptions Pilihan = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The root of the repository, where Tera.slnx lies.</summary>
    public static string Akar { get; } = CariAkar(AppContext.BaseDirectory);

    /// <summary>A file of tests/cases.</summary>
    public static T Baca<T>(string berkas) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Akar, "tests", "cases", berkas)), Pilihan)!;

    private static string CariAkar(string folder) => File.Exists(Path.Combine(folder, "Tera.slnx"))
        ? folder
        : CariAkar(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new DirectoryNotFoundException("Tera.slnx"));
}
