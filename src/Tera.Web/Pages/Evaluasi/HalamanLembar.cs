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
        if (Diarsipkan && Lembar is not null)
            Lembar = Lembar with { Akses = Lembar.Akses with { Menjawab = null, Mengatur = false } };
        return Lembar is not null;
    }

    /// <summary>A stage as pages call it.</summary>
    public static string Sebutan(TahapKerja tahap) => tahap switch
    {
        TahapKerja.Mandiri => "Penilaian mandiri",
        TahapKerja.Verifikasi => "Evaluasi oleh tim",
        TahapKerja.PenjaminanKualitas => "Penjaminan kualitas",
        TahapKerja.Final => "Penetapan hasil akhir",
        TahapKerja.Ditetapkan => "Ditetapkan, menunggu LHE",
        _ => "Terbit",
    };

    /// <summary>Since when the worksheet is where it is, and by whose step it came there: whose turn it is now is another.</summary>
    public static string Sejak(Penilaian penilaian)
    {
        ArgumentNullException.ThrowIfNull(penilaian);
        var oleh = penilaian.Tahap switch
        {
            TahapKerja.Mandiri => penilaian.Catatan is { Length: > 0 } ? "dikembalikan" : "dimulai",
            TahapKerja.Verifikasi or TahapKerja.PenjaminanKualitas or TahapKerja.Final => penilaian.Catatan is { Length: > 0 } ? "dikembalikan" : "diserahkan",
            TahapKerja.Ditetapkan => "ditetapkan",
            _ => "diterbitkan",
        };
        return $"sejak {Waktu.Cetak(penilaian.Sejak)}, {oleh} {penilaian.Oleh}";
    }

    public static string Sebutan(TahapPenilaian tahap) => tahap switch
    {
        TahapPenilaian.Mandiri => "Mandiri",
        TahapPenilaian.Verifikasi => "Tim",
        TahapPenilaian.PenjaminanKualitas => "Mutu",
        _ => "Akhir",
    };

    public static string Sebutan(PeranTim peran) => peran switch { PeranTim.Ketua => "Ketua tim", PeranTim.Mutu => "Penjamin kualitas", _ => "Anggota" };
}
