using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Returns;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Tests.Examples;
using Eleven.Web.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Eleven.Tests.Web.Returns;

/// <summary>What is sent for a question of each kind is understood as it was meant, and comes back onto the page where it cannot be kept.</summary>
public sealed class AnswerKindsTests
{
    private static readonly QuestionSet Set = QuestionSetYaml
        .Parse(
            "kinds.yaml",
            """
            id: kinds
            version: "1"
            title: Kinds
            instrument: self-assessment
            sections:
              - code: A
                title: All
                questions:
                  - {code: "1", kind: yes-no, text: Is it?}
                  - {code: "2", kind: choose-one, text: Which?, options: [Red, Blue], other: true}
                  - {code: "3", kind: choose-several, text: Which all?, options: [Red, Blue, {label: None, excludes-others: true}], other: true}
                  - {code: "4", kind: tick-each, text: Known?, ticked: "Yes", unticked: "No", options: [Red, Blue]}
                  - {code: "5", kind: rank, text: In order, options: [Red, Blue, Green]}
                  - {code: "6", kind: scale, text: How much?, low: Little, high: Much}
                  - {code: "7", kind: short-text, text: Who?}
                  - {code: "8", kind: long-text, text: Why?}
            """
        )
        .Value!;

    [Theory]
    [InlineData("1", 0b1, "1/1", "Yes")]
    [InlineData("2", 0b10, "2/1", "Blue")]
    [InlineData("2", 0b100, "2/1", "(other)", "2/1/other", "Green")]
    [InlineData("3", 0b11, "3/1", "Blue", "3/1", "Red")]
    [InlineData("3", 0b1001, "3/1", "Red", "3/1", "(other)", "3/1/other", "Green; or so")]
    [InlineData("6", 0b1000, "6/1", "4")]
    [InlineData("7", 0, "7/1", "Jo")]
    [InlineData("8", 0, "8/1", "Because")]
    public void It_counts_as_it_was_meant(string code, ulong bits, params string[] sent)
    {
        var read = Read(code, sent);

        read.Problems.ShouldBeEmpty();
        Progress(read).Find(code)!.State.ShouldBe(QuestionState.Answered);
        Progress(read).Find(code)!.Value.Answer.ShouldBe(new Answer(Given.Answered, bits));
    }

    [Theory]
    [InlineData("4", "4/1", "Blue")]
    [InlineData("5", "5/place/0", "2", "5/place/1", "3", "5/place/2", "1")]
    public void So_does_what_has_several_parts(string code, params string[] sent)
    {
        var expected = Set.Find(code) is TickEachQuestion ? "Blue" : "Green;Red;Blue";

        var progress = Progress(Read(code, sent)).Find(code)!;

        progress.State.ShouldBe(QuestionState.Answered);
        progress.Value.Answer.ShouldBe(Eleven.Answers.Parsing.QuestionReader.For(Set.Find(code)!).Parse(expected).Answer);
        progress.Value.Answer.Given.ShouldBe(Given.Answered);
        progress.Value.Answer.Bits.ShouldNotBe(0UL);
    }

    [Theory]
    [InlineData("3", "3/1", "Red", "3/1", "None")]
    [InlineData("2", "2/1", "(other)", "2/1/other", "x*501")]
    [InlineData("5", "5/place/0", "2", "5/place/1", "2", "5/place/2", "1")]
    public void What_cannot_be_kept_comes_back(string code, params string[] sent)
    {
        sent = [.. sent.Select(s => s == "x*501" ? new string('x', 501) : s)];

        var read = Read(code, sent);

        read.Problems.ShouldNotBeEmpty();
        var html = string.Concat(
            new AnswerFields(Set.Find(code)!, [], read.Fields, read.Problems).All.Select(c =>
                Eleven.Web.Library.Rendered.ToMarkup(c).ToString()
            )
        );
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        foreach (var (name, value) in sent.Chunk(2).Select(s => (s[0], s[1])))
        {
            page.QuerySelectorAll($"[name='{name}']")
                .Any(f =>
                    (f.GetAttribute("value") == value && (f.GetAttribute("type") is "text" or null || f.HasAttribute("checked")))
                    || f.QuerySelectorAll("option[selected]").Any(o => o.TextContent == value)
                )
                .ShouldBeTrue($"{name} {value}: {html}");
        }
    }

    private static ReturnForm Form => new(Set, ExampleAudits.Of("2023-24").Folder.Audit);

    private static SentAnswers Read(string code, string[] sent) =>
        SentAnswers.Read(
            Set.Find(code)!,
            Form,
            [],
            new FormCollection(sent.Chunk(2).GroupBy(s => s[0]).ToDictionary(s => s.Key, s => new StringValues([.. s.Select(v => v[1])])))
        );

    private static ReturnProgress Progress(SentAnswers read) =>
        ReturnProgress.Of(
            Form,
            new()
            {
                File = "test",
                FileHash = "0",
                Fields = read.Fields.ToImmutableDictionary(f => f.Key, f => new Written(f.Value, f.Key)),
            }
        );
}
