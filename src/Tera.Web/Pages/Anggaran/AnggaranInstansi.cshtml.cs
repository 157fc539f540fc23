using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>The year's budget: what was planned and spent, by programme down to sub kegiatan, and the LRA.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AnggaranInstansiModel(MulaiHimpun mulai, DaftarAlur alur) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<Table> Tabel { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is { Hasil: var hasil })
        {
            Tabel = [.. new[] { TabelRealisasi.Susun(hasil), TabelSumberDana.Susun(hasil), TabelLra.Susun(hasil), TabelKeluaran.Susun(hasil) }.OfType<Table>()];
            var usulan = new List<(int, Table, string)>();
            foreach (var d in hasil.Berkas.Pengukuran.Dialog)
            {
                if (TabelDialog.Pergeseran(hasil, d) is { } tabel)
                    usulan.Add((d.Triwulan, tabel, NamaDokumen.Status((await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Dialog, d.Triwulan.ToString(CultureInfo.InvariantCulture), HttpContext.RequestAborted)).Status)));
            }

            Usulan = usulan;
        }
    }

    /// <summary>The government gathers its programmes from its agencies.</summary>
    [HakTindakan(Hak.UbahAnggaran)]
    public async Task<IActionResult> OnPostAsync()
    {
        TempData["Kabar"] = await mulai.JalankanAsync(Instansi.Id, Tahun, Pelaku, HttpContext.RequestAborted);
        return Redirect($"{Pangkal}/anggaran");
    }

    /// <summary>What is known of the year's spending where it is not all: the newest quarter that has a sum.</summary>
    public (Figure Angka, string Sampai)? Tercatat
    {
        get
        {
            var total = Berkas!.Hasil.Anggaran.Total;
            var n = total.Realisasi.Nilai.Ada ? -1 : total.RealisasiSampai.ToList().FindLastIndex(r => r.Nilai.Ada);
            return n < 0 ? null : (total.RealisasiSampai[n], $"triwulan {Romawi.Cetak(n + 1)} ({Core.Nilai.Tanggal.NamaBulan((n + 1) * 3)})");
        }
    }

    public bool Pemda => Instansi.Jenis == JenisInstansi.PemerintahDaerah;

    public bool Dihimpun => Berkas!.Berkas.Anggaran.Dihimpun;

    /// <summary>Moves of budget that decision records ask for, by quarter.</summary>
    public IReadOnlyList<(int Triwulan, Table Tabel, string Keadaan)> Usulan { get; private set; } = [];

    public IReadOnlyList<Butir> Program => [.. Berkas!.Butir.Values.Where(b => b.Jenis == JenisButir.Program).OrderBy(b => b.Urutan)];
}
