using System.Globalization;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>A line of the budget as the file has it.</summary>
/// <param name="Baris">Row in the file, from 1.</param>
/// <param name="Unit">As written; none where the file names none.</param>
/// <param name="Nilai">Rupiah by role; roles without an amount are not there.</param>
public sealed record BarisTerbaca(int Baris, string Kode, TingkatKode Tingkat, string? Unit, string Uraian, string? SumberDana, IReadOnlyDictionary<PeranKolom, decimal> Nilai);

/// <summary>Something in a budget file that cannot be read, or that does not fit together.</summary>
/// <param name="Sel">"F12", or "baris 12" where it is about the whole row.</param>
public sealed record PesanAnggaran(int Baris, string Sel, string Pesan)
{
    public override string ToString() => $"{Sel}: {Pesan}";
}

/// <summary>What was read of a budget file.</summary>
/// <param name="Baris">Lines of programme, kegiatan, and sub kegiatan in the order of the file.</param>
/// <param name="Jumlah">Totals that the file prints.</param>
/// <param name="Kesalahan">All that could not be read; the lines concerned are left out.</param>
/// <param name="Rekening">How many lines of accounts below a sub kegiatan were passed over.</param>
public sealed record AnggaranTerbaca(IReadOnlyList<BarisTerbaca> Baris, IReadOnlyList<BarisTerbaca> Jumlah, IReadOnlyList<PesanAnggaran> Kesalahan, int Rekening);

/// <summary>Reads the rows of a budget file by a mapping.</summary>
public sealed class PembacaAnggaran
{
    private readonly LembarMasukan _lembar;
    private readonly PemetaanAnggaran _pemetaan;
    private readonly IReadOnlyList<int> _kode;
    private readonly string[] _bagian;
    private readonly List<PesanAnggaran> _kesalahan = [];

    private PembacaAnggaran(LembarMasukan lembar, PemetaanAnggaran pemetaan)
    {
        (_lembar, _pemetaan, _kode) = (lembar, pemetaan, [.. pemetaan.Untuk(PeranKolom.Kode)]);
        _bagian = new string[_kode.Count];
    }

    public static AnggaranTerbaca Baca(LembarMasukan lembar, PemetaanAnggaran pemetaan)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        ArgumentNullException.ThrowIfNull(pemetaan);
        return new PembacaAnggaran(lembar, pemetaan).Baca();
    }

    private AnggaranTerbaca Baca()
    {
        var baris = new List<BarisTerbaca>();
        var jumlah = new List<BarisTerbaca>();
        var rekening = 0;
        foreach (var nomor in _lembar.Baris.Keys.Where(b => b >= _pemetaan.BarisData))
        {
            var uraian = Teks(nomor, PeranKolom.Uraian);
            var salahSebelum = _kesalahan.Count;
            var (kode, tingkat) = Kode(nomor);
            if (_kesalahan.Count > salahSebelum)
                continue;
            if (tingkat == TingkatKode.Rekening)
            {
                rekening++;
                continue;
            }

            // A subtotal below its children says "Jumlah …" and may repeat their code.
            var total = kode.Length == 0 || uraian.StartsWith("jumlah ", StringComparison.OrdinalIgnoreCase) || uraian.StartsWith("total ", StringComparison.OrdinalIgnoreCase);
            if (total && !Jumlah(nomor, uraian))
            {
                Asing(nomor, uraian);
                continue;
            }

            var nilai = Nilai(nomor);
            if (_kesalahan.Count > salahSebelum)
                continue;
            var terbaca = new BarisTerbaca(nomor, kode, tingkat, KosongJadiTiada(Teks(nomor, PeranKolom.Unit)), uraian, KosongJadiTiada(Teks(nomor, PeranKolom.SumberDana)), nilai);
            if (total || tingkat is TingkatKode.Urusan or TingkatKode.Bidang)
                jumlah.Add(terbaca);
            else if (tingkat == TingkatKode.Lain)
                Salah(nomor, _kode[0], $"Kode '{kode}' bukan kode program, kegiatan, atau sub kegiatan. Contoh yang benar: 2.07.03, 2.07.03.2.01, 2.07.03.2.01.0001.");
            else if (uraian.Length == 0)
                Salah(nomor, _pemetaan.Satu(PeranKolom.Uraian)!.Value, $"Nama untuk kode {kode} kosong.");
            else
                baris.Add(terbaca);
        }

        return new(baris, jumlah, _kesalahan, rekening);
    }

    private (string Kode, TingkatKode Tingkat) Kode(int nomor)
    {
        var sel = _kode.Select(k => _lembar.Sel(nomor, k)).ToList();
        // A whole code in one of the columns is the code, however many columns there are.
        if (sel.LastOrDefault(s => s is not null && KodeRekening.Tingkat(KodeRekening.Rapikan(s.Text)) >= TingkatKode.Program) is { } utuh)
            return Utuh(utuh);
        if (_kode.Count == 1)
            return sel[0] is { } satu ? Utuh(satu) : ("", TingkatKode.Lain);
        var terdalam = sel.FindLastIndex(s => s is not null);
        if (terdalam < 0)
            return ("", TingkatKode.Lain);
        for (var n = 0; n < _kode.Count; n++)
        {
            if (sel[n] is { } isi)
            {
                if (isi.Kind == CellKind.Number && isi.Text.IndexOf('.', StringComparison.Ordinal) is > 0 and var titik && isi.Text.Length - titik == 2)
                    Salah(nomor, _kode[n], $"Kode tersimpan sebagai angka {isi.Text.Replace('.', ',')}, mungkin {isi.Text[..titik]}.0{isi.Text[^1]} atau {isi.Text}0. Ubah selnya menjadi teks dan tulis lengkap.");
                _bagian[n] = isi.Text;
                // What stood deeper belonged to the line above.
                Array.Fill(_bagian, "", n + 1, _kode.Count - n - 1);
            }
        }

        var kode = KodeRekening.Gabung(_bagian.Take(terdalam + 1).Select(b => b ?? ""));
        return (kode, KodeRekening.Tingkat(kode));
    }

    private static (string, TingkatKode) Utuh(ReadCell sel)
    {
        var kode = KodeRekening.Rapikan(sel.Text);
        return kode.Any(char.IsAsciiDigit) ? (kode, KodeRekening.Tingkat(kode)) : ("", TingkatKode.Lain);
    }

    private Dictionary<PeranKolom, decimal> Nilai(int nomor)
    {
        var nilai = new Dictionary<PeranKolom, decimal>();
        var nihil = new List<PeranKolom>();
        foreach (var (kolom, peran) in _pemetaan.Kolom.Where(k => PemetaanAnggaran.Uang(k.Value)).OrderBy(k => k.Key))
        {
            if (_lembar.Sel(nomor, kolom) is not { } sel)
                continue;
            var hasil = BacaNominal.Baca(sel, _pemetaan.Notasi);
            if (hasil.Salah is { } salah)
                Salah(nomor, kolom, $"{PemetaanAnggaran.NamaPeran(peran)} {salah}");
            else if (hasil.Nilai is < 0 && peran is PeranKolom.Murni or PeranKolom.Perubahan)
                Salah(nomor, kolom, $"{PemetaanAnggaran.NamaPeran(peran)} negatif ({sel.Text.Trim()}). Pagu tidak dapat kurang dari nol.");
            else if (hasil.Nilai is { } angka)
                nilai[peran] = angka * _pemetaan.Pengali;
            else if (peran is PeranKolom.Murni or PeranKolom.Perubahan && sel.Text.AsSpan().IndexOfAny('-', '\u2013', '\u2212') >= 0)
                nihil.Add(peran);
        }

        // A dash beside an amount is how a budget writes nil: a line that the change brought in, or struck out.
        if (nilai.Count > 0)
            nihil.ForEach(p => nilai.TryAdd(p, 0));
        return nilai;
    }

    private bool Jumlah(int nomor, string uraian)
    {
        var teks = uraian.Length > 0 ? uraian : _lembar.Baris[nomor].Values.FirstOrDefault(s => s.Kind == CellKind.Text)?.Text.Trim() ?? "";
        return (teks.StartsWith("jumlah", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("total", StringComparison.OrdinalIgnoreCase) || teks.StartsWith("grand total", StringComparison.OrdinalIgnoreCase))
            && _pemetaan.Kolom.Any(k => PemetaanAnggaran.Uang(k.Value) && _lembar.Sel(nomor, k.Key) is not null);
    }

    // Signatures and notes below the table have no amount; a line with an amount but no code is told.
    private void Asing(int nomor, string uraian)
    {
        if (_pemetaan.Kolom.Where(k => PemetaanAnggaran.Uang(k.Value)).Any(k => _lembar.Sel(nomor, k.Key) is { } sel && BacaNominal.Baca(sel, NotasiAngka.Indonesia).Nilai is > 0) && uraian.Length > 0)
            Salah(nomor, _kode[0], $"'{uraian}' berisi rupiah tetapi tanpa kode rekening. Isi kodenya, atau hapus barisnya.");
    }

    private string Teks(int nomor, PeranKolom peran) =>
        _pemetaan.Untuk(peran).Select(k => _lembar.Sel(nomor, k)?.Text.Trim()).FirstOrDefault(t => t?.Length > 0) is { } teks ? string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private void Salah(int nomor, int kolom, string pesan) =>
        _kesalahan.Add(new(nomor, string.Create(CultureInfo.InvariantCulture, $"{LembarMasukan.NamaKolom(kolom)}{nomor}"), pesan));

    private static string? KosongJadiTiada(string teks) => teks.Length == 0 ? null : teks;
}
