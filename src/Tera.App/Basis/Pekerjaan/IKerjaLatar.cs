namespace Tera.App.Basis.Pekerjaan;

/// <summary>What a job came to.</summary>
/// <param name="Simpan">Keeps the result, within the transaction that closes the job: both happen, or neither. Gives the result's id.</param>
/// <param name="Sebab">Why there is no result, in words for who asked.</param>
/// <param name="Gangguan">Whether who looks after the server must act: not who asked, by asking for something else.</param>
public sealed record HasilKerja(Func<CancellationToken, Task<Guid>>? Simpan, string? Sebab, bool Gangguan = false)
{
    public static HasilKerja Gagal(string sebab) => new(null, sebab);

    public static HasilKerja Terganggu(string sebab) => new(null, sebab, Gangguan: true);
}

/// <summary>Does one kind of job. It may be broken off at any point and begun again by another node.</summary>
public interface IKerjaLatar
{
    string Jenis { get; }

    /// <param name="kemajuan">Tells percent and step.</param>
    Task<HasilKerja> KerjakanAsync(PekerjaanLatar pekerjaan, Func<int, string, Task> kemajuan, CancellationToken cancel);
}
