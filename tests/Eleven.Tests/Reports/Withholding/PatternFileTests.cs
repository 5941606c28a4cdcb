using System.Collections.Immutable;
using Eleven.Files;
using Eleven.Files.Audits;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Tests.Reports.Withholding;

public sealed class PatternFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven-").FullName;

    private static ImmutableSortedDictionary<string, long> Members =>
        ImmutableSortedDictionary<string, long>.Empty.Add("", 455).Add("westmarch", 71);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_withheld_is_remembered_beside_the_reports()
    {
        var pattern = new Pattern(Audience.Public, [Pattern.Cell("4", "", "no"), Pattern.Whole("6", "sector:fire")], Members)
        {
            Digest = new EditionDigest("0123", ImmutableSortedDictionary<string, string>.Empty.Add("4", "4567")),
        };

        PatternFile.Write(_folder, "small", Published(pattern));
        var kept = PatternFile.Read(_folder, "small", Audience.Public)!;

        kept.Published.ShouldBeTrue();
        kept.Thresholds.ShouldBe(new Thresholds(12, 3));
        kept.Pattern.Digest!.Responses.ShouldBe("0123");
        kept.Pattern.Digest.Figures.ShouldBe(pattern.Digest.Figures);
        kept.Pattern.Members.ShouldBe(pattern.Members);
        kept.Pattern.Withheld.ShouldBe(pattern.Withheld);
        PatternFile.Read(_folder, "small", Audience.Partners).ShouldBeNull();
    }

    [Fact]
    public void A_damaged_memory_is_refused_and_not_taken_for_none()
    {
        File.WriteAllText(Path.Combine(_folder, "withheld-public.json"), "{\"published\": tru");

        Should.Throw<FileRefused>(() => PatternFile.Read(_folder, "small", Audience.Public)).Problem.Where.ShouldBe("withheld-public.json");
    }

    [Theory]
    [InlineData("\"audit\": \"small\"", "\"audit\": null")]
    [InlineData("\"westmarch\": 71", "\"westmarch\": 71, \"westmarch\": 12")]
    [InlineData("\"westmarch\": 71", "\"westmarch\": -9223372036854775808")]
    [InlineData("\"minimum-base\": 12", "\"minimum-base\": -1")]
    [InlineData("\"minimum-base\": 12", "\"minimum-base\": 4294967308")]
    [InlineData("\"small-count\": 3", "\"small-count\": \"3\"")]
    [InlineData("\"digest\": null", "\"digest\": 7")]
    [InlineData("\"digest\": null", "\"digest\": {\"responses\": \"01\"}")]
    [InlineData("\"4//no\"", "null")]
    public void A_forged_memory_is_refused_in_one_sentence(string written, string forged)
    {
        var file = Path.Combine(_folder, "withheld-public.json");
        PatternFile.Write(_folder, "small", Published(new Pattern(Audience.Public, ["4//no"], Members)));
        var text = File.ReadAllText(file);
        text.ShouldContain(written);
        File.WriteAllText(file, text.Replace(written, forged));

        var problem = Should.Throw<FileRefused>(() => PatternFile.Read(_folder, "small", Audience.Public)).Problem;

        problem.Where.ShouldBe("withheld-public.json");
        problem.What.ShouldStartWith("This file says what was withheld before, and it is damaged.");
    }

    // The first kept options by their place in the question: put an option first, and another cell would be withheld. The second let a recode through.
    [Theory]
    [InlineData("\"version\": 3,", "")]
    [InlineData("\"version\": 3,", "\"version\": 2,")]
    public void A_memory_of_another_version_is_refused_with_what_to_do(string written, string other)
    {
        var file = Path.Combine(_folder, "withheld-public.json");
        PatternFile.Write(_folder, "small", Published(Pattern.Nothing(Audience.Public)));
        File.WriteAllText(file, File.ReadAllText(file).Replace(written, other));

        var problem = Should.Throw<FileRefused>(() => PatternFile.Read(_folder, "small", Audience.Public)).Problem;

        problem.Where.ShouldBe("withheld-public.json");
        problem.What.ShouldContain("another version of Eleven wrote it");
        problem.What.ShouldEndWith("if they were not, delete this file.");
    }

    private static KeptPattern Published(Pattern pattern) => new(pattern, Published: true, new Thresholds(12, 3));
}
