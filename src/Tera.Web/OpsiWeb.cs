using System.Net;
using Tera.App.Basis.Simpul;

namespace Tera.Web;

/// <summary>What the web application is started with.</summary>
public sealed record OpsiWeb
{
    /// <summary>Connection string of the schema's owner; pages run under the role tera_app.</summary>
    public required string BasisData { get; init; }

    /// <summary>Connection string of a replica for pages that only show: the public ones, dashboards. Several hosts with "Target Session Attributes=PreferStandby" fall back to the first server.</summary>
    public string? BasisDataBaca { get; init; }

    /// <summary>Jobs that this node does at once; 0 where it only serves pages.</summary>
    public int Pekerja { get; init; } = SimpulIni.PekerjaBawaan;

    /// <summary>Prints a document that is not kept soon after the start, so that the first who asks for one waits no longer than others.</summary>
    public bool Hangatkan { get; init; }

    /// <summary>Proxies whose word on the visitor's address is taken, beside this machine's own: addresses or networks ("10.0.0.0/24").</summary>
    public IReadOnlyList<IPNetwork> Proksi { get; init; } = [];

    /// <summary>Addresses to listen at.</summary>
    public IReadOnlyList<string> Alamat { get; init; } = ["http://localhost:5080"];

    /// <summary>Address that the public knows, printed in documents and their QR; the first of <see cref="Alamat"/> where none is given.</summary>
    public string? AlamatPublik { get; init; }

    /// <summary>Cookies are sent over HTTPS only, and browsers are told to use nothing else. To be set wherever a proxy with a certificate stands in front.</summary>
    public bool HanyaHttps { get; init; }

    /// <summary>Sign-ins tried from one address within a minute; an office stands behind one address.</summary>
    public int BatasMasuk { get; init; } = 60;

    /// <summary>Log lines as JSON, for machines that collect them.</summary>
    public bool CatatanJson { get; init; }

    /// <summary>The mail server for reminders; none sends no mail.</summary>
    public Tera.App.Basis.SetelanSurel? Surel { get; init; }

    public TimeProvider Waktu { get; init; } = TimeProvider.System;
}
