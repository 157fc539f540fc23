using Microsoft.AspNetCore.Identity;

namespace Tera.App.Organisasi;

/// <summary>What a person is here; everybody else is the public.</summary>
public enum Peran
{
    /// <summary>Keeps agencies, people and the calendar of the government.</summary>
    AdminPemda,

    /// <summary>Enters an agency's plan and figures.</summary>
    Operator,

    /// <summary>Checks and approves for the agency: its head, or who verifies for the head.</summary>
    Kepala,

    /// <summary>The planning board (Bappeda): plans of all agencies.</summary>
    Perencana,

    /// <summary>The organisation bureau: measurement and reports of all agencies.</summary>
    Organisasi,

    /// <summary>The inspectorate.</summary>
    Evaluator,

    /// <summary>Governor, regent or mayor, and who works for them.</summary>
    PimpinanDaerah,
}

/// <summary>A person with an account.</summary>
public sealed class Pengguna : IdentityUser<Guid>
{
    public required string Nama { get; set; }

    public string? Jabatan { get; set; }

    public Peran Peran { get; set; }

    /// <summary>The agency of an operator or head; none for roles of the whole government.</summary>
    public Guid? InstansiId { get; set; }

    /// <summary>The password was given by somebody else and holds for one sign-in.</summary>
    public bool HarusGantiSandi { get; set; }

    public bool Aktif { get; set; } = true;

    /// <summary>Step of time of the last code of the second factor that was accepted; none where none was.</summary>
    public long? LangkahTotp { get; set; }
}

/// <summary>A signed-in browser; kept here, so that it can be listed and ended, and every node knows it.</summary>
public sealed class Sesi
{
    public required string Id { get; set; }

    public Guid PenggunaId { get; set; }

    public required byte[] Isi { get; set; }

    public DateTimeOffset Mulai { get; set; }

    public DateTimeOffset Terakhir { get; set; }

    public DateTimeOffset Berakhir { get; set; }

    public string? Alamat { get; set; }

    public string? Peramban { get; set; }
}
