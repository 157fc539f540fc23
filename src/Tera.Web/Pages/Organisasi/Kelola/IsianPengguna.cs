using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tera.App.Organisasi;

namespace Tera.Web.Pages.Organisasi.Kelola;

/// <summary>The form of a person, new or known.</summary>
public sealed class IsianPengguna
{
    public string? Nama { get; set; }

    public string? Jabatan { get; set; }

    public string? Surel { get; set; }

    public Peran? Peran { get; set; }

    public Guid? InstansiId { get; set; }

    [BindNever]
    public IReadOnlyList<PilihanInstansi.Baris> Pilihan { get; set; } = [];

    internal static IsianPengguna Dari(DataPengguna data) => new() { Nama = data.Nama, Jabatan = data.Jabatan, Surel = data.Surel, Peran = Enum.IsDefined(data.Peran) ? data.Peran : null, InstansiId = data.InstansiId };

    internal DataPengguna Data() => new(Nama ?? "", string.IsNullOrWhiteSpace(Jabatan) ? null : Jabatan.Trim(), Peran ?? (Peran)(-1), InstansiId, GantiSurel.Rapikan(Surel));
}
