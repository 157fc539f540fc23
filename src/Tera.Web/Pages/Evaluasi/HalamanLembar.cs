using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Web.Basis;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>A page of an agency's worksheet; what the person may not see was never read.</summary>
public abstract class HalamanLembar(MuatLembar muat) : HalamanInstansi
{
    /// <summary>None where the agency has no file of the year.</summary>
    public LembarTermuat? Lembar { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; protected set; } = [];

    /// <summary>Whether the person speaks for the agency.</summary>
    public bool Mengisi => Boleh(Hak.UbahEvaluasi);

    protected async Task<bool> MuatAsync()
    {
        Lembar = await muat.JalankanAsync(Instansi.Id, Tahun, this.Orang(), Mengisi, HttpContext.RequestAborted);
        return Lembar is not null;
    }

    /// <summary>A stage as pages call it.</summary>
    public static string Sebutan(TahapKerja tahap) => tahap switch
    {
        TahapKerja.Mandiri => "Penilaian mandiri",
        TahapKerja.Verifikasi => "Evaluasi oleh tim",
        TahapKerja.PenjaminanKualitas => "Penjaminan kualitas",
        TahapKerja.Ditetapkan => "Ditetapkan, menunggu LHE",
        _ => "Terbit",
    };

    public static string Sebutan(TahapPenilaian tahap) => tahap switch
    {
        TahapPenilaian.Mandiri => "Mandiri",
        TahapPenilaian.Verifikasi => "Tim",
        TahapPenilaian.PenjaminanKualitas => "Mutu",
        _ => "Akhir",
    };

    public static string Sebutan(PeranTim peran) => peran switch { PeranTim.Ketua => "Ketua tim", PeranTim.Mutu => "Penjamin kualitas", _ => "Anggota" };
}
