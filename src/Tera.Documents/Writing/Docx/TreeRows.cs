namespace Tera.Documents.Writing.Docx;

/// <summary>A box within a row; one that spans two rows is open in the first and continued in the second.</summary>
internal sealed record TreeBox(TreeNode Node, int Left, int Right, bool Opens = false, bool Continues = false);

/// <summary>A row of boxes, or of the lines between them.</summary>
/// <param name="Height">Twips; the least height where it is not fixed.</param>
/// <param name="Fixed">Whether the height is exact.</param>
internal sealed record TreeRow(int Height, bool Fixed)
{
    public List<TreeBox> Boxes { get; } = [];

    /// <summary>Lines down the whole row.</summary>
    public HashSet<int> Verticals { get; } = [];

    /// <summary>Lines along its upper edge.</summary>
    public List<(int From, int To)> Tops { get; } = [];

    /// <summary>Lines along its lower edge.</summary>
    public List<(int From, int To)> Bottoms { get; } = [];

    public IEnumerable<int> Edges() =>
        Boxes.SelectMany(b => new[] { b.Left, b.Right }).Concat(Verticals).Concat(Tops.Concat(Bottoms).SelectMany(l => new[] { l.From, l.To }));

    /// <summary>All rows of a tree.</summary>
    public static List<TreeRow> Of(TreeLayout layout)
    {
        List<TreeRow> rows = [];
        var level = layout.Roots;
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth > 0)
                rows.AddRange(Branches(level));
            var row = new TreeRow(level.Max(n => HeightOf(n, layout)), Fixed: false);
            foreach (var node in level)
            {
                var (left, right) = layout.Edges(node);
                row.Boxes.Add(new TreeBox(node, left, right));
            }

            rows.Add(row);
            if (depth == layout.Spread)
                rows.AddRange(Lists(level, layout));
            level = depth == layout.Spread ? [] : [.. level.SelectMany(n => n.Children)];
        }

        return rows;
    }

    // A stem below each parent, then a beam over its children.
    private static IEnumerable<TreeRow> Branches(List<TreeNode> level)
    {
        var stems = new TreeRow(150, Fixed: true);
        var beams = new TreeRow(150, Fixed: true);
        foreach (var node in level)
        {
            stems.Verticals.Add(node.Parent!.Center);
            beams.Verticals.Add(node.Center);
            if (node.Parent.Children.Count > 1)
                beams.Tops.Add((node.Parent.Children[0].Center, node.Parent.Children[^1].Center));
        }

        return [stems, beams];
    }

    // Below the last level that is spread, each column goes on as a list with a line at its left.
    private static IEnumerable<TreeRow> Lists(List<TreeNode> heads, TreeLayout layout)
    {
        var lists = heads.ConvertAll(h => h.Self().Skip(1).ToList());
        for (var i = 0; i < lists.Max(l => l.Count); i++)
        {
            var items = lists.Where(l => l.Count > i).Select(l => l[i]).ToList();
            var gap = new TreeRow(90, Fixed: true);
            var elbow = new TreeRow(170, Fixed: true);
            var rest = new TreeRow(Math.Max(items.Max(n => HeightOf(n, layout)) - elbow.Height, 60), Fixed: false);
            foreach (var node in items)
            {
                var trunk = Trunk(node);
                foreach (var row in (TreeRow[])[gap, elbow, rest])
                {
                    for (var above = node.Parent!; above.Depth > layout.Spread; above = above.Parent!)
                    {
                        if (above.HasNext)
                            row.Verticals.Add(Trunk(above));
                    }

                    if (row != rest || node.HasNext)
                        row.Verticals.Add(trunk);
                }

                elbow.Bottoms.Add((trunk, node.Left));
                rest.Tops.Add((trunk, node.Left));
                elbow.Boxes.Add(new TreeBox(node, node.Left, node.Right, Opens: true));
                rest.Boxes.Add(new TreeBox(node, node.Left, node.Right, Continues: true));
            }

            yield return gap;
            yield return elbow;
            yield return rest;
        }
    }

    private static int Trunk(TreeNode node) => node.Left - (TreeLayout.Indent / 2);

    private static int HeightOf(TreeNode node, TreeLayout layout)
    {
        var (left, right) = layout.Edges(node);
        var lines = layout.Lines(node.Box).Sum(line => FontMetrics.Lines(string.Concat(line.Select(r => r.Text)), right - left - 140, layout.HalfPoints, bold: line[0].Bold));
        return (lines * layout.HalfPoints * 23 / 2) + 80;
    }
}
