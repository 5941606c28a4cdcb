using System.Net;
using System.Net.Sockets;
using Eleven.Store.Places;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Hosting;

/// <summary>The program as a process of its own that has started, or all but, and cannot go on: whatever watches over it is told by its exit code, and whoever looks by a sentence.</summary>
public sealed class EndedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-ended-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("foo", "is foo, which is no web address")]
    [InlineData("ftp://127.0.0.1:5000", "is ftp://127.0.0.1:5000, which is no web address")]
    [InlineData("http://127.0.0.1:99999", "is http://127.0.0.1:99999, which has no port from 1 to 65535")]
    [InlineData("http://localhost:0", "is http://localhost:0, which has no port from 1 to 65535")]
    [InlineData("http://127.0.0.1:5000/audit", "is http://127.0.0.1:5000/audit, which has more than a scheme, a name and a port")]
    public async Task An_address_at_which_nothing_listens_is_said_in_a_sentence(string urls, string wrong)
    {
        var (exit, said) = await Start(("ASPNETCORE_URLS", urls));

        exit.ShouldBe(1);
        said.ShouldBe(
            $"Eleven cannot start. These settings are wrong:\nASPNETCORE_URLS {wrong}. Write where the program itself listens, such as http://127.0.0.1:5000.\n"
        );
    }

    [Fact]
    public async Task An_address_with_https_and_no_certificate_is_said_in_a_sentence()
    {
        var (exit, said) = await Start(("ASPNETCORE_URLS", "https://127.0.0.1:5000"));

        exit.ShouldBe(1);
        said.ShouldBe(
            "Eleven cannot start. These settings are wrong:\nASPNETCORE_URLS is https://127.0.0.1:5000, for which there is no certificate. Write http, and let the proxy in front speak https.\n"
        );
    }

    [Fact]
    public async Task An_address_that_this_machine_does_not_have_is_said_and_no_link_is_printed_that_leads_there()
    {
        var (exit, said) = await Start(("ASPNETCORE_URLS", "http://192.0.2.1:5000"));

        exit.ShouldBe(1);
        said.ShouldStartWith("Eleven cannot start. ASPNETCORE_URLS is http://192.0.2.1:5000, where nothing can listen: ");
        said.ShouldNotContain("/first-account/");
        said.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task Where_another_program_answers_no_link_is_printed()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (exit, said) = await Start(("ASPNETCORE_URLS", address));

        exit.ShouldBe(1);
        said.ShouldBe(
            $"Eleven cannot start. Another program answers at {address} already. Stop it, or set ASPNETCORE_URLS to another address.\n"
        );
    }

    [Fact]
    public async Task A_store_that_is_there_at_last_and_has_another_key_ends_the_program()
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var store = await EmptyStore.On(Database.Postgres, server);
        await using (var work = store.Open())
        {
            work.Add(new Region { Name = "Five Rivers", Code = "five-rivers" });
            await work.SaveChangesAsync(Stop);
        }
        await server.Stop();
        var address = $"http://127.0.0.1:{Site.FreePort()}";
        byte[] another = [.. EmptyStore.Key.Select(b => (byte)(b ^ 1))];

        var ended = Start(another, ("Store", store.Connection), ("ASPNETCORE_URLS", address));
        using var visitor = new Visitor(new(address));
        await Until.True(async () => await Answers(visitor));
        await server.Start();
        var (exit, said) = await ended;

        exit.ShouldBe(1);
        said.ShouldStartWith("Eleven cannot start. Eleven__KeyFile names another key");
    }

    [Fact]
    public async Task A_folder_without_the_examples_ends_the_program()
    {
        var (exit, said) = await Start(("Demo", _folder.FullName));

        exit.ShouldBe(1);
        said.ShouldContain($"Eleven cannot start. Eleven__Demo names {_folder.FullName}, in which the example audit 2017 cannot be read");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<bool> Answers(Visitor visitor)
    {
        try
        {
            return (await visitor.Get("/health/live")).Status == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Task<(int Exit, string Said)> Start(params (string, string)[] settings) => Start(EmptyStore.Key, settings);

    private Task<(int Exit, string Said)> Start(byte[] key, params (string, string)[] settings)
    {
        var file = Path.Combine(_folder.FullName, "eleven.key");
        File.WriteAllBytes(file, key);
        return EndedProgram.Run(
            _folder.FullName,
            [
                ("Store", $"Data Source={Path.Combine(_folder.FullName, "eleven.db")}"),
                ("KeyFile", file),
                ("DataFolder", _folder.FullName),
                ("PublicAddress", "http://localhost:5000"),
                .. settings,
            ]
        );
    }
}
