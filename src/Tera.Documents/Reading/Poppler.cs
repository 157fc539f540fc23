using System.ComponentModel;
using System.Diagnostics;

namespace Tera.Documents.Reading;

/// <summary>Runs one of poppler's programs on a PDF, for a bounded time.</summary>
internal static class Poppler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What was read of its output and what it complained of; not started where it is not installed. After the time it is stopped, and what was read stands.</summary>
    internal static (T? Output, string Error, bool Started) Run<T>(string program, byte[] content, string[] arguments, Func<Stream, T> read, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var stop = limit.Token.Register(() => process.Kill(entireProcessTree: true));
            limit.CancelAfter(Patience);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = Task.Run(() => read(process.StandardOutput.BaseStream), CancellationToken.None);
            try
            {
                process.StandardInput.BaseStream.Write(content);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It gave up on a damaged file before it had read it all.
            }

            var result = output.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return (result, error.GetAwaiter().GetResult(), true);
        }
        catch (Win32Exception)
        {
            return (default, "", false);
        }
    }
}
