namespace Tera.Cli;

/// <summary>Writes files whole or not at all: beside the target first, then moved over it.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
        {
            throw new OutputException($"{path} tidak dapat ditulis: sudah ada folder dengan nama itu. Sebutkan nama berkasnya.");
        }

        try
        {
            WriteWhole(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} tidak dapat ditulis: {FileProblem.Reason(e)}.", e);
        }
    }

    /// <summary>What a person edits afterwards: their work is not written over unless they say so, and never what it was made from.</summary>
    /// <param name="endings">How the name may end, ".xlsx": a workbook under another name opens nowhere.</param>
    public static void WriteNew(string path, bool timpa, Action<Stream> write, string[] endings, string? source = null)
    {
        if (source is not null && Path.GetFullPath(source) == Path.GetFullPath(path))
        {
            throw new OutputException($"{path} adalah berkas yang sedang dibaca dan tidak ditimpa. Sebutkan nama lain dengan --ke.");
        }

        if (!Directory.Exists(path) && !endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw new OutputException($"{path} tidak ditulis: namanya harus berakhiran {string.Join(" atau ", endings)}. Sebutkan nama itu dengan --ke.");
        }

        if (!timpa && File.Exists(path))
        {
            throw new OutputException($"{path} sudah ada dan tidak ditimpa. Sebutkan nama lain dengan --ke, atau tambahkan --timpa bila isinya memang hendak diganti.");
        }

        Write(path, write);
    }

    private static void WriteWhole(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(stream);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public static void Write(string path, ReadOnlyMemory<byte> content) => Write(path, s => s.Write(content.Span));

    /// <summary>The path without ".tera.json".</summary>
    public static string Stem(string path) => path.EndsWith(".tera.json", StringComparison.OrdinalIgnoreCase) ? path[..^".tera.json".Length] : Path.ChangeExtension(path, null)!;
}

/// <summary>A file could not be written; the message names it and tells why, in Indonesian.</summary>
internal sealed class OutputException(string message, Exception? inner = null) : IOException(message, inner);
