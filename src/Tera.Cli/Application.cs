using System.CommandLine;
using System.CommandLine.Help;

namespace Tera.Cli;

/// <summary>The command line: one command a file. Exit codes: 0 done, 1 the data have errors or findings, 2 the call is wrong or a file is not there.</summary>
public static class Application
{
    public const int Selesai = 0;
    public const int AdaTemuan = 1;
    public const int SalahPakai = 2;

    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand("Tera: perencanaan, pengukuran, dan pelaporan kinerja instansi pemerintah (SAKIP).")
        {
            HitungCommand.Create(terminal), PeriksaCommand.Create(terminal), EvaluasiCommand.Create(terminal), LaporanCommand.Create(terminal), AsalCommand.Create(terminal),
            TemplatCommand.Create(terminal), ImporCommand.Create(terminal), EksporCommand.Create(terminal),
            SkemaCommand.Create(terminal), KerangkaCommand.Create(terminal), TemplatLkeCommand.Create(terminal), DemoCommand.Create(terminal), ServeCommand.Create(terminal), VerifikasiCommand.Create(terminal), StatusCommand.Create(terminal), ArsipkanCommand.Create(terminal), CadangkanCommand.Create(terminal), PulihkanCommand.Create(terminal),
            AuditCommand.Create(terminal),
        };
        IndonesianHelp.Apply(root, terminal);
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not IndonesianHelp)
        {
            return UsageErrors.Tell(parsed, terminal);
        }

        var json = parsed.CommandResult.Command.Options.OfType<Option<string>>().Any(o => o.Name == "--format" && parsed.GetValue(o) == "json");
        var kode = Invoke(parsed, terminal);
        return json ? JsonOutput.Failures(terminal, kode) : kode;
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OutputException e)
        {
            return terminal.Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return terminal.Fail($"Berkas tidak dapat dibaca: {FileProblem.Reason(e)}.");
        }
    }
}
