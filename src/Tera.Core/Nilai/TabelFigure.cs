using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Tera.Core.Nilai;

/// <summary>Figures in the order of their calculation, and by id: the index is built when the first one is looked up.</summary>
internal sealed class TabelFigure(IReadOnlyList<Figure> figures) : IReadOnlyDictionary<string, Figure>
{
    private readonly Lazy<Dictionary<string, Figure>> _indeks = new(() => figures.ToDictionary(f => f.Id, StringComparer.Ordinal));

    public int Count => figures.Count;

    public IEnumerable<string> Keys => figures.Select(f => f.Id);

    public IEnumerable<Figure> Values => figures;

    public Figure this[string key] => _indeks.Value[key];

    public bool ContainsKey(string key) => _indeks.Value.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Figure value) => _indeks.Value.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, Figure>> GetEnumerator() => figures.Select(f => KeyValuePair.Create(f.Id, f)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
