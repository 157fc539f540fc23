namespace Tera.App.Organisasi;

/// <summary>What somebody may do. Every page and endpoint names one.</summary>
public enum Hak
{
    /// <summary>Everybody, signed in or not.</summary>
    Publik,

    /// <summary>Everybody with an account: own account, first page.</summary>
    Akun,

    LihatInstansi,

    /// <summary>Some part of a file; which part is asked by the page of the part.</summary>
    UbahBerkas,
    UbahRencana,
    UbahAnggaran,
    UbahRealisasi,
    UbahNarasi,
    UbahEvaluasi,
    Impor,
    /// <summary>Some step of a document; which step is asked by the page of the step.</summary>
    JalankanAlur,
    Ajukan,
    Setujui,
    Tetapkan,
    NilaiEvaluasi,

    /// <summary>Have a document made and kept.</summary>
    BuatDokumen,

    /// <summary>Bring what was fixed before the public, or take it back.</summary>
    Terbitkan,

    /// <summary>Remind an agency of what waits there.</summary>
    Ingatkan,

    LihatPemda,
    KelolaJadwal,
    KelolaInstansi,
    KelolaPengguna,
}

/// <summary>Who has a right.</summary>
/// <param name="Instansi">At an agency; an operator and a head only at their own.</param>
/// <param name="Pemda">At the government's own entity, and where a page concerns no single agency.</param>
public sealed record PemegangHak(IReadOnlySet<Peran> Instansi, IReadOnlySet<Peran> Pemda);

/// <summary>The one table of rights.</summary>
public static class TabelHak
{
    private const Peran Admin = Peran.AdminPemda;
    private const Peran Operator = Peran.Operator;
    private const Peran Kepala = Peran.Kepala;
    private const Peran Perencana = Peran.Perencana;
    private const Peran Organisasi = Peran.Organisasi;
    private const Peran Evaluator = Peran.Evaluator;
    private const Peran Pimpinan = Peran.PimpinanDaerah;

    private static readonly Peran[] Semua = Enum.GetValues<Peran>();
    private static readonly Peran[] Pengamat = [Admin, Perencana, Organisasi, Evaluator, Pimpinan];

    //                                                        at an agency                        at the government itself
    private static readonly Dictionary<Hak, PemegangHak> Tabel = new()
    {
        [Hak.Publik] = Baris(Semua, Semua),
        [Hak.Akun] = Baris(Semua, Semua),
        [Hak.LihatInstansi] = Baris(Semua, Pengamat),
        [Hak.UbahBerkas] = Baris([Operator], [Perencana, Organisasi]),
        [Hak.UbahRencana] = Baris([Operator], [Perencana, Organisasi]),
        [Hak.UbahAnggaran] = Baris([Operator], [Perencana]),
        [Hak.UbahRealisasi] = Baris([Operator], [Organisasi]),
        [Hak.UbahNarasi] = Baris([Operator], [Organisasi]),
        [Hak.UbahEvaluasi] = Baris([Operator], [Organisasi]),
        [Hak.Impor] = Baris([Operator, Admin], [Perencana, Organisasi, Admin]),
        [Hak.JalankanAlur] = Baris([Operator, Kepala], [Perencana, Organisasi, Pimpinan]),
        [Hak.Ajukan] = Baris([Operator], [Perencana, Organisasi]),
        [Hak.Setujui] = Baris([Kepala], [Pimpinan]),
        [Hak.Tetapkan] = Baris([Kepala], [Pimpinan]),
        [Hak.NilaiEvaluasi] = Baris([Evaluator], [Evaluator]),
        [Hak.BuatDokumen] = Baris([Operator, Kepala, Perencana, Organisasi, Evaluator], [Perencana, Organisasi, Evaluator, Pimpinan]),
        [Hak.Terbitkan] = Baris([Kepala], [Pimpinan]),
        [Hak.Ingatkan] = Baris([Kepala, Perencana, Organisasi, Evaluator], [Perencana, Organisasi, Evaluator, Pimpinan]),
        [Hak.LihatPemda] = Baris([], Pengamat),
        [Hak.KelolaJadwal] = Baris([], [Admin, Perencana, Organisasi]),
        [Hak.KelolaInstansi] = Baris([], [Admin]),
        [Hak.KelolaPengguna] = Baris([], [Admin]),
    };

    public static PemegangHak Untuk(Hak hak) => Tabel[hak];

    /// <summary>Whether the role is bound to one agency.</summary>
    public static bool SatuInstansi(Peran peran) => peran is Operator or Kepala;

    /// <summary>Whether the right changes nothing; what changes something is closed at agencies that were dissolved.</summary>
    public static bool HanyaMelihat(Hak hak) => hak is Hak.Publik or Hak.Akun or Hak.LihatInstansi or Hak.LihatPemda;

    private static PemegangHak Baris(Peran[] instansi, Peran[] pemda) => new(instansi.ToHashSet(), pemda.ToHashSet());
}
