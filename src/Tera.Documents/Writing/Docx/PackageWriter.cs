using System.Globalization;
using System.IO.Compression;

namespace Tera.Documents.Writing.Docx;

/// <summary>An Office file as parts in a zip, with fixed dates: the same parts give the same bytes.</summary>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    private static readonly DateTimeOffset Date = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string Type)> _parts = [];

    /// <summary>An XML part.</summary>
    public void Part(string path, string contentType, Action<Markup> write)
    {
        _parts.Add((path, contentType));
        Xml(path, write);
    }

    /// <summary>A part of bytes, whose type follows its ending.</summary>
    public void Bytes(string path, ReadOnlySpan<byte> content)
    {
        using var stream = Entry(path, CompressionLevel.NoCompression);
        stream.Write(content);
    }

    /// <summary>The relationships of a part; "" stands for the whole file.</summary>
    public void Relationships(string part, Relationships relationships)
    {
        var slash = part.LastIndexOf('/') + 1;
        Xml($"{part[..slash]}_rels/{part[slash..]}.rels", relationships.Write);
    }

    public void Dispose()
    {
        Xml("[Content_Types].xml", xml =>
        {
            xml.Raw("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>
                """);
            foreach (var (path, type) in _parts)
                xml.Put($"""<Override PartName="/{path}" ContentType="{type}"/>""");
            xml.Raw("</Types>");
        });
        _zip.Dispose();
    }

    private void Xml(string path, Action<Markup> write)
    {
        using var xml = new Markup(Entry(path, CompressionLevel.Fastest));
        write(xml);
    }

    private Stream Entry(string path, CompressionLevel level)
    {
        var entry = _zip.CreateEntry(path, level);
        entry.LastWriteTime = Date;
        return entry.Open();
    }
}

/// <summary>What a part refers to.</summary>
internal sealed class Relationships
{
    /// <summary>Start of the types that the standard names.</summary>
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Type, string Target)> _targets = [];

    /// <summary>Adds one and gives its id.</summary>
    public string Add(string type, string target)
    {
        _targets.Add((type, target));
        return "rId" + _targets.Count.ToString(CultureInfo.InvariantCulture);
    }

    internal void Write(Markup xml)
    {
        xml.Raw("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var i = 0; i < _targets.Count; i++)
            xml.Put($"""<Relationship Id="rId{i + 1}" Type="{_targets[i].Type}" Target="{_targets[i].Target}"/>""");
        xml.Raw("</Relationships>");
    }
}
