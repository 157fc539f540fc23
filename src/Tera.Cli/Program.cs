namespace Tera.Cli;

internal static class Program
{
    private static int Main(string[] args) => Application.Run(args, new Terminal(Console.Out, Console.Error));
}
