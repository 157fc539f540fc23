using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;

namespace Tera.App.Persetujuan;

/// <summary>What open pieces hold that is locked nevertheless: figures that a head agreed to with a quarter, the draft of a plan that measures one, results that were published.</summary>
public sealed class KunciIsi(TeraDb db)
{
    /// <summary>Which fields of a piece cannot be changed now.</summary>
    /// <param name="isi">The piece as it is shown.</param>
    /// <param name="tersimpan">The piece as it is kept; none for a new one.</param>
    public async Task<IsianTerkunci> IsianAsync(Guid instansi, int tahun, string jenis, JsonObject isi, JsonObject? tersimpan, CancellationToken cancel = default) => jenis switch
    {
        JenisButir.Evaluasi => await HasilTerbit.IsianAsync(db, instansi, tahun, isi, cancel),
        JenisButir.Indikator or JenisButir.Pk => await KunciRencana.IsianAsync(db, instansi, tahun, jenis, isi, tersimpan, cancel),
        _ => await KunciAngka.IsianAsync(db, instansi, tahun, jenis, isi, tersimpan, cancel),
    };

    /// <summary>Why formula, unit and targets of the year cannot be changed now, nor an indicator be added or taken away; none where they can.</summary>
    public Task<string?> UkuranAsync(Guid instansi, int tahun, CancellationToken cancel = default) => KunciRencana.UkuranAsync(db, instansi, tahun, cancel);

    /// <summary>Why recommendations cannot be added by this person, by piece; those that are not there can.</summary>
    internal Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> RekomendasiAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel) =>
        RekomendasiTim.SebabAsync(db, instansi, tahun, pelaku, perubahan, cancel);

    /// <summary>Why pieces cannot become what they would, by piece; those that are not there can.</summary>
    internal async Task<IReadOnlyDictionary<(string Jenis, string Kunci), string>> SebabAsync(Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        var sebab = await KunciAngka.SebabAsync(db, instansi, tahun, perubahan, cancel);
        foreach (var (butir, rencana) in await KunciRencana.SebabAsync(db, instansi, tahun, perubahan, cancel))
            sebab.TryAdd(butir, rencana);
        if (await HasilTerbit.SebabAsync(db, instansi, tahun, perubahan, cancel) is { } terbit)
            sebab[(JenisButir.Evaluasi, "")] = terbit;
        return sebab;
    }
}
