using Tera.Documents.Model;

namespace Tera.Documents.Writing.Docx;

/// <summary>A box of a tree with its place: columns side by side as far down as they fit, lists below.</summary>
internal sealed class TreeNode(Box box, TreeNode? parent)
{
    public Box Box { get; } = box;

    public TreeNode? Parent { get; } = parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public List<TreeNode> Children { get; } = [];

    /// <summary>Left edge of the columns under it, in twips.</summary>
    public int Left { get; set; }

    /// <summary>Right edge.</summary>
    public int Right { get; set; }

    /// <summary>Where its lines leave from.</summary>
    public int Center { get; set; }

    public IEnumerable<TreeNode> Self() => Children.SelectMany(c => c.Self()).Prepend(this);

    /// <summary>Whether boxes of the same parent follow.</summary>
    public bool HasNext => Parent is not null && !ReferenceEquals(Parent.Children[^1], this);

    public int Deepest() => Children.Count == 0 ? Depth : Children.Max(c => c.Deepest());
}

/// <summary>Decides which boxes stand beside each other and where.</summary>
internal sealed class TreeLayout
{
    /// <summary>How far a list's boxes stand in from the box above.</summary>
    public const int Indent = 200;

    /// <summary>Empty space on either side of a column.</summary>
    public const int Gutter = 50;

    private const int Padding = 180;
    private const int Narrowest = 1100;
    private const int Widest = 5200;

    private TreeLayout(List<TreeNode> roots, int spread, int halfPoints) => (Roots, Spread, HalfPoints) = (roots, spread, halfPoints);

    public List<TreeNode> Roots { get; }

    /// <summary>Deepest level whose boxes stand side by side; those below are lists.</summary>
    public int Spread { get; }

    public int HalfPoints { get; }

    /// <summary>The layout that spreads the most levels into a width, with the largest text that allows it.</summary>
    public static TreeLayout Of(BoxTree tree, int width)
    {
        var roots = tree.Roots.Select(b => Node(b, null)).ToList();
        var deepest = roots.Count == 0 ? 0 : roots.Max(r => r.Deepest());
        for (var spread = deepest; spread >= 0; spread--)
        {
            foreach (var size in (int[])[17, 16, 15, 14])
            {
                var columns = Columns(roots, spread).ToList();
                var needs = columns.ConvertAll(c => Need(c, size));
                if (needs.Sum() > width && (spread > 0 || size > 14))
                    continue;
                var layout = new TreeLayout(roots, spread, size);
                Place(columns, needs, width);
                roots.ForEach(layout.Center);
                return layout;
            }
        }

        return new TreeLayout(roots, 0, 14);
    }

    /// <summary>What a box prints, line by line: a tree that is one long list has room for all of it on a line.</summary>
    public IReadOnlyList<IReadOnlyList<Run>> Lines(Box box)
    {
        var title = new Run(box.Title, Bold: true);
        return Spread == 0 && box.Lines.Count > 0
            ? [[title, new Run("  " + string.Join("; ", box.Lines))]]
            : [[title], .. box.Lines.Select(l => new[] { new Run(l) })];
    }

    /// <summary>Edges of a box.</summary>
    public (int Left, int Right) Edges(TreeNode node)
    {
        if (node.Depth > Spread)
            return (node.Left, node.Right);
        var left = node.Left + Gutter;
        var right = node.Right - Gutter;
        if (node.Depth == Spread && node.Children.Count > 0)
            return Spread == 0 ? (left, Math.Min(right, left + Widest + Widest)) : (left, right);
        var half = Math.Min(Math.Min(node.Center - left, right - node.Center), Widest / 2);
        return (node.Center - half, node.Center + half);
    }

    private static TreeNode Node(Box box, TreeNode? parent)
    {
        var node = new TreeNode(box, parent);
        node.Children.AddRange(box.Children.Select(c => Node(c, node)));
        return node;
    }

    private static IEnumerable<TreeNode> Columns(IEnumerable<TreeNode> nodes, int spread) =>
        nodes.SelectMany(n => n.Depth == spread || n.Children.Count == 0 ? [n] : Columns(n.Children, spread));

    // A column is as wide as the longest word of any box in it.
    private static int Need(TreeNode column, int size) =>
        column.Self().Max(n => Math.Max(Narrowest, Math.Max(
            FontMetrics.Twips(FontMetrics.LongestWord(n.Box.Title, bold: true), size),
            n.Box.Lines.Select(l => FontMetrics.Twips(FontMetrics.LongestWord(l, bold: false), size)).DefaultIfEmpty().Max()) + Padding)
            + ((n.Depth - column.Depth) * Indent)) + (2 * Gutter);

    private static void Place(List<TreeNode> columns, List<int> needs, int width)
    {
        // Room to spare goes to every column alike, but a few boxes need not fill the page.
        var widest = Math.Max(needs.Max(), columns.Any(c => c.Children.Count > 0) ? width / columns.Count : Math.Min(width / columns.Count, Widest));
        var room = needs.Sum(n => widest - n);
        var spare = Math.Max(width - needs.Sum(), 0);
        var used = Math.Min(spare, room);
        var at = Snap(Math.Max(0, (width - needs.Sum() - used) / 2));
        for (var i = 0; i < columns.Count; i++)
        {
            var share = room == 0 ? 0 : (int)((long)used * (widest - needs[i]) / room);
            columns[i].Left = at;
            at = columns[i].Right = Math.Min(Snap(at + needs[i] + share), width);
        }
    }

    private void Center(TreeNode node)
    {
        if (node.Depth < Spread && node.Children.Count > 0)
        {
            node.Children.ForEach(Center);
            node.Left = node.Children[0].Left;
            node.Right = node.Children[^1].Right;
            node.Center = Snap((node.Children[0].Center + node.Children[^1].Center) / 2);
            return;
        }

        node.Center = Snap((node.Left + node.Right) / 2);
        var (left, right) = Edges(node);
        foreach (var child in node.Children.SelectMany(c => c.Self()))
        {
            child.Left = left + ((child.Depth - node.Depth) * Indent);
            child.Right = right;
        }
    }

    // Edges that almost meet would make columns thinner than a line.
    private static int Snap(int twips) => twips / 20 * 20;
}
