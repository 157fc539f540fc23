using System.CommandLine;
using Tera.Core.Berkas;

namespace Tera.Cli;

/// <summary>tera skema: the JSON Schema of the data file.</summary>
internal static class SkemaCommand
{
    public static Command Create(Terminal terminal)
    {
        // The schema is JSON either way.
        var command = new Command("skema", "Tulis JSON Schema berkas data kinerja.") { Masukan.Format() };
        command.SetAction(_ =>
        {
            terminal.Out.Write(SkemaJson.Ekspor());
            return Application.Selesai;
        });
        return command;
    }
}
