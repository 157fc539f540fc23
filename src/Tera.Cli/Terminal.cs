using Spectre.Console;

namespace Tera.Cli;

/// <summary>Where commands print, and how tables, errors and progress look there.</summary>
public sealed class Terminal(TextWriter @out, TextWriter error)
{
    private const int WidthWithoutTerminal = 160;

    public TextWriter Out { get; } = @out;

    public TextWriter Error { get; } = error;

    private IAnsiConsole Console { get; } = Create(@out);

    /// <summary>What was told to be wrong, for those who asked for JSON.</summary>
    internal List<string> Failures { get; } = [];

    /// <summary>Whether an answer in JSON was given.</summary>
    internal bool Answered { get; set; }

    /// <summary>Tells what is wrong with the call or its files.</summary>
    public int Fail(params IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Failures.Add(message.Trim());
            Error.WriteLine(message);
        }

        return Application.SalahPakai;
    }

    /// <summary>Tells what is wrong with a file: a line about it, then each place.</summary>
    internal void Fail(string head, IEnumerable<string> places)
    {
        Error.WriteLine(head);
        foreach (var place in places)
        {
            Failures.Add(place);
            Error.WriteLine("  " + place);
        }
    }

    /// <summary>A composed table as the terminal shows it.</summary>
    public void Write(Documents.Model.Table table)
    {
        Console.Write(TerminalTable.From(table));
        foreach (var note in table.Notes)
        {
            Out.WriteLine("  " + note);
        }

        Out.WriteLine();
    }

    /// <summary>What is being done, on the error stream so that output stays clean.</summary>
    public void Progress(string what) => Error.WriteLine(what);

    private static IAnsiConsole Create(TextWriter writer)
    {
        var live = ReferenceEquals(writer, System.Console.Out) && !System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = live ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = live ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!live)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
