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
        Run(program, limit, environment, out _, arguments);

    public static ToolRun Run(string program, TimeSpan limit, out string output, params IReadOnlyList<string> arguments) =>
        Run(program, limit, ReadOnlyDictionary<string, string>.Empty, out output, arguments);

    private static ToolRun Run(string program, TimeSpan limit, IReadOnlyDictionary<string, string> environment, out string output, IReadOnlyList<string> arguments)
    {
        output = "";
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
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
