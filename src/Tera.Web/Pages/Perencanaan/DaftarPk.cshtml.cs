using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;
using Tera.Reports.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>Every PK from head to staff: who has signed, where each stands, what the indicators that it carries have reached; and which units have none.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class DaftarPkModel(DaftarAlur alur, PenandatanganPk penandatangan) : HalamanInstansi
{
    public sealed record Baris(PerjanjianKinerja Pk, Pejabat Siapa, string Unit, KeadaanDokumen Keadaan, IReadOnlyList<KeadaanIndikator> Indikator);

    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<IGrouping<TingkatPerjanjian, Baris>> Tingkat { get; private set; } = [];

    public IReadOnlyList<Unit> TanpaPk { get; private set; } = [];

    public int Semua { get; private set; }

    public int Ditetapkan { get; private set; }

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        if (Berkas is null)
            return;
        var (rencana, o) = (Berkas.Berkas.Perencanaan, Berkas.Berkas.Organisasi);
        var hasil = HitungRingkasan.Indikator(Berkas).GroupBy(k => k.Hasil.Indikator.Kode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var siapa = await penandatangan.SemuaAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        var baris = new List<Baris>();
        foreach (var pk in rencana.PerjanjianKinerja)
        {
            var kode = pk.Target.Select(t => t.Indikator).Concat(pk.Individu.Select(i => i.Menunjang).OfType<string>()).Distinct();
            baris.Add(new(pk, siapa.GetValueOrDefault(pk.Kode) ?? PihakPerjanjian.Pertama(o, pk), o.Unit.FirstOrDefault(u => u.Kode == pk.Unit)?.Nama ?? pk.Unit ?? "", await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Pk, pk.Kode, HttpContext.RequestAborted), [.. kode.Where(hasil.ContainsKey).Select(k => hasil[k])]));
        }

        Tingkat = [.. baris.OrderBy(b => b.Pk.Tingkat).GroupBy(b => b.Pk.Tingkat)];
        TanpaPk = [.. o.Unit.Where(u => rencana.PerjanjianKinerja.All(p => p.Unit != u.Kode))];
        (Semua, Ditetapkan) = (baris.Count, baris.Count(b => b.Keadaan.Status == StatusAlur.Ditetapkan));
    }

    public static string Nama(TingkatPerjanjian tingkat) => tingkat switch
    {
        TingkatPerjanjian.KepalaDaerah => "Kepala daerah",
        TingkatPerjanjian.KepalaPerangkatDaerah => "Kepala perangkat daerah",
        TingkatPerjanjian.Administrator => "Administrator (sekretaris, kepala bidang)",
        TingkatPerjanjian.Pengawas => "Pengawas (kepala subbagian, kepala seksi)",
        _ => "Fungsional dan pelaksana",
    };
}
