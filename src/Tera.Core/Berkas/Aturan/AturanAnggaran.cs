using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

internal sealed partial class Aturan
{
    private void Anggaran(AnggaranTahunan anggaran, Jalur jalur)
    {
        // The key of a line is its code (its name where the source prints none) within the unit that carries it.
        var kunci = new Dictionary<(string Jenjang, string Kunci, string Unit), Jalur>();
        Tiap(anggaran.Program, jalur / "program", (program, di) =>
        {
            var unit = program.Unit ?? "";
            _unit.Rujuk(program.Unit, di / "unit");
            Kunci(kunci, "program", program.Kode, program.Nama, unit, di);
            Porsi(program, di / "sasaran");
            Pagu(program.Pagu, di / "pagu");
            Tiap(program.Indikator, di / "indikator", Keluaran);
            Tiap(program.Kegiatan, di / "kegiatan", (kegiatan, dk) =>
            {
                Kunci(kunci, "kegiatan", kegiatan.Kode, kegiatan.Nama, unit, dk);
                Pagu(kegiatan.Pagu, dk / "pagu");
                Tiap(kegiatan.Indikator, dk / "indikator", Keluaran);
                Tiap(kegiatan.SubKegiatan, dk / "subKegiatan", (sub, ds) =>
                {
                    Kunci(kunci, "sub kegiatan", sub.Kode, sub.Nama, unit, ds);
                    Pagu(sub.Pagu, ds / "pagu");
                    Tiap(sub.Indikator, ds / "indikator", Keluaran);
                });
            });
        });
        Tunggal(anggaran.Lra, jalur / "lra", "kode", l => l.Kode, l => $"Kode rekening '{l.Kode}'");
    }

    // "10-12" in words is a range: it has no place where one value is measured.
    private void Keluaran(IndikatorKeluaran keluaran, Jalur jalur)
    {
        Rentang(keluaran.Polaritas, keluaran.Rentang, jalur / "rentang");
        if (keluaran.Polaritas != Polaritas.Rentang)
        {
            SatuAngka(keluaran.Target, jalur / "target");
            SatuAngka(keluaran.TargetRenstra, jalur / "targetRenstra");
        }

        SatuAngka(keluaran.Realisasi, jalur / "realisasi");
        SatuAngka(keluaran.RealisasiSampaiTahunLalu, jalur / "realisasiSampaiTahunLalu");
        Tiap(keluaran.RealisasiTriwulan, jalur / "realisasiTriwulan", SatuAngka);
    }

    private void Kunci(Dictionary<(string Jenjang, string Kunci, string Unit), Jalur> sudah, string jenjang, string kode, string nama, string unit, Jalur jalur)
    {
        var kunci = kode.Length > 0 ? kode : nama;
        var di = jalur / (kode.Length > 0 ? "kode" : "nama");
        if (!sudah.TryAdd((jenjang, kunci, unit), di))
        {
            var pada = unit.Length > 0 ? $" pada unit '{unit}'" : "";
            _catatan.Langgar(di, $"Kode {jenjang} '{kunci}'{pada} sudah ada di {sudah[(jenjang, kunci, unit)].Path}. Gabungkan, beri kode lain, atau isi unit pelaksananya bila berbeda.");
        }
    }

    private void Porsi(Program program, Jalur jalur)
    {
        Tiap(program.Sasaran, jalur, (porsi, di) =>
        {
            _tujuanAtauSasaran.Rujuk(porsi.Kode, di / "kode");
            _indikator.Rujuk(porsi.Indikator, di / "indikator");
        });
        var jumlah = program.Sasaran.Sum(p => Math.Clamp(p.Porsi, 0, 1));
        if (jumlah > 1)
        {
            _catatan.Langgar(jalur[0] / "porsi", $"Porsi program '{program.Nama}' berjumlah {Teks(jumlah)}; paling banyak 1, supaya tidak ada rupiah yang terhitung dua kali.");
        }
    }

    private void Pagu(Pagu? pagu, Jalur jalur)
    {
        Tunggal(pagu?.Bulanan ?? [], jalur / "bulanan", "bulan", b => b.Bulan, b => $"Bulan {Teks(b.Bulan)}");
        Tunggal(pagu?.SumberDana ?? [], jalur / "sumberDana", "sumber", s => s.Sumber.Trim().ToUpperInvariant(), s => $"Sumber dana '{s.Sumber.Trim()}'");
    }
}
