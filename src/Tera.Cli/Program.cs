namespace Tera.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return Application.Run(args, new Terminal(Console.Out, Console.Error));
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("TERA_RINCI") is not "1")
        {
            // What nobody foresaw is told in one line; who mends it asks for the rest.
            Console.Error.WriteLine($"Tera menemui kesalahan yang tidak diperkirakan ({e.GetType().Name}). Tidak ada yang diubah setengah jalan. Jalankan lagi dengan TERA_RINCI=1 dan laporkan keluarannya bersama perintahnya.");
            return Application.SalahPakai;
        }
    }
}
