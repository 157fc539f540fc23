using System.Globalization;
using Spectre.Console;
using Tera.Core.Berkas;

namespace Tera.Cli;

/// <summary>Where commands print, and how tables, errors and progress look there.</summary>
public sealed class Terminal(TextWriter @out, TextWriter error)
{
    private const int WidthWithoutTerminal = 160;

    public TextWriter Out { get; } = @out;

    public TextWriter Error { get; } = error;

    private IAnsiConsole Console { get; } = Create(@out);

    public int Fail(params IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Error.WriteLine(message);
        }

        return Application.SalahPakai;
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

    /// <summary>Reads a data file and calculates it; tells all its errors otherwise.</summary>
    public HasilBerkas? Load(string path)
    {
        if (Read(path) is not { } berkas)
        {
            return null;
        }

        return HitungBerkas.Hitung(berkas);
    }

    public BerkasKinerja? Read(string path)
    {
        if (!File.Exists(path))
        {
            Fail($"Berkas {path} tidak ada. Periksa nama dan foldernya.");
            return null;
        }

        using var stream = File.OpenRead(path);
        var hasil = BerkasJson.Baca(stream);
        if (hasil.Berkas is null)
        {
            Fail($"{path}: {hasil.Kesalahan.Count.ToString(CultureInfo.InvariantCulture)} kesalahan.");
            Fail(hasil.Kesalahan.Select(k => "  " + k));
        }

        return hasil.Berkas;
    }

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
