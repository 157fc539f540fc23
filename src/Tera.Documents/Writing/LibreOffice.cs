using System.Globalization;

namespace Tera.Documents.Writing;

/// <summary>Converts DOCX to PDF with a LibreOffice that runs for this call alone.</summary>
internal static class LibreOffice
{
    private const string Missing = "PDF tidak dapat dibuat karena LibreOffice tidak ditemukan. Pasang dengan: sudo apt-get install libreoffice-writer-nogui poppler-utils";
    private const string Filter = """pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}""";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // It allocates much and lives for seconds: memory that is kept instead of handed back saves a fifth of its time (glibc's mallopt and tunables; others ignore them).
    private static readonly Dictionary<string, string> Memory = new(StringComparer.Ordinal)
    {
        ["MALLOC_TOP_PAD_"] = "67108864",
        ["MALLOC_TRIM_THRESHOLD_"] = "1073741824",
        ["MALLOC_MMAP_THRESHOLD_"] = "1073741824",
        ["GLIBC_TUNABLES"] = "glibc.malloc.tcache_count=60000:glibc.malloc.mxfast=160",
    };

    private static readonly TimeSpan ForeignLimit = TimeSpan.FromMinutes(1);
    private static readonly string[] Alone = ["--user", "--map-root-user", "--net", "--"];

    // Some kernels and services forbid it; the file itself is washed of everything that points outside either way.
    private static readonly Lazy<bool> NoNetwork = new(() =>
        Tool.Run("unshare", TimeSpan.FromSeconds(10), out var said, [.. Alone, "echo", "sendiri"]) == ToolRun.Ended && said.StartsWith("sendiri", StringComparison.Ordinal));

    // Where installers put it when they leave the PATH alone.
    private static readonly string[] Places =
    [
        "/usr/lib/libreoffice/program/soffice",
        "/usr/local/bin/soffice",
        "/snap/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.exe",
    ];

    /// <summary>The program: on the PATH, in a usual place, or beside others under /opt; none where it is not installed.</summary>
    internal static string? Program()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];
        var opt = Directory.Exists("/opt") ? Directory.GetDirectories("/opt", "libreoffice*").Order(StringComparer.Ordinal).Reverse().Select(d => Path.Combine(d, "program", "soffice")) : [];
        return path.SelectMany(p => names.Select(n => Path.Combine(p, n))).Concat(Places).Concat(opt).FirstOrDefault(File.Exists);
    }

    /// <summary>For each DOCX, in their order, the PDF or why there is none; all in one run.</summary>
    public static IReadOnlyList<(byte[]? Pdf, string Problem)> ToPdf(IReadOnlyList<byte[]> docx)
    {
        if (Program() is not { } program)
        {
            return [.. docx.Select(_ => ((byte[]?)null, Missing))];
        }

        var folder = Directory.CreateTempSubdirectory("tera-pdf-").FullName;
        using var profile = OfficeProfile.Take();
        try
        {
            var sources = docx.Select((_, i) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"dokumen{i}.docx"))).ToList();
            for (var i = 0; i < docx.Count; i++)
            {
                File.WriteAllBytes(sources[i], docx[i]);
            }

            var run = Tool.Run(program, Limit * docx.Count, Memory,
                [profile.Argument, "--headless", "--norestore", "--convert-to", Filter, "--outdir", folder, .. sources]);
            var results = sources.ConvertAll(s => Result(run, Path.ChangeExtension(s, ".pdf")));
            profile.Sound = results.TrueForAll(r => r.Pdf is not null);

            // One that breaks LibreOffice takes those behind it along: each of them gets a run of its own.
            return run == ToolRun.Ended && docx.Count > 1 ? [.. results.Select((r, i) => r.Pdf is null ? ToPdf([docx[i]])[0] : r)] : results;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The PDF of a DOCX that somebody else wrote, already washed; none where it takes too long or too much.</summary>
    /// <remarks>In a network of its own where the kernel lets us, which is none; with no more memory, time and disk than a report needs; and without our environment.</remarks>
    public static byte[]? ForeignToPdf(byte[] docx)
    {
        if (Program() is not { } program)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("tera-asing-").FullName;
        using var profile = OfficeProfile.ForForeign();
        try
        {
            var source = Path.Combine(folder, "dokumen.docx");
            File.WriteAllBytes(source, docx);
            string[] fence = ["--as=3221225472", "--cpu=60", "--fsize=209715200", "--core=0", "--", program];
            string[] call = [profile.Argument, "--headless", "--norestore", "--infilter=MS Word 2007 XML", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, source];
            var environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin", ["HOME"] = folder, ["TMPDIR"] = folder, ["LANG"] = "C.UTF-8",
            };
            _ = NoNetwork.Value
                ? Tool.RunBare("unshare", ForeignLimit, environment, out _, [.. Alone, "prlimit", .. fence, .. call])
                : Tool.RunBare("prlimit", ForeignLimit, environment, out _, [.. fence, .. call]);
            var pdf = Path.ChangeExtension(source, ".pdf");
            return File.Exists(pdf) ? File.ReadAllBytes(pdf) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (byte[]? Pdf, string Problem) Result(ToolRun run, string pdf) => run switch
    {
        _ when File.Exists(pdf) => (File.ReadAllBytes(pdf), ""),
        ToolRun.NotFound => (null, Missing),
        ToolRun.TimedOut => (null, "PDF tidak selesai dibuat dalam dua menit. Coba lagi saat komputer tidak sibuk, atau buka DOCX dan simpan sebagai PDF."),
        _ => (null, "LibreOffice tidak menghasilkan PDF; bagian Writer mungkin belum terpasang. Pasang dengan: sudo apt-get install libreoffice-writer-nogui, atau buka DOCX dan simpan sebagai PDF."),
    };
}
