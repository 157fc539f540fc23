using System.CommandLine;
using System.CommandLine.Completions;
using Tera.Core.Berkas;

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
            var meant = parsed.UnmatchedTokens.Count > 0 ? Suggest(parsed.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name)) : "";
            terminal.Error.WriteLine($"Perintah {given}.{meant} Yang ada: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.");
        }
        else
        {
            foreach (var token in parsed.UnmatchedTokens)
            {
                terminal.Error.WriteLine($"\"{token}\" tidak dikenal dalam perintah {command.Name}.{Suggest(token, command.Options.Select(o => o.Name))}");
            }

            foreach (var argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 }))
            {
                terminal.Error.WriteLine($"Masukan {argument.Name} belum disebutkan: {argument.Description}");
            }

            foreach (var option in command.Options.Where(o => parsed.GetResult(o) is { } r && r.Errors.Any()))
            {
                var given = parsed.GetResult(option)!.Tokens.Select(t => t.Value).ToList();
                terminal.Error.WriteLine(given.Count == 0
                    ? $"Nilai {option.Name} belum disebutkan. {option.Description}"
                    : $"Nilai {option.Name} \"{string.Join(' ', given)}\" tidak sesuai.{Suggest(given[0], option.GetCompletions(CompletionContext.Empty).Select(c => c.Label))} {option.Description}");
            }
        }

        terminal.Error.WriteLine($"Lihat: tera {(command is RootCommand ? "" : command.Name + " ")}--help");
        return Application.SalahPakai;
    }

    private static string Suggest(string given, IEnumerable<string> known) => SaranKode.Untuk(given, known) is { } suggestion ? " " + suggestion : "";
}
