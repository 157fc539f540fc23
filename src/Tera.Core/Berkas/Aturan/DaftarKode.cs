namespace Tera.Core.Berkas;

/// <summary>Codes of one kind: each stands once, and others refer to it.</summary>
/// <param name="sebutan">What they are codes of, "indikator".</param>
/// <param name="catatan">Where errors go.</param>
internal sealed class DaftarKode(string sebutan, Pencatat catatan)
{
    private readonly Dictionary<string, string> _tempat = new(StringComparer.Ordinal);

    /// <summary>Notes a code; an empty one was refused while reading.</summary>
    internal void Daftar(string kode, Jalur jalur)
    {
        if (!_tempat.TryAdd(kode, jalur.Path) && kode.Length > 0)
        {
            catatan.Langgar(jalur, $"Kode {sebutan} '{kode}' sudah dipakai di {_tempat[kode]}. Beri kode lain.");
        }
    }

    /// <summary>Notes a code whose uniqueness is looked at elsewhere.</summary>
    internal void Kenal(string kode) => _tempat.TryAdd(kode, "");

    /// <summary>Notes a code that stands in the ids of figures, whose parts are divided by "/".</summary>
    internal void DaftarBerangka(string kode, Jalur jalur)
    {
        Daftar(kode, jalur);
        if (kode.AsSpan().ContainsAny('/', '@'))
        {
            catatan.Langgar(jalur, $"Kode {sebutan} '{kode}' memuat '/' atau '@', yang dipakai dalam alamat angka. Ganti dengan titik atau tanda hubung.");
        }
    }

    /// <summary>Refuses a code that nothing has. Where one of the codes itself is broken, it may be the one that is meant.</summary>
    internal void Rujuk(string? kode, Jalur jalur)
    {
        if (!string.IsNullOrEmpty(kode) && !_tempat.ContainsKey(kode) && !_tempat.ContainsKey(""))
        {
            catatan.Langgar(jalur, $"Kode {sebutan} '{kode}' tidak ada dalam berkas. {Pesan.Saran(kode, _tempat.Keys) ?? $"Daftarkan {sebutan} itu, atau perbaiki kodenya."}");
        }
    }
}
