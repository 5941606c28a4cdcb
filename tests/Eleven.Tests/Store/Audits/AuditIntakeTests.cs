using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Store.Audits;
using Eleven.Store.Record;
using Eleven.Tests.Examples;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Store.Audits;

[Collection(typeof(StoredExamples))]
public sealed class AuditIntakeTests(StoredExamples examples)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task The_same_audit_a_second_time_is_refused_in_a_sentence(Database database)
    {
        var stored = examples.On(database);

        stored.Again.ShouldBe(
            new TakenIn(null, "Section 11 audit 2017 (fenmarch-and-ousebridge-2017) is in the store already; nothing was added.")
        );
        await using var work = stored.Store.Open();
        (await work.Audits.CountAsync(Stop)).ShouldBe(StoredExamples.Names.Count);
    }

    [Theory, OnBoth]
    public async Task An_audit_before_those_it_is_compared_with_is_refused_and_leaves_nothing_behind(Database database)
    {
        await using var store = await examples.Empty(database);

        var refused = await StoredAudits.TakeIn(store, "2024-25");

        refused.Refusal.ShouldBe(
            "Section 11 audit 2024-25 is compared with five-rivers-2023-24, which is not in the store. Take that audit in first."
        );
        await using var work = store.Open();
        (await work.Regions.CountAsync(Stop)).ShouldBe(0);
        (await work.RecordRows.CountAsync(Stop)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task An_organisation_bears_the_name_of_the_newest_audit_and_keeps_those_it_had(Database database)
    {
        await using var work = examples.On(database).Store.Open();
        var kept = await work.Organisations.Include(o => o.FormerNames).ToDictionaryAsync(o => o.Code, Stop);

        var asked = StoredExamples.Names.SelectMany(n => ExampleAudits.Of(n).Definition.Audit.Organisations).GroupBy(o => o.Id).ToList();

        kept.Keys.ShouldBe(asked.Select(a => a.Key), ignoreOrder: true);
        foreach (var same in asked)
        {
            kept[same.Key].Name.ShouldBe(same.Last().Name);
            kept[same.Key]
                .FormerNames.Select(f => f.Name)
                .ShouldBe(
                    same.SelectMany(o => o.FormerNames.Append(o.Name)).Distinct().Where(n => n != same.Last().Name),
                    ignoreOrder: true
                );
        }
        kept.Values.ShouldContain(o => o.FormerNames.Count > 0);
    }

    [Theory, OnBoth]
    public async Task A_published_version_with_answers_is_never_changed(Database database)
    {
        var store = examples.On(database).Store;

        await Refuses(v => v.Yaml += "# other words");
        await Refuses(v => v.Label = "another");
        await Refuses(v => v.State = QuestionSetState.Draft);

        async Task Refuses(Action<QuestionSetVersion> change)
        {
            await using var work = store.Open();
            var version = await work.Set<QuestionSetVersion>().FirstAsync(Stop);
            var before = version.Yaml;
            change(version);
            await Should.ThrowAsync<PublishedVersionException>(() => work.SaveChangesAsync(Stop));
            await using var after = store.Open();
            var kept = await after.Set<QuestionSetVersion>().SingleAsync(v => v.Id == version.Id, Stop);
            (kept.Yaml, kept.State).ShouldBe((before, QuestionSetState.Published));
        }
    }

    [Theory, OnBoth]
    public async Task A_draft_and_a_published_version_without_answers_may_be_changed(Database database)
    {
        await using var store = await examples.Empty(database);
        await using var work = store.Open();
        var region = new Eleven.Store.Places.Region { Name = "Five Rivers", Code = "five-rivers" };
        var set = new Eleven.Store.Audits.QuestionSet
        {
            RegionId = region.Id,
            Code = "staff",
            Title = "Staff",
        };
        var version = new QuestionSetVersion
        {
            QuestionSetId = set.Id,
            Label = "1",
            State = QuestionSetState.Published,
            Instrument = Instrument.Survey,
            Yaml = "id: staff",
        };
        work.AddRange(region, set, version);
        await work.SaveChangesAsync(Stop);

        version.State = QuestionSetState.Draft;
        await work.SaveChangesAsync(Stop);
        version.Yaml = "id: other";
        await work.SaveChangesAsync(Stop);

        (await work.Set<QuestionSetVersion>().AsNoTracking().SingleAsync(Stop)).Yaml.ShouldBe("id: other");
    }

    [Theory, OnBoth]
    public async Task The_record_is_whole_and_holds_no_word_that_anybody_wrote_in_an_answer(Database database)
    {
        const int fewWords = 4;
        await using var work = examples.On(database).Store.Open();
        var record = string.Join('\n', await work.RecordValues.Select(v => v.Json).ToListAsync(Stop));
        string[] written =
        [
            .. StoredExamples
                .Names.SelectMany(n => ExampleAudits.Of(n).Answers.Tables)
                .SelectMany(Whole.Words)
                .SelectMany(w => w.Split('\n', '\u001F', '"'))
                .Where(w => w.Split(' ').Length >= fewWords)
                .Distinct(),
        ];

        written.Length.ShouldBeGreaterThan(500);
        written.Where(record.Contains).ShouldBeEmpty();
        (await RecordCheck.Run(work, EmptyStore.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task What_was_withheld_is_kept_for_each_audience_and_stands_beside_later_audits(Database database)
    {
        var stored = examples.On(database);
        var pattern = DraftInputs.Of(stored.Opened["2019-20"], Audience.Partners).Now.View.Pattern;
        foreach (var published in new[] { false, true })
        {
            await using var work = stored.Store.Open();
            await KeptEditions.Keep(work, stored.Ids["2019-20"], new KeptPattern(pattern, published, new Thresholds(12, 3)), Stop);
            await work.SaveChangesAsync(Stop);
        }

        await using var reading = stored.Store.Open();
        var own = (await KeptEditions.Find(reading, stored.Ids["2019-20"], Audience.Partners, Stop)).Own!.Kept;
        var later = await KeptEditions.Find(reading, stored.Ids["2024-25"], Audience.Partners, Stop);
        foreach (var kept in new[] { own, later.Earlier["2019-20"].Kept })
        {
            kept.Pattern.Withheld.ShouldBe(pattern.Withheld);
            kept.Pattern.Members.ShouldBe(pattern.Members);
            (kept.Published, kept.Thresholds).ShouldBe((true, new Thresholds(12, 3)));
        }
        later.Own.ShouldBeNull();
        (await KeptEditions.Find(reading, stored.Ids["2024-25"], Audience.Public, Stop)).Earlier.ShouldBeEmpty();
    }
}
