using System.Collections.Concurrent;

namespace Tera.Documents.Writing;

/// <summary>LibreOffice's own folder, for one run at a time; kept for the next run of this process, because a new one costs as long as ten pages.</summary>
/// <remarks>Only a run that ended well gives its folder back: what a crash leaves behind is thrown away.</remarks>
internal sealed class OfficeProfile : IDisposable
{
    // Charts print decimal commas only where the office itself is Indonesian. A version that it has never seen makes it test its drawing at every start: a third of a start.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item><item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>999.0</value></prop></item></oor:items>
        """;

    // For other people's files: no macro runs, no link is followed or refreshed.
    private const string Guard = """
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item><item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item></oor:items>
        """;

    private static readonly ConcurrentBag<string> Free = [];
    private readonly string _folder;

    static OfficeProfile() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
    {
        while (Free.TryTake(out var folder))
            Remove(folder);
    };

    private OfficeProfile(string folder) => _folder = folder;

    /// <summary>As LibreOffice wants to be told.</summary>
    public string Argument => "-env:UserInstallation=" + new Uri(_folder).AbsoluteUri;

    /// <summary>Whether the run ended well.</summary>
    public bool Sound { get; set; }

    public static OfficeProfile Take() => new(Free.TryTake(out var folder) && Directory.Exists(folder) ? folder : Fresh(Settings));

    /// <summary>A folder that has seen nothing and is used once, for a file that somebody else wrote.</summary>
    public static OfficeProfile ForForeign() => new(Fresh(Settings.Replace("</oor:items>", Guard.Trim(), StringComparison.Ordinal)));

    public void Dispose()
    {
        if (Sound)
            Free.Add(_folder);
        else
            Remove(_folder);
    }

    private static string Fresh(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("tera-profil-").FullName;
        var user = Directory.CreateDirectory(Path.Combine(folder, "user")).FullName;
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), settings);
        return folder;
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody has cleared the temporary folder already, or a dying LibreOffice still writes there.
        }
    }
}
