namespace Tera.Core.Berkas;

/// <summary>Codes of one kind: each stands once, and others refer to it.</summary>
/// <param name="sebutan">What they are codes of, "indikator".</param>
/// <param name="catatan">Where errors go.</param>
/// <param name="uang">Whether money hangs on them.</param>
internal sealed class DaftarKode(string sebutan, Pencatat catatan, bool uang = false)
{
    // Beyond, something else is wrong, and every suggestion looks through all codes.
    private const int SaranTerbanyak = 200;

    private readonly Dictionary<string, string> _tempat = new(StringComparer.Ordinal);
    private readonly List<(string Kode, Jalur Jalur)> _hilang = [];
    private int _tanpaKode;

    /// <summary>Notes a code; an empty one was refused while reading, and one whose place was told as wrong only stands in for what is missing.</summary>
    internal void Daftar(string kode, Jalur jalur)
    {
        if (kode.Length == 0)
        {
            TanpaKode(jalur);
        }
        else if (!catatan.Sudah(jalur) && !_tempat.TryAdd(kode, jalur.Path))
        {
            catatan.Langgar(jalur, $"Kode {sebutan} '{kode}' sudah dipakai di {_tempat[kode]}. Beri kode lain.");
        }
    }

    /// <summary>Notes a code whose uniqueness is looked at elsewhere.</summary>
    internal void Kenal(string kode, Jalur jalur)
    {
        if (kode.Length == 0)
        {
            TanpaKode(jalur);
        }
        else if (!catatan.Sudah(jalur))
        {
            _tempat.TryAdd(kode, jalur.Path);
        }
    }

    /// <summary>Notes a code that stands in the ids of figures, whose parts are divided by "/".</summary>
    internal void DaftarBerangka(string kode, Jalur jalur)
    {
        Daftar(kode, jalur);
        if (kode.AsSpan().ContainsAny('/', '@'))
        {
            catatan.Langgar(jalur, $"Kode {sebutan} '{kode}' memuat '/' atau '@', yang dipakai dalam alamat angka. Ganti dengan titik atau tanda hubung.");
        }
    }

    /// <summary>Refuses a code that nothing has, once all that refers was seen.</summary>
    internal void Rujuk(string? kode, Jalur jalur)
    {
        if (!string.IsNullOrEmpty(kode) && !_tempat.ContainsKey(kode))
        {
            _hilang.Add((kode, jalur));
        }
    }

    // A record that is broken as a whole may stand for a list of any length.
    private void TanpaKode(Jalur jalur) => _tanpaKode = catatan.Rusak(jalur) ? _tanpaKode + 1 : catatan.RusakDiAtas(jalur) ? int.MaxValue / 2 : _tanpaKode;

    /// <summary>Tells the codes that nothing has. Where as many codes are themselves broken, those may be the ones that are meant.</summary>
    internal void Selesai()
    {
        if (_hilang.Select(h => h.Kode).Distinct(StringComparer.Ordinal).Count() <= _tanpaKode)
        {
            return;
        }

        var saran = _hilang.Select(h => h.Kode).Distinct(StringComparer.Ordinal).Take(SaranTerbanyak).ToDictionary(k => k, k => SaranKode.Untuk(k, _tempat.Keys, uang), StringComparer.Ordinal);
        foreach (var (kode, jalur) in _hilang)
        {
            catatan.TidakAda(jalur, sebutan, kode, $"Kode {sebutan} '{kode}' tidak ada dalam berkas. {saran.GetValueOrDefault(kode) ?? $"Daftarkan {sebutan} itu, atau perbaiki kodenya."}");
        }
    }
}
