using Tera.Core.Organisasi;

namespace Tera.Core.Berkas;

internal sealed partial class Aturan
{
    private void Organisasi(Instansi instansi, Jalur jalur)
    {
        Pejabat(instansi.Kepala, jalur / "kepala");
        Pejabat(instansi.Atasan, jalur / "atasan");
        var induk = instansi.Unit.GroupBy(u => u.Kode, StringComparer.Ordinal).ToDictionary(u => u.Key, u => u.First().Induk, StringComparer.Ordinal);
        Tiap(instansi.Unit, jalur / "unit", (unit, di) =>
        {
            Pejabat(unit.Pimpinan, di / "pimpinan");
            _unit.Rujuk(unit.Induk, di / "induk");
            if (Melingkar(unit.Kode, induk))
            {
                _catatan.Langgar(di / "induk", $"Unit '{unit.Kode}' berada di bawah dirinya sendiri. Perbaiki unit induknya.");
            }
        });
        Tiap(instansi.ProsesBisnis, jalur / "prosesBisnis", (proses, di) =>
            Tiap(proses.Sasaran ?? [], di / "sasaran", (kode, d) => _tujuanAtauSasaran.Rujuk(kode, d)));
        Tiap(instansi.PetaJabatan, jalur / "petaJabatan", (jabatan, di) => _unit.Rujuk(jabatan.Unit, di / "unit"));
        Tabel(instansi.Kepegawaian, jalur / "kepegawaian");
        Tabel(instansi.Sarana, jalur / "sarana");
    }

    private void Tabel(IReadOnlyList<TabelJumlah> tabel, Jalur jalur)
    {
        Tunggal(tabel, jalur, "judul", t => t.Judul, t => $"Judul tabel '{t.Judul}'");
        Tiap(tabel, jalur, (t, di) => Tiap(t.Baris, di / "baris", (baris, d) =>
            CacahNilai(baris.Nilai.Count, t.Kolom.Count, di, d / "nilai")));
    }

    // Columns that are themselves wrong cannot be counted.
    private void CacahNilai(int nilai, int kolom, Jalur tabel, Jalur jalur)
    {
        if (nilai != kolom && !_catatan.Rusak(tabel / "kolom"))
        {
            _catatan.Langgar(jalur, $"Baris ini berisi {Teks(nilai)} nilai, padahal tabelnya mempunyai {Teks(kolom)} kolom nilai. Lengkapi; nilai yang tidak diketahui dikosongkan (null).");
        }
    }

    private void Pejabat(Pejabat? pejabat, Jalur jalur)
    {
        var nip = pejabat?.Nip?.Replace(" ", "", StringComparison.Ordinal);
        if (nip is not null && (nip.Length != 18 || !nip.All(char.IsAsciiDigit)))
        {
            _catatan.Langgar(jalur / "nip", $"NIP '{nip}' bukan 18 angka. Periksa ketikannya.");
        }
    }

    private static bool Melingkar(string kode, Dictionary<string, string?> induk)
    {
        var di = induk.GetValueOrDefault(kode);
        for (var langkah = 0; di is { Length: > 0 } && di != kode && langkah <= induk.Count; langkah++)
        {
            di = induk.GetValueOrDefault(di);
        }

        return di == kode && kode.Length > 0;
    }

    private static string Teks(decimal angka) => Pesan.Angka(angka);
}
