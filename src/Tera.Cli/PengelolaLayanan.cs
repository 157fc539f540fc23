using System.Net.Sockets;
using System.Text;

namespace Tera.Cli;

/// <summary>Tells systemd, where it started this process with Type=notify, that pages are served: one word on its socket.</summary>
internal static class PengelolaLayanan
{
    public static void Siap()
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } alamat)
            return;
        try
        {
            using var soket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // An address without a file begins with a zero byte, which the environment shows as "@".
            soket.Connect(new UnixDomainSocketEndPoint(alamat[0] == '@' ? '\0' + alamat[1..] : alamat));
            soket.Send(Encoding.ASCII.GetBytes("READY=1"));
        }
        catch (SocketException)
        {
            // Nobody listens: the manager will say so itself.
        }
    }
}
