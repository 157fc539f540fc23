using Shouldly;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Nilai;

public sealed class RangkaiTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A,B", "A dan B")]
    [InlineData("A,B,C", "A, B, dan C")]
    [InlineData("A,B,C,D", "A, B, C, dan D")]
    public void Kata_dirangkai_seperti_dalam_kalimat(string kata, string kalimat) =>
        Rangkai.Dan([.. kata.Split(',', StringSplitOptions.RemoveEmptyEntries), null]).ShouldBe(kalimat);
}
