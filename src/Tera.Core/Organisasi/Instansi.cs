using Tera.Core.Nilai;

namespace Tera.Core.Organisasi;

/// <summary>What kind of entity reports.</summary>
public enum JenisInstansi
{
    /// <summary>An agency of a government (OPD): dinas, badan, kecamatan, sekretariat …</summary>
    PerangkatDaerah,

    /// <summary>The government itself: IKU pemda, PK of the regent, LKjIP pemda.</summary>
    PemerintahDaerah,
}

/// <summary>Level of government; the lone digit of a kode rekening's kegiatan follows it (1 provinsi, 2 kabupaten/kota).</summary>
public enum TingkatPemerintahan
{
    /// <summary>Province.</summary>
    Provinsi,

    /// <summary>Regency.</summary>
    Kabupaten,

    /// <summary>City.</summary>
    Kota,
}

/// <summary>The entity that plans and reports, with what BAB I of its report says of it.</summary>
public sealed record Instansi
{
    /// <summary>Agency or government.</summary>
    public JenisInstansi Jenis { get; init; }

    /// <summary>Full name, "Dinas Perindustrian dan Perdagangan".</summary>
    public required string Nama { get; init; }

    /// <summary>Short name for narrow places.</summary>
    public string? Singkatan { get; init; }

    /// <summary>Level of government.</summary>
    public TingkatPemerintahan Tingkat { get; init; } = TingkatPemerintahan.Kabupaten;

    /// <summary>The government's name, "Kabupaten Belitung Timur".</summary>
    public required string Pemerintah { get; init; }

    /// <summary>Where documents are signed, "Manggar".</summary>
    public required string TempatPenetapan { get; init; }

    /// <summary>Address line of the letterhead.</summary>
    public string? Alamat { get; init; }

    /// <summary>Telephone, e-mail, web: one line each, as on the letterhead.</summary>
    public IReadOnlyList<string> Kontak { get; init; } = [];

    /// <summary>The head, first party of the PK.</summary>
    public required Pejabat Kepala { get; init; }

    /// <summary>The head's superior, second party of the PK; none for a regent's PK.</summary>
    public Pejabat? Atasan { get; init; }

    /// <summary>Main task, one sentence.</summary>
    public string? Tugas { get; init; }

    /// <summary>Functions, one a line.</summary>
    public IReadOnlyList<string> Fungsi { get; init; } = [];

    /// <summary>Units, for the organisation chart and as owners of indicators.</summary>
    public IReadOnlyList<Unit> Unit { get; init; } = [];

    /// <summary>Peta proses bisnis: core and supporting processes.</summary>
    public IReadOnlyList<ProsesBisnis> ProsesBisnis { get; init; } = [];

    /// <summary>Staff tables of BAB I.</summary>
    public IReadOnlyList<TabelJumlah> Kepegawaian { get; init; } = [];

    /// <summary>Assets of BAB I.</summary>
    public IReadOnlyList<TabelJumlah> Sarana { get; init; } = [];

    /// <summary>Peta jabatan: posts with formasi against what is filled.</summary>
    public IReadOnlyList<JabatanPeta> PetaJabatan { get; init; } = [];

    /// <summary>The team that writes the report, with its decree.</summary>
    public TimPenyusun? TimPenyusun { get; init; }
}

/// <summary>A post and, where the agency enters it, who holds it.</summary>
public sealed record Pejabat
{
    /// <summary>The post, "Kepala Dinas Perindustrian dan Perdagangan".</summary>
    public required string Jabatan { get; init; }

    /// <summary>Name with titles; prints as dots where empty.</summary>
    public string? Nama { get; init; }

    /// <summary>Rank, "Pembina Utama Muda / IV.c".</summary>
    public string? Pangkat { get; init; }

    /// <summary>Civil servant's number, 18 digits.</summary>
    public string? Nip { get; init; }
}

/// <summary>A unit: bidang, sekretariat, UPTD, subbagian.</summary>
public sealed record Unit
{
    /// <summary>Code by which others refer to it, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>Code of the unit above; none for the top.</summary>
    public string? Induk { get; init; }

    /// <summary>Who heads it.</summary>
    public Pejabat? Pimpinan { get; init; }
}

/// <summary>A process of the business process map.</summary>
/// <param name="Nama">Name of the process.</param>
/// <param name="Kelompok">"Utama", "Manajemen" or "Pendukung".</param>
/// <param name="Sasaran">Codes of the sasaran that it serves.</param>
public sealed record ProsesBisnis(string Nama, string Kelompok, IReadOnlyList<string>? Sasaran = null);

/// <summary>A table of counts or values over years: staff by golongan, assets by class.</summary>
public sealed record TabelJumlah
{
    /// <summary>Title, "Jumlah Pegawai Berdasarkan Golongan".</summary>
    public required string Judul { get; init; }

    /// <summary>Heading of the first column, "Golongan".</summary>
    public required string Dasar { get; init; }

    /// <summary>Headings of the value columns, "2023", "2024" or "Laki-laki", "Perempuan".</summary>
    public required IReadOnlyList<string> Kolom { get; init; }

    /// <summary>Unit of the values, "orang".</summary>
    public string Satuan { get; init; } = "";

    /// <summary>Rows.</summary>
    public required IReadOnlyList<BarisJumlah> Baris { get; init; }

    /// <summary>Whether a total row is printed; it is always calculated, never entered.</summary>
    public bool Dijumlahkan { get; init; } = true;

    /// <summary>Source line under the table.</summary>
    public string? Sumber { get; init; }
}

/// <summary>A row of <see cref="TabelJumlah"/>.</summary>
/// <param name="Uraian">Its label.</param>
/// <param name="Nilai">One value a column; null where unknown.</param>
public sealed record BarisJumlah(string Uraian, IReadOnlyList<decimal?> Nilai);

/// <summary>A post of the peta jabatan.</summary>
/// <param name="Jabatan">The post.</param>
/// <param name="Unit">Code of its unit.</param>
/// <param name="Kelas">Kelas jabatan, 1 to 17.</param>
/// <param name="Formasi">Posts needed.</param>
/// <param name="Terisi">Posts filled.</param>
public sealed record JabatanPeta(string Jabatan, string? Unit, int? Kelas, int Formasi, int Terisi);

/// <summary>The report's team and the decree that names it.</summary>
public sealed record TimPenyusun
{
    /// <summary>Number of the decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the decree.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>What the team is to do, one a line; the usual tasks where empty.</summary>
    public IReadOnlyList<string> Tugas { get; init; } = [];

    /// <summary>Members by post.</summary>
    public IReadOnlyList<AnggotaTim> Anggota { get; init; } = [];
}

/// <summary>A member of the team.</summary>
/// <param name="Jabatan">Post in the agency.</param>
/// <param name="Kedudukan">Role in the team: Ketua, Sekretaris, Anggota.</param>
public sealed record AnggotaTim(string Jabatan, string Kedudukan);
