using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics;

namespace Tera.Documents.Writing;

/// <summary>How a program ended.</summary>
internal enum ToolRun
{
    Ended,
    NotFound,
    TimedOut,
}

/// <summary>Runs another program with a time limit.</summary>
internal static class Tool
{
    public static ToolRun Run(string program, TimeSpan limit, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments) =>
        Run(program, limit, environment, bare: false, out _, arguments);

    /// <summary>Runs it with this environment and nothing of our own: no password of ours is within its reach.</summary>
    public static ToolRun RunBare(string program, TimeSpan limit, IReadOnlyDictionary<string, string> environment, out string output, params IReadOnlyList<string> arguments) =>
        Run(program, limit, environment, bare: true, out output, arguments);

    public static ToolRun Run(string program, TimeSpan limit, out string output, params IReadOnlyList<string> arguments) =>
        Run(program, limit, ReadOnlyDictionary<string, string>.Empty, bare: false, out output, arguments);

    private static ToolRun Run(string program, TimeSpan limit, IReadOnlyDictionary<string, string> environment, bool bare, out string output, IReadOnlyList<string> arguments)
    {
        output = "";
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (bare)
        {
            start.Environment.Clear();
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                return ToolRun.TimedOut;
            }

            output = text.Wait(limit) ? text.Result : "";
            return ToolRun.Ended;
        }
        catch (Win32Exception)
        {
            return ToolRun.NotFound;
        }
    }
}
