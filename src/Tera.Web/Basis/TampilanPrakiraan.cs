using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Web.Basis;

/// <summary>Early warnings in words.</summary>
public static class TampilanPrakiraan
{
    public static string Kata(PutusanPrakiraan putusan) => putusan switch
    {
        PutusanPrakiraan.Tercapai => "Diperkirakan tercapai",
        PutusanPrakiraan.TidakTercapai => "Diperkirakan tidak tercapai",
        PutusanPrakiraan.BelumPasti => "Belum pasti",
        _ => "Tidak ada perkiraan",
    };

    public static string Rentang(Prakiraan prakiraan, Indikator indikator)
    {
        ArgumentNullException.ThrowIfNull(prakiraan);
        ArgumentNullException.ThrowIfNull(indikator);
        return prakiraan is { Perkiraan: { } tengah, Bawah: { } bawah, Atas: { } atas }
            ? $"sekitar {Cetak(tengah)}, antara {Cetak(bawah)} dan {Cetak(atas)} {indikator.Satuan}" : "";

        string Cetak(decimal n) => Angka.Cetak(n, indikator.Desimal);
    }
}
