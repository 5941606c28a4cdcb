using System.Net;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Hosting;

/// <summary>Of several nodes on PostgreSQL one freezes within a save: the others go on, and what it was saving is saved once, when it is sent again.</summary>
public sealed class FrozenNodeTests(Sites sites) : IDisposable
{
    private const string Shortly = ";Options=-c idle_in_transaction_session_timeout=500ms";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-frozen-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_goes_on_when_the_node_that_holds_the_record_has_been_still_for_too_long()
    {
        await using var store = await sites.Store(Database.Postgres);
        var settings = new StoreSettings(store.Connection + Shortly);
        await using var frozen = Open(settings);
        await using var held = await frozen.BeginRecorded(Stop);
        await using var other = Open(new StoreSettings(store.Connection + Shortly));
        other.Note(new Deed("opened", "Region", "1", null));

        await other.SaveChangesAsync(Stop);

        var lost = await Should.ThrowAsync<Exception>(() => frozen.AddToRecord([new Deed("opened", "Region", "2", null)], Stop));
        StoreTrouble.Is(lost).ShouldBeTrue(lost.ToString());
        (await other.RecordRows.Select(r => r.SubjectId).ToListAsync(Stop)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_a_frozen_node_was_saving_waits_on_the_page_and_is_saved_once()
    {
        await using var store = await sites.Store(Database.Postgres);
        var freeze = new Freeze();
        await using var one = await Site.Start(
            Site.On(new StoreSettings(store.Connection + Shortly), _folder.FullName),
            with: s => s.Configure<MvcOptions>(o => o.Filters.Add(freeze))
        );
        await using var two = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var ground = await Ground.On(one);
        using var manager = await one.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        using var elsewhere = await two.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var sectors = $"/settings/regions/{ground.Region.Id}/sectors/add";
        var form = await manager.Get(sectors);

        freeze.Next = new();
        var saving = manager.Fill(form, sectors, ("Form.Name", "Housing"), ("Form.IsPolice", "False"));
        await freeze.Next.Reached.Task.WaitAsync(Stop);
        var saved = await elsewhere.Post(sectors, ("Form.Name", "Probation"), ("Form.IsPolice", "False"));
        freeze.Next.Wakes.SetResult();
        var away = await saving;

        saved.Words.ShouldContain("Probation");
        away.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Words.ShouldContain("What you just sent was not saved, but it is kept on this page.");
        (await Sectors(two)).ShouldBe(["All", "Probation"]);
        freeze.Next = null;
        (await manager.Fill(away, away.Address)).Words.ShouldContain("Housing");
        (await Sectors(two)).ShouldBe(["All", "Housing", "Probation"]);
    }

    [Theory]
    [InlineData("", "10s", "20s")]
    [InlineData(";Command Timeout=9", "10s", "6s")]
    [InlineData(";Command Timeout=0", "10s", "20s")]
    [InlineData(";Options=-c lock_timeout=3s", "10s", "3s")]
    public async Task Nobody_waits_for_a_lock_as_long_as_for_an_answer_and_what_the_setting_says_counts(
        string more,
        string idle,
        string wait
    )
    {
        await using var store = await sites.Store(Database.Postgres);
        await using var work = Open(new StoreSettings(store.Connection + more));

        (await Shown(work, "idle_in_transaction_session_timeout")).ShouldBe(idle);
        (await Shown(work, "lock_timeout")).ShouldBe(wait);
        (await Shown(work, "tcp_keepalives_idle")).ShouldBe("10");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(";TCP Keepalive=false", false)]
    [InlineData(";tcp keepalive=true", true)]
    public void A_server_that_is_gone_without_a_word_is_asked_for_unless_the_setting_says_otherwise(string more, bool asks)
    {
        var used = new Npgsql.NpgsqlConnectionStringBuilder(PostgresSafety.Of("Host=127.0.0.1" + more));

        used.TcpKeepAlive.ShouldBe(asks);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static StoreContext Open(StoreSettings settings) =>
        settings.Open(new RecordSeal(EmptyStore.RecordKey, TimeProvider.System)).As(Actor.Program("test"));

    private static async Task<string> Shown(StoreContext store, string setting) =>
        await store.Database.SqlQuery<string>($"""SELECT current_setting({setting}) AS "Value" """).SingleAsync(Stop);

    private static async Task<string[]> Sectors(Site site)
    {
        await using var store = site.Open();
        return [.. await store.Set<Eleven.Store.Places.Sector>().OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(Stop)];
    }

    // Within somebody's turn, a node does nothing more until it wakes.
    private sealed class Freeze : IAsyncPageFilter, IOrderedFilter
    {
        public Frozen? Next { get; set; }

        public int Order => int.MaxValue;

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            if (Next is { } frozen && HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                frozen.Reached.TrySetResult();
                await frozen.Wakes.Task;
            }
            await next();
        }
    }

    private sealed record Frozen
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Wakes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
