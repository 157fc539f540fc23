using Shouldly;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Documents.Reading;

/// <summary>Boxes of a tree and the lines that join them: a word belongs to its own box.</summary>
public class KotakPohonTests
{
    [Fact]
    public void Kata_dua_kotak_yang_bersebelahan_tidak_bercampur()
    {
        // A wide box, joined from below to a box between two others that reach under it.
        var across = new List<PdfRule>();
        var down = new List<PdfRule>();
        void Kotak(int x0, int y0, int x1, int y1)
        {
            across.AddRange([new(y0, x0, x1), new(y1, x0, x1)]);
            down.AddRange([new(x0, y0, y1), new(x1, y0, y1)]);
        }

        Kotak(118, 457, 379, 522);
        Kotak(88, 537, 191, 610);
        Kotak(197, 537, 300, 610);
        Kotak(306, 537, 409, 610);
        down.Add(new(249, 522, 537));
        across.Add(new(529, 139, 358));
        down.Add(new(139, 529, 534));
        down.Add(new(358, 529, 534));
        var tabel = RuledTable.Find(new PdfRules(across, down));
        var kiri = Kata("kerja", 144, 162);
        var tengah = Kata("kerja", 243, 261);
        var kanan = Kata("kerja", 352, 370);

        var sel = new[] { kiri, tengah, kanan }.Select(w => RuledTable.Around(w, tabel)!.Cells.Single(c => c.Holds(w))).ToList();

        sel.ShouldAllBe(c => c.Closed);
        sel.Select(c => c.X0).ShouldBe([88, 197, 306]);
    }

    private static PdfWord Kata(string teks, decimal x0, decimal x1) => new(teks, x0, 582, x1, 593);
}
