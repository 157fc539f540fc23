namespace Tera.Cli;

/// <summary>Why the system refused a file, in Indonesian.</summary>
internal static class FileProblem
{
    private const int DiskFull = 28; // ENOSPC

    public static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "tidak ada izin untuk tempat itu",
        PathTooLongException => "namanya terlalu panjang",
        DirectoryNotFoundException or FileNotFoundException => "tempatnya tidak ada",
        { HResult: DiskFull } => "disk penuh",
        _ => "berkas sedang dipakai program lain, atau sebagian dari alamatnya bukan folder",
    };
}
