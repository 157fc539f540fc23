using System.CommandLine;

namespace Tera.Cli;

/// <summary>What is wrong with a call, in Indonesian.</summary>
internal static class UsageErrors
{
    public static int Tell(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand)
        {
            var given = parsed.UnmatchedTokens.Count > 0 ? $"\"{parsed.UnmatchedTokens[0]}\" tidak dikenal" : "belum disebutkan";
            terminal.Error.WriteLine($"Perintah {given}. Yang ada: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.");
        }
        else
        {
            foreach (var token in parsed.UnmatchedTokens)
            {
                terminal.Error.WriteLine($"\"{token}\" tidak dikenal dalam perintah {command.Name}.");
            }

            foreach (var argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 }))
            {
                terminal.Error.WriteLine($"Masukan {argument.Name} belum disebutkan: {argument.Description}");
            }

            foreach (var option in command.Options.Where(o => parsed.GetResult(o) is { } r && r.Errors.Any()))
            {
                terminal.Error.WriteLine($"Nilai {option.Name} tidak sesuai: {option.Description}");
            }
        }

        terminal.Error.WriteLine($"Lihat: tera {(command is RootCommand ? "" : command.Name + " ")}--help");
        return Application.SalahPakai;
    }
}
