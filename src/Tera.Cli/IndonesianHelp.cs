using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tera.Cli;

/// <summary>--help in Indonesian: usage, arguments, options, commands, exit codes.</summary>
internal sealed class IndonesianHelp(Terminal terminal) : SynchronousCommandLineAction
{
    public static void Apply(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = "Tampilkan bantuan ini.";
                help.Action = new IndonesianHelp(terminal);
            }
            else if (option is VersionOption version)
            {
                version.Description = "Tampilkan versi Tera.";
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        terminal.Out.WriteLine(command.Description);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Pemakaian:");
        terminal.Out.WriteLine("  " + Usage(command));
        Section("Masukan", command.Arguments.Select(a => (a.Name, a.Description)));
        var options = command.Options.Concat(command is RootCommand ? [] : Inherited(command)).Where(o => !o.Hidden).ToList();
        Section("Pilihan", options.Select(o => (string.Join(", ", o.Aliases.Where(a => a.StartsWith('-') && a.Length == 2).Append(o.Name)) + Value(o), o.Description)));
        Section("Perintah", command.Subcommands.Select(c => (c.Name, c.Description)));
        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Kode keluar: 0 berhasil, 1 ada kesalahan data atau temuan, 2 salah pakai, atau berkas tidak ada atau tidak dapat dibuka.");
        return Application.Selesai;
    }

    private static IEnumerable<Option> Inherited(Command command) => command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive));

    private static string Usage(Command command)
    {
        var path = command is RootCommand ? "tera" : "tera " + command.Name;
        var arguments = string.Concat(command.Arguments.Select(a => " " + a.Name + (a.Arity.MaximumNumberOfValues > 1 ? "..." : "")));
        return path + (command.Subcommands.Count > 0 ? " PERINTAH" : "") + arguments + (command.Options.Count > 0 ? " [pilihan]" : "");
    }

    private static string Value(Option option) => option.HelpName is { } name ? " " + name : "";

    private void Section(string title, IEnumerable<(string Name, string? Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(title + ":");
        var width = list.Max(r => r.Name.Length) + 2;
        foreach (var (name, text) in list)
        {
            terminal.Out.WriteLine($"  {name.PadRight(width)}{text}");
        }
    }
}
