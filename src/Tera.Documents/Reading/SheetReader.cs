using System.IO.Compression;
using System.Xml;

namespace Tera.Documents.Reading;

/// <summary>Reads the cells of a workbook (XLSX, ECMA-376) within limits, whatever the file claims of its size.</summary>
public static class SheetReader
{
    /// <summary>Most bytes that all the parts read may unpack to.</summary>
    public const long LargestUnpacked = 256L * 1024 * 1024;

    /// <summary>Most cells with content.</summary>
    public const int MostCells = 2_000_000;

    private const int LargestPacked = 64 * 1024 * 1024;
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads all sheets; problems are values.</summary>
    public static ReadBook Read(Stream source)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        for (int count; (count = source.Read(chunk)) > 0;)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > LargestPacked)
            {
                return Refuse(BookProblem.TooLarge);
            }
        }

        if (buffer.GetBuffer().AsSpan(0, (int)Math.Min(buffer.Length, Ole.Length)).SequenceEqual(Ole))
        {
            return Refuse(BookProblem.OldOrProtected);
        }

        buffer.Position = 0;
        try
        {
            using var zip = new ZipArchive(buffer, ZipArchiveMode.Read);
            return new BookParts(zip).Read();
        }
        catch (BookTooLargeException)
        {
            return Refuse(BookProblem.TooLarge);
        }
        catch (InvalidDataException galat) when (buffer.Length < 4 || !buffer.GetBuffer().AsSpan(0, 2).SequenceEqual("PK"u8))
        {
            return Refuse(BookProblem.NotAWorkbook, galat.Message);
        }
        catch (Exception galat) when (galat is InvalidDataException or XmlException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return Refuse(BookProblem.Damaged, galat.Message);
        }
    }

    private static ReadBook Refuse(BookProblem problem, string? detail = null) => new([], problem, detail);
}

/// <summary>The limits were passed while unpacking.</summary>
internal sealed class BookTooLargeException : Exception;

/// <summary>Counts what is unpacked from all parts together.</summary>
internal sealed class UnpackLimit(long most)
{
    private long _left = most;

    public void Take(int bytes)
    {
        if ((_left -= bytes) < 0)
        {
            throw new BookTooLargeException();
        }
    }
}

/// <summary>A part that is counted as it is unpacked.</summary>
internal sealed class CountedStream(Stream inner, UnpackLimit limit) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        limit.Take(read);
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
