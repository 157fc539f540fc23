using System.Globalization;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Reports.Formulir;
using Tera.Tests.Web.Basis;
using Tera.Web.Formulir;
using Xunit;

namespace Tera.Tests.Web.Formulir;

/// <summary>Whatever single field of whatever form is sent: an answer, never a fault.</summary>
public sealed class KirimanSebagianTests(KlasterUji klaster)
{
    public static TheoryData<string, string> Halaman => new()
    {
        { JenisButir.Organisasi, "" }, { JenisButir.Rencana, "" }, { JenisButir.Tujuan, "baru=true" }, { JenisButir.Sasaran, "baru=true" }, { JenisButir.Indikator, "baru=true&induk=S1" }, { JenisButir.Iku, "baru=true" },
        { JenisButir.Pk, "baru=true" }, { JenisButir.Aksi, "baru=true" }, { JenisButir.Anggaran, "" }, { JenisButir.Program, "baru=true" }, { JenisButir.Pengukuran, "" }, { JenisButir.Realisasi, "baru=true" },
        { JenisButir.Dialog, "kunci=1" }, { JenisButir.Pelaporan, "" }, { JenisButir.Evaluasi, "" },
    };

    [Theory, MemberData(nameof(Halaman))]
    public async Task Satu_isian_saja_dijawab_tanpa_galat(string jenis, string alamat)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var token = await orang.TokenAsync();
        var galat = new List<string>();
        var dikirim = 0;
        var formulir = FormulirJenis.UntukHalaman(jenis)!.Formulir.Value;
        foreach (var (nama, isian, tabel) in Isian(formulir))
        {
            // Alone, and within a record that has what it must have.
            foreach (var (nilai, lengkap) in new[] { (Nilai(isian), false), (Nilai(isian), true), (isian.Jenis == JenisBentuk.Bulat ? "99999999999" : " ", true) })
            {
                var kiriman = tabel.ToDictionary(t => t + PembacaKiriman.Ada, _ => "1", StringComparer.Ordinal);
                foreach (var (n, i, _) in lengkap ? Isian(formulir).Where(i => i.Isian.Wajib && (Rekaman(i.Nama).Length == 0 || tabel.Any(t => Rekaman(i.Nama) == $"{t}[0]"))) : [])
                    kiriman[n] = Nilai(i);
                kiriman[nama] = nilai;
                using var jawaban = await orang.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/ubah/{jenis}?{alamat}", kiriman, token);
                dikirim++;
                if ((int)jawaban.StatusCode is >= 400)
                    galat.Add($"{nama}: {(int)jawaban.StatusCode}");
            }
        }

        galat.ShouldBeEmpty();
        dikirim.ShouldBeGreaterThan(1);
    }

    private static IEnumerable<(string Nama, Isian Isian, IReadOnlyList<string> Tabel)> Isian(FormulirButir formulir) =>
        [.. formulir.Isian.Select(i => (Nol(i.Nama), i, (IReadOnlyList<string>)[])), .. formulir.Tabel.SelectMany(t => Isian(t, "", []))];

    private static IEnumerable<(string Nama, Isian Isian, IReadOnlyList<string> Tabel)> Isian(TabelIsian tabel, string di, IReadOnlyList<string> atas)
    {
        IReadOnlyList<string> rantai = [.. atas, di + tabel.Daftar];
        var awalan = string.Create(CultureInfo.InvariantCulture, $"{di}{tabel.Daftar}[0].");
        return [.. tabel.Kolom.Select(i => (awalan + Nol(i.Nama), i, rantai)), .. tabel.Anak.SelectMany(a => Isian(a, awalan, rantai))];
    }

    private static string Nol(string nama) => nama.Replace("[*]", "[0]", StringComparison.Ordinal);

    // "kegiatan[0].kode" is of "kegiatan[0]"; "renstra.nomor" and "triwulan[0]" are of the form itself.
    private static string Rekaman(string nama) => nama.LastIndexOf("[0].", StringComparison.Ordinal) is >= 0 and var di ? nama[..(di + 3)] : "";

    private static string Nilai(Isian isian) => isian.Pilihan.Count > 0 ? isian.Pilihan[0] : isian.Jenis switch { JenisBentuk.YaTidak => "ya", JenisBentuk.Tanggal => "01/02/2024", _ => "1" };
}
